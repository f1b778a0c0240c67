// What the person hears of a batch of papers: how many, how far, how long yet, and what went wrong. It begins when the queue was empty.
import type { ReadingStatus } from '../../shared/api/engine';
import type { Problem } from '../../shared/problem';
import type { Stop } from '../vault/records';
import type { Vault } from '../vault/vault';

export type Batch = {
  added(id: string): void;
  opened(id: string, pageCount: number): void;
  progressed(id: string, pagesRead: number): void;
  ended(id: string, problem: Problem | undefined): void;
  status(running: ReadonlySet<string>): ReadingStatus;
  /** At most ten times a second. */
  watch(listener: () => void): Stop;
};

type Entry = { pagesRead: number; pageCount: number; ended: boolean; problem?: Problem | undefined };

const mostItems = 200;
const tellEveryMs = 100;
/** A pace is told from so many pages or seconds on. */
const pacePages = 3;
const paceMs = 4_000;

const isStuck = ({ state }: { readonly state: string }) => state === 'failed' || state === 'needs-password';

export function createBatch(vault: Vault): Batch {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let left = 0;
  let startedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changed = () => {
    if (timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      for (const listener of [...listeners]) listener();
    }, tellEveryMs);
  };

  const secondsLeft = (): number | undefined => {
    const all = [...entries.values()];
    const opened = all.filter((entry) => entry.pageCount > 0);
    const pagesRead = all.reduce((sum, entry) => sum + entry.pagesRead, 0);
    const elapsed = Date.now() - startedAt;
    if (left === 0 || pagesRead < pacePages || elapsed < paceMs) return undefined;
    const usual = opened.reduce((sum, entry) => sum + entry.pageCount, 0) / opened.length;
    const toRead = all
      .filter((entry) => !entry.ended)
      .reduce((sum, entry) => sum + (entry.pageCount > 0 ? entry.pageCount - entry.pagesRead : usual), 0);
    return Math.ceil((toRead * elapsed) / pagesRead / 1_000);
  };

  return {
    added(id) {
      if (left === 0) {
        entries.clear();
        startedAt = Date.now();
      }
      const before = entries.get(id);
      if (!before || before.ended) left++;
      entries.set(id, { pagesRead: 0, pageCount: 0, ended: false });
      changed();
    },
    opened(id, pageCount) {
      const entry = entries.get(id);
      if (entry) entry.pageCount = pageCount;
      changed();
    },
    progressed(id, pagesRead) {
      const entry = entries.get(id);
      if (entry) entry.pagesRead = Math.max(entry.pagesRead, pagesRead);
      changed();
    },
    ended(id, problem) {
      const entry = entries.get(id);
      if (!entry || entry.ended) return;
      entry.ended = true;
      entry.pagesRead = entry.pageCount;
      entry.problem = problem;
      left--;
      changed();
    },
    status(running) {
      const rows = vault.archive.rows();
      const told = [...entries].filter(([, entry]) => !entry.ended || entry.problem);
      // What is under way first: of a thousand papers only some are shown.
      told.sort(([a], [b]) => Number(running.has(b)) - Number(running.has(a)));
      // Those that an earlier batch could not read wait for their owner until he has dealt with them.
      const stuck = [...rows.values()].filter(
        (row) => isStuck(row) && row.trashedAt === 0 && !told.some(([id]) => id === row.id),
      );
      const seconds = secondsLeft();
      return {
        total: entries.size,
        done: entries.size - left,
        ...(seconds === undefined ? {} : { secondsLeft: seconds }),
        items: [
          ...told.slice(0, mostItems).flatMap(([id, entry]) => {
            const row = rows.get(id);
            if (!row) return [];
            return [
              {
                id,
                fileName: row.fileName,
                title: row.title,
                state: entry.ended ? row.state : running.has(id) ? ('reading' as const) : ('waiting' as const),
                pagesRead: Math.floor(entry.pagesRead),
                pageCount: entry.pageCount,
                ...(entry.problem ? { problem: entry.problem } : {}),
              },
            ];
          }),
          ...stuck
            .slice(0, Math.max(0, mostItems - told.length))
            .map(({ id, fileName, title, state, pageCount, problem }) => ({
              id,
              fileName,
              title,
              state,
              pagesRead: 0,
              pageCount,
              ...(problem ? { problem } : {}),
            })),
        ],
      };
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
