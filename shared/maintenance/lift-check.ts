// Which paper would lift the grade of a building part, and whether the archive has it: to be shown before the surveyor comes.

import { phrases } from '../documents/phrase';
import type { Finding } from '../documents/understanding';
import type { LiftRule } from '../markets/maintenance-rule';
import { yearOf } from '../values/calendar';
import { foldText } from '../values/folded-text';
import { partNamed } from './evidence';
import type { PlanHome, PlanPaper, PlanPart, PlanQuestion } from './plan-input';

export interface Lift {
  readonly id: string;
  readonly rule: LiftRule;
  readonly part: PlanPart | undefined;
  readonly heading: string;
  readonly grade: string;
  readonly state: 'found' | 'missing';
  readonly papers: readonly PlanPaper[];
  readonly report: PlanPaper | undefined;
}

export function liftCheck({ home, papers, market }: Pick<PlanQuestion, 'home' | 'papers' | 'market'>): readonly Lift[] {
  const report = newestReport(papers);
  const lifts = market.lift.flatMap((rule): readonly Lift[] => {
    const graded = (report?.findings ?? []).filter(
      ({ part, grade }) => rule.parts.includes(part) && rule.from.includes(grade),
    );
    const found = graded.map((finding) => liftOf(rule, home, papers, report, finding));
    // Installed, and in no report yet: the paper is wanted all the same.
    const ungraded = rule.from.includes('')
      ? home.parts.filter(
          ({ kind, id }) =>
            rule.parts.includes(kind) && !found.some(({ part }) => part?.id === id) && !isGraded(report, kind),
        )
      : [];
    return [...found, ...ungraded.map((part) => liftOf(rule, home, papers, undefined, undefined, part))];
  });
  return lifts.sort((a, b) => (a.state === b.state ? 0 : a.state === 'missing' ? -1 : 1));
}

export const newestReport = (papers: readonly PlanPaper[]): PlanPaper | undefined =>
  papers
    .filter(({ findings }) => findings.length > 0)
    .reduce<PlanPaper | undefined>((last, paper) => (!last || paper.date > last.date ? paper : last), undefined);

const isGraded = (report: PlanPaper | undefined, kind: string): boolean =>
  report?.findings.some(({ part }) => part === kind) ?? false;

function liftOf(
  rule: LiftRule,
  home: PlanHome,
  papers: readonly PlanPaper[],
  report: PlanPaper | undefined,
  finding: Finding | undefined,
  known?: PlanPart,
): Lift {
  const part = known ?? (finding && partNamed(home, finding.part, finding.heading));
  const fitting = papers.filter((paper) => fits(rule, paper, part));
  return {
    id: `lift:${rule.id}:${
      part?.id ??
      foldText(finding?.heading ?? '')
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 40)
    }`,
    rule,
    part,
    heading: finding?.heading ?? '',
    // New and undocumented is TG1.
    grade: finding?.grade ?? 'TG1',
    state: fitting.length > 0 ? 'found' : 'missing',
    papers: fitting,
    report,
  };
}

function fits(rule: LiftRule, paper: PlanPaper, part: PlanPart | undefined): boolean {
  if (!rule.kinds.includes(paper.kind)) return false;
  if (rule.sinceYear !== undefined && paper.date !== '' && yearOf(paper.date) < rule.sinceYear) return false;
  if (part && paper.partIds.includes(part.id)) return true;
  if (rule.phrases === '') return true;
  const words = foldText([paper.title, paper.sender, ...paper.works.map(({ line }) => line)].join('\n'));
  return (
    phrases(rule.phrases).test(words) ||
    paper.works.some((work) => rule.parts.some((kind) => work.rule.startsWith(kind)))
  );
}
