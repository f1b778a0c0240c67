// A row that two windows of a list hold for a moment is drawn once.
import { describe, expect, it } from 'vitest';
import { eachOnce } from './each-once';

const rows = (ids: string) => [...ids].map((id) => ({ id }));

describe('a list of several windows', () => {
  it('holds a row that moved over once, in the first place', () => {
    expect(eachOnce([...rows('abcd'), ...rows('defa')])).toEqual(rows('abcdef'));
  });
  it('is left as it is otherwise', () => {
    const whole = rows('abc');
    expect(eachOnce(whole)).toBe(whole);
  });
});
