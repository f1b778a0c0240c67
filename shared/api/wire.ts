// One generic `connect` and one generic `serve` carry every call and every live query over any port, validated on arrival.
import { Value } from '@sinclair/typebox/value';
import { Problem, ProblemError, problem, problemOf } from '../problem';
import { ask } from './ask';
import type { Client, Contract, Handlers, Stop } from './contract';
import { buffersToMove, type Port, type Reply, type Request } from './port';

/** The asking end that believes nothing: an answer that is not of the contract's shape is a problem `internal`. */
export function connect<C extends Contract>(contract: C, port: Port): Client<C> {
  return ask<C>(port, {
    output(name, output) {
      const schema = contract[name]?.output;
      return schema !== undefined && Value.Check(schema, output);
    },
    problem: (told): told is Problem => Value.Check(Problem, told),
  });
}

/** Serves a contract on a port. `onBug` hears of what was thrown that is not a ProblemError; the other side hears `internal`. */
export function serve<C extends Contract>(
  contract: C,
  port: Port,
  handlers: Handlers<C>,
  onBug: (name: string, error: unknown) => void,
  onClosed?: () => void,
): void {
  const stops = new Map<number, Stop>();
  let open = true;
  const reply = (message: Reply, transfer?: readonly unknown[]) => {
    if (open) port.post(message, transfer);
  };
  const failed = (id: number, name: string, error: unknown) => {
    if (!(error instanceof ProblemError)) onBug(name, error);
    reply({ t: 'problem', id, problem: problemOf(error) });
  };
  const answered = (id: number, output: unknown) => reply({ t: 'value', id, output }, buffersToMove(output));

  port.listen(
    (message) => {
      const request = message as Request;
      if (typeof request !== 'object' || request === null || typeof request.id !== 'number') return;
      const { id } = request;
      if (request.t === 'stop') {
        stops.get(id)?.();
        stops.delete(id);
        return;
      }
      const name = String(request.name);
      const entry = Object.hasOwn(contract, name) ? contract[name] : undefined;
      if (!entry || entry.kind !== request.t) return reply({ t: 'problem', id, problem: problem('unknown-command') });
      if (!Value.Check(entry.input, request.input)) {
        const first = Value.Errors(entry.input, request.input).First();
        return reply({
          t: 'problem',
          id,
          problem: problem('invalid-input', { field: first?.path ?? '' }),
        });
      }
      const handler = handlers[name as keyof typeof handlers] as (...args: unknown[]) => unknown;
      try {
        if (entry.kind === 'call') {
          (handler(request.input) as Promise<unknown>).then(
            (output) => answered(id, output),
            (error) => failed(id, name, error),
          );
        } else {
          let over = false;
          const stop = handler(
            request.input,
            (output: unknown) => {
              if (!over) answered(id, output);
            },
            (error: unknown) => {
              over = true;
              stops.delete(id);
              failed(id, name, error);
            },
          ) as Stop;
          if (!over)
            stops.set(id, () => {
              over = true;
              stop();
            });
        }
      } catch (error) {
        failed(id, name, error);
      }
    },
    () => {
      open = false;
      for (const stop of stops.values()) stop();
      stops.clear();
      onClosed?.();
    },
  );
}
