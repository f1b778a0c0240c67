// Handlers behind the lock: while it is closed, whatever is asked is answered `vault-locked`, but what is asked of the lock itself.
import type { Contract, Handlers, Stop } from '../../shared/api/contract';
import { ProblemError, problem } from '../../shared/problem';
import type { Lock } from './lock';

type Call = (input: unknown) => Promise<unknown>;
type Live = (input: unknown, emit: (value: unknown) => void, fail: (error: unknown) => void) => Stop;

export function guarded<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  { known, isClosed }: Pick<Lock, 'known' | 'isClosed'>,
): Handlers<C> {
  const locked = () => new ProblemError(problem('vault-locked'));
  const all = handlers as unknown as Readonly<Record<string, Call | Live>>;
  const behind = Object.entries(all).map(([name, handler]) => {
    if (name.startsWith('lock.')) return [name, handler] as const;
    if (contract[name]?.kind === 'call') {
      const call: Call = async (input) => {
        if (isClosed() === undefined) await known.catch(() => undefined);
        if (isClosed()) throw locked();
        return (handler as Call)(input);
      };
      return [name, call] as const;
    }
    const live: Live = (input, emit, fail) => {
      const closed = isClosed();
      if (closed === false) return (handler as Live)(input, emit, fail);
      let stopped = false;
      let stop: Stop = () => {};
      // It is over once it failed: not before whoever asked holds its end.
      void known
        .catch(() => undefined)
        .then(() => {
          if (stopped) return;
          if (isClosed()) fail(locked());
          else stop = (handler as Live)(input, emit, fail);
        });
      return () => {
        stopped = true;
        stop();
      };
    };
    return [name, live] as const;
  });
  return Object.fromEntries(behind) as unknown as Handlers<C>;
}
