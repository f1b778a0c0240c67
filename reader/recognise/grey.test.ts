import { describe, expect, it } from 'vitest';
import { evenLight, type Grey, resample, slantOf, turn } from './grey';

const white = (width: number, height: number): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(255),
});

/** Broken lines, as text leaves them. */
function page(width: number, height: number): Grey {
  const grey = white(width, height);
  for (let line = 60; line < height - 60; line += 40)
    for (let x = 60; x < width - 60; x++)
      for (let y = line; y < line + 14; y++) if ((x * 7 + line * 3) % 23 < 12) grey.data[y * width + x] = 20;
  return grey;
}

describe('a page before it is recognised', () => {
  it.each([-4, -1.5, 2, 5])('has its lines straightened when they slant by %d degrees', (degrees) => {
    const slanted = resample(page(900, 1_200), 1, (-degrees * Math.PI) / 180);
    const straightened = resample(slanted, 1, slantOf(slanted).radians);
    expect(Math.abs(slantOf(straightened).radians)).toBeLessThan(0.006);
  });

  it('is left alone when its lines are straight', () => {
    expect(slantOf(page(900, 1_200)).radians).toBe(0);
  });

  it('is the same again after four quarter turns', () => {
    const first = page(130, 170);
    const turned = turn(turn(turn(turn(first, 90), 90), 90), 90);
    expect(turned).toEqual(first);
    expect(turn(turn(first, 90), 270)).toEqual(first);
    expect(turn(turn(first, 180), 180)).toEqual(first);
  });

  it('loses the shadow that lies over half of it', () => {
    const shaded = page(900, 1_200);
    for (let y = 0; y < 1_200; y++)
      for (let x = 450; x < 900; x++) shaded.data[y * 900 + x] = Math.round((shaded.data[y * 900 + x] ?? 0) * 0.45);
    const lit = evenLight(shaded);
    const paper = (x: number) => lit.data[20 * 900 + x] ?? 0;
    expect(paper(100)).toBeGreaterThan(240);
    expect(paper(800)).toBeGreaterThan(240);
  });
});
