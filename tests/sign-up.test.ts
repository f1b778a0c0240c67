// Signing up for a viewing in an ordinary browser: through a real hub that cannot read who comes.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../cli/homes';
import type { LeadView } from '../shared/api/leads';
import type { ViewingView } from '../shared/api/viewings';
import { browserProgram, type EngineUnderTest, freshVault, startEngine } from './harness';
import { type HubUnderTest, startHub } from './hub-under-test';

const vault = freshVault();
const from = Date.parse('2027-04-25T10:00:00Z');
const complaints: string[] = [];
let hub: HubUnderTest;
let app: EngineUnderTest;
let browser: Browser;
let guest: Page;
let id = '';
let link = '';

beforeAll(async () => {
  hub = await startHub();
  app = await startEngine({ vault: vault.folder });
  const { engine } = app;
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  const { id: homeId } = await engine.call('homes.add', { address });
  await engine.call('workspace.create', {
    ...{ server: hub.address, name: hub.workspace, mode: 'sealed', deviceName: 'Karis maskin' },
    ...{ user: hub.name, password: hub.password, remember: false },
  });
  id = (await engine.call('sale.open', { homeId })).id;
  const half = 30 * 60_000;
  await engine.call('viewings.announce', {
    id,
    sort: 'advertised',
    slots: [
      { from, to: from + half, places: 1 },
      { from: from + half, to: from + 2 * half, places: 5 },
    ],
    note: 'Parker i gata',
  });
  const share = await engine.call('shares.create', {
    ...{ homeId, signUpFor: id, title: 'Påmelding', audience: 'anyone', recipient: '', days: 30, language: 'nb' },
    contents: { ids: [], without: [] },
    ...{ follows: false, viewOnly: true, takesPapers: true, showsNumbers: false },
  });
  link = share.link;
  await engine.call('shares.refresh', {});
  browser = await chromium.launch({ executablePath: browserProgram(), args: ['--no-sandbox'] });
  guest = await (await browser.newContext({ locale: 'nb-NO' })).newPage();
  guest.on('pageerror', (error) => complaints.push(String(error)));
  guest.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await app?.leave();
  await hub?.end();
  vault.remove();
});

const viewing = async () =>
  (
    await once<{ viewings: readonly ViewingView[] }>((onValue, onProblem) =>
      app.engine.live('viewings.list', { id }, onValue, onProblem),
    )
  ).viewings[0];

describe('somebody who wants to come to a viewing', () => {
  it('signs up on a page that says what becomes of what they write', async () => {
    await guest.goto(link);
    await guest.getByRole('heading', { name: 'Visning av Bjørkelia 14, 2999 Solvang' }).waitFor();
    await guest.getByText('Parker i gata').waitFor();
    await guest.getByText(/kan bare leses av selgeren/).waitFor();
    await guest.getByLabel('Navn').fill('Ragnhild Fjellstad');
    await guest.getByRole('button', { name: 'Meld meg på' }).click();
    await guest.getByText(/Skriv e-post eller telefon/).waitFor();
    await guest.getByLabel('E-post', { exact: true }).fill('ragnhild@example.no');
    await guest.getByLabel(/nytt om boligen/).check();
    await guest.getByRole('button', { name: 'Meld meg på' }).click();
    await guest.getByText(/Du er meldt på/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands on the seller\u2019s list, with what they agreed to', async () => {
    await app.engine.call('shares.refresh', {});
    const one = await viewing();
    expect(one?.visits).toMatchObject([{ name: 'Ragnhild Fjellstad', slotId: 's-1', attendance: 'expected' }]);
    const { leads } = await once<{ leads: readonly LeadView[] }>((onValue, onProblem) =>
      app.engine.live('leads.list', { id }, onValue, onProblem),
    );
    expect(leads).toMatchObject([
      { source: 'form', mayGetNews: true, consentTo: expect.stringContaining('nytt om boligen') },
    ]);
  });

  it('takes the place: the next one sees that it is full', async () => {
    await app.engine.call('shares.refresh', {});
    await guest.reload();
    await guest.getByText(/fullt/).waitFor();
    expect(await guest.getByRole('radio').first().isDisabled()).toBe(true);
  });

  it('is unknown to the hub', () => {
    const kept = filesIn(hub.folder).map((file) => readFileSync(file, 'latin1'));
    for (const word of ['Ragnhild', 'ragnhild@', 'Solvang'])
      expect(kept.some((text) => text.includes(word))).toBe(false);
    expect(hub.log()).not.toContain('Ragnhild');
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
