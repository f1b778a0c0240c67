// Keeping order, in the real window: a tag typed, a suggestion agreed to, several papers changed at once, a cost answered; each taken back.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, runCommandLine, type ScreenUnderTest, startScreen } from './harness';

const folder = join(projectRoot, 'resources', 'sample-home', 'papers');
const papers = ['faktura_20417.pdf', 'kreditnota-88140.pdf', 'kommunale-avgifter-2026-1.pdf'];

describe('papers put in order', () => {
  const vault = freshVault();
  let screen: ScreenUnderTest;
  let page: Page;

  beforeAll(async () => {
    const home = 'Bjørkelia 14, 2999 Solvang';
    const files = papers.map((name) => join(folder, name));
    await runCommandLine(['home', 'add', home, '--type', 'house', '--vault', vault.folder]);
    await runCommandLine(['import', '--vault', vault.folder, '--create-home', home, ...files]);
    screen = await startScreen({ vault: vault.folder });
    page = screen.page;
  }, 120_000);
  afterAll(async () => {
    await screen?.close();
    vault.remove();
  });

  const rows = () => page.getByRole('grid', { name: 'Papirer' }).getByRole('row');
  const go = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  /** Of the message that says so: the one before it may still be there. */
  const undo = (said: string) =>
    page.locator('.toast', { hasText: said }).getByRole('button', { name: 'Angre' }).click();

  it('are tagged on the paper, and found under the tag', async () => {
    await go('#/archive');
    await rows().filter({ hasText: 'Rørvik' }).dblclick();
    await page.getByRole('combobox', { name: 'Merkelapper' }).fill('Bad 2016');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Fjern merkelappen Bad 2016' }).waitFor();
    await page.getByRole('button', { name: 'Ja, hører til Bad' }).click();
    await page.getByRole('button', { name: 'Hører ikke til Bad' }).waitFor();
    await page.getByRole('tab', { name: 'Historikk' }).click();
    await page.getByText('Merkelapper: Bad 2016').waitFor();
    await page.getByText('Bygningsdel: Bad').waitFor();
    await go('#/archive?tag=bad+2016');
    await expect.poll(() => rows().count()).toBe(1);
  });

  it('are changed together, and put back together', async () => {
    await go('#/archive');
    await expect.poll(() => rows().count()).toBe(papers.length);
    await rows().nth(0).click();
    await rows()
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await page.getByRole('heading', { name: '3 papirer valgt' }).waitFor();
    await page.getByRole('combobox', { name: 'Kategori' }).selectOption({ label: 'Vedlikehold (FDV)' });
    await page.getByRole('button', { name: /Vedlikehold \(FDV\), 3/ }).waitFor();
    await undo('3 papirer');
    await page.getByRole('button', { name: /Økonomi, 3/ }).waitFor();
  });

  it('say what they cost, and what for', async () => {
    await go('#/costs?year=2016');
    await page.getByText('48 750 kr').first().waitFor();
    const nature = page.getByRole('combobox', { name: /^Hva «Faktura fra Rørvik/ });
    await nature.selectOption({ label: 'Påkostning' });
    await page.getByText(/^Påkostning 48/).waitFor();
    await undo('Endret for «Faktura fra Rørvik');
    await expect.poll(() => nature.inputValue()).not.toBe('improvement');
    await page.getByRole('button', { name: 'Ny kostnad' }).click();
    await page.getByLabel('Hva ble kjøpt eller gjort?').fill('Fliser på salg');
    await page.getByLabel('Beløp', { exact: true }).fill('1 250,50');
    await page.getByLabel('Dato').fill('3. mai 2016');
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await page.getByText('Fliser på salg').first().waitFor();
    await page.getByText('50 001 kr').first().waitFor();
  });
});
