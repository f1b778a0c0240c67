// Two windows on two machines and a hub between them: a workspace is made, the other machine joins by a code, and a paper arrives.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, type ScreenUnderTest, startEngine, startScreen } from './harness';
import { type HubUnderTest, startHub } from './hub-under-test';

const paper = join(projectRoot, 'resources', 'sample-home', 'papers', 'faktura_20417.pdf');
const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };

describe('a home on two machines', () => {
  const [here, there] = [freshVault(), freshVault()];
  let hub: HubUnderTest;
  let first: ScreenUnderTest;
  let second: ScreenUnderTest;
  let code = '';

  beforeAll(async () => {
    hub = await startHub();
    for (const [vault, papers] of [
      [here, [paper]],
      [there, []],
    ] as const) {
      const app = await startEngine({ vault: vault.folder });
      const { id: homeId } = await app.engine.call('homes.add', { address, propertyType: 'house' });
      for (const path of papers) {
        const { token } = await app.shell.call('files.offer', { path });
        const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName: 'faktura.pdf' });
        await app.engine.call('documents.waitRead', { id });
      }
      await app.leave();
    }
    first = await startScreen({ vault: here.folder, env: { BOLIGPERM_LANGUAGE: 'nb' } });
  }, 120_000);
  afterAll(async () => {
    await first?.close();
    await second?.close();
    await hub?.end();
    here.remove();
    there.remove();
  });

  const open = async (page: Page) => {
    await page.evaluate(() => {
      location.hash = '#/machines';
    });
    await page.getByRole('heading', { name: 'Flere maskiner' }).waitFor();
  };
  const fill = async (page: Page, device: string) => {
    await page.getByLabel('Brukernavn på serveren').fill(hub.name);
    await page.getByLabel('Passord på serveren').fill(hub.password);
    await page.getByLabel('Hva denne maskinen heter').fill(device);
  };

  it('is shared from the first, with words to be written down', async () => {
    const { page } = first;
    await open(page);
    await page.getByLabel('Server', { exact: true }).fill(hub.address);
    await page.getByLabel('Fellesområde', { exact: true }).fill(hub.workspace);
    await fill(page, 'Karis bærbare');
    await page.getByRole('button', { name: 'Lag fellesområdet' }).click();
    const words = page.getByRole('list', { name: 'Gjenopprettingsordene' }).getByRole('listitem');
    await words.nth(11).waitFor();
    expect(await words.count()).toBe(12);
    const phrase = await words.allTextContents();
    await page.getByRole('button', { name: 'Jeg har skrevet dem ned' }).click();
    for (const field of await page.getByLabel(/^Ord nummer/).all()) {
      const label = await page.locator(`label[for="${await field.getAttribute('id')}"]`).textContent();
      await field.fill(phrase[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '');
    }
    await page.getByRole('button', { name: 'Ferdig' }).click();
    await page.getByRole('status').filter({ hasText: 'Likt på alle maskiner' }).waitFor();
    await page.getByRole('list', { name: 'Maskinene' }).getByText('Karis bærbare').waitFor();
    await page.getByRole('button', { name: 'Vis en kode for en ny maskin' }).click();
    code = (await page.locator('.machines-code code').textContent()) ?? '';
    expect(code.length).toBeGreaterThan(26);
  }, 60_000);

  it('is on the second when the code is typed there, papers and all', async () => {
    second = await startScreen({ vault: there.folder, env: { BOLIGPERM_LANGUAGE: 'nb' } });
    const { page } = second;
    await open(page);
    await page.getByRole('radio', { name: 'Bli med, med kode' }).check({ force: true });
    await page.getByLabel('Koden', { exact: true }).fill(code);
    await fill(page, 'Pult');
    await page.getByRole('button', { name: 'Bli med', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Likt på alle maskiner' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/archive?homes=all';
    });
    await page
      .getByRole('grid', { name: 'Papirer' })
      .getByText(/Rørvik/)
      .first()
      .waitFor();
    await first.page.getByRole('list', { name: 'Maskinene' }).getByText('Pult').waitFor();
    await first.page.getByText('Originaler: 1 sendt').waitFor();
    // The paper itself came along, and can be looked at.
    await page
      .getByRole('grid', { name: 'Papirer' })
      .getByText(/Rørvik/)
      .first()
      .dblclick();
    await page
      .getByRole('img', { name: /^Side 1 av/ })
      .first()
      .waitFor();
  }, 60_000);

  it('is taken from a machine that was lost', async () => {
    const { page } = first;
    await page.getByRole('button', { name: 'Fjern Pult' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern Pult' }).click();
    await page.getByText('Pult er fjernet, og nøklene er byttet.').waitFor();
    await second.page.evaluate(() => {
      location.hash = '#/machines';
    });
    await second.page.getByText('Denne maskinen er fjernet fra fellesområdet.').first().waitFor();
  }, 60_000);
});
