// A heading set with space between its letters ("B U D S K J E M A") is one word, or as many as there are wider gaps.
import type { Word } from '../shared/documents/page';

const fewestLetters = 4;
/** In heights of the letters: wider apart they are a row of boxes or a table. */
const widestGap = 1.6;
/** A gap so much wider than the others parts two words. */
const partsFrom = 1.7;

export function joinSpacedOut(words: readonly Word[]): readonly Word[] {
  if (!words.some(isLetter)) return words;
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runFrom(words, at);
    if (run.length < fewestLetters) {
      joined.push(words[at] as Word);
      at++;
      continue;
    }
    joined.push(...wordsOf(run));
    at += run.length;
  }
  return joined;
}

const isLetter = ({ text }: Word) => /^\p{Lu}[:.]?$/u.test(text);

function runFrom(words: readonly Word[], at: number): readonly Word[] {
  const run: Word[] = [];
  for (let next = at; next < words.length; next++) {
    const word = words[next] as Word;
    const last = run[run.length - 1];
    if (!isLetter(word) || (last && (word.line !== last.line || gapOf(last, word) > last.h * widestGap * 2))) break;
    run.push(word);
  }
  const gaps = gapsOf(run);
  return median(gaps) <= (run[0]?.h ?? 0) * widestGap ? run : [];
}

const gapOf = (last: Word, word: Word) => word.x - (last.x + last.w);
const gapsOf = (run: readonly Word[]) => run.slice(1).map((word, at) => gapOf(run[at] as Word, word));

function wordsOf(run: readonly Word[]): readonly Word[] {
  const usual = Math.max(1, median(gapsOf(run)));
  const groups: Word[][] = [];
  for (const word of run) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (group && last && gapOf(last, word) < usual * partsFrom + last.h * 0.1) group.push(word);
    else groups.push([word]);
  }
  return groups.map((group): Word => {
    const [first] = group as [Word];
    const right = Math.max(...group.map(({ x, w }) => x + w));
    const top = Math.min(...group.map(({ y }) => y));
    const bottom = Math.max(...group.map(({ y, h }) => y + h));
    return {
      ...first,
      text: group.map(({ text }) => text).join(''),
      y: top,
      w: right - first.x,
      h: bottom - top,
      confidence: Math.min(...group.map(({ confidence }) => confidence)),
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
