// Finds many phrases in a text at once: looked up by the first letters at each word, instead of tried one by one.
import { phraseSource } from '../../../shared/documents/phrase';
import { foldText } from '../../../shared/values/folded-text';

export interface Spotted<T> {
  readonly start: number;
  readonly end: number;
  readonly meaning: T;
}

export type Spotter<T> = (folded: string) => readonly Spotted<T>[];

const keyLength = 3;

export function spotterOf<T>(entries: Iterable<readonly [phrase: string, meaning: T]>): Spotter<T> {
  const byKey = new Map<string, { readonly pattern: RegExp; readonly meaning: T }[]>();
  const wild: { readonly pattern: RegExp; readonly meaning: T }[] = [];
  for (const [phrase, meaning] of entries) {
    const key = (/^[a-z0-9§°%]*/.exec(foldText(phrase).trim())?.[0] ?? '').slice(0, keyLength);
    const source = phraseSource(phrase);
    if (key === '') {
      wild.push({ pattern: new RegExp(source, 'g'), meaning });
      continue;
    }
    const bucket = byKey.get(key) ?? [];
    bucket.push({ pattern: new RegExp(source, 'y'), meaning });
    byKey.set(key, bucket);
  }
  return (folded) => {
    const found: Spotted<T>[] = [];
    for (const start of wordStarts(folded)) {
      for (let length = 1; length <= keyLength; length++) {
        // Shorter keys belong to phrases whose first word is that short.
        if (start + length > folded.length) break;
        for (const { pattern, meaning } of byKey.get(folded.slice(start, start + length)) ?? []) {
          pattern.lastIndex = start;
          const match = pattern.exec(folded);
          if (match) found.push({ start, end: start + match[0].length, meaning });
        }
      }
    }
    for (const { pattern, meaning } of wild) {
      for (const match of folded.matchAll(pattern)) {
        found.push({ start: match.index, end: match.index + match[0].length, meaning });
      }
    }
    return found;
  };
}

function* wordStarts(folded: string): Generator<number> {
  let inside = false;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index);
    const letter = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 0xa7 || unit === 0xb0;
    if (letter && !inside) yield index;
    inside = letter;
  }
}

/** The longest of what was found at each place; what lies within something longer is dropped. */
export function longestOf<T>(found: readonly Spotted<T>[]): readonly Spotted<T>[] {
  const sorted = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Spotted<T>[] = [];
  for (const one of sorted) {
    const covered = kept.some((k) => one.start >= k.start && one.end <= k.end && k.end - k.start > one.end - one.start);
    if (!covered) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
