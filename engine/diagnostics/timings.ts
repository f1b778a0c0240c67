// How long what is asked of the engine takes, kept in memory: the last hundred of each name, and the last few that were slow.
import type { Contract, Handlers, Stop } from '../../shared/api/contract';

export type Timings = {
  note(name: string, ms: number, at: number): void;
  /** Those that took longest together come first. */
  calls(): readonly {
    readonly name: string;
    readonly count: number;
    readonly medianMs: number;
    readonly mostMs: number;
  }[];
  /** Newest first. */
  slow(): readonly { readonly name: string; readonly ms: number; readonly at: number }[];
};

/** A person waits from here on. */
const slowFromMs = 500;
const mostKept = 100;
const mostSlow = 50;
/** These wait on purpose, for something that has its own time. */
const patient: ReadonlySet<string> = new Set(['documents.waitRead']);

type Kept = { count: number; total: number; most: number; readonly last: number[] };

export function keepTimings(): Timings {
  const kept = new Map<string, Kept>();
  const slow: { readonly name: string; readonly ms: number; readonly at: number }[] = [];
  return {
    note(name, ms, at) {
      const known = kept.get(name) ?? { count: 0, total: 0, most: 0, last: [] };
      kept.set(name, known);
      known.last[known.count % mostKept] = ms;
      known.count += 1;
      known.total += ms;
      known.most = Math.max(known.most, ms);
      if (ms < slowFromMs) return;
      slow.unshift({ name, ms: Math.round(ms), at });
      slow.length = Math.min(slow.length, mostSlow);
    },
    calls: () =>
      [...kept]
        .sort(([, one], [, other]) => other.total - one.total)
        .map(([name, { count, most, last }]) => ({
          name,
          count,
          medianMs: tenths([...last].sort((one, other) => one - other)[last.length >> 1] ?? 0),
          mostMs: tenths(most),
        })),
    slow: () => slow,
  };
}

const tenths = (ms: number) => Math.round(ms * 10) / 10;

type AnyCall = (input: unknown) => Promise<unknown>;
type AnyLive = (input: unknown, emit: (value: unknown) => void, fail: (error: unknown) => void) => Stop;

/** The same handlers, timed until they have answered; a live query until it has answered first. What fails was waited for too. */
export function timed<C extends Contract>(contract: C, handlers: Handlers<C>, timings: Timings): Handlers<C> {
  const entries = Object.entries(contract).map(([name, { kind }]) => {
    const handler: unknown = handlers[name as keyof typeof handlers];
    if (patient.has(name)) return [name, handler] as const;
    const begun = () => {
      const started = performance.now();
      let over = false;
      return () => {
        if (!over) timings.note(name, performance.now() - started, Date.now());
        over = true;
      };
    };
    const answer: AnyCall = async (input) => {
      const ended = begun();
      try {
        return await (handler as AnyCall)(input);
      } finally {
        ended();
      }
    };
    const follow: AnyLive = (input, emit, fail) => {
      const ended = begun();
      return (handler as AnyLive)(
        input,
        (value) => {
          ended();
          emit(value);
        },
        (error) => {
          ended();
          fail(error);
        },
      );
    };
    return [name, kind === 'call' ? answer : follow] as const;
  });
  return Object.fromEntries(entries) as unknown as Handlers<C>;
}
