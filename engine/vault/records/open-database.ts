// Opens the database: RxDB over Dexie, a collection for each declared record. A module of its own: the first list does not wait for it.
import type { Table } from 'dexie';
import { addRxPlugin, createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { RecordDefinition } from '../../../shared/schema/record';
import type { VaultSeal } from '../../security/vault-seal';
import { collectionNames, type Database, definitions, type Stored } from './database';
import { rowSeal } from './sealed-records';

/** `onUpgrading` hears how many records of an earlier version have been brought to this one's. Killed in the middle, it goes on where it was. */
export async function openDatabase(
  seal: VaultSeal,
  onUpgrading: (done: number, total: number) => void,
): Promise<Database> {
  if (Object.values(definitions).some((definition) => definition.version > 0)) {
    const { RxDBMigrationSchemaPlugin } = await import('rxdb/plugins/migration-schema');
    addRxPlugin(RxDBMigrationSchemaPlugin);
  }
  const database = await createRxDatabase({
    name: 'vault',
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
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
            ...(definition.version > 0 ? { migrationStrategies: openedMigrations(definition, seal) } : {}),
          },
        ];
      }),
    ),
  );
  const upgraded = new Map<string, Counts>();
  const shelves = await Promise.all(
    collectionNames.map(async (name) => {
      const collection = collections[name] as RxCollection;
      if (definitions[name].version > 0 && (await collection.migrationNeeded()))
        await upgrade(collection, (counts) => {
          upgraded.set(name, counts);
          const all = [...upgraded.values()];
          onUpgrading(sumOf(all, 'handled'), sumOf(all, 'total'));
        });
      const internals = await (collection.storageInstance.internals as Promise<{ dexieTable: Table<Stored, string> }>);
      const definition = definitions[name];
      return [name, { definition, collection, table: internals.dexieTable, seal: rowSeal(definition, seal) }] as const;
    }),
  );
  return Object.fromEntries(shelves) as unknown as Database;
}

/** A sealed row is opened, brought up to date and sealed again. */
function openedMigrations(definition: RecordDefinition, seal: VaultSeal) {
  const rows = rowSeal(definition, seal);
  return Object.fromEntries(
    Object.entries(definition.migrations).map(([version, migrate]) => [
      version,
      async (row: Stored) => {
        const [closed] = await rows.closeAll([migrate(await rows.open(row)) as Stored]);
        return closed;
      },
    ]),
  );
}

type Counts = { readonly handled: number; readonly total: number };
const sumOf = (all: readonly Counts[], which: keyof Counts) => all.reduce((sum, counts) => sum + counts[which], 0);

/** So many records a transaction: RxDB's own choice of ten took 74 s for 10,000. */
const upgradedAtOnce = 500;

async function upgrade(collection: RxCollection, onCounts: (counts: Counts) => void): Promise<void> {
  const watching = collection.getMigrationState().$.subscribe(({ count }) => onCounts(count));
  try {
    await collection.migratePromise(upgradedAtOnce);
  } finally {
    watching.unsubscribe();
  }
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
