// Finds words in the shared papers, as they are typed: every word of the query must stand in the paper, alone or as a part of another.
import type { SharedPaper, SharedWords } from '../../shared/sharing/manifest';
import { foldText } from '../../shared/values/folded-text';

export type Passage = { readonly text: string; readonly isHit: boolean }[];
export type Found = {
  readonly paper: SharedPaper;
  /** Of the best page; -1 when only its title, kind or sender fit. */
  readonly page: number;
  readonly passage: Passage;
};
export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const placeLength = 6;
const wordsAround = 9;

export const termsOf = (query: string): readonly string[] => foldText(query).split(/\s+/).filter(Boolean).slice(0, 12);

/** The papers with most hits first. */
export function find(
  papers: readonly SharedPaper[],
  words: ReadonlyMap<string, SharedWords>,
  query: string,
): readonly Found[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  return papers
    .flatMap((paper) => {
      const about = foldText(`${paper.title} ${paper.kind} ${paper.sender}`);
      const pages = words.get(paper.id)?.pages ?? [];
      const counted = pages.map((page) => countsOf(page.words, terms));
      const isFound = terms.every(
        (term, at) => about.includes(term) || counted.some((counts) => (counts[at] ?? 0) > 0),
      );
      if (!isFound) return [];
      const scores = counted.map((counts) =>
        counts.reduce((sum, count) => sum + (count > 0 ? 100 : 0) + Math.min(count, 50), 0),
      );
      const best = scores.reduce((at, score, index) => (score > (scores[at] ?? 0) ? index : at), 0);
      const isInPages = (scores[best] ?? 0) > 0;
      const inTitle = terms.filter((term) => about.includes(term)).length * 200;
      const total = inTitle + scores.reduce((sum, score) => sum + score, 0);
      const passage = isInPages ? passageOf(pages[best]?.words ?? [], terms) : [];
      return [{ total, found: { paper, page: isInPages ? best : -1, passage } }];
    })
    .sort((a, b) => b.total - a.total)
    .map(({ found }) => found);
}

/** Where the words stand on a page, in page units. */
export function placesOf(page: SharedWords['pages'][number], query: string): readonly Box[] {
  const terms = termsOf(query);
  if (terms.length === 0) return [];
  return page.words.flatMap((word, at) => {
    if (!isHit(word, terms)) return [];
    const [x = 0, y = 0, w = 0, h = 0] = page.places.slice(at * placeLength, at * placeLength + 4);
    return w > 0 && h > 0 ? [{ x, y, w, h }] : [];
  });
}

const isHit = (word: string, terms: readonly string[]): boolean => {
  const folded = foldText(word);
  return terms.some((term) => folded.includes(term));
};

function countsOf(words: readonly string[], terms: readonly string[]): readonly number[] {
  const counts = terms.map(() => 0);
  for (const word of words) {
    const folded = foldText(word);
    for (const [at, term] of terms.entries()) if (folded.includes(term)) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function passageOf(words: readonly string[], terms: readonly string[]): Passage {
  const first = words.findIndex((word) => isHit(word, terms));
  const from = Math.max(0, first - wordsAround);
  const near = words.slice(from, from + 2 * wordsAround + 6);
  const told: Passage = near.map((text) => ({ text, isHit: isHit(text, terms) }));
  if (from > 0) told.unshift({ text: '…', isHit: false });
  if (from + near.length < words.length) told.push({ text: '…', isHit: false });
  return told;
}
