// What is due next, the most pressing first.
import { Button } from 'react-aria-components/Button';
import type { PlannedRow } from '../../../shared/api/maintenance';
import { useLive } from '../../live';
import { goTo, maintenanceRoute } from '../../route';
import { costWords, overdueWords, taskAbout, taskName, taskPlace } from '../../task-words';
import { problemWords, useWords, type Words } from '../../words';

const shown = 4;

export function Due({ homeId }: { readonly homeId: string }) {
  const words = useWords();
  const { say } = words;
  const { value: plan, problem } = useLive('maintenance.plan', {
    homeId,
    states: ['overdue', 'soon', 'later'],
    limit: shown,
  });
  if (problem)
    return (
      <section role="alert">
        <h2 className="heading">{say('maintenance.failed.title')}</h2>
        <p className="quiet">{problemWords(say, problem).hint}</p>
      </section>
    );
  if (!plan) return null;
  return (
    <section aria-labelledby="home-due">
      <header className="home-section">
        <h2 id="home-due" className="heading">
          {say('home.due')}
        </h2>
        <Button className="link" onPress={() => goTo(maintenanceRoute)}>
          {say('home.wholePlan')}
        </Button>
      </header>
      {plan.rows.length === 0 ? (
        <p className="quiet home-none">{say('home.nothingDue')}</p>
      ) : (
        <ul className="due">
          {plan.rows.map((row) => (
            <li key={row.id}>
              <Button className="due-row" onPress={() => goTo({ ...maintenanceRoute, selected: row.id })}>
                <When row={row} today={plan.today} />
                <span className="due-words">
                  <span className="heading">{taskName(words, row)}</span>{' '}
                  <span className="quiet">{aboutTask(words, row, plan.today)}</span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A day and its month; of what may be done through a longer time, the month it begins in. */
function When({ row, today }: { readonly row: PlannedRow; readonly today: string }) {
  const { say, formats } = useWords();
  const over = row.state === 'overdue';
  const span = row.slot ?? row.due;
  const day = over ? row.overdueSince : (span?.to ?? '');
  const moment = over || (span && Date.parse(span.to) - Date.parse(span.from) < 21 * 86_400_000);
  const at = moment ? day : (span?.from ?? '');
  const month = formats.month(Number(at.slice(5, 7)), 'short');
  // Begun in an earlier month: its name would read as if it were over.
  const begun = !moment && at !== '' && at.slice(0, 7) < today.slice(0, 7);
  const until = formats.month(Number((span?.to ?? '').slice(5, 7)), 'short');
  const year = at.slice(0, 4) === today.slice(0, 4) || over ? '' : at.slice(0, 4);
  return (
    <span className={over ? 'due-when over' : 'due-when'}>
      <span className="due-day">{moment ? formats.dayOfMonth(at) : begun ? say('home.due.now') : month}</span>{' '}
      <span>
        {moment ? (year ? `${month} ${year.slice(2)}` : month) : begun ? say('home.due.until', { month: until }) : year}
      </span>
    </span>
  );
}

function aboutTask(words: Words, row: PlannedRow, today: string): string {
  const { say, formats } = words;
  const about = taskAbout(words, row);
  const parts =
    row.state === 'overdue'
      ? [overdueWords(words, row.overdueSince, today), about]
      : [
          about || taskPlace(words, row),
          row.lastDone ? say('home.lastDone', { day: formats.shortDay(row.lastDone) }) : '',
        ];
  const cost = row.cost && row.cost.high !== 0 && row.state !== 'overdue' ? costWords(words, row.cost) : '';
  return `${[...parts, cost].filter(Boolean).join(', ')}.`;
}
