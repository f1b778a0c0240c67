// A look at an uploaded condition report before the buyer has it: its age, what it looks at, what it must explain and cost. Pure; it judges no building.
import type { Finding } from '../documents/understanding';
import type { SaleRules } from '../markets/sale-rules';
import { addTo } from '../values/calendar';
import type { GuidePaper } from './guide';

export interface ReportLook {
  readonly documentId: string;
  readonly date: string;
  /** The last day on which a buyer may become bound by it; '' when it has no day. */
  readonly validUntil: string;
  readonly isOld: boolean;
  /** How many findings of each grade. */
  readonly grades: Readonly<Record<Finding['grade'], number>>;
  /** Kinds of parts that such a report looks at and this one does not name. */
  readonly unnamed: readonly string[];
  /** Findings that must give cause and consequence and do not, as they were read. */
  readonly unexplained: readonly string[];
  /** Findings that must say what they would cost and do not. */
  readonly uncosted: readonly string[];
  /** In the currency's main unit; absent when none is costed. */
  readonly costs?: { readonly low: number; readonly high?: number };
}

export function lookAtReport(
  { report }: Pick<SaleRules, 'report'>,
  paper: GuidePaper,
  home: { readonly propertyType: string; readonly parts: readonly { readonly kind: string }[] },
  today: string,
): ReportLook {
  const { findings } = paper;
  const validUntil = paper.date === '' ? '' : addTo(paper.date, report.monthsValid, 'month');
  const has = new Set(home.parts.map(({ kind }) => kind));
  const looked = report.parts[home.propertyType] ?? report.parts.house ?? [];
  const named = new Set(findings.map(({ part }) => part));
  const costed = findings.filter(({ costLow, costHigh }) => costLow !== undefined || costHigh !== undefined);
  const isOpen = costed.some(({ costHigh }) => costHigh === undefined);
  const grades = { TG0: 0, TG1: 0, TG2: 0, TG3: 0, TGIU: 0 };
  for (const { grade } of findings) grades[grade] += 1;
  return {
    documentId: paper.id,
    date: paper.date,
    validUntil,
    isOld: validUntil !== '' && validUntil < today,
    grades,
    unnamed: findings.length === 0 ? [] : looked.filter((kind) => has.has(kind as never) && !named.has(kind)),
    unexplained: findings
      .filter(
        ({ grade, reason, consequence }) => report.explained.includes(grade) && (reason === '' || consequence === ''),
      )
      .map(({ heading }) => heading),
    uncosted: findings
      .filter(
        ({ grade, costLow, costHigh }) =>
          report.costed.includes(grade) && costLow === undefined && costHigh === undefined,
      )
      .map(({ heading }) => heading),
    ...(costed.length === 0
      ? {}
      : {
          costs: {
            low: costed.reduce((sum, { costLow = 0 }) => sum + costLow, 0),
            ...(isOpen ? {} : { high: costed.reduce((sum, { costHigh = 0 }) => sum + costHigh, 0) }),
          },
        }),
  };
}
