// What main does for the screen: what is kept of it, the system's dialogs, the sample home's papers.
import { type App, type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../shared/api/contract';
import type { UiShellContract } from '../shared/api/shell';
import { ProblemError, problem } from '../shared/problem';
import type { Files } from './files';
import type { KeptFolders } from './folders/chosen-folders';
import type { Passing } from './passing';
import type { ShellState } from './preferences';
import { offerSamplePapers } from './sample-papers';

type Parts = {
  readonly app: App;
  readonly state: ShellState;
  readonly files: Files;
  readonly passing: Passing;
  readonly folders: KeptFolders;
  readonly vault: string;
  readonly window: () => BrowserWindow | undefined;
  readonly firstAnswers: () => Promise<string>;
};

const paperExtensions = 'pdf jpg jpeg png tif tiff webp heic heif docx odt rtf txt html htm eml msg zip xml'.split(' ');

export function screenShell({
  app,
  state,
  files,
  passing,
  folders,
  vault,
  window,
  firstAnswers,
}: Parts): Handlers<UiShellContract> {
  const parent = () => {
    const shown = window();
    if (!shown) throw new ProblemError(problem('unavailable'));
    return shown;
  };
  const choosing = async () =>
    (await import('./folders/serve-folders')).screenFolders(folders, () => state.preferences, parent);
  const out = () => import('./outgoing');
  const parts = { passing, window: parent };
  return {
    'app.info': async () => ({
      version: app.getVersion(),
      testRuntime: process.env.BOLIGPERM_RUNTIME === 'test-runtime',
      platform: process.platform,
      vault,
    }),
    preferences: (_input, emit) => {
      emit(state.preferences);
      return state.watch(emit);
    },
    'start.answers': async () => ({ text: await firstAnswers() }),
    'preferences.set': async (changes) => {
      state.setPreferences(changes);
      return {};
    },
    'dialogs.saveFile': async ({ suggestedName }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(parent(), {
        defaultPath: withoutFolders(suggestedName),
      });
      return { token: canceled || !filePath ? '' : await files.create(filePath) };
    },
    'dialogs.openFiles': async ({ backup }) => {
      const filters = backup
        ? [{ name: 'ZIP', extensions: ['zip'] }]
        : [
            { name: 'PDF, JPEG, HEIC, DOCX, EML, ZIP …', extensions: paperExtensions },
            { name: '*', extensions: ['*'] },
          ];
      const { canceled, filePaths } = await dialog.showOpenDialog(parent(), {
        properties: backup ? ['openFile'] : ['openFile', 'multiSelections'],
        filters,
      });
      return { files: canceled ? [] : await Promise.all(filePaths.map((path) => files.offer(path))) };
    },
    'folders.chosen': (_input, emit) => {
      emit(folders.chosen);
      return folders.watch(emit);
    },
    'folders.choose': async (input) => (await choosing())['folders.choose'](input),
    'folders.change': async (input) => (await choosing())['folders.change'](input),
    'folders.stop': async (input) => (await choosing())['folders.stop'](input),
    // Only who sends something out loads it.
    'outgoing.open': async (input) => (await out()).outgoing(parts)['outgoing.open'](input),
    'outgoing.drag': async (input) => (await out()).outgoing(parts)['outgoing.drag'](input),
    'outgoing.print': async (input) => (await out()).outgoing(parts)['outgoing.print'](input),
    'sample.papers': async () => ({ files: await offerSamplePapers(app, files) }),
  };
}

/** A suggestion names a file, never a place. */
const withoutFolders = (name: string) =>
  name
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/^\.+/, '')
    .trim() || 'papir';
