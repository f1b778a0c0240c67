// Learns from sales and values homes in a worker: minutes of arithmetic must not hold up the engine.
import type { Port } from '../../shared/api/port';
import { serve } from '../../shared/api/wire';
import { ProblemError } from '../../shared/problem';
import { valuationCalls } from './calls';
import { isProblem, readTable, type Table } from './sales-file/table';
import { lineOf, trialOf } from './told';
import { columnsOf, currencyOf, openHomeValuer } from './value-home';
import { type LearntSales, valueTables } from './value-tables';

declare const self: DedicatedWorkerGlobalScope;

const port: Port = {
  post: (message, transfer) => self.postMessage(message, { transfer: [...((transfer ?? []) as Transferable[])] }),
  listen(onMessage) {
    self.onmessage = (event) => onMessage(event.data);
  },
  close: () => self.close(),
};

function tableOf(bytes: ArrayBuffer): Table {
  const table = readTable(new Uint8Array(bytes));
  if (isProblem(table)) throw new ProblemError(table);
  return table;
}

let valuer: ReturnType<typeof openHomeValuer> | undefined;

serve(
  valuationCalls,
  port,
  {
    tables({ sales, subjects, mapping }, emit) {
      const known = tableOf(sales);
      const answer = valueTables(known, tableOf(subjects), mapping, (done, total) =>
        emit({ type: 'progress', done, total }),
      );
      if (isProblem(answer)) throw new ProblemError(answer);
      const { learnt, rows } = answer;
      const nameOf = (sale: number) => nameOfSale(known, learnt, sale);
      emit({ type: 'done', lines: rows.map((row) => lineOf(row, nameOf)), trial: trialOf(learnt.fitted) });
      return () => {};
    },
    read: async ({ sales }) => ({ table: tableOf(sales) }),
    columns: async ({ table, mapping }) => ({
      columns: [...columnsOf(table, mapping)],
      currency: currencyOf(table, mapping).main,
    }),
    async take({ table, mapping }) {
      valuer = openHomeValuer(table, mapping);
      return {};
    },
    home({ question }, emit) {
      const answer = valuer?.(question, (done, total) => emit({ type: 'learning', done, total }));
      if (!answer) throw new Error('no list of sales was taken');
      if (isProblem(answer)) throw new ProblemError(answer);
      emit(answer);
      return () => {};
    },
  },
  (name, error) => console.error(`valuation ${name}`, error),
);

/** What the list calls it, or its place in the list. */
function nameOfSale(table: Table, { plan, rowOf }: LearntSales, sale: number): string {
  const row = rowOf[sale] ?? 0;
  return (plan.roles.id === undefined ? undefined : table.rows[row]?.[plan.roles.id]) || String(row + 1);
}
