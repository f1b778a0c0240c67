// The plan as a month's calendar: each task on the day it asks for, the arrows from day to day.
import { type CalendarDate, parseDate } from '@internationalized/date';
import { CaretLeftIcon } from '@phosphor-icons/react/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import type { YearPlan } from '../../../shared/api/maintenance';
import { type MaintenanceRoute, refine } from '../../route';
import { taskName, taskPlace } from '../../task-words';
import { useWords } from '../../words';
import { type Entry, monthDays } from './month-days';

/** More than these do not fit in a day. */
const shownInDay = 3;

type Props = { readonly plan: YearPlan; readonly month: string; readonly route: MaintenanceRoute };

export function Month({ plan, month, route }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { days, throughout } = monthDays(plan, month);
  const today = parseDate(plan.today);
  const first = parseDate(`${month}-01`);
  const [focused, setFocused] = useState<CalendarDate>(() => (plan.today.startsWith(month) ? today : first));
  const [chosen, setChosen] = useState('');
  const inMonth = focused.toString().startsWith(month) ? focused : first;
  const look = (next: CalendarDate) => {
    setFocused(next);
    const to = next.toString().slice(0, 7);
    if (to !== month) refine({ ...route, when: plan.today.startsWith(to) ? '' : to });
  };
  const choose = (entry: Entry) => refine({ ...route, selected: entry.task.id });
  const onDay = days.get(chosen) ?? [];
  return (
    <section className="month" aria-label={say('maintenance.view.calendar')}>
      <Calendar
        aria-label={say('maintenance.view.calendar')}
        className="month-calendar"
        focusedValue={inMonth}
        onFocusChange={(next) => look(parseDate(next.toString()))}
        value={chosen.startsWith(month) ? parseDate(chosen) : null}
        onChange={(day) => {
          setChosen(day.toString());
          const [only] = days.get(day.toString()) ?? [];
          if (only) choose(only);
        }}
      >
        <header className="year-head">
          <Button slot="previous" className="icon-button">
            <CaretLeftIcon size={20} aria-hidden />
          </Button>
          <h2 className="year-title" aria-live="polite">
            {`${capital(formats.month(Number(month.slice(5))))} ${month.slice(0, 4)}`}
          </h2>
          <Button slot="next" className="icon-button">
            <CaretRightIcon size={20} aria-hidden />
          </Button>
          {!plan.today.startsWith(month) && (
            <Button slot={null} className="link" onPress={() => refine({ ...route, when: '' })}>
              {say('maintenance.thisMonth')}
            </Button>
          )}
        </header>
        <CalendarGrid className="month-grid" weekdayStyle="short">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="month-weekday">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell date={date} className={date.compare(today) === 0 ? 'month-day month-today' : 'month-day'}>
                {({ formattedDate }) => <Day number={formattedDate} entries={days.get(date.toString()) ?? []} />}
              </CalendarCell>
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
      {onDay.length > 1 && (
        <Entries title={formats.longDay(chosen)} entries={onDay} selected={route.selected} onChoose={choose} />
      )}
      {throughout.length > 0 && (
        <Entries
          title={say('maintenance.throughout')}
          entries={throughout}
          selected={route.selected}
          onChoose={choose}
        />
      )}
    </section>
  );
}

function Day({ number, entries }: { readonly number: string; readonly entries: readonly Entry[] }) {
  const words = useWords();
  const ref = useRef<HTMLSpanElement>(null);
  // The calendar names its cells by their day alone.
  useLayoutEffect(() => {
    const cell = ref.current?.closest('[role="button"]');
    const seen = cell?.textContent ?? '';
    const name = cell?.getAttribute('aria-label') ?? '';
    if (entries.length > 0 && !name.startsWith(seen)) cell?.setAttribute('aria-label', `${seen}, ${name}`);
  });
  const more = entries.length - shownInDay;
  return (
    <>
      <span ref={ref} className="month-number">
        {number}
      </span>{' '}
      {entries.slice(0, more > 0 ? shownInDay - 1 : shownInDay).map((entry) => (
        <Fragment key={`${entry.task.id} ${entry.what}`}>
          <span className={`month-task month-${entry.what}`}>
            {entry.what === 'done' && <CheckCircleIcon size={13} weight="fill" aria-hidden />}
            <span>{taskName(words, entry.task)}</span>
          </span>{' '}
        </Fragment>
      ))}
      {more > 0 && <span className="month-more">{words.say('common.showMore', { count: more + 1 })}</span>}
    </>
  );
}

type EntriesProps = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly selected: string;
  readonly onChoose: (entry: Entry) => void;
};

function Entries({ title, entries, selected, onChoose }: EntriesProps) {
  const words = useWords();
  const { formats } = words;
  return (
    <section className="month-list">
      <h3 className="heading">{title}</h3>
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.task.id} ${entry.what} ${entry.day}`}>
            <Button className="month-entry" aria-pressed={entry.task.id === selected} onPress={() => onChoose(entry)}>
              <span className="heading">{taskName(words, entry.task)}</span>
              <span className="quiet">
                {taskPlace(words, entry.task)}, {formats.shortDay(entry.day)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
