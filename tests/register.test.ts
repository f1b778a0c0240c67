// The home's register in the real window: filled from papers and by hand, taken back, and there again after a restart.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../shared/problem';
import type { Home } from '../shared/property/home';
import { type AddressRegister, startAddressRegister } from './address-register';
import { freshVault, projectRoot, type ScreenUnderTest, startEngine, startScreen } from './harness';

const place = freshVault();
const papers = ['tilstandsrapport-2024.pdf', 'energiattest.pdf', 'samsvarserklæring sikringsskap.pdf'];
let register: AddressRegister;
let screen: ScreenUnderTest | undefined;
let homeId = '';

const codeOf = (error: unknown) =>
  error instanceof ProblemError ? `${error.problem.code} ${error.problem.params?.field ?? ''}`.trim() : String(error);

async function withEngine<T>(use: (app: Awaited<ReturnType<typeof startEngine>>) => Promise<T>): Promise<T> {
  const app = await startEngine({ vault: place.folder, env: { BOLIGPERM_ADDRESS_SERVER: register.base } });
  try {
    return await use(app);
  } finally {
    await app.leave();
  }
}
const homeNow = (app: Awaited<ReturnType<typeof startEngine>>) =>
  new Promise<Home | undefined>((resolve) => {
    const stop = app.engine.live('homes.list', {}, ({ homes }) => {
      setTimeout(() => stop());
      resolve(homes.find(({ id }) => id === homeId));
    });
  });

beforeAll(async () => {
  register = await startAddressRegister();
  await withEngine(async (app) => {
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    homeId = (await app.engine.call('homes.add', { address, propertyType: 'house' })).id;
    for (const name of papers) {
      const { token } = await app.shell.call('files.offer', {
        path: join(projectRoot, 'resources', 'sample-home', 'papers', name),
      });
      const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName: name });
      await app.engine.call('documents.waitRead', { id });
    }
  });
}, 60_000);
afterAll(async () => {
  await screen?.close();
  await register?.close();
  place.remove();
});

function shown(): ScreenUnderTest {
  if (!screen) throw new Error('no window');
  return screen;
}

async function open() {
  screen = await startScreen({
    vault: place.folder,
    env: { BOLIGPERM_LANGUAGE: 'nb', BOLIGPERM_ADDRESS_SERVER: register.base },
  });
  const { page } = screen;
  await page.evaluate(() => {
    location.hash = '#/property';
  });
  await page.getByRole('heading', { name: 'Hvor den ligger' }).waitFor();
  return page;
}

describe('the home’s register', () => {
  it('comes with a house’s usual parts, and refuses what a field cannot hold', async () => {
    await withEngine(async ({ engine }) => {
      const edit = (set: Record<string, string | number>) => engine.call('register.edit', { homeId, edit: { set } });
      expect(await edit({ matrikkel: '52/118' }).catch(codeOf)).toBe('invalid-input matrikkel');
      expect(await edit({ 'association.orgNumber': '123456789' }).catch(codeOf)).toBe(
        'invalid-input association.orgNumber',
      );
      const { home } = await edit({ tenure: 'selveier' });
      expect(home.parts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['roof', 'bathroom', 'drainage']));
    });
  });

  it('takes over what a paper says, gives it back, and remembers a no', async () => {
    const page = await open();
    const use = page.getByRole('button', { name: 'Bruk 1978 som Byggeår', exact: true });
    await use.click();
    const year = page.getByRole('button', { name: 'Byggeår: 1978. Endre' });
    await year.waitFor();
    await use.waitFor({ state: 'detached' });
    await page.locator('.toast', { hasText: 'Byggeår' }).getByRole('button', { name: 'Angre' }).click();
    await use.waitFor();
    await use.click();
    await year.waitFor();
    await page.getByRole('button', { name: 'Nei takk til D som Energikarakter' }).click();
    await page.getByRole('button', { name: 'Bruk D som Energikarakter', exact: true }).waitFor({ state: 'detached' });
    // The source leads to its place on the page.
    await page
      .locator('.register-row', { has: year })
      .getByRole('button', { name: /side 1$/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /Tilstandsrapport/ }).waitFor();
    await page.goBack();
    await year.waitFor();
  });

  it('is corrected by hand, by keyboard alone, and says what does not fit', async () => {
    const { page } = shown();
    await page.getByRole('button', { name: 'Legg til: Matrikkel' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Matrikkel' });
    await field.fill('52/118');
    await field.press('Enter');
    await page.getByText('Skriv kommunenummer, gårdsnummer og bruksnummer').waitFor();
    await field.fill('3399-52/118');
    await field.press('Enter');
    await page.getByRole('button', { name: 'Matrikkel: 3399-52/118. Endre' }).waitFor();
  });

  it('finds the address in the register of addresses, with its numbers', async () => {
    const { page } = shown();
    const before = register.asked.length;
    await page.getByRole('button', { name: /^Adresse: / }).click();
    expect(register.asked.length).toBe(before);
    await page.getByRole('combobox', { name: 'Adresse' }).fill('Bjørkelia 16');
    await page.getByRole('option', { name: /Bjørkelia 16A/ }).click();
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: 'Matrikkel: 9901-41/213/4. Endre' }).waitFor();
    // The message before it, with a way back of its own, may still be there.
    await page.locator('.toast', { hasText: 'Adresse' }).getByRole('button', { name: 'Angre' }).click();
    await page.getByRole('button', { name: 'Matrikkel: 3399-52/118. Endre' }).waitFor();
    await page.getByRole('button', { name: 'Adresse: Bjørkelia 14, 2999 Solvang. Endre' }).waitFor();
  });

  it('keeps rooms, parts with what is installed in them, and contacts with what they did', async () => {
    const { page } = shown();
    await page.getByText('Rom og deler').click();
    await page.getByRole('button', { name: /^Elektrisk anlegg/ }).click();
    const part = page.getByRole('form', { name: 'Elektrisk anlegg' });
    await part.getByLabel('Sist fornyet').fill('5.2019');
    await page.getByRole('button', { name: 'Legg til utstyr' }).first().click();
    const thing = page.getByRole('form', { name: 'Legg til utstyr' });
    await thing.getByLabel('Hva det er').fill('Elbillader');
    await thing.getByLabel('Serienummer').fill('ZAP-001');
    await thing.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Serienr. ZAP-001').waitFor();
    await part.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('button', { name: /^Elektrisk anlegg\s*Fornyet mai 2019 · Elbillader/ }).waitFor();
    await page.getByRole('button', { name: /^Pipe/ }).click();
    await page.getByRole('form', { name: 'Pipe' }).getByRole('button', { name: 'Fjern' }).click();
    await page.getByRole('button', { name: /^Pipe/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Legg til de vanlige rommene' }).click();
    await page.getByRole('button', { name: /^Soverom/ }).waitFor();
    await page.getByText('Kontakter', { exact: true }).click();
    await page.getByRole('button', { name: 'Legg til Lysne Elektro AS' }).click();
    await page.getByRole('button', { name: /^Lysne Elektro AS\s*Håndverker/ }).click();
    await page.getByText('Papirer fra dem').waitFor();
    await page.getByRole('button', { name: /Erklæring om samsvar|Samsvarserklæring/ }).waitFor();
    await screen?.close();
    screen = undefined;
  });

  it('is all there after a restart', async () => {
    await withEngine(async (app) => {
      const home = await homeNow(app);
      expect(home).toMatchObject({
        buildYear: 1978,
        tenure: 'selveier',
        matrikkel: { knr: '3399', gnr: 52, bnr: 118 },
        address: { street: 'Bjørkelia 14' },
        declined: [{ field: 'energy.grade', value: 'D' }],
      });
      expect(home?.sources.buildYear).toMatchObject({ fact: 'buildYear', page: 0 });
      expect(home?.sources.matrikkel).toBeUndefined();
      expect(home?.parts.find(({ id }) => id === 'electrical')?.renewedOn).toBe('2019-05');
      expect(home?.parts.some(({ id }) => id === 'chimney')).toBe(false);
      expect(home?.installations).toMatchObject([{ partId: 'electrical', serialNumber: 'ZAP-001' }]);
      expect(home?.rooms.map(({ kind }) => kind)).toContain('bedroom');
    });
  });
});
