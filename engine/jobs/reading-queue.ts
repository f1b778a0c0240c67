// The durable queue: every paper that is waiting or half read, whatever ended the app. It lies in the documents' own states.
import type { ReadingStatus } from '../../shared/api/engine';
import type { Document } from '../../shared/documents/document';
import { type Problem, ProblemError, problem } from '../../shared/problem';
import type { Stop } from '../vault/records';
import type { Vault } from '../vault/vault';
import { type Batch, createBatch } from './batch';
import type { Keyring, Keys } from './keyring';

export type Job = {
  readonly document: Document;
  readonly keys: Keys;
  readonly signal: AbortSignal;
  onOpened(pageCount: number): void;
  onProgress(pagesRead: number): void;
};

export type ReadingQueue = {
  /** Takes up what an earlier session left, and from then on whatever comes to wait. */
  start(): Promise<void>;
  /** Somebody looks at it: it comes first. */
  prefer(id: string): void;
  /** Without ids: everything. */
  cancel(ids: readonly string[] | undefined): Promise<void>;
  /** Papers that failed, were cancelled or are locked wait again. */
  retry(ids: readonly string[], password: string | undefined): Promise<void>;
  status(): ReadingStatus;
  /** Hears of changes, at most ten times a second. */
  watch(listener: () => void): Stop;
};

type Item = {
  readonly id: string;
  readonly order: number;
  preferred: boolean;
  /** Epoch ms before which it is not tried. */
  notBefore: number;
  attempts: number;
  running?: AbortController;
};

/** So often may a paper have been under way when the engine died under a living app before it is taken for the cause. */
const mostEngineDeaths = 3;
/** So often when the app itself ended: a flat battery is not the paper's fault, but no paper is tried for ever. */
const mostAttempts = 15;
/** From so many attempts on a paper is read alone, so that it takes no other down with it. */
const readAloneFrom = 2;
const faultDelayMs = 5_000;
const mostFaults = 3;
/** A bug of a reader may be the moment's (its files were replaced under it); a second one is the paper's. */
const mostReaderFaults = 2;
const mostOpenedAtOnce = 200;

export function createReadingQueue(options: {
  readonly vault: Vault;
  readonly keyring: Keyring;
  /** Papers under way at once. */
  readonly width: number;
  /** Reads one paper and saves what it found; the paper is `read` when it resolves. */
  readonly work: (job: Job) => Promise<void>;
  /** Whether it was the engine alone that ended since the app was started. */
  readonly engineDied: () => Promise<boolean>;
  readonly onBug: (where: string, error: unknown) => void;
}): ReadingQueue {
  const { vault, keyring, width, work, engineDied, onBug } = options;
  const items = new Map<string, Item>();
  const faults = new Map<string, number>();
  const batch: Batch = createBatch(vault);
  let started = false;
  let nextOrder = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const add = (id: string, document?: Pick<Document, 'attempts' | 'notBefore'>) => {
    if (items.has(id)) return;
    const { attempts = 0, notBefore = 0 } = document ?? {};
    items.set(id, { id, order: nextOrder++, preferred: false, notBefore, attempts });
    batch.added(id);
  };

  const running = () => [...items.values()].filter((item) => item.running);

  const next = (): Item | undefined => {
    const now = Date.now();
    const active = running();
    if (active.length >= width || active.some(isSuspect)) return undefined;
    const ready = [...items.values()].filter((item) => !item.running && item.notBefore <= now);
    const trusted = ready.filter((item) => !isSuspect(item));
    const candidates = trusted.length > 0 ? trusted : active.length === 0 ? ready : [];
    return candidates.reduce<Item | undefined>(
      (best, item) => (best && !comesBefore(item, best) ? best : item),
      undefined,
    );
  };

  const pump = () => {
    if (!started) return;
    for (let item = next(); item; item = next()) void run(item);
    const soonest = Math.min(...[...items.values()].filter((item) => !item.running).map((item) => item.notBefore));
    clearTimeout(timer);
    if (Number.isFinite(soonest) && soonest > Date.now()) timer = setTimeout(pump, soonest - Date.now() + 50);
  };

  const run = async (item: Item) => {
    const abort = new AbortController();
    item.running = abort;
    const { id } = item;
    try {
      const document = await vault.documents.edit(id, (before) =>
        before.state === 'waiting' || before.state === 'reading'
          ? { state: 'reading', attempts: before.attempts + 1 }
          : undefined,
      );
      if (document?.state === 'reading') {
        await work({
          document,
          keys: keyring.keysFor(id),
          signal: abort.signal,
          onOpened: (pageCount) => batch.opened(id, pageCount),
          onProgress: (pagesRead) => batch.progressed(id, pagesRead),
        });
      }
      await openOthers();
      ended(item);
    } catch (error) {
      await failed(item, error, abort.signal.aborted).catch((fault) => {
        // The vault itself did not take it: it stays in the queue and is tried again.
        onBug('reading-queue', fault);
        delay(item);
      });
    }
    pump();
  };

  const ended = (item: Item, problemTold?: Problem) => {
    items.delete(item.id);
    faults.delete(item.id);
    keyring.ended(item.id);
    batch.ended(item.id, problemTold);
    if (items.size === 0) keyring.forget();
  };

  /** A password has opened a paper: perhaps it opens the others that wait for one. */
  const openOthers = async () => {
    if (!keyring.hasNews()) return;
    const locked = [...vault.archive.rows().values()].filter(
      (row) => row.state === 'needs-password' && row.trashedAt === 0,
    );
    await readAgain(locked.slice(0, mostOpenedAtOnce).map(({ id }) => id));
  };

  const readAgain = async (ids: readonly string[]) => {
    for (const id of ids)
      await vault.documents.edit(id, (before) =>
        isPending(before.state)
          ? undefined
          : { state: 'waiting', problem: undefined, attempts: 0, notBefore: 0, steps: {} },
      );
  };

  const failed = async (item: Item, error: unknown, aborted: boolean) => {
    if (aborted) return end(item, 'cancelled', problem('cancelled'));
    // Its reader was taken away though nobody stopped the paper: the app is ending, and the next start takes it up.
    if (error instanceof ProblemError && error.problem.code === 'cancelled') return delay(item);
    const inReader = error instanceof ProblemError && error.problem.code === 'internal';
    if (error instanceof ProblemError && !inReader) {
      const { code } = error.problem;
      const locked = code === 'needs-password' || code === 'wrong-password';
      return end(item, locked ? 'needs-password' : 'failed', error.problem);
    }
    onBug('reading', error);
    const count = (faults.get(item.id) ?? 0) + 1;
    faults.set(item.id, count);
    if (count >= (inReader ? mostReaderFaults : mostFaults)) return end(item, 'failed', problem('internal'));
    delay(item);
    await vault.documents.edit(item.id, () => ({ state: 'waiting', notBefore: item.notBefore }));
  };

  const delay = (item: Item) => {
    delete item.running;
    item.notBefore = Date.now() + faultDelayMs * 2 ** (faults.get(item.id) ?? 1);
  };

  const end = async (item: Item, state: 'cancelled' | 'needs-password' | 'failed', told: Problem) => {
    await vault.documents.edit(item.id, () => ({ state, problem: told, attempts: 0, notBefore: 0 }));
    ended(item, told);
  };

  /** What was under way when the last session ended. */
  const takeUp = async () => {
    await vault.archive.ready;
    const left = [...vault.archive.rows().values()]
      .filter((row) => isPending(row.state) && row.trashedAt === 0)
      .sort((a, b) => a.createdAt - b.createdAt);
    const interrupted = left.filter((row) => row.state === 'reading').map(({ id }) => id);
    const documents = await vault.documents.getMany(interrupted);
    const died = left.length > 0 && (await engineDied());
    for (const { id } of left) {
      const document = documents.get(id);
      const attempts = document?.attempts ?? 0;
      add(id, document);
      const item = items.get(id);
      if (item && attempts >= (died ? mostEngineDeaths : mostAttempts))
        await end(item, 'failed', problem('reader-crashed'));
    }
  };

  return {
    async start() {
      vault.documents.watch((changes) => {
        for (const { id, after } of changes) {
          const item = items.get(id);
          if (!after) {
            item?.running?.abort();
            if (item && !item.running) ended(item);
          } else if (isPending(after.state) && after.trashedAt === 0 && !item) add(id);
        }
        pump();
      });
      await takeUp();
      started = true;
      pump();
    },
    prefer(id) {
      for (const item of items.values()) item.preferred = item.id === id;
    },
    async cancel(ids) {
      const wanted = ids ? ids.flatMap((id) => items.get(id) ?? []) : [...items.values()];
      await Promise.all(
        wanted.map(async (item) => {
          if (item.running) item.running.abort();
          else await end(item, 'cancelled', problem('cancelled'));
        }),
      );
    },
    async retry(ids, password) {
      if (password !== undefined) for (const id of ids) keyring.give(id, [password]);
      await readAgain(ids);
    },
    status: () => batch.status(new Set(running().map(({ id }) => id))),
    watch: batch.watch,
  };
}

const isPending = (state: Document['state']) => state === 'waiting' || state === 'reading';
const isSuspect = (item: Item) => item.attempts >= readAloneFrom;
const comesBefore = (a: Item, b: Item) => (a.preferred !== b.preferred ? a.preferred : a.order < b.order);
