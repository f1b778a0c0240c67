// Days of the calendar: whatever the clock, the year's length or the time zone, upkeep falls due on the day it should.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, daysBetween, monthEnd } from './calendar';
import { addDays } from './day';

const days = fc.integer({ min: 0, max: 150_000 }).map((count) => addDays('1700-01-01', count));

describe('a day some time later', () => {
  it('keeps to the month’s end where the month is short, also in leap years', () => {
    expect(addTo('2026-01-31', 1, 'month')).toBe('2026-02-28');
    expect(addTo('2028-01-31', 1, 'month')).toBe('2028-02-29');
    expect(addTo('2028-02-29', 1, 'year')).toBe('2029-02-28');
    expect(addTo('2028-02-29', 4, 'year')).toBe('2032-02-29');
    expect(addTo('2096-02-29', 4, 'year')).toBe('2100-02-28');
    expect(addTo('2026-08-31', 6, 'month')).toBe('2027-02-28');
    expect(addTo('2026-12-31', 2, 'month')).toBe('2027-02-28');
    expect(monthEnd(2000, 2)).toBe('2000-02-29');
  });

  it('is a whole number of days away over both changes of the clock, in any time zone', () => {
    for (const [from, to] of [
      ['2026-03-28', '2026-03-30'],
      ['2026-10-24', '2026-10-26'],
    ] as const) {
      expect(addTo(from, 2, 'day')).toBe(to);
      expect(daysBetween(from, to)).toBe(2);
    }
    expect(addTo('2026-03-23', 1, 'week')).toBe('2026-03-30');
  });

  it('comes later the more is added, and lands in the month that was meant', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const later = addTo(day, months, 'month');
        const meant = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
        expect(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7)) - 1).toBe(meant);
        expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
        expect(addTo(day, months + 1, 'month') > later).toBe(true);
      }),
    );
  });

  it('is found again by the days between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        expect(daysBetween(day, addTo(day, count, 'day'))).toBe(count);
      }),
    );
  });

  it('is the same a year on as twelve months on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 80 }), (day, years) => {
        expect(addTo(day, years, 'year')).toBe(addTo(day, years * 12, 'month'));
      }),
    );
  });
});
