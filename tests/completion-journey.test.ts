// A sale's end in the real window: the agreement is filled in, two sign, the home is taken over, and the dossier is sealed and verified by the command line.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DossierView } from '../shared/api/completion';
import { freshVault, runCommandLine, type ScreenUnderTest, startEngine, startScreen } from './harness';

const vault = freshVault();
const outside = join(dirname(vault.folder), 'outside');
let screen: ScreenUnderTest;
let caseId: string;

beforeAll(async () => {
  mkdirSync(outside, { recursive: true });
  const app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  await app.engine.call('register.edit', {
    homeId,
    edit: {
      set: { tenure: 'selveier', matrikkel: '0301-31/333' },
      put: { people: [{ id: 'kari', name: 'Kari Nordmann', role: 'owner', share: '1/1' }] },
    },
  });
  ({ id: caseId } = await app.engine.call('sale.open', { homeId }));
  await app.leave();
  screen = await startScreen({ vault: vault.folder });
});
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

it('goes from the agreement to the sealed dossier', async () => {
  const { page } = screen;
  await page.evaluate((id) => {
    location.hash = `#/sale?tab=signing&id=${id}`;
  }, caseId);
  await page.getByPlaceholder('Navn på kjøper').fill('Ola Kjøper');
  await page.getByRole('button', { name: 'Legg til kjøper' }).click();
  for (const [label, text] of [
    ['Kjøpesum', '4 290 000'],
    ['Overtakelse', '15. januar 2027'],
    ['Den som gjør oppgjøret', 'Advokat Lie'],
    ['Klientkonto', '12345678903'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.keyboard.press('Tab');
  }
  await page.getByText('Alt som må stå i avtalen, er på plass.').waitFor();
  await page.getByText('4 398 600').first().waitFor();

  await page.getByRole('button', { name: 'Legg frem kontrakten' }).click();
  await page.getByRole('button', { name: 'Signer som Kari Nordmann' }).click();
  const pad = await page.getByRole('img', { name: 'Tegn signaturen her' }).boundingBox();
  if (!pad) throw new Error('nothing to draw on');
  await page.mouse.move(pad.x + 30, pad.y + 60);
  await page.mouse.down();
  for (const [x, y] of [
    [80, 20],
    [130, 70],
    [220, 30],
  ] as const)
    await page.mouse.move(pad.x + x, pad.y + y);
  await page.mouse.up();
  await page.getByRole('dialog').getByRole('button', { name: 'Signer som Kari Nordmann' }).click();
  await page.getByRole('button', { name: 'Signer som Ola Kjøper' }).click();
  await page.getByLabel('Eller skriv navnet').fill('Ola Kjøper');
  await page.getByRole('dialog').getByRole('button', { name: 'Signer som Ola Kjøper' }).click();
  await page.getByText('signert av alle').waitFor();

  for (const step of ['Kontrakten er signert', 'Boligen er overtatt']) await page.getByLabel(step).click();
  await page.getByRole('button', { name: 'Forsegl salgsmappen' }).click();
  await page.getByText(/Forseglet \d/).waitFor();
  await page.getByText(/dager igjen, til og med 15. januar 2032/).waitFor();
  const pictures = process.env.BOLIGPERM_PICTURES;
  if (pictures) await page.screenshot({ path: join(pictures, 'completion.png') });

  await screen.close();
  const app = await startEngine({ vault: vault.folder });
  const { dossier } = await new Promise<{ dossier: DossierView | null }>((resolve, reject) =>
    app.engine.live('dossier.get', { id: caseId }, resolve, reject),
  );
  const { bytes } = await app.engine.call('documents.original', { id: dossier?.dossiers[0]?.documentId ?? '' });
  await app.leave();
  const path = join(outside, 'mappe.zip');
  writeFileSync(path, bytes);
  const verify = async () => (await runCommandLine(['verify', path, '--json', '--vault', vault.folder])).exitCode;
  expect(await verify()).toBe(0);
  const bent = readFileSync(path);
  bent[bent.length >> 1] = (bent[bent.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bent);
  expect(await verify()).toBe(1);
});
