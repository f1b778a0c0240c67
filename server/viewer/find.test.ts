// What a surveyor finds in the papers that were shared.
import { expect, test } from 'vitest';
import type { SharedPaper, SharedWords } from '../../shared/sharing/manifest';
import { find, placesOf } from './find';

const paper = (id: string, title: string): SharedPaper => ({
  id,
  title,
  kind: '',
  category: 'takst',
  sender: '',
  date: '',
  addedAt: 0,
  pages: [],
  thumb: '',
  words: 'w',
  hidden: 0,
  made: '',
});
const page = (text: string): SharedWords['pages'][number] => {
  const words = text.split(' ');
  return { width: 595, height: 842, words, places: words.flatMap((_word, at) => [at * 1000, 200, 900, 150, 0, 0]) };
};
const papers = [paper('report', 'Tilstandsrapport 2024'), paper('roof', 'Nytt tak')];
const words = new Map<string, SharedWords>([
  ['report', { pages: [page('Bygget i 1978'), page('Membranen i våtrommet er fra 2009 og uten våtromssertifikat')] }],
  ['roof', { pages: [page('Taket er lagt om i 2015')] }],
]);
const found = (query: string) => find(papers, words, query).map(({ paper: { id }, page: at }) => [id, at]);

test('a part of a word finds the page it stands on', () => {
  expect(found('våtrom')).toEqual([['report', 1]]);
  expect(found('VAATROM').length + found('vatrom').length).toBeGreaterThan(0);
});

test('every word must be in the paper, on whichever page', () => {
  expect(found('1978 membran')).toEqual([['report', 0]]);
  expect(found('1978 taket')).toEqual([]);
});

test('a title is found without its pages', () => {
  expect(found('nytt')).toEqual([['roof', -1]]);
  expect(found('')).toEqual([]);
});

test('the passage shows the words around, and the page where they stand', () => {
  const [hit] = find(papers, words, 'membranen');
  expect(hit?.passage[0]).toEqual({ text: 'Membranen', isHit: true });
  expect(placesOf(words.get('report')?.pages[1] as SharedWords['pages'][number], 'fra')).toEqual([
    { x: 4000, y: 200, w: 900, h: 150 },
  ]);
});
