// Small things the vault can do without but is faster or kinder with: kept beside the records, made again when missing.

export type Derived = {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Removes every key of this beginning but one. */
  keepOnly(beginning: string, key: string): Promise<void>;
};

const store = 'kept';

/** Straight on IndexedDB: it is read before anything else at start. A failure here is never more than a loss of speed. */
export function openDerived(): Derived {
  const opening = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('derived', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opening.catch(() => undefined);
  const run = async <T>(mode: IDBTransactionMode, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await opening).transaction(store, mode);
    const request = work(transaction.objectStore(store));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  };
  return {
    get: (key) => run<unknown>('readonly', (objects) => objects.get(key)).catch(() => undefined),
    put: (key, value) =>
      run('readwrite', (objects) => objects.put(value, key)).then(
        () => undefined,
        () => undefined,
      ),
    async keepOnly(beginning, key) {
      const keys = await run('readonly', (objects) =>
        objects.getAllKeys(IDBKeyRange.bound(beginning, `${beginning}\uffff`)),
      ).catch(() => []);
      for (const other of keys)
        if (other !== key) await run('readwrite', (objects) => objects.delete(other)).catch(() => undefined);
    },
  };
}
