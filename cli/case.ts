// `case`: a sale opened, told of, moved from stage to stage; prints the case.
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { CaseRow, CaseView } from '../shared/api/sale';
import { ProblemError, problem } from '../shared/problem';
import { sellers } from '../shared/sale/case';
import type { CaseEdit } from '../shared/sale/case-edit';
import { stages } from '../shared/sale/stages';
import { findHome, once } from './homes';
import { type Command, UsageError } from './options';
import type { Output } from './output';

type Engine = Client<EngineContract>;

export const saleCase: Command = {
  usage: `case open --home H [--seller ${sellers.join('|')}] | show --case C | move --case C --to ${stages.join('|')} | set --case C [--title T] [--asking KR] [--shared-debt KR] [NAME=TEXT …]`,
  options: {
    home: { type: 'string' },
    case: { type: 'string' },
    seller: { type: 'string' },
    to: { type: 'string' },
    title: { type: 'string' },
    asking: { type: 'string' },
    'shared-debt': { type: 'string' },
  },
  words: [1, 40],
  async run({ words: [act, ...words], text, number, output, connect }) {
    const wrong = () => new UsageError(`usage: boligperm ${saleCase.usage}`);
    if (act === 'open') {
      const wanted = text('home');
      const seller = text('seller');
      const known = sellers.find((one) => one === seller);
      if (wanted === undefined || (seller !== undefined && !known)) throw wrong();
      const { engine } = await connect();
      const { id: homeId } = await findHome(engine, wanted);
      const title = text('title');
      const { id } = await engine.call('sale.open', {
        homeId,
        ...(known ? { seller: known } : {}),
        ...(title === undefined ? {} : { title }),
      });
      tell(output, await caseOf(engine, id));
      return true;
    }
    const wanted = text('case');
    if (wanted === undefined) throw wrong();
    const to = stages.find((stage) => stage === text('to'));
    if (act === 'move' && !to) throw wrong();
    if (act !== 'move' && act !== 'set' && act !== 'show') throw wrong();
    const edit = act === 'set' ? editOf(words, text, number, wrong) : undefined;
    const { engine } = await connect();
    const id = await findCase(engine, wanted);
    if (to && act === 'move') await engine.call('sale.move', { id, to });
    if (edit) await engine.call('sale.edit', { id, edit });
    tell(output, await caseOf(engine, id));
    return true;
  },
};

const allCases = async (engine: Engine, homeId?: string): Promise<readonly CaseRow[]> =>
  (
    await once<{ cases: CaseRow[] }>((onValue, onProblem) =>
      engine.live('sale.list', homeId === undefined ? {} : { homeId }, onValue, onProblem),
    )
  ).cases;

/** `list cases`. */
export async function listCases(engine: Engine, home: string | undefined, output: Output): Promise<void> {
  const { say } = output;
  const cases = await allCases(engine, home === undefined ? undefined : (await findHome(engine, home)).id);
  for (const { asking, ...one } of cases) output.record({ ...one, asking: kroner(asking) });
  output.table(
    [say('cli.column.id'), say('cli.column.address'), say('sale.cli.stage')],
    cases.map(({ id, title, street, stage }) => [id, title || street, say(`sale.stage.${stage}`)]),
  );
}

/** By its id, or, where there is one alone, by the address of its home. */
export async function findCase(engine: Engine, wanted: string): Promise<string> {
  const all = await allCases(engine);
  const found = all.find(({ id }) => id === wanted);
  if (found) return found.id;
  const { id: homeId } = await findHome(engine, wanted);
  const own = all.filter((one) => one.homeId === homeId);
  if (own.length !== 1 || !own[0]) throw new ProblemError(problem('not-found'));
  return own[0].id;
}

async function caseOf(engine: Engine, id: string): Promise<CaseView> {
  const { case: one } = await once<{ case: CaseView | null }>((onValue, onProblem) =>
    engine.live('sale.get', { id }, onValue, onProblem),
  );
  if (!one) throw new ProblemError(problem('not-found'));
  return one;
}

function editOf(
  words: readonly string[],
  text: (name: string) => string | undefined,
  number: (name: string) => number | undefined,
  wrong: () => UsageError,
): CaseEdit {
  const told = words.map((word) => {
    const at = word.indexOf('=');
    if (at < 1) throw wrong();
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  const [title, asking, debt] = [text('title'), number('asking'), number('shared-debt')];
  return {
    ...(title === undefined ? {} : { title }),
    ...(asking === undefined ? {} : { asking: asking * 100 }),
    ...(debt === undefined ? {} : { sharedDebt: debt * 100 }),
    ...(told.length > 0 ? { told: Object.fromEntries(told) } : {}),
  };
}

/** Money in JSON is in the currency's main unit. */
const kroner = (ore: number | undefined): number | null => (ore === undefined ? null : ore / 100);

function tell(output: Output, one: CaseView): void {
  const { say } = output;
  const { asking, sharedDebt, ways, ...rest } = one;
  output.record({ ...rest, asking: kroner(asking), sharedDebt: kroner(sharedDebt), ways });
  output.table(
    [say('sale.cli.what'), say('sale.cli.stands')],
    [
      [say('sale.cli.id'), one.id],
      [say('pack.fact.address'), one.street],
      [say('sale.cli.stage'), say(`sale.stage.${one.stage}`)],
      ...ways.map(({ to, isOpen, lacks }) => [
        say('sale.goTo', { name: say(`sale.stage.${to}`) }),
        say(isOpen ? 'sale.cli.open' : 'sale.cli.barred', { count: lacks.length }),
      ]),
    ],
  );
}
