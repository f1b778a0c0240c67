// Makes the database of a vault look as an earlier version of the app left it, from within the engine's page: RxDB keeps each collection in a database
// named after its version, and a list of them in one of its own.
import { join } from 'node:path';
import { _electron as electron } from 'playwright-core';
import { projectRoot } from './harness';

export type Aged = {
  readonly collection: string;
  readonly from: number;
  readonly to: number;
  /** What the earlier version did not have. */
  readonly without: readonly string[];
};

/** Of a vault that nobody has open; answers how many records became older. */
export async function ageVault(vault: string, aged: Aged): Promise<number> {
  const app = await electron.launch({
    executablePath: process.env.BOLIGPERM_ELECTRON ?? '',
    args: [
      ...(JSON.parse(process.env.BOLIGPERM_ELECTRON_ARGS ?? '[]') as string[]).filter(
        // Playwright listens for a line that this switch silences.
        (argument) => !argument.startsWith('--log-level'),
      ),
      join(projectRoot, 'tests', 'origin-alone'),
    ],
    env: { ...(process.env as Record<string, string>), VAULT_FOLDER: vault },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState();
    return await page.evaluate(ageInPage, aged);
  } finally {
    await app.close();
  }
}

async function ageInPage({ collection, from, to, without }: Aged): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const named = (version: number) => `rxdb-dexie-vault--${version}--${collection}`;
  const now = await settled(indexedDB.open(named(from)));
  // The same stores and indexes under the earlier name.
  const request = indexedDB.open(named(to), now.version);
  request.onupgradeneeded = () => {
    for (const name of now.objectStoreNames) {
      const store = now.transaction(name).objectStore(name);
      const made = request.result.createObjectStore(name, {
        keyPath: store.keyPath as string,
        autoIncrement: store.autoIncrement,
      });
      for (const index of store.indexNames) {
        const { keyPath, unique, multiEntry } = store.index(index);
        made.createIndex(index, keyPath, { unique, multiEntry });
      }
    }
  };
  const before = await settled(request);
  const records = (await settled(now.transaction('docs').objectStore('docs').getAll())) as Record<string, unknown>[];
  const writing = before.transaction('docs', 'readwrite');
  for (const record of records)
    writing
      .objectStore('docs')
      .put(Object.fromEntries(Object.entries(record).filter(([name]) => !without.includes(name))));
  await new Promise<void>((resolve) => {
    writing.oncomplete = () => resolve();
  });
  now.close();
  before.close();
  await settled(indexedDB.deleteDatabase(named(from)));

  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const internal = await settled(
    indexedDB.open(names.find((name) => /^rxdb-dexie-vault--\d+--_rxdb_internal$/.test(name)) ?? ''),
  );
  const docs = internal.transaction('docs', 'readwrite').objectStore('docs');
  const key = `collection|${collection}-${from}`;
  const meta = JSON.parse(JSON.stringify(await settled(docs.get(key)))) as {
    id: string;
    key: string;
    data: { schema: { version: number } };
  };
  docs.delete(key);
  docs.put({
    ...meta,
    id: `collection|${collection}-${to}`,
    key: `${collection}-${to}`,
    data: { ...meta.data, schema: { ...meta.data.schema, version: to } },
  });
  await new Promise<void>((resolve) => {
    docs.transaction.oncomplete = () => resolve();
  });
  internal.close();
  return records.length;
}
