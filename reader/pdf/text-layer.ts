// The words of a PDF page's text layer, upright, each with its place in page units; and the texts of filled-in form fields.
import { type PDFPageProxy, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { mostLettersOfWord, mostWordsOfPage, pageUnitsPerWidth } from '../../shared/documents/page';
import type { Quarter } from '../recognise/tesseract';

export type LayerWord = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Written upwards or downwards on the upright page. */
  readonly sideways: boolean;
};

export type LayerPage = {
  readonly width: number;
  readonly height: number;
  readonly turned: Quarter;
  readonly words: readonly LayerWord[];
};

/** A stretch of letters without a space, along the line it is written on, in points of the unturned page. */
type Piece = {
  text: string;
  readonly quarter: Quarter;
  /** Where it begins and ends along its direction, and its line across it. */
  readonly from: number;
  to: number;
  readonly base: number;
  readonly ascent: number;
  readonly descent: number;
  /** A space stood between it and the piece before. */
  readonly parted: boolean;
};

type TextItem = {
  readonly str: string;
  readonly transform: number[];
  readonly width: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};

/** Pieces closer than this, in letter heights, are one word though the file wrote them apart. */
const closeGap = 0.12;

export async function layerOf(page: PDFPageProxy): Promise<LayerPage> {
  const content = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let parted = true;
  for (const item of content.items as readonly TextItem[]) {
    if (item.str === undefined) continue;
    parted = addPieces(pieces, item, content.styles[item.fontName], viewport.transform, parted) || item.hasEOL;
    if (pieces.length > mostWordsOfPage) break;
  }
  pieces.push(...(await fieldPieces(page, viewport.transform)));
  const turned = quarterOfMost(pieces);
  const placed = pieces.map((piece) => placedOn(piece, turned, viewport.width, viewport.height));
  const sideways = turned === 90 || turned === 270;
  const width = sideways ? viewport.height : viewport.width;
  const height = sideways ? viewport.width : viewport.height;
  return { width, height, turned, words: visible(placed, width, height) };
}

function addPieces(
  pieces: Piece[],
  item: TextItem,
  style: { readonly ascent?: number; readonly descent?: number } | undefined,
  toView: number[],
  partedBefore: boolean,
): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform(toView, item.transform) as number[];
  const height = Math.hypot(c, d);
  const length = Math.hypot(a, b);
  if (!(height > 0.3) || !(length > 0) || !Number.isFinite(e + f)) return partedBefore;
  const quarter = quarterOf(a, b);
  const along = quarter === 0 ? e : quarter === 90 ? f : quarter === 180 ? -e : -f;
  const base = quarter === 0 ? f : quarter === 90 ? -e : quarter === 180 ? -f : e;
  const ascent = height * between(style?.ascent, 0.6, 1, 0.8);
  const descent = height * between(style?.descent === undefined ? undefined : -style.descent, 0.12, 0.35, 0.22);
  const text = item.str;
  const whole = advance(text) || 1;
  const unit = item.width / whole;
  let parted = partedBefore;
  let done = 0;
  for (const part of text.split(/(\s+)/)) {
    if (part === '') continue;
    const from = along + done * unit;
    done += advance(part);
    if (/^\s/.test(part)) {
      parted = true;
      continue;
    }
    const last = pieces[pieces.length - 1];
    const to = along + done * unit;
    if (last && !parted && belongTogether(last, quarter, base, from, height)) {
      last.text += part;
      last.to = to;
    } else pieces.push({ text: part, quarter, from, to, base, ascent, descent, parted });
    parted = false;
  }
  return parted;
}

const belongTogether = (last: Piece, quarter: Quarter, base: number, from: number, height: number) =>
  last.quarter === quarter &&
  Math.abs(last.base - base) < height * 0.25 &&
  Math.abs(from - last.to) < height * closeGap + 0.2;

const between = (value: number | undefined, least: number, most: number, otherwise: number) =>
  value === undefined || !Number.isFinite(value) || value === 0 ? otherwise : Math.min(most, Math.max(least, value));

const quarterOf = (a: number, b: number): Quarter =>
  Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 180) : b >= 0 ? 90 : 270;

/** How wide a text is in a usual typeface; only the shares of its parts matter, since the whole width is known. */
function advance(text: string): number {
  let sum = 0;
  for (const letter of text) {
    if (/[ijl.,:;'|!I]/.test(letter)) sum += 0.28;
    else if (/[frt()[\]/\\\s-]/.test(letter)) sum += 0.33;
    else if (/[mwMW@%Æ—]/.test(letter)) sum += 0.86;
    else if (/\p{Lu}/u.test(letter)) sum += 0.68;
    else sum += 0.54;
  }
  return sum;
}

/** What was typed into the fields of a form stands in no text layer. */
async function fieldPieces(page: PDFPageProxy, toView: number[]): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  const annotations = await page.getAnnotations({ intent: 'display' }).catch(() => []);
  for (const annotation of annotations.slice(0, 2_000)) {
    const { fieldType, fieldValue, hidden, rect } = annotation;
    const value = Array.isArray(fieldValue) ? fieldValue.join(' ') : fieldValue;
    if (hidden || (fieldType !== 'Tx' && fieldType !== 'Ch') || typeof value !== 'string' || !value.trim()) continue;
    const [x0, y0] = applied([rect[0], rect[1]], toView);
    const [x1, y1] = applied([rect[2], rect[3]], toView);
    const left = Math.min(x0, x1);
    const top = Math.min(y0, y1);
    const width = Math.abs(x1 - x0);
    const lines = value.trim().split(/[\r\n]+/);
    const lineHeight = Math.min(Math.abs(y1 - y0) / lines.length, 16);
    for (const [row, line] of lines.entries()) {
      const unit = Math.min(width / Math.max(1, advance(line)), lineHeight * 0.8);
      let at = left + 1;
      for (const text of line.split(/\s+/)) {
        const w = advance(text) * unit;
        const base = top + lineHeight * (row + 0.8);
        pieces.push({
          text,
          quarter: 0,
          from: at,
          to: at + w,
          base,
          ascent: lineHeight * 0.7,
          descent: lineHeight * 0.2,
          parted: true,
        });
        at += w + unit * 0.33;
      }
    }
  }
  return pieces;
}

function applied(point: readonly [number, number], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) {
  return [point[0] * a + point[1] * c + e, point[0] * b + point[1] * d + f] as const;
}

/** The way most of the page is written; a landscape table on a portrait page is turned to be read. */
function quarterOfMost(pieces: readonly Piece[]): Quarter {
  const letters: Record<Quarter, number> = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const { quarter, text } of pieces) letters[quarter] += text.length;
  const all = letters[0] + letters[90] + letters[180] + letters[270];
  for (const quarter of [90, 180, 270] as const)
    if (letters[quarter] > all * 0.75) return ((360 - quarter) % 360) as Quarter;
  return 0;
}

function placedOn(piece: Piece, turned: Quarter, viewWidth: number, viewHeight: number) {
  const { quarter, from, to, base, ascent, descent } = piece;
  // The box on the page as it is stored, then turned with it.
  const box =
    quarter === 0
      ? { x0: from, y0: base - ascent, x1: to, y1: base + descent }
      : quarter === 90
        ? { x0: -base - descent, y0: from, x1: -base + ascent, y1: to }
        : quarter === 180
          ? { x0: -to, y0: -base - descent, x1: -from, y1: -base + ascent }
          : { x0: base - ascent, y0: -to, x1: base + descent, y1: -from };
  const { x0, y0, x1, y1 } = box;
  const turnedBox =
    turned === 0
      ? box
      : turned === 90
        ? { x0: viewHeight - y1, y0: x0, x1: viewHeight - y0, y1: x1 }
        : turned === 180
          ? { x0: viewWidth - x1, y0: viewHeight - y1, x1: viewWidth - x0, y1: viewHeight - y0 }
          : { x0: y0, y0: viewWidth - x1, x1: y1, y1: viewWidth - x0 };
  return { text: piece.text, sideways: (quarter + turned) % 180 !== 0, ...turnedBox };
}

/** Only what lies on the page, and once: some programs write bold by writing twice. */
function visible(placed: readonly ReturnType<typeof placedOn>[], width: number, height: number): readonly LayerWord[] {
  const units = pageUnitsPerWidth / width;
  const seen = new Set<string>();
  const words: LayerWord[] = [];
  for (const { text, sideways, x0, y0, x1, y1 } of placed) {
    const middleX = (x0 + x1) / 2;
    const middleY = (y0 + y1) / 2;
    if (middleX < -1 || middleY < -1 || middleX > width + 1 || middleY > height + 1) continue;
    const clean = text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
    if (clean === '') continue;
    const key = `${clean} ${Math.round(x0)} ${Math.round(y0)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    words.push({
      text: clean.slice(0, mostLettersOfWord),
      x: Math.round(x0 * units),
      y: Math.round(y0 * units),
      w: Math.max(1, Math.round((x1 - x0) * units)),
      h: Math.max(1, Math.round((y1 - y0) * units)),
      sideways,
    });
  }
  return words.slice(0, mostWordsOfPage);
}
