// Listens, answers, and goes in good order: what is being answered is ended, then the storage is closed.
import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createHandler } from './http/routes';
import type { Hub } from './hub';
import { isLoopback } from './settings';

export type Served = {
  /** E.g. `http://127.0.0.1:8460`. */
  readonly address: string;
  /** Ends long polls at once, gives the rest ten seconds. */
  close(): Promise<void>;
};

const headersMs = 10_000;
const requestMs = 10 * 60_000;
const keepAliveMs = 30_000;
/** A socket on which nothing moves; long polls and slow storage move within a minute. */
const idleMs = 2 * 60_000;
const partingMs = 10_000;
const sweepMs = 5 * 60_000;

/** @throws Error when it would speak to other machines without TLS */
export async function serve(hub: Hub): Promise<Served> {
  const { settings, log } = hub;
  if (!settings.tls && !settings.behindProxy && !isLoopback(settings.host))
    throw new Error('Off this machine the hub is served with TLS only: give --cert and --key, or --behind-proxy.');
  const closing = new AbortController();
  const handle = createHandler(hub, closing.signal);
  const options = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: 1_000,
    requireHostHeader: true,
  };
  const server: Server = settings.tls
    ? createTlsServer({ ...options, ...settings.tls, minVersion: 'TLSv1.2' })
    : createPlainServer(options);
  server.maxConnections = settings.limits.connections;
  server.maxRequestsPerSocket = 10_000;
  server.timeout = idleMs;
  if (!settings.behindProxy) boundConnections(server, settings.limits.connectionsPerAddress);
  server.on('request', (request, response) => void handle(request, response));
  server.on('upgrade', (_request, socket) => socket.destroy());
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const sweep = () => hub.sweep().catch((error: unknown) => log.fault('sweep', error));
  const sweeping = setInterval(() => void sweep(), sweepMs);
  void sweep();
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  log.event('listening', { port });

  return {
    address: `${settings.tls ? 'https' : 'http'}://${host}:${port}`,
    async close() {
      clearInterval(sweeping);
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const patience = setTimeout(() => server.closeAllConnections(), partingMs);
      await closed;
      clearTimeout(patience);
      await hub.store.close();
      log.event('closed');
    },
  };
}

/** One machine cannot take all connections. */
function boundConnections(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const from = socket.remoteAddress ?? '';
    const others = open.get(from) ?? 0;
    if (others >= most) {
      socket.destroy();
      return;
    }
    open.set(from, others + 1);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
    });
  });
}
