// The one way out of the engine: the server that the home is kept in step with, and, while a shared link is open, the server it lies on.
import type { Session, WebContents } from 'electron';
import { readServerAddress, type ServerAddress } from '../shared/api/server-address';
import { ProblemError, problem } from '../shared/problem';
import { pageAddress } from './pages';

export type Network = {
  /** The server of the workspace; null: none. Throws ProblemError `server-insecure` or `invalid-input`. */
  allow(server: string | null): Promise<void>;
  /** Until it was left as often. */
  visit(server: string): Promise<void>;
  leave(server: string): Promise<void>;
  /** The engine ended: whatever it had opened is closed. */
  closeAll(): void;
  /** `contents`: who asks; undefined for what Chromium asks on their behalf. */
  isOpen(address: string, contents: WebContents | undefined): boolean;
};

/** Requests that a page of ours may make of a server, as CORS names them: a stock CouchDB names none, so main does. */
const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': pageAddress('engine').replace(/\/index[.]html$/, ''),
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type, accept, if-match, if-none-match, view-session',
  'access-control-expose-headers': 'date, etag, retry-after, view-session',
  'access-control-allow-private-network': 'true',
  'access-control-max-age': '600',
};

/** No more places than a person can look at. */
const mostVisits = 8;

/** Nothing is reached through it: a proxy that is not there. What is open goes past it. */
const deadProxy = 'socks5://127.0.0.1:1';

export function openNetwork(session: Session, isEngine: (contents: WebContents) => boolean): Network {
  let home: string | undefined;
  const visits = new Map<string, number>();
  const origins = () => new Set([...(home === undefined ? [] : [home]), ...visits.keys()]);

  const apply = async () => {
    await session.setProxy({
      mode: 'fixed_servers',
      proxyRules: deadProxy,
      // Rules without a port would open them all.
      proxyBypassRules: ['<-loopback>', ...[...origins()].map(withPort)].join(','),
    });
    await session.closeAllConnections();
  };

  return {
    async allow(server) {
      home = server === null ? undefined : readable(server).origin;
      await apply();
    },
    async visit(server) {
      const { origin } = readable(server);
      if (!visits.has(origin) && visits.size >= mostVisits) throw new ProblemError(problem('unavailable'));
      visits.set(origin, (visits.get(origin) ?? 0) + 1);
      await apply();
    },
    async leave(server) {
      const { origin } = readable(server);
      const count = (visits.get(origin) ?? 0) - 1;
      if (count > 0) visits.set(origin, count);
      else visits.delete(origin);
      await apply();
    },
    closeAll() {
      if (home === undefined && visits.size === 0) return;
      home = undefined;
      visits.clear();
      void apply();
    },
    isOpen(address, contents) {
      if (!/^https?:/i.test(address) || (contents !== undefined && !isEngine(contents))) return false;
      try {
        return origins().has(new URL(address).origin);
      } catch {
        return false;
      }
    },
  };
}

/** To a request that goes out: what would tell who asks, or carry anything between two askings, stays here. */
export function withoutTraces(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !/^(cookie|referer|origin|sec-.*|user-agent|accept-language)$/i.test(name),
    ),
  );
}

type Answered = { readonly responseHeaders: Record<string, string[]>; readonly statusLine?: string };

/** To an answer that comes in: the engine may read it, nothing of it is kept; a preflight is answered by us, whatever the server thinks of it. */
export function readableByEngine(method: string, headers: Readonly<Record<string, string[]>> = {}): Answered {
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(set-cookie|access-control-.*|www-authenticate|refresh|link)$/i.test(name),
  );
  const responseHeaders = Object.fromEntries([
    ...kept,
    ...Object.entries(corsHeaders).map(([name, value]) => [name, [value]]),
  ]);
  return method === 'OPTIONS' ? { responseHeaders, statusLine: 'HTTP/1.1 204 No Content' } : { responseHeaders };
}

function readable(server: string): ServerAddress {
  const address = readServerAddress(server);
  if (address === 'insecure') throw new ProblemError(problem('server-insecure'));
  if (address === undefined) throw new ProblemError(problem('invalid-input', { field: '/server' }));
  return address;
}

function withPort(origin: string): string {
  const url = new URL(origin);
  return `${url.protocol}//${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
}
