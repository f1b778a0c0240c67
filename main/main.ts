// The app's start, top to bottom: the vault's folder and its lock, then both windows at once, then everything that can wait.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, type MessagePortMain, session } from 'electron';
import { engineShellContract, uiShellContract } from '../shared/api/shell';
import { serve } from '../shared/api/wire';
import type { MessageKey, MessageValues } from '../shared/i18n/words';
import type { AddressLookup } from './address-lookup';
import { openBugLog } from './bug-log';
import { commandAsked, runCommand } from './command-line';
import type { ControlSocket } from './control-socket';
import { engineShell } from './engine-shell';
import { openEngineWindow } from './engine-window';
import { openFiles } from './files';
import { keepFolders } from './folders/chosen-folders';
import { openJournal } from './journal/journal';
import { journalHandlers } from './journal/serve-journal';
import type { Keychain } from './keychain';
import { openVaultLock } from './lock';
import type { openMachineReport } from './machine-report';
import { openNetwork } from './network';
import { registerScheme, servePages } from './pages';
import { openPassing } from './passing';
import { answerPages, wirePort } from './ports';
import { openShellState } from './preferences';
import type { ProcessParts } from './processes';
import { openReaders } from './readers';
import { screenShell } from './screen-shell';
import { openScreenWindow } from './screen-window';
import { startArguments } from './start-arguments';
import type { Typesetting } from './typesetting/typesetting';
import { vaultFolder } from './vault-folder';
import { keepHeartbeat, lockVault, type SecondStart } from './vault-lock';
import { closeOff, closeStrangers, isEngine } from './window-guard';
import type { WorkspaceFile } from './workspace-file';

/** The vault is locked or in use; what the command line ends with then. */
const exitLocked = 3;
const exitUnusable = 1;
const longestGoodbyeMs = 3_000;
const firstClientWithinMs = 60_000;
/** A screen that draws nothing does not keep the engine waiting. */
const firstFrameAtLatestMs = 800;
/** The menu is hidden behind Alt; the first frame comes before it. */
const menuAfterMs = 4_000;

const start = startArguments(process.argv, process.env, app.isPackaged);
const folder = vaultFolder(start.vault ?? app.getPath('userData'));
const out = join(__dirname, '..');
const preload = (page: string) => join(out, 'preload', `${page}.cjs`);

const withoutDisplay = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

function begin(): void {
  if (withoutDisplay()) {
    giveUp(exitUnusable, 'start.noDisplay');
    return;
  }
  try {
    mkdirSync(folder.root, { recursive: true, mode: 0o700 });
    chmodSync(folder.root, 0o700);
  } catch {
    giveUp(exitUnusable, 'start.unwritable', { folder: folder.root });
    return;
  }
  app.setPath('userData', folder.root);
  registerScheme();
  // Otherwise Electron makes one of its own before the first window.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  // Pages that start are given room: collecting their young garbage was a tenth of the work of a start.
  app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=16');
  closeStrangers(app);
  if (!lockVault(app, folder, { headless: start.headless })) {
    if (start.headless) giveUp(exitLocked, 'start.inUse');
    else app.exit(0);
    return;
  }
  void app.whenReady().then(open);
}

/** BOLIGPERM_LANGUAGE: for the demo and tests, whatever the machine speaks. */
const systemLanguages = () =>
  process.env.BOLIGPERM_LANGUAGE ? [process.env.BOLIGPERM_LANGUAGE] : app.getPreferredSystemLanguages();

function giveUp(exitCode: number, why: MessageKey, values?: MessageValues): void {
  // English: the log of whoever started it, before the person's language is known. Loaded only here, it costs a start nothing.
  void import('../shared/i18n/words').then(({ wordsIn }) => {
    process.stderr.write(`${wordsIn('en')(why, values)}\n`);
    app.exit(exitCode);
  });
}

function open(): void {
  performance.mark('ready');
  const log = openBugLog(folder.logs, start.developing);
  process.on('uncaughtException', (error) => log('main', error));
  process.on('unhandledRejection', (error) => log('main', error));

  const files = openFiles();
  const passing = openPassing(folder.passing, files);
  const folders = keepFolders(folder.foldersFile, folder.root);
  const { defaultSession } = session;
  const network = openNetwork(defaultSession, isEngine);
  closeOff(defaultSession, start.developing, network);
  servePages(defaultSession, out, ['ui', 'engine'], files);
  answerPages((what) => log(what, undefined));

  const state = openShellState(folder.shellFile, systemLanguages());
  const readers = openReaders({
    outFolder: out,
    preload: preload('reader'),
    developing: start.developing,
    testing: start.testing,
    stuckAfterMs: start.stuckAfterMs,
  });
  let typesetting: Promise<Typesetting> | undefined;
  const openedTypesetting = () => {
    typesetting ??= import('./typesetting/typesetting').then(({ openTypesetting }) =>
      openTypesetting({ folder: join(out, 'typesetting'), log }),
    );
    return typesetting;
  };
  let lookup: Promise<AddressLookup> | undefined;
  /** Tests reach no network: without a server of their own they look up nothing. */
  const addresses = () => {
    if (state.preferences.addressLookup === false || (start.testing && !start.addressServer)) return undefined;
    lookup ??= import('./address-lookup').then(({ openAddressLookup }) => openAddressLookup(start.addressServer));
    return lookup;
  };
  let keychain: Promise<Keychain> | undefined;
  const openedKeychain = () => {
    keychain ??= import('./keychain').then(({ keychainOf, openKeychain }) =>
      start.usesKeychain ? openKeychain(__dirname) : keychainOf(undefined),
    );
    return keychain;
  };
  let workspaceFile: Promise<WorkspaceFile> | undefined;
  const openedWorkspaceFile = () => {
    workspaceFile ??= import('./workspace-file').then(({ openWorkspaceFile }) =>
      openWorkspaceFile(folder.workspaceFile),
    );
    return workspaceFile;
  };
  let signerFile: Promise<WorkspaceFile> | undefined;
  const openedSignerFile = () => {
    signerFile ??= import('./workspace-file').then(({ openWorkspaceFile }) => openWorkspaceFile(folder.signerFile));
    return signerFile;
  };
  let machineReport: Promise<ReturnType<typeof openMachineReport>> | undefined;
  const openedMachineReport = () => {
    machineReport ??= import('./machine-report').then((report) =>
      report.openMachineReport({ ...processes, vault: folder, engineDeaths: () => engine.deaths }),
    );
    return machineReport;
  };
  const journal = openJournal(folder.journal);
  // Whoever asks for the journal hears that it could not be opened; this only keeps it from being an unhandled rejection too.
  journal.catch((error) => log('journal', error));

  const lock = openVaultLock(folder, () => {
    engine.beginAnew();
    // What it has drawn and remembers goes as well, and the copies on their way out.
    screen?.webContents.reload();
    void passing.clear();
  });

  let screen: BrowserWindow | undefined;
  const processes: ProcessParts = { app, readers, engineProcess: () => engine.processId, hasScreen: () => screen };
  const showScreen = () => {
    if (screen && !screen.isDestroyed()) {
      if (screen.isMinimized()) screen.restore();
      screen.show();
      screen.focus();
      return screen;
    }
    const serveShell = (port: MessagePortMain) =>
      serve(
        uiShellContract,
        wirePort(port),
        screenShell({
          app,
          state,
          files,
          passing,
          folders,
          vault: folder.root,
          window: () => screen,
          firstAnswers: async () => (await journal).firstAnswers(),
        }),
        log,
      );
    const opened = openScreenWindow({
      preload: preload('ui'),
      session: defaultSession,
      developing: start.developing,
      state,
      engine: () => engine,
      serveShell,
    });
    opened.once('closed', () => {
      screen = undefined;
      endWhenAlone();
    });
    screen = opened;
    if (start.reportsUsable) void import('./report-usable').then(({ reportUsable }) => reportUsable(opened));
    return opened;
  };

  /** When the screen can draw its first rows from what was kept for it, the engine leaves it both cores until they are seen. */
  const firstFrame = async () => {
    const answers = await journal.then((opened) => opened.firstAnswers()).catch(() => '');
    if (answers === '') return;
    await Promise.race([
      new Promise<void>((resolve) => screen?.once('ready-to-show', () => resolve())),
      new Promise<void>((resolve) => setTimeout(resolve, firstFrameAtLatestMs)),
    ]);
  };

  performance.mark('windows');
  // The screen first: its process then starts while the engine's window is made.
  if (!start.headless) showScreen();
  const engine = openEngineWindow({
    preload: preload('engine'),
    session: defaultSession,
    developing: start.developing,
    when: start.headless ? Promise.resolve() : firstFrame(),
    log,
    onGone() {
      readers.killAll();
      network.closeAll();
    },
    serveShell(port) {
      void journal.then((opened) =>
        serve(
          engineShellContract,
          wirePort(port),
          engineShell({
            journal: journalHandlers(opened),
            readers,
            files,
            passing,
            folders,
            vault: folder,
            addresses,
            network,
            typesetter: async () => (await openedTypesetting()).typesetter(),
            keychain: openedKeychain,
            workspace: openedWorkspaceFile,
            lock,
            signer: openedSignerFile,
            state,
            machine: async () => (await openedMachineReport())(),
            comeBack: () => (screen && !screen.isDestroyed() ? showScreen : undefined),
            engine: () => engine,
            log,
          }),
          log,
        ),
      );
    },
  });

  let control: ControlSocket | undefined;
  let ending = false;
  /** Opened for a command line's pictures only, not by a person. */
  let forPicturesOnly = false;
  const screenForPictures = () => {
    forPicturesOnly ||= !screen;
    return screen ?? showScreen();
  };
  /** Ends when nobody looks any more: no window, no command line. */
  const endWhenAlone = () => {
    if (!ending && (!screen || forPicturesOnly) && (control?.clients ?? 0) === 0) app.quit();
  };
  void import('./control-socket')
    .then(async ({ openControlSocket }) => {
      const { commandShell } = await import('./command-shell');
      const shell = (leave: () => void) =>
        commandShell({ ...processes, files, folders, screen: screenForPictures }, leave);
      control = await openControlSocket({ folder, engine, shell, onFewer: endWhenAlone, log });
      keepHeartbeat(folder);
      // A command line that died before it could ask would leave an engine behind, with the vault locked.
      if (start.headless) setTimeout(endWhenAlone, firstClientWithinMs);
    })
    .catch((error) => log('control socket', error));

  const setLanguage = () =>
    void import('./menu').then(({ setMenu }) => setMenu(app, state.preferences.language, start.developing));
  setTimeout(setLanguage, menuAfterMs);
  // What an app that was killed left lying.
  setTimeout(() => void passing.sweep(), menuAfterMs);
  state.watch(setLanguage);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  app.on('second-instance', (_event, _argv, _cwd, told) => {
    if ((told as SecondStart | null)?.headless) return;
    forPicturesOnly = false;
    showScreen();
  });
  app.on('activate', () => showScreen());
  // The engine's hidden window must not keep the app alive, nor a reader's; endWhenAlone decides.
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    if (ending) return;
    event.preventDefault();
    ending = true;
    control?.close();
    // The engine first: it would take its readers' end for the papers' fault.
    engine.close();
    readers.killAll();
    void typesetting?.then((opened) => opened.end());
    // What is kept is kept within a moment, or the disk hangs and waiting does not help.
    const kept = Promise.allSettled([passing.clear(), state.settled(), journal.then((opened) => opened.close())]);
    const longest = new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs));
    void Promise.race([kept, longest]).then(() => app.exit(0));
  });
}

const asked = commandAsked(process.argv, app.isPackaged);
if (asked && !withoutDisplay()) void runCommand(app, asked, out);
else begin();
