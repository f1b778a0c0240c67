// A long list over the port: windows of rows by key, each live, opened as one scrolls; rows that did not change stay the same objects.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { InputOf, Stop } from '../shared/api/contract';
import { type DocumentList, type DocumentRow, type EngineContract, windowRows } from '../shared/api/engine';
import type { Problem } from '../shared/problem';
import { engine, useGeneration } from './ports';

export type Ask = Omit<InputOf<EngineContract['documents.list']>, 'after' | 'limit'>;

export type ShownList = {
  readonly rows: readonly DocumentRow[];
  readonly count: number;
  readonly facets: DocumentList['facets'];
  readonly corrected: string | undefined;
  /** The search is still taking papers in: a further answer follows. */
  readonly indexing: boolean;
  /** Nothing has been answered yet. */
  readonly pending: boolean;
  /** Whether there are rows beyond these. */
  readonly more: boolean;
  readonly problem: Problem | undefined;
  /** What these rows answer; the question may already be another. */
  readonly ask: Ask;
};

/** The first window is small: it is what a person waits for. */
const firstRows = 60;
const noFacets: DocumentList['facets'] = { categories: [], kinds: [], years: [], senders: [] };

type Window = { readonly after: string; stop: Stop; answer: DocumentList | undefined };

class ListWindows {
  #windows: Window[] = [];
  #listeners = new Set<() => void>();
  #known = new Map<string, { readonly text: string; readonly row: DocumentRow }>();
  #shown: ShownList;

  constructor(
    readonly ask: Ask,
    /** Kept on screen until this list has its own first answer. */
    before: ShownList | undefined,
  ) {
    this.#shown = before
      ? { ...before, problem: undefined }
      : {
          rows: [],
          count: 0,
          facets: noFacets,
          corrected: undefined,
          indexing: false,
          pending: true,
          more: false,
          problem: undefined,
          ask,
        };
  }

  start(): Stop {
    this.#open(0, '');
    return () => {
      for (const window of this.#windows) window.stop();
      this.#windows = [];
    };
  }

  readonly subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly shown = (): ShownList => this.#shown;

  readonly more = (): void => {
    const next = this.#windows.at(-1)?.answer?.next;
    if (next) this.#open(this.#windows.length, next);
  };

  #open(index: number, after: string): void {
    this.#windows[index]?.stop();
    const window: Window = { after, stop: () => {}, answer: this.#windows[index]?.answer };
    this.#windows[index] = window;
    window.stop = engine.live(
      'documents.list',
      { ...this.ask, limit: index === 0 ? firstRows : windowRows, ...(after ? { after } : {}) },
      (answer) => this.#answered(window, answer),
      (problem) => {
        if (problem.code === 'unavailable') return;
        this.#show({ ...this.#shown, problem, pending: false });
      },
    );
  }

  #answered(window: Window, answer: DocumentList): void {
    window.answer = answer;
    const index = this.#windows.indexOf(window);
    if (index < 0) return;
    const following = this.#windows[index + 1];
    if (following && answer.next === '') {
      for (const gone of this.#windows.splice(index + 1)) gone.stop();
    } else if (following && following.after !== answer.next) this.#open(index + 1, answer.next);

    const first = this.#windows[0]?.answer;
    if (!first) return;
    const rows = new Map<string, DocumentRow>();
    for (const each of this.#windows)
      for (const row of each.answer?.rows ?? []) if (!rows.has(row.id)) rows.set(row.id, this.#same(row));
    this.#show({
      rows: [...rows.values()],
      count: first.count,
      facets: first.facets,
      corrected: first.corrected,
      indexing: first.indexing ?? false,
      pending: false,
      more: (this.#windows.at(-1)?.answer?.next ?? '') !== '',
      problem: undefined,
      ask: this.ask,
    });
  }

  /** The same object for the same content: what did not change is not drawn again. */
  #same(row: DocumentRow): DocumentRow {
    const text = JSON.stringify(row);
    const known = this.#known.get(row.id);
    if (known?.text === text) return known.row;
    this.#known.set(row.id, { text, row });
    return row;
  }

  #show(next: ShownList): void {
    this.#shown = next;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What was last shown in each room, so that coming back to it shows it at once. */
const lastShown = new Map<string, ShownList>();
const roomOf = ({ homeId, filter }: Ask) => `${homeId} ${filter.trashed ?? ''} ${filter.unsure ?? ''}`;

export function useDocumentList(ask: Ask): { readonly list: ShownList; readonly loadMore: () => void } {
  const generation = useGeneration(engine);
  const key = JSON.stringify(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the question.
  const windows = useMemo(() => {
    return new ListWindows(ask, lastShown.get(roomOf(ask)));
  }, [key, generation]);
  useEffect(() => (generation > 0 ? windows.start() : undefined), [windows, generation]);
  const list = useSyncExternalStore(windows.subscribe, windows.shown);
  useEffect(() => {
    if (!list.pending) lastShown.set(roomOf(list.ask), list);
  }, [list]);
  return { list, loadMore: windows.more };
}
