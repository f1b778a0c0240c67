// What is kept of people, and the account of what was done: found, handed over, erased everywhere, and the chain as whole as before.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, startEngine } from './harness';

const place = freshVault();
const folder = join(place.folder, '..', 'stick');
let app: EngineUnderTest;
let homeId = '';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const contact = (name: string) => ({
  ...{ name, orgNumber: '', role: 'tradesman' as const, trade: 'maler', phone: '99 88 77 66', email: 'per@maler.no' },
  note: '',
});
const chosen = async (query: string) => {
  const { people } = await app.engine.call('privacy.find', { query });
  return people.map(({ place: where, recordId, personId }) => ({ place: where, recordId, personId }));
};

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  app = await startEngine({ vault: place.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Tillitsveien 9', postalCode: '0150', place: 'Oslo' },
  });
  homeId = home.id;
  await app.engine.call('contacts.save', contact('Per Maler Pedersen'));
  await app.engine.call('contacts.save', contact('Kari Snekker'));
});
afterAll(async () => {
  await app?.leave();
  place.remove();
});

describe('the account of what was done', () => {
  it('has a line for each change, and for what is taken out', async () => {
    const token = (await app.shell.call('files.create', { path: join(folder, 'ut.zip') })).token;
    await app.engine.call('vault.export', { token });
    await pause(100);
    const { lines } = await app.engine.call('audit.list', { limit: 50 });
    const told = lines.map(({ what }) => what);
    expect(told).toContain('vault.exported');
    expect(told.filter((what) => what === 'contacts.added')).toHaveLength(2);
    expect(lines.find(({ what }) => what === 'homes.added')?.subjectId).toBe(homeId);
    expect(JSON.stringify(lines)).not.toContain('Maler');
  });

  it('is whole, also after a restart, and goes out with its hashes', async () => {
    await app.leave();
    app = await startEngine({ vault: place.folder });
    await app.engine.call('contacts.save', contact('Ola Elektriker'));
    const { books } = await app.engine.call('audit.check', {});
    expect(books).toMatchObject([{ isOurs: true, whole: true }]);
    const path = join(folder, 'logg.jsonl');
    const { token } = await app.shell.call('files.create', { path });
    const { lines } = await app.engine.call('audit.export', { token });
    const out = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out).toHaveLength(lines);
    for (const [at, line] of out.entries()) expect(line.previous).toBe(at === 0 ? '' : out[at - 1].hash);
  });
});

describe('somebody who asks what is kept of them', () => {
  it('is found by name, telephone and mail, in whatever record', async () => {
    for (const query of ['per maler', '99 88 77 66', 'PER@maler.no'])
      expect((await app.engine.call('privacy.find', { query })).people.map(({ name }) => name)).toContain(
        'Per Maler Pedersen',
      );
  });

  it('gets it as a file for machines and as a paper', async () => {
    const people = await chosen('Per Maler');
    for (const as of ['json', 'pdf'] as const) {
      const path = join(folder, `person.${as}`);
      const { token } = await app.shell.call('files.create', { path });
      await app.engine.call('privacy.export', { people, documentIds: [], as, token, language: 'nb' });
    }
    const json = JSON.parse(readFileSync(join(folder, 'person.json'), 'utf8'));
    expect(json.people[0]).toMatchObject({ name: 'Per Maler Pedersen', details: ['per@maler.no', '99 88 77 66'] });
    expect(readFileSync(join(folder, 'person.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is erased here and in the backups, does not come back with an older copy, and the chain is whole', async () => {
    const copy = join(folder, 'før.zip');
    const { token } = await app.shell.call('files.create', { path: copy });
    await app.engine.call('vault.export', { token });
    await app.shell.call('folders.backup', { path: folder });
    await app.engine.call('backup.set', { passphrase: 'tolv grønne flasker' });
    const before = await app.engine.call('backup.now', {});
    const people = await chosen('Per Maler');
    await pause(1_100);
    expect(await app.engine.call('privacy.erase', { people, documentIds: [] })).toEqual({ people: 1, papers: 0 });
    await app.engine.call('backup.now', {});
    const versions = readdirSync(join(folder, 'boligperm-backup', 'versions'));
    expect(versions).toHaveLength(1);
    expect(versions).not.toContain(before.version);
    const back = await app.shell.call('files.offer', { path: copy });
    await app.engine.call('vault.restore', { token: back.token });
    expect((await app.engine.call('privacy.find', { query: 'Per Maler' })).people).toEqual([]);
    expect((await app.engine.call('privacy.find', { query: 'Kari' })).people).toHaveLength(1);
    expect((await app.engine.call('audit.check', {})).books.every(({ whole }) => whole)).toBe(true);
  });

  it('is accounted for in a record of what is processed', async () => {
    const path = join(folder, 'protokoll.pdf');
    const { token } = await app.shell.call('files.create', { path });
    await app.engine.call('privacy.record', { token, language: 'nb' });
    expect(readFileSync(path).length).toBeGreaterThan(5_000);
  });
});
