// What a person does to a task, each with its way back.
import type { InputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { PlannedRow } from '../../../shared/api/maintenance';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { engine, shell } from '../../ports';
import { taskName } from '../../task-words';
import type { Words } from '../../words';

type Completed = Omit<InputOf<EngineContract['maintenance.complete']>, 'homeId' | 'id'>;

export function completeTask(words: Words, row: PlannedRow, done: Completed): Promise<boolean> {
  const { say, formats } = words;
  const { homeId, id } = row;
  return tellingFailure(words, async () => {
    const { completionId, next } = await engine.call('maintenance.complete', { homeId, id, ...done });
    const undo = () =>
      void tellingFailure(words, async () => {
        await engine.call('maintenance.undo', { homeId, id, completionId });
      });
    showToast({
      text: next
        ? say('task.completedNext', { task: taskName(words, row), next: formats.span(next.from, next.to) })
        : say('task.completed', { task: taskName(words, row) }),
      tone: 'ok',
      action: { label: say('common.undo'), run: undo },
    });
  });
}

export function postponeTask(words: Words, row: PlannedRow, until: string): Promise<boolean> {
  const { say, formats } = words;
  const { homeId, id, snoozedUntil } = row;
  return tellingFailure(words, async () => {
    await engine.call('maintenance.postpone', { homeId, id, until });
    showToast({
      text: until
        ? say('task.postponed', { task: taskName(words, row), day: formats.longDay(until) })
        : say('task.unpostponed'),
      tone: 'ok',
      action: {
        label: say('common.undo'),
        run: () =>
          void tellingFailure(words, async () => {
            await engine.call('maintenance.postpone', { homeId, id, until: snoozedUntil });
          }),
      },
    });
  });
}

export function dismissTask(words: Words, row: PlannedRow): Promise<boolean> {
  const { say } = words;
  const { homeId, id } = row;
  return tellingFailure(words, async () => {
    await engine.call('maintenance.dismiss', { homeId, ids: [id] });
    showToast({
      text: say('task.dismissedToast', { task: taskName(words, row) }),
      tone: 'ok',
      action: { label: say('common.undo'), run: () => void restoreTask(words, row) },
    });
  });
}

export function restoreTask(words: Words, row: PlannedRow): Promise<boolean> {
  return tellingFailure(words, async () => {
    await engine.call('maintenance.restore', { homeId: row.homeId, ids: [row.id] });
  });
}

/** The plan for other calendars. */
export function saveCalendar(words: Words, homeId: string): Promise<boolean> {
  const { say, language } = words;
  return tellingFailure(words, async () => {
    const fileName = `${say('maintenance.icsName')}.ics`;
    const { token } = await shell.call('dialogs.saveFile', { suggestedName: fileName });
    if (!token) return;
    const { events } = await engine.call('maintenance.ics', { homeId, token, language });
    showToast({ text: say('maintenance.icsSaved', { count: events }), tone: 'ok' });
  });
}
