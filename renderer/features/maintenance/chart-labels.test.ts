// The names in the chart of costs stand clear of each other, of the bars and of the axis.
import { describe, expect, it } from 'vitest';
import { type Bar, placeLabels } from './chart-labels';

const area = { left: 54, right: 1000, top: 0, base: 200 };
const barPx = 22;
/** Ten years, all as dear as each other unless said. */
const years = (tops: Readonly<Record<number, number>> = {}, other = 196): readonly Bar[] =>
  Array.from({ length: 10 }, (_, year) => ({ x: 101 + year * 94, top: tops[year] ?? other, bottom: 200 }));

describe('the names of the dearest years', () => {
  it('stand to the right of their bars where there is room', () => {
    expect(placeLabels([{ bar: 2, width: 150 }], years({ 2: 40 }), barPx, area)).toEqual([
      { bar: 2, x: 101 + 188 + 11 + 7, baseline: 53, anchor: 'start' },
    ]);
  });

  it('stand to the left where the chart ends', () => {
    expect(placeLabels([{ bar: 9, width: 150 }], years({ 9: 40 }), barPx, area)[0]?.anchor).toBe('end');
  });

  it('stand above when the neighbours are as dear', () => {
    const placed = placeLabels([{ bar: 4, width: 150 }], years({}, 60), barPx, area);
    expect(placed).toEqual([{ bar: 4, x: 101 + 376, baseline: 53, anchor: 'middle' }]);
  });

  it('never cross the axis, however cheap the year', () => {
    const placed = placeLabels([{ bar: 0, width: 60 }], years({ 0: 198 }), barPx, area);
    expect(placed[0]?.baseline).toBeLessThanOrEqual(196);
  });

  it('are left out rather than written over each other', () => {
    const labels = [3, 4, 5].map((bar) => ({ bar, width: 170 }));
    const bars = years({}, 60);
    const placed = placeLabels(labels, bars, barPx, area);
    expect(placed.map(({ bar }) => bar)).toEqual([3, 5]);
  });

  it('stand above the first bar without crossing the axis of money', () => {
    const placed = placeLabels([{ bar: 0, width: 190 }], years({ 0: 150 }, 155), barPx, area);
    expect(placed).toEqual([{ bar: 0, x: 90, baseline: 143, anchor: 'start' }]);
  });
});
