// Every word the papers use, and which of them a typed word may mean: its forms, compounds with it, and what it was mistyped for.
import { core, sameWord, wordForms } from './forms';
import { type Like, lettersOf } from './segment';
import type { Term, WordStore } from './word-store';

/** What a word is looked for as, the nearest first. Each term stands in one of them only. */
export type Expansion = {
  readonly exact: string;
  readonly forms: readonly string[];
  /** Terms beginning so. */
  readonly prefix?: string;
  readonly compounds: readonly string[];
  /** Rare words a letter away: recognition misread them. */
  readonly misread: readonly string[];
};

const most = { forms: 60, compounds: 80, looked: 600, misread: 12, typos: 6, scanned: 20_000 };

export function expand(words: WordStore, word: string): Expansion {
  if (/\d/.test(word) || word.length < 2)
    return { exact: word, forms: [], ...(word.length >= 3 ? { prefix: word } : {}), compounds: [], misread: [] };
  const heart = core(word);
  const prefix = heart.length >= 4 ? heart : word;
  if (word.length < 3) return { exact: word, forms: [], prefix, compounds: [], misread: [] };

  const near = beginningWith(words, reach(word), { shortest: 3, longest: word.length + 6 });
  const forms = near.filter(({ term }) => term !== word && !term.startsWith(word) && sameWord(word, term));
  const longer = near.filter(({ term }) => term !== word && term.startsWith(word) && sameWord(word, term));
  const same = named([...forms, ...longer], most.forms);
  const compounds = containing(words, word, heart).filter((term) => !same.includes(term));
  const taken = new Set([word, ...same, ...compounds]);
  const misread =
    word.length < 7
      ? []
      : near
          .filter(
            ({ term, df }) => df <= 2 && !taken.has(term) && !term.startsWith(prefix) && distance(word, term, 1) === 1,
          )
          .map(({ term }) => term)
          .slice(0, most.misread);
  return { exact: word, forms: same, prefix, compounds, misread };
}

/** Words of the vault a mistyped word was probably meant to be, the likeliest first; `stands` tells whether any paper still has it. */
export function typosOf(words: WordStore, word: string, stands: (term: string) => boolean): readonly string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const allowed = word.length >= 8 ? 2 : 1;
  const candidates = candidatesFor(words, word, allowed);
  const scored: { readonly term: string; readonly cost: number; readonly df: number }[] = [];
  for (const [term, df] of candidates) {
    const whole = distance(word, term, allowed);
    // What is still being typed, or stands inflected: the beginning of a longer word, mistyped.
    const cost =
      whole <= allowed
        ? whole
        : Math.min(
            ...[0, 1, 2, 3].map((less) =>
              term.length - less >= 5 ? distance(word, term.slice(0, term.length - less), allowed) + 0.5 : 9,
            ),
          );
    if (cost <= allowed + 0.5) scored.push({ term, cost, df });
  }
  scored.sort((a, b) => a.cost - b.cost || b.df - a.df);
  const likely: string[] = [];
  let best: number | undefined;
  for (const { term, cost } of scored) {
    if (likely.length === most.typos || (best !== undefined && cost > best + 0.5)) break;
    if (!stands(term)) continue;
    best ??= cost;
    likely.push(term);
  }
  return likely;
}

/** A compound the vault does not know, as two words it does: "dreneringsarbeid" -> "drenering", "arbeid". */
export function splitOf(words: WordStore, word: string): readonly [string, string] | undefined {
  if (word.length < 7 || /\d/.test(word)) return;
  let best: { readonly parts: readonly [string, string]; readonly worth: number } | undefined;
  // The vault may have it only inflected.
  const known = (part: string) =>
    Math.max(0, ...beginningWith(words, part, { shortest: part.length, longest: part.length + 3 }).map(({ df }) => df));
  for (let at = 3; at <= word.length - 3; at++) {
    const head = word.slice(at);
    const first = word.slice(0, at);
    for (const joint of ['', 's', 'e']) {
      if (!first.endsWith(joint)) continue;
      const stem = joint === '' ? first : first.slice(0, -1);
      if (stem.length < 3) continue;
      const worth = Math.min(known(stem), known(head)) * Math.min(stem.length, head.length);
      if (worth > (best?.worth ?? 0)) best = { parts: [stem, head], worth };
    }
  }
  return best?.parts;
}

/** The beginning that every form of the word shares, and every word that may be a form of it. */
function reach(word: string): string {
  const shortest = Math.min(...wordForms(word).map((form) => form.length));
  return word.slice(0, Math.max(3, shortest - 1));
}

const beginningWith = (words: WordStore, prefix: string, like: Like) => words.beginningWith(prefix, like, most.scanned);

function containing(words: WordStore, word: string, heart: string): readonly string[] {
  return named(
    commonest(words.having(heart, { shortest: heart.length, longest: Number.POSITIVE_INFINITY }), most.looked).filter(
      ({ term }) => isCompound(term, word, heart),
    ),
    most.compounds,
  );
}

/** So many of those in most papers, in no order; a few more when several stand in equally many. */
function commonest(terms: readonly Term[], limit: number): readonly Term[] {
  if (terms.length <= limit) return terms;
  let highest = 0;
  for (const { df } of terms) highest = Math.max(highest, df);
  const numberWith = new Uint32Array(highest + 1);
  for (const { df } of terms) numberWith[df] = (numberWith[df] ?? 0) + 1;
  let least = highest;
  for (let more = 0; least > 0; least -= 1) {
    more += numberWith[least] ?? 0;
    if (more >= limit) break;
  }
  const alike = terms.filter(({ df }) => df > least);
  return [...alike, ...terms.filter(({ df }) => df === least).slice(0, limit - alike.length)];
}

/** The word as the last part of a compound in any form, or, when it is long enough to be no accident, anywhere in it. */
function isCompound(term: string, word: string, heart: string): boolean {
  const at = term.lastIndexOf(heart);
  const before = heart.length < 4 ? 3 : 2;
  if (at >= before && sameWord(term.slice(at), word)) return true;
  return heart.length >= 5 && term.indexOf(heart) >= 2;
}

/**
 * A word with so many letters wrong still has one of one more parts whole: those that begin with its first part, and those that have another.
 */
function candidatesFor(words: WordStore, word: string, allowed: number): ReadonlyMap<string, number> {
  const candidates = new Map<string, number>();
  const size = Math.floor(word.length / (allowed + 1));
  // Most are told apart by their letters alone; the distance is dear.
  const like = {
    shortest: word.length - allowed,
    longest: word.length + allowed + 3,
    letters: lettersOf(word),
    lacking: allowed,
  };
  for (const { term, df } of beginningWith(words, word.slice(0, size), like)) candidates.set(term, df);
  for (let part = 1; part <= allowed; part += 1) {
    const piece = word.slice(part * size, part === allowed ? undefined : (part + 1) * size);
    // Of short words the rest may be shorter than what the grams know; a neighbour's letter is then taken along.
    const sought = piece.length >= 3 ? piece : word.slice(-3);
    for (const { term, df } of words.having(sought, like)) candidates.set(term, df);
  }
  return candidates;
}

function named(terms: readonly Term[], limit: number): readonly string[] {
  return [...terms]
    .sort((a, b) => b.df - a.df)
    .slice(0, limit)
    .map(({ term }) => term);
}

/** Longer than any word that is kept. */
const rows = [0, 1, 2].map(() => new Uint8Array(64));

/** Letters to add, drop, change or swap with their neighbour to come from one word to the other; more than `limit` counts as limit + 1. */
export function distance(one: string, other: string, limit: number): number {
  const length = other.length;
  if (Math.abs(one.length - length) > limit || Math.max(one.length, length) > 60) return limit + 1;
  let [before, previous, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= length; j++) previous[j] = j;
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    const unit = one.charCodeAt(i - 1);
    for (let j = 1; j <= length; j++) {
      const same = unit === other.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && unit === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1))
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return previous[length] ?? limit + 1;
}
