// A sale in the engine: opened, told of, moved, taken back, and brought home from a backup.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { once } from '../cli/homes';
import type { CaseView } from '../shared/api/sale';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const place = freshVault();
const elsewhere = freshVault();
const papers = join(projectRoot, 'resources', 'sample-home', 'papers');
let app: EngineUnderTest;
let homeId = '';
let id = '';
let deed = '';

const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
const caseIn = async (engine: EngineUnderTest['engine'], caseId = id): Promise<CaseView | null> =>
  (
    await once<{ case: CaseView | null }>((onValue, onProblem) =>
      engine.live('sale.get', { id: caseId }, onValue, onProblem),
    )
  ).case;

beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
  homeId = (await app.engine.call('homes.add', { address, propertyType: 'house' })).id;
  const fileName = 'kjøpekontrakt 2014.pdf';
  const { token } = await app.shell.call('files.offer', { path: join(papers, fileName) });
  deed = (await app.engine.call('documents.importOffered', { homeId, token, fileName })).id;
  id = (await app.engine.call('sale.open', { homeId })).id;
});
afterAll(async () => {
  await app?.leave();
  place.remove();
  elsewhere.remove();
});

describe('a sale', () => {
  it('begins with its preparation, and can be thought better of at once', async () => {
    const other = await app.engine.call('sale.open', { homeId });
    expect(other).toMatchObject({ stage: 'preparation', seller: 'private', street: 'Bjørkelia 14' });
    await app.engine.call('sale.discard', { id: other.id });
    expect(await caseIn(app.engine, other.id)).toBeNull();
  });

  it('is told of, and what was told is taken back', async () => {
    const picture = { id: 'p-1', documentId: deed, page: 0, caption: 'Stue', isPlan: false };
    const { undo } = await app.engine.call('sale.edit', {
      id,
      edit: { asking: 5_400_000_00, told: { parking: 'Garasje' }, pictures: [picture] },
    });
    expect(await caseIn(app.engine)).toMatchObject({ asking: 5_400_000_00, pictures: [picture] });
    await app.engine.call('sale.edit', { id, edit: undo });
    const back = await caseIn(app.engine);
    expect(back).toMatchObject({ told: {}, pictures: [] });
    expect(back?.asking).toBeUndefined();
    await app.engine.call('sale.edit', { id, edit: { pictures: [picture] } });
    await expect(app.engine.call('sale.discard', { id })).rejects.toMatchObject({ problem: { code: 'sale-begun' } });
  });

  it('is not advertised before there is a price, and a step is taken back that was just made', async () => {
    await app.engine.call('sale.move', { id, to: 'pricing' });
    await expect(app.engine.call('sale.move', { id, to: 'marketing' })).rejects.toMatchObject({
      problem: { code: 'sale-lacks' },
    });
    await expect(app.engine.call('sale.move', { id, to: 'negotiation' })).rejects.toMatchObject({
      problem: { code: 'sale-way' },
    });
    await app.engine.call('sale.edit', { id, edit: { asking: 5_400_000_00 } });
    const { from, stageSince } = await app.engine.call('sale.move', { id, to: 'marketing' });
    await app.engine.call('sale.moveBack', { id, from, stageSince });
    expect((await caseIn(app.engine))?.stage).toBe('pricing');
    await expect(app.engine.call('sale.moveBack', { id, from, stageSince })).rejects.toMatchObject({
      problem: { code: 'sale-way' },
    });
  });

  it('stands in the history, and comes back from a backup with its papers where the home has another id', async () => {
    const told = await once<{ happenings: { differences: { field: string }[] }[] }>((onValue, onProblem) =>
      app.engine.live('history.list', { recordId: id }, onValue, onProblem),
    );
    const fields = told.happenings.flatMap(({ differences }) => differences.map(({ field }) => field));
    expect(fields).toContain('stage');
    expect(fields).toContain('asking');

    const file = join(elsewhere.folder, '..', 'kopi.zip');
    const { token } = await app.shell.call('files.create', { path: file });
    await app.engine.call('vault.export', { token });
    const there = await startEngine({ vault: elsewhere.folder });
    try {
      const home = await there.engine.call('homes.add', { address });
      const offered = await there.shell.call('files.offer', { path: file });
      const { faults } = await there.engine.call('vault.restore', { token: offered.token });
      expect(faults).toEqual([]);
      expect(await caseIn(there.engine)).toMatchObject({ homeId: home.id, pictures: [{ documentId: deed }] });
    } finally {
      await there.leave();
    }
  });
});
