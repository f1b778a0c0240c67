// A home owner's first day, in the real window: asked for the home, papers dropped, read, corrected, searched, thrown and taken back, and all there the next day.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, type ScreenUnderTest, startScreen } from './harness';

const papers = ['faktura_20417.pdf', 'tilstandsrapport-2024.pdf', 'kommunale-avgifter-2026-1.pdf', 'Scan_0012.pdf'];
const folder = join(projectRoot, 'resources', 'sample-home', 'papers');
const fixtures = join(projectRoot, 'tests', 'fixtures');

describe('the first day with a binder', () => {
  const vault = freshVault();
  const complaints: string[] = [];
  let screen: ScreenUnderTest;
  let page: Page;

  const open = async () => {
    screen = await startScreen({ vault: vault.folder });
    page = screen.page;
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  const rows = () => page.getByRole('grid', { name: 'Papirer' }).getByRole('row');
  const paper = (name: RegExp) => page.getByRole('grid', { name: 'Papirer' }).getByRole('row', { name });
  const invoice = () => paper(/^Faktura fra Rørvik VVS/);

  beforeAll(open);
  afterAll(async () => {
    await screen.close();
    vault.remove();
  });

  it('asks which home it is about, and makes its binder', async () => {
    await page.getByRole('combobox', { name: 'Adresse' }).fill('Bjørkelia 14, 2999 Solvang');
    await page.getByRole('button', { name: 'Lag permen' }).click();
    await page.getByRole('heading', { name: 'Hvilke papirer har du om Bjørkelia 14?' }).waitFor();
    await page.getByRole('button', { name: /^Bjørkelia 14.*Bytt bolig$/ }).waitFor();
  });

  it('takes in papers dropped anywhere in the window, and reads them', async () => {
    await drop(page, folder, papers);
    await page.getByRole('heading', { name: 'Slipp papirene her' }).waitFor({ state: 'detached' });
    await page.getByText('4 papirer er tatt imot.').waitFor();
    await expect.poll(() => rows().count(), { timeout: 20_000 }).toBe(papers.length);
    await expect
      .poll(
        () =>
          rows()
            .filter({ hasText: /Venter på tur|Leses nå/ })
            .count(),
        { timeout: 110_000, interval: 500 },
      )
      .toBe(0);
    await invoice().waitFor();
  }, 150_000);

  it('shows what a paper says, and where on the page it stands', async () => {
    await invoice().dblclick();
    await page.getByRole('heading', { name: /Rørvik VVS/, level: 1 }).waitFor();
    await page.getByRole('button', { name: /^Å betale: 48\s750,00\skr/ }).click();
    await page.locator('[data-mark="fact"]').first().waitFor();
    const label = await page
      .getByRole('img', { name: /^Side 1 av/ })
      .first()
      .boundingBox();
    const mark = await page.locator('[data-mark="fact"]').first().boundingBox();
    expect(mark && label && mark.x > label.x && mark.x < label.x + label.width).toBe(true);
  });

  it('lets its owner correct it, and says what the machine read', async () => {
    await page.getByRole('button', { name: 'Rett Forfallsdato' }).click();
    const field = page.getByRole('textbox', { name: 'Forfallsdato' });
    await field.fill('31.10.2016');
    await field.press('Enter');
    await page.getByText('Maskinen leste 28. oktober 2016. Svaret ditt står.').waitFor();
    await page.getByText('31. oktober 2016').waitFor();
    await page.getByText('Rettet av deg').waitFor();
  });

  it('refuses an amount that is none, beside the field', async () => {
    await page.getByRole('button', { name: 'Rett Mva.' }).click();
    const field = page.getByRole('textbox', { name: 'Mva.' });
    await field.fill('mange');
    await field.press('Enter');
    await page.getByText('Skriv beløpet med tall, for eksempel 48 750,00.').waitFor();
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await rows().first().waitFor();
  });

  it('finds a paper by what it says, and marks the words on its page', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('drenering');
    await page.getByText('med «drenering» og bøyninger').waitFor();
    await expect.poll(() => rows().locator('mark').count()).toBeGreaterThan(0);
    await paper(/^Tilstandsrapport/).click();
    await page.locator('[data-mark="current"]').first().waitFor({ timeout: 30_000 });
    const place = page.getByText(/^Treff \d+ av \d+$/);
    const before = await place.innerText();
    await page.getByRole('button', { name: 'Neste treff' }).click();
    await expect.poll(() => place.innerText()).not.toBe(before);
    await page.getByRole('searchbox', { name: 'Søk i permen' }).press('Enter');
    await page.getByRole('tab', { name: 'Opplysninger' }).waitFor();
    await page.locator('[data-mark="hit"]').first().waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Tilbake til Arkiv' }).click();
    await page.getByRole('button', { name: 'Tøm søket' }).click();
    await expect.poll(() => rows().count()).toBe(papers.length);
  });

  it('puts a paper in the trash, and takes it back when its owner regrets it', async () => {
    await invoice().click();
    await page.keyboard.press('Delete');
    await page.getByText(/er lagt i papirkurven/).waitFor();
    await expect.poll(() => rows().count()).toBe(papers.length - 1);
    await page.locator('.toast', { hasText: 'papirkurven' }).getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => rows().count()).toBe(papers.length);
    await invoice().waitFor();
  });

  it('has it all again the next day, the search and the correction with it', async () => {
    await page.getByRole('searchbox', { name: 'Søk i permen' }).fill('Rørvik');
    await expect.poll(() => rows().count()).toBeLessThan(papers.length);
    await invoice().click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('selected=');
    await screen.close();
    await open();
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Søk i permen' }).inputValue(), { timeout: 20_000 })
      .toBe('Rørvik');
    await expect.poll(() => invoice().getAttribute('aria-selected')).toBe('true');
    await invoice().dblclick();
    await page.getByText('Maskinen leste 28. oktober 2016. Svaret ditt står.').waitFor();
    await page.getByRole('button', { name: /^Arkiv/ }).click();
    await page.getByRole('button', { name: 'Tøm søket' }).click();
    await expect.poll(() => rows().count()).toBe(papers.length);
  });

  it('says what did not get in, and opens a locked paper with its password', async () => {
    await drop(page, fixtures, ['encrypted.pdf', 'empty.pdf']);
    await page.getByText('«empty.pdf» kom ikke inn. Filen er tom.').waitFor();
    await page.getByRole('button', { name: /^Innboks/ }).click();
    const refused = page.getByRole('region', { name: 'Kom ikke inn' });
    await refused.getByText('empty.pdf').waitFor();
    await refused.getByRole('button', { name: 'Jeg har sett det' }).click();
    await page.getByRole('button', { name: 'Skriv passord' }).click({ timeout: 60_000 });
    const field = page.getByLabel('Passord til encrypted.pdf');
    await field.fill('feil');
    await page.getByRole('button', { name: 'Lås opp' }).click();
    await page.getByText('Det passordet åpner ikke papiret.').waitFor({ timeout: 60_000 });
    await field.fill('hemmelig');
    await page.getByRole('button', { name: 'Lås opp' }).click();
    await page.getByRole('button', { name: 'Skriv passord' }).waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('button', { name: /^Arkiv/ }).click();
    await expect.poll(() => rows().count()).toBe(papers.length + 1);
    expect(await rows().filter({ hasText: 'Låst med passord' }).count()).toBe(0);
  }, 200_000);

  it('speaks English when asked to, and comes back', async () => {
    await page.getByRole('button', { name: 'Innstillinger' }).click();
    await page.getByRole('radio', { name: 'English' }).click({ force: true });
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await page.getByRole('radio', { name: 'Bokmål' }).click({ force: true });
    await page.getByRole('heading', { name: 'Innstillinger' }).waitFor();
  });

  it('has nothing to complain of behind the scenes', () => {
    expect(complaints).toEqual([]);
  });
});

/** As from the file manager: the window sees the files enter, and then fall. */
async function drop(page: Page, from: string, names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, base64: readFileSync(join(from, name)).toString('base64') }));
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      carried.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);
}
