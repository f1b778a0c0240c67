// `bench sync`: 10,000 records and 200 originals of 500 kB to a hub and from there to a second machine, beside PouchDB replicating the same to the
// same hub; and what sealing costs.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
    const docs = madeCosts(records).map(({ id, ...record }) => ({ _id: id, ...record }));
    const PouchDB = await pouchMaker();
    const peerRecords = await peerTimes(PouchDB, hub, folder, docs);
    const peerOriginals = await peerTimes(
      PouchDB,
      hub,
      folder,
      Array.from({ length: originals }, (_, at) => ({
        _id: `o-bench-${at}`,
        _attachments: { sealed: { content_type: 'application/octet-stream', data: randomBytes(originalBytes) } },
      })),
    );
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
      const pouch = 'PouchDB, the same to the same hub';
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

type Pouch = {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  replicate: Record<'to' | 'from', (there: Pouch, options?: object) => Promise<{ readonly docs_written: number }>>;
  close(): Promise<void>;
};
type PouchMaker = { new (name: string, options: object): Pouch; plugin(plugin: unknown): PouchMaker };

async function pouchMaker(): Promise<PouchMaker> {
  const part = async (name: string) => (await atHand<{ readonly default: unknown }>(`pouchdb-${name}`)).default;
  return ((await part('core')) as PouchMaker)
    .plugin(await part('adapter-leveldb'))
    .plugin(await part('adapter-http'))
    .plugin(await part('replication'));
}

async function peerTimes(PouchDB: PouchMaker, hub: BenchHub, folder: string, docs: readonly object[]): Promise<Way> {
  const name = await hub.workspace();
  const auth = { username: hub.user, password: hub.password };
  const there = new PouchDB(`${hub.address}/bp-${name}`, { adapter: 'http', auth });
  const [here, other] = ['here', 'other'].map(
    (own) => new PouchDB(join(folder, `${own}-${name}`), { adapter: 'leveldb' }),
  ) as [Pouch, Pouch];
  await here.bulkDocs(docs);
  const pushing = performance.now();
  // As many as one body of the hub's may hold; PouchDB sends attachments in base64.
  const batch = docs.length > 1_000 ? {} : { batch_size: 40 };
  const pushed = await here.replicate.to(there, batch);
  const pulling = performance.now();
  const pulled = await other.replicate.from(there, batch);
  const ended = performance.now();
  if (pushed.docs_written !== docs.length || pulled.docs_written !== docs.length) throw new Error('the peer lost some');
  await Promise.all([here.close(), other.close()]);
  return { push: pulling - pushing, pull: ended - pulling };
}

async function openHub(data: string): Promise<BenchHub> {
  const program = join(appFolder, 'out', 'hub', 'hub.mjs');
  const run = (args: readonly string[]) =>
    spawn(process.execPath, [program, ...args, '--data', data, '--json'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const firstLine = async (child: ReturnType<typeof run>): Promise<Record<string, string>> => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    throw new Error('the hub said nothing');
  };
  const serving = run(['serve', '--port', '0']);
  const { address = '' } = await firstLine(serving);
  const invite = (workspace: string) => firstLine(run(['invite', 'kari', '--workspace', workspace]));
  const { password = '' } = await invite('first');
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
