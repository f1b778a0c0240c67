// Getting bytes onto the disk for good, and saying in our own words when it cannot be done.
import { open } from 'node:fs/promises';
import { ProblemError, problem } from '../../shared/problem';

/** A file that was created, renamed or removed is durable only once its folder is. Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What a failed write means to the user. */
export function writeProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
  return new ProblemError(problem(full ? 'disk-full' : 'cannot-write-file'));
}
