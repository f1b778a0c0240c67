// Page pictures: asked for when seen, a few at a time, newest wish first, and kept while there is room.
import { useEffect, useState } from 'react';
import { type ProblemCode, problemOf } from '../shared/problem';
import { engine, useGeneration } from './ports';
import { sayDrawing } from './ready';

export type Picture = { readonly url: string; readonly width: number; readonly height: number };

/** Drawing a page takes a core; two at a time keep reading going. */
const atATime = 2;
const keptBytes = 96 * 1024 * 1024;

type Entry = { readonly picture: Picture; readonly bytes: number };
type Wish = {
  readonly key: string;
  readonly id: string;
  readonly index: number;
  readonly width: number;
  /** Wishes of one moment belong together: a list that comes into view is drawn from its top. */
  batch: number;
};

const kept = new Map<string, Entry>();
const wishes = new Map<string, Wish>();
const failed = new Map<string, ProblemCode>();
const listeners = new Map<string, Set<() => void>>();
let keptNow = 0;
let underWay = 0;
let batch = 0;
let flushing = false;

/** Widths are rounded up so that a resized window does not draw every page again. */
function widthStep(width: number): number {
  for (const step of [160, 320, 640, 960, 1280, 1600, 2048, 2560, 3200]) if (width <= step) return step;
  return 4096;
}

export function usePagePicture(
  id: string,
  index: number,
  cssWidth: number,
  wanted = true,
): { readonly picture: Picture | undefined; readonly failed: ProblemCode | undefined } {
  const width = widthStep(Math.min(4096, Math.ceil(cssWidth * Math.min(window.devicePixelRatio, 2))));
  const key = `${id}/${index}/${width}`;
  const generation = useGeneration(engine);
  const [, redraw] = useState(0);
  useEffect(() => {
    // A new engine may succeed where the old one was cut off.
    if (!wanted || !id || generation === 0) return;
    const stop = listen(key, () => redraw((count) => count + 1));
    if (!kept.has(key)) wish({ key, id, index, width, batch: 0 });
    return () => {
      stop();
      const left = wishes.get(key);
      if (left && !listeners.has(key)) wishes.delete(key);
      if (wishes.size === 0 && underWay === 0) sayDrawing(false);
    };
  }, [key, id, index, width, wanted, generation]);
  const exact = kept.get(key);
  if (exact) {
    // Most recently used last.
    kept.delete(key);
    kept.set(key, exact);
  }
  return { picture: (exact ?? nearest(id, index))?.picture, failed: failed.get(key) };
}

/** What stood in the way of this paper's pages is gone. */
export function drawAgain(id: string): void {
  for (const key of [...failed.keys()]) {
    if (!key.startsWith(`${id}/`)) continue;
    failed.delete(key);
    const [, index, width] = key.split('/').map(Number);
    if (listeners.has(key)) wish({ key, id, index: index ?? 0, width: width ?? 0, batch: 0 });
  }
}

/** Another size of the same page, shown until the wanted one is drawn. */
function nearest(id: string, index: number): Entry | undefined {
  const prefix = `${id}/${index}/`;
  let found: Entry | undefined;
  for (const [key, entry] of kept)
    if (key.startsWith(prefix) && (!found || entry.picture.width > found.picture.width)) found = entry;
  return found;
}

function listen(key: string, listener: () => void): () => void {
  const set = listeners.get(key) ?? new Set();
  listeners.set(key, set.add(listener));
  return () => {
    set.delete(listener);
    if (set.size === 0) listeners.delete(key);
  };
}

function wish(next: Wish): void {
  failed.delete(next.key);
  next.batch = batch;
  wishes.delete(next.key);
  wishes.set(next.key, next);
  sayDrawing(true);
  if (flushing) return;
  flushing = true;
  queueMicrotask(() => {
    flushing = false;
    batch += 1;
    drawNext();
  });
}

function drawNext(): void {
  while (underWay < atATime && wishes.size > 0) {
    // What came into view last is what is looked at.
    let next: Wish | undefined;
    for (const each of wishes.values()) if (!next || each.batch > next.batch) next = each;
    if (!next) return;
    wishes.delete(next.key);
    underWay += 1;
    void draw(next).finally(() => {
      underWay -= 1;
      drawNext();
      sayDrawing(underWay > 0);
    });
  }
}

async function draw({ key, id, index, width }: Wish): Promise<void> {
  try {
    const answer = await engine.call('documents.pagePicture', { id, index, width });
    const url = URL.createObjectURL(new Blob([answer.bytes], { type: answer.mediaType }));
    const picture = { url, width: answer.width, height: answer.height };
    const image = new Image();
    image.src = url;
    await image.decode();
    kept.set(key, { picture, bytes: answer.bytes.byteLength });
    keptNow += answer.bytes.byteLength;
    forgetOldest();
  } catch (error) {
    // Said where the page would stand.
    failed.set(key, problemOf(error).code);
  }
  for (const listener of listeners.get(key) ?? []) listener();
}

function forgetOldest(): void {
  for (const [key, entry] of kept) {
    if (keptNow <= keptBytes) return;
    if (listeners.has(key)) continue;
    URL.revokeObjectURL(entry.picture.url);
    kept.delete(key);
    keptNow -= entry.bytes;
  }
}
