// Requests to one database of one server: every wait and every size is bounded, and what it answers is believed by nobody.
import { ProblemError, problem } from '../../shared/problem';

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  /** The second of the server's clock in which it answered, epoch ms; NaN when it did not say. */
  readonly at: number;
};

export type Ask = {
  readonly body?: unknown;
  /** How long the server may take before it begins to answer; longer for a long poll. */
  readonly patienceMs?: number;
  readonly mostBytes?: number;
  readonly signal?: AbortSignal;
};

export type Server = {
  /**
   * `path` is below the database: '' is the database itself. Statuses of 200 to 299, 404, 409 and 412 are answered; else throws ProblemError:
   * `server-refused` (401, 403), `server-faulty` (any other status, no JSON, cut off, too long), `server-unreachable`. An abort rejects as such.
   */
  ask(method: 'GET' | 'POST' | 'PUT', path: string, ask?: Ask): Promise<Answer>;
  /** What is attached to a document, undefined when it is not there. Throws as `ask`. */
  bytes(path: string, ask?: Ask): Promise<Uint8Array<ArrayBuffer> | undefined>;
};

const beginsWithinMs = 30_000;
/** Megabytes on a slow line: the server answers when it has them all. */
export const takesInWithinMs = 5 * 60_000;
/** Between two pieces of an answer. */
const standsStillMs = 20_000;
const mostBytes = 64 * 1024 * 1024;

/** A path's segment: an id of ours or of somebody else's. */
export const segment = (id: string): string => encodeURIComponent(id);

export function openServer(place: {
  /** `https://host[:port][/path]` */
  readonly url: string;
  readonly database: string;
  /** The value of the header. Asked for each time: the person may have typed another password. */
  readonly authorization: () => string | undefined;
}): Server {
  const base = `${place.url.replace(/\/+$/, '')}/${segment(place.database)}`;

  /** `read` is given an answer that is one of those above, and its bytes. */
  const asked = async <T>(
    method: string,
    path: string,
    { body, patienceMs = beginsWithinMs, mostBytes: most = mostBytes, signal }: Ask,
    read: (reply: Response, bytes: Uint8Array<ArrayBuffer>) => T,
  ): Promise<T> => {
    const ended = new AbortController();
    const abort = () => ended.abort();
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort, { once: true });
    let timer = setTimeout(abort, patienceMs);
    const goesOn = () => {
      clearTimeout(timer);
      timer = setTimeout(abort, standsStillMs);
    };
    try {
      const authorization = place.authorization();
      const reply = await fetch(path === '' ? base : `${base}/${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        signal: ended.signal,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      goesOn();
      const { status } = reply;
      if (status === 401 || status === 403) throw new ProblemError(problem('server-refused', { status }));
      const bytes = await readBounded(reply, most, goesOn);
      if (!(reply.ok || status === 404 || status === 409 || status === 412)) throw faulty(reply);
      return read(reply, bytes);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      signal?.throwIfAborted();
      throw new ProblemError(problem('server-unreachable'));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  };

  return {
    ask: (method, path, ask = {}) =>
      asked(method, path, ask, ({ status, headers }, bytes) => ({
        status,
        body: parsed(bytes),
        at: Date.parse(headers.get('date') ?? ''),
      })),
    bytes: (path, ask = {}) => asked('GET', path, ask, ({ ok }, bytes) => (ok ? bytes : undefined)),
  };
}

/** Of an answer that says to wait: the seconds it names, within reason. */
const longestWait = 3_600;

function faulty({ status, headers }: Response): ProblemError {
  const seconds = Number(headers.get('retry-after'));
  const wait = seconds > 0 ? { seconds: Math.min(seconds, longestWait) } : {};
  return new ProblemError(problem('server-faulty', { status, ...wait }));
}

async function readBounded(reply: Response, most: number, goesOn: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const reader = reply.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    goesOn();
    size += value.length;
    if (size > most) {
      void reader.cancel().catch(() => undefined);
      throw new ProblemError(problem('server-faulty', { status: reply.status }));
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Cut off, or a page of a proxy.
    throw new ProblemError(problem('server-faulty'));
  }
}
