// PouchDB with the adapters the hub uses, and the part of its interface the hub knows; its own types are not kept up.
import { createRequire } from 'node:module';

export type Stored = { readonly _id: string; readonly _rev: string };
export type Change = {
  readonly id: string;
  readonly seq: number | string;
  readonly changes: readonly { readonly rev: string }[];
  readonly deleted?: boolean;
  readonly doc?: unknown;
};
export type AllDocsRow = {
  readonly id?: string;
  readonly key: string;
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
  readonly doc?: unknown;
  readonly error?: string;
};
/** Options as CouchDB's query parameters are called; what may stand in them is decided before. */
type Options = Readonly<Record<string, unknown>>;

type LiveChanges = {
  on(event: 'change', listener: () => void): LiveChanges;
  on(event: 'error', listener: (error: unknown) => void): LiveChanges;
  cancel(): void;
};

export type Pouch = {
  info(): Promise<{ readonly doc_count: number; readonly update_seq: number | string }>;
  get(id: string, options?: Options): Promise<unknown>;
  put(document: object, options?: Options): Promise<{ readonly id: string; readonly rev: string }>;
  bulkDocs(request: { readonly docs: readonly object[]; readonly new_edits?: boolean }): Promise<readonly object[]>;
  bulkGet(request: Options): Promise<{ readonly results: readonly object[] }>;
  allDocs(options: Options): Promise<{ readonly total_rows: number; readonly rows: readonly AllDocsRow[] }>;
  changes(options: Options & { readonly live: true; readonly since: 'now' | number | string }): LiveChanges;
  changes(
    options: Options,
  ): Promise<{ readonly results: readonly Change[]; readonly last_seq: number | string }> & { cancel(): void };
  revsDiff(request: object): Promise<object>;
  getAttachment(id: string, name: string, options?: Options): Promise<Buffer & { readonly type?: string }>;
  putAttachment(
    id: string,
    name: string,
    rev: string | undefined,
    data: Buffer,
    type: string,
  ): Promise<{ rev: string }>;
  find(request: object): Promise<object>;
  createIndex(request: object): Promise<object>;
  getIndexes(): Promise<object>;
  close(): Promise<void>;
  destroy(): Promise<unknown>;
};
type PouchMaker = {
  new (name: string, options: Options): Pouch;
  plugin(plugin: unknown): PouchMaker;
};

const require = createRequire(import.meta.url);
const Maker = (require('pouchdb-core') as PouchMaker)
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-find'));

type Operations = readonly object[];
type Callback = (error: Error | null) => void;
type LevelDown = {
  prototype: {
    _close(callback: Callback): void;
    _put(key: unknown, value: unknown, options: object, callback: Callback): void;
    _batch(operations: Operations, options: object, callback: Callback): void;
  };
  new (location: string): Level;
};
type Level = {
  compactRange(start: Buffer, end: Buffer, callback: Callback): void;
  batch(operations: Operations, options: object, callback: Callback): void;
  readonly status: string;
};
const LevelDown = require('leveldown') as LevelDown;

/** By folder, the ones that were opened last. */
const levels = new Map<string, Level>();

/** LevelDB that answers when the disk has it: what the hub has acknowledged outlives a power cut. */
function DurableLevel(this: unknown, location: string): Level {
  const level: Level = Object.setPrototypeOf(new LevelDown(location), DurableLevel.prototype);
  levels.set(location, level);
  return level;
}
DurableLevel.prototype = Object.create(LevelDown.prototype) as typeof LevelDown.prototype;
DurableLevel.prototype._close = function (this: Level & { readonly location: string }, callback: Callback) {
  levels.delete(this.location);
  LevelDown.prototype._close.call(this, callback);
};
DurableLevel.prototype._put = function (key: unknown, value: unknown, options: object, callback: Callback) {
  LevelDown.prototype._put.call(this, key, value, { ...options, sync: true }, callback);
};
DurableLevel.prototype._batch = function (operations: Operations, options: object, callback: Callback) {
  LevelDown.prototype._batch.call(this, operations, { ...options, sync: true }, callback);
};

/** Old revisions are thrown away with what was attached to them; the tree of revisions stays a hundred deep. */
export const openOnDisk = (folder: string): Pouch =>
  new Maker(folder, { adapter: 'leveldb', db: DurableLevel, auto_compaction: true, revs_limit: 100 });

/**
 * Removed values stay in LevelDB's files until it happens to put them together; this does it now. It leaves a file alone that
 * overlaps with none above it, though a value and its removal may stand in it side by side: so something is laid across all of them.
 */
export async function compactOnDisk(folder: string): Promise<void> {
  const level = levels.get(folder);
  if (level?.status !== 'open') return;
  const [first, last] = [Buffer.from([0]), Buffer.from([0xff, 0xff])];
  const done = (work: (callback: Callback) => void) =>
    new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
  await done((callback) => level.compactRange(first, last, callback));
  const across = [first, last].map((key) => ({ type: 'put', key, value: Buffer.alloc(0) }));
  await done((callback) => level.batch(across, {}, callback));
  await done((callback) => level.compactRange(first, last, callback));
}

export const openOverHttp = (address: string, authorization: string): Pouch =>
  new Maker(address, { adapter: 'http', skip_setup: true, headers: { Authorization: authorization } });
