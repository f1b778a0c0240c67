// Moving about in a folder that a person chose: one level at a time, never through a link, never over another file.
import { link, lstat, mkdir, realpath, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '../../shared/problem';

/** Throws `folder-gone` when the folder is not there, or its place now leads somewhere else. */
export async function mustBeThere(root: string): Promise<void> {
  const real = await realpath(root).catch(() => undefined);
  if (real !== root) throw new ProblemError(problem('folder-gone'));
}

export type Facts = { readonly bytes: number; readonly changedAt: number; readonly kind: 'file' | 'folder' | 'other' };

/** Of the entry itself, not of what it links to; undefined when there is none. */
export async function factsOf(path: string): Promise<Facts | undefined> {
  try {
    const facts = await lstat(path);
    const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
    return { bytes: facts.size, changedAt: Math.floor(facts.mtimeMs), kind };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw cannotWrite(error);
  }
}

/** The folder below the root, made where it is missing. A link or a file in its place is nobody's folder. */
export async function folderBelow(root: string, parts: readonly string[]): Promise<string> {
  await mustBeThere(root);
  let folder = root;
  for (const part of parts) {
    folder = join(folder, part);
    let facts = await factsOf(folder);
    if (!facts) {
      await mkdir(folder).catch((error) => {
        if (error.code !== 'EEXIST') throw cannotWrite(error);
      });
      facts = await factsOf(folder);
    }
    if (facts?.kind !== 'folder') throw new ProblemError(problem('cannot-write-file'));
  }
  return folder;
}

/** False when something has that name already; then nothing was done. */
export async function moveWithoutReplacing(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return false;
    // File systems without links (FAT, some network drives): looked at first, which is as much as they offer.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES'].includes(code)) throw cannotWrite(error);
    if (await factsOf(to)) return false;
    await rename(from, to).catch((failed) => {
      throw cannotWrite(failed);
    });
    return true;
  }
  await unlink(from).catch((error) => {
    throw cannotWrite(error);
  });
  return true;
}

export function cannotWrite(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  return new ProblemError(problem(['ENOSPC', 'EDQUOT'].includes(code) ? 'disk-full' : 'cannot-write-file'));
}
