// Keeps the typesetter's process: started when first wanted, killed when it stands still or outgrows its memory, started anew by the next who asks.
import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { app, utilityProcess } from 'electron';
import type { Client } from '../../shared/api/contract';
import type { Port } from '../../shared/api/port';
import { type TypesetterContract, typesetterContract } from '../../shared/api/typesetter';
import { connect } from '../../shared/api/wire';
import { ProblemError, problem, problemOf } from '../../shared/problem';
import type { BugLog } from '../bug-log';

export type Typesetter = Pick<Client<TypesetterContract>, 'call'>;
export type Typesetting = {
  typesetter(): Typesetter;
  end(): void;
};

/** A binder of 1,500 pages is set in well under a minute. */
const longestMs = 180_000;
/** The fonts and the compiler take 150 MB; nobody hands over two binders a minute. */
const idleMs = 60_000;
const mostBytes = 2 * 1024 * 1024 * 1024;
const lookEveryMs = 500;

type Living = { readonly client: Client<TypesetterContract>; readonly end: () => void; pending: number; since: number };

export function openTypesetting({ folder, log }: { readonly folder: string; readonly log: BugLog }): Typesetting {
  let living: Living | undefined;

  const start = (): Living => {
    // What runs in a process of its own, and native code, cannot lie in the app's archive.
    const unpacked = folder.replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
    const child = utilityProcess.fork(join(unpacked, 'typesetter.cjs'), [], {
      serviceName: 'Boligperm typesetting',
      stdio: 'pipe',
      // Nothing of the person's surroundings is its business.
      env: {},
    });
    child.stderr?.on('data', (told: Buffer) => log('typesetter', told.toString('utf8').slice(0, 500)));
    let isGone = false;
    const port: Port = {
      post: (message) => {
        if (!isGone) child.postMessage(message);
      },
      listen(onMessage, onClose) {
        child.on('message', onMessage);
        child.on('exit', onClose);
      },
      close: () => child.kill(),
    };
    const watch = setInterval(() => {
      if (living !== born) return;
      const stoodFor = Date.now() - born.since;
      if (born.pending > 0 ? stoodFor > longestMs || bytesOf(child.pid) > mostBytes : stoodFor > idleMs) born.end();
    }, lookEveryMs);
    child.on('exit', () => {
      isGone = true;
      clearInterval(watch);
      if (living === born) living = undefined;
    });
    const born: Living = {
      client: connect(typesetterContract, port),
      end() {
        if (living === born) living = undefined;
        child.kill();
      },
      pending: 0,
      since: Date.now(),
    };
    return born;
  };

  const typesetter: Typesetter = {
    async call(name, input) {
      living ??= start();
      const asked = living;
      asked.pending += 1;
      asked.since = Date.now();
      try {
        return await asked.client.call(name, input);
      } catch (error) {
        const told = problemOf(error);
        // It died of this job, or was killed over it.
        throw new ProblemError(told.code === 'unavailable' ? problem('not-typeset') : told);
      } finally {
        asked.pending -= 1;
        asked.since = Date.now();
      }
    },
  };
  return {
    typesetter: () => typesetter,
    end: () => living?.end(),
  };
}

/** Resident. On Linux out of /proc, which is never stale. */
function bytesOf(processId: number | undefined): number {
  if (processId === undefined) return 0;
  if (process.platform !== 'linux') {
    const found = app.getAppMetrics().find(({ pid }) => pid === processId);
    return (found?.memory.workingSetSize ?? 0) * 1024;
  }
  try {
    return Number(readFileSync(`/proc/${processId}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
}
