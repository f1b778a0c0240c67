// The folders that the user chose, kept in the vault. Only the system's dialog names one: neither screen nor engine can.
import { readFileSync } from 'node:fs';
import { realpath, rename, rm, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { Value } from '@sinclair/typebox/value';
import { ChosenFolders } from '../../shared/api/shell';
import { ProblemError, problem } from '../../shared/problem';

export type { ChosenFolders };

export type KeptFolders = {
  readonly chosen: ChosenFolders;
  /** Throws `folder-taken` for the vault itself, and for one inside the other: papers would go round in circles. */
  set(changes: Partial<ChosenFolders>): Promise<void>;
  watch(listener: (chosen: ChosenFolders) => void): () => void;
};

export function keepFolders(path: string, vault: string): KeptFolders {
  let chosen = readChosen(path);
  const listeners = new Set<(chosen: ChosenFolders) => void>();
  return {
    get chosen() {
      return chosen;
    },
    async set(changes) {
      const next = { ...chosen, ...changes };
      const { mirror, watched, backup } = next;
      if (mirror && mirror.folder !== chosen.mirror?.folder)
        next.mirror = { ...mirror, folder: await real(mirror.folder) };
      if (watched && watched.folder !== chosen.watched?.folder)
        next.watched = { ...watched, folder: await real(watched.folder) };
      if (backup && backup.folder !== chosen.backup?.folder) next.backup = { folder: await real(backup.folder) };
      const own = await real(vault);
      const taken = [next.mirror, next.watched, next.backup].flatMap((each) => (each ? [each.folder] : []));
      const overlaps = taken.some((folder, at) => taken.slice(at + 1).some((other) => overlap(folder, other)));
      if (overlaps || taken.some((folder) => overlap(folder, own))) throw new ProblemError(problem('folder-taken'));
      await writeWhole(path, `${JSON.stringify(next, null, 2)}\n`);
      chosen = next;
      for (const listener of listeners) listener(chosen);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((folder) => `${folder.replace(/[/\\]+$/, '')}${sep}`.toLowerCase());
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

async function real(folder: string): Promise<string> {
  return realpath(folder).catch(() => {
    throw new ProblemError(problem('folder-gone'));
  });
}

function readChosen(path: string): ChosenFolders {
  const none = { mirror: null, watched: null };
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(ChosenFolders, kept) ? kept : none;
  } catch {
    return none;
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  try {
    await rm(next, { force: true });
    await writeFile(next, text, { mode: 0o600 });
    await rename(next, path);
  } catch {
    throw new ProblemError(problem('cannot-write-file'));
  }
}
