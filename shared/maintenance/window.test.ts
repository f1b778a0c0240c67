// Windows: when upkeep falls due after it was done, in the season it belongs in, and never in the past.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Every } from '../markets/maintenance-rule';
import { addTo, daysBetween } from '../values/calendar';
import { addDays } from '../values/day';
import { bestTime, nextGoodTime, type Seasons, seasonSpans, shortened, windowAfter } from './window';

const yearly: Every = { min: 1, max: 1, unit: 'year' };
const halfYearly: Every = { min: 6, max: 6, unit: 'month' };
const springAndAutumn: Seasons = [
  [4, 5],
  [10, 11],
];

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));
const everies: fc.Arbitrary<Every> = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom('day', 'week', 'month', 'year'),
  )
  .map(([min, more, unit]) => ({ min, max: min + more, unit: unit as Every['unit'] }));
const seasons: fc.Arbitrary<Seasons> = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
  { maxLength: 3 },
);

describe('what was done', () => {
  it('is due again after its interval, with some leeway where the interval is a single length', () => {
    expect(windowAfter('2026-11-24', { min: 1, max: 1, unit: 'month' })).toEqual({
      from: '2026-12-24',
      to: '2026-12-31',
    });
    expect(windowAfter('2026-01-31', { min: 1, max: 1, unit: 'month' })).toEqual({
      from: '2026-02-28',
      to: '2026-03-07',
    });
    expect(windowAfter('2024-02-29', { min: 5, max: 5, unit: 'year' })).toEqual({
      from: '2029-02-28',
      to: '2029-04-29',
    });
    expect(windowAfter('2016-06-21', { min: 8, max: 12, unit: 'year' })).toEqual({
      from: '2024-06-21',
      to: '2028-06-21',
    });
  });

  it('in one autumn is due the next, whether it was early or late', () => {
    for (const done of ['2026-09-20', '2026-10-25', '2026-11-30', '2026-12-10'])
      expect(windowAfter(done, yearly, [[10, 11]])).toEqual({ from: '2027-10-01', to: '2027-11-30' });
  });

  it('each half-year is due in the other season', () => {
    expect(windowAfter('2026-05-10', halfYearly, springAndAutumn)).toEqual({ from: '2026-10-01', to: '2026-11-30' });
    expect(windowAfter('2026-11-20', halfYearly, springAndAutumn)).toEqual({ from: '2027-04-01', to: '2027-05-31' });
    // Late in summer is for the autumn.
    expect(windowAfter('2026-06-15', halfYearly, springAndAutumn)).toEqual({ from: '2026-10-01', to: '2026-11-30' });
  });

  it('in a season that runs over the new year stays one season', () => {
    expect(windowAfter('2026-01-15', yearly, [[10, 2]])).toEqual({ from: '2026-10-01', to: '2027-02-28' });
    expect(seasonSpans([[10, 2]], 2027, 2027)).toEqual([{ from: '2027-10-01', to: '2028-02-29' }]);
  });

  it('is never due before it was done, nor before its window begins, whatever the interval', () => {
    fc.assert(
      fc.property(days, everies, seasons, (done, every, inSeason) => {
        const window = windowAfter(done, every, inSeason);
        expect(window.from <= window.to).toBe(true);
        expect(window.from > done).toBe(true);
        if (inSeason.length === 0) {
          expect(window.from).toBe(addTo(done, every.min, every.unit));
          expect(window.to >= addTo(done, every.max, every.unit)).toBe(true);
        }
      }),
    );
  });
});

describe('the best time', () => {
  it('is the season nearest to the middle of a long window', () => {
    expect(bestTime({ from: '2025-05-01', to: '2029-08-31' }, [[5, 8]], '2025-02-01')).toEqual({
      from: '2027-05-01',
      to: '2027-08-31',
    });
  });

  it('of what is over its time is from today on', () => {
    expect(bestTime({ from: '2020-04-01', to: '2020-05-31' }, [[4, 5]], '2026-11-24')).toEqual({
      from: '2027-04-01',
      to: '2027-05-31',
    });
    expect(bestTime({ from: '2020-04-01', to: '2020-05-31' }, [], '2026-11-24').from).toBe('2026-11-24');
    expect(bestTime({ from: '2020-04-01', to: '2020-05-31' }, [[10, 12]], '2026-11-24').from).toBe('2026-11-24');
  });

  it('is never over already, and lies within the window while that is open', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 9_000 }),
        seasons,
        days,
        fc.boolean(),
        (from, length, inSeason, today, end) => {
          const window = { from, to: addDays(from, length) };
          const slot = bestTime(window, inSeason, today, end);
          expect(slot.from <= slot.to).toBe(true);
          expect(slot.to >= today).toBe(true);
        },
      ),
    );
  });

  it('of a task nobody knows the last of stays where it is from day to day', () => {
    const first = nextGoodTime('2026-11-02', yearly, [], 11);
    expect(first).toEqual({ from: '2026-11-01', to: '2026-11-30' });
    expect(nextGoodTime('2026-11-24', yearly, [], 11)).toEqual(first);
    expect(nextGoodTime('2026-12-01', yearly, [], 11)).toEqual({ from: '2027-11-01', to: '2027-11-30' });
    expect(nextGoodTime('2026-11-24', { min: 1, max: 1, unit: 'month' }, [], 3)).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
    });
  });
});

describe('harder wear', () => {
  it('shortens an interval, to months where that is finer, and never to nothing', () => {
    expect(shortened({ min: 8, max: 12, unit: 'year' }, 0.75)).toEqual({ min: 72, max: 108, unit: 'month' });
    expect(shortened({ min: 1, max: 1, unit: 'month' }, 0.1)).toEqual({ min: 1, max: 1, unit: 'month' });
    fc.assert(
      fc.property(everies, fc.double({ min: 0.1, max: 1, noNaN: true }), (every, factor) => {
        const less = shortened(every, factor);
        expect(less.min).toBeGreaterThanOrEqual(1);
        expect(less.max).toBeGreaterThanOrEqual(less.min);
        expect(daysBetween('2000-01-01', addTo('2000-01-01', less.max, less.unit))).toBeLessThanOrEqual(
          daysBetween('2000-01-01', addTo('2000-01-01', every.max, every.unit)) + 31,
        );
      }),
    );
  });
});
