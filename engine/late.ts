// Handlers that are not there yet: each waits for its capability, which is opened when first asked for.
import type { Contract, Handlers, Stop } from '../shared/api/contract';

type AnyCall = (input: unknown) => Promise<unknown>;
type AnyLive = (input: unknown, emit: (value: unknown) => void, fail: (error: unknown) => void) => Stop;

/** For every name of the contract that `first` does not have. `open` is asked once. */
export function lateHandlers<C extends Contract, F extends Partial<Handlers<C>>>(
  contract: C,
  first: F,
  open: () => Promise<Omit<Handlers<C>, keyof F>>,
): Omit<Handlers<C>, keyof F> {
  const handler = async <H extends AnyCall | AnyLive>(name: string): Promise<H> => {
    const found = ((await open()) as unknown as Readonly<Record<string, H>>)[name];
    if (!found) throw new Error(`nobody answers ${name}`);
    return found;
  };
  const late: Record<string, AnyCall | AnyLive> = {};
  for (const [name, { kind }] of Object.entries(contract)) {
    if (name in first) continue;
    const answer: AnyCall = async (input) => (await handler<AnyCall>(name))(input);
    const follow: AnyLive = (input, emit, fail) => {
      let stopped = false;
      let stop: Stop = () => {};
      handler<AnyLive>(name).then((live) => {
        if (!stopped) stop = live(input, emit, fail);
      }, fail);
      return () => {
        stopped = true;
        stop();
      };
    };
    late[name] = kind === 'call' ? answer : follow;
  }
  return late as unknown as Omit<Handlers<C>, keyof F>;
}
