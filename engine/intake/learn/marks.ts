// What papers are known again by: their words, and who wrote them, as numbers.
import { isAccountNumber, isOrgNumber } from '../../../shared/markets/no/identifiers';
import type { Sheet } from '../understand/sheet';

export interface Marks {
  /** Register numbers and web addresses. */
  readonly who: readonly number[];
  /** The words of the letterhead. */
  readonly head: readonly number[];
  readonly words: readonly number[];
}

const mostWords = 300;
const mostWho = 40;
const pagesLookedAt = 2;
/** Part of the page from the top in which a letterhead stands. */
const letterhead = 0.1;

export function marksOf(sheet: Sheet): Marks {
  const words = new Set<number>();
  const who = new Set<number>();
  const head = new Set<number>();
  for (const cell of sheet.cells) {
    if (cell.page >= pagesLookedAt) break;
    for (const word of cell.folded.match(/[a-z]{3,24}/g) ?? []) {
      if (words.size < mostWords) words.add(markOf(word));
      if (cell.page === 0 && cell.depth < letterhead) head.add(markOf(word));
    }
    for (const digits of cell.text.match(/(?<!\d)\d[\d .]{7,12}\d(?!\d)/g) ?? []) {
      const number = digits.replace(/\D/g, '');
      if (isOrgNumber(number) || isAccountNumber(number)) who.add(markOf(`number ${number}`));
    }
    for (const [, domain] of cell.folded.matchAll(/(?:@|www\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g))
      who.add(markOf(`web ${domain}`));
  }
  return { who: [...who].slice(0, mostWho), head: [...head].slice(0, mostWho), words: [...words] };
}

/** Two papers of one sender and one layout share who wrote them, their letterhead and most of their words. */
export function areAlike(one: Marks, other: Marks): boolean {
  const known = one.who.length > 0 && other.who.length > 0;
  if (known && partShared(one.who, other.who) < 0.5) return false;
  // A letterhead that is but a picture says nothing.
  const headed = one.head.length > 0 && other.head.length > 0;
  if (headed && partShared(one.head, other.head) < (known ? 0.34 : 0.6)) return false;
  return likeness(one, other) >= (known ? 0.35 : headed ? 0.5 : 0.65);
}

const partShared = (some: readonly number[], others: readonly number[]): number =>
  shared(some, others) / Math.min(some.length, others.length);

/** 0..1: shared words among all words of the two. */
export function likeness(one: Marks, other: Marks): number {
  const same = shared(one.words, other.words);
  return same / Math.max(1, one.words.length + other.words.length - same);
}

function shared(some: readonly number[], others: readonly number[]): number {
  const known = new Set(some);
  return others.reduce((count, mark) => count + (known.has(mark) ? 1 : 0), 0);
}

/** FNV-1a, 32 bits. */
export function markOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
