// What the sample home cost, by its papers, by what the person says of them, and as a table for a spreadsheet.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CostList } from '../shared/api/costs';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const place = freshVault();
const papers = join(projectRoot, 'resources', 'sample-home', 'papers');
let app: EngineUnderTest;
let homeId = '';
const ids = new Map<string, string>();

beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  homeId = (await app.engine.call('homes.add', { address, propertyType: 'house' })).id;
  for (const fileName of [
    'faktura_20417.pdf',
    'kreditnota-88140.pdf',
    'RE-2025-10457.pdf',
    'kommunale-avgifter-2026-1.pdf',
    'Forsikringsbevis_64118203.pdf',
  ]) {
    const { token } = await app.shell.call('files.offer', { path: join(papers, fileName) });
    const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
    await app.engine.call('documents.waitRead', { id });
    ids.set(fileName, id);
  }
});
afterAll(async () => {
  await app?.leave();
  place.remove();
});

const idOf = (fileName: string) => ids.get(fileName) ?? '';
/** When all words have been looked through. */
const costs = (year = '', more: object = {}): Promise<CostList> =>
  new Promise((resolve, reject) => {
    const stop = app.engine.live(
      'costs.list',
      { homeId, year, ...more },
      (list) => {
        if (list.looking > 0) return;
        resolve(list);
        setTimeout(() => stop(), 0);
      },
      reject,
    );
  });
const row = async (fileName: string) => (await costs()).rows.find(({ id }) => id === idOf(fileName));

describe('what a home cost', () => {
  it('is read off its papers, in øre, with the tax in it and what it was for', async () => {
    expect(await row('faktura_20417.pdf')).toMatchObject({
      amount: 4_875_000,
      vat: 975_000,
      currency: 'NOK',
      partId: 'bathroom',
      partStands: 'suggested',
      counted: true,
    });
    expect(await row('kommunale-avgifter-2026-1.pdf')).toMatchObject({ nature: 'running', natureStands: 'sure' });
    expect((await row('kreditnota-88140.pdf'))?.amount).toBeLessThan(0);
  });

  it('adds up by year, and keeps other currencies apart', async () => {
    const all = await costs();
    expect(all.currency).toBe('NOK');
    expect(all.years.reduce((sum, { sums }) => sum + sums.total, 0)).toBe(all.sums.total);
    expect(all.others).toEqual([{ currency: 'EUR', amount: 21_896, count: 1 }]);
    const year = await costs('2016');
    expect(year.sums.total).toBe(4_875_000);
    expect(year.parts).toEqual([{ partId: 'bathroom', sums: year.sums }]);
  });

  it('is what the person says, until they take it back', async () => {
    const id = idOf('faktura_20417.pdf');
    const { before } = await app.engine.call('costs.say', {
      costs: [{ id, nature: 'improvement', partId: 'water-pipes', amount: 5_000_000 }],
    });
    expect(await row('faktura_20417.pdf')).toMatchObject({
      nature: 'improvement',
      natureStands: 'said',
      partId: 'water-pipes',
      amount: 5_000_000,
      amountStands: 'said',
      wantsAnswer: false,
    });
    await app.engine.call('costs.say', { costs: before });
    expect(await row('faktura_20417.pdf')).toMatchObject({ partId: 'bathroom', amount: 4_875_000 });
  });

  it('is asked about until suggestions are agreed to, one by one or all of a year', async () => {
    const asked = (await costs('2016')).asks;
    expect(asked).toBe(1);
    const { before } = await app.engine.call('costs.confirm', { homeId, year: '2016' });
    expect(before).toHaveLength(1);
    expect((await costs('2016')).asks).toBe(0);
    expect(await row('faktura_20417.pdf')).toMatchObject({ partStands: 'said', natureStands: 'said' });
    await app.engine.call('costs.say', { costs: before });
    expect((await costs('2016')).asks).toBe(1);
  });

  it('leaves out what the person leaves out', async () => {
    const id = idOf('faktura_20417.pdf');
    await app.engine.call('costs.say', { costs: [{ id, counted: 'no' }] });
    const year = await costs('2016');
    expect(year).toMatchObject({ sums: { total: 0 }, uncounted: 1 });
    await app.engine.call('costs.say', { costs: [{ id, counted: '' }] });
    expect((await costs('2016')).sums.total).toBe(4_875_000);
  });

  it('has costs without a paper, which can be removed and put back', async () => {
    const typed = {
      homeId,
      title: 'Snekker, kontant',
      amount: 250_050,
      date: '2016-08-01',
      currency: '',
      payee: 'Nabo',
      contactId: '',
      partId: 'none',
      taskId: '',
      nature: 'maintenance' as const,
      note: '',
    };
    const { id } = await app.engine.call('costs.add', typed);
    expect((await costs('2016')).sums.total).toBe(4_875_000 + 250_050);
    const removed = await app.engine.call('costs.remove', { id });
    expect((await costs('2016')).sums.total).toBe(4_875_000);
    await app.engine.call('costs.add', removed);
    expect((await costs('2016')).rows.map((one) => one.id)).toContain(id);
    await expect(app.engine.call('costs.add', { ...typed, homeId: 'h-nowhere' })).rejects.toMatchObject({
      problem: { code: 'needs-home' },
    });
    await expect(app.engine.call('costs.remove', { id: idOf('faktura_20417.pdf') })).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('is narrowed by part, by what it was for, and by words', async () => {
    expect((await costs('', { partId: 'bathroom' })).rows.map(({ id }) => id)).toEqual([idOf('faktura_20417.pdf')]);
    const running = await costs('', { nature: 'running' });
    expect(running.rows.every(({ nature }) => nature === 'running')).toBe(true);
    expect((await costs('', { query: 'RØRVIK' })).count).toBe(1);
    expect((await costs('', { limit: 1 })).rows).toHaveLength(1);
  });

  it('goes out as a table for a spreadsheet', async () => {
    const path = join(place.folder, '..', 'kostnader.csv');
    const { token } = await app.shell.call('files.create', { path });
    const { rows } = await app.engine.call('costs.export', { homeId, year: '2016', token, language: 'nb' });
    expect(rows).toBe(2);
    const csv = readFileSync(path, 'utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain(';48750,00;9750,00;NOK;Bad;');
    expect(csv).toContain(';Nabo;Skrevet inn;2500,50;;NOK;;Vedlikehold;Du;Ja;');
  });

  it('is told with the insurances and guarantees that run out', async () => {
    const expiring = await new Promise<readonly { readonly documentId: string; readonly what: string }[]>(
      (resolve, reject) => {
        const stop = app.engine.live(
          'costs.expiring',
          { homeId },
          (answer) => {
            resolve(answer.expiring);
            setTimeout(() => stop(), 0);
          },
          reject,
        );
      },
    );
    expect(expiring).toMatchObject([{ documentId: idOf('Forsikringsbevis_64118203.pdf'), what: 'insurance' }]);
  });

  it('is gone with a paper in the trash, and stands again when that comes back', async () => {
    const id = idOf('faktura_20417.pdf');
    await app.engine.call('documents.trash', { ids: [id] });
    expect((await costs()).rows.map((one) => one.id)).not.toContain(id);
    await app.engine.call('documents.untrash', { ids: [id] });
    expect((await costs()).rows.map((one) => one.id)).toContain(id);
  });
});
