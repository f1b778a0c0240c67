// What carries calls and answers between two processes, and the messages that go over it.
import type { Problem } from '../problem';

/** What carries messages: a DOM MessagePort, Electron's MessagePortMain or a socket, each adapted where it is born. */
export type Port = {
  post(message: unknown, transfer?: readonly unknown[]): void;
  listen(onMessage: (message: unknown) => void, onClose: () => void): void;
  close(): void;
};

export type Request =
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
export type Reply =
  | { readonly t: 'value'; readonly id: number; readonly output: unknown }
  | { readonly t: 'problem'; readonly id: number; readonly problem: Problem };

/** Buffers that may be moved instead of copied: put an output's ArrayBuffers here through `moving`. */
const moved = new WeakMap<object, readonly unknown[]>();

/** Marks an output so that its buffers are transferred, not copied, on ports that can. */
export function moving<T extends object>(output: T, buffers: readonly ArrayBuffer[]): T {
  moved.set(output, buffers);
  return output;
}

export const buffersToMove = (value: unknown): readonly unknown[] | undefined =>
  typeof value === 'object' && value ? moved.get(value) : undefined;
