// `value`: homes of one list valued by the sales of another; a line a home.
import { resolve } from 'node:path';
import type { TablesEvent } from '../shared/api/value';
import { ProblemError } from '../shared/problem';
import { type SaleMapping, saleRoles } from '../shared/property/sale-columns';
import { type Command, callersFolder, UsageError } from './options';

type Done = Extract<TablesEvent, { type: 'done' }>;

export const value: Command = {
  usage: 'value --sales CSV --subjects CSV [--columns JSON]',
  options: { sales: { type: 'string' }, subjects: { type: 'string' }, columns: { type: 'string' } },
  words: [0, 0],
  async run({ text, output, connect }) {
    const [sales, subjects] = [text('sales'), text('subjects')];
    if (sales === undefined || subjects === undefined) throw new UsageError(`usage: boligperm ${value.usage}`);
    const mapping = mappingOf(text('columns'));
    const { engine, shell } = await connect();
    const offer = async (path: string) =>
      (await shell.call('files.offer', { path: resolve(callersFolder(), path) })).token;
    const asked = { sales: await offer(sales), subjects: await offer(subjects), mapping };
    const { lines, trial } = await new Promise<Done>((resolveDone, reject) => {
      engine.live(
        'valuation.tables',
        asked,
        (event) => {
          if (event.type === 'done') resolveDone(event);
          else output.progress(output.say('cli.value.progress', { done: event.done, total: event.total }));
        },
        (failure) => reject(new ProblemError(failure)),
      );
    });
    output.progress('');
    for (const line of lines) output.record(line);
    output.table(
      [
        output.say('cli.column.id'),
        output.say('cli.column.estimate'),
        output.say('cli.column.low'),
        output.say('cli.column.high'),
      ],
      lines.map(({ id, estimate, low, high }) => [id, String(estimate), String(low), String(high)]),
    );
    const percent = (share: number) => Math.round(share * 1_000) / 10;
    output.data(
      `\n${output.say('cli.value.trial', {
        sales: trial.sales,
        error: percent(trial.medianError),
        within10: percent(trial.within10),
        inside: percent(trial.inside),
      })}`,
    );
    return true;
  },
};

/** `{"price":"Kjøpesum","area":"BRA-i","ignored":["Megler"]}` */
function mappingOf(
  json: string | undefined,
): { -readonly [Key in keyof SaleMapping]: SaleMapping[Key] } & { ignored?: string[] } {
  if (json === undefined) return {};
  const refuse = () =>
    new UsageError(`--columns wants JSON like {"price":"Kjøpesum"}, with ${saleRoles.join(', ')} and ignored.`);
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    throw refuse();
  }
  if (typeof said !== 'object' || said === null || Array.isArray(said)) throw refuse();
  const mapping: Record<string, unknown> = {};
  for (const [role, column] of Object.entries(said)) {
    const isKnown =
      role === 'ignored'
        ? Array.isArray(column) && column.every((name) => typeof name === 'string')
        : saleRoles.some((known) => known === role) && typeof column === 'string';
    if (!isKnown) throw refuse();
    mapping[role] = column;
  }
  return mapping;
}
