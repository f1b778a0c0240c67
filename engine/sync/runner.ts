// Keeps syncing going: a round when something is new on either side, patience when the server is away, a stop when only a person can help.

import type { SyncStatus } from '../../shared/api/sync';
import { type Problem, ProblemError, problem, problemOf } from '../../shared/problem';
import type { Core } from './core';
import { changesSince } from './feed';
import type { Moved } from './originals';
import { oneRound, type Round } from './round';

/** Originals go their own way, some seconds of it at a time, so that records need not wait for gigabytes. */
export type OriginalsRound = (core: Core, signal: AbortSignal) => Promise<Moved>;

export type Outcome = Pick<Round, 'pushed' | 'pulled' | 'conflicts'> & {
  readonly originals: number;
  readonly seconds: number;
};

export type RunnerState = {
  readonly state: SyncStatus['state'];
  readonly nextTry: number;
  readonly problem: Problem | undefined;
  readonly held: number;
  readonly went: SyncStatus['went'];
};

export type Runner = {
  readonly now: RunnerState;
  watch(listener: () => void): () => void;
  /** Resolves after a whole round that began after this call; rejects with why it failed. */
  round(): Promise<Outcome>;
  /** Something is new here. */
  changed(): void;
  /** Whatever it waits for or stands for: try. */
  retry(): void;
  pause(paused: boolean): void;
  /** Resolves when nothing is under way any more. */
  end(): Promise<void>;
};

/** A person who types changes the record with every field they leave. */
const quietMs = 300;
const firstPauseMs = 1_000;
const longestPauseMs = 5 * 60_000;

/** What waiting does not mend. */
const stops: ReadonlySet<Problem['code']> = new Set([
  'server-refused',
  'server-insecure',
  'workspace-missing',
  'workspace-other',
  'device-removed',
  'newer-app',
]);

export function keepSyncing(options: {
  /** Undefined: there is no workspace. Checks that it is still the one it was; throws ProblemError. */
  readonly connect: () => Promise<Core | undefined>;
  readonly originals: OriginalsRound;
  readonly named: (docIds: readonly string[]) => void;
  readonly ringChanged: () => void;
  readonly paused: boolean;
  readonly onBug: (where: string, error: unknown) => void;
  /** 0 to 1; spreads the tries of many machines after an outage. */
  readonly random: () => number;
}): Runner {
  const { connect, originals, onBug } = options;
  const listeners = new Set<() => void>();
  let paused = options.paused;
  let ended = false;
  let fails = 0;
  let wake = () => {};
  let isWoken = false;
  /** Ends whatever is under way. */
  let stopping = new AbortController();
  let waiting: { resolve(outcome: Outcome): void; reject(error: unknown): void }[] = [];
  let now: RunnerState = {
    state: 'off',
    nextTry: 0,
    problem: undefined,
    held: 0,
    went: { sent: 0, received: 0, originalsSent: 0, originalsReceived: 0 },
  };
  const tell = (changes: Partial<RunnerState>) => {
    now = { ...now, ...changes };
    for (const listener of listeners) listener();
  };
  const count = (name: keyof SyncStatus['went'], by: number) =>
    tell({ went: { ...now.went, [name]: now.went[name] + by } });

  const call = () => {
    isWoken = true;
    wake();
  };
  /** Until something calls, or so long. */
  const rest = (ms?: number): Promise<void> =>
    new Promise((resolve) => {
      if (isWoken || ended) return resolve();
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const work = async (core: Core): Promise<Outcome> => {
    const startedAt = performance.now();
    const { signal } = stopping;
    const total = { pushed: 0, pulled: 0, conflicts: 0, originals: 0 };
    for (let isCutShort = true; isCutShort; ) {
      const round = await oneRound(core, {
        signal,
        sent: (sent) => count('sent', sent),
        received: (received) => count('received', received),
        named: options.named,
        ringChanged: options.ringChanged,
      });
      tell({ held: round.held });
      const moved = await originals(core, signal);
      count('originalsSent', moved.sent);
      count('originalsReceived', moved.received);
      total.pushed += round.pushed;
      total.pulled += round.pulled;
      total.conflicts += round.conflicts;
      total.originals += moved.sent + moved.received;
      isCutShort = moved.isCutShort;
    }
    return { ...total, seconds: Math.round(performance.now() - startedAt) / 1_000 };
  };

  /** News from the server, or from here, whichever is first. */
  const listen = async (core: Core) => {
    const hearing = new AbortController();
    const { since } = await core.state.facts();
    let heard: unknown;
    const news = changesSince(core.server, since, hearing.signal).then(
      ({ named }) => {
        // An empty poll is asked again.
        if (named.length > 0) call();
        else wake();
      },
      (error: unknown) => {
        heard = error;
        wake();
      },
    );
    await rest();
    hearing.abort();
    await news;
    if (heard !== undefined && !isWoken && !ended && !stopping.signal.aborted) throw heard;
  };

  const failed = (error: unknown, asked: typeof waiting): number | undefined => {
    const isStopped = stopping.signal.aborted;
    const told = isStopped ? problem('cancelled') : problemOf(error);
    for (const { reject } of asked) reject(new ProblemError(told));
    if (isStopped) return 0;
    if (!(error instanceof ProblemError)) onBug('sync', error);
    if (stops.has(told.code)) {
      tell({ state: 'stopped', problem: told, nextTry: 0 });
      return undefined;
    }
    fails += 1;
    const wished = Number(told.params?.seconds ?? 0) * 1_000;
    const pause = Math.max(
      wished,
      Math.min(longestPauseMs, firstPauseMs * 2 ** (fails - 1)) * (0.7 + 0.6 * options.random()),
    );
    tell({ state: 'waiting', problem: told, nextTry: Date.now() + Math.round(pause) });
    return pause;
  };

  /** One turn of the loop; answers how long to rest: undefined until somebody calls. */
  const turn = async (): Promise<number | undefined> => {
    if (paused && waiting.length === 0) {
      tell({ state: 'paused', nextTry: 0, problem: undefined });
      return undefined;
    }
    stopping = new AbortController();
    const asked = waiting;
    waiting = [];
    try {
      tell({ state: now.state === 'resting' ? 'working' : 'connecting', nextTry: 0 });
      const core = await connect();
      if (!core) {
        for (const { reject } of asked) reject(new ProblemError(problem('workspace-none')));
        tell({ state: 'off', problem: undefined });
        return undefined;
      }
      tell({ state: 'working' });
      const outcome = await work(core);
      fails = 0;
      for (const { resolve } of asked) resolve(outcome);
      tell({ state: paused ? 'paused' : 'resting', problem: undefined });
      if (!paused && waiting.length === 0) await listen(core);
      return 0;
    } catch (error) {
      return failed(error, asked);
    }
  };

  const running = (async () => {
    while (!ended) {
      isWoken = false;
      const pause = await turn();
      if (pause !== 0) await rest(pause);
    }
  })();
  running.catch((error: unknown) => onBug('sync', error));

  let planned: ReturnType<typeof setTimeout> | undefined;
  return {
    get now() {
      return now;
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    round: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        call();
      }),
    changed() {
      // Told at once, gone in a moment.
      for (const listener of listeners) listener();
      if (planned !== undefined || now.state === 'stopped' || now.state === 'waiting' || now.state === 'off') return;
      planned = setTimeout(() => {
        planned = undefined;
        call();
      }, quietMs);
    },
    retry() {
      fails = 0;
      call();
    },
    pause(on) {
      paused = on;
      stopping.abort();
      call();
    },
    async end() {
      ended = true;
      stopping.abort();
      call();
      await running;
    },
  };
}
