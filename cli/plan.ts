// `plan` and `list tasks`: what a home needs, when, at what cost and why.
import { resolve } from 'node:path';
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { Plan, PlannedRow, TaskView } from '../shared/api/maintenance';
import { taskHow, taskTitle, taskWhy } from '../shared/i18n/upkeep-words';
import type { Home } from '../shared/property/home';
import { allHomes, findHome, once } from './homes';
import { type Command, callersFolder, UsageError } from './options';
import { languageOf, type Output } from './output';

type Engine = Client<EngineContract>;
const windowRows = 200;

async function* tasksOf(engine: Engine, homeId: string, states?: PlannedRow['state'][]): AsyncGenerator<PlannedRow> {
  for (let from = 0; ; from += windowRows) {
    const { rows } = await once<Plan>((onValue, onProblem) =>
      engine.live(
        'maintenance.plan',
        { homeId, from, limit: windowRows, ...(states ? { states } : {}) },
        onValue,
        onProblem,
      ),
    );
    yield* rows;
    if (rows.length < windowRows) return;
  }
}

const wholeTask = async (engine: Engine, homeId: string, id: string): Promise<TaskView | null> =>
  (
    await once<{ task: TaskView | null }>((onValue, onProblem) =>
      engine.live('maintenance.task', { homeId, id }, onValue, onProblem),
    )
  ).task;

/** Money in JSON is in the currency's main unit. */
const kroner = (cost: PlannedRow['cost']) =>
  cost ? { low: cost.low / 100, high: cost.high === undefined ? null : cost.high / 100 } : null;

async function tell(engine: Engine, home: Home, output: Output): Promise<readonly (readonly string[])[]> {
  const { say } = output;
  const lines: (readonly string[])[] = [];
  for await (const row of tasksOf(engine, home.id)) {
    const title = taskTitle(say, row);
    const task = output.json ? await wholeTask(engine, home.id, row.id) : null;
    output.record({
      id: row.id,
      homeId: row.homeId,
      title,
      origin: row.origin,
      rule: row.ruleId || null,
      part: row.partKind || null,
      grade: row.grade || null,
      state: row.state,
      due: row.due ?? null,
      best: row.slot ?? null,
      overdueSince: row.overdueSince || null,
      lastDone: row.lastDone || null,
      recurring: row.recurring,
      interval: task?.interval ?? null,
      who: row.who,
      cost: kroner(row.cost),
      why: taskWhy(say, row, task?.why ?? ''),
      how: taskHow(say, row, task?.how ?? ''),
      basis: task?.basis ?? null,
      basisOn: task?.basisOn || null,
      documentId: row.documentId || task?.basisPaper?.id || null,
      source: task?.source ?? null,
    });
    const cost = kroner(row.cost);
    lines.push([
      output.say(`cli.plan.state.${row.state}`),
      row.slot ? `${row.slot.from} – ${row.slot.to}` : '',
      title,
      row.grade,
      cost ? `${cost.low}–${cost.high ?? ''}` : '',
    ]);
  }
  return lines;
}

const heads = (output: Output): readonly string[] => [
  output.say('cli.column.state'),
  output.say('cli.column.when'),
  output.say('cli.column.task'),
  output.say('cli.column.grade'),
  output.say('cli.column.cost'),
];

export const plan: Command = {
  usage: 'plan --home H [--ics FILE]',
  options: { home: { type: 'string' }, ics: { type: 'string' } },
  words: [0, 0],
  async run({ text, output, connect }) {
    const wanted = text('home');
    if (wanted === undefined) throw new UsageError(`usage: boligperm ${plan.usage}`);
    const file = text('ics');
    const { engine, shell } = await connect();
    const home = await findHome(engine, wanted);
    if (file !== undefined) {
      const { token } = await shell.call('files.create', { path: resolve(callersFolder(), file) });
      const { events } = await engine.call('maintenance.ics', {
        homeId: home.id,
        token,
        language: languageOf(process.env),
      });
      output.record({ file, events });
      output.data(output.say('cli.plan.ics', { count: events }));
      return true;
    }
    output.table(heads(output), await tell(engine, home, output));
    return true;
  },
};

/** `list tasks`: of one home, or of all. */
export async function listTasks(engine: Engine, wanted: string | undefined, output: Output): Promise<void> {
  const homes = wanted === undefined ? await allHomes(engine) : [await findHome(engine, wanted)];
  const lines: (readonly string[])[] = [];
  for (const home of homes) lines.push(...(await tell(engine, home, output)));
  output.table(heads(output), lines);
}
