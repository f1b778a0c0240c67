// Makes IndexedDB keep its word: a write is done when it is on disk, and a database that breaks under us says so.

/**
 * Chromium commits "relaxed" by default: a write that has been answered may be lost with the power. Neither Dexie nor PouchDB's
 * idb adapter can ask for better in every place, so it is asked for here, for every transaction of this page.
 * `onDeath` hears when Chromium closes a database by itself, which it does when it finds damage in it.
 */
export function makeDurable(onDeath: (name: string) => void): void {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    return begin.call(this, stores, mode, mode === 'readwrite' ? { ...options, durability: 'strict' } : options);
  };
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    const request = version === undefined ? open.call(this, name) : open.call(this, name, version);
    request.addEventListener('success', () => request.result.addEventListener('close', () => onDeath(name)));
    return request;
  };
}
