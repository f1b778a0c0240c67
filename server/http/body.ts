// Reads what comes with a request: never more than allowed, never waiting for ever, and not for more at once than there is memory for.
import type { IncomingMessage } from 'node:http';
import { badRequest, overloaded, Refusal, tooLarge } from './refusal';

/** Between two pieces. */
const patienceMs = 15_000;
/** Slower than this over its whole length is nobody who means it. */
const slowestBytesPerSecond = 2_000;
const graceMs = 10_000;
const mostWaiting = 200;
const waitsMs = 20_000;

/** What `work` makes of the bytes lies in memory as long as it runs, so they count until it is done. */
export type BodyReader = <T>(
  request: IncomingMessage,
  mostBytes: number,
  work: (bytes: Buffer) => Promise<T>,
) => Promise<T>;

/** @param mostAtOnce bytes of bodies that may be in memory at a time; later ones wait their turn */
export function createBodyReader(mostAtOnce: number): BodyReader {
  let held = 0;
  const waiting: (() => void)[] = [];
  const enter = async (bytes: number) => {
    const until = Date.now() + waitsMs;
    while (held > 0 && held + bytes > mostAtOnce) {
      if (waiting.length >= mostWaiting || Date.now() > until) throw overloaded();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitsMs);
        waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    held += bytes;
  };
  const leave = (bytes: number) => {
    held -= bytes;
    for (const wake of waiting.splice(0)) wake();
  };
  return async (request, mostBytes, work) => {
    const told = toldLength(request);
    if (told !== undefined && told > mostBytes) throw tooLarge();
    const room = told ?? mostBytes;
    await enter(room);
    try {
      return await work(await read(request, mostBytes));
    } finally {
      leave(room);
    }
  };
}

function toldLength(request: IncomingMessage): number | undefined {
  if (request.headers['content-encoding'] !== undefined) throw badRequest('Bodies are taken as they are, not packed.');
  const told = request.headers['content-length'];
  return told === undefined ? undefined : Number(told);
}

function read(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const started = Date.now();
    let bytes = 0;
    let last = started;
    const watch = setInterval(() => {
      const now = Date.now();
      const tooSlow = now - started > graceMs && bytes < ((now - started) / 1000) * slowestBytesPerSecond;
      if (tooSlow || now - last > patienceMs) end(new Refusal(408, 'too-slow', 'The rest did not come.'));
    }, 1_000);
    const end = (failure?: Error) => {
      clearInterval(watch);
      request.off('data', take).off('end', done).off('error', fail).off('close', gone);
      if (failure) reject(failure);
      else resolve(Buffer.concat(pieces, bytes));
    };
    const take = (piece: Buffer) => {
      bytes += piece.length;
      last = Date.now();
      if (bytes > mostBytes) end(tooLarge());
      else pieces.push(piece);
    };
    const done = () => end();
    const gone = () => end(new Refusal(400, 'broken-off', 'The rest did not come.'));
    const fail = () => gone();
    request.on('data', take).on('end', done).on('error', fail).on('close', gone);
  });
}
