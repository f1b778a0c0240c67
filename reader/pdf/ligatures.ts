// Joined letters (tt, ti, ff) that a PDF draws but does not name: Chromium prints some typefaces so. What is missing is looked up on the drawn page.
import type { Word } from '../../shared/documents/page';

/** What pdf.js gives for a sign without a letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the very signs that are sought.
const hole = /[\u0000-\u001f\ufffd\ue000-\uf8ff]/u;
const holes = new RegExp(hole.source, 'gu');
// Bullets and symbols of their own typefaces stand alone; only within a word is something lost.
const torn = new RegExp(`\\p{L}.*${hole.source}|${hole.source}.*\\p{L}`, 'u');

export const isTorn = (text: string): boolean => torn.test(text);

/** The words of the layer with their holes filled by what the recogniser saw in the same places. */
export function healed<T extends Pick<Word, 'text' | 'x' | 'y' | 'w' | 'h'>>(
  words: readonly T[],
  seen: readonly Word[],
): readonly T[] {
  return words.map((word) => {
    if (!isTorn(word.text)) return word;
    const over = seen.filter((other) => covers(word, other)).sort((a, b) => a.x - b.x);
    const shown = over.map(({ text }) => text).join('');
    return { ...word, text: filled(word.text, shown) };
  });
}

function filled(text: string, shown: string): string {
  const parts = text.split(hole);
  // The whole word as it is known, two or three letters in each hole.
  const whole = new RegExp(parts.map(escaped).join('(\\p{L}{2,3}?)'), 'iu').exec(shown);
  if (whole) return joined(parts, whole.slice(1));
  // Elsewhere in the word the recogniser was mistaken: what stands between the letters next to the hole.
  const found = parts.slice(1).map((right, at) => {
    const left = (parts[at] ?? '').slice(-2);
    return (
      new RegExp(`${escaped(left)}(\\p{L}{2,3}?)${escaped(right.slice(0, 1)) || '$'}`, 'iu').exec(shown)?.[1] ?? ''
    );
  });
  return joined(parts, found);
}

const joined = (parts: readonly string[], between: readonly string[]) =>
  parts
    .map((part, at) => (at === 0 ? '' : (between[at - 1] ?? '').toLowerCase()) + part)
    .join('')
    .replace(holes, '');

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function covers(word: Pick<Word, 'x' | 'y' | 'w' | 'h'>, other: Word): boolean {
  const across = Math.min(word.x + word.w, other.x + other.w) - Math.max(word.x, other.x);
  const down = Math.min(word.y + word.h, other.y + other.h) - Math.max(word.y, other.y);
  return across > other.w * 0.5 && down > Math.min(word.h, other.h) * 0.4;
}
