// Finds or makes the home that a command is about.
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { ProblemError, problem } from '../shared/problem';
import { addressLine, parseAddress } from '../shared/property/address-line';
import type { Home } from '../shared/property/home';
import { UsageError } from './options';

type Engine = Client<EngineContract>;

/** The first answer of a live query. */
export function once<T>(
  ask: (onValue: (value: T) => void, onProblem: (problem: ProblemError['problem']) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    let answered = false;
    stop = ask(
      (value) => {
        answered = true;
        stop?.();
        resolve(value);
      },
      (failure) => reject(new ProblemError(failure)),
    );
    if (answered) stop();
  });
}

export async function allHomes(engine: Engine): Promise<readonly Home[]> {
  const { homes } = await once<{ homes: Home[] }>((onValue, onProblem) =>
    engine.live('homes.list', {}, onValue, onProblem),
  );
  return homes;
}

/** By id, or by its address as it is shown. */
export async function findHome(engine: Engine, wanted: string): Promise<Home> {
  const homes = await allHomes(engine);
  const same = (a: string, b: string) => a.trim().toLocaleLowerCase('nb') === b.trim().toLocaleLowerCase('nb');
  const found =
    homes.find((home) => home.id === wanted) ?? homes.find((home) => same(addressLine(home.address), wanted));
  if (!found) throw new ProblemError(problem('needs-home'));
  return found;
}

type Told = Partial<Pick<Home, 'matrikkel' | 'propertyType'>>;

export function addHome(engine: Engine, line: string, told: Told = {}): Promise<Home> {
  const address = parseAddress(line);
  if (address.street === '') throw new UsageError(`${JSON.stringify(line)} is not an address.`);
  return engine.call('homes.add', { address, ...told });
}
