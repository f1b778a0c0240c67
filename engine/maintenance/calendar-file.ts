// The plan as a calendar file (RFC 5545): each task once, on the day its best time begins, with an alarm where the person wants one.
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { taskHow, taskTitle, taskWhy } from '../../shared/i18n/upkeep-words';
import { type Language, type Say, wordsIn } from '../../shared/i18n/words';
import type { PlannedTask } from '../../shared/maintenance/planned-task';
import { laterOf } from '../../shared/values/calendar';
import { addDays } from '../../shared/values/day';

/** A slot as short as this is one event of so many days; of a whole season, its first day. */
const longestEventDays = 7;
/** Nine in the morning of the day itself. */
const alarmSeconds = -9 * 60 * 60;

export function calendarFile(
  tasks: readonly PlannedTask[],
  names: { readonly home: string; readonly language: Language },
  today: string,
): { readonly text: string; readonly events: number } {
  const calendar = ical({
    name: names.home,
    prodId: { company: 'Boligperm', product: 'Boligperm', language: names.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const say = wordsIn(names.language);
  let events = 0;
  for (const task of tasks) {
    if (!task.slot || task.state === 'done' || task.state === 'dismissed') continue;
    events += 1;
    const from = laterOf(task.slot.from, today);
    const to = task.slot.to >= from && task.slot.to <= addDays(from, longestEventDays) ? task.slot.to : from;
    calendar.createEvent({
      // The same task keeps its place in the calendar when the file is taken in again.
      id: `${task.id}@boligperm`,
      start: utc(from),
      // The day after, as the format wants it.
      end: utc(addDays(to, 1)),
      stamp: utc(today),
      allDay: true,
      summary: taskTitle(say, task),
      description: describe(task, say),
      ...(task.record?.remind === false ? {} : { alarms: [{ type: ICalAlarmType.display, trigger: alarmSeconds }] }),
    });
  }
  return { text: calendar.toString(), events };
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

function describe(task: PlannedTask, say: Say): string {
  const steps = taskHow(say, task, task.how).map((step, index) => `${index + 1}. ${step}`);
  return [taskWhy(say, task, task.why), ...steps].filter((line) => line !== '').join('\n');
}
