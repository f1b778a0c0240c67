// Keeps the search index in a worker: SQLite on the origin's private file system, read a page at a time and never loaded whole.
import sqlite3InitModule, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { moving, type Port } from '../../../shared/api/port';
import { serve } from '../../../shared/api/wire';
import { ProblemError, problem } from '../../../shared/problem';
import { inMemory, searchCalls } from './calls';
import { openPaperIndex, type PaperIndex } from './paper-index';

declare const self: DedicatedWorkerGlobalScope;

const place = { name: 'search', directory: '/search', initialCapacity: 6, forceReinitIfPreviouslyFailed: true };
const file = '/papers.db';

type Storage = { open(): Database; wipe(): Promise<void> };

const port: Port = {
  post: (message, transfer) => self.postMessage(message, { transfer: [...((transfer ?? []) as Transferable[])] }),
  listen(onMessage) {
    self.onmessage = (event) => onMessage(event.data);
  },
  close: () => self.close(),
};

const today = new Date().toISOString().slice(0, 10);
const opening = open();

async function open(): Promise<{ readonly storage: Storage; index: PaperIndex }> {
  const storage = await storageOf(await sqlite3InitModule());
  try {
    return { storage, index: openPaperIndex(storage.open(), today) };
  } catch {
    // Damaged, or of another version: everything in it can be made again from the vault.
    await storage.wipe();
    return { storage, index: openPaperIndex(storage.open(), today) };
  }
}

/** Runs on the index; one that turns out damaged is begun anew, and the asker told to fill it. */
async function using<T>(work: (index: PaperIndex) => T): Promise<T> {
  const opened = await opening;
  try {
    return work(opened.index);
  } catch (error) {
    if (!isDamage(error)) throw error;
    try {
      opened.index.close();
    } catch {
      // What is damaged may not even close.
    }
    await opened.storage.wipe();
    opened.index = openPaperIndex(opened.storage.open(), today);
    throw new ProblemError(problem('vault-damaged'));
  }
}

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, and FTS5's own word for it. */
function isDamage(error: unknown): boolean {
  const code = (error as { readonly resultCode?: number })?.resultCode;
  return code !== undefined && [10, 11, 26].includes(code & 0xff);
}

async function storageOf(sqlite: Sqlite3Static): Promise<Storage> {
  const inMemoryOnly: Storage = { open: () => new sqlite.oo1.DB(':memory:'), wipe: async () => {} };
  if (self.name === inMemory) {
    await removeFromDisk();
    return inMemoryOnly;
  }
  // A worker that has just been ended holds its files a moment longer.
  for (let tries = 0; tries < 30; tries++) {
    try {
      const pool = await sqlite.installOpfsSAHPoolVfs(place);
      return {
        open: () => tuned(new pool.OpfsSAHPoolDb(file)),
        async wipe() {
          await pool.wipeFiles();
        },
      };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  // Without a place to keep it the index is made at every start; searching works all the same.
  return inMemoryOnly;
}

/** An index of before there was a lock. */
async function removeFromDisk(): Promise<void> {
  for (let tries = 0; tries < 30; tries++) {
    try {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(place.directory.slice(1), { recursive: true });
      return;
    } catch (error) {
      if ((error as Error).name === 'NotFoundError') return;
      // The worker before holds its files a moment longer.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** One connection only, so the write-ahead log needs no shared memory; derived data may lose its last writes in a power cut. */
function tuned(db: Database): Database {
  // Large pages: reading costs by the read here, not by the byte. They are settled before anything is written.
  db.exec(
    'PRAGMA page_size = 32768; PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; PRAGMA synchronous = normal; PRAGMA cache_size = -12000;',
  );
  return db;
}

const nothing = () => ({});

/** Copied once, for the index keeps its own, and then moved. */
function hits<T extends object>(
  { name }: PaperIndex,
  numbers: Int32Array,
  scores: Float64Array,
  limit: number | undefined,
  more: T,
) {
  const some = { index: name, numbers: numbers.slice(0, limit), scores: scores.slice(0, limit), ...more };
  return moving(some, [some.numbers.buffer as ArrayBuffer, some.scores.buffer as ArrayBuffer]);
}

serve(
  searchCalls,
  port,
  {
    put: ({ entries }) => using((index) => index.put(entries)).then(nothing),
    remove: ({ ids }) => using((index) => index.remove(ids)).then(nothing),
    revisions: () => using((index) => index.revisions()),
    query: ({ query, homeId, trashed, limit }) =>
      using((index) => {
        const { numbers, scores, corrected } = index.lookup(query, homeId, trashed);
        return hits(index, numbers, scores, limit, corrected === undefined ? {} : { corrected });
      }),
    alike: ({ id, homeId, trashed }) =>
      using((index) => {
        const { numbers, scores } = index.alike(id, homeId, trashed);
        return hits(index, numbers, scores, undefined, {});
      }),
    names: ({ from }) => using((index) => ({ index: index.name, ...index.names(from) })),
    passages: ({ query, ids, atLeast }) => using((index) => ({ passages: index.passages(query, ids, atLeast) })),
    warm: () => using((index) => index.warm()).then(nothing),
    tidy: () => using((index) => ({ more: index.tidy() })),
    sought: ({ query }) => using((index) => ({ sought: index.sought(query) })),
  },
  (name, error) => console.error(`search ${name}`, error),
);
