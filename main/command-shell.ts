// What main does for a command line: files by path, pictures of the screen for the demo, figures for the benches.
import { writeFile } from 'node:fs/promises';
import { type App, type BrowserWindow, nativeTheme } from 'electron';
import type { Handlers } from '../shared/api/contract';
import type { CliShellContract } from '../shared/api/shell';
import { ProblemError, problem } from '../shared/problem';
import type { Files } from './files';
import type { KeptFolders } from './folders/chosen-folders';
import type { Readers } from './readers';
import { offerSamplePapers } from './sample-papers';

type Parts = {
  readonly app: App;
  readonly files: Files;
  readonly folders: KeptFolders;
  readonly readers: Readers;
  readonly engineProcess: () => number | undefined;
  readonly screen: () => BrowserWindow;
  readonly hasScreen: () => BrowserWindow | undefined;
};

export function commandShell(parts: Parts, leave: () => void): Handlers<CliShellContract> {
  const { app, files } = parts;
  return {
    'files.offer': ({ path }) => files.offer(path),
    'files.create': async ({ path }) => ({ token: await files.create(path) }),
    'folders.backup': async ({ path }) => {
      await parts.folders.set({ backup: path === '' ? null : { folder: path } });
      return {};
    },
    'sample.papers': async () => ({ files: await offerSamplePapers(app, files) }),
    'app.leave': async () => {
      setImmediate(leave);
      return {};
    },
    'ui.picture': async (wanted) => {
      await takePicture(parts.screen(), wanted);
      return {};
    },
    'app.metrics': async () => ({ processes: processes(parts) }),
  };
}

/** Chromium's own figures, each process named after what runs in it. */
function processes({ app, readers, engineProcess, hasScreen }: Parts) {
  const living = readers.living;
  const screen = hasScreen()?.webContents.getOSProcessId();
  const engine = engineProcess();
  const name = (pid: number, type: string) => {
    const reader = living.get(pid);
    if (reader !== undefined) return `reader ${reader}`;
    return pid === engine ? 'engine' : pid === screen ? 'screen' : type === 'Browser' ? 'main' : type.toLowerCase();
  };
  const measured = app.getAppMetrics().map(({ pid, type, memory }) => ({
    name: name(pid, type),
    pid,
    peakBytes: memory.peakWorkingSetSize * 1024,
    bytes: memory.workingSetSize * 1024,
  }));
  return [...measured, { name: 'readers, most', pid: 0, peakBytes: readers.peakBytes, bytes: 0 }];
}

type Picture = {
  readonly path: string;
  readonly route: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
};

/** Waits until the page says that it is ready, nothing in it is still to come, and it has stood still for a moment. */
const untilStill = `new Promise((resolve) => {
  const started = performance.now();
  let calmSince = 0;
  let before = '';
  const look = () => {
    const now = performance.now();
    const toCome = '[aria-busy="true"], .skeleton, .page-skeleton, .thumbnail:not(:has(img))';
    const shows = document.body.innerText + document.images.length;
    const { dataset } = document.documentElement;
    const busy = !dataset.ready || 'drawing' in dataset || document.querySelector(toCome) || shows !== before ||
      document.getAnimations().some((animation) => animation.playState === 'running') || [...document.images].some((image) => !image.complete);
    before = shows;
    calmSince = busy ? 0 : calmSince || now;
    if ((calmSince && now - calmSince > 500) || now - started > 20000)
      Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))])
        .then(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
    else setTimeout(look, 60);
  };
  look();
})`;

async function takePicture(screen: BrowserWindow, { path, route, theme, width, height }: Picture): Promise<void> {
  const { webContents } = screen;
  nativeTheme.themeSource = theme;
  screen.unmaximize();
  screen.setContentSize(width, height);
  if (webContents.isLoading())
    await new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()));
  if (route !== '') await webContents.executeJavaScript(`location.hash = ${JSON.stringify(route)}; undefined`);
  await webContents.executeJavaScript(untilStill);
  const picture = await webContents.capturePage();
  if (picture.isEmpty()) throw new ProblemError(problem('unavailable'));
  await writeFile(path, picture.toPNG()).catch(() => {
    throw new ProblemError(problem('cannot-write-file'));
  });
}
