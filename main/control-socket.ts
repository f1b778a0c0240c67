// The socket in the vault on which command lines speak with the running app: the engine's contract, and the shell's for them.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { Handlers } from '../shared/api/contract';
import type { Port } from '../shared/api/port';
import { type CliShellContract, cliShellContract } from '../shared/api/shell';
import { type ControlFile, decodeFrame, encodeFrame, lineReader } from '../shared/api/socket-frames';
import { serve } from '../shared/api/wire';
import type { BugLog } from './bug-log';
import type { EngineWindow } from './engine-window';
import type { VaultFolder } from './vault-folder';

export type ControlSocket = {
  readonly clients: number;
  /** Takes no more clients: from here on a new command line starts its own app. */
  close(): void;
};

type Parts = {
  readonly folder: VaultFolder;
  readonly engine: EngineWindow;
  /** `leave` is what `app.leave` does for this client. */
  readonly shell: (leave: () => void) => Handlers<CliShellContract>;
  readonly onFewer: () => void;
  readonly log: BugLog;
};

/** Addresses of unix sockets are limited to about 104 bytes. */
const longestAddress = 100;
/** A page's picture is the largest thing that is asked for over the socket. */
const longestLine = 64 * 1024 * 1024;
const helloWithinMs = 5_000;
/** Until the token was shown: little is read, and few are listened to. */
const longestHello = 1_000;
const mostStrangers = 16;

export async function openControlSocket(parts: Parts): Promise<ControlSocket> {
  const token = randomBytes(32).toString('base64url');
  const address = socketAddress(parts.folder.root);
  const clients = new Set<Socket>();
  let strangers = 0;
  const server = createServer((socket) => {
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    let heard = 0;
    strangers += 1;
    socket.once('close', () => {
      if (!answer) strangers -= 1;
    });
    if (strangers > mostStrangers) socket.destroy();
    const timer = setTimeout(() => socket.destroy(), helloWithinMs);
    let answer: ((line: string) => void) | undefined;
    const read = lineReader(
      (line) => {
        if (answer) return answer(line);
        if (!isToken(line, token)) return socket.destroy();
        clearTimeout(timer);
        strangers -= 1;
        clients.add(socket);
        socket.once('close', () => {
          clients.delete(socket);
          parts.onFewer();
        });
        answer = serveClient(socket, parts);
      },
      longestLine,
      () => socket.destroy(),
    );
    socket.on('data', (text: string) => {
      heard += text.length;
      if (!answer && heard > longestHello && !text.includes('\n')) {
        socket.destroy();
        return;
      }
      try {
        read(text);
      } catch {
        socket.destroy();
      }
    });
    socket.once('close', () => clearTimeout(timer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  await writeControlFile(parts.folder.controlFile, { pid: process.pid, address, token });
  return {
    get clients() {
      return clients.size;
    },
    close() {
      rmSync(parts.folder.controlFile, { force: true });
      server.close();
      for (const socket of clients) socket.end();
    },
  };
}

function serveClient(socket: Socket, { engine, shell, log }: Parts): (line: string) => void {
  let toEngine: MessagePortMain | undefined;
  /** What was asked before the engine was there. */
  let waiting: unknown[] = [];
  const send = (frame: Parameters<typeof encodeFrame>[0]) => {
    if (!socket.destroyed) socket.write(encodeFrame(frame));
  };
  const leaveEngine = engine.join({
    name: 'socket',
    connected(port) {
      toEngine = port;
      port.on('message', (event) => send({ to: 'engine', message: event.data }));
      port.start();
      for (const message of waiting.splice(0)) port.postMessage(message);
    },
    disconnected() {
      toEngine?.close();
      toEngine = undefined;
      send({ engine: 'gone' });
    },
  });
  socket.once('close', () => {
    leaveEngine();
    toEngine?.close();
    waiting = [];
  });

  let toShell: ((message: unknown) => void) | undefined;
  const shellPort: Port = {
    post: (message) => send({ to: 'shell', message }),
    listen(onMessage, onClose) {
      toShell = onMessage;
      socket.once('close', onClose);
    },
    close: () => socket.end(),
  };
  serve(
    cliShellContract,
    shellPort,
    shell(() => socket.end()),
    log,
  );

  return (line) => {
    const frame = decodeFrame(line);
    if (!('to' in frame)) return;
    if (frame.to === 'shell') toShell?.(frame.message);
    else if (toEngine) toEngine.postMessage(frame.message);
    else waiting.push(frame.message);
  };
}

function isToken(line: string, token: string): boolean {
  const frame = decodeFrame(line);
  const hello = Buffer.from('hello' in frame && typeof frame.hello === 'string' ? frame.hello : '');
  const wanted = Buffer.from(token);
  return hello.length === wanted.length && timingSafeEqual(hello, wanted);
}

function socketAddress(root: string): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\boligperm-${name}-${randomBytes(8).toString('hex')}`;
  const inside = join(root, 'control.sock');
  if (Buffer.byteLength(inside) <= longestAddress) {
    rmSync(inside, { force: true });
    return inside;
  }
  const folder = join(tmpdir(), `boligperm-${process.getuid?.() ?? ''}-${name}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'control.sock');
}

async function writeControlFile(path: string, content: ControlFile): Promise<void> {
  const passing = `${path}.next`;
  rmSync(passing, { force: true });
  const file = await open(passing, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(content));
  } finally {
    await file.close();
  }
  await rename(passing, path);
}
