// The folder of backups: versions, and the originals' sealed chunks once for all of them. Nothing else in the folder is read, written or removed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFile } from '../../shared/api/shell';
import type { Files } from '../files';
import { cannotWrite, factsOf, folderBelow, mustBeThere } from './disk-names';

export type BackupFolder = {
  look(): Promise<{ versions: { name: string; bytes: number }[]; originals: string[] }>;
  /** A token to write under; it takes the place of one of the same name. */
  create(file: BackupFile): Promise<string>;
  /** A token to read by; '' when it is not there. */
  offer(file: BackupFile): Promise<string>;
  copyOriginals(ids: readonly string[]): Promise<void>;
  sums(ids: readonly string[]): Promise<(string | null)[]>;
  remove(files: readonly BackupFile[]): Promise<void>;
};

/** Below the folder that the person chose, which may hold other things. */
const own = 'boligperm-backup';
const places = { version: [own, 'versions'], original: [own, 'originals'], beside: [own] } as const;
const unfinished = '.part';

/** `journal`: where the sealed chunks lie in the vault. Names come checked by the contract. */
export function openBackupFolder(root: string, journal: string, files: Files): BackupFolder {
  const folderOf = (kind: BackupFile['kind']) => folderBelow(root, places[kind]);
  const pathOf = async ({ kind, name }: BackupFile) => join(await folderOf(kind), name);
  /** A link in a file's place is nobody's file. */
  const isThere = async (path: string) => (await factsOf(path))?.kind === 'file';
  return {
    async look() {
      await mustBeThere(root);
      const [versions, originals] = await Promise.all([folderOf('version'), folderOf('original')]);
      const names = (await readdir(versions)).filter((name) => name.endsWith('.age'));
      const found = await Promise.all(
        names.map(async (name) => ({ name, facts: await factsOf(join(versions, name)) })),
      );
      return {
        versions: found.flatMap(({ name, facts }) => (facts?.kind === 'file' ? [{ name, bytes: facts.bytes }] : [])),
        originals: (await readdir(originals)).filter((name) => !name.endsWith(unfinished)),
      };
    },
    create: async (file) => files.create(await pathOf(file)),
    async offer(file) {
      const path = await pathOf(file);
      return (await isThere(path)) ? (await files.offer(path)).token : '';
    },
    async copyOriginals(ids) {
      const folder = await folderOf('original');
      for (const id of ids) {
        const part = join(folder, `${id}${unfinished}`);
        try {
          await copyFile(join(journal, id), part);
          const file = await open(part, 'r+');
          await file.sync().finally(() => file.close());
          await rename(part, join(folder, id));
        } catch (error) {
          await rm(part, { force: true });
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotWrite(error);
        }
      }
    },
    async sums(ids) {
      const folder = await folderOf('original');
      const sums: (string | null)[] = [];
      for (const id of ids) sums.push((await isThere(join(folder, id))) ? await sumOf(join(folder, id)) : null);
      return sums;
    },
    async remove(removed) {
      for (const file of removed) await rm(await pathOf(file), { force: true });
    },
  };
}

/** '' for a file that cannot be read, which is damage like any other. */
async function sumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
