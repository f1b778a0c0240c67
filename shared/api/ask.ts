// The asking end of a contract: calls that answer once, live queries that answer until stopped. Knows no schemas, so that a screen starts light.
import { type Problem, ProblemError, problem, problemOf } from '../problem';
import type { Client, Contract } from './contract';
import { buffersToMove, type Port, type Reply, type Request } from './port';

/** Whether an answer is what was promised. */
export type Accepts = {
  output(name: string, output: unknown): boolean;
  problem(told: unknown): told is Problem;
};

/** `accepts` absent: the other side is of this very app, and taken at its word. Others use `connect` of wire.ts. */
export function ask<C extends Contract>(port: Port, accepts?: Accepts): Client<C> {
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
        asked.failed(!accepts || accepts.problem(reply.problem) ? reply.problem : problem('internal'));
      else if (reply.t === 'value') {
        if (!accepts || accepts.output(asked.name, reply.output)) asked.value(reply.output);
        else asked.failed(problem('internal'));
      }
    },
    () => {
      open = false;
      for (const asked of [...pending.values()]) asked.failed(problem('unavailable'));
    },
  );

  const send = (request: Request, transfer: readonly unknown[] = []) => {
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
          send({ t: 'call', id, name, input }, buffersToMove(input));
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
        send({ t: 'live', id, name, input });
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
