// The person's own tasks: once on a day, or again and again from a day on.
import { groupOf } from './groups';
import type { PlanQuestion } from './plan-input';
import { lastCompletion, type PlannedTask, settle } from './planned-task';
import type { Task } from './task';
import { windowAfter } from './window';

export const isOwnTask = ({ id }: Pick<Task, 'id'>): boolean => !/^(plan|paper|want):/.test(id);

export function ownTasks({ home, records, today }: PlanQuestion): readonly PlannedTask[] {
  return records.filter(isOwnTask).map((record) => {
    const part = home.parts.find(({ id }) => id === record.partId);
    const done = lastCompletion(record);
    const every = record.recurrence;
    const window = done && every ? windowAfter(done.on, every) : undefined;
    return {
      id: record.id,
      origin: 'own',
      ruleId: '',
      title: record.title,
      about: '',
      why: record.why,
      how: record.how,
      group: part ? groupOf(part.kind) : 'other',
      part,
      partKind: part?.kind ?? '',
      documentId: record.documentId,
      grade: '',
      ...settle({ today, record, recurring: every !== undefined, lastDone: done?.on ?? '', window, seasons: [] }),
      interval: every,
      seasons: [],
      who: 'either',
      cost: record.cost,
      costs: record.cost ? { self: record.cost, professional: record.cost } : {},
      basis: record.dueOn ? 'said' : done ? 'completion' : 'unknown',
      basisOn: record.dueOn || (done?.on ?? ''),
      basisPaperId: '',
      exposure: [],
      lastDone: done?.on ?? '',
      record,
    };
  });
}
