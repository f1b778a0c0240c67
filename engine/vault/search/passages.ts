// Where the sought words stand in a text: the stretches to mark, and the passage worth showing.
import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';
import type { Passage } from '../search';
import type { Sought } from './lookup';
import { pageAt, pagesOfPaper } from './page-places';
import { eachWord, foldedWord, joinedNumbersOf, joinedWordsOf } from './words';

/** A stretch of the text that one of the wanted things matches. */
export type Stretch = { readonly start: number; readonly end: number; readonly wanted: number };

const snippetLength = 180;
/** A paper of a thousand pages is not read through for one line of the list. */
const mostTextLooked = 400_000;

export type Matcher = {
  /** Stretches in order, not overlapping. */
  stretchesIn(text: string): readonly Stretch[];
};

export function matcher(sought: readonly Sought[], today: string): Matcher {
  const wanted = wantedByTerm(sought);
  // Putting numbers together costs more than reading words.
  const numbers = sought.some((one) => one.terms.some((term) => /\d/.test(term)));
  return {
    stretchesIn(text) {
      const found: Stretch[] = [];
      eachWord(text, (word, start) => {
        const index = wanted(word);
        if (index >= 0) found.push({ start, end: start + word.length, wanted: index });
      });
      for (const token of [...(numbers ? joinedNumbersOf(text, today) : []), ...joinedWordsOf(text)]) {
        const index = wanted(token.term);
        if (index >= 0) found.push({ start: token.start, end: token.end, wanted: index });
      }
      found.push(...phrasesIn(text, sought));
      return apart(found);
    },
  };
}

function apart(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}

function wantedByTerm(sought: readonly Sought[]): (word: string) => number {
  const exact = new Map<string, number>();
  const prefixes: (readonly [string, number])[] = [];
  sought.forEach((one, index) => {
    for (const term of one.terms) if (!exact.has(term)) exact.set(term, index);
    if (one.prefix !== undefined) prefixes.push([one.prefix, index]);
  });
  const known = new Map<string, number>();
  return (word) => {
    let index = known.get(word);
    if (index === undefined) {
      const term = foldedWord(word);
      index = exact.get(term) ?? prefixes.find(([prefix]) => term.startsWith(prefix))?.[1] ?? -1;
      known.set(word, index);
    }
    return index;
  };
}

function phrasesIn(text: string, sought: readonly Sought[]): readonly Stretch[] {
  const phrases = sought.flatMap((one, wanted) =>
    one.phrase && one.phrase.length > 0 ? [{ parts: one.phrase, wanted }] : [],
  );
  if (phrases.length === 0) return [];
  const words: string[] = [];
  const starts: number[] = [];
  eachWord(text, (word, start) => {
    words.push(word);
    starts.push(start);
  });
  const found: Stretch[] = [];
  for (const { parts, wanted } of phrases) {
    const [first = '', ...rest] = parts;
    for (let at = 0; at + rest.length < words.length; at++) {
      const isThere = (part: string, place: number) => foldedWord(words[place] ?? '') === part;
      if (!isThere(first, at) || !rest.every((part, index) => isThere(part, at + 1 + index))) continue;
      const last = at + rest.length;
      found.push({ start: starts[at] ?? 0, end: (starts[last] ?? 0) + (words[last] ?? '').length, wanted });
    }
  }
  return found;
}

/** Texts that have to be read from the disk take a millisecond each: past the papers in view nobody waits for more of them than this. */
const mostMs = 2;

export function passagesIn(
  db: Database,
  sought: readonly Sought[],
  ids: readonly string[],
  today: string,
  atLeast: number,
): readonly (readonly [string, Passage])[] {
  const until = performance.now() + mostMs;
  const passages: (readonly [string, Passage])[] = [];
  const match = matcher(sought, today);
  const paper = db.prepare('SELECT no FROM paper WHERE id = ?');
  const page = db.prepare('SELECT place, text FROM page WHERE place BETWEEN ? AND ? ORDER BY place');
  try {
    for (const id of ids) {
      if (passages.length >= atLeast && performance.now() > until) break;
      paper.bind([id]);
      const no = paper.step() ? paper.getInt(0) : undefined;
      paper.reset();
      if (no !== undefined && no !== null) passages.push([id, bestPassage(pagesOf(page, no), match)]);
      page.reset();
    }
  } finally {
    paper.finalize();
    page.finalize();
  }
  return passages;
}

type PageText = { readonly index: number; readonly text: string };

/** One at a time: a paper may have a thousand. */
function* pagesOf(page: PreparedStatement, no: number): Iterable<PageText> {
  page.bind([...pagesOfPaper(no)]);
  while (page.step()) yield { index: pageAt(Number(page.get(0))), text: page.getString(1) ?? '' };
}

function bestPassage(pages: Iterable<PageText>, match: Matcher): Passage {
  let hits = 0;
  let looked = 0;
  let opening = '';
  let best: { readonly page: PageText; readonly stretches: readonly Stretch[]; readonly window: Window } | undefined;
  for (const page of pages) {
    opening ||= page.text;
    const stretches = match.stretchesIn(page.text);
    hits += stretches.length;
    const window = bestWindow(stretches);
    if (window && window.worth > (best?.window.worth ?? 0)) best = { page, stretches, window };
    looked += page.text.length;
    if (looked > mostTextLooked) break;
  }
  if (!best) return { page: -1, hits: 0, ...cut(opening, [], 0, 0) };
  return { page: best.page.index, hits, ...cut(best.page.text, best.stretches, best.window.start, best.window.end) };
}

type Window = { readonly start: number; readonly end: number; readonly worth: number };

/** Where the most different words stand close together. */
function bestWindow(stretches: readonly Stretch[]): Window | undefined {
  let best: Window | undefined;
  stretches.forEach((first, at) => {
    const seen = new Set<number>();
    let end = first.end;
    let more = 0;
    for (let index = at; index < stretches.length; index++) {
      const one = stretches[index];
      if (!one || one.end - first.start > snippetLength) break;
      seen.add(one.wanted);
      end = one.end;
      more++;
    }
    const worth = seen.size + Math.min(more, 9) / 10;
    if (!best || worth > best.worth) best = { start: first.start, end, worth };
  });
  return best;
}

/** The passage with a little around it, on one line; what is left out at either end is shown by an ellipsis. */
function cut(
  text: string,
  stretches: readonly Stretch[],
  start: number,
  end: number,
): { readonly snippet: string; readonly marks: readonly number[] } {
  const room = Math.max(0, snippetLength - (end - start));
  let from = Math.max(0, start - Math.floor(room / 3));
  let to = Math.min(text.length, from + snippetLength);
  if (from > 0) from = nextBreak(text, from, start);
  if (to < text.length) to = lastBreak(text, to, end);
  let snippet = from > 0 ? '… ' : '';
  const marks: number[] = [];
  const at = new Map<number, number>();
  let spaced = true;
  for (let index = from; index < to; index++) {
    const unit = text.charAt(index);
    const isSpace = /\s/.test(unit);
    if (isSpace && spaced) {
      at.set(index, snippet.length);
      continue;
    }
    at.set(index, snippet.length);
    snippet += isSpace ? ' ' : unit;
    spaced = isSpace;
  }
  snippet = snippet.trimEnd();
  for (const one of stretches) {
    if (one.start < from || one.end > to) continue;
    const first = at.get(one.start);
    const last = at.get(one.end - 1);
    if (first !== undefined && last !== undefined) marks.push(first, last + 1);
  }
  return { snippet: to < text.length ? `${snippet} …` : snippet, marks };
}

function nextBreak(text: string, from: number, limit: number): number {
  for (let index = from; index < limit; index++) if (/\s/.test(text.charAt(index - 1))) return index;
  return Math.min(from, limit);
}

function lastBreak(text: string, to: number, limit: number): number {
  for (let index = to; index > limit; index--) if (/\s/.test(text.charAt(index))) return index;
  return Math.max(to, limit);
}
