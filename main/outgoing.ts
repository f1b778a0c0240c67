// What the screen may have done with passing copies: opened by the system's program, dragged out of the window, printed.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { BrowserWindow, nativeImage, session, shell } from 'electron';
import type { Handlers } from '../shared/api/contract';
import type { UiShellContract } from '../shared/api/shell';
import { ProblemError, problem } from '../shared/problem';
import { pageAddress, servePages } from './pages';
import type { Passing } from './passing';
import { closeOff, guard, safePreferences } from './window-guard';

type OutgoingCalls = Extract<keyof UiShellContract, `outgoing.${string}`>;

type Parts = { readonly passing: Passing; readonly window: () => BrowserWindow };

/**
 * Kinds of files that the systems' programs show and never run. The engine names a copy after what is in it, not after what it
 * called itself. Not among them: HTML, XML and SVG (a browser runs what is in them), mail, archives, office formats with macros.
 */
const openable: ReadonlySet<string> = new Set(
  ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'heic', 'txt', 'docx', 'odt'].map((ending) => `.${ending}`),
);

export const isOpenable = (path: string): boolean => openable.has(extname(path).toLowerCase());

export function outgoing({ passing, window }: Parts): Pick<Handlers<UiShellContract>, OutgoingCalls> {
  return {
    'outgoing.open': async ({ token }) => {
      const path = passing.pathOf(token);
      if (!isOpenable(path)) throw new ProblemError(problem('not-opened', { ending: extname(path).slice(1) }));
      if ((await shell.openPath(path)) !== '')
        throw new ProblemError(problem('no-program', { ending: extname(path).slice(1) }));
      return {};
    },
    'outgoing.drag': async ({ tokens }) => {
      const files = tokens.map(passing.pathOf);
      const [file] = files;
      if (file) window().webContents.startDrag({ file, files, icon: sheetOfPaper() });
      return {};
    },
    'outgoing.print': async ({ title, pages }) => {
      const folder = await passing.folder();
      try {
        return {
          printed: await print(
            folder,
            title,
            pages.map((page) => ({ ...page, path: passing.pathOf(page.token) })),
          ),
        };
      } finally {
        await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      }
    },
  };
}

type Page = { readonly path: string; readonly width: number; readonly height: number };

/** A hidden page with a picture to a sheet, without scripts or ports, in a session that reaches nothing else. */
async function print(folder: string, title: string, pages: readonly Page[]): Promise<boolean> {
  const root = join(folder, 'print');
  await mkdir(root, { mode: 0o700 });
  await Promise.all(pages.map(({ path }, index) => rename(path, join(root, `${index + 1}.jpg`))));
  await writeFile(join(root, 'print.css'), printCss);
  await writeFile(join(root, 'index.html'), printHtml(title, pages));
  const own = session.fromPartition('print', { cache: false });
  closeOff(own);
  own.enableNetworkEmulation({ offline: true });
  servePages(own, folder, ['print']);
  const { preload: _, ...preferences } = safePreferences('', own);
  const hidden = new BrowserWindow({ show: false, webPreferences: { ...preferences, javascript: false } });
  guard(hidden.webContents, 'print', false);
  try {
    await hidden.loadURL(pageAddress('print'));
    return await new Promise((resolve, reject) =>
      hidden.webContents.print({ printBackground: true, margins: { marginType: 'none' } }, (printed, why) => {
        if (printed || /cancel/i.test(why)) resolve(printed);
        else reject(new ProblemError(problem('no-printer')));
      }),
    );
  } finally {
    if (!hidden.isDestroyed()) hidden.destroy();
    own.protocol.unregisterProtocol('app');
  }
}

const printCss = `@page { margin: 0 }
html, body { margin: 0 }
div { position: relative; width: 100vw; height: 100vh; overflow: hidden; break-after: page }
div:last-child { break-after: auto }
img { position: absolute; top: 50%; left: 50%; width: 100vw; height: 100vh; object-fit: contain; transform: translate(-50%, -50%) }
img.wide { width: 100vh; height: 100vw; transform: translate(-50%, -50%) rotate(90deg) }
`;

/** A landscape page is laid along the sheet. */
function printHtml(title: string, pages: readonly Page[]): string {
  const sheets = pages.map(
    ({ width, height }, index) =>
      `<div><img src="${index + 1}.jpg" alt=""${width > height ? ' class="wide"' : ''}></div>`,
  );
  const safe = title.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  return `<!doctype html><meta charset="utf-8"><title>${safe}</title><link rel="stylesheet" href="print.css">${sheets.join('')}`;
}

/** What hangs on the pointer while dragging: a sheet, drawn here because it is the same on every screen. */
function sheetOfPaper() {
  const [width, height] = [32, 42];
  const pixels = Buffer.alloc(width * height * 4, 255);
  const paint = (x: number, y: number, grey: number) => pixels.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const edge = x === 0 || y === 0 || x === width - 1 || y === height - 1;
      const line = y > 7 && y < 34 && y % 5 === 0 && x > 5 && x < (y === 30 ? 18 : 26);
      if (edge) paint(x, y, 133);
      else if (line) paint(x, y, 190);
    }
  return nativeImage.createFromBitmap(pixels, { width, height });
}
