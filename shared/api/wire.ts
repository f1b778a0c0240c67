// One generic `connect` and one generic `serve` carry every call and every live query over any port, validated on arrival.
import { Value } from '@sinclair/typebox/value';
import { Problem, ProblemError, problem, problemOf } from '../problem';
import type { Client, Contract, Handlers, Stop } from './contract';

/** What carries messages: a DOM MessagePort, Electron's MessagePortMain or a socket, each adapted where it is born. */
export type Port = {
  post(message: unknown, transfer?: readonly unknown[]): void;
  listen(onMessage: (message: unknown) => void, onClose: () => void): void;
  close(): void;
};

type Request =
  | {
      readonly t: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    }
  | {
      readonly t: 'live';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly t: 'stop'; readonly id: number };
type Reply =
  | { readonly t: 'value'; readonly id: number; readonly output: unknown }
  | { readonly t: 'problem'; readonly id: number; readonly problem: Problem };

/** Buffers that may be moved instead of copied: put an output's ArrayBuffers here through `moving`. */
const moved = new WeakMap<object, readonly unknown[]>();

/** Marks an output so that its buffers are transferred, not copied, on ports that can. */
export function moving<T extends object>(output: T, buffers: readonly ArrayBuffer[]): T {
  moved.set(output, buffers);
  return output;
}

export function connect<C extends Contract>(contract: C, port: Port): Client<C> {
  type Pending = {
    readonly name: string;
    value(output: unknown): void;
    failed(problem: Problem): void;
  };
  const pending = new Map<number, Pending>();
  let next = 1;
  let open = true;

  port.listen(
    (message) => {
      const reply = message as Reply;
      const asked = pending.get(reply?.id);
      if (!asked) return;
      if (reply.t === 'problem')
        asked.failed(Value.Check(Problem, reply.problem) ? reply.problem : problem('internal'));
      else if (reply.t === 'value') {
        const output = contract[asked.name]?.output;
        if (output && Value.Check(output, reply.output)) asked.value(reply.output);
        else asked.failed(problem('internal'));
      }
    },
    () => {
      open = false;
      for (const asked of [...pending.values()]) asked.failed(problem('unavailable'));
    },
  );

  const ask = (request: Request, transfer: readonly unknown[] = []) => {
    if (!open) throw new ProblemError(problem('unavailable'));
    port.post(request, transfer);
  };

  return {
    get open() {
      return open;
    },
    call(name, input) {
      return new Promise((resolve, reject) => {
        const id = next++;
        pending.set(id, {
          name,
          value: (output) => {
            pending.delete(id);
            resolve(output as never);
          },
          failed: (failure) => {
            pending.delete(id);
            reject(new ProblemError(failure));
          },
        });
        try {
          ask({ t: 'call', id, name, input }, typeof input === 'object' && input ? moved.get(input) : undefined);
        } catch (error) {
          pending.delete(id);
          reject(error);
        }
      });
    },
    live(name, input, onValue, onProblem) {
      const id = next++;
      pending.set(id, {
        name,
        value: (output) => onValue(output as never),
        failed: (failure) => {
          pending.delete(id);
          onProblem?.(failure);
        },
      });
      try {
        ask({ t: 'live', id, name, input });
      } catch (error) {
        pending.delete(id);
        onProblem?.(problemOf(error));
      }
      return () => {
        if (pending.delete(id) && open) port.post({ t: 'stop', id } satisfies Request);
      };
    },
  };
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
  const answered = (id: number, output: unknown) =>
    reply({ t: 'value', id, output }, typeof output === 'object' && output ? moved.get(output) : undefined);

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
