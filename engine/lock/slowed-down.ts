// Tries at a passphrase: one at a time, and after a few wrong ones each waits longer than the last. Nothing is ever destroyed for it.
import { type ProblemCode, ProblemError, problem } from '../../shared/problem';

/** A person mistypes now and then; a guesser does so a thousand times. */
const freeTries = 3;
const firstWaitMs = 2_000;
const longestWaitMs = 60_000;

export type SlowedDown = {
  /** Epoch ms until which nothing is tried; 0: at once. */
  waitsUntil(): number;
  /** What `open` answers; undefined is a wrong try. Throws `wrong`, or `lock-waits` without trying. */
  one<T>(open: () => Promise<T | undefined>, wrong: ProblemCode): Promise<T>;
  right(): void;
};

export function slowedDown(now: () => number): SlowedDown {
  let wrongs = 0;
  let until = 0;
  let trying = false;
  return {
    waitsUntil: () => (until > now() ? until : 0),
    async one(open, wrong) {
      const left = until - now();
      if (trying || left > 0)
        throw new ProblemError(problem('lock-waits', { seconds: Math.max(1, Math.ceil(left / 1_000)) }));
      trying = true;
      try {
        const opened = await open();
        if (opened !== undefined) {
          wrongs = 0;
          return opened;
        }
        wrongs += 1;
        if (wrongs >= freeTries) until = now() + Math.min(longestWaitMs, firstWaitMs * 2 ** (wrongs - freeTries));
        throw new ProblemError(problem(wrong));
      } finally {
        trying = false;
      }
    },
    right() {
      wrongs = 0;
      until = 0;
    },
  };
}
