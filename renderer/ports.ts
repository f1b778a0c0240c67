// The two ports of the screen: the engine (may be started anew under our feet) and the shell. Everything asked before a port came waits for it.
import { useSyncExternalStore } from 'react';
import { ask } from '../shared/api/ask';
import type { CallName, Client, Contract, InputOf, LiveName, OutputOf, Stop } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { receivePorts } from '../shared/api/page-ports';
import type { Port } from '../shared/api/port';
import type { UiShellContract } from '../shared/api/shell';
import type { Problem } from '../shared/problem';

/** A live query that nobody listens to yet: its newest answer waits here. */
type Ahead = {
  value?: unknown;
  onValue?: (value: unknown) => void;
  onProblem?: (problem: Problem) => void;
  stop: Stop;
};
const keyOf = (name: string, input: unknown) => `${name} ${JSON.stringify(input)}`;

/** One end to ask, whichever port it goes through at the moment. Both sides are of this app: answers are taken at their word. */
class Line<C extends Contract> {
  #client: Client<C> | undefined;
  #listeners = new Set<() => void>();
  #ahead = new Map<string, Ahead>();
  #remembered = new Map<string, unknown>();
  /** Grows with every new port: live queries are then asked again. */
  generation = 0;
  /** False from the moment the other side is known to be gone until a new port comes. */
  up = true;

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
    this.#client = ask<C>(watched);
    this.#ahead.clear();
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
    const key = keyOf(name, input);
    this.#remembered.delete(key);
    const ahead = this.#ahead.get(key);
    if (!ahead) return this.#client?.live(name, input, onValue, onProblem) ?? (() => {});
    this.#ahead.delete(key);
    ahead.onValue = onValue as (value: unknown) => void;
    ahead.onProblem = onProblem;
    if (ahead.value !== undefined) onValue(ahead.value as OutputOf<C[K]>);
    return ahead.stop;
  }

  /** Asks before there is a screen to ask; the first `live` with the same question takes it over, with what was answered. */
  askAhead<K extends LiveName<C>>(name: K, input: InputOf<C[K]>): void {
    const client = this.#client;
    if (!client) return;
    const ahead: Ahead = { stop: () => {} };
    this.#ahead.set(keyOf(name, input), ahead);
    ahead.stop = client.live(
      name,
      input,
      (value) => {
        ahead.value = value;
        ahead.onValue?.(value);
      },
      (problem) => {
        this.#ahead.delete(keyOf(name, input));
        ahead.onProblem?.(problem);
      },
    );
  }

  /** An answer from before this start, that still holds: shown until the engine is there and asked. */
  remember(name: string, input: unknown, output: unknown): void {
    this.#remembered.set(keyOf(name, input), output);
  }

  /** What was answered ahead to a question that nobody took over yet, or is remembered. */
  answered<K extends LiveName<C>>(name: K, input: InputOf<C[K]>): OutputOf<C[K]> | undefined {
    const key = keyOf(name, input);
    return (this.#ahead.get(key)?.value ?? this.#remembered.get(key)) as OutputOf<C[K]> | undefined;
  }

  /** What nobody took over by now, nobody will. */
  dropAhead(): void {
    for (const { stop } of this.#ahead.values()) stop();
    this.#ahead.clear();
    this.#remembered.clear();
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
export const engine: EngineLine = new Line<EngineContract>();
export const shell = new Line<UiShellContract>();

export function connectPorts({ onEngine, onShell }: { onEngine(): void; onShell(): void }): void {
  receivePorts(window, ({ name, port }) => {
    if (name === 'engine') {
      engine.plug(port);
      onEngine();
    } else if (name === 'shell') {
      shell.plug(port);
      onShell();
    }
  });
}

export function useGeneration(line: Pick<EngineLine, 'subscribe' | 'generation'>): number {
  return useSyncExternalStore(line.subscribe, () => line.generation);
}

export function useEngineUp(): boolean {
  return useSyncExternalStore(engine.subscribe, () => engine.up);
}
