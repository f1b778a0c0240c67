import { describe, expect, it } from 'vitest';
import { type Grey, turn } from './grey';
import { inkLevel, isEmpty, lettersOf, lookOf, rulesOf, spotsOf, without } from './ink';

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

  it('is none on a blank sheet, nor on the back of one with dust, a streak, holes and what shines through', () => {
    const back = paper(1_240, 1_754);
    expect(isEmpty(back)).toBe(true);
    for (let at = 0; at < 40; at++) ink(back, (at * 311) % 1_200, (at * 457) % 1_700, 2, 3);
    for (const y of [640, 1_090]) ink(back, 30, y, 36, 36);
    ink(back, 700, 0, 2, 1_754);
    for (let x = 200; x < 1_000; x += 14)
      for (let y = 300; y < 320; y++) back.data.fill(222, y * back.width + x, y * back.width + x + 9);
    expect(isEmpty(back)).toBe(true);
  });

  it('is not overlooked when it is a single line, or a page number', () => {
    const sheet = paper(1_240, 1_754);
    for (let at = 0; at < 5; at++) ink(sheet, 590 + at * 20, 1_650, 12, 20);
    expect(isEmpty(sheet)).toBe(false);
  });

  it('is taken for handwriting when letters hang together, and not when they stand apart', () => {
    const written = paper(900, 600);
    for (let line = 0; line < 6; line++)
      for (let word = 0; word < 5; word++)
        for (let x = 0; x < 130; x++) {
          const y = 60 + line * 80 + Math.round(14 * Math.sin(x / 6) + 6 * Math.sin(x / 2.3 + word));
          ink(written, 60 + word * 160 + x, y, 3, 5);
        }
    const lookAt = (grey: Grey) => lookOf(spotsOf(grey, inkLevel(grey)) ?? [], grey);
    expect(lookAt(written)).toBe('handwritten');
    expect(lookAt(page())).toBeUndefined();
  });
});
