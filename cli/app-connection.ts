// The command line's way to the engine: by the socket of the app that runs on the vault, or of one started for it without a window.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { connect as connectSocket, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '../shared/api/contract';
import { type EngineContract, engineContract } from '../shared/api/engine';
import type { Port } from '../shared/api/port';
import { type CliShellContract, cliShellContract } from '../shared/api/shell';
import { type ControlFile, decodeFrame, encodeFrame, lineReader } from '../shared/api/socket-frames';
import { connect } from '../shared/api/wire';
import { ProblemError, problem } from '../shared/problem';

export type AppConnection = {
  readonly engine: Client<EngineContract>;
  readonly shell: Client<CliShellContract>;
  readonly pid: number;
  /** Says goodbye, and waits until an app that was started for us has ended. */
  leave(): Promise<void>;
};

/** How Electron is started in a checkout; see scripts/electron-environment.mjs. Packaged, it is the executable that runs us. */
export type AppStart = { readonly command: string; readonly args: readonly string[] };

/** Where the app's package lies: out/cli/cli.mjs is two folders down. */
export const appFolder = resolve(fileURLToPath(import.meta.url), '..', '..', '..');

export function appStart(environment: NodeJS.ProcessEnv): AppStart {
  const command = environment.BOLIGPERM_ELECTRON;
  if (!command) return { command: process.execPath, args: [] };
  return { command, args: [...(JSON.parse(environment.BOLIGPERM_ELECTRON_ARGS ?? '[]') as string[]), appFolder] };
}

/** The vault cannot be had in this time: whoever holds it does not answer. */
const patienceMs = 30_000;
const lookAgainMs = 25;
const answersWithinMs = 5_000;
const exitLocked = 3;

/**
 * Throws ProblemError `vault-locked` when the vault is held by an app that does not answer, never hangs.
 * `vault` undefined: the app's own.
 */
export async function connectToApp(
  vault: string,
  start: AppStart = appStart(process.env),
  {
    patience = patienceMs,
    environment = {},
  }: { readonly patience?: number; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<AppConnection> {
  const folder = resolve(vault);
  const deadline = Date.now() + patience;
  let child: Started | undefined;
  for (;;) {
    const connected = await tryConnect(folder, child);
    if (connected) return connected;
    // It ended before it could be spoken to: either someone else has the vault (and may be just leaving it), or it is broken.
    if (child?.exitCode !== undefined && child.exitCode !== exitLocked)
      throw new StartFailure(child.exitCode, child.complaint());
    if (Date.now() > deadline) {
      child?.process.kill();
      throw new ProblemError(problem('vault-locked'));
    }
    if (!child || child.exitCode !== undefined) {
      if (child) await pause(250);
      child = startHeadless(folder, start, environment);
    }
    await pause(lookAgainMs);
  }
}

/** The app could not be started at all, e.g. there is no display. */
export class StartFailure extends Error {
  constructor(
    readonly exitCode: number,
    complaint: string,
  ) {
    super(complaint.trim() || `exit code ${exitCode}`);
    this.name = 'StartFailure';
  }
}

type Started = { readonly process: ChildProcess; exitCode: number | undefined; complaint(): string };

function startHeadless(folder: string, start: AppStart, environment: NodeJS.ProcessEnv): Started {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let complaint = '';
  const child = spawn(start.command, [...start.args, '--headless-engine', `--vault=${folder}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C is ours to answer: the app ends when we have said goodbye.
    detached: true,
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined, ...environment },
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000);
    if (process.env.BOLIGPERM_DEVELOPING === '1') process.stderr.write(text);
  });
  const started: Started = { process: child, exitCode: undefined, complaint: () => complaint };
  child.once('error', (error) => {
    complaint = error.message;
    started.exitCode = 1;
  });
  child.once('exit', (code) => {
    started.exitCode = code ?? 1;
  });
  child.unref();
  (child.stderr as unknown as Socket | null)?.unref();
  return started;
}

async function tryConnect(folder: string, child: Started | undefined): Promise<AppConnection | undefined> {
  const control = readControlFile(join(folder, 'control.json'));
  if (!control) return undefined;
  const socket = await openSocket(control.address);
  if (!socket) return undefined;
  const connection = speak(socket, control, child);
  // The socket of an app that was killed is answered by nobody, though it may be open until the last of its processes has gone.
  const answers = await Promise.race([
    connection.shell.call('app.metrics', {}).then(
      () => true,
      () => false,
    ),
    atMost(answersWithinMs).then(() => false),
  ]);
  if (!answers) socket.destroy();
  return answers ? connection : undefined;
}

function readControlFile(path: string): ControlFile | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ControlFile;
  } catch {
    return undefined;
  }
}

function openSocket(address: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connectSocket(address);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

const longestLine = 256 * 1024 * 1024;

function speak(socket: Socket, control: ControlFile, child: Started | undefined): AppConnection {
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  const ports = { engine: socketPort(socket, 'engine'), shell: socketPort(socket, 'shell') };
  const read = lineReader(
    (line) => {
      const frame = decodeFrame(line);
      if ('to' in frame) ports[frame.to].arrived(frame.message);
      // What was asked of the engine is lost, so the connection is of no more use; whoever wants may connect again.
      else if ('engine' in frame) socket.destroy();
    },
    longestLine,
    () => socket.destroy(),
  );
  socket.on('data', (text) => read(String(text)));
  socket.once('close', () => {
    ports.engine.closed();
    ports.shell.closed();
  });
  socket.write(encodeFrame({ hello: control.token }));
  const shell = connect(cliShellContract, ports.shell.port);
  return {
    engine: connect(engineContract, ports.engine.port),
    shell,
    pid: control.pid,
    async leave() {
      if (!socket.destroyed) {
        await Promise.race([shell.call('app.leave', {}).catch(() => {}), atMost(1_000)]);
        socket.end();
      }
      const until = Date.now() + 5_000;
      while (child && child.exitCode === undefined && Date.now() < until) await pause(20);
      socket.destroy();
    },
  };
}

function socketPort(socket: Socket, to: 'engine' | 'shell') {
  let onMessage: ((message: unknown) => void) | undefined;
  let onClose: (() => void) | undefined;
  const port: Port = {
    post: (message) => {
      socket.write(encodeFrame({ to, message }));
    },
    listen(listener, whenClosed) {
      onMessage = listener;
      onClose = whenClosed;
    },
    close: () => socket.destroy(),
  };
  return { port, arrived: (message: unknown) => onMessage?.(message), closed: () => onClose?.() };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** The same, but nothing to stay awake for when all else is done. */
const atMost = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
