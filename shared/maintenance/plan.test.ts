// Golden cases of the plan: a home, its papers and what its owner said, and what then is due, when, and why.
import { describe, expect, it } from 'vitest';
import { norwegianMaintenance as market } from '../markets/no/maintenance/maintenance';
import { marksOf, turnsOf } from './ahead';
import { completenessOf } from './completeness';
import { liftCheck } from './lift-check';
import { planFor } from './plan';
import type { PlanHome, PlanPaper, PlanPart } from './plan-input';
import { reminderOf } from './reminder';
import { blankTask, planTaskId, type Task, type TaskDraft } from './task';

const today = '2026-11-24';
const part = (kind: string, over: Partial<PlanPart> = {}): PlanPart => ({
  id: kind,
  kind,
  name: '',
  renewedOn: '',
  ...over,
});
const home = (parts: readonly PlanPart[], over: Partial<PlanHome> = {}): PlanHome => ({
  id: 'h-1',
  propertyType: 'house',
  buildYear: 1978,
  parts,
  installations: [],
  exposure: [],
  inAssociation: false,
  ...over,
});
const paper = (over: Partial<PlanPaper>): PlanPaper => ({
  id: 'd-1',
  kind: 'faktura',
  category: 'vedlikehold',
  title: 'Faktura',
  sender: '',
  date: '',
  validUntil: '',
  nextServiceDate: '',
  deadline: '',
  dueDate: '',
  meetingDate: '',
  policyNumber: '',
  findings: [],
  works: [],
  partIds: [],
  taskIds: [],
  ...over,
});
const work = (rule: string, line = '') => ({ rule, line, page: 0 });
const record = (over: Partial<TaskDraft> & { readonly id: string }): Task => ({
  ...blankTask(over.id, 'h-1', over),
  rev: 1,
  createdAt: 0,
  updatedAt: 0,
});
const done = (on: string, cost?: number) => ({
  id: `c-${on}`,
  on,
  note: '',
  contactId: '',
  documentIds: [],
  dueOn: '',
  snoozedUntil: '',
  ...(cost === undefined ? {} : { cost }),
});
const planned = (
  of: PlanHome,
  {
    papers = [],
    records = [],
    day = today,
  }: { papers?: readonly PlanPaper[]; records?: readonly Task[]; day?: string } = {},
) => planFor({ home: of, papers, records, today: day, market });
const task = (tasks: ReturnType<typeof planned>, ruleId: string) => tasks.find((each) => each.ruleId === ruleId);

describe('a part nobody knows the history of', () => {
  it('is looked after the next good time, and never said to be late', () => {
    const plan = planned(home([part('gutters'), part('smoke-alarms')]));
    expect(task(plan, 'gutters-clean')).toMatchObject({
      state: 'soon',
      basis: 'unknown',
      due: { from: '2026-10-01', to: '2026-11-30' },
    });
    expect(task(plan, 'smoke-alarm-battery')).toMatchObject({
      state: 'soon',
      due: { from: '2026-12-01', to: '2026-12-31' },
    });
    expect(plan.some(({ state }) => state === 'overdue')).toBe(false);
  });

  it('older than such parts become is asked about, with no date made up', () => {
    const plan = planned(home([part('bathroom'), part('roof')]));
    // Bathrooms of 1978 are long gone; a roof of 1978 may have two years left of fifty.
    expect(task(plan, 'bathroom-renew')).toMatchObject({ state: 'ask', basis: 'built', basisOn: '1978' });
    expect(task(plan, 'bathroom-renew')?.due).toBeUndefined();
    expect(task(plan, 'roof-renew')).toMatchObject({
      state: 'later',
      basis: 'built',
      due: { from: '2008-05-01', to: '2027-09-30' },
    });
  });
});

describe('what was done', () => {
  it('counts on from its last completion, not from the older one or the paper before it', () => {
    const id = planTaskId('h-1', 'facade', 'facade-paint');
    const papers = [paper({ date: '2010-06-01', works: [work('facade-paint')] })];
    const records = [
      record({ id, partId: 'facade', ruleId: 'facade-paint', completions: [done('2021-07-01'), done('2017-06-21')] }),
    ];
    expect(task(planned(home([part('facade')]), { papers, records }), 'facade-paint')).toMatchObject({
      basis: 'completion',
      lastDone: '2021-07-01',
      due: { from: '2029-05-01', to: '2033-08-31' },
      state: 'later',
    });
    expect(task(planned(home([part('facade')]), { papers }), 'facade-paint')).toMatchObject({
      basis: 'paper',
      basisPaperId: 'd-1',
      state: 'overdue',
      overdueSince: '2022-09-01',
    });
  });

  it('is not believed of a paper that the person says shows no such thing', () => {
    const papers = [paper({ date: '2024-06-01', works: [work('facade-paint')] })];
    const id = planTaskId('h-1', 'facade', 'facade-paint');
    const records = [record({ id, partId: 'facade', ruleId: 'facade-paint', notShownBy: ['d-1'] })];
    expect(task(planned(home([part('facade')]), { papers, records }), 'facade-paint')).toMatchObject({
      state: 'ask',
      lastDone: '',
    });
  });

  it('to one of two bathrooms is not taken for the other', () => {
    const two = home([
      part('bathroom', { name: 'Bad 1. etasje' }),
      part('bathroom', { id: 'bathroom-2', name: 'Bad 2. etasje' }),
    ]);
    const papers = [paper({ date: '2016-10-14', works: [work('bathroom-renew', 'Nytt bad 1. etasje, bad')] })];
    const [first, second] = planned(two, { papers })
      .filter(({ ruleId }) => ruleId === 'bathroom-renew')
      .sort((a, b) => (a.part?.id ?? '').localeCompare(b.part?.id ?? ''));
    expect(first).toMatchObject({ lastDone: '2016-10-14', due: { from: '2031-10-14' } });
    expect(second).toMatchObject({ lastDone: '', state: 'ask' });
  });

  it('when a part was renewed starts its care anew', () => {
    const papers = [
      paper({
        kind: 'garantibevis',
        date: '2021-09-23',
        works: [work('heat-pump-renew')],
        nextServiceDate: '2023-09-23',
      }),
    ];
    const plan = planned(home([part('heat-pump')]), { papers });
    expect(task(plan, 'heat-pump-renew')).toMatchObject({
      basis: 'paper',
      due: { from: '2033-09-23', to: '2036-09-23' },
    });
    // The guarantee names the day of the service itself.
    expect(task(plan, 'heat-pump-service')).toMatchObject({
      state: 'overdue',
      overdueSince: '2023-09-24',
      basisPaperId: 'd-1',
    });
    const served = [
      ...papers,
      paper({ id: 'd-2', kind: 'servicerapport', date: '2025-06-10', works: [work('heat-pump-service')] }),
    ];
    expect(task(planned(home([part('heat-pump')]), { papers: served }), 'heat-pump-service')).toMatchObject({
      lastDone: '2025-06-10',
      due: { from: '2027-05-01', to: '2027-09-30' },
    });
  });

  it('once for all is done', () => {
    const id = planTaskId('h-1', 'oil-tank', 'oil-tank-retire');
    const tank = home([part('oil-tank')]);
    expect(task(planned(tank), 'oil-tank-retire')?.state).toMatch(/soon|later/);
    const records = [record({ id, partId: 'oil-tank', ruleId: 'oil-tank-retire', completions: [done('2026-08-01')] })];
    expect(task(planned(tank, { records }), 'oil-tank-retire')).toMatchObject({
      state: 'done',
      lastDone: '2026-08-01',
    });
  });
});

describe('what the person says', () => {
  const id = planTaskId('h-1', 'gutters', 'gutters-clean');
  const gutters = home([part('gutters')]);
  const said = (over: Partial<TaskDraft>) =>
    task(
      planned(gutters, { records: [record({ id, partId: 'gutters', ruleId: 'gutters-clean', ...over })] }),
      'gutters-clean',
    );

  it('of the day stands above the rule, and is over its time the day after', () => {
    expect(said({ dueOn: '2027-01-10' })).toMatchObject({
      basis: 'said',
      due: { from: '2027-01-10', to: '2027-01-10' },
      state: 'later',
    });
    expect(said({ dueOn: '2026-11-23' })).toMatchObject({ state: 'overdue', overdueSince: '2026-11-24' });
    expect(said({ dueOn: '2026-11-24' })).toMatchObject({ state: 'soon' });
  });

  it('of putting it off or away is heeded', () => {
    expect(said({ completions: [done('2020-10-10')] })?.state).toBe('overdue');
    expect(said({ completions: [done('2020-10-10')], snoozedUntil: '2027-03-01' })).toMatchObject({
      state: 'later',
      due: { from: '2027-03-01', to: '2027-03-15' },
    });
    expect(said({ dismissedAt: 1 })).toMatchObject({ state: 'dismissed' });
  });

  it('of how often and at what cost takes the place of the rule’s', () => {
    expect(
      said({
        recurrence: { min: 1, max: 1, unit: 'year' },
        cost: { low: 1, high: 2 },
        completions: [done('2026-05-10')],
      }),
    ).toMatchObject({
      due: { from: '2027-05-10' },
      cost: { low: 1, high: 2 },
    });
  });
});

describe('a home by the sea', () => {
  it('is painted sooner, and says why', () => {
    const records = [
      record({
        id: planTaskId('h-1', 'facade', 'facade-paint'),
        partId: 'facade',
        ruleId: 'facade-paint',
        completions: [done('2022-06-01')],
      }),
    ];
    const inland = task(planned(home([part('facade')]), { records }), 'facade-paint');
    const coast = task(planned(home([part('facade')], { exposure: ['coast', 'rain'] }), { records }), 'facade-paint');
    expect(inland?.due?.from).toBe('2030-05-01');
    // A quarter shorter: six to nine years.
    expect(coast?.due).toEqual({ from: '2028-05-01', to: '2031-08-31' });
    expect(coast?.exposure).toEqual(['coast', 'rain']);
  });
});

describe('an apartment, a cabin', () => {
  it('leaves to the association what is the association’s', () => {
    const flat = home([part('windows'), part('bathroom'), part('roof'), part('facade'), part('smoke-alarms')], {
      propertyType: 'apartment',
      inAssociation: true,
    });
    const rules = planned(flat).map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(['windows-look', 'floor-drain-clean', 'smoke-alarm-test']));
    for (const theirs of ['windows-renew', 'roof-look', 'facade-paint', 'pests-look'])
      expect(rules).not.toContain(theirs);
  });

  it('is closed for winter and opened in spring, and its tank emptied every fourth year', () => {
    const cabin = planned(home([part('septic')], { propertyType: 'cabin' })).map(({ ruleId }) => ruleId);
    expect(cabin).toEqual(expect.arrayContaining(['cabin-winterise', 'cabin-open', 'septic-empty-cabin']));
    expect(cabin).not.toContain('septic-empty');
    expect(planned(home([part('septic')])).map(({ ruleId }) => ruleId)).not.toContain('cabin-winterise');
  });
});

const finding = (over: object) => ({
  grade: 'TG2' as const,
  heading: 'Drenering',
  part: 'drainage',
  reason: '',
  consequence: '',
  measure: '',
  ...over,
});

describe('a condition report', () => {
  const report = paper({
    id: 'd-r',
    kind: 'tilstandsrapport',
    date: '2024-08-19',
    findings: [
      finding({ costLow: 100_000, costHigh: 200_000 }),
      finding({ grade: 'TG3', heading: 'Bad', part: 'bathroom', costLow: 200_000 }),
      finding({ grade: 'TG1', heading: 'Elektrisk anlegg', part: 'electrical' }),
    ],
  });
  const house = home([part('drainage'), part('bathroom'), part('electrical')]);

  it('asks for TG3 within a year and TG2 within five, at its own cost, and not twice', () => {
    const plan = planned(house, { papers: [report] });
    expect(plan.filter(({ origin }) => origin === 'finding')).toMatchObject([
      { grade: 'TG3', title: 'Bad', state: 'overdue', overdueSince: '2025-08-20', cost: { low: 200_000_00 } },
      {
        grade: 'TG2',
        title: 'Drenering',
        state: 'later',
        due: { to: '2029-08-19' },
        cost: { low: 100_000_00, high: 200_000_00 },
      },
    ]);
    expect(task(plan, 'drainage-renew')).toBeUndefined();
    expect(task(plan, 'bathroom-renew')).toBeUndefined();
  });

  it('gives way to a newer one, but what was done about it stays', () => {
    const [, first] = planned(house, { papers: [report] }).filter(({ origin }) => origin === 'finding');
    const newer = {
      ...report,
      id: 'd-n',
      date: '2026-05-01',
      findings: [finding({ heading: 'Vinduer', part: 'windows' })],
    };
    const records = [record({ id: first?.id ?? '', documentId: 'd-r', completions: [done('2025-09-01')] })];
    const plan = planned(house, { papers: [report, newer], records }).filter(({ origin }) => origin === 'finding');
    expect(plan.map(({ title, state }) => `${title} ${state}`)).toEqual(['Vinduer later', 'Drenering done']);
  });

  it('names the paper that would lift TG1, until the archive has it', () => {
    const check = (papers: readonly PlanPaper[]) =>
      liftCheck({ home: house, papers, market }).find(({ rule }) => rule.id === 'electrical-conformity');
    expect(check([report])).toMatchObject({ grade: 'TG1', state: 'missing' });
    expect(check([report, paper({ id: 'd-s', kind: 'samsvarserklaering', date: '2016-10-20' })])).toMatchObject({
      state: 'found',
    });
    // Before 1999 there was no such declaration.
    expect(check([report, paper({ id: 'd-s', kind: 'samsvarserklaering', date: '1995-10-20' })])).toMatchObject({
      state: 'missing',
    });
  });
});

describe('papers with a date of their own', () => {
  it('are in the plan while they matter, and no longer', () => {
    const papers = [
      paper({ id: 'd-g', kind: 'garantibevis', title: 'Garanti', validUntil: '2026-12-31' }),
      paper({ id: 'd-old', kind: 'garantibevis', validUntil: '2026-09-23' }),
      paper({ id: 'd-b', kind: 'faktura', title: 'Faktura', dueDate: '2026-12-01' }),
      paper({ id: 'd-p', kind: 'faktura', dueDate: '2026-11-20' }),
      paper({ id: 'd-i', kind: 'forsikringsbevis', policyNumber: '1', validUntil: '2026-04-30', date: '2025-04-01' }),
      paper({ id: 'd-j', kind: 'forsikringsbevis', policyNumber: '1', validUntil: '2027-04-30', date: '2026-04-01' }),
      paper({ id: 'd-k', kind: 'brev', title: 'Krav', deadline: '2027-11-01' }),
      // The home's register knows no heat pump.
      paper({
        id: 'd-s',
        kind: 'servicerapport',
        title: 'Varmepumpe',
        date: '2025-01-10',
        nextServiceDate: '2027-01-10',
      }),
    ];
    const plan = planned(home([]), { papers }).filter(({ origin }) => origin === 'paper');
    expect(plan.map(({ ruleId, documentId, state }) => `${ruleId} ${documentId} ${state}`)).toEqual([
      'guarantee-ends d-g soon',
      'payment-due d-b soon',
      'next-service d-s soon',
      'insurance-renews d-j later',
      'deadline d-k later',
    ]);
  });
});

describe('the time ahead', () => {
  it('of a monthly task has twelve turns a year, of a yearly one a single one, each in its season', () => {
    const plan = planned(home([part('smoke-alarms'), part('gutters')]));
    const [monthly, battery, gutters] = ['smoke-alarm-test', 'smoke-alarm-battery', 'gutters-clean'].map((id) =>
      task(plan, id),
    );
    if (!monthly || !battery || !gutters) throw new Error('not planned');
    expect(marksOf(monthly, 2028, today)).toHaveLength(12);
    expect(marksOf(battery, 2029, today)).toEqual([
      { from: '2029-12-01', to: '2029-12-31', what: 'later', completionId: '' },
    ]);
    expect(marksOf(gutters, 2027, today).map(({ from }) => from)).toEqual(['2027-04-01', '2027-10-01']);
    expect([...turnsOf(monthly, 2190)].length).toBeLessThan(1_000);
  });
});

describe('a reminder', () => {
  const plan = (day: string) =>
    planned(home([part('gutters')]), {
      day,
      records: [
        record({
          id: planTaskId('h-1', 'gutters', 'gutters-clean'),
          partId: 'gutters',
          ruleId: 'gutters-clean',
          completions: [done('2026-04-20')],
        }),
      ],
    });
  it('comes the day something is due and the day it is over its time, once', () => {
    expect(reminderOf(plan('2026-10-01'), '2026-09-30', '2026-10-01')?.due.map(({ ruleId }) => ruleId)).toContain(
      'gutters-clean',
    );
    expect(reminderOf(plan('2026-10-02'), '2026-10-01', '2026-10-02')).toBeUndefined();
    expect(reminderOf(plan('2026-10-01'), '2026-10-01', '2026-10-01')).toBeUndefined();
    expect(reminderOf(plan('2026-12-01'), '2026-11-30', '2026-12-01')?.overdue.map(({ ruleId }) => ruleId)).toEqual([
      'gutters-clean',
    ]);
  });
});

describe('the papers a home should have', () => {
  const judge = (of: PlanHome, papers: readonly PlanPaper[], declined: readonly string[] = []) =>
    new Map(
      completenessOf({ home: of, papers, market, today }, new Set(declined)).map((each) => [each.wanted.id, each]),
    );

  it('depend on what it is and has', () => {
    const flat = judge(home([], { propertyType: 'apartment', inAssociation: true }), []);
    expect(flat.has('articles')).toBe(true);
    expect(flat.has('deed')).toBe(false);
    expect(judge(home([part('ev-charger')]), []).has('ev-charger-conformity')).toBe(true);
    expect(judge(home([]), []).has('ev-charger-conformity')).toBe(false);
    expect(judge(home([], { buildYear: 2015 }), []).has('handed-over-papers')).toBe(true);
    expect(judge(home([]), []).has('handed-over-papers')).toBe(false);
  });

  it('run out: an energy certificate after ten years, a policy on its day', () => {
    const label = (validUntil: string) =>
      judge(home([]), [paper({ kind: 'energiattest', date: '2016-02-03', validUntil })]).get('energy-label');
    expect(label('2026-02-03')).toMatchObject({ state: 'expired', expiredOn: '2026-02-03' });
    expect(label('')).toMatchObject({ state: 'expired', expiredOn: '2026-02-03' });
    expect(label('2030-01-01')?.state).toBe('here');
  });

  it('that the person says there are none of are not asked for', () => {
    expect(judge(home([]), [], ['loan']).get('loan')?.state).toBe('declined');
  });
});
