// "More like this": the next bill of the same sort, not every paper of the year.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { expect, test } from 'vitest';
import { openPaperIndex, type PaperIndex, type SearchEntry } from './paper-index';
import { namesIn, testPapers } from './test-papers';

const like = (index: PaperIndex, id: string) => namesIn(index, index.alike(id, undefined, false));

async function indexOf(papers: readonly SearchEntry[]): Promise<PaperIndex> {
  const sqlite = await sqlite3InitModule();
  const index = openPaperIndex(new sqlite.oo1.DB(':memory:'), '2026-01-15');
  index.put([...testPapers, ...papers]);
  return index;
}

const paper = (id: string, kind: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  rev: 1,
  homeId: 'hus',
  trashed: false,
  date: '2024-01-01',
  title: id,
  sender: '',
  kind,
  category: 'annet',
  facts: '',
  pages: [{ index: 0, text }],
  ...more,
});

const chimney = (year: number, kind = 'faktura') =>
  paper(
    `feiing-${year}`,
    kind,
    `Feiing av pipe og tilsyn med peisovn, oppmøte hos kunde. Feieren fant sot i røykløpet. ${year}`,
  );

test('Last year’s bill of the same sort comes first, then papers of other kinds about the same', async () => {
  const index = await indexOf([
    chimney(2022),
    chimney(2023),
    paper('varsel', 'brev', 'Varsel om feiing av pipe. Røykløpet må være fritt for sot når feieren kommer.', {
      date: '2025-01-01',
    }),
    paper('hage', 'faktura', 'Klipping av hekk og fjerning av løv.'),
  ]);
  expect(like(index, 'feiing-2023').slice(0, 2)).toEqual(['feiing-2022', 'varsel']);
  expect(like(index, 'feiing-2023')).not.toContain('hage');
  expect(like(index, 'feiing-2023')).not.toContain('feiing-2023');
});

test('A paper like no other has none like it, nor has one that is gone', async () => {
  const index = await indexOf([paper('alene', 'brev', 'Qwertz yxcvb asdfgh.')]);
  expect(like(index, 'alene')).toEqual([]);
  expect(like(index, 'finnes-ikke')).toEqual([]);
});

test('What lies in the trash is not offered as like anything', async () => {
  const index = await indexOf([chimney(2022), { ...chimney(2023), trashed: true }, chimney(2021)]);
  expect(like(index, 'feiing-2022')).toContain('feiing-2021');
  expect(like(index, 'feiing-2022')).not.toContain('feiing-2023');
});
