// Says on the page's root element which screen can be used, and whether pictures are still being drawn: for the benches and for pictures of the window.
import type { Route } from './route';

/** `data-ready` names the screen that is usable; the first time for the archive is also marked on the time line. */
export function sayReady(screen: Route['at'] | 'first-run'): void {
  const root = document.documentElement;
  if (root.dataset.ready === screen) return;
  if (screen === 'archive') performance.mark('archive-usable');
  root.dataset.ready = screen;
}

/** `data-drawing` stands there while a page's picture is awaited. */
export function sayDrawing(drawing: boolean): void {
  const { dataset } = document.documentElement;
  if (drawing) dataset.drawing = '';
  else delete dataset.drawing;
}
