// What is blacked out in what leaves: the identity numbers (and, where a pack says so, accounts) on a page and in a line of words.
import { type Box, pageText, type ReadPage } from '../documents/page';
import { type Found, findAccountNumbers, findPersonNumbers } from '../markets/no/person-numbers';
import type { PackRules } from '../markets/pack-rules';

export type Mark = {
  readonly page: number;
  readonly box: Box;
  readonly what: Found['what'];
  readonly certain: boolean;
};
type Hides = PackRules['hides'];

const foundIn = (text: string, hides: Hides, read: boolean): readonly Found[] => {
  const people = findPersonNumbers(text, { read });
  const accounts = hides.includes('account-number') ? findAccountNumbers(text) : [];
  return [...people, ...accounts.filter(({ from, to }) => !people.some((other) => from < other.to && to > other.from))];
};

export const hidesAnything = (text: string, hides: Hides): boolean => foundIn(text, hides, false).length > 0;

/** A box a line for each number, whole words, in page units. */
export function marksOf(page: ReadPage, hides: Hides): readonly Mark[] {
  const starts: number[] = [];
  let at = 0;
  const text = pageText(page);
  for (const word of page.words) {
    at = text.indexOf(word.text, at);
    starts.push(at);
    at += word.text.length;
  }
  return foundIn(text, hides, page.textFrom === 'ocr').flatMap(({ from, to, what, certain }) => {
    const lines = new Map<number, Box>();
    for (const [index, word] of page.words.entries()) {
      const start = starts[index] ?? 0;
      if (start >= to || start + word.text.length <= from) continue;
      const before = lines.get(word.line);
      lines.set(word.line, before ? around(before, word) : { x: word.x, y: word.y, w: word.w, h: word.h });
    }
    return [...lines.values()].map((box) => ({ page: page.index, box, what, certain }));
  });
}

/** In titles, file names and facts; as many signs as stood there. */
export function masked(text: string, hides: Hides): string {
  let rest = '';
  let end = 0;
  for (const { from, to } of [...foundIn(text, hides, false)].sort((a, b) => a.from - b.from)) {
    rest += text.slice(end, from) + text.slice(from, to).replace(/[^\s\-.]/g, '█');
    end = to;
  }
  return rest + text.slice(end);
}

/** Words that lie under a box, however little, are not told. */
export function withoutHidden(page: ReadPage, boxes: readonly Box[]): ReadPage {
  if (boxes.length === 0) return page;
  return { ...page, words: page.words.filter((word) => !boxes.some((box) => touches(word, box))) };
}

const around = (a: Box, b: Box): Box => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
};

/** A hair in common does not count: letters of neighbouring lines may reach into it. */
const least = 0.12;

function touches(word: Box, box: Box): boolean {
  const w = Math.min(word.x + word.w, box.x + box.w) - Math.max(word.x, box.x);
  const h = Math.min(word.y + word.h, box.y + box.h) - Math.max(word.y, box.y);
  return w > 0 && h > word.h * least;
}
