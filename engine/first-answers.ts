// What a start shows before the engine is there: the answers to its first questions, as they are at a checkpoint.
import type { Stop } from '../shared/api/contract';
import { firstList } from '../shared/documents/first-list';
import type { liveList } from './archive/live-list';
import type { liveHomes } from './register/live-homes';

type Lists = {
  readonly 'homes.list': ReturnType<typeof liveHomes>;
  readonly 'documents.list': ReturnType<typeof liveList>;
};

/** Of more homes than these only the first are opened at once. */
const mostHomes = 12;

/** JSON of `{name, input, output}`s. */
export async function firstAnswers(lists: Lists): Promise<string> {
  const { homes } = await once(lists['homes.list'], {});
  const inputs = homes.slice(0, mostHomes).map(({ id }) => firstList(id));
  const listed = await Promise.all(
    inputs.map(async (input) => ({
      name: 'documents.list' as const,
      input,
      output: await once(lists['documents.list'], input),
    })),
  );
  return JSON.stringify([{ name: 'homes.list', input: {}, output: { homes } }, ...listed]);
}

/** The first answer to a live query. */
export function once<I, O>(
  live: (input: I, emit: (value: O) => void, fail: (error: unknown) => void) => Stop,
  input: I,
): Promise<O> {
  return new Promise((resolve, reject) => {
    const stop = live(
      input,
      (value) => {
        // Once `stop` is known.
        queueMicrotask(() => stop());
        resolve(value);
      },
      reject,
    );
  });
}
