// One picture to one upright page: even the light, right the page, straighten its lines, recognise, and lay the words on the page as it was.
import { mostLettersOfWord, mostWordsOfPage, pageUnitsPerWidth, type Word } from '../../shared/documents/page';
import { busiestStrip, type Impression, impressionOf } from './first-look';
import { evenLight, type Grey, greyOf, isBlank, resample, slantOf, turn } from './grey';
import type { Manner, RecognisedPage, RecogniseRequest } from './recognition';
import type { Models, Quarter, SeenWord, Tesseract } from './tesseract';

/** Tells how far the work is: the next stretch goes from `from` to `upTo`, of 1. */
type Stretch = (from: number, upTo: number) => void;

/** Words lower than this are read better when the picture is made larger, up to `goodHeight`. */
const lowHeight = 18;
const goodHeight = 24;
const mostScale = 2;
/** Orientation is told well enough from a page this large, and four times as fast as from one twice the size. */
const orientationPixels = 1_500;
/** Radians; a line that falls less is read as well as a straight one. */
const straightEnough = 0.004;

export async function readPicture(
  tesseract: Tesseract,
  request: RecogniseRequest,
  stretch: Stretch,
): Promise<RecognisedPage> {
  const raw = greyOf(request.rgba, request.width, request.height);
  const { width, height } = raw;
  if (isBlank(raw)) return { turned: 0, width, height, blank: true, words: [], manner: request.manner };
  stretch(0.02, 0.03);
  const lit = evenLight(raw);
  const readAs = async (upright: Grey, manner: Manner) => {
    const { radians } = slantOf(upright);
    const slant = Math.abs(radians) < straightEnough ? 0 : radians;
    const straight = resample(upright, manner.scale, slant);
    const seen = await tesseract.words(straight, manner.models, Math.round(request.dotsPerInch * manner.scale), 'page');
    return { seen, words: laidBack(seen, upright, straight, manner.scale, slant) };
  };

  // Read as the page before; only what does not read well so is looked at closer.
  const { manner } = request;
  if (manner) {
    stretch(0.05, 0.95);
    const { seen, words } = await readAs(lit, manner);
    const { upright, models } = impressionOf(seen);
    const isItsLanguage = manner.models === allModels || models === manner.models || models === allModels;
    if (upright && isItsLanguage)
      return { turned: 0, width, height, blank: false, words, manner: { models, scale: manner.scale } };
  }

  stretch(0.03, 0.12);
  const { turned, upright, impression } = await righted(tesseract, lit, request.dotsPerInch);
  stretch(0.12, 1);
  const { models, wordHeight } = impression;
  const scale = wordHeight > 0 && wordHeight < lowHeight ? Math.min(mostScale, goodHeight / wordHeight) : 1;
  const { seen, words } = await readAs(upright, { models, scale });
  // The whole page tells the language where a few lines did not.
  const heard = impressionOf(seen).models;
  return {
    turned,
    width: upright.width,
    height: upright.height,
    blank: false,
    words,
    manner: impression.upright && turned === 0 ? { models: heard === allModels ? models : heard, scale } : undefined,
  };
}

type Righted = { readonly turned: Quarter; readonly upright: Grey; readonly impression: Impression };

/**
 * A page that reads well as it lies is upright: no orientation detector is as sure as that. Only one that does not is turned as the
 * detector says, and then only when it reads better so.
 */
async function righted(tesseract: Tesseract, grey: Grey, dotsPerInch: number): Promise<Righted> {
  const looked = async (turned: Quarter): Promise<Righted> => {
    const upright = turn(grey, turned);
    const strip = resample(busiestStrip(upright), 1, slantOf(upright).radians);
    const words = await tesseract.words(strip, firstModels, dotsPerInch, 'strip');
    return { turned, upright, impression: impressionOf(words) };
  };
  const asItLies = await looked(0);
  if (asItLies.impression.upright) return asItLies;
  const scale = Math.min(1, orientationPixels / Math.max(grey.width, grey.height));
  const found = await tesseract.orientation(resample(grey, scale, 0));
  const sure = found !== undefined && found.confidence > 2;
  const turns: readonly Quarter[] = sure ? (found.turn === 0 ? [] : [found.turn]) : [180, 90, 270];
  let best = asItLies;
  for (const turned of turns) {
    const other = await looked(turned);
    if (other.impression.score > best.impression.score * 1.3 + 8) best = other;
    if (best.impression.upright) break;
  }
  // What hardly reads either way is left to all the models.
  return best.impression.upright ? best : { ...best, impression: { ...best.impression, models: allModels } };
}

const firstModels: Models = 'nor';
const allModels: Models = 'nor+eng+deu';

/** The words' places on the page before it was straightened and scaled, in page units. */
function laidBack(
  seen: readonly SeenWord[],
  upright: Grey,
  straight: Grey,
  scale: number,
  radians: number,
): readonly Word[] {
  const units = pageUnitsPerWidth / upright.width;
  const cos = Math.cos(radians) / scale;
  const sin = Math.sin(radians) / scale;
  return seen.slice(0, mostWordsOfPage).map(({ text, confidence, line, block, ...box }) => {
    const dx = box.x + box.w / 2 - straight.width / 2;
    const dy = box.y + box.h / 2 - straight.height / 2;
    const x = upright.width / 2 + dx * cos - dy * sin;
    const y = upright.height / 2 + dx * sin + dy * cos;
    const w = box.w / scale;
    const h = box.h / scale;
    return {
      text: text.slice(0, mostLettersOfWord),
      x: Math.round((x - w / 2) * units),
      y: Math.round((y - h / 2) * units),
      w: Math.round(w * units),
      h: Math.round(h * units),
      line,
      block,
      confidence: Math.min(1, Math.max(0, confidence / 100)),
    };
  });
}
