// Twelve words are kept on paper and typed again years later.
import { expect, test } from 'vitest';
import { newPhrase, readPhrase, recoveryKeys } from './phrase';

test('a phrase has twelve words and is read however it is typed', () => {
  const phrase = newPhrase();
  const words = phrase.split(' ');
  expect(words).toHaveLength(12);
  expect(readPhrase(`  ${words.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join(',\n')} `)).toBe(phrase);
});

test('a mistyped, shortened or reordered phrase is told, not tried', () => {
  const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
  expect(readPhrase(words.join(' '))).toBe(words.join(' '));
  expect(readPhrase(words.slice(0, 11).join(' '))).toBeUndefined();
  expect(readPhrase([...words, 'zoo'].join(' '))).toBeUndefined();
  expect(readPhrase(words.toReversed().join(' '))).toBeUndefined();
  expect(readPhrase(words.join(' ').replace('yellow', 'gelb'))).toBeUndefined();
  expect(readPhrase('x'.repeat(5000))).toBeUndefined();
});

test('the same phrase makes the same keys for a workspace, and others for another', async () => {
  const phrase = newPhrase();
  const home = await recoveryKeys(phrase, 'hjemme');
  expect(await recoveryKeys(phrase, 'hjemme')).toEqual(home);
  const cabin = await recoveryKeys(phrase, 'hytta');
  expect(cabin.pair.publicKey).not.toEqual(home.pair.publicKey);
  expect(cabin.authentication).not.toEqual(home.authentication);
});
