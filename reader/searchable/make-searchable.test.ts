import { degrees, PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { pictureMatrix, withWords } from './make-searchable';
import { exifTurn } from './picture-in-pdf';

/** In page units: 10 000 to the width. */
const words = ['Måling', 'i', 'kjeller:', 'Łódź', '48', 'Bq/m³'];
const boxes = [
  [1000, 1000, 1500, 300, 0, 0],
  [2600, 1000, 100, 300, 0, 0],
  [2800, 1000, 1900, 300, 0, 0],
  [1000, 1500, 900, 260, 1, 0],
  [1000, 6000, 500, 200, 2, 1],
  [1600, 6000, 1200, 200, 2, 1],
];

/** Where pdf.js, which took no part in making it, finds each word, in page units of the page as it is shown upright. */
async function found(bytes: Uint8Array, turned: number) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false }).promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turned) % 360 });
  const units = 10_000 / viewport.width;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  return texts.map(({ str, transform, width }) => {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(transform[4], transform[5]);
    return { text: str.trim(), x: x * units, baseline: y * units, width: width * units };
  });
}

async function scan(rotation: number, crop: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([500, 700]);
  page.setRotation(degrees(rotation));
  if (crop) page.setCropBox(20, 40, 400, 600);
  page.drawRectangle({ x: 30, y: 50, width: 100, height: 100 });
  return (await pdf.save()) as Uint8Array<ArrayBuffer>;
}

describe('a scan that went out searchable', () => {
  for (const rotation of [0, 90, 180, 270])
    for (const turned of [0, 90, 180, 270])
      for (const crop of [false, true])
        it(`has its words where they stand: page turned ${rotation}, scan turned ${turned}${crop ? ', cropped' : ''}`, async () => {
          const sideways = (rotation + turned) % 180 === 90;
          const [width, height] = sideways ? [7, 5] : [5, 7];
          const page = { index: 0, width, height, turned, words, places: boxes.flat() };
          const pdf = await withWords({ bytes: await scan(rotation, crop), pages: [page] }, () => undefined);
          const seen = await found(await pdf.save(), turned);
          for (const [index, word] of words.entries()) {
            const [x = 0, y = 0, w = 0, h = 0] = boxes[index] ?? [];
            const item = seen.find(
              ({ text, baseline }) => text.includes(word) && Math.abs(baseline - (y + 0.8 * h)) < 30,
            );
            expect(item, word).toBeDefined();
            if (!item || item.text !== word) continue;
            expect(Math.abs(item.x - x)).toBeLessThan(20);
            expect(Math.abs(item.width - w)).toBeLessThan(20);
          }
        });

  it('keeps every word of every language, and what was on the page', async () => {
    const before = await scan(0, false);
    const page = { index: 0, width: 5, height: 7, turned: 0, words, places: boxes.flat() };
    const pdf = await withWords({ bytes: before, pages: [page] }, () => undefined);
    const text = (await found(await pdf.save(), 0)).map((item) => item.text).join(' ');
    expect(text.replace(/\s+/g, ' ')).toBe(words.join(' '));
  });

  it('is told in words when it cannot be written again', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7 and nothing that follows');
    await expect(withWords({ bytes: broken, pages: [] }, () => undefined)).rejects.toMatchObject({
      problem: { code: 'not-searchable' },
    });
  });
});

describe('a picture on its sheet', () => {
  it('covers it, whichever way it is turned', () => {
    for (const turned of [0, 90, 180, 270] as const) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = pictureMatrix(turned, 300, 400);
      const corners = [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ].map(([x = 0, y = 0]) => `${a * x + c * y + e} ${b * x + d * y + f}`);
      expect([...corners].sort()).toEqual(['0 0', '0 400', '300 0', '300 400']);
      // Its top left corner goes clockwise round the sheet.
      expect(corners[2]).toBe({ 0: '0 400', 90: '300 400', 180: '300 0', 270: '0 0' }[turned]);
    }
  });

  it('is turned as its EXIF mark says, however it is written', () => {
    const exif = (orientation: number, little: boolean) => {
      const bytes = new Uint8Array(60);
      const view = new DataView(bytes.buffer);
      view.setUint16(0, 0xffd8);
      view.setUint16(2, 0xffe1);
      view.setUint16(4, 40);
      view.setUint32(6, 0x45786966);
      view.setUint16(12, little ? 0x4949 : 0x4d4d);
      view.setUint16(14, 42, little);
      view.setUint32(16, 8, little);
      view.setUint16(20, 1, little);
      view.setUint16(22, 0x0112, little);
      view.setUint16(30, orientation, little);
      return bytes;
    };
    expect([1, 3, 6, 8].map((mark) => exifTurn(exif(mark, true)))).toEqual([0, 180, 90, 270]);
    expect(exifTurn(exif(6, false))).toBe(90);
    // Mirrored: drawn instead.
    expect(exifTurn(exif(2, true))).toBeUndefined();
    expect(exifTurn(Uint8Array.from([0xff, 0xd8, 0xff]))).toBe(0);
  });
});
