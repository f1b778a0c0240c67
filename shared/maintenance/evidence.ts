// What papers show to have been done on a part: which of the home's parts a paper means, and the latest of them for a rule.
import type { MaintenanceRule } from '../markets/maintenance-rule';
import { foldText } from '../values/folded-text';
import type { PlanHome, PlanPaper, PlanPart } from './plan-input';

export interface Shown {
  readonly on: string;
  readonly paperId: string;
}

/** The latest paper that shows the rule's work on this part; papers the person says are none left out. */
export function lastShown(
  rule: MaintenanceRule,
  part: PlanPart | undefined,
  home: PlanHome,
  papers: readonly PlanPaper[],
  notShownBy: readonly string[],
): Shown | undefined {
  let last: Shown | undefined;
  for (const paper of papers) {
    if (paper.date === '' || notShownBy.includes(paper.id)) continue;
    const work = paper.works.find((each) => each.rule === rule.id);
    if (!work || (part && !means(paper, part, home, `${work.line} ${paper.title}`))) continue;
    if (!last || paper.date > last.on) last = { on: paper.date, paperId: paper.id };
  }
  return last;
}

/** Whether a paper is about this part: the person linked it, it is the only one of its kind, or the words name it. */
export function means(paper: Pick<PlanPaper, 'partIds'>, part: PlanPart, home: PlanHome, words: string): boolean {
  const linked = paper.partIds.filter((id) => home.parts.some((each) => each.id === id && each.kind === part.kind));
  if (linked.length > 0) return linked.includes(part.id);
  return partNamed(home, part.kind, words) === part;
}

/** Which of the home's parts of that kind the words mean; undefined when it cannot be told. */
export function partNamed(home: PlanHome, kind: string, words: string): PlanPart | undefined {
  const parts = home.parts.filter((part) => part.kind === kind);
  if (parts.length < 2) return parts[0];
  const said = tellingWords(words);
  const fitting = parts.filter(({ name }) => {
    const named = tellingWords(name);
    return named.length > 0 && named.every((word) => said.includes(word));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "Bad 2. etasje" → bad, 2, etasje. */
const tellingWords = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
