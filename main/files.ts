// Files that a person named: offered to the engine at app://engine/in/TOKEN, or created for it to write. A token is all the engine ever sees.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ProblemError, problem } from '../shared/problem';

export type OfferedFile = { readonly token: string; readonly fileName: string; readonly bytes: number };

/** What else happens on the way of a file that is created. */
export type Steps = {
  /** Before anything lies on the disk. */
  readonly begun?: (passing: string) => Promise<void>;
  /** Instead of simply taking its name, whatever had it before. */
  readonly place?: (passing: string) => Promise<void>;
  readonly finished?: (token: string) => Promise<void>;
  readonly abandoned?: () => Promise<void>;
};

export type Files = {
  /** Throws ProblemError `cannot-read-file` for what is not a readable file. */
  offer(path: string): Promise<OfferedFile>;
  offered(token: string): string | undefined;
  /** A new file under a passing name; it takes its own when finished, so that nothing half is ever seen. */
  create(path: string, steps?: Steps): Promise<string>;
  write(token: string, bytes: Uint8Array): Promise<void>;
  finish(token: string, keep: boolean): Promise<void>;
};

/** A batch of the command line is far below this; the oldest offers are forgotten. */
const mostOffers = 50_000;

export function openFiles(): Files {
  const offers = new Map<string, string>();
  const writing = new Map<
    string,
    {
      readonly file: FileHandle;
      readonly passing: string;
      readonly path: string;
      readonly steps: Steps;
      last: Promise<unknown>;
    }
  >();
  const newToken = () => randomBytes(18).toString('base64url');
  const begun = (token: string) => {
    const entry = writing.get(token);
    if (!entry) throw new ProblemError(problem('not-found'));
    return entry;
  };

  return {
    async offer(path) {
      const { size } = await readable(path);
      const token = newToken();
      offers.set(token, path);
      const oldest = offers.size > mostOffers ? offers.keys().next().value : undefined;
      if (oldest) offers.delete(oldest);
      return { token, fileName: basename(path), bytes: size };
    },
    offered: (token) => offers.get(token),

    async create(path, steps = {}) {
      const token = newToken();
      const passing = join(dirname(path), `.${basename(path)}.${token.slice(0, 8)}.part`);
      await steps.begun?.(passing);
      const file = await open(passing, 'wx', 0o600).catch(cannotWrite);
      writing.set(token, { file, passing, path, steps, last: Promise.resolve() });
      return token;
    },
    async write(token, bytes) {
      const entry = begun(token);
      // One after the other, also when the engine does not wait for the last.
      const write = entry.last.then(() => writeAll(entry.file, bytes)).catch(cannotWrite);
      entry.last = write.catch(() => {});
      await write;
    },
    async finish(token, keep) {
      const { file, passing, path, steps, last } = begun(token);
      writing.delete(token);
      await last;
      try {
        if (keep) await file.sync();
      } finally {
        await file.close();
      }
      if (!keep) {
        await rm(passing, { force: true }).catch(cannotWrite);
        await steps.abandoned?.();
        return;
      }
      try {
        await (steps.place ? steps.place(passing) : rename(passing, path).catch(cannotWrite));
      } catch (error) {
        await rm(passing, { force: true }).catch(() => undefined);
        throw error;
      }
      await steps.finished?.(token);
    },
  };
}

async function readable(path: string) {
  try {
    const facts = await stat(path);
    if (facts.isFile()) return facts;
  } catch {
    // Told below, in the same words as a folder or a device.
  }
  throw new ProblemError(problem('cannot-read-file'));
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from);
    from += bytesWritten;
  }
}

function cannotWrite(error: NodeJS.ErrnoException): never {
  throw new ProblemError(problem(error.code === 'ENOSPC' ? 'disk-full' : 'cannot-write-file'));
}
