// What papers themselves give a date to: guarantees and insurance that run out, bills, deadlines, meetings, energy labels.
import { addDays } from '../values/day';
import { type PlanHome, type PlanPaper, type PlanQuestion, recordsById } from './plan-input';
import { lastCompletion, type PlannedTask, settle } from './planned-task';
import { paperTaskId, planTaskId } from './task';

interface Dated {
  readonly id: string;
  /** Words under this id in i18n/upkeep-words. */
  readonly ruleId:
    | 'guarantee-ends'
    | 'insurance-renews'
    | 'energy-label-ends'
    | 'payment-due'
    | 'deadline'
    | 'next-service'
    | 'meeting';
  readonly on: string;
  /** Its window opens this many days before. */
  readonly daysBefore: number;
  /** How long after its day it is said to be over its time; then, or at once, it has only been. */
  readonly overdueDays: number;
  readonly about: string;
  readonly paper: PlanPaper | undefined;
  readonly partId: string;
}

export function paperTasks(question: PlanQuestion): readonly PlannedTask[] {
  const { today, home } = question;
  const records = recordsById(question.records);
  return datesOf(question).flatMap((dated) => {
    const record = records.get(dated.id);
    const done = lastCompletion(record);
    // What is long over and was never dealt with is history, not a task.
    if (!record && addDays(dated.on, dated.overdueDays) < today) return [];
    const part = home.parts.find(({ id }) => id === dated.partId);
    const task: PlannedTask = {
      id: dated.id,
      origin: 'paper',
      ruleId: dated.ruleId,
      title: record?.title ?? '',
      about: dated.about,
      why: record?.why ?? '',
      how: record?.how ?? '',
      group: 'papers',
      part,
      partKind: part?.kind ?? '',
      documentId: dated.paper?.id ?? '',
      grade: '',
      ...settle({
        today,
        record,
        recurring: false,
        lastDone: done?.on ?? '',
        window: { from: addDays(dated.on, -dated.daysBefore), to: dated.on },
        seasons: [],
      }),
      seasons: [],
      who: 'self',
      cost: record?.cost,
      costs: {},
      basis: record?.dueOn ? 'said' : dated.paper ? 'paper' : 'renewed',
      basisOn: record?.dueOn || dated.on,
      basisPaperId: dated.paper?.id ?? '',
      exposure: [],
      lastDone: done?.on ?? '',
      record,
    };
    return [task];
  });
}

const billKinds: ReadonlySet<string> = new Set(['faktura', 'purring', 'kommunale-avgifter', 'felleskostnader']);
/** An authority goes on waiting for an answer. */
const waitingKinds: ReadonlySet<string> = new Set(['tilsynsrapport', 'brev']);

function datesOf(question: PlanQuestion): readonly Dated[] {
  const { papers, home } = question;
  const dated: Dated[] = [];
  const add = (ruleId: Dated['ruleId'], paper: PlanPaper, on: string, daysBefore: number, overdueDays: number) => {
    if (on === '') return;
    const about = paper.title;
    dated.push({
      id: paperTaskId(paper.id, ruleId),
      ruleId,
      on,
      daysBefore,
      overdueDays,
      about,
      paper,
      partId: partOf(paper, home),
    });
  };
  for (const paper of papers) {
    if (paper.kind === 'garantibevis') add('guarantee-ends', paper, paper.validUntil, 60, 0);
    if (billKinds.has(paper.kind)) add('payment-due', paper, paper.dueDate, 14, 0);
    if (paper.kind !== 'innkalling') add('deadline', paper, paper.deadline, 60, waitingKinds.has(paper.kind) ? 365 : 0);
    // Of a part that the register has, its own service falls due that day.
    if (!isOfKnownPart(paper, question)) add('next-service', paper, paper.nextServiceDate, 30, 365);
    add('meeting', paper, paper.kind === 'innkalling' ? paper.meetingDate : '', 14, 0);
  }
  for (const paper of newestOfEach(
    papers.filter(({ kind }) => kind === 'forsikringsbevis'),
    policyOf,
  ))
    add('insurance-renews', paper, paper.validUntil, 30, 365);
  for (const paper of newestOfEach(
    papers.filter(({ kind }) => kind === 'energiattest'),
    () => '',
  ))
    add('energy-label-ends', paper, paper.validUntil, 180, 0);
  for (const { id, name, warrantyUntil, partId } of home.installations)
    if (/^\d{4}-\d{2}-\d{2}$/.test(warrantyUntil))
      dated.push({
        id: planTaskId(home.id, id, 'guarantee-ends'),
        ruleId: 'guarantee-ends',
        on: warrantyUntil,
        daysBefore: 60,
        overdueDays: 0,
        about: name,
        paper: undefined,
        partId,
      });
  return dated;
}

function isOfKnownPart({ works }: PlanPaper, { home, market }: PlanQuestion): boolean {
  const kinds = works.flatMap(({ rule }) => market.rules.find(({ id }) => id === rule)?.parts ?? []);
  return home.parts.some(({ kind }) => kinds.includes(kind));
}

const policyOf = ({ policyNumber, sender, title }: PlanPaper): string => policyNumber || sender || title;

const partOf = ({ partIds }: PlanPaper, home: PlanHome): string =>
  partIds.find((id) => home.parts.some((part) => part.id === id)) ?? '';

function newestOfEach(papers: readonly PlanPaper[], keyOf: (paper: PlanPaper) => string): readonly PlanPaper[] {
  const newest = new Map<string, PlanPaper>();
  for (const paper of papers) {
    const known = newest.get(keyOf(paper));
    if (!known || (paper.validUntil || paper.date) > (known.validUntil || known.date)) newest.set(keyOf(paper), paper);
  }
  return [...newest.values()];
}
