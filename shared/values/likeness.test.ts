import { expect, it } from 'vitest';
import { readAlike } from './likeness';

it('takes a street with a spoiled letter for the same street', () =>
  expect(readAlike('kvernhuslokka7b', 'kvernhuslgkka7b')).toBe(true));

it('keeps two houses of one street apart', () => expect(readAlike('storgata12', 'storgata13')).toBe(false));

it('keeps two short names apart', () => expect(readAlike('lia4', 'via4')).toBe(false));
