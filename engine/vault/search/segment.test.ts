// The packed words: what went in comes out, also after segments were put together and kept.
import { expect, test } from 'vitest';
import {
  containing,
  eachPosting,
  fromParts,
  indexOf,
  merged,
  type Posting,
  packed,
  papersOf,
  rangeOf,
  type Segment,
  termAt,
  toParts,
} from './segment';

const segmentOf = (papers: Readonly<Record<number, readonly string[]>>): Segment => {
  const words = new Map<string, Posting[]>();
  for (const [no, terms] of Object.entries(papers))
    for (const term of terms)
      words.set(term, [...(words.get(term) ?? []), { no: Number(no), count: term.length, where: 1 }]);
  return packed(words);
};
const papersWith = (segment: Segment, term: string) => {
  const numbers: number[] = [];
  const index = indexOf(segment, term);
  if (index >= 0) eachPosting(segment, index, (no) => numbers.push(no));
  return numbers;
};
const having = (segment: Segment, piece: string) =>
  containing(segment, piece, { shortest: 0, longest: 99 }).map((index) => termAt(segment, index));

const drawer = segmentOf({ 3: ['tak', 'drenering'], 200: ['tak', 'takstein'], 70000: ['tak', 'bad'] });

test('A word tells its papers, however far their numbers are apart, and how it stands there', () => {
  expect(papersWith(drawer, 'tak')).toEqual([3, 200, 70_000]);
  expect(papersWith(drawer, 'vask')).toEqual([]);
  expect(papersOf(drawer, indexOf(drawer, 'tak'))).toBe(3);
  eachPosting(drawer, indexOf(drawer, 'takstein'), (_, byte) => expect([byte >> 6, byte & 63]).toEqual([1, 8]));
});

test('Words are found by their beginning and by a piece of them', () => {
  const [from, to] = rangeOf(drawer, 'tak');
  expect([termAt(drawer, from), to - from]).toEqual(['tak', 2]);
  expect(having(drawer, 'tein')).toEqual(['takstein']);
  expect(having(drawer, 'xyz')).toEqual([]);
});

test('Segments put together say the same, without the papers that are gone', () => {
  const later = segmentOf({ 70001: ['tak', 'vask'], 70002: ['bad'] });
  const both = merged([drawer, later], (no) => no !== 200 && no !== 70_002);
  expect(papersWith(both, 'tak')).toEqual([3, 70_000, 70_001]);
  expect(papersWith(both, 'bad')).toEqual([70_000]);
  expect(indexOf(both, 'takstein')).toBe(-1);
});

test('A large segment finds pieces by its list of three letters as a small one finds them by looking', () => {
  const syllables = ['bra', 'fly', 'gro', 'kne', 'mus', 'sti', 'tre', 'vot', 'lan', 'dip', 'hov', 'jek'];
  const words = syllables.flatMap((a) =>
    syllables.flatMap((b) => syllables.flatMap((c) => syllables.map((d) => a + b + c + d))),
  );
  const large = segmentOf({ 7: words });
  expect(large.grams).toBeDefined();
  const sought = words.filter((word) => word.includes('voth')).sort();
  expect(having(large, 'voth')).toEqual(sought);
  const again = fromParts(new Map(Object.entries(toParts(large))));
  expect(having(again, 'voth')).toEqual(sought);
  expect(papersWith(again, 'brabrabrabra')).toEqual([7]);
});
