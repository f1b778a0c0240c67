// `bench sync`: 10,000 records and 200 originals of 500 kB to a hub and from there to a second machine, beside PouchDB replicating as
// much to the same hub from a window of the same Electron; and what sealing costs.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type AppConnection, type AppStart, appFolder, connectToApp } from '../cli/app-connection';
import { atHand } from './at-hand';
import { type Bench, compared } from './figure';
import { madeCosts, makeBackup } from './make-vault';

const records = 10_000;
const originals = 200;
const originalBytes = 500_000;
const asFast = { least: 1 };
const nearlyAsFast = { least: 0.8 };

export const bench: Bench = async ({ app, print, say }) => {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-bench-sync-'));
  const hub = await openHub(join(folder, 'hub'));
  try {
    const [manyRecords, fewOriginals] = [join(folder, 'records.zip'), join(folder, 'originals.zip')];
    await makeBackup(manyRecords, 0, { costs: records });
    await makeBackup(fewOriginals, originals, { originalBytes });

    say('PouchDB, the peer');
    const page = await builtPeer(folder);
    const peerRecords = await peerTimes(app, hub, page, { count: records, letters: lettersOf(records) });
    // As many as one body of the hub's may hold; PouchDB sends attachments in base64.
    const peerOriginals = await peerTimes(app, hub, page, { count: originals, bytes: originalBytes, batch: 40 });
    say('records, sealed');
    const sealed = await ourTimes(app, hub, manyRecords, 'sealed');
    say('records, open');
    const open = await ourTimes(app, hub, manyRecords, 'open');
    say('originals');
    const ours = await ourTimes(app, hub, fewOriginals, 'sealed');

    for (const way of ['push', 'pull'] as const) {
      const perSecond = (count: number, ms: number) => Math.round((count * 10_000) / ms) / 10;
      const about = (figure: string, count: number, ms: number) => ({
        bench: 'sync',
        figure: `${way}: ${figure}`,
        value: perSecond(count, ms),
        unit: '1/s',
      });
      const beside = (peer: string, count: number, ms: number) => ({ peer, peerValue: perSecond(count, ms) });
      const pouch = 'PouchDB in a window of the same Electron, as much to the same hub';
      const figure = about(`${records} records, sealed`, records, sealed[way]);
      print(compared({ ...figure, ...beside(pouch, records, peerRecords[way]) }, asFast));
      print(compared({ ...figure, ...beside('the same, open', records, open[way]) }, undefined));
      print(
        compared(
          {
            ...about(`${originals} originals of 500 kB, with their records`, originals, ours[way]),
            ...beside(pouch, originals, peerOriginals[way]),
          },
          nearlyAsFast,
        ),
      );
    }
  } finally {
    await hub.end();
    rmSync(folder, { recursive: true, force: true });
  }
};

type Way = { readonly push: number; readonly pull: number };

type BenchHub = {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** A workspace that nobody has been in. */
  workspace(): Promise<string>;
  end(): Promise<void>;
};

/** Two machines of a new workspace, each whole rounds: milliseconds. */
async function ourTimes(app: AppStart, hub: BenchHub, backup: string, mode: 'sealed' | 'open'): Promise<Way> {
  const name = await hub.workspace();
  const place = { server: hub.address, name, user: hub.user, password: hub.password, remember: false };
  const first = await machine(app);
  try {
    const { token } = await first.connection.shell.call('files.offer', { path: backup });
    await first.connection.engine.call('vault.restore', { token });
    const second = await machine(app);
    try {
      const pushing = performance.now();
      const made = await first.connection.engine.call('workspace.create', { ...place, mode, deviceName: 'Kontoret' });
      await first.connection.engine.call('sync.now', {});
      const pulling = performance.now();
      await first.connection.engine.call('sync.pause', { paused: true });
      await second.connection.engine.call('workspace.join', { ...place, ...made, deviceName: 'Stua' });
      await second.connection.engine.call('sync.now', {});
      return { push: pulling - pushing, pull: performance.now() - pulling };
    } finally {
      await second.end();
    }
  } finally {
    await first.end();
  }
}

async function machine(app: AppStart): Promise<{ readonly connection: AppConnection; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-bench-machine-'));
  const connection = await connectToApp(join(folder, 'vault'), app);
  return {
    connection,
    async end() {
      await connection.leave();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** Letters of a record of the bench, on average. */
const lettersOf = (count: number) => Math.round(JSON.stringify(madeCosts(count)).length / count);

/** PouchDB as a page gets it; answers its address. */
async function builtPeer(folder: string): Promise<string> {
  const { build } = await atHand<typeof import('vite')>('vite');
  const outDir = join(folder, 'peer');
  await build({
    root: join(appFolder, 'benches', 'pouchdb-window'),
    base: './',
    configFile: false,
    logLevel: 'silent',
    define: { global: 'globalThis' },
    build: { outDir, target: 'chrome114', modulePreload: false },
  });
  return join(outDir, 'index.html');
}

type Asked = { readonly count: number; readonly letters?: number; readonly bytes?: number; readonly batch?: number };

/** In a window of the same Electron, in its own storage. */
async function peerTimes(app: AppStart, hub: BenchHub, page: string, asked: Asked): Promise<Way> {
  const data = mkdtempSync(join(tmpdir(), 'boligperm-bench-peer-'));
  const url = `${hub.address}/bp-${await hub.workspace()}`;
  const auth = { username: hub.user, password: hub.password };
  const withoutApp = app.args.filter((argument) => argument !== appFolder);
  const child = spawn(app.command, [...withoutApp, join(appFolder, 'benches', 'pouchdb-window')], {
    env: {
      ...process.env,
      POUCHDB_WINDOW_DATA: data,
      POUCHDB_WINDOW_PAGE: page,
      POUCHDB_WINDOW_ASKED: JSON.stringify({ ...asked, url, auth }),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { told } = (await firstLine(child)) as { readonly told: Way & { readonly error?: string } };
  await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)));
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  if (told.error !== undefined) throw new Error(`the peer failed: ${told.error}`);
  return told;
}

async function firstLine(child: ChildProcessByStdio<null, Readable, null>): Promise<object> {
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('{')) return JSON.parse(line) as object;
  throw new Error('it said nothing');
}

async function openHub(data: string): Promise<BenchHub> {
  const program = join(appFolder, 'out', 'hub', 'hub.mjs');
  const run = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args, '--data', data, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const serving = run(['serve', '--port', '0']);
  const { address } = (await firstLine(serving)) as { readonly address: string };
  const invite = (workspace: string) => firstLine(run(['invite', 'kari', '--workspace', workspace]));
  const { password } = (await invite('first')) as { readonly password: string };
  let made = 0;
  return {
    address,
    user: 'kari',
    password,
    async workspace() {
      made += 1;
      await invite(`bench-${made}`);
      return `bench-${made}`;
    },
    async end() {
      serving.kill('SIGTERM');
      await new Promise((resolve) => serving.once('exit', resolve));
    },
  };
}
