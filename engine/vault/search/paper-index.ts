// The index itself: the papers' words, packed, to rank by; and an SQLite database that keeps them, the texts to show, and where words stand side by side.
import type { BindingSpec, Database } from '@sqlite.org/sqlite-wasm';
import type { Passage } from '../search';
import { type Alike, alike } from './alike';
import { pairOf } from './fillers';
import { categoryWords, kindWords } from './kind-words';
import { type Lookup, lookup, type Sought } from './lookup';
import { type Members, membersOf } from './members';
import { pagesOfPaper, placeOfPage } from './page-places';
import { passagesIn } from './passages';
import { mostCounted, type Posting, stands } from './segment';
import { openWordStore, wordTables } from './word-store';
import { joinedOf, wordsOf } from './words';

/** What the index holds of one paper. */
export type SearchEntry = {
  readonly id: string;
  /** Of the document record, so that a change the index missed is found. */
  readonly rev: number;
  readonly homeId: string;
  readonly trashed: boolean;
  /** ISO day that breaks ties, newest first. */
  readonly date: string;
  readonly title: string;
  readonly sender: string;
  /** Ids; found by their names in every language the app speaks. */
  readonly kind: string;
  readonly category: string;
  /** Values of the facts, and the file's name. */
  readonly facts: string;
  readonly pages: readonly { readonly index: number; readonly text: string }[];
};

export type PaperIndex = {
  /** Another for each index that is begun. */
  readonly name: string;
  /** Replaces what was known of these papers; all or none. */
  put(entries: readonly SearchEntry[]): void;
  remove(ids: readonly string[]): void;
  revisions(): { readonly ids: readonly string[]; readonly revs: readonly number[] };
  lookup(query: string, homeId: string | undefined, trashed: boolean): Lookup;
  alike(id: string, homeId: string | undefined, trashed: boolean): Alike;
  /** What the papers from this number on are called. A number is given once. */
  names(from: number): { readonly numbers: readonly number[]; readonly ids: readonly string[] };
  /** Of the first `atLeast` papers, and of as many more as are read in a few milliseconds. */
  passages(query: string, ids: readonly string[], atLeast: number): readonly (readonly [string, Passage])[];
  /** Answers a few questions of its own making: code that has run is compiled. */
  warm(): void;
  sought(query: string): readonly Sought[];
  /** Brings what was written in many pieces together, a little at a time; false when there is nothing left to do. */
  tidy(): boolean;
  close(): void;
};

const papersToWarmBy = 12;
const homesToWarm = 3;

/** Raised with every change of tables or of how words are told apart: an index of another version is made anew. */
export const indexVersion = '4';

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE paper (
    no INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, rev INTEGER NOT NULL, home TEXT NOT NULL, trashed INTEGER NOT NULL,
    date TEXT NOT NULL, words INTEGER NOT NULL, title TEXT NOT NULL, sender TEXT NOT NULL, kind TEXT NOT NULL, facts TEXT NOT NULL
  );
  CREATE INDEX paper_in_brief ON paper (date DESC, no, home, trashed, words, id, rev);
  CREATE TABLE page (place INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5 (
    title, sender, kind, facts, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  ${wordTables}
  INSERT INTO meta VALUES ('version', '${indexVersion}'), ('name', hex(randomblob(8)));
`;

/** Title, sender, kind, facts, the pages, and what is put together out of all of them: how much one mention counts, and what it is called. */
const columns = [
  { counts: 6, where: stands.inHeading },
  { counts: 4, where: stands.inHeading },
  { counts: 4, where: stands.inKind },
  { counts: 2, where: 0 },
  { counts: 1, where: 0 },
] as const;

/** Throws when the database is damaged or of another version; the caller then starts a new one. */
export function openPaperIndex(db: Database, today: string): PaperIndex {
  const isNew = Number(db.selectValue('SELECT count(*) FROM sqlite_schema')) === 0;
  if (isNew) db.transaction(() => db.exec(schema));
  const version = db.selectValue("SELECT value FROM meta WHERE key = 'version'");
  if (version !== indexVersion) throw new Error(`search index of version ${version}`);

  const words = openWordStore(db);
  let tidying = false;
  let members = new Map<string, Members>();
  let latest: { readonly query: string; readonly key: string; readonly lookup: Lookup } | undefined;
  const among = (homeId: string | undefined, trashed: boolean): Members => {
    const key = `${trashed} ${homeId ?? ''}`;
    const known = members.get(key) ?? membersOf(db, homeId, trashed);
    members.set(key, known);
    return known;
  };
  const find = (query: string, homeId: string | undefined, trashed: boolean): Lookup => {
    const key = `${trashed} ${homeId ?? ''}`;
    if (latest?.query === query && latest.key === key) return latest.lookup;
    latest = { query, key, lookup: lookup({ db, words, members: among(homeId, trashed) }, query, today) };
    return latest.lookup;
  };
  const soughtBy = (query: string) => (latest?.query === query ? latest.lookup : find(query, undefined, false)).sought;

  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const run = (sql: string, values: BindingSpec) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    statement.bind(values).stepReset();
  };
  /** All or nothing, of the tables and of the words. */
  const change = (work: () => void) => {
    try {
      db.transaction(work);
    } catch (error) {
      words.reset();
      throw error;
    }
    words.settle();
    latest = undefined;
    members = new Map();
  };
  const drop = (id: string) => {
    const no = db.selectValue('SELECT no FROM paper WHERE id = ?', [id]);
    if (no === undefined) return;
    run('DELETE FROM page WHERE place BETWEEN ? AND ?', [...pagesOfPaper(Number(no))]);
    for (const sql of ['DELETE FROM words WHERE rowid = ?', 'DELETE FROM paper WHERE no = ?']) run(sql, [no]);
  };

  const names = (numbers: readonly number[]) =>
    db
      .selectValues('SELECT id FROM paper WHERE no IN (SELECT value FROM json_each(?))', [JSON.stringify(numbers)])
      .map(String);

  const name = String(db.selectValue("SELECT value FROM meta WHERE key = 'name'"));
  return {
    name,
    put(entries) {
      change(() => {
        const postings = new Map<string, Posting[]>();
        for (const entry of entries) {
          drop(entry.id);
          const facts = `${entry.facts} ${categoryWords(entry.category)}`;
          const heads = [entry.title, entry.sender, kindWords(entry.kind), facts];
          const { texts, terms, length } = wordsOfEntry(heads, entry.pages, today);
          run(
            `INSERT INTO paper (id, rev, home, trashed, date, words, title, sender, kind, facts)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
            [entry.id, entry.rev, entry.homeId, entry.trashed ? 1 : 0, entry.date, length, ...heads],
          );
          const no = Number(db.selectValue('SELECT last_insert_rowid()'));
          for (const page of entry.pages)
            run('INSERT INTO page VALUES (?, ?)', [placeOfPage(no, page.index), page.text]);
          run('INSERT INTO words (rowid, title, sender, kind, facts, body) VALUES (?, ?, ?, ?, ?, ?)', [no, ...texts]);
          for (const [term, { count, where }] of terms) {
            const posting = { no, count: Math.min(mostCounted, count), where };
            const others = postings.get(term);
            if (others) others.push(posting);
            else postings.set(term, [posting]);
          }
        }
        words.add(postings, entries.length);
      });
    },
    remove(ids) {
      change(() => ids.forEach(drop));
    },
    revisions() {
      const [ids = [], revs = []] = columnsOf(db, ['id', 'rev'], 0);
      return { ids: ids.map(String), revs: revs.map(Number) };
    },
    lookup: find,
    alike: (id, homeId, trashed) => alike({ db, words, members: among(homeId, trashed) }, id),
    names(from) {
      const [numbers = [], ids = []] = columnsOf(db, ['no', 'id'], from);
      return { numbers: numbers.map(Number), ids: ids.map(String) };
    },
    passages(query, ids, atLeast) {
      return passagesIn(db, soughtBy(query), ids, today, atLeast);
    },
    warm() {
      const homes = db.selectValues('SELECT home FROM paper GROUP BY home ORDER BY count(*) DESC LIMIT ?', [
        homesToWarm,
      ]);
      for (const home of homes) among(String(home), false);
      for (const title of db
        .selectValues('SELECT title FROM paper ORDER BY no LIMIT ?', [papersToWarmBy])
        .map(String)) {
        const [first = '', second = ''] = wordsOf(title).map(({ term }) => term);
        // The word, its beginning, two words, side by side, and one with two letters changed over.
        const mistyped = first.replace(/(.)(.)(.)$/, '$2$1$3');
        for (const query of [first, first.slice(0, 2), `${first} ${second}`, `"${first} ${second}"`, mistyped]) {
          const found = lookup({ db, words, members: among(undefined, false) }, query, today);
          const ids = names([...found.numbers.subarray(0, papersToWarmBy)]);
          passagesIn(db, found.sought, ids, today, papersToWarmBy);
        }
      }
    },
    sought: soughtBy,
    tidy() {
      let goesOn = false;
      change(() => {
        goesOn = words.tidy();
      });
      if (goesOn) return true;
      const before = db.changes(true);
      db.exec(`INSERT INTO words (words, rank) VALUES ('merge', ${tidying ? 300 : -300})`);
      tidying = true;
      // The command is itself a change.
      goesOn = db.changes(true) - before > 2;
      if (!goesOn) tidying = false;
      return goesOn;
    },
    close() {
      for (const statement of statements.values()) statement.finalize();
      db.close();
    },
  };
}

/** As texts: twenty thousand rows fetched one by one cost more than finding them. */
function columnsOf(db: Database, names: readonly string[], from: number): readonly (readonly unknown[])[] {
  const row = db.selectArray(
    `SELECT ${names.map((name) => `json_group_array(${name})`).join(', ')} FROM paper WHERE no >= ?`,
    [from],
  );
  return (row ?? []).map((texts) => JSON.parse(String(texts)) as readonly unknown[]);
}

type EntryWords = {
  /** As the full-text table wants them: title, sender, kind, facts, body. */
  readonly texts: readonly string[];
  readonly terms: ReadonlyMap<string, { readonly count: number; readonly where: number }>;
  /** How many words there are. */
  readonly length: number;
};

function wordsOfEntry(heads: readonly string[], pages: SearchEntry['pages'], today: string): EntryWords {
  const terms = new Map<string, { count: number; where: number }>();
  let length = 0;
  const add = (term: string, counts: number, where: number) => {
    length += 1;
    const known = terms.get(term);
    if (!known) terms.set(term, { count: counts, where });
    else {
      known.count += counts;
      known.where |= where;
    }
  };
  const textOf = (text: string, { counts, where }: (typeof columns)[number]) => {
    const tokens = wordsOf(text);
    let before = '';
    for (const { term } of tokens) {
      add(term, counts, where);
      const pair = pairOf(before, term);
      if (pair !== undefined && !terms.has(pair)) terms.set(pair, { count: 1, where: 0 });
      before = term;
    }
    for (const { term } of joinedOf(text, today)) add(term, 1, 0);
    return tokens.map((token) => token.term).join(' ');
  };
  const [title, sender, kind, facts, body] = columns;
  const texts = [title, sender, kind, facts].map((column, index) => textOf(heads[index] ?? '', column));
  return { texts: [...texts, pages.map(({ text }) => textOf(text, body)).join(' ')], terms, length };
}
