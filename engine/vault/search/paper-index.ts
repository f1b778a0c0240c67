// The index itself: an SQLite database with a full-text table of the papers' words, and what is needed to rank and to show them.
import type { BindingSpec, Database } from '@sqlite.org/sqlite-wasm';
import type { Passage } from '../search';
import { type Alike, alike } from './alike';
import { categoryWords, kindWords } from './kind-words';
import { type Lookup, lookup, type Members, type Sought } from './lookup';
import { passagesIn } from './passages';
import { joinedOf, type Token, wordsOf } from './words';

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
  /** Replaces what was known of these papers; all or none. */
  put(entries: readonly SearchEntry[]): void;
  remove(ids: readonly string[]): void;
  revisions(): { readonly ids: readonly string[]; readonly revs: readonly number[] };
  lookup(query: string, homeId: string | undefined, trashed: boolean): Lookup;
  alike(id: string, homeId: string | undefined, trashed: boolean): Alike;
  passages(query: string, ids: readonly string[]): readonly (readonly [string, Passage])[];
  sought(query: string): readonly Sought[];
  /** Brings what was written in many pieces together, a little at a time; false when there is nothing left to do. */
  tidy(): boolean;
  close(): void;
};

/** Raised with every change of tables or of how words are told apart: an index of another version is made anew. */
export const indexVersion = '2';

const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE paper (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, rev INTEGER NOT NULL, home TEXT NOT NULL, trashed INTEGER NOT NULL, date TEXT NOT NULL,
    title TEXT NOT NULL, sender TEXT NOT NULL, kind TEXT NOT NULL, facts TEXT NOT NULL
  );
  CREATE TABLE page (paper INTEGER NOT NULL, idx INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE INDEX page_of_paper ON page (paper, idx);
  CREATE TABLE term (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE, spelling TEXT NOT NULL, df INTEGER NOT NULL);
  CREATE VIRTUAL TABLE gram USING fts5 (term, content = '', tokenize = 'trigram', detail = 'none');
  CREATE VIRTUAL TABLE words USING fts5 (
    title, sender, kind, facts, body, joined,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
  );
  CREATE VIRTUAL TABLE heads USING fts5 (
    title, sender, kind,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
  );
  INSERT INTO meta VALUES ('version', '${indexVersion}');
`;

/** Throws when the database is damaged or of another version; the caller then starts a new one. */
export function openPaperIndex(db: Database, today: string): PaperIndex {
  const isNew = Number(db.selectValue('SELECT count(*) FROM sqlite_schema')) === 0;
  if (isNew) db.transaction(() => db.exec(schema));
  const version = db.selectValue("SELECT value FROM meta WHERE key = 'version'");
  if (version !== indexVersion) throw new Error(`search index of version ${version}`);

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
    latest = { query, key, lookup: lookup(db, query, among(homeId, trashed), today) };
    return latest.lookup;
  };
  const soughtBy = (query: string) => (latest?.query === query ? latest.lookup : find(query, undefined, false)).sought;
  const changed = () => {
    latest = undefined;
    members = new Map();
  };

  const statements = new Map<string, ReturnType<Database['prepare']>>();
  const run = (sql: string, values: BindingSpec) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    statement.bind(values).stepReset();
  };
  let newestTerm = Number(db.selectValue('SELECT max(id) FROM term') ?? 0);
  const count = (counts: Counts) => {
    const terms = [...counts].map(([term, { spelling, papers }]) => [term, spelling, papers]);
    run(
      `INSERT INTO term (term, spelling, df) SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?) WHERE true
       ON CONFLICT (term) DO UPDATE SET df = max(0, df + excluded.df)`,
      [JSON.stringify(terms)],
    );
    run('INSERT INTO gram (rowid, term) SELECT id, term FROM term WHERE id > ?', [newestTerm]);
    newestTerm = Number(db.selectValue('SELECT max(id) FROM term') ?? 0);
  };
  const drop = (id: string, counts: Counts) => {
    const row = db.selectArray('SELECT no, title, sender, kind, facts FROM paper WHERE id = ?', [id]);
    if (!row) return;
    const [no, title, sender, kind, facts] = row;
    const texts = db.selectValues('SELECT text FROM page WHERE paper = ? ORDER BY idx', [no ?? 0]).map(String);
    const { vocabulary } = wordsOfEntry([title, sender, kind, facts].map(String), texts, today);
    tally(vocabulary, -1, counts);
    for (const sql of [
      'DELETE FROM words WHERE rowid = ?',
      'DELETE FROM heads WHERE rowid = ?',
      'DELETE FROM page WHERE paper = ?',
      'DELETE FROM paper WHERE no = ?',
    ])
      run(sql, [no ?? 0]);
  };

  return {
    put(entries) {
      db.transaction(() => {
        const counts: Counts = new Map();
        for (const entry of entries) {
          drop(entry.id, counts);
          const facts = `${entry.facts} ${categoryWords(entry.category)}`;
          const heads = [entry.title, entry.sender, kindWords(entry.kind), facts];
          const texts = entry.pages.map((page) => page.text);
          run(
            'INSERT INTO paper (id, rev, home, trashed, date, title, sender, kind, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [entry.id, entry.rev, entry.homeId, entry.trashed ? 1 : 0, entry.date, ...heads],
          );
          const no = Number(db.selectValue('SELECT last_insert_rowid()'));
          for (const page of entry.pages) run('INSERT INTO page VALUES (?, ?, ?)', [no, page.index, page.text]);
          const { columns, vocabulary } = wordsOfEntry(heads, texts, today);
          run('INSERT INTO words (rowid, title, sender, kind, facts, body, joined) VALUES (?, ?, ?, ?, ?, ?, ?)', [
            no,
            ...columns,
          ]);
          run('INSERT INTO heads (rowid, title, sender, kind) VALUES (?, ?, ?, ?)', [no, ...columns.slice(0, 3)]);
          tally(vocabulary, 1, counts);
        }
        count(counts);
      });
      changed();
    },
    remove(ids) {
      db.transaction(() => {
        const counts: Counts = new Map();
        for (const id of ids) drop(id, counts);
        count(counts);
      });
      changed();
    },
    revisions() {
      const rows = db.selectArrays('SELECT id, rev FROM paper');
      return { ids: rows.map(([id]) => String(id)), revs: rows.map(([, rev]) => Number(rev)) };
    },
    lookup: find,
    alike: (id, homeId, trashed) => alike(db, id, among(homeId, trashed)),
    passages(query, ids) {
      return passagesIn(db, soughtBy(query), ids, today);
    },
    sought: soughtBy,
    tidy() {
      const before = db.changes(true);
      for (const table of ['words', 'gram', 'heads'])
        db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${tidying ? 300 : -300})`);
      tidying = true;
      // Each of the three commands is itself a change.
      const goesOn = db.changes(true) - before > 3 * 2;
      if (!goesOn) tidying = false;
      return goesOn;
    },
    close() {
      for (const statement of statements.values()) statement.finalize();
      db.close();
    },
  };
}

function membersOf(db: Database, homeId: string | undefined, trashed: boolean): Members {
  const rows = db.selectArrays(
    'SELECT no, id FROM paper WHERE trashed = ? AND (?2 IS NULL OR home = ?2) ORDER BY date DESC, no',
    [trashed ? 1 : 0, homeId ?? null],
  );
  return new Map(rows.map(([no, id], place) => [Number(no), { id: String(id), place }]));
}

/** In how many papers more, or fewer, a word stands. */
type Counts = Map<string, { readonly spelling: string; readonly papers: number }>;

function tally(vocabulary: ReadonlyMap<string, string>, papers: 1 | -1, counts: Counts): void {
  for (const [term, spelling] of vocabulary)
    counts.set(term, { spelling, papers: (counts.get(term)?.papers ?? 0) + papers });
}

type EntryWords = {
  /** As the full-text table wants them: title, sender, kind, facts, body, joined. */
  readonly columns: readonly string[];
  /** Words of letters, with a spelling of each. */
  readonly vocabulary: ReadonlyMap<string, string>;
};

function wordsOfEntry(heads: readonly string[], pages: readonly string[], today: string): EntryWords {
  const vocabulary = new Map<string, string>();
  const joined: string[] = [];
  const columnOf = (text: string) => {
    const tokens = wordsOf(text);
    for (const token of tokens) remember(token, text, vocabulary);
    for (const token of joinedOf(text, today)) {
      joined.push(token.term);
      remember(token, text, vocabulary);
    }
    return tokens.map((token) => token.term).join(' ');
  };
  const columns = [...heads.map(columnOf), pages.map(columnOf).join(' ')];
  return { columns: [...columns, joined.join(' ')], vocabulary };
}

function remember(token: Token, text: string, vocabulary: Map<string, string>): void {
  if (token.term.length < 2 || token.term.length > 40 || vocabulary.has(token.term) || /\d/.test(token.term)) return;
  vocabulary.set(
    token.term,
    text
      .slice(token.start, token.end)
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
  );
}
