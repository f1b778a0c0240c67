// Copies on their way out of the vault: read-only, each in a folder of its own under a name that a person knows, gone with the app.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemError, problem } from '../shared/problem';
import type { Files } from './files';
import { plainName } from './folders/plain-name';

export type Passing = {
  /** Written like any other file that was created; known as a copy once it is finished. */
  create(fileName: string): Promise<string>;
  /** Where the finished copy lies. Throws `not-found` for any other token. */
  pathOf(token: string): string;
  /** An empty folder that goes with the others, for what is made out of copies. */
  folder(): Promise<string>;
  /** What an app that was killed left lying. */
  sweep(): Promise<void>;
  /** Everything; what a program still holds open goes the next time. */
  clear(): Promise<void>;
};

/** Programs that have a copy open keep it, so only the oldest go while the app runs. */
const mostCopies = 500;

export function openPassing(root: string, files: Files): Passing {
  const copies = new Map<string, string>();
  const own = randomBytes(9).toString('hex');
  const gone = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  const newFolder = async () => {
    const folder = join(root, own, randomBytes(9).toString('hex'));
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => {
      throw new ProblemError(problem('cannot-write-file'));
    });
    return folder;
  };
  return {
    async create(fileName) {
      const name = plainName(fileName);
      const folder = await newFolder();
      const path = join(folder, name);
      return files.create(path, {
        finished: async (token) => {
          // Whoever opens it should not believe that changes are kept.
          await chmod(path, 0o400).catch(() => undefined);
          copies.set(token, path);
          const oldest = copies.size > mostCopies ? copies.entries().next().value : undefined;
          if (!oldest) return;
          copies.delete(oldest[0]);
          await gone(dirname(oldest[1]));
        },
      });
    },
    pathOf(token) {
      const path = copies.get(token);
      if (!path) throw new ProblemError(problem('not-found'));
      return path;
    },
    folder: newFolder,
    async sweep() {
      const left = await readdir(root).catch((): string[] => []);
      await Promise.all(left.filter((name) => name !== own).map((name) => gone(join(root, name))));
    },
    async clear() {
      copies.clear();
      await gone(root);
    },
  };
}
