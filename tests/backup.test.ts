// A backup that somebody else may have made: what is wrong in it is told, what is right comes in, and nothing is harmed.
import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { BlobReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankTask, planTaskId } from '../shared/maintenance/task';
import { ProblemError } from '../shared/problem';
import { emptyRegister, type Home } from '../shared/property/home';
import { type EngineUnderTest, freshVault, startEngine } from './harness';

const place = freshVault();
const folder = join(place.folder, '..');
let app: EngineUnderTest;
beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
});
afterAll(async () => {
  await app?.leave();
  place.remove();
});

const paperBytes = Buffer.from('%PDF-1.4 en liten ting');
const manifest = {
  format: 'boligperm-backup',
  version: 1,
  schemas: { homes: 0, documents: 0, pages: 0 },
  counts: { homes: 1, documents: 1, pages: 1, bytes: 1 },
  madeAt: '2026-01-01T00:00:00.000Z',
};
const stamps = { rev: 1, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 };
const home = {
  id: 'h-old',
  ...stamps,
  market: 'no',
  address: { street: 'Gamleveien 3', postalCode: '0100', place: 'Oslo' },
  sample: false,
};
const contact = {
  id: 'c-1',
  ...stamps,
  name: 'Gamle Rør AS',
  orgNumber: '974760673',
  role: 'tradesman',
  trade: 'rørlegger',
  phone: '',
  email: '',
  note: '',
};
const paper = (id: string, over: Record<string, unknown> = {}) => ({
  id,
  ...stamps,
  homeId: 'h-old',
  sha256: createHash('sha256').update(paperBytes).digest('hex'),
  fileName: 'gammelt.pdf',
  mediaType: 'application/pdf',
  state: 'read',
  notBefore: 0,
  attempts: 0,
  steps: { read: 1_000_000, understand: 1_000_000 },
  pageCount: 1,
  textFrom: 'layer',
  readMs: 1,
  language: 'nb',
  readKind: 'brev',
  readKindConfidence: 0.9,
  otherKinds: [],
  readTitle: 'Et gammelt brev',
  readCategory: 'annet',
  readFacts: [],
  corrections: {},
  kind: 'løgn',
  category: 'løgn',
  title: 'løgn',
  sender: '',
  date: '',
  sortDate: '',
  unsure: false,
  trashedAt: 0,
  ...over,
});
const page = (documentId: string) => ({
  id: `${documentId}:00000`,
  ...stamps,
  documentId,
  index: 0,
  width: 595,
  height: 842,
  turned: 0,
  textFrom: 'layer',
  text: 'kjære huseier',
  words: ['kjære', 'huseier'],
  places: [0, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0],
});
const lines = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

let made = 0;
async function restore(files: Readonly<Record<string, string | Buffer>>) {
  made += 1;
  const path = join(folder, `backup-${made}.zip`);
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)) as WritableStream<Uint8Array>, {
    useWebWorkers: false,
  });
  for (const [name, content] of Object.entries(files))
    await zip.add(name, new Blob([new Uint8Array(Buffer.from(content))]).stream());
  await zip.close();
  const { token } = await app.shell.call('files.offer', { path });
  return app.engine.call('vault.restore', { token });
}
const first = <T>(ask: (tell: (value: T) => void) => () => void) =>
  new Promise<T>((resolve) => {
    const stop = ask((value) => {
      setTimeout(() => stop());
      resolve(value);
    });
  });
const codeOf = (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error));

describe('a backup of unknown making', () => {
  it('is refused when it is none, or of an app that is not out yet', async () => {
    expect(await restore({ 'manifest.json': 'ikke JSON' }).catch(codeOf)).toBe('not-a-backup');
    expect(await restore({ 'homes.jsonl': '' }).catch(codeOf)).toBe('not-a-backup');
    expect(await restore({ 'manifest.json': lines(manifest), '../../outside': 'x' }).catch(codeOf)).toBe(
      'not-a-backup',
    );
    expect(await restore({ 'manifest.json': lines({ ...manifest, version: 99 }) }).catch(codeOf)).toBe('newer-version');
  });

  it('gives what is right in it, and tells each thing that is not', async () => {
    const outcome = await restore({
      'manifest.json': lines(manifest),
      'homes.jsonl': lines(home, { ...home, id: '../../etc', market: 'no' }),
      'originals/a.pdf': paperBytes,
      'originals/changed.pdf': 'noe annet',
      'outside.pdf': paperBytes,
      'documents.jsonl': `${lines(
        { file: 'originals/a.pdf', document: paper('d-good') },
        { file: 'originals/changed.pdf', document: paper('d-changed', { sha256: 'a'.repeat(64) }) },
        { file: 'outside.pdf', document: paper('d-outside', { sha256: 'b'.repeat(64) }) },
        { file: 'originals/missing.pdf', document: paper('d-missing', { sha256: 'c'.repeat(64) }) },
        { file: 'originals/a.pdf', document: { ...paper('d-field'), surprise: true } },
        { file: 'originals/a.pdf', document: paper('d-stranger', { homeId: 'h-nobody', sha256: 'd'.repeat(64) }) },
      )}{"file": half a line\n`,
      'contacts.jsonl': lines(contact, { ...contact, id: 'c-liar', role: 'king' }),
      'pages.jsonl': lines(page('d-good'), { ...page('d-good'), places: [1] }, page('d-changed')),
    });
    expect(outcome).toMatchObject({ homes: 1, documents: 1 });
    const told = outcome.faults.map(({ what, id, code }) => `${what} ${id} ${code}`.replace('  ', ' '));
    expect(told).toContain('original d-changed damaged');
    expect(told).toContain('original d-missing missing');
    expect(told.filter((fault) => fault === 'record invalid-record')).toHaveLength(6);
    expect(told).toContain('page d-good:00000 invalid-record');
    const { document, text } = await app.engine.call('documents.show', { id: 'd-good', text: true });
    // What lists show is worked out anew, not believed.
    expect(document.row).toMatchObject({ kind: 'brev', category: 'annet', title: 'Et gammelt brev' });
    expect(text).toBe('kjære huseier');
  });

  it('brings back what was done about the upkeep, under the ids that home and papers have here', async () => {
    const task = { ...blankTask(planTaskId('h-other', 'p-roof', 'roof-look'), 'h-other'), ...stamps };
    const done = {
      id: 'c-1',
      on: '2025-05-04',
      note: 'Sjekket',
      cost: 0,
      contactId: '',
      documentIds: ['d-good', 'd-x'],
      dueOn: '',
      snoozedUntil: '',
    };
    const outcome = await restore({
      'manifest.json': lines({ ...manifest, schemas: { ...manifest.schemas, tasks: 0 } }),
      // The same address as the home that is here already.
      'homes.jsonl': lines({ ...home, id: 'h-other' }),
      'tasks.jsonl': lines(
        { ...task, partId: 'p-roof', ruleId: 'roof-look', completions: [done] },
        { ...task, id: 'own', title: 'Egen', homeId: 'h-nobody' },
        { ...task, completions: 'mange' },
      ),
    });
    expect(outcome.faults.map(({ code }) => code)).toEqual(['invalid-record', 'invalid-record']);
    const backup = join(folder, 'tasks.zip');
    const { token } = await app.shell.call('files.create', { path: backup });
    await app.engine.call('vault.export', { token });
    const zip = new ZipReader(new BlobReader(new Blob([readFileSync(backup)])), { useWebWorkers: false });
    const entry = (await zip.getEntries()).find(({ filename }) => filename === 'tasks.jsonl');
    const text = entry && !entry.directory ? new TextDecoder().decode(await entry.arrayBuffer()) : '';
    expect(JSON.parse(text)).toMatchObject({
      id: planTaskId('h-old', 'p-roof', 'roof-look'),
      homeId: 'h-old',
      completions: [{ ...done, documentIds: ['d-good'] }],
    });
  });

  it('of before homes had a register, brings them with the parts that every home has', async () => {
    const { homes } = await first<{ homes: Home[] }>((tell) => app.engine.live('homes.list', {}, tell));
    expect(homes.find(({ id }) => id === 'h-old')).toMatchObject({ ...home, ...emptyRegister() });
    const { contacts } = await first<{ contacts: unknown[] }>((tell) => app.engine.live('contacts.list', {}, tell));
    expect(contacts).toEqual([contact]);
  });

  it('brings back shares with their keys, of the homes and papers that are here', async () => {
    const key = 'k'.repeat(43);
    const share = {
      ...stamps,
      id: 'S'.repeat(22),
      homeId: 'h-old',
      title: 'Takstmann',
      audience: 'surveyor',
      recipient: 'Tor Nordli',
      contents: { pack: 'surveyor', ids: ['d-good', 'd-x'], without: [] },
      follows: true,
      viewOnly: false,
      takesPapers: true,
      showsNumbers: false,
      expiresAt: 2e12,
      language: 'nb',
      server: 'https://hub.example',
      workspace: 'home',
      linkKey: key,
      stretched: '',
      passwordSalt: '',
      privateKey: key,
      left: [],
      closedAt: 0,
      end: '',
      papers: 0,
      readers: 0,
    };
    const outcome = await restore({
      'manifest.json': lines({ ...manifest, schemas: { ...manifest.schemas, shares: 0 } }),
      'homes.jsonl': lines(home),
      'shares.jsonl': lines(share, { ...share, id: 'another', linkKey: 'short' }),
    });
    expect(outcome.faults.map(({ code }) => code)).toEqual(['invalid-record']);
    const got = await first<{ share: { contents: object } | null }>((tell) =>
      app.engine.live('shares.get', { id: share.id }, tell),
    );
    expect(got.share?.contents).toEqual({ pack: 'surveyor', ids: ['d-good'], without: [] });
    expect((await app.engine.call('shares.link', { id: share.id })).link).toBe(
      `https://hub.example/s/${share.id}#${key}`,
    );
  });

  it('that swells to gigabytes is given up early', async () => {
    const bomb = Buffer.alloc(150 << 20, 0x20);
    const outcome = await restore({ 'manifest.json': lines(manifest), 'homes.jsonl': bomb }).catch(codeOf);
    expect(['too-large', 'not-a-backup']).toContain(outcome);
    expect((await app.engine.call('vault.counts', {})).documents).toBe(1);
  });
});
