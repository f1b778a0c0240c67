// The days a deadline is counted by.
import { expect, test } from 'vitest';
import { isWorkingDay, publicHolidays } from './public-holidays';

test('the twelve holidays of 2026, and Easter where it is early, late and far away', () => {
  expect([...publicHolidays(2026)].sort()).toEqual([
    ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01'],
    ...['2026-05-14', '2026-05-17', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26'],
  ]);
  const easterSundays = [2000, 2008, 2011, 2024, 2038, 2100].map((year) => [...publicHolidays(year)][2]);
  expect(easterSundays).toEqual(['2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2038-04-25', '2100-03-28']);
});

test('a working day is neither in the weekend nor a holiday', () => {
  expect(['2026-04-01', '2026-04-02', '2026-04-04', '2026-04-06', '2026-04-07'].map(isWorkingDay)).toEqual([
    ...[true, false, false, false, true],
  ]);
});
