// The journal's copy of the originals: one file for each sealed chunk, written once and never changed.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '../../shared/problem';
import { errorCode, syncFolder, writeProblem } from './disk';
import { leastFree, type Room } from './room';

export type JournalOriginals = {
  /** Resolves when the file and its name are on disk. */
  put(id: string, bytes: Uint8Array): Promise<void>;
  get(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  sums(ids: readonly string[]): Promise<(string | null)[]>;
  list(): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
};

const unfinished = '.part';

export async function openOriginals(folder: string, room: Room): Promise<JournalOriginals> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string) => {
    // The contract says so too; a path is not left to one guard.
    if (!/^[A-Za-z0-9-]{1,80}$/.test(id)) throw new ProblemError(problem('invalid-input', { field: 'id' }));
    return join(folder, id);
  };
  const syncNames = sharedRun(() => syncFolder(folder));

  return {
    async put(id, bytes) {
      const path = pathOf(id);
      await room.need(bytes.length, leastFree.original);
      const part = `${path}.${randomUUID()}${unfinished}`;
      try {
        const file = await open(part, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          await file.datasync();
        } finally {
          await file.close();
        }
        await rename(part, path);
        await syncNames();
      } catch (error) {
        await rm(part, { force: true });
        throw writeProblem(error);
      }
    },

    async get(id) {
      try {
        const bytes = await readFile(pathOf(id));
        return new Uint8Array(bytes);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return null;
        throw error;
      }
    },

    async sums(ids) {
      const sums: (string | null)[] = [];
      for (const id of ids) sums.push(await sumOfFile(pathOf(id)));
      return sums;
    },

    async list() {
      const names = await readdir(folder);
      return names.filter((name) => !name.endsWith(unfinished));
    },

    async remove(ids) {
      for (const id of ids) await rm(pathOf(id), { force: true });
    },
  };
}

/** Pieces of files that a killed session left; listed before anything is written, so that none of this session is among them. */
export async function listUnfinished(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(unfinished)).map((name) => join(folder, name));
}

async function sumOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    // A sector that cannot be read is damage like any other.
    return '';
  }
  return hash.digest('hex');
}

/** Calls that come while one run is under way share the next one: many files, one sync of their folder. */
function sharedRun(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const start = (): Promise<void> => {
    current = run().finally(() => {
      current = undefined;
    });
    return current;
  };
  return () => {
    if (!current) return start();
    following ??= current
      .catch(() => undefined)
      .then(() => {
        following = undefined;
        return start();
      });
    return following;
  };
}
