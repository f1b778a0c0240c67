// Selling in the real window: from no case to one that is advertised, by way of the guide, the declaration, a paper and the price.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { once } from '../cli/homes';
import { barriersOn } from './barriers';
import { freshVault, projectRoot, type ScreenUnderTest, startEngine, startScreen } from './harness';

const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const vault = freshVault();
let screen: ScreenUnderTest;

beforeAll(async () => {
  const app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
    propertyType: 'house',
  });
  for (const [fileName, title] of [
    ['IMG_1873.jpg', 'Stue'],
    ['IMG_2041.jpg', 'Hage'],
  ] as const) {
    const { token } = await app.shell.call('files.offer', { path: join(samples, fileName) });
    const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
    await app.engine.call('documents.correct', { id, name: 'kind', value: 'bilde' });
    await app.engine.call('documents.correct', { id, name: 'title', value: title });
  }
  await app.leave();
  screen = await startScreen({ vault: vault.folder });
});
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

const pictures = process.env.BOLIGPERM_PICTURES;
async function picture(name: string): Promise<void> {
  if (!pictures) return;
  const { page } = screen;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) });
  }
}
const goTo = (hash: string) =>
  screen.page.evaluate((next) => {
    location.hash = next;
  }, hash);

it('opens a case, ticks a step and takes the tick back', async () => {
  const { page } = screen;
  await goTo('#/sale');
  await page.getByRole('button', { name: 'Start et salg' }).click();
  await page.getByRole('button', { name: 'Gjenstår: Ferdigattest' }).click();
  await page.getByRole('heading', { name: 'Ferdigattest' }).waitFor();
  await picture('guide');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kryss av selv' }).click();
  await page.getByRole('button', { name: 'På plass: Ferdigattest' }).waitFor();
  await page.getByRole('button', { name: 'Ta bort krysset' }).click();
  await page.getByRole('button', { name: 'Gjenstår: Ferdigattest' }).waitFor();
  await page.getByText('Du kan gå videre nå, men da mangler').waitFor();
});

it('asks for a price before it is advertised, and says what the home costs its buyer', async () => {
  const { page } = screen;
  await page.getByRole('button', { name: 'Gå til Prising' }).click();
  const onward = page.getByRole('button', { name: 'Gå til Markedsføring' });
  await onward.waitFor();
  expect(await onward.isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Gjenstår: Prisantydning' }).click();
  await page.getByLabel('Prisantydning i kroner').fill('5 400 000');
  await page.keyboard.press('Tab');
  await page.getByText('5 536 350').waitFor();
  await picture('price');
  await onward.click();
  await page.getByRole('button', { name: 'Markedsføring (her er salget nå)' }).waitFor();
});

it('takes an answer and a note, and keeps the declaration it has shown', async () => {
  const { page } = screen;
  await goTo('#/sale?tab=papers&selected=egenerklaering');
  const damp = page.getByRole('group', { name: /^Svar på: .*fukt, sopp/ });
  await damp.getByRole('button', { name: 'Nei' }).click();
  await page.getByLabel('Hva du vet om det').fill('Tørr kjeller i alle år.');
  await page.keyboard.press('Tab');
  await page.getByText('26 spørsmål er ikke besvart.').first().waitFor();
  expect(await damp.getByRole('button', { name: 'Nei' }).getAttribute('aria-pressed')).toBe('true');
  await picture('declaration');
  expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Forhåndsvis' }).click({ force: true });
  await page.getByRole('img', { name: /^Side 1 av/ }).waitFor();
  await picture('paper');
  await page.getByRole('button', { name: 'Legg i permen' }).click();
  await page.getByText('Egenerklæring ligger i permen.').waitFor();
  await page.getByRole('button', { name: 'Åpne i permen' }).first().waitFor();
});

it('puts the pictures in order, and copies a text made of what is told', async () => {
  const { page } = screen;
  await goTo('#/sale?tab=marketing');
  await page.getByLabel('Det beste ved boligen').fill('sol til langt på kveld');
  await page.keyboard.press('Tab');
  await page
    .getByRole('textbox', { name: 'Kort tekst' })
    .and(page.getByText(/Sol til langt på kveld\./))
    .waitFor();
  await page.getByRole('button', { name: 'Kopier Kort tekst' }).click();
  await page.getByText('Kort tekst er kopiert.').waitFor();
  for (const name of ['Stue', 'Hage'])
    await page.getByRole('button', { name: new RegExp(`^Legg til bildet ${name}`) }).click();
  await page.getByLabel('Tekst til bilde 2').fill('Hagen');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Flytt Hagen frem' }).click();
  await page.getByRole('button', { name: 'Flytt Hagen bak' }).and(page.locator(':enabled')).waitFor();
  await picture('advert');
});

it('packs texts, pictures and key figures for a portal', async () => {
  await screen.close();
  const app = await startEngine({ vault: vault.folder });
  const { cases } = await once<{ cases: readonly { id: string }[] }>((onValue, onProblem) =>
    app.engine.live('sale.list', {}, onValue, onProblem),
  );
  const path = join(vault.folder, '..', 'annonse.zip');
  const { token } = await app.shell.call('files.create', { path });
  const id = cases[0]?.id ?? '';
  expect(await app.engine.call('sale.writeAdvert', { id, language: 'nb', token })).toEqual({ pictures: 2, lost: 0 });
  await app.leave();
  const inside = (...names: readonly string[]) => execFileSync('unzip', ['-p', path, ...names], { encoding: 'latin1' });
  expect(JSON.parse(inside('*.json'))).toMatchObject({ price: 5_400_000, total: 5_536_350 });
  expect(inside('Bilder/01*.jpg')).not.toContain('Exif');
});
