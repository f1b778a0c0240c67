// Where sealed things lie under a name: what a share shows in one database, what guests leave in another. Either goes whole, off the disk.
import { createHash } from 'node:crypto';
import { conflict } from '../http/refusal';
import { statusOf } from '../store/own-records';
import type { Pouch } from '../store/pouch';
import type { Store } from '../store/store';

export type Thing = { readonly name: string; readonly bytes: number; readonly at: string };

export type Shelf = {
  /** @param expected the version that must stand there; `none`: nothing may. @returns the version that stands now. @throws Refusal 412 */
  put(name: string, bytes: Buffer, expected?: string): Promise<string>;
  get(name: string): Promise<{ readonly bytes: Buffer; readonly version: string } | undefined>;
  list(prefix?: string): Promise<readonly Thing[]>;
  /** False: there was none. */
  remove(name: string): Promise<boolean>;
  /** How many there are, and what they take on the disk, up to a minute old. */
  fill(): Promise<{ readonly count: number; readonly bytes: number }>;
  /** What was removed leaves the disk as well. */
  settle(): Promise<void>;
  clear(): Promise<void>;
};

type Kept = { readonly _id: string; readonly _rev: string; readonly at: string; readonly bytes: number };
const attachment = 'sealed';
const mostTries = 5;

/** @param kind becomes part of the database's name, as does the share's id, in a form that any storage takes */
export function openShelf(store: Store, kind: 'share' | 'drops', id: string, now: () => Date): Shelf {
  const database = `boligperm_${kind}_${createHash('sha256').update(id).digest('hex').slice(0, 40)}`;
  const find = async (pouch: Pouch, name: string): Promise<Kept | undefined> => {
    try {
      return (await pouch.get(idOf(name))) as Kept;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  return {
    async put(name, bytes, expected) {
      const version = await store.use(
        database,
        async (pouch) => {
          for (let tries = 0; ; tries += 1) {
            const known = await find(pouch, name);
            if (expected !== undefined && expected !== (known?._rev ?? 'none')) throw conflict(412);
            try {
              const { rev } = await pouch.put({
                _id: idOf(name),
                ...(known ? { _rev: known._rev } : {}),
                at: now().toISOString(),
                bytes: bytes.length,
                _attachments: { [attachment]: { content_type: 'application/octet-stream', data: bytes } },
              });
              return rev;
            } catch (error) {
              if (statusOf(error) !== 409 || tries >= mostTries) throw error;
            }
          }
        },
        'make',
      );
      if (version === undefined) throw new Error('a shelf could not be made');
      return version;
    },
    get: (name) =>
      store.use(database, async (pouch) => {
        const known = await find(pouch, name);
        if (!known) return undefined;
        return { bytes: await pouch.getAttachment(idOf(name), attachment, { rev: known._rev }), version: known._rev };
      }),
    list: async (prefix = '') =>
      (await store.use(database, async (pouch) => {
        const { rows } = await pouch.allDocs({
          startkey: idOf(prefix),
          endkey: `${idOf(prefix)}\uffff`,
          include_docs: true,
        });
        return rows.flatMap(({ doc }) => {
          const { _id, bytes, at } = doc as Kept;
          return [{ name: _id.slice(idOf('').length), bytes, at }];
        });
      })) ?? [],
    async remove(name) {
      const removed = await store.use(database, async (pouch) => {
        const known = await find(pouch, name);
        if (!known) return false;
        await pouch.put({ _id: known._id, _rev: known._rev, _deleted: true });
        return true;
      });
      return removed === true;
    },
    async fill() {
      const count = (await store.use(database, async (pouch) => (await pouch.info()).doc_count)) ?? 0;
      return { count, bytes: await store.size(database) };
    },
    settle: () => store.forget(database),
    clear: () => store.destroy(database),
  };
}

const idOf = (name: string) => `thing:${name}`;
