// What main does for a command line: files by path, pictures of the screen for the demo, figures for the benches.
import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, nativeTheme } from 'electron';
import type { Handlers } from '../shared/api/contract';
import type { CliShellContract } from '../shared/api/shell';
import { ProblemError, problem } from '../shared/problem';
import type { Files } from './files';
import type { KeptFolders } from './folders/chosen-folders';
import { type ProcessParts, processesOf } from './processes';
import { offerSamplePapers } from './sample-papers';

type Parts = ProcessParts & {
  readonly files: Files;
  readonly folders: KeptFolders;
  readonly screen: () => BrowserWindow;
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
    'app.metrics': async () => ({
      processes: [
        ...processesOf(parts),
        { name: 'readers, most', pid: 0, peakBytes: parts.readers.peakBytes, bytes: 0 },
      ],
    }),
  };
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
