// One picture to one upright page: even the light, right the page, straighten its lines, recognise, and lay the words on the page as it was.
import type { Word } from '../../shared/documents/page';
import { pageUnitsPerWidth } from '../../shared/documents/page';
import { evenLight, type Grey, greyOf, isBlank, resample, shrink, slantOf, turn } from './grey';
import type { RecognisedPage, RecogniseRequest } from './recognition';
import type { Quarter, SeenWord, Tesseract } from './tesseract';

/** Tells how far the work is: the next stretch goes from `from` to `upTo`, of 1. */
type Stretch = (from: number, upTo: number) => void;

export function readPicture(tesseract: Tesseract, request: RecogniseRequest, stretch: Stretch): RecognisedPage {
  const raw = greyOf(request.rgba, request.width, request.height);
  if (isBlank(raw)) return { turned: 0, width: raw.width, height: raw.height, blank: true, words: [] };
  stretch(0.02, 0.05);
  const lit = evenLight(raw);
  stretch(0.05, 0.1);
  const turned = uprightTurn(tesseract, lit);
  stretch(0.15, 1);
  const upright = turn(lit, turned);
  const { words } = recognise(tesseract, upright, request.dotsPerInch);
  return { turned, width: upright.width, height: upright.height, blank: false, words };
}

function uprightTurn(tesseract: Tesseract, grey: Grey): Quarter {
  const small = shrink(grey, Math.max(1, Math.floor(Math.max(grey.width, grey.height) / 1600)));
  const found = tesseract.orientation(small);
  return found && found.confidence > 1 ? found.turn : 0;
}

function recognise(tesseract: Tesseract, upright: Grey, dotsPerInch: number) {
  const { radians } = slantOf(upright);
  const angle = Math.abs(radians) < 0.004 ? 0 : radians;
  const straight = resample(upright, 1, angle);
  const seen = tesseract.words(straight, dotsPerInch || 300);
  return { seen, words: laidBack(seen, upright, straight, 1, angle) };
}

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
  return seen.map(({ text, confidence, x0, y0, x1, y1, line, block }) => {
    const dx = (x0 + x1) / 2 - straight.width / 2;
    const dy = (y0 + y1) / 2 - straight.height / 2;
    const x = upright.width / 2 + dx * cos - dy * sin;
    const y = upright.height / 2 + dx * sin + dy * cos;
    const w = (x1 - x0) / scale;
    const h = (y1 - y0) / scale;
    return {
      text,
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
