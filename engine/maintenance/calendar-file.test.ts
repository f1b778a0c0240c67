// The plan as a calendar: what any calendar program can take in, the same events under the same ids each time.
import { describe, expect, it } from 'vitest';
import type { PlannedTask } from '../../shared/maintenance/planned-task';
import { calendarFile } from './calendar-file';
import { reminderText } from './reminder-text';

const task = (over: Partial<PlannedTask> = {}): PlannedTask => ({
  id: 'plan:0011223344556677:gutters-clean',
  origin: 'rule',
  ruleId: 'gutters-clean',
  title: '',
  about: '',
  why: '',
  how: '',
  group: 'roof',
  partKind: 'gutters',
  documentId: '',
  grade: '',
  state: 'later',
  due: { from: '2027-04-01', to: '2027-05-31' },
  slot: { from: '2027-04-01', to: '2027-05-31' },
  overdueSince: '',
  seasons: [],
  who: 'self',
  costs: {},
  basis: 'unknown',
  basisOn: '',
  basisPaperId: '',
  exposure: [],
  lastDone: '',
  ...over,
});
const names = { home: 'Bjørkelia 14, 2999 Solvang', language: 'nb' } as const;
const written = (tasks: readonly PlannedTask[]) => calendarFile(tasks, names, '2026-11-24');
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '');

describe('the calendar file', () => {
  it('is as the format wants it: its lines end and fold, its text is escaped', () => {
    const { text, events } = written([
      task({
        title: 'Rens; spyl, og se:\nhele veien rundt huset, både foran og bak, også der ingen ser det til daglig',
      }),
    ]);
    expect(events).toBe(1);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
    expect(text).not.toMatch(/(?<!\r)\n/);
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(unfolded(text)).toContain('SUMMARY:Rens\\; spyl\\, og se:\\nhele veien');
    for (const wanted of ['PRODID:', 'UID:plan:0011223344556677:gutters-clean@boligperm', 'DTSTAMP:'])
      expect(unfolded(text)).toContain(wanted);
  });

  it('has whole days that end the day after, a season as its first day, an alarm where one is wanted', () => {
    const season = unfolded(written([task()]).text);
    expect(season).toContain('DTSTART;VALUE=DATE:20270401');
    expect(season).toContain('DTEND;VALUE=DATE:20270402');
    expect(season).toContain('SUMMARY:Rens takrenner og nedløp');
    expect(season).toMatch(/BEGIN:VALARM[\s\S]*ACTION:DISPLAY[\s\S]*END:VALARM/);
    const days = unfolded(written([task({ slot: { from: '2028-02-28', to: '2028-02-29' } })]).text);
    expect(days).toContain('DTEND;VALUE=DATE:20280301');
  });

  it('is the same every time, and leaves out what is done, put away or without a date', () => {
    expect(written([task()]).text).toBe(written([task()]).text);
    const { slot: _, ...undated } = task({ state: 'ask' });
    expect(written([task({ state: 'done' }), task({ state: 'dismissed' }), undated]).events).toBe(0);
    // What is over its time stands today, not in the past.
    expect(written([task({ slot: { from: '2026-11-01', to: '2026-12-31' } })]).text).toContain('DATE:20261124');
  });
});

describe('a reminder', () => {
  it('says in a sentence how much it is, and names the first few', () => {
    const four = [1, 2, 3, 4].map((count) => task({ title: `Oppgave ${count}` }));
    expect(reminderText({ overdue: four.slice(0, 1), due: four.slice(1) }, 'nb')).toEqual({
      title: 'Én oppgave er over tiden, og det er tid for 3',
      body: 'Oppgave 1\nOppgave 2\nOppgave 3\nog én til',
    });
    expect(reminderText({ overdue: [], due: four.slice(0, 1) }, 'en').title).toBe('One task is due now');
  });
});
