// The lock on the real app: sealed on the disk, closed without the passphrase, whole again with it, whatever happens in between.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockState } from '../cli/lock';
import { type EngineUnderTest, freshVault, runCommandLine, startEngine, startScreen } from './harness';

const passphrase = 'hest batteri stift riktig';
const telling = 'Hemmeligheten ligger under trappa';
const place = freshVault();
let app: EngineUnderTest;
let phrase = '';

/** Every file of the vault that says these words in the clear. */
function filesWith(words: string): string[] {
  const needles = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')];
  const says = (path: string) => {
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  };
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return entry.isFile() && says(path) ? [path] : [];
    });
  return below(place.folder);
}

const locked = async () => lockState(app.engine);
const addContact = (name: string) =>
  app.engine.call('contacts.save', {
    name,
    orgNumber: '',
    role: 'other',
    trade: '',
    phone: '99 00 11 22',
    email: '',
    note: telling,
  });

beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
  await app.engine.call('homes.add', { address: { street: 'Låsveien 1', postalCode: '0150', place: 'Oslo' } });
  await addContact('Nøkkelmaker Nilsen');
});
afterAll(async () => {
  await app?.leave();
  place.remove();
});

describe('a vault that is given a lock', () => {
  it('lies sealed on the disk afterwards, what was there before as well', async () => {
    expect(filesWith(telling)).not.toEqual([]);
    ({ phrase } = await app.engine.call('lock.set', { passphrase, minutes: 0, keychain: false }));
    expect(phrase.split(' ')).toHaveLength(12);
    await lockState(app.engine, ({ work }) => work === null);
    await addContact('Låsesmed Larsen');
    // LevelDB's own old files go with its next compaction; what we write is the journal.
    expect(filesWith(telling).filter((path) => path.includes('journal'))).toEqual([]);
    expect(filesWith('Låsveien').filter((path) => path.includes('journal'))).toEqual([]);
  });

  it('answers nobody when it is started again, and says so to a script by exit code 3', async () => {
    await app.leave();
    app = await startEngine({ vault: place.folder });
    expect(await locked()).toMatchObject({ state: 'locked' });
    await expect(app.engine.call('vault.counts', {})).rejects.toMatchObject({ problem: { code: 'vault-locked' } });
    const { exitCode, lines } = await runCommandLine(['list', 'homes', '--json', '--vault', place.folder]);
    expect(exitCode).toBe(3);
    expect(lines()[0]).toMatchObject({ problem: { code: 'vault-locked' } });
  });

  it('is not opened by a wrong passphrase, which costs nothing but time', async () => {
    for (let tries = 0; tries < 3; tries += 1)
      await expect(app.engine.call('lock.unlock', { passphrase: `feil ${tries}` })).rejects.toMatchObject({
        problem: { code: 'wrong-passphrase' },
      });
    // From the third on it waits, also for whoever is right.
    await expect(app.engine.call('lock.unlock', { passphrase })).rejects.toMatchObject({
      problem: { code: 'lock-waits' },
    });
    const { waitsUntil } = await locked();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, waitsUntil - Date.now()) + 50));
    await app.engine.call('lock.unlock', { passphrase });
    expect(await app.engine.call('vault.counts', {})).toMatchObject({ homes: 1 });
    expect(await app.engine.call('vault.verify', {})).toMatchObject({ faults: [] });
  });

  it('opens for a script that knows the passphrase', async () => {
    await app.leave();
    const { exitCode, lines } = await runCommandLine(['list', 'homes', '--json', '--vault', place.folder], {
      BOLIGPERM_PASSPHRASE: passphrase,
    });
    expect(exitCode).toBe(0);
    expect(lines()[0]).toMatchObject({ address: { street: 'Låsveien 1' } });
  });

  it('opens with one copy of what wraps its key damaged, and has both again', async () => {
    const path = join(place.folder, 'lock.json');
    const whole = readFileSync(path);
    const bent = Buffer.from(whole);
    bent[whole.length >> 1] = (bent[whole.length >> 1] ?? 0) ^ 0x10;
    writeFileSync(path, bent);
    app = await startEngine({ vault: place.folder });
    await app.engine.call('lock.unlock', { passphrase });
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it('is opened by the recovery words, which set a new passphrase', async () => {
    await app.kill();
    app = await startEngine({ vault: place.folder });
    await app.engine.call('lock.recover', { phrase: phrase.toUpperCase(), passphrase: 'en helt ny frase' });
    expect(await app.engine.call('vault.counts', {})).toMatchObject({ homes: 1 });
    await app.kill();
    app = await startEngine({ vault: place.folder });
    await expect(app.engine.call('lock.unlock', { passphrase })).rejects.toMatchObject({
      problem: { code: 'wrong-passphrase' },
    });
    await app.engine.call('lock.unlock', { passphrase: 'en helt ny frase' });
  });

  it('goes on with taking the lock off where a killed app stopped', async () => {
    await app.engine.call('lock.remove', { passphrase: 'en helt ny frase' });
    await app.kill();
    app = await startEngine({ vault: place.folder });
    const { state } = await locked();
    if (state === 'locked') await app.engine.call('lock.unlock', { passphrase: 'en helt ny frase' });
    await lockState(app.engine, (now) => now.state === 'none');
    expect(await app.engine.call('vault.verify', {})).toMatchObject({ homes: 1, faults: [] });
    expect(filesWith(telling).some((path) => path.includes('journal'))).toBe(true);
  });
});

describe('the window of a locked vault', () => {
  it('shows a lock and nothing else, opens, and closes again without a trace of what it showed', async () => {
    await app.engine.call('lock.set', { passphrase, minutes: 5, keychain: false });
    await lockState(app.engine, ({ work }) => work === null);
    await app.leave();
    const screen = await startScreen({ vault: place.folder });
    try {
      const field = screen.page.getByLabel('Passordfrase', { exact: true });
      await field.fill('ikke denne heller');
      await screen.page.getByRole('button', { name: 'Lås opp' }).click();
      await screen.page.getByText('Passordfrasen passer ikke.').waitFor();
      expect(await screen.page.getByText('Låsveien 1').count()).toBe(0);
      await field.fill(passphrase);
      await screen.page.getByRole('button', { name: 'Lås opp' }).click();
      await screen.page.getByText('Låsveien 1').first().waitFor();
      await screen.page.evaluate(() => {
        location.hash = '#/settings';
      });
      await screen.page.getByRole('button', { name: 'Lås nå' }).click();
      await field.waitFor();
      expect(await screen.page.getByText('Låsveien 1').count()).toBe(0);
    } finally {
      await screen.close();
    }
  });
});
