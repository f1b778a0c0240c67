import { describe, expect, it } from 'vitest';
import { firstDayOf, isDay, isPartialDay, partialDayPattern } from './partial-day';

describe('a day as far as it is known', () => {
  it('is a year, a month of it or the whole day', () => {
    for (const known of ['1974', '2019-05', '2024-02-29']) {
      expect(isPartialDay(known)).toBe(true);
      expect(known).toMatch(new RegExp(partialDayPattern));
    }
    for (const none of ['', '74', '2019-13', '2023-02-29', '2019-5', 'i fjor']) expect(isPartialDay(none)).toBe(false);
    expect(isDay('2024-02-29')).toBe(true);
    expect(isDay('2024-02')).toBe(false);
  });

  it('is counted from its beginning', () => {
    expect(firstDayOf('1974')).toBe('1974-01-01');
    expect(firstDayOf('2019-05')).toBe('2019-05-01');
    expect(firstDayOf('2019-05-03')).toBe('2019-05-03');
    expect(firstDayOf('')).toBe('');
  });
});
