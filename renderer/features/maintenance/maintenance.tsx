// Maintenance: the year's plan, the list, the calendar, and the task one looks at.
import { CalendarPlusIcon } from '@phosphor-icons/react/CalendarPlus';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Failed } from '../../design/failed';
import { InBar } from '../../design/in-bar';
import { Segments } from '../../design/segments';
import { todayHere } from '../../fact-value';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { sayReady } from '../../ready';
import { goTo, type MaintenanceRoute, maintenanceViews, propertyRoute, refine } from '../../route';
import { useWords } from '../../words';
import { saveCalendar } from './acts';
import { LiftCheck } from './lift-check';
import './maintenance.css';
import { Month } from './month';
import { Outlook } from './outlook';
import { TaskForm } from './task-form';
import { TaskList } from './task-list';
import { TaskPane } from './task-pane';
import { Year } from './year';

export function Maintenance({ route }: { readonly route: MaintenanceRoute }) {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const [adding, setAdding] = useState(false);
  const { value: whole, problem } = useLive('maintenance.plan', { homeId, limit: 1 });
  const empty = whole !== undefined && Object.values(whole.counts).every((count) => count === 0);
  const ready = whole !== undefined || problem !== undefined;
  useEffect(() => {
    if (ready) sayReady('maintenance');
  }, [ready]);
  const added = (id?: string) => {
    setAdding(false);
    if (id) refine({ ...route, selected: id });
  };
  const pane = adding ? (
    <aside className="task-pane" aria-label={say('task.new')}>
      <TaskForm onDone={added} />
    </aside>
  ) : (
    route.selected && <TaskPane key={route.selected} id={route.selected} route={route} />
  );
  return (
    <div className={pane ? 'maintenance maintenance-with-pane' : 'maintenance'}>
      <InBar at="ways">
        <Segments
          label={say('maintenance.views')}
          value={route.view}
          ways={maintenanceViews.map((view) => ({ value: view, label: say(`maintenance.view.${view}`) }))}
          onChoose={(view) => refine({ ...route, view, when: '' })}
        />
      </InBar>
      <InBar at="actions">
        <Button
          className="button bar-ics"
          aria-label={say('maintenance.saveIcs')}
          onPress={() => void saveCalendar(words, homeId)}
        >
          <CalendarPlusIcon size={18} aria-hidden />
        </Button>
        <Button className="button button-primary bar-add" aria-label={say('task.new')} onPress={() => setAdding(true)}>
          <PlusIcon size={18} aria-hidden />
          <span>{say('task.new')}</span>
        </Button>
      </InBar>
      <div className={route.view === 'list' ? 'maintenance-main' : 'maintenance-main maintenance-page scroll'}>
        {problem ? (
          <Failed title={say('maintenance.failed.title')} problem={problem} safe={say('maintenance.failed.body')} />
        ) : empty ? (
          <Empty onAdd={() => setAdding(true)} />
        ) : route.view === 'list' ? (
          <TaskList route={route} />
        ) : (
          <ByTime route={route} />
        )}
      </div>
      {pane}
    </div>
  );
}

/** The year and the calendar draw on the same answer. */
function ByTime({ route }: { readonly route: MaintenanceRoute }) {
  const { say } = useWords();
  const { homeId } = useHomes();
  const when = route.when || todayHere().slice(0, route.view === 'year' ? 4 : 7);
  const { value: plan, problem } = useLive('maintenance.year', { homeId, year: Number(when.slice(0, 4)) });
  const isYear = route.view === 'year';
  const outlook = useLive('maintenance.outlook', isYear ? { homeId } : null).value;
  const lift = useLive('maintenance.liftCheck', isYear ? { homeId } : null).value;
  if (problem)
    return <Failed title={say('maintenance.failed.title')} problem={problem} safe={say('maintenance.failed.body')} />;
  if (!plan) return null;
  if (!isYear) return <Month plan={plan} month={when.length === 7 ? when : `${when}-01`} route={route} />;
  return (
    <>
      <Year plan={plan} route={route} />
      {outlook && outlook.high > 0 && <Outlook outlook={outlook} />}
      {lift && <LiftCheck items={lift.items} />}
    </>
  );
}

function Empty({ onAdd }: { readonly onAdd: () => void }) {
  const { say } = useWords();
  return (
    <div className="empty">
      <h2>{say('maintenance.empty.title')}</h2>
      <p>{say('maintenance.empty.body')}</p>
      <Button className="button button-primary" onPress={() => goTo(propertyRoute)}>
        {say('home.about')}
      </Button>
      <Button className="link" onPress={onAdd}>
        {say('task.new')}
      </Button>
    </div>
  );
}
