// Reads what is alive in every database of this page, indexes too, so that damage is met now and not when it is needed.

/**
 * LevelDB checks a block when it is read. What the comparing of records does not touch (indexes, revisions, attachments' directory) is
 * walked here by its keys; should any of it be damaged, Chromium closes and deletes the database, and the vault hears of that.
 */
export async function readEveryStore(going: () => boolean): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name || !going()) continue;
    const database = await open(name);
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

const open = (name: string): Promise<IDBDatabase> => done(indexedDB.open(name));

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
