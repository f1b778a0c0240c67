// The plan of a home: every task of upkeep with its window, worked out anew from the home, its papers and what the person said.
import { findingTasks } from './finding-tasks';
import { ownTasks } from './own-tasks';
import { paperTasks } from './paper-tasks';
import type { PlanQuestion } from './plan-input';
import { mostPressingFirst, type PlannedTask } from './planned-task';
import { ruleTasks } from './rule-tasks';

export function planFor(question: PlanQuestion): readonly PlannedTask[] {
  const findings = findingTasks(question);
  // What a report says must be renewed is not planned a second time by its age.
  const open = findings.filter(({ state }) => state !== 'done' && state !== 'dismissed');
  const tasks = [
    ...findings,
    ...ruleTasks(question, new Set(open.map(({ part, partKind }) => part?.id ?? partKind))),
    ...paperTasks(question),
    ...ownTasks(question),
  ];
  return tasks.sort(mostPressingFirst);
}
