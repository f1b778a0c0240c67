// A viewing in the real window: set up, signed up for, held, and followed up; and what is kept of who came, until it is erased.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../cli/homes';
import { type EngineUnderTest, freshVault, type ScreenUnderTest, startEngine, startScreen } from './harness';

const vault = freshVault();
const folder = mkdtempSync(join(tmpdir(), 'boligperm-guests-'));
const list = join(folder, 'gjester.csv');
let screen: ScreenUnderTest;
let page: Page;
let app: EngineUnderTest;
let id = '';

beforeAll(async () => {
  writeFileSync(
    list,
    '\uFEFFNavn;E-post;Mobil\r\nOla Åsen;ola@example.no;91000001\r\nKari Nordmann;kari@example.no;\r\n',
  );
  screen = await startScreen({ vault: vault.folder });
  page = screen.page;
  app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  id = (await app.engine.call('sale.open', { homeId })).id;
  await page.evaluate(() => {
    location.hash = '#/sale?tab=viewings';
  });
});
afterAll(async () => {
  await app?.leave();
  await screen?.close();
  vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

const viewings = () =>
  once<{ viewings: readonly { id: string; visits: readonly { id: string; attendance: string }[] }[] }>(
    (onValue, onProblem) => app.engine.live('viewings.list', { id }, onValue, onProblem),
  );

describe('a viewing of the home', () => {
  it('is set up in slots', async () => {
    await page.getByRole('button', { name: 'Ny visning' }).click();
    await page.getByLabel('Dag').fill('2027-04-25');
    await page.getByLabel('Til', { exact: true }).fill('12:40');
    await page.getByRole('button', { name: 'Hver tid varer' }).click();
    await page.getByRole('option', { name: '20 minutter' }).click();
    await page.getByLabel('Plasser i hver tid').fill('1');
    await page.getByRole('button', { name: 'Sett opp visningen' }).click();
    await page.getByText('Budfrister regnes fra siste annonserte visning').waitFor();
    expect(await page.getByText('Én plass igjen').count()).toBe(2);
  });

  it('is signed up for, until a slot is full', async () => {
    await page.getByRole('button', { name: 'Meld på' }).click();
    await page.getByLabel('Navn').fill('Kari Nordmann');
    await page.getByLabel('E-post').fill('kari@example.no');
    await page.getByRole('button', { name: 'Meld på' }).click();
    await page.getByText('Fullt', { exact: true }).waitFor();
    const [viewing] = (await viewings()).viewings;
    const person = { name: 'Per Vik', email: '', phone: '' };
    await expect(
      app.engine.call('viewings.signUp', { id, viewingId: viewing?.id ?? '', slotId: 's-1', person }),
    ).rejects.toMatchObject({ problem: { code: 'viewing-full' } });
  });

  it('is held: who came says what they thought', async () => {
    await page.getByRole('button', { name: 'Om Kari Nordmann kom' }).click();
    await page.getByRole('option', { name: 'Kom', exact: true }).click();
    await page
      .getByRole('radiogroup', { name: 'Hva Kari Nordmann mente' })
      .getByText('Interessert', { exact: true })
      .click();
    await page.getByLabel('Hva de sa').fill('Likte utsikten, spurte om drenering');
    await page.getByRole('button', { name: 'Skriv ned' }).click();
    await page.getByText('Skrevet ned.').waitFor();
    await page.getByRole('button', { name: 'Visningen er holdt' }).click();
    await page.getByText('Én kom').waitFor();
  });

  it('leaves leads, with why they are warm and until when they are kept', async () => {
    await page.getByText('Interessenter', { exact: true }).click();
    await page.locator('input[type=file]').setInputFiles(list);
    await page.getByText('Én ny, én kjent fra før, ingen rader uten navn.').waitFor();
    await page.getByRole('button', { name: /^Kari Nordmann/ }).click();
    await page.getByText('60 av 100').waitFor();
    await page.getByText('Kom på visning').first().waitFor();
    await page.getByText(/Grunnlag: Datatilsynet/).waitFor();
    await page.getByLabel('Innen').fill('2027-04-26');
    await page.getByRole('button', { name: 'Legg til oppfølging' }).click();
    await page.getByText('Ring og hør hva de tenker').first().waitFor();
  });

  it('lets two that are one be made one, and nobody be made one unasked', async () => {
    await app.engine.call('leads.add', { id, lead: { name: 'Åsen, Ola', note: 'Ringte' } });
    await page.getByText(/kan være den samme: samme navn/).waitFor();
    await page.getByRole('button', { name: 'Slå sammen' }).click();
    await page.getByText('er slått sammen').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^(Ola Åsen|Åsen, Ola)/ }).count()).toBe(1);
  });

  it('is forgotten, person by person, with all that was written of them', async () => {
    await page.getByRole('button', { name: 'Slett alt om Kari Nordmann' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Slett alt om Kari Nordmann' }).click();
    await page.getByText('Én interessent er slettet.').waitFor();
    expect((await viewings()).viewings.flatMap(({ visits }) => visits)).toEqual([]);
  });
});
