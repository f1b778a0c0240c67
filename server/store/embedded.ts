// Keeps databases in a folder of this machine: PouchDB on LevelDB, opened when asked for and closed when left alone.
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFrom } from './embedded-answers';
import { compactOnDisk, openOnDisk, type Pouch } from './pouch';
import type { Answer, Operation, Store } from './store';

type Opened = { readonly pouch: Pouch; users: number; lastUsed: number };

const idleMs = 5 * 60_000;
const sizeHoldsMs = 60_000;
/** Below that much free room nothing is taken in: a full disk damages what is there. */
const leastFreeBytes = 200 * 1024 * 1024;

export async function openEmbedded(folder: string): Promise<Store> {
  const root = join(folder, 'databases');
  await mkdir(root, { recursive: true, mode: 0o700 });
  const opened = new Map<string, Opened>();
  const going = new Map<string, Promise<unknown>>();
  const sizes = new Map<string, { readonly bytes: number; readonly at: number }>();
  // Indexes of a database become folders beside it, so each database has a folder of its own.
  const home = (database: string) => join(root, database);

  const use: Store['use'] = async (database, work, make) => {
    const entry = await enter(database, make === 'make');
    if (!entry) return undefined;
    entry.users += 1;
    try {
      return await work(entry.pouch);
    } finally {
      entry.users -= 1;
      entry.lastUsed = Date.now();
    }
  };
  const enter = async (database: string, make: boolean): Promise<Opened | undefined> => {
    const known = opened.get(database);
    if (known) return known;
    const leaving = going.get(database);
    if (leaving) {
      await leaving;
      return enter(database, make);
    }
    if (!existsSync(home(database))) {
      if (!make) return undefined;
      await mkdir(home(database), { recursive: true, mode: 0o700 });
    }
    const raced = opened.get(database);
    if (raced) return raced;
    const entry = { pouch: openOnDisk(join(home(database), 'data')), users: 0, lastUsed: Date.now() };
    opened.set(database, entry);
    return entry;
  };
  /** Whoever asks for a database that is being closed or removed waits until it is. */
  const leave = (database: string, work: () => Promise<unknown>): Promise<unknown> => {
    opened.delete(database);
    const leaving = work()
      .catch(() => undefined)
      .finally(() => going.delete(database));
    going.set(database, leaving);
    return leaving;
  };
  const tidy = setInterval(() => {
    const until = Date.now() - idleMs;
    for (const [database, entry] of opened)
      if (entry.users === 0 && entry.lastUsed < until) void leave(database, () => entry.pouch.close());
  }, idleMs / 2);
  tidy.unref();

  return {
    use,
    async replicate(operation) {
      if (operation.endpoint === 'create') return create(operation);
      const answer = await use(operation.database, async (pouch) => {
        const given = await answerFrom(pouch, operation);
        // What is written piece by piece goes on using the database after this returns.
        return Symbol.asyncIterator in given.body ? { ...given, body: held(operation.database, given.body) } : given;
      });
      return answer ?? { status: 404, body: { error: 'not_found', reason: 'Database does not exist.' } };
    },
    async destroy(database) {
      const entry = opened.get(database);
      sizes.delete(database);
      await leave(database, async () => entry?.pouch.close());
      await rm(home(database), { recursive: true, force: true });
    },
    async forget(database) {
      await use(database, (pouch) => pouch.info().then(() => compactOnDisk(join(home(database), 'data'))));
    },
    async size(database) {
      const known = sizes.get(database);
      if (known && Date.now() - known.at < sizeHoldsMs) return known.bytes;
      const bytes = await bytesIn(home(database));
      sizes.set(database, { bytes, at: Date.now() });
      return bytes;
    },
    async ready() {
      try {
        // The folder itself: that it is there, and that it can be written.
        const probe = await open(join(root, '.ready'), 'w', 0o600);
        await probe.close();
        const { bavail, bsize } = await statfs(root);
        return bavail * bsize < leastFreeBytes ? 'disk nearly full' : undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    async close() {
      clearInterval(tidy);
      await Promise.all([...opened].map(([database, entry]) => leave(database, () => entry.pouch.close())));
    },
  };

  async function create({ database }: Operation): Promise<Answer> {
    if (existsSync(home(database)))
      return { status: 412, body: { error: 'file_exists', reason: 'The database could not be created, it exists.' } };
    await use(database, (pouch) => pouch.info(), 'make');
    return { status: 201, body: { ok: true } };
  }

  async function* held(database: string, pieces: AsyncIterable<string | Uint8Array>) {
    const entry = opened.get(database);
    if (entry) entry.users += 1;
    try {
      yield* pieces;
    } finally {
      if (entry) {
        entry.users -= 1;
        entry.lastUsed = Date.now();
      }
    }
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await bytesIn(path);
    else
      bytes += await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
  }
  return bytes;
}
