// The window that people see: where it stood, its colours before the first frame, and its ports.
import {
  BrowserWindow,
  MessageChannelMain,
  type MessagePortMain,
  nativeTheme,
  type Rectangle,
  type Session,
  screen,
} from 'electron';
import type { EngineWindow } from './engine-window';
import { consoleText } from './engine-window';
import { pageAddress } from './pages';
import { expectPage, givePort, tellGone } from './ports';
import type { ShellState, WindowState } from './preferences';
import { guard, safePreferences } from './window-guard';

type Parts = {
  readonly preload: string;
  readonly session: Session;
  readonly developing: boolean;
  readonly state: ShellState;
  readonly engine: () => EngineWindow;
  readonly serveShell: (port: MessagePortMain) => void;
};

/** The background of look.md, so that no white flashes before the first frame. */
const background = { light: '#ffffff', dark: '#171b1d' };
const least = { minWidth: 720, minHeight: 480 };

export function openScreenWindow({ preload, session, developing, state, engine, serveShell }: Parts): BrowserWindow {
  const { window: kept, preferences } = state;
  nativeTheme.themeSource = preferences.theme;
  const window = new BrowserWindow({
    ...placeOnScreen(kept),
    ...least,
    show: false,
    title: 'Boligperm',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    autoHideMenuBar: true,
    webPreferences: safePreferences(preload, session),
  });
  const { webContents } = window;
  guard(webContents, 'ui', developing);

  let leaveEngine: (() => void) | undefined;
  expectPage(webContents, {
    name: 'ui',
    onHello() {
      leaveEngine?.();
      const shell = new MessageChannelMain();
      givePort(webContents, 'shell', 0, shell.port1);
      serveShell(shell.port2);
      let turn = 0;
      leaveEngine = engine().join({
        name: 'screen',
        connected: (port) => givePort(webContents, 'engine', ++turn, port),
        disconnected: () => tellGone(webContents, 'engine', turn),
      });
    },
  });
  webContents.on('render-process-gone', (_event, details) => {
    leaveEngine?.();
    leaveEngine = undefined;
    if (details.reason !== 'clean-exit' && !window.isDestroyed())
      setTimeout(() => !window.isDestroyed() && webContents.reload(), 1_000);
  });
  if (developing)
    webContents.on('console-message', (...told: unknown[]) => process.stderr.write(`screen: ${consoleText(told)}\n`));

  const stopThemes = state.watch(({ theme }) => {
    nativeTheme.themeSource = theme;
    window.setBackgroundColor(nativeTheme.shouldUseDarkColors ? background.dark : background.light);
  });
  const keep = () => {
    if (window.isMinimized() || window.isFullScreen()) return;
    state.keepWindow({ ...window.getNormalBounds(), maximised: window.isMaximized() });
  };
  for (const event of ['resize', 'move', 'maximize', 'unmaximize', 'close'] as const)
    window.on(event as 'resize', keep);
  window.once('closed', () => {
    stopThemes();
    leaveEngine?.();
  });
  window.once('ready-to-show', () => {
    if (kept.maximised) window.maximize();
    window.show();
  });
  const start = new URLSearchParams({
    language: preferences.language,
    theme: preferences.theme,
    home: preferences.homeId,
  });
  void window.loadURL(`${pageAddress('ui')}?${start}`);
  return window;
}

/** Where it stood last, unless that screen is gone. */
function placeOnScreen({ x, y, width, height }: WindowState): Partial<Rectangle> {
  if (x === undefined || y === undefined) return { width, height };
  const seen = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x < workArea.x + workArea.width - 80 &&
        x + width > workArea.x + 80 &&
        y >= workArea.y - 20 &&
        y < workArea.y + workArea.height - 80,
    );
  return seen ? { x, y, width, height } : { width, height };
}
