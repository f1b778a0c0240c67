// For `bench open`: says on stdout when the archive's first rows are shown and its search field answers.
import type { BrowserWindow } from 'electron';

/** The screen marks its root element with `data-ready="archive"`. */
const untilUsable = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => root.dataset.ready === 'archive' && (observer.disconnect(), resolve());
  const observer = new MutationObserver(look);
  observer.observe(root, { attributeFilter: ['data-ready'] });
  look();
})`;

export async function reportUsable({ webContents }: BrowserWindow): Promise<void> {
  await new Promise<void>((resolve) => webContents.once('dom-ready', () => resolve()));
  await webContents.executeJavaScript(untilUsable);
  process.stdout.write('usable\n');
}
