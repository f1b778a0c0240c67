// A year of the home's upkeep: an area a row, a month a column, a line for today.
import { CaretLeftIcon } from '@phosphor-icons/react/CaretLeft';
import { CaretRightIcon } from '@phosphor-icons/react/CaretRight';
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { type KeyboardEvent, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { YearPlan } from '../../../shared/api/maintenance';
import { taskGroups } from '../../../shared/markets/maintenance-rule';
import { useWidth } from '../../design/page-picture';
import { type MaintenanceRoute, refine } from '../../route';
import { taskName, taskPlace } from '../../task-words';
import { useWords, type Words } from '../../words';
import { lanesOf, type PlacedMark, placeInYear } from './year-lanes';

const lanePx = 30;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

export function Year({ plan, route }: { readonly plan: YearPlan; readonly route: MaintenanceRoute }) {
  const words = useWords();
  const { say, formats } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const bands = useMemo(() => (width > 0 ? bandsOf(words, plan, width) : []), [words, plan, width]);
  const thisYear = plan.today.startsWith(String(plan.year));
  const go = (year: number) => refine({ ...route, when: plan.today.startsWith(String(year)) ? '' : String(year) });
  const { tasks, done, overdue } = plan.counts;
  // One stop for Tab, and the arrows from there.
  const stop = bands.flatMap(({ marks }) => marks).find(({ task }) => task.id === route.selected) ?? bands[0]?.marks[0];
  return (
    <section className="year-plan" aria-labelledby="year-title">
      <header className="year-head">
        <Button className="icon-button" aria-label={say('maintenance.previousYear')} onPress={() => go(plan.year - 1)}>
          <CaretLeftIcon size={20} aria-hidden />
        </Button>
        <h2 id="year-title" className="year-title" aria-live="polite">
          {plan.year}
        </h2>
        <Button className="icon-button" aria-label={say('maintenance.nextYear')} onPress={() => go(plan.year + 1)}>
          <CaretRightIcon size={20} aria-hidden />
        </Button>
        <p className="quiet">
          {say('maintenance.yearCount', { tasks, done })}
          {overdue > 0 && (
            <>
              {', '}
              <strong className="over">{say('maintenance.yearOver', { count: overdue })}</strong>
            </>
          )}
        </p>
        {!thisYear && (
          <Button className="link" onPress={() => refine({ ...route, when: '' })}>
            {say('maintenance.thisYear')}
          </Button>
        )}
      </header>
      <div className="year-grid">
        <div className="year-months" aria-hidden>
          <span />
          <div>
            {months.map((month) => (
              <span key={month}>{formats.month(month, 'short')}</span>
            ))}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the marks, which are buttons. */}
        <div className="year-bands" onKeyDown={moveByArrows}>
          {thisYear && (
            <span className="year-now" style={{ '--at': placeInYear(plan.today, plan.year) } as object} aria-hidden />
          )}
          <div ref={ref} className="year-measure" aria-hidden />
          {bands.map(({ group, marks, lanes, leftOut }) => (
            <section key={group} className="year-band" aria-label={say(`taskGroup.${group}`)}>
              <h3 className="year-band-name">{say(`taskGroup.${group}`)}</h3>
              <div className="year-track" style={{ minHeight: Math.max(1, lanes) * lanePx + 10 }}>
                {marks.map((placed) => (
                  <Mark
                    key={`${placed.task.id} ${placed.mark.from} ${placed.mark.completionId}`}
                    placed={placed}
                    selected={placed.task.id === route.selected}
                    stop={placed === stop}
                    onChoose={() => refine({ ...route, selected: placed.task.id })}
                  />
                ))}
                {leftOut.length > 0 && (
                  <Button
                    className="link year-more"
                    onPress={() => refine({ ...route, view: 'list', area: group, selected: '' })}
                  >
                    {say('common.showMore', { count: leftOut.length })}
                  </Button>
                )}
              </div>
            </section>
          ))}
        </div>
      </div>
    </section>
  );
}

type MarkProps = {
  readonly placed: PlacedMark;
  readonly selected: boolean;
  readonly stop: boolean;
  readonly onChoose: () => void;
};

function Mark({ placed, selected, stop, onChoose }: MarkProps) {
  const words = useWords();
  const { mark, left, width, point, label, side, lane } = placed;
  const kind = mark.what === 'later' ? 'due' : mark.what;
  return (
    <button
      type="button"
      className={`year-mark year-mark-${kind} ${point ? 'year-point' : 'year-window'} year-label-${side}`}
      aria-label={markWords(words, placed)}
      title={markWords(words, placed)}
      aria-pressed={selected}
      tabIndex={stop ? 0 : -1}
      style={{ left, width, top: lane * lanePx + 5 }}
      onClick={onChoose}
    >
      {mark.what === 'done' && <CheckCircleIcon size={17} weight="fill" aria-hidden />}
      {side !== 'none' && <span className="year-label">{label}</span>}
    </button>
  );
}

/** Begins with the words that stand beside it. */
function markWords(words: Words, { task, mark, label }: PlacedMark): string {
  const { say, formats } = words;
  const time =
    mark.what === 'done'
      ? say('task.doneOn', { day: formats.shortDay(mark.from) })
      : mark.what === 'overdue'
        ? say('task.overdueSince', { day: formats.shortDay(task.overdueSince || mark.from) })
        : formats.span(mark.from, mark.to);
  return `${label || taskName(words, task)}, ${taskPlace(words, task)}, ${time}`;
}

type Band = ReturnType<typeof lanesOf> & { readonly group: (typeof taskGroups)[number] };

function bandsOf(words: Words, plan: YearPlan, width: number): readonly Band[] {
  const { say, formats } = words;
  const measure = measurer();
  return taskGroups.flatMap((group) => {
    // What is still to be done comes before what is done, should there be too much for the room.
    const all = plan.rows.filter(({ task }) => task.group === group);
    const isOpen = ({ marks }: (typeof all)[number]) => marks.some(({ what }) => what !== 'done');
    const rows = [...all.filter(isOpen), ...all.filter((row) => !isOpen(row))];
    if (rows.length === 0) return [];
    const lanes = lanesOf({
      rows,
      year: plan.year,
      today: plan.today,
      width,
      measure,
      labelOf: (task, mark) =>
        mark.what === 'overdue'
          ? say('maintenance.since', {
              task: taskName(words, task),
              month: formats.month(Number((task.overdueSince || mark.from).slice(5, 7)), 'short'),
            })
          : taskName(words, task),
    });
    return [{ group, ...lanes }];
  });
}

/** The width of words as they are drawn in the marks. */
function measurer(): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return (text) => text.length * 7;
  pen.font = "500 13px 'Inter Variable'";
  return (text) => pen.measureText(text).width + 6;
}

/** Left and right through time, up and down to the nearest mark of the next area. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const from = event.target;
  if (!(from instanceof HTMLElement) || !from.matches('.year-mark') || event.ctrlKey || event.altKey) return;
  const next = nextMark(event.key, from, event.currentTarget);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextMark(key: string, from: HTMLElement, whole: HTMLElement): HTMLElement | undefined {
  const all = [...whole.querySelectorAll<HTMLElement>('.year-mark')];
  const bandOf = (mark: HTMLElement) => mark.closest('.year-band');
  const leftOf = (mark: HTMLElement) => mark.getBoundingClientRect().left;
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const band = all.filter((mark) => bandOf(mark) === bandOf(from)).sort((a, b) => leftOf(a) - leftOf(b));
    return band[band.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)];
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const bands = [...new Set(all.map(bandOf))];
  const other = bands[bands.indexOf(bandOf(from)) + (key === 'ArrowDown' ? 1 : -1)];
  const away = (mark: HTMLElement) => Math.abs(leftOf(mark) - leftOf(from));
  return all.filter((mark) => other && bandOf(mark) === other).sort((a, b) => away(a) - away(b))[0];
}
