import { describe, expect, it } from 'vitest';
import type { Grey } from './grey';
import { flattened, type Point, type Sheet, sheetIn } from './paper-edge';

const corners: Sheet = [
  { x: 150, y: 90 },
  { x: 640, y: 130 },
  { x: 690, y: 950 },
  { x: 90, y: 900 },
];

const inside = (sheet: Sheet, x: number, y: number) =>
  sheet.every((from, at) => {
    const to = sheet[(at + 1) % 4] as Point;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) >= 0;
  });

/** A light sheet with lines of print on a darker ground. */
function photograph(sheet: Sheet, ground: (x: number, y: number) => number): Grey {
  const [width, height] = [800, 1_040];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const print = y % 40 < 12 && x > 220 && x < 560 && (x * 7) % 19 < 9;
      data[y * width + x] = inside(sheet, x, y) ? (print ? 60 : 215 - x / 20) : ground(x, y);
    }
  return { width, height, data };
}

const table = (x: number, y: number) => 95 + ((x * 13 + y * 7) % 31) + Math.round(x / 40);

describe('a sheet photographed on a table', () => {
  it('is found by its corners', () => {
    const found = sheetIn(photograph(corners, table));
    for (const [at, corner] of corners.entries()) {
      expect(Math.abs((found?.[at]?.x ?? 0) - corner.x)).toBeLessThan(8);
      expect(Math.abs((found?.[at]?.y ?? 0) - corner.y)).toBeLessThan(8);
    }
  });

  it('is seen straight from above, and every place on it is known on the photograph', () => {
    const { flat, back } = flattened(photograph(corners, table), corners);
    expect(flat.data[20 * flat.width + 5]).toBeGreaterThan(180);
    expect(flat.data[(flat.height - 10) * flat.width + flat.width - 5]).toBeGreaterThan(160);
    const places = [
      [0, 0],
      [flat.width, 0],
      [flat.width, flat.height],
      [0, flat.height],
    ];
    for (const [at, [x = 0, y = 0]] of places.entries()) {
      expect(back({ x, y }).x).toBeCloseTo((corners[at] as Point).x, 3);
      expect(back({ x, y }).y).toBeCloseTo((corners[at] as Point).y, 3);
    }
  });

  it('is not cut out of a scan that fills the picture', () => {
    const whole: Sheet = [
      { x: 0, y: 0 },
      { x: 800, y: 0 },
      { x: 800, y: 1_040 },
      { x: 0, y: 1_040 },
    ];
    expect(sheetIn(photograph(whole, table))).toBeUndefined();
  });

  it('is not seen in a screenshot, whose ground has no grain', () => {
    expect(sheetIn(photograph(corners, () => 120))).toBeUndefined();
  });

  it('is not seen below a dark letterhead', () => {
    const below: Sheet = [
      { x: 0, y: 200 },
      { x: 800, y: 200 },
      { x: 800, y: 1_040 },
      { x: 0, y: 1_040 },
    ];
    expect(sheetIn(photograph(below, table))).toBeUndefined();
  });
});
