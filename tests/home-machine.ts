// One of several machines with the same home: an engine of its own, on a vault of its own, behind a line of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { once } from '../cli/homes';
import type { SyncStatus } from '../shared/api/sync';
import { documents, pages } from '../shared/documents/document';
import { homes } from '../shared/property/home';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { type Line, openLine } from './unreliable-line';

export type Login = { readonly user: string; readonly password: string };

/** Where machines meet: a hub, or a stock CouchDB. */
export type MeetingPlace = Login & { readonly address: string; readonly workspace: string };

export type HomeMachine = {
  readonly name: string;
  readonly line: Line;
  readonly engine: EngineUnderTest['engine'];
  readonly app: EngineUnderTest;
  readonly folder: string;
  /** Makes the workspace; answers the recovery phrase. */
  found(place: MeetingPlace, mode?: 'sealed' | 'open'): Promise<string>;
  join(place: MeetingPlace, recoveryPhrase: string, originals?: 'all' | 'asked'): Promise<void>;
  /** A whole round; whatever keeps it from being one is put right first, as a person would. */
  sync(): Promise<number>;
  status(): Promise<SyncStatus>;
  /** Everything it has, by collection and id, as a backup tells it; the originals by their sums. */
  everything(): Promise<ReadonlyMap<string, string>>;
  /** Lays down records as they are, as if a backup brought them. */
  bring(records: Readonly<Record<string, readonly object[]>>): Promise<void>;
  end(): Promise<void>;
};

export async function openMachine(name: string, server: string): Promise<HomeMachine> {
  const vault = freshVault();
  const papers = mkdtempSync(join(tmpdir(), 'boligperm-machine-'));
  const [line, app] = await Promise.all([openLine(server), startEngine({ vault: vault.folder })]);
  const { engine, shell } = app;
  let login: Login = { user: '', password: '' };
  const status = () => once<SyncStatus>((onValue, onProblem) => engine.live('sync.status', {}, onValue, onProblem));

  const backup = async () => {
    const path = join(papers, `${crypto.randomUUID()}.zip`);
    const { token } = await shell.call('files.create', { path });
    await engine.call('vault.export', { token });
    return path;
  };

  return {
    name,
    line,
    engine,
    app,
    folder: vault.folder,
    async found(place, mode = 'sealed') {
      login = { user: place.user, password: place.password };
      const { recoveryPhrase } = await engine.call('workspace.create', {
        ...login,
        server: line.address,
        name: place.workspace,
        mode,
        deviceName: name,
        remember: false,
      });
      return recoveryPhrase;
    },
    async join(place, recoveryPhrase, originals = 'all') {
      login = { user: place.user, password: place.password };
      await engine.call('workspace.join', {
        ...login,
        server: line.address,
        name: place.workspace,
        recoveryPhrase,
        deviceName: name,
        originals,
        remember: false,
      });
    },
    async sync() {
      // The server said no once: the password is asked for again.
      if ((await status()).problem?.code === 'server-refused')
        await engine.call('sync.login', { ...login, remember: false });
      const { pushed, pulled, originals } = await engine.call('sync.now', {});
      return pushed + pulled + originals;
    },
    status,
    async everything() {
      const reader = new ZipReader(new Uint8ArrayReader(readFileSync(await backup())), { useWebWorkers: false });
      const found = new Map<string, string>();
      for (const entry of await reader.getEntries()) {
        if (entry.directory) continue;
        if (entry.filename.startsWith('originals/')) {
          found.set(entry.filename, `${entry.uncompressedSize} ${entry.signature}`);
          continue;
        }
        if (!entry.filename.endsWith('.jsonl')) continue;
        const text = new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter()));
        for (const line of text.split('\n').filter((each) => each !== '')) {
          const parsed = JSON.parse(line) as Record<string, unknown>;
          const { rev: _, ...record } = (parsed.document ?? parsed) as Record<string, unknown>;
          found.set(`${entry.filename} ${record.id}`, sorted(record));
        }
      }
      await reader.close();
      return found;
    },
    async bring(records) {
      const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
      const lines = async (file: string, all: readonly object[]) =>
        zip.add(file, new Uint8ArrayReader(Buffer.from(all.map((one) => `${JSON.stringify(one)}\n`).join(''))));
      const known = await once<{ readonly homes: readonly object[] }>((onValue, onProblem) =>
        engine.live('homes.list', {}, onValue, onProblem),
      );
      await lines('homes.jsonl', known.homes);
      await lines('documents.jsonl', []);
      await lines('pages.jsonl', []);
      for (const [file, all] of Object.entries(records)) await lines(`${file}.jsonl`, all);
      const counts = { homes: 0, documents: 0, pages: 0, bytes: 0 };
      const schemas = { homes: homes.version, documents: documents.version, pages: pages.version };
      const manifest = { format: 'boligperm-backup', version: 1, schemas, counts, madeAt: new Date().toISOString() };
      await zip.add('manifest.json', new Uint8ArrayReader(Buffer.from(JSON.stringify(manifest))));
      const path = join(papers, `${crypto.randomUUID()}.zip`);
      writeFileSync(path, await zip.close());
      const { token } = await shell.call('files.offer', { path });
      const { faults } = await engine.call('vault.restore', { token });
      if (faults.length > 0) throw new Error(`not brought: ${JSON.stringify(faults)}`);
    },
    async end() {
      await app.kill();
      await line.end();
      vault.remove();
      rmSync(papers, { recursive: true, force: true });
    },
  };
}

/** Until nobody has anything left for anybody. */
export async function settleAll(machines: readonly HomeMachine[]): Promise<void> {
  let quiet = 0;
  for (let turn = 0; turn < 20; turn += 1) {
    let moved = 0;
    // What was done a moment ago is still to be written down: asking for the account does that.
    for (const machine of machines) await machine.engine.call('audit.list', { limit: 1 });
    for (const machine of machines) moved += await machine.sync();
    // A machine also gives by itself, after its turn was over for the others: a second quiet turn brings them that.
    quiet = moved === 0 ? quiet + 1 : 0;
    if (quiet === 2) return;
  }
  throw new Error('the machines answer each other for ever');
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
