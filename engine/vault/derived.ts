// Small things the vault can do without but is faster or kinder with: kept beside the records, made again when missing.

export type Derived = {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
};

const store = 'kept';

/** Opened when first asked for. A failure here is never more than a loss of comfort. */
export function openDerived(): Derived {
  let opening: Promise<IDBDatabase> | undefined;
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('derived', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const run = async <T>(mode: IDBTransactionMode, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    opening ??= open();
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
  };
}
