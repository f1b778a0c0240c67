// What a search answers: which papers, in what order, and the passages and places shown for them.
import sqlite3InitModule, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { marksOn } from './marks';
import { openPaperIndex, type PaperIndex, type SearchEntry } from './paper-index';
import { matcher } from './passages';
import { namesIn, testPapers } from './test-papers';

const today = '2026-01-15';
let sqlite: Sqlite3Static;
let db: Database;
let index: PaperIndex;

beforeAll(async () => {
  sqlite = await sqlite3InitModule();
});
beforeEach(() => {
  db = new sqlite.oo1.DB(':memory:');
  index = openPaperIndex(db, today);
});

const paper = (id: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  rev: 1,
  homeId: 'hus',
  trashed: false,
  date: '2024-01-01',
  title: id,
  sender: '',
  kind: 'annet',
  category: 'annet',
  facts: '',
  pages: [{ index: 0, text }],
  ...more,
});
const found = (query: string, homeId?: string, trashed = false) => namesIn(index, index.lookup(query, homeId, trashed));
const passageOf = (query: string, id: string) => {
  const passage = new Map(index.passages(query, [id], 1)).get(id);
  if (!passage) throw new Error('no passage');
  const marked: string[] = [];
  for (let at = 0; at < passage.marks.length; at += 2)
    marked.push(passage.snippet.slice(passage.marks[at], passage.marks[at + 1]));
  return { ...passage, marked };
};

describe('Which papers', () => {
  beforeEach(() => index.put(testPapers));

  test('Every word must stand in the paper, on whichever page', () => {
    expect(found('kjellervegg membran')).toEqual(['tilstand']);
  });

  test('When no paper has all the words, those with most of them are shown', () => {
    expect(found('membranen generalforsamling sluket')[0]).toBe('tilstand');
  });

  test('Words that stand in every letter are not required', () => {
    expect(found('faktura for rørleggerarbeidet')[0]).toBe('rorlegger');
  });

  test('A paper of the kind or with the word in its title comes before one that mentions it', () => {
    expect(found('tilstandsrapport')[0]).toBe('tilstand');
    expect(found('invoice')[0]).toBe('rorlegger');
  });

  test('A phrase in quotes is found as it stands and not otherwise', () => {
    expect(found('"sparkel 89,90"')).toEqual(['maler']);
    expect(found('"sluket mot fallet"')).toEqual([]);
  });

  test('A mistyped word says what it was taken for, in the spelling of the papers', () => {
    expect(index.lookup('støttemru', undefined, false).corrected).toBe('støttemur');
    expect(index.lookup('støttemur', undefined, false).corrected).toBeUndefined();
  });

  test('Short words are not found inside others that only happen to contain them', () => {
    index.put([paper('kontakt', 'Ta kontakt med kontoret.'), paper('tak', 'Nytt torvtak er lagt.')]);
    expect(found('tak')).toContain('tak');
    expect(found('tak')).not.toContain('kontakt');
  });

  test('A search in one home does not show another home’s papers', () => {
    expect(found('felleskostnader', 'leilighet')).toEqual(['husleie']);
    expect(found('felleskostnader', 'hus')).not.toContain('husleie');
  });

  test('One letter finds titles and senders that begin with it', () => {
    expect(found('S')).toContain('elektro');
    expect(found('S')).not.toContain('rorlegger');
  });

  test('Nothing typed finds nothing, and strange signs are no commands', () => {
    for (const query of [
      '',
      '   ',
      '"',
      '""',
      '*',
      'AND',
      'NEAR(a b)',
      'title:',
      '( ) -',
      "'; DROP TABLE paper; --",
      '💡',
    ])
      expect(() => found(query)).not.toThrow();
    expect(found('  ')).toEqual([]);
  });
});

describe('Papers that change', () => {
  test('A paper read again is found by what it says now, and no longer by what it said', () => {
    index.put([paper('a', 'gammelt innhold om sauna')]);
    index.put([paper('a', 'nytt innhold om badstue', { rev: 2 })]);
    expect(found('badstue')).toEqual(['a']);
    expect(found('sauna')).toEqual([]);
    expect(index.revisions()).toEqual({ ids: ['a'], revs: [2] });
  });

  test('A paper in the trash is only found there, an erased one nowhere', () => {
    index.put([paper('a', 'badstue', { trashed: true }), paper('b', 'badstue')]);
    expect(found('badstue')).toEqual(['b']);
    expect(found('badstue', undefined, true)).toEqual(['a']);
    index.remove(['b']);
    expect(found('badstue')).toEqual([]);
  });

  test('Words that no paper has any more are not offered for mistyped ones', () => {
    index.put([paper('a', 'badstue'), paper('b', 'noe annet')]);
    index.remove(['a']);
    expect(index.lookup('badstu', undefined, false).corrected).toBeUndefined();
  });

  test('An index of another version is not taken', () => {
    db.exec("UPDATE meta SET value = '0'");
    expect(() => openPaperIndex(db, today)).toThrow();
  });
});

describe('What is shown', () => {
  beforeEach(() => index.put(testPapers));

  test('The passage is the one where the words stand together, with its page and every hit counted', () => {
    const passage = passageOf('membran sluk', 'tilstand');
    expect(passage.page).toBe(2);
    expect(passage.hits).toBe(2);
    expect(passage.marked).toEqual(['Membranen', 'sluket']);
    expect(passage.snippet.length).toBeLessThan(200);
  });

  test('Numbers and days are marked whole, as the paper spells them', () => {
    expect(passageOf('48750', 'rorlegger').marked).toEqual(['48 750,00']);
    expect(passageOf('12. mars 2024', 'rorlegger').marked).toContain('12.03.2024');
    expect(passageOf('"fallet mot sluket"', 'tilstand').marked).toEqual(['Fallet mot sluket']);
  });

  test('A paper found by its title alone shows how it begins', () => {
    const passage = passageOf('Granlia', 'tilstand');
    expect(passage.page).toBe(-1);
    expect(passage.marked).toEqual([]);
    expect(passage.snippet).toMatch(/^Tilstandsrapport Bygningssakkyndig/);
  });

  test('On the page the word is marked in any form, a number in groups as one, a broken word in both lines', () => {
    const words = ['Dreneringsarbeidet', 'kostet', '48', '750,00', 'ifølge', 'tilstands-', 'rapporten.'];
    const lines = [0, 0, 0, 0, 0, 0, 1];
    const places = words.flatMap((_, at) => [at * 100, (lines[at] ?? 0) * 50, 90, 40, lines[at] ?? 0, 0]);
    index.put([paper('p', `${words.slice(0, 6).join(' ')}\n${words[6]}`)]);
    const marks = (query: string) => marksOn({ index: 3, words, places }, matcher(index.sought(query), today));
    expect(marks('drenering')).toEqual([{ page: 3, box: { x: 0, y: 0, w: 90, h: 40 } }]);
    expect(marks('48750')).toEqual([{ page: 3, box: { x: 200, y: 0, w: 190, h: 40 } }]);
    expect(marks('tilstandsrapport')).toEqual([
      { page: 3, box: { x: 500, y: 0, w: 90, h: 40 } },
      { page: 3, box: { x: 600, y: 50, w: 90, h: 40 } },
    ]);
  });
});
