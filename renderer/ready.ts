// Says which screen can be used, and when it is calm: for what stands around the first screen, for the benches and for pictures of the window.
import { startTransition, useEffect, useState } from 'react';
import type { Route } from './route';

/** `data-ready` on the page's root names the screen that is usable; the first time for the archive is also marked on the time line. */
export function sayReady(screen: Route['at'] | 'first-run' | 'locked'): void {
  const root = document.documentElement;
  if (root.dataset.ready === screen) return;
  if (screen === 'archive') performance.mark('archive-usable');
  root.dataset.ready = screen;
  // A frame with what the person came for is shown first.
  requestAnimationFrame(() => setTimeout(becomeCalm));
}

/** `data-drawing` stands there while a page's picture is awaited. */
export function sayDrawing(drawing: boolean): void {
  const { dataset } = document.documentElement;
  if (drawing) dataset.drawing = '';
  else delete dataset.drawing;
}

const calmAtLatestMs = 1_500;
const waiting = new Set<() => void>();
let isCalm = false;

function becomeCalm(): void {
  isCalm = true;
  startTransition(() => {
    for (const tell of waiting) tell();
  });
  waiting.clear();
}

/** False until the first screen has been seen: what can wait, waits for it. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(isCalm);
  useEffect(() => {
    if (isCalm) return setCalm(true);
    const tell = () => setCalm(true);
    waiting.add(tell);
    return () => void waiting.delete(tell);
  }, []);
  return calm;
}

setTimeout(becomeCalm, calmAtLatestMs);
