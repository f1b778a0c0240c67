// A surveyor's visit in real windows: shared from the app, read in an ordinary browser, a paper left there, seen in the app, and the share closed.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserProgram, freshVault, projectRoot, type ScreenUnderTest, startEngine, startScreen } from './harness';
import { type HubUnderTest, startHub } from './hub-under-test';
import { typedPdf } from './typed-pdf';

const vault = freshVault();
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const papers = [
  'tilstandsrapport-2024.pdf',
  'samsvarserklæring sikringsskap.pdf',
  'faktura_20417.pdf',
  'Radonrapport.pdf',
];
const note = join(dirname(vault.folder), 'Befaringsnotat mars.pdf');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let hub: HubUnderTest;
let screen: ScreenUnderTest;
let app: Page;
let browser: Browser;
let surveyor: BrowserContext;
let viewer: Page;
let link = '';
const complaints: string[] = [];

beforeAll(async () => {
  writeFileSync(
    note,
    typedPdf(`# Befaringsnotat

Nordli Takst AS
Bjørkelia 14, 2999 Solvang
Fuktmåling i kjelleren: ingen utslag. Drenering fra 2011.
Solvang, 3. mars 2026`),
  );
  hub = await startHub();
  screen = await startScreen({ vault: vault.folder });
  app = screen.page;
  // What a person would do on other screens, said to the same app.
  const { engine, shell, leave } = await startEngine({ vault: vault.folder });
  const { id: homeId } = await engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  for (const name of papers) {
    const { token, fileName } = await shell.call('files.offer', { path: join(samples, name) });
    const { id } = await engine.call('documents.importOffered', { homeId, token, fileName });
    await engine.call('documents.waitRead', { id, text: false });
  }
  await engine.call('workspace.create', {
    server: hub.address,
    name: hub.workspace,
    mode: 'sealed',
    deviceName: 'Karis maskin',
    user: hub.name,
    password: hub.password,
    remember: false,
  });
  await leave();
  browser = await chromium.launch({ executablePath: browserProgram(), args: ['--no-sandbox'] });
  surveyor = await browser.newContext({
    locale: 'nb-NO',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  viewer = await surveyor.newPage();
  viewer.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  viewer.on('pageerror', (error) => complaints.push(String(error)));
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await screen?.close();
  await hub?.end();
  vault.remove();
});

async function barriers(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`${axe}; axe.run({ resultTypes: ['violations'] })`);
  return (found as AxeResults).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160))}`);
}
/** In both lights. */
async function allBarriers(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(200);
    found.push(...(await barriers(page)).map((one) => `${colorScheme}: ${one}`));
  }
  return found;
}

describe('a surveyor’s visit', () => {
  it('begins with a view of the home, shared from the app', async () => {
    await app.getByRole('button', { name: 'Deling' }).click();
    await app.getByRole('heading', { name: 'Hvem skal få se en del av permen?' }).waitFor();
    await app.getByRole('button', { name: 'Ny deling' }).first().click();
    await app.getByRole('radio', { name: 'Takstmann' }).waitFor();
    await app.getByRole('textbox', { name: 'Til (valgfritt)' }).fill('Tor Nordli i Nordli Takst AS');
    await app.getByText(/Ingen fødselsnumre funnet\.|sladdes\./).waitFor({ timeout: 60_000 });
    expect(await allBarriers(app)).toEqual([]);
    await app.getByRole('button', { name: /^Del \d papirer$/ }).click();
    await app.getByText('Lenken er kopiert.').first().waitFor();
    await app.getByRole('heading', { name: 'Takstmann', level: 2 }).waitFor();
    await app.getByText('Ikke åpnet ennå').waitFor();
    link = await app.evaluate(() => navigator.clipboard.readText()).catch(() => '');
    if (link === '') {
      const { engine, leave } = await startEngine({ vault: vault.folder });
      const id = new URL(await app.evaluate(() => location.href)).hash.match(/selected=([\w-]{22})/)?.[1] ?? '';
      link = (await engine.call('shares.link', { id })).link;
      await leave();
    }
    expect(link).toContain(`${hub.address}/s/`);
  });

  it('shows the surveyor the papers in an ordinary browser, with words to search in', async () => {
    await viewer.goto(link);
    await viewer.getByRole('heading', { name: 'Bjørkelia 14', level: 1 }).waitFor();
    await viewer.getByText('Delt med Tor Nordli i Nordli Takst AS.').waitFor();
    await viewer.getByRole('button', { name: /Tilstandsrapport/i }).click({ timeout: 60_000 });
    await viewer.getByRole('img', { name: /, side 1 av/ }).waitFor();
    // Long enough to count as read.
    await viewer.waitForTimeout(2_000);
    await viewer.getByRole('searchbox', { name: 'Søk i papirene' }).fill('sikringsskap');
    await viewer.getByText(/papirer? med treff/).waitFor();
    await viewer.getByRole('navigation', { name: 'Papirer' }).getByRole('button').first().click();
    await viewer.locator('.hit').first().waitFor();
    await viewer.getByRole('searchbox', { name: 'Søk i papirene' }).fill('');
    expect(await allBarriers(viewer)).toEqual([]);
  });

  it('lets the surveyor take a file along', async () => {
    const [download] = await Promise.all([
      viewer.waitForEvent('download'),
      viewer.getByRole('button', { name: 'Last ned' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('lets the surveyor leave a paper', async () => {
    await viewer.getByRole('button', { name: 'Legg igjen papirer' }).click();
    const dialog = viewer.getByRole('dialog', { name: 'Legg igjen papirer' });
    await dialog.locator('input[type=file]').setInputFiles(note);
    await dialog.getByRole('textbox', { name: 'Navnet ditt (valgfritt)' }).fill('Tor Nordli');
    await dialog.getByRole('textbox', { name: 'Beskjed (valgfritt)' }).fill('Fra befaringen i dag.');
    expect(await barriers(viewer)).toEqual([]);
    await dialog.getByRole('button', { name: 'Forsegl og send' }).click();
    await dialog.getByText('Alt er lagt igjen.').waitFor();
    await dialog.getByRole('button', { name: 'Lukk' }).click();
  });

  it('is seen by the owner: who read what, and the paper in the inbox', async () => {
    await app.getByText('Tor Nordli har lagt igjen et papir').waitFor({ timeout: 60_000 });
    await app.getByRole('columnheader', { name: 'Tor Nordli' }).waitFor({ timeout: 60_000 });
    expect(await allBarriers(app)).toEqual([]);
    await app.getByRole('button', { name: /^Innboks/ }).click();
    await app.getByText('Tor Nordli la det igjen i «Takstmann»').waitFor({ timeout: 60_000 });
    await app.getByText('Fra befaringen i dag.').waitFor();
    expect(await barriers(app)).toEqual([]);
    await app.getByRole('button', { name: 'Behold' }).click();
    await app.getByText('Tor Nordli la det igjen i «Takstmann»').waitFor({ state: 'detached' });
  });

  it('can be opened by its link in the app as well', async () => {
    await app.getByRole('button', { name: 'Deling' }).click();
    await app.getByRole('button', { name: 'Åpne en lenke' }).click();
    await app.getByRole('textbox', { name: 'Lenke' }).fill(link);
    await app.getByRole('button', { name: 'Åpne', exact: true }).click();
    await app.getByRole('heading', { name: 'Bjørkelia 14', level: 2 }).waitFor();
    await app
      .getByRole('img', { name: /^Side 1 av/ })
      .first()
      .waitFor();
    expect(await allBarriers(app)).toEqual([]);
  });

  it('ends when the owner closes it, and the browser says so', async () => {
    await app.getByText('Lukk', { exact: true }).click();
    await app.getByRole('button', { name: 'Steng' }).click();
    await app
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Steng og ta bort/ })
      .click();
    await app.getByText('Alt er tatt bort fra serveren.').waitFor();
    await viewer.reload();
    await viewer.getByRole('heading', { name: 'Delingen er stengt' }).waitFor();
    expect(await allBarriers(viewer)).toEqual([]);
    // The list that is not there yet, and the one that is gone, are answers.
    expect(complaints.filter((text) => !/404|410/.test(text))).toEqual([]);
  });
});
