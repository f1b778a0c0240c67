// The database of records: what its collections are, and how they are read and written. Opened by open-database.ts.
import type { Table } from 'dexie';
import type { RxCollection } from 'rxdb/plugins/core';
import { costs } from '../../../shared/costs/cost';
import { conflicts } from '../../../shared/devices/conflict';
import { documents, pages } from '../../../shared/documents/document';
import { lessons } from '../../../shared/documents/lesson';
import { savedSearches } from '../../../shared/documents/saved-search';
import { entries } from '../../../shared/entries/entry';
import { history } from '../../../shared/history/happening';
import { tasks } from '../../../shared/maintenance/task';
import { contacts } from '../../../shared/property/contact';
import { homes } from '../../../shared/property/home';
import { cases } from '../../../shared/sale/case';
import type { RecordDefinition } from '../../../shared/schema/record';
import { shares } from '../../../shared/sharing/share';
import type { RowSeal } from './sealed-records';

export const definitions = {
  homes,
  documents,
  pages,
  lessons,
  savedSearches,
  tasks,
  costs,
  history,
  contacts,
  conflicts,
  shares,
  cases,
  entries,
} as const;
export type CollectionName = keyof typeof definitions;
export const collectionNames = Object.keys(definitions) as CollectionName[];
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(definitions, name);

/** A record as RxDB keeps it in Dexie: with its own fields beside ours. */
export type Stored = { readonly id: string; readonly rev: number } & Readonly<Record<string, unknown>>;

/**
 * One collection: written through RxDB, which keeps revisions for those it will be shared with; read straight from Dexie, which is many
 * times cheaper. No validator is wrapped around the storage: a record must fit its schema before it reaches the journal (shelf-records).
 */
export type Shelf = {
  readonly definition: RecordDefinition;
  readonly collection: RxCollection;
  /** As the rows lie there: of a vault with a lock they are sealed. */
  readonly table: Table<Stored, string>;
  readonly seal: RowSeal;
};
export type Database = Readonly<Record<CollectionName, Shelf>>;

/** The name of the Dexie index that RxDB makes for a field: what is deleted first, the key last. */
export const indexOf = (field: string): string => `[_deleted+${field}+id]`;

/** Our part of what lies in Dexie. */
export function recordOf<T>(stored: Stored): T {
  const { _deleted, _rev, _meta, _attachments, ...record } = stored;
  return record as T;
}

export async function readOne(shelf: Shelf, id: string): Promise<Stored | undefined> {
  const row = await shelf.table.get(id);
  return row && shelf.seal.open(row);
}

/** In the order that was asked in. */
export async function readMany(shelf: Shelf, ids: readonly string[]): Promise<readonly (Stored | undefined)[]> {
  const rows = await shelf.table.bulkGet([...ids]);
  const opened = await shelf.seal.openAll(rows.flatMap((row) => (row ? [row] : [])));
  let next = 0;
  return rows.map((row) => row && opened[next++]);
}

/** Writes records that are already in the journal. Throws when any of them was not taken. */
export async function writeRecords(
  shelf: Shelf,
  writes: readonly { readonly before: Stored | undefined; readonly after: Stored }[],
): Promise<void> {
  if (writes.length === 0) return;
  const closed = await shelf.seal.closeAll(writes.map(({ after }) => after));
  const { error } = await shelf.collection.storageInstance.bulkWrite(
    writes.map(({ before, after }, index) => {
      const previous = before ? { ...before, _deleted: false } : undefined;
      return {
        ...(previous ? { previous: previous as never } : {}),
        document: {
          ...(closed[index] ?? after),
          _deleted: false,
          _attachments: {},
          _meta: before?._meta ?? { lwt: 1 },
          _rev: before?._rev ?? '',
        } as never,
      };
    }),
    'vault',
  );
  const first = error[0];
  if (first) throw new Error(`${shelf.definition.name} refused a record (${first.status})`);
}

/** Past RxDB: what is erased for good must not lie on as a deleted record. The journal remembers the erasure. */
export const eraseRecords = (shelf: Shelf, ids: readonly string[]): Promise<void> => shelf.table.bulkDelete([...ids]);

/** All records in key order, a few hundred at a time. */
export async function* walk(shelf: Shelf, size = 200): AsyncGenerator<readonly Stored[]> {
  for await (const rows of walkRows(shelf, size)) yield await shelf.seal.openAll(rows);
}

/** The same as they lie there. */
export async function* walkRows(shelf: Shelf, size = 200): AsyncGenerator<readonly Stored[]> {
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? shelf.table.orderBy('id') : shelf.table.where('id').above(last);
    const some = await from.limit(size).toArray();
    if (some.length > 0) yield some;
    if (some.length < size) return;
    last = some.at(-1)?.id;
  }
}
