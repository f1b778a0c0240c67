import { describe, expect, it } from 'vitest';
import { packPage, unpackPage } from './packed-page';
import type { ReadPage } from './page';

const page: ReadPage = {
  index: 2,
  width: 595,
  height: 842,
  turned: 90,
  textFrom: 'ocr',
  words: [
    { text: 'Faktura', x: 900, y: 700, w: 800, h: 140, line: 0, block: 0, confidence: 0.96 },
    { text: '20417', x: 1_800, y: 700, w: 500, h: 140, line: 0, block: 0, confidence: 0.91 },
    { text: 'Forfall', x: 900, y: 1_200, w: 700, h: 140, line: 1, block: 1, confidence: 0.4 },
  ],
};

describe('a page that was put away', () => {
  it('comes back word for word, each in its place', () => {
    expect(unpackPage(packPage('d1', page))).toEqual(page);
  });

  it('carries its text as one reads it', () => {
    expect(packPage('d1', page)).toMatchObject({ id: 'd1:00002', text: 'Faktura 20417\n\nForfall' });
  });
});
