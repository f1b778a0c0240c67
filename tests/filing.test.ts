// Papers kept in order: tagged, linked, many at once, versions and history, still so after a crash, and in a backup.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, LiveName, OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const place = freshVault();
const other = freshVault();
const papers = join(projectRoot, 'resources', 'sample-home', 'papers');
let app: EngineUnderTest;
let homeId = '';
let cabinId = '';
let bill = '';
let credit = '';
let policy = '';

beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
  homeId = await newHome('Bjørkelia 14', 'house');
  cabinId = await newHome('Fjellstien 3', 'cabin');
  bill = await take('faktura_20417.pdf');
  credit = await take('kreditnota-88140.pdf');
  policy = await take('Forsikringsbevis_64118203.pdf');
});
afterAll(async () => {
  await app?.leave();
  place.remove();
  other.remove();
});

const newHome = async (street: string, propertyType: 'house' | 'cabin') =>
  (await app.engine.call('homes.add', { address: { street, postalCode: '2999', place: 'Solvang' }, propertyType })).id;

async function take(fileName: string): Promise<string> {
  const { token } = await app.shell.call('files.offer', { path: join(papers, fileName) });
  const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
  await app.engine.call('documents.waitRead', { id });
  return id;
}

/** The first answer of a live query. */
function now<K extends LiveName<EngineContract>>(
  name: K,
  input: InputOf<EngineContract[K]>,
): Promise<OutputOf<EngineContract[K]>> {
  return new Promise((resolve, reject) => {
    const stop = app.engine.live(
      name,
      input,
      (value) => {
        resolve(value);
        setTimeout(() => stop(), 0);
      },
      reject,
    );
  });
}
const view = async (id: string) => (await now('documents.get', { id })).document;
const listed = async (filter: object = {}, home = homeId) => now('documents.list', { homeId: home, filter });
const told = async (recordId: string) =>
  (await now('history.list', { recordId })).happenings.flatMap(({ differences }) =>
    differences.map(({ field, from, to }) => `${field} ${from} ${to}`),
  );

describe('papers of a home', () => {
  it('are tagged in a person’s own words, found by them, and counted', async () => {
    await app.engine.call('documents.tag', { id: bill, tags: [' Bad 2016 ', 'bad 2016', 'Rørvik'] });
    await app.engine.call('documents.file', { ids: [credit], change: { addTags: ['BAD 2016'] } });
    expect((await view(credit))?.tags).toEqual(['Bad 2016']);
    const list = await listed({ tag: 'bad 2016' });
    expect(list.rows.map(({ id }) => id).sort()).toEqual([bill, credit].sort());
    expect((await listed()).facets.tags).toEqual([
      { value: 'Bad 2016', count: 2 },
      { value: 'Rørvik', count: 1 },
    ]);
    expect((await now('tags.list', {})).tags[0]).toEqual({ value: 'Bad 2016', count: 2 });
    await expect
      .poll(async () =>
        (await now('documents.list', { homeId, filter: {}, query: 'bad 2016' })).rows.map(({ id }) => id),
      )
      .toContain(credit);
  });

  it('are said to belong to the part that their words suggest', async () => {
    const { belongings } = await now('documents.belongings', { id: bill });
    expect(belongings[0]).toMatchObject({ to: 'part', id: 'bathroom', said: false });
    await app.engine.call('documents.link', { id: bill, to: 'part', targetId: 'bathroom', linked: true });
    expect((await now('documents.belongings', { id: bill })).belongings[0]).toMatchObject({
      id: 'bathroom',
      said: true,
    });
    expect((await listed({ partId: 'bathroom' })).rows.map(({ id }) => id)).toEqual([bill]);
  });

  it('are refiled many at once, and one undo puts each back where it was', async () => {
    const before = [await view(bill), await view(policy)];
    const change = { category: 'vedlikehold', kind: 'kvittering', homeId: cabinId, addTags: ['Til skatten'] };
    const undo = await app.engine.call('documents.file', { ids: [bill, policy], change });
    const cabin = await listed({}, cabinId);
    expect(cabin.rows.map(({ category, kind, tags }) => [category, kind, tags?.includes('Til skatten')])).toEqual([
      ['vedlikehold', 'kvittering', true],
      ['vedlikehold', 'kvittering', true],
    ]);
    await app.engine.call('documents.fileAsBefore', undo);
    expect((await listed({}, cabinId)).count).toBe(0);
    expect([await view(bill), await view(policy)]).toEqual(before);
  });

  it('are refused a kind that there is not, and a home that is not here', async () => {
    await expect(app.engine.call('documents.file', { ids: [bill], change: { kind: 'tull' } })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    });
    await expect(app.engine.call('documents.file', { ids: [bill], change: { homeId: 'h-x' } })).rejects.toMatchObject({
      problem: { code: 'needs-home' },
    });
  });

  it('are shown in their newest version, with the older ones a step away', async () => {
    await app.engine.call('documents.follow', { id: bill, previousId: credit });
    expect((await listed()).rows.map(({ id }) => id)).not.toContain(credit);
    expect((await view(credit))?.versions.map(({ id }) => id)).toEqual([bill, credit]);
    await expect(app.engine.call('documents.follow', { id: credit, previousId: bill })).rejects.toMatchObject({
      problem: { code: 'invalid-input' },
    });
    await app.engine.call('documents.trash', { ids: [bill] });
    expect((await listed()).rows.map(({ id }) => id)).toContain(credit);
    await app.engine.call('documents.untrash', { ids: [bill] });
  });

  it('tell what was changed, from what to what, and what a person said before is put back', async () => {
    await app.engine.call('documents.correct', { id: policy, name: 'title', value: 'Huset er forsikret' });
    await app.engine.call('documents.correct', { id: policy, name: 'title', value: 'Feil tittel' });
    const { happenings } = await now('history.list', { recordId: policy });
    expect(happenings[0]).toMatchObject({ who: 'person', what: 'changed', collection: 'documents' });
    expect(happenings[0]?.differences).toEqual([
      { field: 'said.title', from: '"Huset er forsikret"', to: '"Feil tittel"', canPutBack: true },
    ]);
    await app.engine.call('history.putBack', { id: happenings[0]?.id ?? '', field: 'said.title' });
    expect((await view(policy))?.row.title).toBe('Huset er forsikret');
    expect(await told(bill)).toContain('trashed true false');
  });

  it('keep all of it through a crash', async () => {
    await app.kill();
    app = await startEngine({ vault: place.folder });
    expect((await view(bill))?.tags).toEqual(['Bad 2016', 'Rørvik']);
    expect((await view(bill))?.links.partIds).toEqual(['bathroom']);
    expect((await listed()).rows.map(({ id }) => id)).not.toContain(credit);
    expect(await told(policy)).toContain('said.title "Feil tittel" "Huset er forsikret"');
  });

  it('keep all of it in a backup, with the costs', async () => {
    await app.engine.call('costs.say', { costs: [{ id: bill, nature: 'improvement', amount: 4_900_000 }] });
    await app.engine.call('costs.add', {
      homeId,
      title: 'Egeninnsats',
      amount: 150_000,
      date: '2020-05-01',
      currency: '',
      payee: '',
      contactId: '',
      partId: 'bathroom',
      taskId: '',
      nature: 'maintenance',
      note: '',
    });
    const path = join(place.folder, '..', 'alt.zip');
    const { token } = await app.shell.call('files.create', { path });
    await app.engine.call('vault.export', { token });
    await app.leave();
    app = await startEngine({ vault: other.folder });
    const offered = await app.shell.call('files.offer', { path });
    const outcome = await app.engine.call('vault.restore', { token: offered.token });
    expect(outcome).toMatchObject({ homes: 2, documents: 3, faults: [] });
    expect((await view(bill))?.tags).toEqual(['Bad 2016', 'Rørvik']);
    expect((await view(bill))?.versions.map(({ id }) => id)).toEqual([bill, credit]);
    expect(await told(policy)).toContain('said.title "Feil tittel" "Huset er forsikret"');
    const costs = await now('costs.list', { homeId, year: '' });
    expect(costs.rows.find(({ id }) => id === bill)).toMatchObject({ amount: 4_900_000, nature: 'improvement' });
    expect(costs.rows.find(({ title }) => title === 'Egeninnsats')).toMatchObject({ amount: 150_000, documentId: '' });
  });

  it('leave nothing behind when they are erased', async () => {
    await app.engine.call('documents.trash', { ids: [bill] });
    await app.engine.call('documents.erase', { ids: [bill] });
    expect(await told(bill)).toEqual([]);
    expect((await now('costs.list', { homeId, year: '' })).rows.map(({ id }) => id)).not.toContain(bill);
    expect((await listed()).rows.map(({ id }) => id)).toContain(credit);
  });
});
