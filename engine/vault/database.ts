// The database of records: RxDB over Dexie, a collection for each declared record.
import { Validator } from '@cfworker/json-schema';
import type { Table } from 'dexie';
import {
  createRxDatabase,
  type RxCollection,
  type RxJsonSchema,
  wrappedValidateStorageFactory,
} from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { documents, pages } from '../../shared/documents/document';
import { homes } from '../../shared/property/home';
import type { RecordDefinition } from '../../shared/schema/record';

export const definitions = { homes, documents, pages } as const;
export type CollectionName = keyof typeof definitions;
export const collectionNames = Object.keys(definitions) as CollectionName[];
export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(definitions, name);

/** A record as RxDB keeps it in Dexie: with its own fields beside ours. */
export type Stored = { readonly id: string; readonly rev: number } & Readonly<Record<string, unknown>>;

/** One collection: written through RxDB, which validates and keeps revisions; read straight from Dexie, which is many times cheaper. */
export type Shelf = {
  readonly definition: RecordDefinition;
  readonly collection: RxCollection;
  readonly table: Table<Stored, string>;
};
export type Database = Readonly<Record<CollectionName, Shelf>>;

const validated = wrappedValidateStorageFactory((schema) => {
  const validator = new Validator(schema as ConstructorParameters<typeof Validator>[0], '2020-12', true);
  return (record) => {
    const { valid, errors } = validator.validate(record);
    return valid ? [] : errors.map(({ instanceLocation, error }) => ({ field: instanceLocation, message: error }));
  };
}, 'cfworker');

export async function openDatabase(): Promise<Database> {
  // An upgrade is done by `migratePromise` behind a progress screen, never in the middle of opening.
  if (Object.values(definitions).some((definition) => definition.version > 0)) {
    const { RxDBMigrationSchemaPlugin } = await import('rxdb/plugins/migration-schema');
    const { addRxPlugin } = await import('rxdb/plugins/core');
    addRxPlugin(RxDBMigrationSchemaPlugin);
  }
  const database = await createRxDatabase({
    name: 'vault',
    storage: validated({ storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }) }),
    multiInstance: false,
    eventReduce: false,
  });
  const collections = await database.addCollections(
    Object.fromEntries(
      collectionNames.map((name) => {
        const definition: RecordDefinition = definitions[name];
        return [
          name,
          {
            schema: rxSchema(definition),
            autoMigrate: false,
            ...(definition.version > 0 ? { migrationStrategies: definition.migrations } : {}),
          },
        ];
      }),
    ),
  );
  const shelves = await Promise.all(
    collectionNames.map(async (name) => {
      const collection = collections[name] as RxCollection;
      if (definitions[name].version > 0 && (await collection.migrationNeeded())) await collection.migratePromise(500);
      const internals = await (collection.storageInstance.internals as Promise<{ dexieTable: Table<Stored, string> }>);
      return [name, { definition: definitions[name], collection, table: internals.dexieTable }] as const;
    }),
  );
  return Object.fromEntries(shelves) as unknown as Database;
}

function rxSchema(definition: RecordDefinition): RxJsonSchema<Stored> {
  // A plain copy: RxDB freezes and extends what it is given, and the schema's own marks are of no use to it.
  const schema = JSON.parse(JSON.stringify(definition.schema)) as Record<string, unknown>;
  return {
    ...schema,
    version: definition.version,
    primaryKey: 'id',
    indexes: definition.indexes.map((index) => (typeof index === 'string' ? index : [...index])),
  } as unknown as RxJsonSchema<Stored>;
}

/** The name of the Dexie index that RxDB makes for a field: what is deleted first, the key last. */
export const indexOf = (field: string): string => `[_deleted+${field}+id]`;

/** Our part of what lies in Dexie. */
export function recordOf<T>(stored: Stored): T {
  const { _deleted, _rev, _meta, _attachments, ...record } = stored;
  return record as T;
}

/** Writes records that are already in the journal. Throws when any of them was not taken. */
export async function writeRecords(
  shelf: Shelf,
  writes: readonly { readonly before: Stored | undefined; readonly after: Stored }[],
): Promise<void> {
  if (writes.length === 0) return;
  const { error } = await shelf.collection.storageInstance.bulkWrite(
    writes.map(({ before, after }) => {
      const previous = before ? { ...before, _deleted: false } : undefined;
      return {
        ...(previous ? { previous: previous as never } : {}),
        document: {
          ...after,
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
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? shelf.table.orderBy('id') : shelf.table.where('id').above(last);
    const some = await from.limit(size).toArray();
    if (some.length > 0) yield some;
    if (some.length < size) return;
    last = some.at(-1)?.id;
  }
}
