// The two ports of the screen: the engine (may be started anew under our feet) and the shell. Everything asked before a port came waits for it.
import { useSyncExternalStore } from 'react';
import type { CallName, Client, Contract, InputOf, LiveName, OutputOf, Stop } from '../shared/api/contract';
import { type EngineContract, engineContract } from '../shared/api/engine';
import { receivePorts } from '../shared/api/page-ports';
import { type UiShellContract, uiShellContract } from '../shared/api/shell';
import { connect, type Port } from '../shared/api/wire';
import type { Problem } from '../shared/problem';

/** One end to ask, whichever port it goes through at the moment. */
class Line<C extends Contract> {
  #client: Client<C> | undefined;
  #listeners = new Set<() => void>();
  /** Grows with every new port: live queries are then asked again. */
  generation = 0;
  /** False from the moment the other side is known to be gone until a new port comes. */
  up = true;

  constructor(private readonly contract: C) {}

  plug(port: Port): void {
    // The wire tells nobody when a port dies; a screen should say so.
    const watched: Port = {
      ...port,
      listen: (onMessage, onClose) =>
        port.listen(onMessage, () => {
          onClose();
          this.up = false;
          this.#tell();
        }),
    };
    this.#client = connect(this.contract, watched);
    this.generation += 1;
    this.up = true;
    this.#tell();
  }

  async call<K extends CallName<C>>(name: K, input: InputOf<C[K]>): Promise<OutputOf<C[K]>> {
    const client = this.#client ?? (await this.#firstClient());
    return client.call(name, input);
  }

  live<K extends LiveName<C>>(
    name: K,
    input: InputOf<C[K]>,
    onValue: (value: OutputOf<C[K]>) => void,
    onProblem: (problem: Problem) => void,
  ): Stop {
    return this.#client?.live(name, input, onValue, onProblem) ?? (() => {});
  }

  readonly subscribe = (listener: () => void): Stop => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #firstClient(): Promise<Client<C>> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!this.#client) return;
        stop();
        resolve(this.#client);
      });
    });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

export type EngineLine = Line<EngineContract>;
export const engine: EngineLine = new Line<EngineContract>(engineContract);
export const shell = new Line<UiShellContract>(uiShellContract);

export function connectPorts(): void {
  receivePorts(window, ({ name, port }) => {
    if (name === 'engine') engine.plug(port);
    else if (name === 'shell') shell.plug(port);
  });
}

export function useGeneration(line: Pick<EngineLine, 'subscribe' | 'generation'>): number {
  return useSyncExternalStore(line.subscribe, () => line.generation);
}

export function useEngineUp(): boolean {
  return useSyncExternalStore(engine.subscribe, () => engine.up);
}
