// The tasks that the market's rules make of a home's parts, each counted from when it was done last.
import type { Every, MaintenanceRule } from '../markets/maintenance-rule';
import { daysBetween, laterOf, monthStart } from '../values/calendar';
import { firstDayOf, isPartialDay } from '../values/partial-day';
import { lastShown, means, type Shown } from './evidence';
import { type PlanHome, type PlanPaper, type PlanPart, type PlanQuestion, recordsById } from './plan-input';
import { lastCompletion, type PlannedBasis, type PlannedTask, settle, usualCost } from './planned-task';
import { planTaskId, type Task } from './task';
import { nextGoodTime, type Seasons, type Span, shortened, windowAfter } from './window';

/** `underReport`: parts (or, for parts the home does not list, kinds) whose renewal a report has asked for already. */
export function ruleTasks(question: PlanQuestion, underReport: ReadonlySet<string>): readonly PlannedTask[] {
  const { home, market } = question;
  const records = recordsById(question.records);
  return market.rules
    .filter((rule) => concerns(rule, home))
    .flatMap((rule) =>
      partsFor(rule, home).flatMap((part) => {
        if (rule.nature === 'renewal' && underReport.has(part?.id ?? '')) return [];
        const task = ruleTask(rule, part, question, records);
        return task ? [task] : [];
      }),
    );
}

function concerns(rule: MaintenanceRule, home: PlanHome): boolean {
  if (rule.association && home.inAssociation) return false;
  // Nobody has said what it is: as for a house, which needs most.
  return !rule.homes || rule.homes.includes(home.propertyType || 'house');
}

const partsFor = (rule: MaintenanceRule, home: PlanHome): readonly (PlanPart | undefined)[] =>
  rule.parts.length === 0 ? [undefined] : home.parts.filter(({ kind }) => rule.parts.includes(kind));

function ruleTask(
  rule: MaintenanceRule,
  part: PlanPart | undefined,
  question: PlanQuestion,
  records: ReadonlyMap<string, Task>,
): PlannedTask | undefined {
  const { home, papers, today } = question;
  const id = planTaskId(home.id, part?.id ?? '', rule.id);
  const record = records.get(id);
  const renewed = renewedOn(part, question, records);
  const done = lastDoneOf(rule, part, question, record);
  const base = baseOf(rule, part, home, done, renewed);
  if (rule.fromAge !== undefined && done === undefined && ageOf(part, home, renewed, today) < rule.fromAge) return;
  const exposure = home.exposure.filter((each) => rule.exposure?.[each] !== undefined);
  const factor = exposure.reduce((least, each) => Math.min(least, rule.exposure?.[each] ?? 1), 1);
  const every = record?.recurrence ?? shortened(rule.every, factor);
  const seasons: Seasons = record?.recurrence ? [] : (rule.seasons ?? []);
  const service = serviceDate(rule, part, home, papers, base?.on ?? '');
  const counted = service ? undefined : countedWindow(rule, base, every, seasons, today);
  const window = service
    ? { from: service.on, to: service.on }
    : (counted ?? goodTime(rule, base, every, seasons, today));
  const costs = { self: rule.self, professional: rule.professional };
  const told = service ?? (counted || !window ? base : undefined);
  return {
    id,
    origin: 'rule',
    ruleId: rule.id,
    title: record?.title ?? '',
    about: '',
    why: record?.why ?? '',
    how: record?.how ?? '',
    group: rule.group,
    part,
    partKind: part?.kind ?? '',
    documentId: '',
    grade: '',
    ...settle({
      today,
      record,
      recurring: rule.nature !== 'once',
      lastDone: done?.on ?? '',
      window,
      seasons,
      renewal: rule.nature === 'renewal',
    }),
    interval: rule.nature === 'once' ? undefined : every,
    seasons,
    who: rule.who,
    cost: record?.cost ?? usualCost(rule.who, costs),
    costs,
    source: rule.source,
    basis: record?.dueOn ? 'said' : (told?.basis ?? 'unknown'),
    basisOn: record?.dueOn || (told?.said ?? ''),
    basisPaperId: record?.dueOn ? '' : (told?.paperId ?? ''),
    exposure: record?.recurrence ? [] : exposure,
    lastDone: done?.on ?? '',
    record,
  };
}

interface Base {
  readonly on: string;
  /** As it is told: a day, or a year. */
  readonly said: string;
  readonly basis: PlannedBasis;
  readonly paperId: string;
  /** It was this task that was done then. */
  readonly isDone: boolean;
}

function lastDoneOf(
  rule: MaintenanceRule,
  part: PlanPart | undefined,
  { home, papers }: PlanQuestion,
  record: Task | undefined,
): Base | undefined {
  const written = lastCompletion(record);
  const shown: Shown | undefined = lastShown(rule, part, home, papers, record?.notShownBy ?? []);
  if (written && (!shown || written.on >= shown.on))
    return {
      on: written.on,
      said: written.on,
      basis: 'completion',
      paperId: written.documentIds[0] ?? '',
      isDone: true,
    };
  return shown && { on: shown.on, said: shown.on, basis: 'paper', paperId: shown.paperId, isDone: true };
}

/** When the part became new last: by the register, an installation, a paper, or a renewal that was ticked off. */
function renewedOn(
  part: PlanPart | undefined,
  question: PlanQuestion,
  records: ReadonlyMap<string, Task>,
): Base | undefined {
  if (!part) return undefined;
  const { home, market } = question;
  const bases: Base[] = [];
  if (isPartialDay(part.renewedOn))
    bases.push({ on: firstDayOf(part.renewedOn), said: part.renewedOn, basis: 'renewed', paperId: '', isDone: false });
  for (const { partId, installedOn } of home.installations)
    if (partId === part.id && isPartialDay(installedOn))
      bases.push({ on: firstDayOf(installedOn), said: installedOn, basis: 'renewed', paperId: '', isDone: false });
  for (const rule of market.rules)
    if (rule.nature === 'renewal' && rule.parts.includes(part.kind)) {
      const done = lastDoneOf(rule, part, question, records.get(planTaskId(home.id, part.id, rule.id)));
      if (done) bases.push({ ...done, isDone: false });
    }
  return bases.reduce<Base | undefined>((last, one) => (!last || one.on > last.on ? one : last), undefined);
}

/** What the window counts from: when it was done, else when the part became new, else when it was built. */
function baseOf(
  rule: MaintenanceRule,
  part: PlanPart | undefined,
  home: PlanHome,
  done: Base | undefined,
  renewed: Base | undefined,
): Base | undefined {
  // A renewal counts from itself; its own completion is among what renewed the part.
  if (done && (!renewed || done.on >= renewed.on)) return done;
  if (renewed) return renewed;
  // A tick says nothing of when the home was built; only what is built in counts from then.
  const built = part ? (part.builtYear ?? (rule.parts.length > 0 ? home.buildYear : undefined)) : undefined;
  return built === undefined
    ? undefined
    : { on: monthStart(built, 1), said: String(built), basis: 'built', paperId: '', isDone: false };
}

/** Seldom enough that a date out of the blue would only be a guess: then the person is asked when it was done. */
const askFromYears = 6;

function countedWindow(
  rule: MaintenanceRule,
  base: Base | undefined,
  every: Every,
  seasons: Seasons,
  today: string,
): Span | undefined {
  if (!base || base.on === '') return undefined;
  const window = windowAfter(base.on, every, seasons);
  if (window.to >= today) return window;
  // Past. Of a part as old as the house: it was renewed, and nobody has said when. Of care: that the part was new then tells the first time alone.
  if (rule.nature === 'renewal') return base.basis === 'built' ? undefined : window;
  return base.isDone ? window : undefined;
}

function goodTime(
  rule: MaintenanceRule,
  base: Base | undefined,
  every: Every,
  seasons: Seasons,
  today: string,
): Span | undefined {
  if (rule.nature === 'renewal' || (rule.nature === 'once' && base?.isDone)) return undefined;
  if (every.unit === 'year' && every.min >= askFromYears) return undefined;
  if (every.unit === 'month' && every.min >= askFromYears * 12) return undefined;
  return nextGoodTime(today, every, seasons, monthOf(rule.id));
}

/** A paper that names the next service, written since it was done last. */
function serviceDate(
  rule: MaintenanceRule,
  part: PlanPart | undefined,
  home: PlanHome,
  papers: readonly PlanPaper[],
  doneOn: string,
): Base | undefined {
  if (!part || rule.nature !== 'care' || !rule.shownBy?.kinds.includes('servicerapport')) return undefined;
  let next: Base | undefined;
  for (const paper of papers) {
    const on = paper.nextServiceDate;
    const about = paper.works.some(({ rule: id }) => id === rule.id || id.startsWith(`${part.kind}-`));
    if (on === '' || on <= doneOn || !about || !means(paper, part, home, paper.title)) continue;
    if (!next || on > next.on) next = { on, said: on, basis: 'paper', paperId: paper.id, isDone: false };
  }
  return next;
}

function ageOf(part: PlanPart | undefined, home: PlanHome, renewed: Base | undefined, today: string): number {
  const built = part?.builtYear ?? home.buildYear;
  const since = laterOf(renewed?.on ?? '', built === undefined ? '' : monthStart(built, 1));
  return since === '' ? Number.POSITIVE_INFINITY : Math.floor(daysBetween(since, today) / 365.25);
}

/** Tasks of any time of the year are spread over it, each always in the same month. */
function monthOf(ruleId: string): number {
  let sum = 0;
  for (let index = 0; index < ruleId.length; index += 1) sum = (sum * 31 + ruleId.charCodeAt(index)) % 1_000_003;
  return (sum % 12) + 1;
}
