// A long list over the port: windows of rows by their place, live where one looks; rows that did not change stay the same objects.
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Stop } from '../shared/api/contract';
import type { DocumentList, DocumentRow } from '../shared/api/engine';
import { firstRows } from '../shared/documents/first-list';
import type { Problem } from '../shared/problem';
import { type Ask, firstWindow } from './archive-question';
import { eachOnce } from './each-once';
import { engine, useGeneration } from './ports';

export type ShownList = {
  /** From the first on without a gap. */
  readonly rows: readonly DocumentRow[];
  /** Any row that has come, wherever it stands; undefined where one has not looked yet. */
  readonly rowAt: (index: number) => DocumentRow | undefined;
  /** A row that has come, also when it is far out of sight. */
  readonly find: (id: string) => DocumentRow | undefined;
  readonly count: number;
  readonly facets: DocumentList['facets'];
  readonly corrected: string | undefined;
  /** The search is still taking papers in: a further answer follows. */
  readonly indexing: boolean;
  /** Nothing has been answered yet. */
  readonly pending: boolean;
  /** Whether there are rows beyond `rows`. */
  readonly more: boolean;
  readonly problem: Problem | undefined;
  /** What these rows answer; the question may already be another. */
  readonly ask: Ask;
};

export type DocumentListInView = {
  readonly list: ShownList;
  /** Opens what follows `rows`. */
  readonly loadMore: () => void;
  /** Which rows are looked at: they are fetched, and kept up to date as long as they are. */
  readonly lookAt: (first: number, last: number) => void;
  /** These rows and all between, fetched where they have not come yet. */
  readonly rowsBetween: (first: number, last: number) => Promise<readonly DocumentRow[]>;
};

/** A later one is drawn in the middle of scrolling: more rows would be felt. */
const laterRows = 100;
/** What only flies past is not asked for. */
const settledMs = 50;
const noFacets: DocumentList['facets'] = {
  categories: [],
  kinds: [],
  years: [],
  senders: [],
  amounts: [],
  homes: [],
  tags: [],
};

const startOf = (window: number) => (window === 0 ? 0 : firstRows + (window - 1) * laterRows);
const sizeOf = (window: number) => (window === 0 ? firstRows : laterRows);
const windowOf = (index: number) => (index < firstRows ? 0 : 1 + Math.floor((index - firstRows) / laterRows));

class ListWindows {
  /** What has come, also where one no longer looks: it stands there until it is looked at again. */
  #answers = new Map<number, readonly DocumentRow[]>();
  #live = new Map<number, Stop>();
  #first: DocumentList | undefined;
  #facets = { text: '', facets: noFacets };
  #looking = { first: 0, last: firstRows - 1 };
  #started = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
          rowAt: () => undefined,
          find: () => undefined,
          count: 0,
          facets: noFacets,
          corrected: undefined,
          indexing: false,
          pending: true,
          more: false,
          problem: undefined,
          ask,
        };
    // Asked ahead, it may be here already: the first drawing then has rows.
    const answer = engine.answered('documents.list', firstWindow(ask));
    if (answer) this.#answered(0, answer);
  }

  start(): Stop {
    this.#started = true;
    this.#open(0);
    this.#follow();
    return () => {
      this.#started = false;
      clearTimeout(this.#timer);
      for (const stop of this.#live.values()) stop();
      this.#live.clear();
    };
  }

  readonly subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly shown = (): ShownList => this.#shown;

  readonly more = (): void => {
    this.#looking = { first: 0, last: this.#shown.rows.length };
    this.#follow();
  };

  readonly lookAt = (first: number, last: number): void => {
    this.#looking = { first, last };
    if (!this.#started) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), settledMs);
  };

  readonly rowsBetween = async (first: number, last: number): Promise<readonly DocumentRow[]> => {
    const windows = Array.from({ length: windowOf(last) - windowOf(first) + 1 }, (_, at) => windowOf(first) + at);
    const answers = await Promise.all(windows.map((window) => this.#answers.get(window) ?? this.#once(window)));
    const from = startOf(windowOf(first));
    return answers.flat().slice(first - from, last - from + 1);
  };

  /** All windows at once, not one after the other: a jump to the end costs no more than a step. */
  #follow(): void {
    if (!this.#started) return;
    const [from, to] = [windowOf(this.#looking.first), windowOf(this.#looking.last)];
    for (const [window, stop] of this.#live)
      if (window !== 0 && (window < from || window > to)) {
        stop();
        this.#live.delete(window);
      }
    for (let window = from; window <= to; window += 1) this.#open(window);
  }

  #open(window: number): void {
    if (this.#live.has(window)) return;
    this.#live.set(
      window,
      engine.live(
        'documents.list',
        this.#input(window),
        (answer) => this.#answered(window, answer),
        (problem) => {
          if (problem.code === 'unavailable') return;
          this.#show({ ...this.#shown, problem, pending: false });
        },
      ),
    );
  }

  #input(window: number) {
    return window === 0 ? firstWindow(this.ask) : { ...this.ask, limit: sizeOf(window), from: startOf(window) };
  }

  #once(window: number): Promise<readonly DocumentRow[]> {
    return new Promise((resolve, reject) => {
      const stop = engine.live(
        'documents.list',
        this.#input(window),
        ({ rows }) => {
          queueMicrotask(() => stop());
          resolve(rows);
        },
        reject,
      );
    });
  }

  #answered(window: number, answer: DocumentList): void {
    if (window === 0 && answer === this.#first) return;
    this.#answers.set(
      window,
      answer.rows.map((row) => this.#same(row)),
    );
    if (window === 0) this.#first = answer;
    const first = this.#first;
    if (!first) return;
    const facets = JSON.stringify(first.facets);
    if (facets !== this.#facets.text) this.#facets = { text: facets, facets: first.facets };
    const rows: DocumentRow[] = [];
    for (let next = 0; rows.length === startOf(next) && rows.length < first.count; next += 1)
      rows.push(...(this.#answers.get(next) ?? []));
    const answers = new Map(this.#answers);
    this.#show({
      rows: eachOnce(rows.slice(0, first.count)),
      rowAt: (index) => answers.get(windowOf(index))?.[index - startOf(windowOf(index))],
      find: (id) => this.#known.get(id)?.row,
      count: first.count,
      facets: this.#facets.facets,
      corrected: first.corrected,
      indexing: first.indexing ?? false,
      pending: false,
      more: rows.length < first.count,
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

export function useDocumentList(ask: Ask): DocumentListInView {
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
  return { list, loadMore: windows.more, lookAt: windows.lookAt, rowsBetween: windows.rowsBetween };
}
