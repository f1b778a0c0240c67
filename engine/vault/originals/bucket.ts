// The originals' own storage bucket: apart from the records, because after every IndexedDB transaction Chromium adds up the files of its bucket.
//
// Measured in Chromium 114 with 20,000 originals, a file each: a transaction on a record takes 60 to 110 ms when they lie in one bucket, and 0.4
// (reading) to 4 ms (writing) when they do not.

/** https://wicg.github.io/storage-buckets/ : in Chromium since 122, before that behind a flag that main sets. */
type Bucket = { readonly indexedDB: IDBFactory };
type Buckets = {
  open(
    name: string,
    options: { readonly persisted: boolean; readonly durability: 'strict' | 'relaxed' },
  ): Promise<Bucket>;
  delete(name: string): Promise<void>;
};

const name = 'originals';
const databaseNames = /^_pouch_/;
let opening: Promise<IDBFactory> | undefined;
/** Where PouchDB's databases are opened. */
let door: IDBFactory | undefined;

/** Where the originals' databases lie; from the first call on, who opens one by name gets it there. */
export function originalsDatabases(): Promise<IDBFactory> {
  opening ??= openBucket();
  return opening;
}

/** Everything in it goes; the journal has it all. */
export async function clearOriginals(): Promise<void> {
  opening = undefined;
  await bucketsOf(navigator)?.delete(name);
}

async function openBucket(): Promise<IDBFactory> {
  const buckets = bucketsOf(navigator);
  if (!buckets) return indexedDB;
  const { indexedDB: factory } = await buckets.open(name, { persisted: true, durability: 'strict' });
  if (!door) openDoor();
  door = factory;
  return factory;
}

/** PouchDB's adapter asks the page's own factory by name, and cannot be given another. */
function openDoor(): void {
  const { open, deleteDatabase } = IDBFactory.prototype;
  const where = (database: string, asked: IDBFactory) => (databaseNames.test(database) && door) || asked;
  IDBFactory.prototype.open = function (database, version) {
    const factory = where(database, this);
    return version === undefined ? open.call(factory, database) : open.call(factory, database, version);
  };
  IDBFactory.prototype.deleteDatabase = function (database) {
    return deleteDatabase.call(where(database, this), database);
  };
}

const bucketsOf = (where: Navigator): Buckets | undefined =>
  (where as Navigator & { readonly storageBuckets?: Buckets }).storageBuckets;
