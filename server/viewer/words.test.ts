// The viewer speaks Norwegian, English and German, and each of them whole.
import { expect, test } from 'vitest';
import { faults } from './share-reader';
import { firstTongue, type WordKey, wordsIn } from './words';
import de from './words/de.json';
import en from './words/en.json';
import nb from './words/nb.json';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each([
  ['en', en],
  ['de', de],
])('everything that is said in Norwegian is said in %s, with the same gaps', (_tongue, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(nb));
  for (const key of Object.keys(nb) as WordKey[]) {
    expect(words[key].trim(), key).not.toBe('');
    expect(gaps(words[key]), key).toEqual(gaps(nb[key]));
  }
});

test('whatever goes wrong has its words', () => {
  for (const fault of faults)
    for (const part of ['title', 'body']) expect(Object.keys(nb)).toContain(`fault.${fault}.${part}`);
});

test('neighbours read Norwegian, others English', () => {
  expect(firstTongue(['nn-NO', 'en'])).toBe('nb');
  expect(firstTongue(['da'])).toBe('nb');
  expect(firstTongue(['de-AT'])).toBe('de');
  expect(firstTongue(['fr', 'de'])).toBe('de');
  expect(firstTongue([])).toBe('en');
});

test('one paper is not “1 papers”', () => {
  expect(wordsIn('nb').count('papers', 1)).toBe('Ett papir');
  expect(wordsIn('de').count('pages', 2)).toBe('2 Seiten');
});
