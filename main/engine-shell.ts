// What main does for the engine: the journal, reader windows, writing files that a person asked for.
import type { Handlers } from '../shared/api/contract';
import type { MachineReport } from '../shared/api/diagnostics';
import type { EngineShellContract } from '../shared/api/shell';
import { ProblemError, problem } from '../shared/problem';
import type { AddressLookup } from './address-lookup';
import type { BugLog } from './bug-log';
import type { EngineWindow } from './engine-window';
import type { Files } from './files';
import type { KeptFolders } from './folders/chosen-folders';
import { freeBytes, leastFree } from './journal/room';
import type { Keychain } from './keychain';
import type { VaultLock } from './lock';
import type { Network } from './network';
import type { Passing } from './passing';
import type { ShellState } from './preferences';
import type { Readers } from './readers';
import type { Typesetter } from './typesetting/typesetting';
import type { VaultFolder } from './vault-folder';
import type { WorkspaceFile } from './workspace-file';

type JournalCall = Extract<keyof EngineShellContract, `journal.${string}`>;
export type JournalHandlers = Pick<Handlers<EngineShellContract>, JournalCall>;

type Parts = {
  readonly journal: JournalHandlers;
  readonly readers: Readers;
  readonly files: Files;
  readonly passing: Passing;
  readonly folders: KeptFolders;
  readonly vault: VaultFolder;
  /** Undefined when it is switched off. */
  readonly addresses: () => Promise<AddressLookup> | undefined;
  readonly network: Network;
  readonly typesetter: () => Promise<Typesetter>;
  readonly keychain: () => Promise<Keychain>;
  readonly workspace: () => Promise<WorkspaceFile>;
  readonly lock: VaultLock;
  readonly signer: () => Promise<WorkspaceFile>;
  readonly state: Pick<ShellState, 'preferences' | 'watch'>;
  readonly machine: () => Promise<MachineReport>;
  /** Undefined while there is no screen, as under a command line. */
  readonly comeBack: () => (() => void) | undefined;
  /** Not at hand yet when its first port is served. */
  readonly engine: () => EngineWindow;
  readonly log: BugLog;
};

export function engineShell({
  journal,
  readers,
  files,
  passing,
  folders,
  vault,
  addresses,
  network,
  typesetter,
  keychain,
  workspace,
  lock,
  signer,
  state,
  machine,
  comeBack,
  engine,
  log,
}: Parts): Handlers<EngineShellContract> {
  let opened: Promise<ReturnType<typeof import('./folders/serve-folders').engineFolders>> | undefined;
  let backups: Promise<ReturnType<typeof import('./folders/serve-folders').backupFolder>> | undefined;
  const backup = () => {
    backups ??= import('./folders/serve-folders').then(({ backupFolder }) => backupFolder(folders, vault, files));
    return backups;
  };
  let settings: Promise<WorkspaceFile> | undefined;
  const backupSettings = () => {
    settings ??= import('./workspace-file').then(({ openWorkspaceFile }) => openWorkspaceFile(vault.backupFile));
    return settings;
  };
  /** Most have chosen none. */
  const chosen = () => {
    opened ??= import('./folders/serve-folders').then(({ engineFolders }) => engineFolders(folders, vault, files));
    return opened;
  };
  return {
    ...journal,
    'folders.chosen': (_input, emit) => {
      emit(folders.chosen);
      return folders.watch(emit);
    },
    'mirror.list': async (input) => (await chosen())['mirror.list'](input),
    'mirror.begin': async (input) => (await chosen())['mirror.begin'](input),
    'mirror.move': async (input) => (await chosen())['mirror.move'](input),
    'mirror.remove': async (input) => (await chosen())['mirror.remove'](input),
    'watched.look': async (input) => (await chosen())['watched.look'](input),
    'watched.offer': async (input) => (await chosen())['watched.offer'](input),
    'watched.taken': async (input) => (await chosen())['watched.taken'](input),
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
    'typeset.begin': async (input) => (await typesetter()).call('typeset.begin', input),
    'typeset.file': async (input) => (await typesetter()).call('typeset.file', input),
    'typeset.finish': async (input) => (await typesetter()).call('typeset.finish', input),
    'typeset.abandon': async (input) => (await typesetter()).call('typeset.abandon', input),
    'backup.look': async (input) => (await backup())['backup.look'](input),
    'backup.create': async (input) => (await backup())['backup.create'](input),
    'backup.offer': async (input) => (await backup())['backup.offer'](input),
    'backup.copyOriginals': async (input) => (await backup())['backup.copyOriginals'](input),
    'backup.sums': async (input) => (await backup())['backup.sums'](input),
    'backup.remove': async (input) => (await backup())['backup.remove'](input),
    'backup.read': async () => ({ text: await (await backupSettings()).read() }),
    'backup.keep': async ({ text }) => {
      await (await backupSettings()).keep(text);
      return {};
    },
    'workspace.read': async () => ({ text: await (await workspace()).read() }),
    'workspace.keep': async ({ text }) => {
      await (await workspace()).keep(text);
      return {};
    },
    'lock.read': () => lock.read(),
    'lock.keep': async ({ text }) => {
      await lock.keep(text);
      return {};
    },
    'lock.close': async () => {
      // After the answer has left.
      setImmediate(() => lock.close());
      return {};
    },
    'lock.watch': async ({ minutes }) => {
      lock.watch(minutes);
      return {};
    },
    'signer.read': async () => ({ text: await (await signer()).read() }),
    'signer.keep': async ({ text }) => {
      await (await signer()).keep(text);
      return {};
    },
    'secrets.get': async ({ account }) => ({ password: await (await keychain()).get(account) }),
    'secrets.set': async ({ account, password, remember }) => ({
      kept: await (await keychain()).set(account, password, remember),
    }),
    'secrets.remove': async ({ account }) => {
      await (await keychain()).remove(account);
      return {};
    },
    'addresses.ask': async ({ text }) => {
      const lookup = await addresses();
      if (!lookup) throw new ProblemError(problem('unavailable'));
      return { reply: await lookup.ask(text) };
    },
    'network.allow': async ({ origin }) => {
      await network.allow(origin);
      return {};
    },
    'network.visit': async ({ origin }) => {
      await network.visit(origin);
      return {};
    },
    'network.leave': async ({ origin }) => {
      await network.leave(origin);
      return {};
    },
    'reminders.wanted': (_input, emit) => {
      const tell = () => {
        const { reminders = true, language } = state.preferences;
        emit({ on: reminders, language });
      };
      tell();
      return state.watch(tell);
    },
    'reminders.show': async (text) => {
      const back = comeBack();
      if (back && state.preferences.reminders !== false) (await import('./reminders')).showReminder(text, back);
      return {};
    },
    'log.bug': async ({ where, name, message, stack }) => {
      const error = Object.assign(new Error(message ?? ''), {
        name,
        stack: stack.map((line) => `    ${line}`).join('\n'),
      });
      log(`engine: ${where}`, error);
      return {};
    },
    'diagnostics.machine': machine,
    'engine.deaths': async () => ({ count: engine().deaths }),
    'engine.restart': async ({ reason, clearDatabase }) => {
      // A database that cannot be opened for want of room is not broken.
      const clear = clearDatabase && (await freeBytes(vault.root)) > leastFree.records;
      // After the answer has left.
      setImmediate(() => engine().restart(reason, clear));
      return {};
    },
  };
}
