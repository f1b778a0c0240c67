// The chosen folders as the engine may use them, and as the screen may choose them.
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../../shared/api/contract';
import type { EngineShellContract, Preferences, UiShellContract } from '../../shared/api/shell';
import { wordsIn } from '../../shared/i18n/words';
import { ProblemError, problem } from '../../shared/problem';
import type { Files } from '../files';
import type { VaultFolder } from '../vault-folder';
import { openBackupFolder } from './backup-folder';
import type { KeptFolders } from './chosen-folders';
import { type MirrorFolder, openMirrorFolder } from './mirror-folder';
import { openWatchedFolder, type WatchedFolder } from './watched-folder';

type EngineCalls = Extract<keyof EngineShellContract, `mirror.${string}` | `watched.${string}`>;
type BackupCalls = Exclude<Extract<keyof EngineShellContract, `backup.${string}`>, 'backup.read' | 'backup.keep'>;
type ScreenCalls = Extract<keyof UiShellContract, `folders.ch${'oose' | 'ange'}` | 'folders.stop'>;

export function engineFolders(
  folders: KeptFolders,
  vault: VaultFolder,
  files: Files,
): Pick<Handlers<EngineShellContract>, EngineCalls> {
  let mirrorOf: string | undefined;
  let opening: Promise<MirrorFolder> | undefined;
  const mirror = (): Promise<MirrorFolder> => {
    const folder = folders.chosen.mirror?.folder;
    if (!folder) throw new ProblemError(problem('not-found'));
    if (!opening || mirrorOf !== folder) {
      mirrorOf = folder;
      opening = openMirrorFolder(folder, vault.mirrorList, files);
    }
    return opening;
  };
  let watchedAs = '';
  let open: WatchedFolder | undefined;
  const watched = (): WatchedFolder => {
    const { watched: chosen } = folders.chosen;
    if (!chosen) throw new ProblemError(problem('not-found'));
    const as = `${chosen.folder}\n${chosen.done}`;
    if (!open || watchedAs !== as) {
      watchedAs = as;
      open = openWatchedFolder(chosen.folder, chosen.done, vault.watchedMemory, files);
    }
    return open;
  };
  return {
    'mirror.list': async () => ({ entries: [...(await (await mirror()).list())] }),
    'mirror.begin': async (file) => ({ token: await (await mirror()).begin(file) }),
    'mirror.move': async ({ from, to }) => ({ outcome: await (await mirror()).move(from, to) }),
    'mirror.remove': async ({ path }) => {
      await (await mirror()).remove(path);
      return {};
    },
    'watched.look': async () => ({ files: [...(await watched().look())] }),
    'watched.offer': async ({ name }) => ({ token: await watched().offer(name) }),
    'watched.taken': async (file) => {
      await watched().taken(file);
      return {};
    },
  };
}

export function backupFolder(
  folders: KeptFolders,
  vault: VaultFolder,
  files: Files,
): Pick<Handlers<EngineShellContract>, BackupCalls> {
  const opened = () => {
    const folder = folders.chosen.backup?.folder;
    if (!folder) throw new ProblemError(problem('not-found'));
    return openBackupFolder(folder, join(vault.journal, 'originals'), files);
  };
  return {
    'backup.look': async () => opened().look(),
    'backup.create': async (file) => ({ token: await opened().create(file) }),
    'backup.offer': async (file) => ({ token: await opened().offer(file) }),
    'backup.copyOriginals': async ({ ids }) => {
      await opened().copyOriginals(ids);
      return {};
    },
    'backup.sums': async ({ ids }) => ({ sums: await opened().sums(ids) }),
    'backup.remove': async (input) => {
      await opened().remove(input.files);
      return {};
    },
  };
}

export function screenFolders(
  folders: KeptFolders,
  preferences: () => Preferences,
  window: () => BrowserWindow,
): Pick<Handlers<UiShellContract>, ScreenCalls> {
  const ask = async (): Promise<string | undefined> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  };
  /** In the language of today; a folder is not renamed when the language changes. */
  const doneName = (move: boolean) => (move ? wordsIn(preferences().language)('folders.done') : '');
  return {
    'folders.choose': async (wanted) => {
      const folder = await ask();
      if (folder === undefined) return { chosen: false };
      if (wanted.for === 'backup') await folders.set({ backup: { folder } });
      else if (wanted.for === 'mirror') await folders.set({ mirror: { folder, language: preferences().language } });
      else await folders.set({ watched: { folder, homeId: wanted.homeId, done: doneName(wanted.move) } });
      return { chosen: true };
    },
    'folders.change': async ({ homeId, move }) => {
      const { watched } = folders.chosen;
      if (!watched) throw new ProblemError(problem('not-found'));
      const done = move ? watched.done || doneName(true) : '';
      await folders.set({ watched: { ...watched, homeId, done } });
      return {};
    },
    'folders.stop': async ({ for: purpose }) => {
      await folders.set({ [purpose]: null });
      return {};
    },
  };
}
