// What is asked of a database that has just died under us is answered `unavailable`, not taken for a bug: ask again, the engine begins anew.
import { ProblemError, problem } from '../../../shared/problem';

/** Names under which IndexedDB, Dexie and PouchDB report that the database is no more. */
const deaths = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'indexed_db_went_bad',
]);

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** The same calls, with that translation; `onDeath` hears of it first. */
export function sound<T extends object>(calls: T, isBroken: () => boolean, onDeath: (reason: string) => void): T {
  const translate = (error: unknown): never => {
    if (error instanceof ProblemError) throw error;
    const name = nameOf(error);
    if (deaths.has(name)) onDeath(name);
    throw deaths.has(name) || isBroken() ? new ProblemError(problem('unavailable')) : error;
  };
  const entries = Object.entries(calls).map(([name, call]) => {
    if (typeof call !== 'function') return [name, call] as const;
    const guarded = (...given: unknown[]) => {
      const answer: unknown = call.apply(calls, given);
      if (answer instanceof Promise) return answer.catch(translate);
      if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer)
        return walkSoundly(answer as AsyncIterable<unknown>, translate);
      return answer;
    };
    return [name, guarded] as const;
  });
  return Object.fromEntries(entries) as T;
}

async function* walkSoundly<T>(items: AsyncIterable<T>, translate: (error: unknown) => never): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    translate(error);
  }
}
