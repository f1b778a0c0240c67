// A hub of its own for a test: the built program in a process, on a free port of the loopback, its data in a folder that goes with it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '..', 'out', 'hub', 'hub.mjs');

export type HubUnderTest = {
  /** E.g. `http://127.0.0.1:43210`; the same after a restart. */
  readonly address: string;
  /** Of the first workspace, as CouchDB has it: `bp-home`. */
  readonly database: string;
  readonly workspace: string;
  readonly name: string;
  readonly password: string;
  /** The header of the first member. */
  readonly authorization: string;
  /** Everything the hub keeps. */
  readonly folder: string;
  /** Lets somebody into a workspace; answers the password when they are new. */
  invite(name: string, workspace?: string): Promise<string | undefined>;
  remove(name: string, workspace?: string): Promise<void>;
  /** As a clean shutdown does; `start` brings it back with the same data. */
  stop(): Promise<void>;
  /** As a power cut of the process. */
  kill(): Promise<void>;
  start(): Promise<void>;
  readonly running: boolean;
  /** What it has written to its log so far. */
  log(): string;
  /** A request as the first member, unless headers say otherwise. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Ends it and takes its folder away. */
  end(): Promise<void>;
};

export type HubOptions = {
  readonly workspace?: string;
  readonly name?: string;
  /** COUCHDB_URL and the like. */
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
};

export const basic = (name: string, password: string) =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

/** Starts it with one member of one workspace, whose database is not made yet: the first device does that by `PUT /bp-…`. */
export async function startHub(options: HubOptions = {}): Promise<HubUnderTest> {
  if (!existsSync(program)) throw new Error('the hub is not built: node scripts/build.mjs hub');
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-hub-'));
  const workspace = options.workspace ?? 'home';
  const name = options.name ?? 'kari';
  const env = { ...process.env, LANG: 'en', COUCHDB_URL: '', ...options.env };
  let log = '';
  let child: ChildProcess | undefined;
  let port = '0';

  const spawnHub = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args, '--data', folder, '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const start = async () => {
    const started = spawnHub(['serve', '--port', port, ...(options.args ?? [])]);
    child = started;
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    const ended = once(started, 'exit').then(([code]) => {
      throw new Error(`the hub ended with ${code}: ${log}`);
    });
    ended.catch(() => undefined);
    const [line] = await Promise.race([once(createInterface(started.stdout), 'line') as Promise<[string]>, ended]);
    const { address } = JSON.parse(line) as { readonly address: string };
    port = new URL(address).port;
    return address;
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  };
  const tell = async (args: readonly string[]): Promise<{ readonly password?: string }> => {
    const telling = spawnHub(args);
    let out = '';
    let complaint = '';
    telling.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    telling.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    const [code] = (await once(telling, 'close')) as [number | null];
    if (code !== 0) throw new Error(`hub ${args.join(' ')}: ${complaint}`);
    return JSON.parse(out) as { readonly password?: string };
  };

  const address = await start();
  const invite = async (who: string, where = workspace) => (await tell(['invite', who, '--workspace', where])).password;
  const password = (await invite(name)) ?? '';
  const authorization = basic(name, password);
  return {
    address,
    database: `bp-${workspace}`,
    workspace,
    name,
    password,
    authorization,
    folder,
    invite,
    async remove(who, where) {
      await tell(['remove', who, ...(where === undefined ? [] : ['--workspace', where])]);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async start() {
      await start();
    },
    get running() {
      return child !== undefined && child.exitCode === null && child.signalCode === null;
    },
    log: () => log,
    fetch: (path, init = {}) => fetch(`${address}${path}`, { ...init, headers: { authorization, ...init.headers } }),
    async end() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
