// What main does for the engine: the journal, reader windows, writing files that a person asked for.
import type { Handlers } from '../shared/api/contract';
import type { EngineShellContract } from '../shared/api/shell';
import type { BugLog } from './bug-log';
import type { EngineWindow } from './engine-window';
import type { Files } from './files';
import type { Passing } from './passing';
import type { Readers } from './readers';

type JournalCall = Extract<keyof EngineShellContract, `journal.${string}`>;
export type JournalHandlers = Pick<Handlers<EngineShellContract>, JournalCall>;

type Parts = {
  readonly journal: JournalHandlers;
  readonly readers: Readers;
  readonly files: Files;
  readonly passing: Passing;
  /** Not at hand yet when its first port is served. */
  readonly engine: () => EngineWindow;
  readonly log: BugLog;
};

export function engineShell({ journal, readers, files, passing, engine, log }: Parts): Handlers<EngineShellContract> {
  return {
    ...journal,
    'readers.open': async () => ({ reader: readers.open(engine()) }),
    'readers.progress': async ({ reader, busy }) => {
      readers.progress(reader, busy);
      return {};
    },
    'readers.kill': async ({ reader }) => {
      readers.kill(reader);
      return {};
    },
    'readers.deaths': (_input, emit) => readers.watch(emit),
    'files.write': async ({ token, bytes }) => {
      await files.write(token, bytes);
      return {};
    },
    'files.finish': async ({ token, keep }) => {
      await files.finish(token, keep);
      return {};
    },
    'passing.create': async ({ fileName }) => ({ token: await passing.create(fileName) }),
    'log.bug': async ({ where, name, message, stack }) => {
      const error = Object.assign(new Error(message ?? ''), {
        name,
        stack: stack.map((line) => `    ${line}`).join('\n'),
      });
      log(`engine: ${where}`, error);
      return {};
    },
    'engine.deaths': async () => ({ count: engine().deaths }),
    'engine.restart': async ({ reason, clearDatabase }) => {
      // After the answer has left.
      setImmediate(() => engine().restart(reason, clearDatabase));
      return {};
    },
  };
}
