// lock.json and its copy: what the engine keeps of the vault's lock. Without it everything sealed is lost, so it lies there twice, each with its sum.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { WorkspaceFile } from './workspace-file';

export type LockFile = {
  /** Null when there is none. Of two that differ, the first that is whole; the other is put right. */
  read(): Promise<string | null>;
  keep(text: string | null): Promise<void>;
};

export function openLockFile(path: string, copy: string): LockFile {
  const paths = [path, copy];
  let opening: Promise<readonly WorkspaceFile[]> | undefined;
  /** Written whole or not at all, like the workspace; loaded only then, for most starts read and find none. */
  const files = () => {
    opening ??= import('./workspace-file').then(({ openWorkspaceFile }) => paths.map(openWorkspaceFile));
    return opening;
  };
  return {
    async read() {
      const found = await Promise.all(paths.map(readWhole));
      const whole = found.find((text) => typeof text === 'string');
      if (whole === undefined) {
        if (found.every((text) => text === null)) return null;
        // Neither copy is whole: taken for none, a vault that is sealed would be written to in the clear.
        throw new Error('the lock of the vault is damaged');
      }
      for (const [index, text] of found.entries())
        if (text !== whole) await (await files())[index]?.keep(signed(whole));
      return whole;
    },
    // One after the other: whatever happens, one of them is whole.
    async keep(text) {
      for (const file of await files()) await file.keep(text === null ? null : signed(text));
    },
  };
}

const signed = (text: string): string => `${createHash('sha256').update(text).digest('hex')}\n${text}`;

/** Null when it is not there, undefined when it is damaged. */
async function readWhole(path: string): Promise<string | null | undefined> {
  let file: string;
  try {
    file = await readFile(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : undefined;
  }
  const text = file.slice(file.indexOf('\n') + 1);
  return signed(text) === file ? text : undefined;
}
