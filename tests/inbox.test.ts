// The inbox of the unsure, in the real window: gone through by keyboard, each answer the user's word, and each taken back again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePapers } from '../benches/learning/made-papers';
import { freshVault, type ScreenUnderTest, startEngine, startScreen } from './harness';
import { typedPdf } from './typed-pdf';

const address = { street: 'Bekkefaret 12', postalCode: '3960', place: 'Stathelle' };

describe('papers that want a look', () => {
  const vault = freshVault();
  const files = mkdtempSync(join(tmpdir(), 'boligperm-typed-'));
  const complaints: string[] = [];
  let screen: ScreenUnderTest;
  let page: Page;

  const open = async () => {
    screen = await startScreen({ vault: vault.folder });
    page = screen.page;
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  const question = () => page.locator('.look-title');
  const status = () => page.locator('.look-place');
  const paper = () => page.locator('.look-paper');

  beforeAll(async () => {
    const engine = await startEngine({ vault: vault.folder });
    const { id: homeId } = await engine.engine.call('homes.add', { address });
    for (const [index, { text }] of makePapers(13, 1).entries()) {
      const fileName = `Skann ${index + 1}.pdf`;
      writeFileSync(join(files, fileName), typedPdf(text));
      const { token } = await engine.shell.call('files.offer', { path: join(files, fileName) });
      const { id } = await engine.engine.call('documents.importOffered', { homeId, token, fileName });
      await engine.engine.call('documents.waitRead', { id });
    }
    await engine.leave();
    await open();
  });
  afterAll(async () => {
    await screen.close();
    vault.remove();
    rmSync(files, { recursive: true, force: true });
  });

  it('are asked about one thing at a time, and how far one is stands in words', async () => {
    await page
      .getByRole('link', { name: /Innboks/ })
      .or(page.getByRole('button', { name: /Innboks/ }))
      .first()
      .click();
    await question().waitFor();
    expect(await status().textContent()).toMatch(/^Papir 1 av \d+, (én ting|\d+ ting) å se på$/);
    expect(
      await page
        .getByRole('listbox', { name: (await question().textContent()) ?? '' })
        .getByRole('option')
        .count(),
    ).toBeGreaterThan(1);
  });

  it('are answered by number, and the answer is taken back by one key', async () => {
    const first = await paper().textContent();
    const asked = await question().textContent();
    await page.keyboard.press('1');
    await expect
      .poll(async () => `${await paper().textContent()} ${await question().textContent()}`)
      .not.toBe(`${first} ${asked}`);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => `${await paper().textContent()} ${await question().textContent()}`)
      .toBe(`${first} ${asked}`);
  });

  it('are answered in one’s own words too', async () => {
    while (!/Dato/.test((await question().textContent()) ?? '')) {
      const before = `${await paper().textContent()} ${await question().textContent()}`;
      await page.keyboard.press('h');
      await expect
        .poll(async () => `${await paper().textContent()} ${await question().textContent()}`)
        .not.toBe(before);
    }
    const before = await paper().textContent();
    await page.keyboard.press('r');
    const field = page.getByRole('textbox', { name: 'Dato' });
    await field.fill('24. desember 2019');
    await field.press('Enter');
    await expect
      .poll(async () => `${await paper().textContent()} ${await question().textContent()}`)
      .not.toBe(`${before} Dato: hva stemmer?`);
  });

  it('are left where one was when one goes away and comes back', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await expect.poll(() => status().textContent()).toMatch(/å se på$/);
    const at = await paper().textContent();
    const place = await status().textContent();
    await page.getByText('Arkiv', { exact: true }).first().click();
    await page.getByRole('grid', { name: 'Papirer' }).waitFor();
    await page.getByText('Innboks', { exact: true }).first().click();
    await question().waitFor();
    await expect.poll(async () => [await paper().textContent(), await status().textContent()]).toEqual([at, place]);
  });

  it('are done with when all is answered', async () => {
    const nothing = page.getByText('Ingenting venter på deg');
    for (let presses = 0; presses < 80 && !(await nothing.isVisible()); presses += 1) {
      await page.keyboard.press('a');
      await page.waitForTimeout(250);
    }
    await nothing.waitFor();
    expect(complaints).toEqual([]);
  });
});
