// Requests to one database of one server: every wait and every size is bounded, and what it answers is believed by nobody.
import { ProblemError, problem } from '../../shared/problem';

export type Answer = { readonly status: number; readonly body: unknown };

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
};

const beginsWithinMs = 30_000;
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
  return {
    async ask(method, path, { body, patienceMs = beginsWithinMs, mostBytes: most = mostBytes, signal } = {}) {
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
        const text = await readBounded(reply, most, goesOn);
        if (!(reply.ok || status === 404 || status === 409 || status === 412)) throw faulty(reply);
        return { status, body: parsed(text) };
      } catch (error) {
        if (error instanceof ProblemError) throw error;
        signal?.throwIfAborted();
        throw new ProblemError(problem('server-unreachable'));
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      }
    },
  };
}

/** Of an answer that says to wait: the seconds it names, within reason. */
const longestWait = 3_600;

function faulty({ status, headers }: Response): ProblemError {
  const seconds = Number(headers.get('retry-after'));
  const wait = seconds > 0 ? { seconds: Math.min(seconds, longestWait) } : {};
  return new ProblemError(problem('server-faulty', { status, ...wait }));
}

async function readBounded(reply: Response, most: number, goesOn: () => void): Promise<string> {
  const reader = reply.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
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
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or a page of a proxy.
    throw new ProblemError(problem('server-faulty'));
  }
}
