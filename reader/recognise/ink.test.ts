import { describe, expect, it } from 'vitest';
import { type Grey, turn } from './grey';
import { inkLevel, lettersOf, rulesOf, spotsOf, without } from './ink';

const paper = (width: number, height: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(240),
});

function ink(grey: Grey, x: number, y: number, w: number, h: number): void {
  for (let row = y; row < y + h; row++) grey.data.fill(30, row * grey.width + x, row * grey.width + x + w);
}

/** Lines of boxes as high as letters: most low, some with an ascender, few with a descender. */
function page(): Grey {
  const grey = paper(600, 800);
  for (let line = 0; line < 12; line++)
    for (let at = 0; at < 30; at++) {
      const rises = (at * 7 + line) % 3 === 0;
      const hangs = (at * 5 + line) % 11 === 0;
      ink(grey, 40 + at * 17, 60 + line * 50 - (rises ? 7 : 0), 12, 16 + (rises ? 7 : 0) + (hangs && !rises ? 6 : 0));
    }
  return grey;
}

const lettersOn = (grey: Grey) => lettersOf(spotsOf(grey, inkLevel(grey)) ?? [], grey);

describe('the ink on a page', () => {
  it.each([0, 90, 180, 270] as const)('tells that the page must be turned by %d degrees to be read', (degrees) => {
    const lying = turn(page(), ((360 - degrees) % 360) as 0 | 90 | 180 | 270);
    const { turn: found, sure } = lettersOn(lying);
    expect(found).toBe(degrees);
    expect(sure).toBeGreaterThan(0.5);
  });

  it('tells nothing of a page with a few figures', () => {
    const grey = paper(600, 800);
    for (let at = 0; at < 9; at++) ink(grey, 40 + at * 17, 60, 12, 20);
    expect(lettersOn(grey).sure).toBe(0);
  });

  it('loses dotted and whole rules but none of its letters', () => {
    const plain = page();
    const ruled = page();
    for (let x = 40; x < 560; x += 6) ink(ruled, x, 90 + Math.round(x / 200), 2, 2);
    ink(ruled, 40, 700, 500, 3);
    const spots = spotsOf(ruled, inkLevel(ruled)) ?? [];
    const clean = without(ruled, rulesOf(spots, lettersOn(ruled).height));
    expect(spotsOf(clean, inkLevel(clean))?.length).toBe(spotsOf(plain, inkLevel(plain))?.length);
  });

  it('keeps a full stop and a dash', () => {
    const grey = page();
    ink(grey, 556, 72, 4, 4);
    ink(grey, 570, 118, 14, 3);
    const spots = spotsOf(grey, inkLevel(grey)) ?? [];
    expect(rulesOf(spots, lettersOn(grey).height)).toEqual([]);
  });
});
