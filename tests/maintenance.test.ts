// The sample home's upkeep against the real engine: what its papers say becomes a plan, and what is done moves the dates and stays done.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { PlannedRow } from '../shared/api/maintenance';
import { windowAfter } from '../shared/maintenance/window';
import { dayOf } from '../shared/values/instant';
import { type EngineUnderTest, freshVault, projectRoot, runCommandLine, startEngine } from './harness';

const vault = freshVault();
const papers = join(projectRoot, 'resources', 'sample-home', 'papers');
/** Yesterday, so that the day is over wherever this runs. */
const done = dayOf(Date.now() - 86_400_000);
const nextYear = Number(done.slice(0, 4)) + 1;
const gutters = windowAfter(done, { min: 6, max: 6, unit: 'month' }, [
  [4, 5],
  [10, 11],
]);
let app: EngineUnderTest;
let homeId: string;

beforeAll(async () => {
  app = await startEngine({ vault: vault.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
    propertyType: 'house',
  });
  homeId = home.id;
  await app.engine.call('register.edit', { homeId, edit: { set: { buildYear: 1978 } } });
  for (const name of ['tilstandsrapport-2024.pdf', 'Faktura maling.pdf', 'Eltilsyn 2024.pdf', 'energiattest.pdf'])
    await take(name);
}, 180_000);
afterAll(async () => {
  await app?.leave();
  vault.remove();
});

async function take(name: string): Promise<string> {
  const file = readdirSync(papers).find((each) => each.normalize() === name.normalize());
  const { token } = await app.shell.call('files.offer', { path: join(papers, file ?? name) });
  const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName: name });
  await app.engine.call('documents.waitRead', { id });
  return id;
}

type Lives =
  | 'maintenance.plan'
  | 'maintenance.task'
  | 'maintenance.year'
  | 'maintenance.outlook'
  | 'maintenance.liftCheck'
  | 'home.completeness';
/** The first answer that will do. */
const asked = <K extends Lives>(
  name: K,
  input: Parameters<typeof app.engine.live<K>>[1],
  willDo: (value: OutputOf<EngineContract[K]>) => boolean = () => true,
): Promise<OutputOf<EngineContract[K]>> =>
  new Promise((resolve, reject) => {
    const stop = app.engine.live(
      name,
      input,
      (value) => {
        if (!willDo(value)) return;
        setTimeout(() => stop(), 0);
        resolve(value);
      },
      reject,
    );
  });
const plan = async () => (await asked('maintenance.plan', { homeId })).rows;
const named = (rows: readonly PlannedRow[], wanted: string) =>
  rows.find(({ title, ruleId }) => title === wanted || ruleId === wanted);

describe('the plan of the sample home', () => {
  it('has what the condition report graded TG2 and TG3, once each, with the report’s costs and places', async () => {
    const found = (await plan()).filter(({ origin }) => origin === 'finding');
    expect(found.map(({ grade, title }) => `${grade} ${title}`).sort()).toEqual([
      'TG2 Drenering mot nord og øst',
      'TG2 Rekkverk på terrasse',
      'TG2 Terrengforhold',
      'TG2 Undertak og lekter',
      'TG2 Vinduer i 2. etasje',
      'TG3 Bad 2. etasje, membran og sluk',
    ]);
    expect(named(found, 'Drenering mot nord og øst')).toMatchObject({
      partKind: 'drainage',
      cost: { low: 100_000_00, high: 200_000_00 },
      due: { from: '2024-08-19', to: '2029-08-19' },
    });
    const { task } = await asked('maintenance.task', { homeId, id: named(found, 'Undertak og lekter')?.id ?? '' });
    expect(task).toMatchObject({ why: expect.stringContaining('sprø'), basisOn: '2024-08-19', place: { page: 3 } });
    expect(task?.papers[0]).toMatchObject({ kind: 'tilstandsrapport' });
  });

  it('counts from what the papers show was done, and does not plan twice what the report asks for', async () => {
    const rows = await plan();
    expect(named(rows, 'facade-paint')).toMatchObject({
      lastDone: '2017-06-21',
      due: { from: '2025-05-01', to: '2029-08-31' },
    });
    expect(named(rows, 'electrical-check')).toMatchObject({ lastDone: '2024-05-27', due: { from: '2029-05-27' } });
    expect(named(rows, 'drainage-renew')).toBeUndefined();
    expect(named(rows, 'gutters-clean')).toBeDefined();
  });

  it('moves on when something is done, and back when that is undone', async () => {
    const before = named(await plan(), 'gutters-clean');
    const id = before?.id ?? '';
    const { completionId, next } = await app.engine.call('maintenance.complete', {
      homeId,
      id,
      on: done,
      note: 'Fra stige',
      cost: 250_00,
    });
    expect(next).toEqual(gutters);
    expect((await asked('maintenance.outlook', { homeId })).years[0]).toMatchObject({ spent: 250_00 });
    await app.engine.call('maintenance.undo', { homeId, id, completionId });
    expect(named(await plan(), 'gutters-clean')).toEqual(before);
    await app.engine.call('maintenance.complete', { homeId, id, on: done });
  });

  it('heeds what the person says: put off, put away, given a date, added', async () => {
    const { id } = await app.engine.call('maintenance.add', {
      homeId,
      title: '  Oljebrenner   sjekkes ',
      dueOn: `${nextYear}-02-03`,
    });
    expect(named(await plan(), 'Oljebrenner sjekkes')).toMatchObject({
      origin: 'own',
      due: { from: `${nextYear}-02-03` },
    });
    await app.engine.call('maintenance.dismiss', { homeId, ids: [id] });
    expect(named(await plan(), 'Oljebrenner sjekkes')).toBeUndefined();
    await app.engine.call('maintenance.restore', { homeId, ids: [id] });
    const roof = named(await plan(), 'roof-look');
    await app.engine.call('maintenance.postpone', { homeId, id: roof?.id ?? '', until: `${nextYear + 1}-05-01` });
    expect(named(await plan(), 'roof-look')).toMatchObject({ due: { from: `${nextYear + 1}-05-01` } });
    await expect(app.engine.call('maintenance.complete', { homeId, id, on: '2026-02-30' })).rejects.toThrow();
    await expect(app.engine.call('maintenance.remove', { homeId, id })).rejects.toThrow();
    await expect(app.engine.call('maintenance.complete', { homeId, id: 'nobody', on: '2026-02-03' })).rejects.toThrow();
  });

  it('says which papers would lift a grade, and which the home lacks', async () => {
    const { items } = await asked('maintenance.liftCheck', { homeId });
    expect(items.find(({ ruleId }) => ruleId === 'electrical-conformity')).toMatchObject({
      grade: 'TG1',
      state: 'missing',
      couldBe: 'TG0',
    });
    await take('samsvarserklæring sikringsskap.pdf');
    const after = await asked('maintenance.liftCheck', { homeId });
    expect(after.items.find(({ ruleId }) => ruleId === 'electrical-conformity')).toMatchObject({ state: 'found' });
    const whole = await asked('home.completeness', { homeId });
    expect(whole.items.find(({ id }) => id === 'condition-report')?.state).toBe('here');
    expect(whole.items.find(({ id }) => id === 'energy-label')).toMatchObject({
      state: 'expired',
      expiredOn: '2026-02-03',
    });
    expect(whole.items.find(({ id }) => id === 'deed')?.state).toBe('missing');
    await app.engine.call('home.wantPaper', { homeId, itemId: 'loan', wanted: false });
    const less = await asked('home.completeness', { homeId });
    expect(less.wanted).toBe(whole.wanted - 1);
  });

  it('draws a year and ten years of costs', async () => {
    const year = await asked('maintenance.year', { homeId, year: nextYear });
    const alarm = year.rows.find(({ task }) => task.ruleId === 'smoke-alarm-test');
    expect(alarm?.marks).toHaveLength(12);
    expect(year.rows.find(({ task }) => task.ruleId === 'gutters-clean')?.marks).toMatchObject([
      { from: `${nextYear}-04-01`, to: `${nextYear}-05-31` },
      { from: `${nextYear}-10-01`, to: `${nextYear}-11-30` },
    ]);
    const { years, low, high } = await asked('maintenance.outlook', { homeId });
    expect(years).toHaveLength(10);
    expect(low).toBeGreaterThan(500_000_00);
    expect(high).toBeGreaterThan(low);
  });

  it('survives a restart, and is printed and written as a calendar from the command line', async () => {
    await app.leave();
    const inVault = ['--vault', vault.folder, '--home', 'Bjørkelia 14, 2999 Solvang'];
    const { lines, exitCode } = await runCommandLine(['plan', '--json', ...inVault], { LANG: 'nb_NO.UTF-8' });
    expect(exitCode).toBe(0);
    expect(lines().find(({ grade }) => grade === 'TG3')).toMatchObject({
      title: 'Bad 2. etasje, membran og sluk',
      cost: { low: 200_000, high: 350_000 },
      why: expect.stringContaining('klemringen'),
      documentId: expect.any(String),
    });
    expect(lines().find(({ rule }) => rule === 'gutters-clean')).toMatchObject({
      title: 'Rens takrenner og nedløp',
      lastDone: done,
      due: gutters,
      source: { weak: false },
    });
    expect((await runCommandLine(['list', 'tasks', '--json', ...inVault])).lines().length).toBe(lines().length);
    const file = join(vault.folder, '..', 'plan.ics');
    const written = await runCommandLine(['plan', '--ics', file, '--json', ...inVault], { LANG: 'nb_NO.UTF-8' });
    expect(written.lines()[0]).toMatchObject({ events: expect.any(Number) });
    const calendar = readFileSync(file, 'utf8');
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    expect(calendar).toContain(`DTSTART;VALUE=DATE:${nextYear}0203`);
    app = await startEngine({ vault: vault.folder });
  }, 60_000);
});
