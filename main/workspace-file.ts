// workspace.json and signer.json: what the engine keeps apart from the records, keys and all. Readable by the folder's owner alone, written whole or not at all.
import { open, readFile, rename, rm } from 'node:fs/promises';

export type WorkspaceFile = {
  /** Null when there is none. */
  read(): Promise<string | null>;
  /** Null takes it away. Resolves when it is on disk. */
  keep(text: string | null): Promise<void>;
};

export function openWorkspaceFile(path: string): WorkspaceFile {
  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other: two writes at once would share the passing file. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    read: () =>
      inTurn(async () => {
        try {
          return await readFile(path, 'utf8');
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
          throw error;
        }
      }),
    keep: (text) => inTurn(() => (text === null ? rm(path, { force: true }) : writeWhole(path, text))),
  };
}

async function writeWhole(path: string, text: string): Promise<void> {
  const passing = `${path}.next`;
  await rm(passing, { force: true });
  const file = await open(passing, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(passing, path);
}
