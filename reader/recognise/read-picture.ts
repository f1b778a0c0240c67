// One picture to one upright page: even the light, right the page, straighten its lines, recognise, and lay the words on the page as it was.
import { mostLettersOfWord, mostWordsOfPage, pageUnitsPerWidth, type Word } from '../../shared/documents/page';
import { busiestStrip, type Impression, impressionOf } from './first-look';
import { evenLight, type Grey, greyOf, resample, slantOf, turn } from './grey';
import { inkLevel, isEmpty, lettersOf, lookOf, rulesOf, spotsOf, without } from './ink';
import { flattened, type Point, sheetIn } from './paper-edge';
import type { RecognisedPage, RecogniseRequest } from './recognition';
import type { Models, Quarter, SeenWord, Tesseract } from './tesseract';

/** Tells how far the work is: the next stretch goes from `from` to `upTo`, of 1. */
type Stretch = (from: number, upTo: number) => void;

/** Letters lower than this are read better when the picture is made larger, up to `goodHeight`. */
const lowHeight = 16;
const goodHeight = 20;
const mostScale = 2;
/** Letters that tell which way up they stand at least so surely are believed until the page does not read well. */
const sureEnough = 0.25;
/** Orientation is told well enough from a page this large, and four times as fast as from one twice the size. */
const orientationPixels = 1_500;
/** Radians; a line that falls less is read as well as a straight one. */
const straightEnough = 0.004;

const firstModels: Models = 'nor';
const allModels: Models = 'nor+eng+deu';

/**
 * A page is read at once, the way up its letters tell, with the home's own language or that of the page before. Only what does not read well
 * so is looked at closer: turned by what a few lines look like, and read with the other languages.
 */
export async function readPicture(
  tesseract: Tesseract,
  request: RecogniseRequest,
  stretch: Stretch,
): Promise<RecognisedPage> {
  const raw = greyOf(request.rgba, request.width, request.height);
  const { width, height } = raw;
  if (isEmpty(raw)) return { turned: 0, width, height, look: 'blank', words: [], manner: request.manner };
  stretch(0.02, 0.03);
  const sheet = request.dotsPerInch === 0 ? sheetIn(raw) : undefined;
  const { flat, back } = sheet ? flattened(raw, sheet) : { flat: raw, back: (point: Point) => point };
  const lit = evenLight(flat);
  const spots = spotsOf(lit, inkLevel(lit)) ?? [];
  const letters = lettersOf(spots, lit);
  const rules = new Set(rulesOf(spots, letters.height));
  const clean = without(lit, [...rules]);
  const look = lookOf(
    spots.filter((spot) => !rules.has(spot)),
    lit,
  );
  const scale = letters.height > 0 && letters.height < lowHeight ? Math.min(mostScale, goodHeight / letters.height) : 1;

  const readAs = async (turned: Quarter, models: Models): Promise<Reading> => {
    const upright = turn(clean, turned);
    const { radians } = slantOf(upright);
    const slant = Math.abs(radians) < straightEnough ? 0 : radians;
    const straight = resample(upright, scale, slant);
    const seen = await tesseract.words(straight, models, Math.round(request.dotsPerInch * scale), 'page');
    return { turned, upright, models, seen, impression: impressionOf(seen), straight, scale, slant };
  };

  const asLetters = letters.sure >= sureEnough ? letters.turn : 0;
  stretch(0.05, 0.6);
  let best = await readAs(asLetters, request.manner?.models ?? firstModels);
  const isSure = letters.sure >= sureEnough && best.impression.score > 0;
  const isByHand = look === 'handwritten' && isGuess(best, likelyGuess);
  if (!best.impression.upright && !isByHand) {
    stretch(0.6, 0.7);
    const { turned, impression } = await righted(tesseract, clean, asLetters, isSure, request.dotsPerInch);
    const models = impression.upright ? impression.models : allModels;
    if (turned !== asLetters || models !== best.models) {
      stretch(0.7, 1);
      best = better(best, await readAs(turned, models));
    }
  } else if (!isByHand) {
    const heard = best.impression.models;
    const isForeign = heard !== allModels && !best.models.includes(heard);
    const isUnclear = heard === allModels && best.models !== allModels && best.impression.share < wellRead;
    if (isForeign || isUnclear) {
      stretch(0.6, 1);
      best = better(best, await readAs(best.turned, heard));
    }
  }
  const { turned, impression } = best;
  const isGuesswork = isByHand || isGuess(best, sureGuess);
  const models = impression.models === allModels ? best.models : impression.models;
  return {
    turned,
    ...(turned === 90 || turned === 270 ? { width: height, height: width } : { width, height }),
    look: isGuesswork ? look : undefined,
    words: isGuesswork ? [] : laidBack(best, raw, (point) => back(unturned(point, lit, turned))),
    manner: impression.upright ? { models } : undefined,
  };
}

/** A page read in one way. */
type Reading = {
  readonly turned: Quarter;
  readonly upright: Grey;
  readonly models: Models;
  readonly seen: readonly SeenWord[];
  readonly impression: Impression;
  readonly straight: Grey;
  readonly scale: number;
  readonly slant: number;
};

/** Share of the letters that must be sure before one language is taken for enough where the words do not tell which it is. */
const wellRead = 0.9;

/** Below both of these the recogniser only guesses; what looks written by hand is doubted sooner. */
const sureGuess = { share: 0.4, meanConfidence: 45 };
const likelyGuess = { share: 0.75, meanConfidence: 65 };

const isGuess = ({ impression }: Reading, bound: typeof sureGuess) =>
  impression.share < bound.share && impression.meanConfidence < bound.meanConfidence;

const better = (first: Reading, second: Reading) =>
  second.impression.score >= first.impression.score ? second : first;

type Righted = { readonly turned: Quarter; readonly impression: Impression };

/** A page that hardly reads as it lies is turned as a few of its lines, or the detector, say; and then only when it reads better so. */
async function righted(
  tesseract: Tesseract,
  grey: Grey,
  lies: Quarter,
  isSure: boolean,
  dotsPerInch: number,
): Promise<Righted> {
  const looked = async (turned: Quarter): Promise<Righted> => {
    const upright = turn(grey, turned);
    const strip = resample(busiestStrip(upright), 1, slantOf(upright).radians);
    const words = await tesseract.words(strip, firstModels, dotsPerInch, 'strip');
    return { turned, impression: impressionOf(words) };
  };
  const asItLies = await looked(lies);
  if (asItLies.impression.upright || isSure) return asItLies;
  const scale = Math.min(1, orientationPixels / Math.max(grey.width, grey.height));
  const found = await tesseract.orientation(resample(grey, scale, 0));
  const sure = found !== undefined && found.confidence > 2;
  const turns: readonly Quarter[] = sure ? [found.turn] : [180, 90, 270, 0];
  let best = asItLies;
  for (const turned of turns) {
    if (turned === lies) continue;
    const other = await looked(turned);
    if (other.impression.score > best.impression.score * 1.3 + 8) best = other;
    if (best.impression.upright) break;
  }
  return best;
}

/** Without what was guessed: words hardly anything speaks for, and lines without one word that is likely, such as a note by hand. */
function worthKeeping(seen: readonly SeenWord[]): readonly SeenWord[] {
  const likely = new Set(
    seen.filter(({ text, confidence }) => confidence >= 50 && /[\p{L}\p{N}]/u.test(text)).map(({ line }) => line),
  );
  return seen.filter(({ line, confidence }) => confidence >= 25 && likely.has(line));
}

/** From a picture turned by `turned` to the same place of the picture before; `grey` is that picture. */
function unturned({ x, y }: Point, grey: Grey, turned: Quarter): Point {
  if (turned === 90) return { x: y, y: grey.height - x };
  if (turned === 180) return { x: grey.width - x, y: grey.height - y };
  if (turned === 270) return { x: grey.width - y, y: x };
  return { x, y };
}

/** The words' places on the page as it is shown: the whole picture, upright, in page units. */
function laidBack(
  { seen, upright, straight, scale, slant, turned }: Reading,
  raw: Grey,
  back: (point: Point) => Point,
): readonly Word[] {
  const sideways = turned === 90 || turned === 270;
  const units = pageUnitsPerWidth / (sideways ? raw.height : raw.width);
  const cos = Math.cos(slant) / scale;
  const sin = Math.sin(slant) / scale;
  const again = ((360 - turned) % 360) as Quarter;
  const turnedRaw = sideways ? { ...raw, width: raw.height, height: raw.width } : raw;
  const placed = (x: number, y: number): Point => {
    const dx = x - straight.width / 2;
    const dy = y - straight.height / 2;
    const onPicture = back({ x: upright.width / 2 + dx * cos - dy * sin, y: upright.height / 2 + dx * sin + dy * cos });
    return unturned(onPicture, turnedRaw, again);
  };
  return worthKeeping(seen)
    .slice(0, mostWordsOfPage)
    .map(({ text, confidence, line, block, ...box }) => {
      const middleX = box.x + box.w / 2;
      const middleY = box.y + box.h / 2;
      const middle = placed(middleX, middleY);
      // As long and as high as the word is there, not the upright box around it: words of a slanting line would overlap the next one.
      const span = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);
      const w = span(placed(box.x, middleY), placed(box.x + box.w, middleY));
      const h = span(placed(middleX, box.y), placed(middleX, box.y + box.h));
      return {
        text: text.slice(0, mostLettersOfWord),
        x: Math.round((middle.x - w / 2) * units),
        y: Math.round((middle.y - h / 2) * units),
        w: Math.round(w * units),
        h: Math.round(h * units),
        line,
        block,
        confidence: Math.min(1, Math.max(0, confidence / 100)),
      };
    });
}
