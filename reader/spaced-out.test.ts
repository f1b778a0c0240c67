import { describe, expect, it } from 'vitest';
import type { Word } from '../shared/documents/page';
import { joinSpacedOut } from './spaced-out';

function set(text: string, gap: number, wide = gap * 3): Word[] {
  let x = 500;
  return [...text].flatMap((letter): Word[] => {
    if (letter === ' ') {
      x += wide - gap;
      return [];
    }
    const word = { text: letter, x, y: 300, w: 150, h: 220, line: 0, block: 0, confidence: 0.9 };
    x += 150 + gap;
    return [word];
  });
}
const read = (words: readonly Word[]) =>
  joinSpacedOut(words)
    .map(({ text }) => text)
    .join(' ');

describe('a heading set with space between its letters', () => {
  it('is one word', () => {
    expect(read(set('BUDSKJEMA', 110))).toBe('BUDSKJEMA');
    expect(joinSpacedOut(set('BUDSKJEMA', 110))[0]).toMatchObject({ x: 500, w: 9 * 150 + 8 * 110 });
  });

  it('is two where a wider gap parts it', () => {
    expect(read(set('BUD SKJEMA', 100))).toBe('BUD SKJEMA');
  });

  it('is not made of the letters of a form, far apart', () => {
    expect(read(set('ABCDE', 700))).toBe('A B C D E');
  });

  it('is not made of words', () => {
    const words = set('ABC', 100);
    expect(read(words)).toBe('A B C');
  });
});
