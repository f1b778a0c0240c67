// What the newest condition report graded TG2 or TG3, as tasks with a date and the report's own cost.
import type { Finding } from '../documents/understanding';
import type { MaintenanceMarket } from '../markets/maintenance-rule';
import { addTo, laterOf } from '../values/calendar';
import { foldText } from '../values/folded-text';
import { partNamed } from './evidence';
import { groupOf } from './groups';
import { type PlanPaper, type PlanQuestion, recordsById } from './plan-input';
import { lastCompletion, type PlannedTask, settle } from './planned-task';
import { type CostRange, paperTaskId, type Task } from './task';

export function findingTasks(question: PlanQuestion): readonly PlannedTask[] {
  const records = recordsById(question.records);
  const reports = question.papers.filter(({ findings }) => findings.length > 0);
  const newest = reports.reduce<PlanPaper | undefined>(
    (last, paper) => (!last || paper.date > last.date ? paper : last),
    undefined,
  );
  return reports.flatMap((report) =>
    keyed(report.findings).flatMap(({ finding, key }) => {
      if (finding.grade !== 'TG2' && finding.grade !== 'TG3') return [];
      const id = paperTaskId(report.id, key);
      const record = records.get(id);
      // Of an earlier report only what the person did something about.
      if (report !== newest && !record) return [];
      return [findingTask(finding, finding.grade, report, question, id, record)];
    }),
  );
}

function findingTask(
  finding: Finding,
  grade: 'TG2' | 'TG3',
  report: PlanPaper,
  { home, market, today }: PlanQuestion,
  id: string,
  record: Task | undefined,
): PlannedTask {
  const part = finding.part === '' ? undefined : partNamed(home, finding.part, finding.heading);
  const done = lastCompletion(record);
  const seasons = seasonsOf(finding.part, market);
  const every = market.findings[grade];
  const from = laterOf(report.date, '');
  const window = from === '' ? undefined : { from, to: addTo(from, every.max, every.unit) };
  const cost = costOf(finding);
  return {
    id,
    origin: 'finding',
    ruleId: '',
    title: record?.title || finding.heading,
    about: '',
    why: record?.why || [finding.reason, finding.consequence].filter((text) => text !== '').join('\n\n'),
    how: record?.how || finding.measure,
    group: groupOf(finding.part),
    part,
    partKind: finding.part,
    documentId: report.id,
    grade,
    ...settle({ today, record, recurring: false, lastDone: done?.on ?? '', window, seasons, renewal: grade === 'TG2' }),
    seasons,
    who: 'professional',
    cost: record?.cost ?? cost,
    costs: { professional: cost },
    source: market.findingSource,
    basis: record?.dueOn ? 'said' : 'paper',
    basisOn: record?.dueOn || report.date,
    basisPaperId: report.id,
    exposure: [],
    lastDone: done?.on ?? '',
    place: finding.place,
    record,
  };
}

/** Known again when the report is read anew: by what it is about, not by its place in the list. */
function keyed(findings: readonly Finding[]): readonly { readonly finding: Finding; readonly key: string }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const words = foldText(finding.heading)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 24);
    const key = `${finding.grade.toLowerCase()}-${words}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { finding, key: count === 1 ? key : `${key.slice(0, 26)}-${count}` };
  });
}

function seasonsOf(partKind: string, market: MaintenanceMarket): PlannedTask['seasons'] {
  const renewal = market.rules.find(({ nature, parts }) => nature === 'renewal' && parts.includes(partKind));
  return renewal?.seasons ?? [];
}

/** A report counts in main units. */
function costOf({ costLow, costHigh }: Finding): CostRange | undefined {
  if (costLow === undefined && costHigh === undefined) return undefined;
  return {
    low: Math.round((costLow ?? 0) * 100),
    ...(costHigh === undefined ? {} : { high: Math.round(costHigh * 100) }),
  };
}
