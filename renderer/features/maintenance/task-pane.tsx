// One task: why, when, how often, what it costs, how it is done, its papers, and what was done before.
import { CheckIcon } from '@phosphor-icons/react/Check';
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree';
import { XIcon } from '@phosphor-icons/react/X';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { PaperRef, TaskView } from '../../../shared/api/maintenance';
import { sayIfKnown } from '../../../shared/i18n/words';
import { tellingFailure } from '../../acts';
import { PaperLine } from '../../design/paper-line';
import { showToast } from '../../design/toast';
import { todayHere } from '../../fact-value';
import { HistoryFold } from '../../history-fold';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo, type MaintenanceRoute, refine } from '../../route';
import { costWords, intervalWords, spanWords, taskName, taskPlace, taskTime } from '../../task-words';
import { kindName, problemWords, useWords, type Words } from '../../words';
import { dismissTask, postponeTask, restoreTask } from './acts';
import { CompleteForm } from './complete-form';
import { TaskForm } from './task-form';
import { howWords, whyWords } from './task-reasons';

type Doing = 'looking' | 'completing' | 'editing';

export function TaskPane({ id, route }: { readonly id: string; readonly route: MaintenanceRoute }) {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const { value, problem } = useLive('maintenance.task', { homeId, id });
  const [doing, setDoing] = useState<Doing>('looking');
  const close = () => refine({ ...route, selected: '' });
  const task = value?.task;
  if (problem || task === null)
    return (
      <aside className="task-pane" aria-label={say('task.pane')}>
        <Close onPress={close} />
        <div className="task-body">
          <p role="alert">{say('task.gone')}</p>
          {problem && <p className="quiet">{problemWords(say, problem).what}</p>}
        </div>
      </aside>
    );
  if (!task || task.row.id !== id) return <aside className="task-pane" aria-label={say('task.pane')} />;
  if (doing === 'editing')
    return (
      <aside className="task-pane" aria-label={say('task.pane')}>
        <TaskForm task={task} onDone={() => setDoing('looking')} />
      </aside>
    );
  return (
    <aside className="task-pane" aria-label={say('task.pane')}>
      <div className="task-body scroll">
        <header className="task-head">
          <div>
            <p className="quiet">{taskPlace(words, task.row)}</p>
            <h2 className="task-title">{taskName(words, task.row)}</h2>
          </div>
          <More task={task} onEdit={() => setDoing('editing')} />
          <Close onPress={close} />
        </header>
        {doing === 'completing' ? (
          <CompleteForm key={id} task={task} onDone={() => setDoing('looking')} />
        ) : (
          <>
            <About task={task} />
            <How task={task} />
            <Papers task={task} />
            <Done task={task} />
            <HistoryFold key={id} recordId={id} />
          </>
        )}
      </div>
      {doing === 'looking' && (
        <footer className="task-foot">
          {task.row.state === 'dismissed' ? (
            <Button className="button button-primary" onPress={() => void restoreTask(words, task.row)}>
              {say('task.restore')}
            </Button>
          ) : (
            <>
              <Button className="button button-primary" onPress={() => setDoing('completing')}>
                <CheckIcon size={18} aria-hidden />
                {say('task.complete')}
              </Button>
              {task.row.state !== 'done' && <Postpone task={task} />}
            </>
          )}
          {task.afterwards && task.row.state !== 'dismissed' && (
            <span className="task-next">{say('task.next', { when: spanWords(words, task.afterwards) })}</span>
          )}
        </footer>
      )}
    </aside>
  );
}

function Close({ onPress }: { readonly onPress: () => void }) {
  const { say } = useWords();
  return (
    <Button className="icon-button task-close" aria-label={say('common.close')} onPress={onPress}>
      <XIcon size={18} aria-hidden />
    </Button>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function About({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { say, formats } = words;
  const { row, interval, seasons, costs, source } = task;
  const why = whyWords(words, task);
  const seasonWords = seasons
    .map(({ from, to }) => (from === to ? formats.month(from) : `${formats.month(from)}–${formats.month(to)}`))
    .join(', ');
  return (
    <>
      {why && <p className="task-why">{why}</p>}
      {task.note && <p className="task-note">{task.note}</p>}
      <dl className="task-facts">
        <Line label={say('task.when')}>
          <span className={row.state === 'overdue' ? 'over' : undefined}>{capital(taskTime(words, row))}</span>
          {row.due && row.slot && row.due.to !== row.slot.to && (
            <span className="quiet">{say('task.withinWindow', { when: spanWords(words, row.due) })}</span>
          )}
          {seasonWords && <span className="quiet">{say('task.season', { months: seasonWords })}</span>}
          {row.snoozedUntil && (
            <span className="quiet">{say('task.snoozed', { day: formats.longDay(row.snoozedUntil) })}</span>
          )}
        </Line>
        {interval && <Line label={say('task.howOften')}>{intervalWords(words, interval)}</Line>}
        <Line label={say('task.counted')}>
          <Basis task={task} />
        </Line>
        {(costs.self || costs.professional) && (
          <Line label={say('task.cost')}>
            {costs.self && <span>{say('task.costSelf', { cost: costWords(words, costs.self) })}</span>}
            {costs.professional && (
              <span>{say('task.costProfessional', { cost: costWords(words, costs.professional) })}</span>
            )}
            <span className="quiet small">{task.costSource.title}</span>
          </Line>
        )}
        <Line label={say('task.who')}>{say(`task.who.${row.who}`)}</Line>
        {source && (
          <Line label={say('task.source')}>
            <span>{source.title}</span>
            <span className="quiet small">
              {say(source.weak ? 'task.sourceWeak' : 'task.sourceSeen', { day: formats.longDay(source.date) })}
            </span>
            {source.url && (
              <Button
                className="link task-source"
                onPress={() =>
                  void navigator.clipboard.writeText(source.url).then(
                    () => showToast({ text: say('task.sourceCopied'), tone: 'ok' }),
                    () => showToast({ text: source.url }),
                  )
                }
              >
                {say('task.copySource')}
              </Button>
            )}
          </Line>
        )}
      </dl>
    </>
  );
}

/** What the date counts from, and the paper that says so. */
function Basis({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { say, formats } = words;
  const { basis, basisOn, basisPaper, exposure, place, row } = task;
  const on = basisOn.length === 10 ? formats.longDay(basisOn) : basisOn;
  return (
    <>
      <span>{say(`task.basis.${basis}`, { on })}</span>
      {basisPaper && (
        <Button
          className="link"
          onPress={() =>
            goTo(documentRoute(basisPaper.id, place && row.documentId === basisPaper.id ? { page: place.page } : {}))
          }
        >
          {basisPaper.title}
        </Button>
      )}
      {basis === 'paper' && basisPaper && row.origin === 'rule' && (
        <Button className="link task-wrong" onPress={() => void sayItShowsNothing(words, task, basisPaper.id)}>
          {say('task.notShown')}
        </Button>
      )}
      {exposure.length > 0 && (
        <span className="quiet">
          {say('task.shortened', { why: exposure.map((each) => sayIfKnown(say, `exposure.${each}`, each)).join(', ') })}
        </span>
      )}
    </>
  );
}

/** The paper was taken for proof that it was done, and is none. */
function sayItShowsNothing(words: Words, task: TaskView, documentId: string): Promise<boolean> {
  const { say } = words;
  const { homeId, id } = task.row;
  const set = (notShownBy: readonly string[]) =>
    engine.call('maintenance.edit', { homeId, id, changes: { notShownBy: [...notShownBy] } });
  return tellingFailure(words, async () => {
    await set([...task.notShownBy, documentId]);
    showToast({
      text: say('task.notShownSaid'),
      tone: 'ok',
      action: {
        label: say('common.undo'),
        run: () =>
          void tellingFailure(words, async () => {
            await set(task.notShownBy);
          }),
      },
    });
  });
}

function How({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const steps = howWords(words, task);
  if (steps.length === 0) return null;
  return (
    <section className="task-section">
      <h3 className="heading">{words.say('task.how')}</h3>
      <ol className="task-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

export const paperAbout = ({ say, formats }: Words, paper: PaperRef): string =>
  [kindName(say, paper.kind), paper.date ? formats.shortDay(paper.date) : ''].filter(Boolean).join(', ');

function Papers({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { say } = words;
  if (task.papers.length === 0) return null;
  return (
    <section className="task-section">
      <h3 className="heading">{say('task.papers')}</h3>
      <ul>
        {task.papers.map((paper) => (
          <li key={paper.id}>
            <PaperLine paper={{ ...paper, fileName: '', pageCount: 1 }} about={paperAbout(words, paper)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Done({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId, id } = task.row;
  if (task.completions.length === 0) return null;
  const takeBack = (completionId: string) => {
    const completion = task.completions.find((each) => each.id === completionId);
    void tellingFailure(words, async () => {
      await engine.call('maintenance.undo', { homeId, id, completionId });
      const { id: _id, ...done } = completion ?? { id: '', on: todayHere() };
      showToast({
        text: say('task.takenBack'),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () =>
            void tellingFailure(words, async () => {
              await engine.call('maintenance.complete', { homeId, id, ...done });
            }),
        },
      });
    });
  };
  return (
    <section className="task-section">
      <h3 className="heading">{say('task.doneBefore')}</h3>
      <ul className="task-done">
        {[...task.completions].reverse().map((each) => (
          <li key={each.id}>
            <CheckIcon size={16} aria-hidden />
            <span>
              {formats.longDay(each.on)}
              {each.cost !== undefined && `, ${formats.kroner(each.cost)}`}
              {each.note && <span className="quiet">{each.note}</span>}
            </span>
            <Button className="link" onPress={() => takeBack(each.id)}>
              {say('task.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** For how long; the plan's own date stands behind it. */
const delays = [
  { key: 'week', days: 7, months: 0 },
  { key: 'month', days: 0, months: 1 },
  { key: 'halfYear', days: 0, months: 6 },
  { key: 'year', days: 0, months: 12 },
] as const;

function Postpone({ task }: { readonly task: TaskView }) {
  const words = useWords();
  const { say } = words;
  return (
    <MenuTrigger>
      <Button className="button">{say('task.postpone')}</Button>
      <Popover className="popover" placement="top start">
        <Menu
          aria-label={say('task.postpone')}
          onAction={(key) => {
            const delay = delays.find((each) => each.key === key);
            void postponeTask(words, task.row, delay ? laterBy(todayHere(), delay.days, delay.months) : '');
          }}
        >
          {delays.map(({ key }) => (
            <MenuItem key={key} id={key} className="menu-item">
              {say(`task.postpone.${key}`)}
            </MenuItem>
          ))}
          {task.row.snoozedUntil && (
            <MenuItem id="back" className="menu-item">
              {say('task.postpone.back')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The last day of a month stays the last: 31 January and a month is 28 February. */
export function laterBy(day: string, days: number, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10);
}

function More({ task, onEdit }: { readonly task: TaskView; readonly onEdit: () => void }) {
  const words = useWords();
  const { say } = words;
  const { homeId, id, remind, origin, state } = task.row;
  const act = (key: string) => {
    if (key === 'edit') onEdit();
    if (key === 'remind')
      void tellingFailure(words, async () => {
        await engine.call('maintenance.edit', { homeId, id, changes: { remind: !remind } });
        showToast({
          text: say(remind ? 'task.remindOff' : 'task.remindOn'),
          tone: 'ok',
          action: {
            label: say('common.undo'),
            run: () => void engine.call('maintenance.edit', { homeId, id, changes: { remind } }),
          },
        });
      });
    if (key === 'dismiss') void dismissTask(words, task.row);
    if (key === 'remove')
      void tellingFailure(words, async () => {
        await engine.call('maintenance.remove', { homeId, id });
      });
  };
  return (
    <MenuTrigger>
      <Button className="icon-button task-more" aria-label={say('bar.more')}>
        <DotsThreeIcon size={22} weight="bold" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={say('bar.more')} onAction={(key) => act(String(key))}>
          <MenuItem id="edit" className="menu-item">
            {say('task.edit')}
          </MenuItem>
          <MenuItem id="remind" className="menu-item">
            {say(remind ? 'task.dontRemind' : 'task.doRemind')}
          </MenuItem>
          {state !== 'dismissed' && (
            <MenuItem id="dismiss" className="menu-item">
              {say('task.notHere')}
            </MenuItem>
          )}
          {state === 'dismissed' && origin === 'own' && (
            <MenuItem id="remove" className="menu-item menu-item-danger">
              {say('task.remove')}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
