// How the rest of a share's time is told.
import { expect, test } from 'vitest';
import { expiryAfter, isSoonOver, timeLeft } from './expiry';

const hour = 3_600_000;

test('seven days are told as seven on the day they begin, as six the day after', () => {
  const end = expiryAfter(0, 7);
  expect(timeLeft(end, 0)).toEqual({ unit: 'days', count: 7 });
  expect(timeLeft(end, 60_000)).toEqual({ unit: 'days', count: 7 });
  expect(timeLeft(end, 25 * hour)).toEqual({ unit: 'days', count: 6 });
});

test('below two days the hours are told, below one the minutes, and then it is over', () => {
  expect(timeLeft(30 * hour, 0)).toEqual({ unit: 'hours', count: 30 });
  expect(timeLeft(12 * hour, 0)).toEqual({ unit: 'hours', count: 12 });
  expect(timeLeft(20 * 60_000, 0)).toEqual({ unit: 'minutes', count: 20 });
  expect(timeLeft(1, 0)).toEqual({ unit: 'minutes', count: 1 });
  expect(timeLeft(0, 0)).toBeUndefined();
});

test('a share is open for a year at most', () => {
  expect(expiryAfter(0, 10_000)).toBe(366 * 24 * hour);
  expect(isSoonOver(23 * hour, 0)).toBe(true);
  expect(isSoonOver(25 * hour, 0)).toBe(false);
});
