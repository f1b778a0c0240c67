// A bidding in a real window: from the first bid, over a caution and a counter-offer, to the one acceptance that the bidder must be told of; and its journal on paper.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../cli/homes';
import type { BidRoomView } from '../shared/api/bids';
import { barriersOn } from './barriers';
import {
  type EngineUnderTest,
  freshVault,
  projectRoot,
  runCommandLine,
  type ScreenUnderTest,
  startEngine,
  startScreen,
} from './harness';

const vault = freshVault();
const pictures = join(projectRoot, 'out', 'look');
const minute = 60_000;
let screen: ScreenUnderTest;
let page: Page;
let app: EngineUnderTest;
let caseId = '';

const room = async (): Promise<BidRoomView> => {
  const { room: found } = await once<{ room: BidRoomView | null }>((onValue, onProblem) =>
    app.engine.live('bids.room', { caseId }, onValue, onProblem),
  );
  if (!found) throw new Error('no room');
  return found;
};
const place = (name: string, kroner: number, minutesAgo: number, minutesOn: number, reservations = '') =>
  app.engine.call('bids.place', {
    caseId,
    bidder: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.no`, phone: '', address: '' },
    bid: {
      ...{ amount: kroner * 100, takeover: '2026-12-20', way: 'email' },
      receivedAt: Date.now() - minutesAgo * minute,
      deadline: Date.now() + minutesOn * minute,
      words: { identity: 'BankID', financing: 'Bekreftet av banken', reservations, note: '' },
    },
    despite: ['early', 'short'],
  });
const picture = async (name: string) => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
};
beforeAll(async () => {
  screen = await startScreen({ vault: vault.folder });
  page = screen.page;
  app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  caseId = (await app.engine.call('sale.open', { homeId })).id;
  await app.engine.call('sale.edit', { id: caseId, edit: { asking: 5_390_000_00 } });
});
afterAll(async () => {
  await app?.leave();
  await screen?.close();
  vault.remove();
});

describe('a bidding', () => {
  it('begins with a bid that is typed in, after a caution where its deadline is short', async () => {
    await page.evaluate((id) => {
      location.hash = `#/sale?tab=bids&id=${id}`;
    }, caseId);
    await page.getByText('Ingen bud ennå').waitFor();
    await picture('bids-empty');
    await page.getByRole('button', { name: 'Registrer bud' }).click();
    await page.getByLabel('Navn').fill('Sigrid Aas');
    await page.getByLabel('Legitimasjon').fill('BankID');
    await page.getByLabel('Bud i kroner').fill('5 150 000');
    const soon = new Date(Date.now() + 20 * minute);
    const oslo = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Oslo',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(soon);
    await page.getByLabel('Fristdag').fill(oslo.slice(0, 10));
    await page.getByLabel('Kl.').fill(oslo.slice(11, 16));
    await page.getByRole('button', { name: /Registrer 5.150.000/ }).click();
    await page.getByText('Fristen er kortere enn 30 minutter').waitFor();
    await picture('bids-caution');
    expect((await room()).bids).toEqual([]);
    await page.getByRole('button', { name: /Gå videre likevel/ }).click();
    await page.getByRole('heading', { name: 'Sigrid Aas' }).waitFor();
    expect((await room()).bids[0]).toMatchObject({ amount: 5_150_000_00, state: 'open', despite: ['short'] });
  });

  it('shows every bid as a line and a row, and names nobody to the others', async () => {
    await place('Thomas og Mina Ødegård', 5_400_000, 50, 35);
    await place('Arne Lothe', 5_410_000, 33, 35, 'Salg av egen bolig');
    const { bidId } = await place('Kari Brattli', 5_450_000, 19, 48);
    await page.getByRole('button', { name: 'Kari Brattli' }).click();
    await page.getByRole('heading', { name: 'Kari Brattli' }).waitFor();
    await page.getByText('Høyeste bud går ut').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await picture('bids-room');
    await page.emulateMedia({ colorScheme: 'dark' });
    await picture('bids-room-dark');
    expect(await barriersOn(page)).toEqual([]);
    const { text } = await app.engine.call('bids.standing', { caseId, language: 'nb' });
    expect(text).toContain('Budgiver 4');
    expect(text).not.toMatch(/Brattli|Lothe|Ødegård|Aas/);
    const receipt = await app.engine.call('bids.receipt', { caseId, bidId, language: 'nb' });
    expect(receipt.to).toBe('kari@example.no');
    expect(receipt.text).toMatch(/5.450.000.kr/);
    expect(receipt.text).toMatch(/Kontrollsum i journalen: [\w-]{43}/);
  });

  it('ends with one acceptance, which the bidder is to be told of in time; no other is possible after it', async () => {
    await page.getByRole('button', { name: /^Aksepter 5/ }).click();
    await page.getByText('Avgjøres på denne maskinen, én gang.').waitFor();
    await picture('bids-accept');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Aksepter 5/ })
      .click();
    await page.getByText(/Si fra til Kari Brattli før/).waitFor();
    await picture('bids-accepted');
    const { bids, accepted, journal } = await room();
    expect(accepted).toMatchObject({ amount: 5_450_000_00 });
    expect(bids.filter(({ state }) => state === 'lapsed')).toHaveLength(3);
    expect(journal.isWhole).toBe(true);
    const other = bids.find(({ name }) => name === 'Arne Lothe')?.id ?? '';
    await expect(
      app.engine.call('bids.accept', { caseId, bidId: other, despite: ['reservations', 'lower'] }),
    ).rejects.toMatchObject({ problem: { code: 'bid-taken' } });
    await page.getByRole('button', { name: 'Kari Brattli har fått aksepten' }).click();
    await page.getByText(/Aksepten nådde Kari Brattli/).waitFor();
  });

  it('can be shown to have gone as it should, as a table and on paper, with names and without', async () => {
    const { journal } = await room();
    for (const [form, anonymous] of [
      ['csv', false],
      ['csv', true],
      ['pdf', true],
    ] as const) {
      const path = join(dirname(vault.folder), `journal-${anonymous}.${form}`);
      const { token } = await app.shell.call('files.create', { path });
      const { lines } = await app.engine.call('bids.export', { caseId, form, anonymous, token, language: 'nb' });
      expect(lines).toBe(journal.count);
      expect(existsSync(path)).toBe(true);
      const text = readFileSync(path, form === 'csv' ? 'utf8' : 'latin1');
      if (form === 'pdf') expect(text.startsWith('%PDF-')).toBe(true);
      else {
        expect(text.includes('Kari Brattli')).toBe(!anonymous);
        for (const { hash } of journal.lines) expect(text).toContain(hash);
      }
    }
  });

  it('is told of to scripts, which are refused what the room refuses', async () => {
    const run = (...words: string[]) =>
      runCommandLine(['bid', ...words, '--case', caseId, '--json', '--vault', vault.folder]);
    const listed = await run('list');
    expect(listed.lines().map(({ name, amount, state }) => [name, amount, state])).toContainEqual([
      ...['Kari Brattli', 5_450_000, 'accepted'],
    ]);
    const late = await run(
      'place',
      '--name',
      'Per Ås',
      '--identity',
      'BankID',
      '--amount',
      '6000000',
      '--deadline',
      '2099-01-02T12:00',
    );
    expect(late.exitCode).not.toBe(0);
    expect(`${late.stdout}${late.stderr}`).toContain('bid-taken');
  });
});
