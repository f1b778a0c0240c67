// The plan as a list: what is over its time first, then what is soon, later, and what waits for an answer.
import { BellSimpleIcon } from '@phosphor-icons/react/BellSimple';
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover, Select, SelectValue } from 'react-aria-components/Select';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { PlannedRow } from '../../../shared/api/maintenance';
import { type TaskState, taskStates } from '../../../shared/maintenance/task-states';
import { taskGroups } from '../../../shared/markets/maintenance-rule';
import { Segments } from '../../design/segments';
import { useHomes } from '../../homes';
import { type MaintenanceRoute, refine } from '../../route';
import { costWords, taskAbout, taskName, taskPlace, taskTime } from '../../task-words';
import { useWords, type Words } from '../../words';
import { usePlanRows } from './plan-rows';

/** What is still to be done, as one asks for nothing else. */
const open: readonly TaskState[] = ['overdue', 'soon', 'later', 'ask'];
const filters = ['', 'done', 'dismissed'] as const;

export function TaskList({ route }: { readonly route: MaintenanceRoute }) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId } = useHomes();
  const group = taskGroups.find((each) => each === route.area);
  const states = route.standing ? [route.standing] : [...open];
  const { rows, plan } = usePlanRows({ homeId, states, ...(group ? { group } : {}) });
  const sections = useMemo(
    () =>
      taskStates
        .map((state) => ({ state, rows: rows.filter((row) => row.state === state) }))
        .filter((section) => section.rows.length > 0),
    [rows],
  );
  const filter = route.standing === 'done' || route.standing === 'dismissed' ? route.standing : '';
  return (
    <section className="tasks" aria-label={say('maintenance.view.list')}>
      <header className="tasks-head">
        <Segments
          label={say('maintenance.filter')}
          value={filter}
          ways={filters.map((value) => ({ value, label: say(`maintenance.filter.${value || 'open'}`) }))}
          onChoose={(standing) => refine({ ...route, standing, selected: '' })}
        />
        <Area value={group ?? ''} onPick={(area) => refine({ ...route, area, selected: '' })} />
        <p className="quiet" role="status">
          {plan && say('maintenance.count', { count: plan.count, shown: formats.number(plan.count) })}
        </p>
      </header>
      {plan && rows.length === 0 ? (
        <div className="empty">
          <h2>{say(filter ? `maintenance.none.${filter}` : 'maintenance.none.open')}</h2>
          {group && (
            <Button className="link" onPress={() => refine({ ...route, area: '' })}>
              {say('maintenance.allAreas')}
            </Button>
          )}
        </div>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 57, headingSize: 42 }}>
          <ListBox
            className="task-rows"
            aria-label={say('maintenance.tasks')}
            items={sections}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={route.selected ? [route.selected] : []}
            onSelectionChange={(keys) => {
              if (keys !== 'all') refine({ ...route, selected: String([...keys][0] ?? '') });
            }}
          >
            {(section) => (
              <ListBoxSection id={section.state}>
                <Header className={section.state === 'overdue' ? 'task-state over' : 'task-state'}>
                  {say(`taskState.${section.state}`)}
                  <span className="task-state-count">{formats.number(section.rows.length)}</span>
                </Header>
                <Collection items={section.rows}>
                  {(row) => (
                    <ListBoxItem id={row.id} className="task-row" textValue={rowWords(words, row)}>
                      <Row row={row} />
                    </ListBoxItem>
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Virtualizer>
      )}
    </section>
  );
}

function Row({ row }: { readonly row: PlannedRow }) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      <span className="task-words">
        <span className="task-name">
          {taskName(words, row)}
          {row.grade && <span className="badge badge-attention">{row.grade}</span>}
        </span>
        <span className="task-about">
          {[taskPlace(words, row), taskAbout(words, row)].filter(Boolean).join(', ')}
          {row.remind && row.snoozedUntil === '' && row.state === 'soon' && (
            <BellSimpleIcon size={14} aria-label={say('task.reminds')} />
          )}
        </span>
      </span>
      <span className="task-cost">{row.cost?.high === 0 || !row.cost ? '' : costWords(words, row.cost)}</span>
      <span className={row.state === 'overdue' ? 'task-time over' : 'task-time'}>{taskTime(words, row)}</span>
    </>
  );
}

const rowWords = (words: Words, row: PlannedRow) =>
  [taskName(words, row), taskPlace(words, row), row.cost ? costWords(words, row.cost) : '', taskTime(words, row)]
    .filter(Boolean)
    .join(', ');

function Area({ value, onPick }: { readonly value: string; readonly onPick: (value: string) => void }) {
  const { say } = useWords();
  const choices = [
    { id: 'all', name: say('maintenance.allAreas') },
    ...taskGroups.map((group) => ({ id: group as string, name: say(`taskGroup.${group}`) })),
  ];
  return (
    <Select
      aria-label={say('maintenance.area')}
      className="tasks-area"
      selectedKey={value || 'all'}
      onSelectionChange={(key) => onPick(key === 'all' || key === null ? '' : String(key))}
    >
      <Button className="sort">
        <SelectValue />
        <CaretDownIcon size={14} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="menu-item" textValue={choice.name}>
              {choice.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
