// A line between a machine and its server that does what lines and servers do: breaks, stalls, answers nonsense, refuses.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cut`: before the server hears of it. `lost`: it was done, and nobody is told. `halved`: the answer ends in the middle. */
export const troubles = ['cut', 'lost', 'halved', 'slow', 'error', 'refused'] as const;
export type Trouble = (typeof troubles)[number];

export type Line = {
  /** What the machine takes for its server. */
  readonly address: string;
  /** How often each trouble came. */
  readonly came: Readonly<Record<Trouble, number>>;
  /** Asked for every request; undefined: it goes through. */
  trouble(which: () => Trouble | undefined): void;
  end(): Promise<void>;
};

export async function openLine(to: string): Promise<Line> {
  let next: () => Trouble | undefined = () => undefined;
  const came: Record<Trouble, number> = { cut: 0, lost: 0, halved: 0, slow: 0, error: 0, refused: 0 };
  const server = createServer((asked, answer) => {
    // A long poll is waiting by design; trouble is for what moves something.
    const trouble = asked.url?.includes('feed=longpoll') ? undefined : next();
    if (trouble) came[trouble] += 1;
    switch (trouble) {
      case 'cut':
        asked.socket.destroy();
        return;
      case 'error':
        asked.resume().once('end', () => answer.writeHead(500).end('{"error":"internal"}'));
        return;
      case 'refused':
        asked.resume().once('end', () => answer.writeHead(401).end('{"error":"unauthorized"}'));
        return;
      case 'slow':
        setTimeout(() => pass(to, asked, answer), 400);
        return;
      case 'lost':
      case 'halved':
      case undefined:
        pass(to, asked, answer, trouble);
        return;
      default:
        trouble satisfies never;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    came,
    trouble(which) {
      next = which;
    },
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pass(to: string, asked: IncomingMessage, answer: ServerResponse, trouble?: 'lost' | 'halved'): void {
  const { method, headers, url } = asked;
  const { hostname, port, pathname } = new URL(to);
  const path = `${pathname.replace(/\/$/, '')}${url}`;
  const { host: _, ...kept } = headers;
  const forwarded = request({ hostname, port, path, method, headers: kept, agent: false }, (reply) => {
    if (trouble === 'lost') {
      reply.resume().once('end', () => answer.socket?.destroy());
      return;
    }
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    if (trouble === undefined) {
      reply.pipe(answer);
      reply.once('error', () => answer.destroy());
      return;
    }
    const parts: Buffer[] = [];
    reply.on('data', (part: Buffer) => parts.push(part));
    reply.once('end', () => {
      const whole = Buffer.concat(parts);
      answer.write(whole.subarray(0, Math.floor(whole.length / 2)), () => answer.socket?.destroy());
    });
  });
  forwarded.once('error', () => answer.destroy());
  answer.once('close', () => forwarded.destroy());
  asked.pipe(forwarded);
}
