// Sealed chunks in the database: immutable PouchDB documents with one attachment each, so that they can be replicated as they are.
import type PouchDatabase from 'pouchdb-core';
import { clearOriginals, originalsDatabases } from './bucket';

export type Chunks = {
  put(chunks: readonly { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }[]): Promise<void>;
  /** Undefined when it is not there or cannot be read. */
  get(id: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** The same for many in one look: after every transaction Chromium adds up all its files, and there are as many as papers. */
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>;
  /** Puts good bytes where damaged or no bytes lie. */
  replace(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  list(): Promise<readonly string[]>;
  remove(ids: readonly string[]): Promise<void>;
};

const attachment = 'sealed';

/** Opened when first needed: a list of papers needs no originals. */
export function openChunks(): Chunks {
  let opening: Promise<PouchDatabase> | undefined;
  const database = () => {
    opening ??= openWhole();
    return opening;
  };
  const mustBeTaken = (answers: readonly { readonly ok?: true }[]) => {
    const refused = answers.find((answer) => !answer.ok);
    if (refused) throw new Error(`a chunk was refused: ${JSON.stringify(refused)}`);
  };
  const put: Chunks['put'] = async (chunks) => {
    const db = await database();
    mustBeTaken(
      await db.bulkDocs(
        chunks.map(({ id, bytes }) => ({
          _id: id,
          _attachments: {
            [attachment]: { content_type: 'application/octet-stream', data: new Blob([bytes]) },
          },
        })),
      ),
    );
  };
  const remove: Chunks['remove'] = async (ids) => {
    const db = await database();
    const { rows } = await db.allDocs({ keys: ids });
    const there = rows.flatMap(({ key, value }) =>
      value && !value.deleted ? [{ _id: key, _rev: value.rev, _deleted: true }] : [],
    );
    if (there.length > 0) mustBeTaken(await db.bulkDocs(there));
  };
  return {
    put,
    remove,
    async get(id) {
      const db = await database();
      try {
        const blob = await db.getAttachment(id, attachment);
        return new Uint8Array(await blob.arrayBuffer());
      } catch {
        return undefined;
      }
    },
    async getMany(ids) {
      const db = await database();
      const found = new Map<string, Uint8Array<ArrayBuffer>>();
      try {
        const { rows } = await db.allDocs({ keys: ids, include_docs: true, attachments: true, binary: true });
        for (const { key, doc } of rows) {
          const data = doc?._attachments?.[attachment]?.data;
          if (data) found.set(key, new Uint8Array(await data.arrayBuffer()));
        }
      } catch {
        // One that cannot be read spoils the look at all: each by itself.
        for (const id of ids) {
          const bytes = await this.get(id);
          if (bytes) found.set(id, bytes);
        }
      }
      return found;
    },
    async replace(id, bytes) {
      await remove([id]);
      await put([{ id, bytes }]);
    },
    async list() {
      const db = await database();
      return (await db.allDocs()).rows.map(({ key }) => key);
    },
  };
}

/** One that cannot be opened goes: the journal has every chunk, and puts it back as it is missed. */
async function openWhole(): Promise<PouchDatabase> {
  try {
    return await open();
  } catch (error) {
    console.error('the originals cannot be opened', error);
    await clearOriginals();
    return open();
  }
}

async function open(): Promise<PouchDatabase> {
  const [{ default: PouchDB }, { default: idb }] = await Promise.all([
    import('pouchdb-core'),
    import('pouchdb-adapter-idb'),
    originalsDatabases(),
  ]);
  PouchDB.plugin(idb);
  const db = new PouchDB('originals', { adapter: 'idb', auto_compaction: true });
  // It opens when first asked.
  await db.info();
  return db;
}
