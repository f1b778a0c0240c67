// Room on the disk, asked for before anything is written. Chromium's database takes a full disk badly: it breaks off, and cannot be opened again until
// there is room. So the journal, which is written first, refuses while there still is some, and neither copy is touched.
import { statfs } from 'node:fs/promises';
import { ProblemError, problem } from '../../shared/problem';

/** Kept free, beside what is to be written: an original is written twice, and the database moves its files about. */
export const leastFree = { original: 24 * 1024 * 1024, records: 8 * 1024 * 1024 } as const;

export type Room = {
  /** Throws ProblemError `disk-full` when so many bytes, twice, would leave less than that. */
  need(bytes: number, least: number): Promise<void>;
};

/** Many small writes in a row share a look. */
const looksAgainAfterMs = 200;
const looksAgainAfterBytes = 1024 * 1024;

export function openRoom(folder: string): Room {
  let free = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let since = 0;
  return {
    async need(bytes, least) {
      const now = performance.now();
      if (now - lookedAt > looksAgainAfterMs || since + bytes > looksAgainAfterBytes) {
        free = await freeBytes(folder);
        lookedAt = now;
        since = 0;
      }
      since += bytes;
      if (free - 2 * since < least) {
        lookedAt = Number.NEGATIVE_INFINITY;
        throw new ProblemError(problem('disk-full'));
      }
    },
  };
}

/** Where it cannot be told, there is room until a write says otherwise. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
