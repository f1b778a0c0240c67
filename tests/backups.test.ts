// Backups of the real app: sealed, read back, found out when a byte is struck, and everything again on a machine that has nothing.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { typedPdf } from './typed-pdf';

const passphrase = 'sykkel gulrot lampe ti';
const place = freshVault();
const other = freshVault();
const folder = join(place.folder, '..', 'stick');
const own = join(folder, 'boligperm-backup');
let app: EngineUnderTest;
let words = '';
let version = '';

const under = (name: string) => readdirSync(join(own, name)).map((file) => join(own, name, file));

/** Strikes one bit, seeded; answers how to put it right. */
function strike(path: string, seed: number): () => void {
  const whole = readFileSync(path);
  const at = (seed * 2_654_435_761) % whole.length;
  const bent = Buffer.from(whole);
  bent[at] = (bent[at] ?? 0) ^ (1 << (seed % 8));
  writeFileSync(path, bent);
  return () => writeFileSync(path, whole);
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  app = await startEngine({ vault: place.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Kopiveien 4', postalCode: '0150', place: 'Oslo' },
  });
  for (const title of ['Regning fra rørlegger', 'Brev om nabovarsel', 'Garantibevis for varmepumpe']) {
    const path = join(folder, '..', `${title}.pdf`);
    writeFileSync(path, typedPdf(`# ${title}\nKopiveien 4\nEt papir som ikke må gå tapt.`));
    const { token, fileName } = await app.shell.call('files.offer', { path });
    await app.engine.call('documents.importOffered', { homeId: home.id, token, fileName });
  }
});
afterAll(async () => {
  await app?.leave();
  place.remove();
  other.remove();
});

describe('a folder of backups', () => {
  it('gets a version that was read back, and says nothing to whoever finds it', async () => {
    await app.shell.call('folders.backup', { path: folder });
    ({ words } = await app.engine.call('backup.set', { passphrase }));
    const made = await app.engine.call('backup.now', {});
    ({ version } = made);
    expect(made).toMatchObject({ originals: 3, copied: 3 });
    for (const path of [...under('versions'), ...under('originals')])
      for (const telling of ['Kopiveien', 'rørlegger', '%PDF'])
        expect(readFileSync(path).includes(telling), path).toBe(false);
    expect(await app.engine.call('backup.check', {})).toEqual({ versions: 1, originals: 3, faults: [] });
  });

  it('copies what is new alone', async () => {
    const made = await app.engine.call('backup.now', {});
    expect(made).toMatchObject({ originals: 3, copied: 0 });
    // Of one day the newest stays.
    ({ version } = made);
  });

  it('tells of every struck byte, and heals what the vault still has', async () => {
    const faults = async () => (await app.engine.call('backup.check', {})).faults;
    for (let seed = 1; seed <= 6; seed += 1) {
      const path = join(own, 'versions', version);
      const mend = strike(path, seed);
      expect(await faults(), `version, seed ${seed}`).toEqual([{ what: 'version', name: version, healed: false }]);
      mend();
      const sealed = under('originals')[seed % 3] ?? '';
      strike(sealed, seed);
      expect(await faults(), `original, seed ${seed}`).toMatchObject([{ what: 'original', healed: true }]);
      const beside = seed % 2 ? 'key.age' : 'words.age';
      strike(join(own, beside), seed);
      expect(await faults(), `${beside}, seed ${seed}`).toEqual([{ what: 'key', name: beside, healed: true }]);
    }
    expect(await faults()).toEqual([]);
  });

  it('says that it is not there, and loses nothing by it', async () => {
    const away = `${folder}-away`;
    renameSync(folder, away);
    await expect(app.engine.call('backup.now', {})).rejects.toMatchObject({ problem: { code: 'folder-gone' } });
    renameSync(away, folder);
    const made = await app.engine.call('backup.now', {});
    expect(made).toMatchObject({ copied: 0 });
    ({ version } = made);
  });

  it('is whole after an app that was killed while it was writing', async () => {
    const making = app.engine.call('backup.now', {}).catch(() => undefined);
    await app.kill();
    await making;
    app = await startEngine({ vault: place.folder });
    expect((await app.engine.call('backup.check', {})).faults).toEqual([]);
    ({ version } = await app.engine.call('backup.now', {}));
  });
});

describe('a machine that has nothing', () => {
  let fresh: EngineUnderTest;
  beforeAll(async () => {
    await app.leave();
    fresh = await startEngine({ vault: other.folder });
    await fresh.shell.call('folders.backup', { path: folder });
  });
  afterAll(async () => {
    await fresh?.leave();
  });

  it('gets nothing by a wrong passphrase', async () => {
    await expect(fresh.engine.call('backup.restore', { version, secret: 'helt feil' })).rejects.toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    expect(await fresh.engine.call('vault.counts', {})).toMatchObject({ homes: 0, documents: 0 });
  });

  it('has every paper again by the words alone, and goes on with the same backups', async () => {
    const restored = await fresh.engine.call('backup.restore', { version, secret: ` ${words.toUpperCase()} ` });
    expect(restored).toMatchObject({ homes: 1, documents: 3, faults: [] });
    expect(await fresh.engine.call('vault.verify', {})).toMatchObject({ documents: 3, faults: [] });
    expect(await fresh.engine.call('backup.now', {})).toMatchObject({ originals: 3 });
    expect((await fresh.engine.call('backup.check', {})).faults).toEqual([]);
  });
});
