// Takes in what appears in a folder, once it is whole; then it is remembered there, or moved out of the way. Nothing is taken twice.
import type { Client } from '../../shared/api/contract';
import type { FoldersStatus, ImportAnswer } from '../../shared/api/engine';
import type { ChosenFolders, EngineShellContract } from '../../shared/api/shell';
import { problemOf } from '../../shared/problem';

export type WatchedStatus = FoldersStatus['watched'];

type File = { readonly name: string; readonly bytes: number; readonly changedAt: number };
type Seen = { readonly mark: string; readonly since: number };

const lookEveryMs = 2_500;
/** A scanner writes page by page: whole is what has not changed for this long. */
const wholeAfterMs = 5_000;
const tryAgainMs = 20_000;
/** Shown; more are only counted. */
const mostRefused = 50;

export function watchFolder(options: {
  readonly shell: Client<EngineShellContract>;
  readonly chosen: NonNullable<ChosenFolders['watched']>;
  readonly take: (file: {
    readonly homeId: string;
    readonly token: string;
    readonly fileName: string;
  }) => Promise<ImportAnswer>;
  readonly onStatus: (status: WatchedStatus) => void;
  readonly now?: () => number;
  readonly pause?: (ms: number) => Promise<void>;
}): { stop(): void } {
  const { shell, chosen, take, onStatus, now = Date.now, pause = wait } = options;
  let stopped = false;
  let received = 0;
  let duplicates = 0;
  const seen = new Map<string, Seen>();
  /** By name, with what the file was then: changed, it is tried again. */
  const refused = new Map<string, { readonly mark: string; readonly problem: NonNullable<ImportAnswer['problem']> }>();

  const tell = (state: WatchedStatus['state'], problem?: WatchedStatus['problem']) => {
    if (stopped) return;
    const shown = [...refused]
      .slice(0, mostRefused)
      .map(([fileName, { problem: why }]) => ({ fileName, problem: why }));
    onStatus({ state, received, duplicates, refused: shown, ...(problem ? { problem } : {}) });
  };
  const mark = ({ bytes, changedAt }: File) => `${bytes} ${changedAt}`;

  const takeIn = async (file: File) => {
    let answer: ImportAnswer;
    try {
      const { token } = await shell.call('watched.offer', { name: file.name });
      answer = await take({ homeId: chosen.homeId, token, fileName: file.name });
    } catch (error) {
      // It was taken away under our hands; the next look tells.
      if (problemOf(error).code === 'not-found') return;
      throw error;
    }
    if (answer.status === 'refused') {
      // Somebody still holds it open: it is tried again.
      if (answer.problem?.code === 'cannot-read-file') return;
      if (answer.problem) refused.set(file.name, { mark: mark(file), problem: answer.problem });
      return;
    }
    if (answer.status === 'received') received += 1;
    else duplicates += 1;
    await shell.call('watched.taken', file);
    seen.delete(file.name);
  };

  const look = async () => {
    const { files } = await shell.call('watched.look', {});
    const names = new Set(files.map(({ name }) => name));
    for (const name of [...seen.keys()]) if (!names.has(name)) seen.delete(name);
    for (const name of [...refused.keys()]) if (!names.has(name)) refused.delete(name);
    for (const file of files) {
      if (stopped) return;
      const before = seen.get(file.name);
      if (before?.mark !== mark(file)) {
        seen.set(file.name, { mark: mark(file), since: now() });
        continue;
      }
      if (now() - before.since < wholeAfterMs || refused.get(file.name)?.mark === mark(file)) continue;
      refused.delete(file.name);
      tell('working');
      await takeIn(file);
    }
  };

  const loop = async () => {
    while (!stopped) {
      try {
        await look();
        tell('done');
        await pause(lookEveryMs);
      } catch (error) {
        tell('waiting', problemOf(error));
        await pause(tryAgainMs);
      }
    }
  };
  void loop();
  return {
    stop() {
      stopped = true;
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
