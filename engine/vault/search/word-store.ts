// Every word of the papers and where it stands: packed segments, in memory to be asked and in the database to last. What was taken in together is a
// segment; several small ones become one by and by.
import type { Database } from '@sqlite.org/sqlite-wasm';
import {
  containing,
  eachPosting,
  fromParts,
  indexOf,
  isLike,
  isOfLetters,
  type Like,
  merged,
  type Posting,
  packed,
  papersOf,
  rangeOf,
  type Segment,
  termAt,
  toParts,
} from './segment';

export type Term = { readonly term: string /** In how many papers. */; readonly df: number };
/** Of one paper: its number, and where (the two highest bits) and how often (the rest) the word stands in it. */
export type Visit = (no: number, byte: number) => void;

export type WordStore = {
  papersWith(term: string, visit: Visit): void;
  papersWithBeginning(prefix: string, visit: Visit): void;
  /** Papers gone since are counted until their segment is put together with others. */
  df(term: string): number;
  /** Words of letters by their beginning; at most so many. */
  beginningWith(prefix: string, like: Like, most: number): readonly Term[];
  /** Words of letters with this piece, of three letters at least, anywhere in them. */
  having(piece: string, like: Like): readonly Term[];
  /** Within a transaction of the caller's; `settle` when it is through, `reset` when it is not. */
  add(words: ReadonlyMap<string, readonly Posting[]>, papers: number): void;
  /** Puts segments together that nobody would miss; false when there is nothing left to do. In a transaction, like `add`. */
  tidy(): boolean;
  settle(): void;
  reset(): void;
};

export const wordTables = `
  CREATE TABLE segment (id INTEGER PRIMARY KEY, papers INTEGER NOT NULL);
  CREATE TABLE segment_part (
    segment INTEGER NOT NULL, name TEXT NOT NULL, idx INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (segment, name, idx)
  ) WITHOUT ROWID;
`;

type Kept = { readonly id: number; readonly papers: number; readonly segment: Segment };

/** A whole segment in one value would be many megabytes in the database's own memory, which never shrinks. */
const partBytes = 1 << 19;
/** So many of a size become one of the next. */
const together = 8;
/** The smaller segments are put to the largest when they are this share of it. */
const worthTidying = 1 / 8;

export function openWordStore(db: Database): WordStore {
  let kept = readAll(db);
  let next = kept;

  const isLive = () => {
    const live = new Set(JSON.parse(String(db.selectValue('SELECT json_group_array(no) FROM paper'))) as number[]);
    return (no: number) => live.has(no);
  };
  const write = (segment: Segment, papers: number): Kept => {
    const id = 1 + Math.max(0, ...next.map((one) => one.id));
    db.exec({ sql: 'INSERT INTO segment VALUES (?, ?)', bind: [id, papers] });
    const statement = db.prepare('INSERT INTO segment_part VALUES (?, ?, ?, ?)');
    try {
      for (const [name, bytes] of Object.entries(toParts(segment)))
        for (let index = 0; index * partBytes < bytes.length; index++)
          statement.bind([id, name, index, bytes.subarray(index * partBytes, (index + 1) * partBytes)]).stepReset();
    } finally {
      statement.finalize();
    }
    return { id, papers, segment };
  };
  const merge = (from: number) => {
    const ones = next.slice(from);
    const rest = next.slice(0, from);
    for (const { id } of ones)
      for (const sql of ['DELETE FROM segment_part WHERE segment = ?', 'DELETE FROM segment WHERE id = ?'])
        db.exec({ sql, bind: [id] });
    const one = merged(
      ones.map(({ segment }) => segment),
      isLive(),
    );
    const papers = ones.reduce((sum, { papers: some }) => sum + some, 0);
    next = [...rest, write(one, papers)];
  };

  const each = (visit: (segment: Segment) => void) => {
    for (const { segment } of kept) visit(segment);
  };
  /** Together from all segments; most words come from the largest, which stands first and has each of them once. */
  const counted = () => {
    const terms: Term[] = [];
    let others: Map<string, number> | undefined;
    return {
      add(segment: Segment, index: number, term: string) {
        const df = papersOf(segment, index);
        if (segment === kept[0]?.segment) {
          terms.push({ term, df });
          return;
        }
        others ??= new Map();
        others.set(term, (others.get(term) ?? 0) + df);
      },
      terms(): readonly Term[] {
        const more = others;
        if (!more) return terms;
        const both = terms.map(({ term, df }) => {
          const here = more.get(term);
          if (here === undefined) return { term, df };
          more.delete(term);
          return { term, df: df + here };
        });
        return [...both, ...Array.from(more, ([term, df]) => ({ term, df }))];
      },
    };
  };

  return {
    papersWith: (term, visit) =>
      each((segment) => {
        const index = indexOf(segment, term);
        if (index >= 0) eachPosting(segment, index, visit);
      }),
    papersWithBeginning: (prefix, visit) =>
      each((segment) => {
        const [from, to] = rangeOf(segment, prefix);
        for (let index = from; index < to; index++) eachPosting(segment, index, visit);
      }),
    df(term) {
      let papers = 0;
      each((segment) => {
        const index = indexOf(segment, term);
        if (index >= 0) papers += papersOf(segment, index);
      });
      return papers;
    },
    beginningWith(prefix, like, most) {
      const terms = counted();
      each((segment) => {
        const [from, to] = rangeOf(segment, prefix);
        let taken = 0;
        for (let index = from; index < to && taken < most; index++) {
          if (!isLike(segment, index, like)) continue;
          const term = termAt(segment, index);
          if (!isOfLetters(term)) continue;
          terms.add(segment, index, term);
          taken += 1;
        }
      });
      return terms.terms();
    },
    having(piece, like) {
      const terms = counted();
      each((segment) => {
        for (const index of containing(segment, piece, like)) terms.add(segment, index, termAt(segment, index));
      });
      return terms.terms();
    },
    add(words, papers) {
      if (papers === 0) return;
      next = [...next, write(packed(words), papers)];
      for (;;) {
        const size = tierOf(next.at(-1)?.papers ?? 0);
        let from = next.length;
        while (from > 0 && tierOf(next[from - 1]?.papers ?? 0) <= size) from -= 1;
        if (next.length - from < together) return;
        merge(from);
      }
    },
    tidy() {
      const largest = next.findIndex(({ papers }) => papers === Math.max(...next.map((one) => one.papers)));
      const rest = next.slice(largest + 1).reduce((sum, { papers }) => sum + papers, 0);
      const from = largest > 0 || rest > (next[largest]?.papers ?? 0) * worthTidying ? 0 : largest + 1;
      if (next.length - from < 2) return false;
      merge(from);
      return true;
    },
    settle() {
      kept = next;
    },
    reset() {
      next = kept;
    },
  };
}

const tierOf = (papers: number) => Math.floor(Math.log(Math.max(1, papers)) / Math.log(together));

function readAll(db: Database): readonly Kept[] {
  return db.selectArrays('SELECT id, papers FROM segment ORDER BY id').map(([id, papers]) => {
    const parts = new Map<string, Uint8Array>();
    const names = db.selectArrays('SELECT name, sum(length(bytes)) FROM segment_part WHERE segment = ? GROUP BY name', [
      Number(id),
    ]);
    for (const [name, length] of names) {
      const bytes = new Uint8Array(Number(length));
      let at = 0;
      db.exec({
        sql: 'SELECT bytes FROM segment_part WHERE segment = ? AND name = ? ORDER BY idx',
        bind: [Number(id), String(name)],
        rowMode: 'array',
        callback(row) {
          const part = row[0] as unknown as Uint8Array;
          bytes.set(part, at);
          at += part.length;
        },
      });
      parts.set(String(name), bytes);
    }
    return { id: Number(id), papers: Number(papers), segment: fromParts(parts) };
  });
}
