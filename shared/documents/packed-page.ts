// A read page as it is kept, and back: words in parallel arrays, so that a page of 500 words takes some ten kilobytes.
import type { Page } from './document';
import { pageId } from './document';
import { pageText, type ReadPage, type Word } from './page';

const placeLength = 6;

export type PackedPage = Omit<Page, 'rev' | 'createdAt' | 'updatedAt'>;

export function packPage(documentId: string, page: ReadPage): PackedPage {
  const { index, width, height, turned, textFrom, look, words, structured } = page;
  return {
    id: pageId(documentId, index),
    documentId,
    index,
    width,
    height,
    turned,
    textFrom,
    ...(look ? { look } : {}),
    text: pageText(page),
    words: words.map(({ text }) => text),
    places: words.flatMap(({ x, y, w, h, line, block }) => [...[x, y, w, h].map(Math.round), line, block]),
    ...(textFrom === 'ocr' ? { confidences: words.map(({ confidence }) => Math.round(confidence * 100)) } : {}),
    ...(structured ? { structured } : {}),
  };
}

export function unpackPage(page: PackedPage): ReadPage {
  const { index, width, height, textFrom, look, words, places, confidences, structured } = page;
  return {
    index,
    width,
    height,
    turned: page.turned as ReadPage['turned'],
    textFrom,
    ...(look ? { look } : {}),
    words: words.map((text, at): Word => {
      const [x = 0, y = 0, w = 0, h = 0, line = 0, block = 0] = places.slice(at * placeLength, (at + 1) * placeLength);
      return { text, x, y, w, h, line, block, confidence: (confidences?.[at] ?? 100) / 100 };
    }),
    ...(structured ? { structured } : {}),
  };
}
