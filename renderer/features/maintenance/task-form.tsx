// A task of one's own, or one's own words about a task of the plan.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { TaskView } from '../../../shared/api/maintenance';
import { type Interval, intervalUnits } from '../../../shared/maintenance/task';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { showToast } from '../../design/toast';
import { parseValue, todayHere } from '../../fact-value';
import { useHomes } from '../../homes';
import { engine } from '../../ports';
import { taskName } from '../../task-words';
import { useWords } from '../../words';
import { Field } from './field';
import { howWords, whyWords } from './task-reasons';

type Props = {
  /** Absent: a new one. */
  readonly task?: TaskView;
  /** With the id of what was added. */
  readonly onDone: (id?: string) => void;
};

export function TaskForm({ task, onDone }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { homeId, home } = useHomes();
  const [title, setTitle] = useState(task ? taskName(words, task.row) : '');
  const [dueOn, setDueOn] = useState(task?.dueOn ? formats.longDay(task.dueOn) : '');
  const [partId, setPartId] = useState(task?.row.partId ?? '');
  const [unit, setUnit] = useState<Interval['unit'] | ''>(task?.interval?.unit ?? '');
  const [min, setMin] = useState(String(task?.interval?.min ?? 1));
  const [max, setMax] = useState(String(task?.interval?.max ?? 1));
  const [low, setLow] = useState(oreText(task?.row.cost?.low));
  const [high, setHigh] = useState(oreText(task?.row.cost?.high));
  const [why, setWhy] = useState(task ? whyWords(words, task) : '');
  const [how, setHow] = useState(task ? howWords(words, task).join('\n') : '');
  const [note, setNote] = useState(task?.note ?? '');
  const [asked, setAsked] = useState(false);

  const day = dueOn.trim() === '' ? undefined : parseValue('date', dueOn, todayHere());
  const wants = {
    title: title.trim() === '',
    day: (day !== undefined && 'wrong' in day) || (!task && unit === '' && day === undefined),
    often: unit !== '' && !(whole(min) >= 1 && whole(max) >= whole(min)),
    cost: [low, high].some((each) => each.trim() !== '' && oreOf(each) === undefined),
  };

  const save = () => {
    setAsked(true);
    if (Object.values(wants).some(Boolean)) return;
    const lowest = oreOf(low);
    const highest = oreOf(high);
    const cost =
      lowest === undefined && highest === undefined
        ? undefined
        : { low: lowest ?? highest ?? 0, ...(highest === undefined ? {} : { high: Math.max(highest, lowest ?? 0) }) };
    const recurrence = unit === '' ? undefined : { min: whole(min), max: whole(max), unit };
    const said = {
      partId,
      note: note.trim(),
      dueOn: day && 'value' in day ? String(day.value) : '',
    };
    void tellingFailure(words, async () => {
      if (!task) {
        const { id } = await engine.call('maintenance.add', {
          homeId,
          ...said,
          title: title.trim(),
          why: why.trim(),
          how: how.trim(),
          ...(recurrence ? { recurrence } : {}),
          ...(cost ? { cost } : {}),
        });
        showToast({
          text: say('task.added', { task: title.trim() }),
          tone: 'ok',
          action: {
            label: say('common.undo'),
            run: () =>
              void tellingFailure(words, async () => {
                await engine.call('maintenance.dismiss', { homeId, ids: [id] });
                await engine.call('maintenance.remove', { homeId, id });
              }),
          },
        });
        onDone(id);
        return;
      }
      // Words of the rule that were left as they are stay the rule's.
      const own = (text: string, before: string) => (text.trim() === before.trim() ? {} : text.trim());
      const changes = {
        ...said,
        ...named('title', own(title, taskName(words, task.row))),
        ...named('why', own(why, whyWords(words, task))),
        ...named('how', own(how, howWords(words, task).join('\n'))),
        recurrence: same(recurrence, task.interval) ? undefined : (recurrence ?? null),
        cost: same(cost, task.row.cost) ? undefined : (cost ?? null),
      };
      await engine.call('maintenance.edit', { homeId, id: task.row.id, changes: defined(changes) });
      onDone(task.row.id);
    });
  };

  return (
    <form
      className="task-body task-form scroll"
      aria-label={say(task ? 'task.edit' : 'task.new')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <h2 className="task-title">{say(task ? 'task.edit' : 'task.new')}</h2>
      <Field
        label={say('task.what')}
        value={title}
        onChange={setTitle}
        autoFocus
        problem={asked && wants.title ? say('task.needsWhat') : ''}
      />
      {(home?.parts.length ?? 0) > 0 && (
        <Chosen
          label={say('task.part')}
          isLabelled
          value={partId || 'home'}
          choices={[
            { id: 'home', name: say('task.wholeHome') },
            ...(home?.parts ?? []).map((part) => ({ id: part.id, name: part.name || say(`part.${part.kind}`) })),
          ]}
          onChoose={(id) => setPartId(id === 'home' ? '' : id)}
        />
      )}
      <Chosen
        label={say('task.howOften')}
        isLabelled
        value={unit || 'once'}
        choices={[
          { id: 'once', name: say('task.once') },
          ...intervalUnits.map((each) => ({ id: each, name: say(`task.every.${each}`) })),
        ]}
        onChoose={(id) => setUnit(intervalUnits.find((each) => each === id) ?? '')}
      />
      {unit !== '' && (
        <div className="field-pair">
          <Field label={say('task.everyFrom')} value={min} onChange={setMin} inputMode="numeric" />
          <Field
            label={say('task.everyTo')}
            value={max}
            onChange={setMax}
            inputMode="numeric"
            problem={asked && wants.often ? say('task.needsOften') : ''}
          />
        </div>
      )}
      <Field
        label={say(unit === '' ? 'task.dueDay' : 'task.firstDay')}
        value={dueOn}
        onChange={setDueOn}
        placeholder={say('task.dayExample')}
        problem={asked && wants.day ? say(day ? 'fact.invalid.day' : 'task.needsDay') : ''}
      />
      <div className="field-pair">
        <Field label={say('task.costFrom')} value={low} onChange={setLow} inputMode="decimal" />
        <Field
          label={say('task.costTo')}
          value={high}
          onChange={setHigh}
          inputMode="decimal"
          problem={asked && wants.cost ? say('fact.invalid.money') : ''}
        />
      </div>
      <Field label={say('task.why')} value={why} onChange={setWhy} lines={2} maxLength={2_000} />
      <Field label={say('task.howSteps')} value={how} onChange={setHow} lines={4} maxLength={4_000} />
      <Field label={say('task.note')} value={note} onChange={setNote} lines={2} maxLength={4_000} />
      <div className="task-form-actions">
        <Button type="submit" className="button button-primary">
          {say(task ? 'common.save' : 'task.add')}
        </Button>
        <Button className="button" onPress={() => onDone()}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

const whole = (text: string) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN);
const oreText = (ore: number | undefined) => (ore === undefined ? '' : String(Math.round(ore / 100)));

/** In øre; undefined when it is empty or no amount. */
function oreOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const parsed = parseValue('total', text, todayHere());
  return 'value' in parsed ? Math.round(Number(parsed.value) * 100) : undefined;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const named = <K extends string>(name: K, value: string | object) =>
  (typeof value === 'string' ? { [name]: value } : {}) as Partial<Record<K, string>>;
const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
