// Words laid invisibly over the picture they were read off: each exactly as wide and as high as it stands there, so that it is found and marked in place.
import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { pageUnitsPerWidth } from '../../shared/documents/page';
import { ascent, letterWidth } from './empty-font';

/** The upright page within the PDF's own space: `turned` degrees clockwise, and what is seen of it. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turned: 0 | 90 | 180 | 270;
};

export type Words = { readonly words: readonly string[]; readonly places: readonly number[] };

const placeLength = 6;
const fontName = 'BoligpermWords';

export function layWords(pdf: PDFDocument, page: PDFPage, font: PDFRef, frame: Frame, words: Words): void {
  const { context } = pdf;
  const name = page.node.newFontDictionary(fontName, font);
  page.node.addContentStream(context.register(context.flateStream(wordsText(name.asString(), frame, words))));
}

/** What draws them: text mode 3 is neither filled nor outlined. */
export function wordsText(font: string, frame: Frame, { words, places }: Words): string {
  const sideways = frame.turned === 90 || frame.turned === 270;
  const scale = (sideways ? frame.height : frame.width) / pageUnitsPerWidth;
  const place = (index: number) => places.slice(index * placeLength, (index + 1) * placeLength);
  const lines: string[] = ['q', 'BT', '3 Tr'];
  words.forEach((word, index) => {
    const [x = 0, y = 0, w = 0, h = 0, line = 0, block = 0] = place(index);
    const size = h * scale;
    const width = w * scale;
    if (word === '' || !(size > 0) || !(width > 0)) return;
    const [a, b, c, d, e, f] = matrixAt(frame, x * scale, y * scale + size * ascent);
    lines.push(
      `${font} ${fixed(size)} Tf ${fixed(stretch(word, width, size))} Tz`,
      `${a} ${b} ${c} ${d} ${fixed(e)} ${fixed(f)} Tm <${hex(word)}> Tj`,
    );
    // Without a space some programs run the words of a line together.
    const [nextX = 0, , , , nextLine, nextBlock] = index + 1 < words.length ? place(index + 1) : [];
    const gap = (nextX - x - w) * scale;
    if (nextLine === line && nextBlock === block && gap > 0)
      lines.push(`${fixed(stretch(' ', gap, size))} Tz <0020> Tj`);
  });
  return [...lines, 'ET', 'Q', ''].join('\n');
}

/** In percent of the letters' own width. */
const stretch = (text: string, width: number, size: number) => (100 * width) / (text.length * letterWidth * size);

/** Where a point of the upright page, from its top left, lies in the PDF, and which way its lines run there. */
function matrixAt({ x, y, width, height, turned }: Frame, right: number, down: number) {
  switch (turned) {
    case 0:
      return [1, 0, 0, 1, x + right, y + height - down] as const;
    case 90:
      return [0, 1, -1, 0, x + down, y + right] as const;
    case 180:
      return [-1, 0, 0, -1, x + width - right, y + down] as const;
    case 270:
      return [0, -1, 1, 0, x + width - down, y + height - right] as const;
  }
}

const fixed = (number: number) => (Number.isFinite(number) ? number.toFixed(3) : '0');

function hex(text: string): string {
  let codes = '';
  for (let at = 0; at < text.length; at += 1) codes += text.charCodeAt(at).toString(16).padStart(4, '0');
  return codes;
}
