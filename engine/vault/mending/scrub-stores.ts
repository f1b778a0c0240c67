// Reads what is alive in every database of this page, indexes too, so that damage is met now and not when it is needed.
import { originalsDatabases } from '../originals/bucket';

/**
 * LevelDB checks a block when it is read. What the comparing of records does not touch (indexes, revisions, attachments' directory) is
 * walked here by its keys; should any of it be damaged, Chromium closes and deletes the database, and the vault hears of that.
 */
export async function readEveryStore(going: () => boolean): Promise<void> {
  for (const factory of new Set([indexedDB, await originalsDatabases()])) await readStoresOf(factory, going);
}

async function readStoresOf(factory: IDBFactory, going: () => boolean): Promise<void> {
  for (const { name } of await factory.databases()) {
    if (!name || !going()) continue;
    const database = await done(factory.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store, 'readonly').objectStore(store);
        await done(objects.getAllKeys());
        for (const index of objects.indexNames) {
          if (!going()) return;
          await done(database.transaction(store, 'readonly').objectStore(store).index(index).getAllKeys());
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      }
    } finally {
      database.close();
    }
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
