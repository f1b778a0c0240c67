// A home valued in the real window: a list of sales taken in, the figure and what carries it, what if it were larger, and all still there the next day.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, testSales } from '../engine/valuation/test-sales';
import { freshVault, type ScreenUnderTest, startEngine, startScreen } from './harness';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sales = testSales(200);

describe('what a home is worth', () => {
  const vault = freshVault();
  let screen: ScreenUnderTest;
  const show = async () => {
    await screen.page.evaluate(() => {
      location.hash = '#/valuation';
    });
    await screen.page.waitForFunction(() => document.documentElement.dataset.ready === 'valuation');
  };
  const estimate = async () => {
    const text = await screen.page.locator('.valuation-estimate').innerText();
    return Number(text.replace(/\D/g, ''));
  };

  beforeAll(async () => {
    const { engine, leave } = await startEngine({ vault: vault.folder });
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    const { id } = await engine.call('homes.add', { address, propertyType: 'house' });
    await engine.call('register.edit', {
      homeId: id,
      edit: {
        set: { 'areas.braI': 100, buildYear: 1990, 'purchase.on': '2024-06-01', 'purchase.price': 3_000_000_00 },
      },
    });
    await leave();
    screen = await startScreen({ vault: vault.folder });
    await show();
  });
  afterAll(async () => {
    await screen?.close();
    vault.remove();
  });

  it('is not known before there are sales, and the screen says what it wants', async () => {
    await screen.page.getByRole('heading', { name: 'Hva er boligen verdt?' }).waitFor();
    await screen.page.getByRole('button', { name: 'Velg en liste' }).waitFor();
  });

  it('is told by a list of sales, with the sales that carry it', async () => {
    const { page } = screen;
    await page
      .locator('.valuation input[type=file]')
      .setInputFiles({ name: 'solgt.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(sales, ';')) });
    await page.locator('.valuation-estimate').waitFor();
    const like = sales
      .filter(({ area, type }) => area > 85 && area < 115 && type === 'Enebolig')
      .map(({ price }) => price);
    expect(await estimate()).toBeGreaterThan(Math.min(...like));
    expect(await estimate()).toBeLessThan(Math.max(...like));
    await page.getByText('Åtte av ti slike boliger').waitFor();
    // Nobody said where it stands.
    await page.getByText('kan salgene ikke sammenlignes ett for ett').waitFor();
    await page.getByText('Kryssjekk mot kjøpet').waitFor();
  });

  it('is compared with the sales around it, once its place is known, also on paper', async () => {
    const { page } = screen;
    for (const [name, degrees] of [
      ['lat', '59.95'],
      ['lon', '10.8'],
    ] as const) {
      await page.getByLabel(name, { exact: true }).fill(degrees);
      await page.getByLabel(name, { exact: true }).press('Enter');
    }
    await page
      .getByRole('rowheader', { name: /^s\d+$/ })
      .first()
      .waitFor();
    await page.getByRole('img', { name: /^Kart over boligene/ }).waitFor();
    const filePath = join(vault.folder, '..', 'verdi.pdf');
    await screen.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to });
    }, filePath);
    await page.getByRole('button', { name: 'Lag PDF' }).click();
    await page.getByText('Verdi.pdf er lagret.').waitFor();
    expect(readFileSync(filePath).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Tilbake til registeret' }).click();
    await page.getByText('kan salgene ikke sammenlignes ett for ett').waitFor();
  });

  it('keeps nobody out', async () => {
    await screen.page.evaluate(axe);
    const { violations } = await screen.page.evaluate(
      () =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          resultTypes: ['violations'],
        }) as Promise<AxeResults>,
    );
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ).toEqual([]);
  });

  it('changes with what the home is said to be, and goes back', async () => {
    const { page } = screen;
    const before = await estimate();
    const area = page.getByLabel('area', { exact: true });
    await area.fill('150');
    await area.press('Enter');
    await expect.poll(estimate).toBeGreaterThan(before * 1.1);
    await page.getByRole('button', { name: 'Tilbake til registeret' }).click();
    await expect.poll(estimate).toBe(before);
  });

  it('stands there the next day', async () => {
    const before = await estimate();
    await screen.close();
    screen = await startScreen({ vault: vault.folder });
    await show();
    await screen.page.locator('.valuation-estimate').waitFor();
    expect(await estimate()).toBe(before);
    expect(screen.refusals()).toEqual([]);
  });

  it('takes a list that is dropped, and lets go of one', async () => {
    const { page } = screen;
    await page.evaluate(
      (text) => {
        const carried = new DataTransfer();
        carried.items.add(new File([text], 'nabolaget.csv'));
        document
          .querySelector('.valuation')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
      },
      csvOf(testSales(60, 2)),
    );
    const lists = page.getByLabel('Liste', { exact: true });
    await lists.waitFor();
    await page.getByText('Hva kolonnene er').click();
    await page.getByRole('button', { name: 'Fjern listen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern listen' }).click();
    await lists.waitFor({ state: 'detached' });
    await page.locator('.valuation-estimate').waitFor();
  });
});
