// The engine's two ways out of its page: the shell it asks, and the clients it serves.
import type { Client, Handlers } from '../shared/api/contract';
import { type EngineContract, engineContract } from '../shared/api/engine';
import { receivePorts } from '../shared/api/page-ports';
import type { Port } from '../shared/api/port';
import { type EngineShellContract, engineShellContract } from '../shared/api/shell';
import { connect, serve } from '../shared/api/wire';
import { keepTimings, type Timings, timed } from './diagnostics/timings';

export type Shell = Client<EngineShellContract>;
/** Hands on the port of a reader that was opened, whichever comes first: the number or the port. */
export type ReaderPorts = { arrived(reader: number): Promise<Port> };
export type BugLog = (where: string, error: unknown) => void;

export type Surroundings = {
  readonly shell: Shell;
  readonly readerPorts: ReaderPorts;
  readonly onBug: BugLog;
  readonly timings: Timings;
  /** Serves every client that has come or will come. */
  serveClients(handlers: Handlers<EngineContract>): void;
};

/** Resolves with the shell's port, which comes first. */
export function surroundings(): Promise<Surroundings> {
  const readers = expectReaders();
  const early: Port[] = [];
  const timings = keepTimings();
  let serveClient = (port: Port): void => {
    early.push(port);
  };
  return new Promise((resolve) => {
    receivePorts(window, ({ name, key, port }) => {
      if (name === 'reader') readers.came(key, port);
      else if (name === 'screen' || name === 'socket') serveClient(port);
      else if (name === 'shell') {
        const shell = connect(engineShellContract, port);
        const onBug = bugLog(shell);
        window.addEventListener('error', (event) => onBug('engine', event.error));
        window.addEventListener('unhandledrejection', (event) => onBug('engine', event.reason));
        resolve({
          shell,
          readerPorts: readers,
          onBug,
          timings,
          serveClients(handlers) {
            const measured = timed(engineContract, handlers, timings);
            serveClient = (client) => serve(engineContract, client, measured, onBug);
            for (const client of early.splice(0)) serveClient(client);
          },
        });
      }
    });
  });
}

function expectReaders() {
  const here = new Map<number, Port>();
  const awaited = new Map<number, (port: Port) => void>();
  return {
    came(reader: number, port: Port): void {
      const wanted = awaited.get(reader);
      awaited.delete(reader);
      if (wanted) wanted(port);
      else here.set(reader, port);
    },
    arrived(reader: number): Promise<Port> {
      const port = here.get(reader);
      here.delete(reader);
      return port ? Promise.resolve(port) : new Promise((resolve) => awaited.set(reader, resolve));
    },
  };
}

/** Messages of these say what the code did; those of others may quote what a document says. */
const harmless = new Set(['TypeError', 'ReferenceError', 'RangeError']);

function bugLog(shell: Shell): BugLog {
  return (where, error) => {
    const known = error instanceof Error;
    const stack = (known ? (error.stack ?? '') : '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim().slice(0, 300));
    const name = (known ? error.name : typeof error).slice(0, 60);
    const message = known && harmless.has(name) ? { message: error.message.slice(0, 300) } : {};
    // Whoever develops sees it whole, on the page's own console.
    console.error(where, error);
    shell.call('log.bug', { where: where.slice(0, 200), name, ...message, stack }).catch(() => {});
  };
}
