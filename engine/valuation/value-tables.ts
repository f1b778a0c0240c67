// From two lists to valuations: reads the sales, leaves out what cannot be one, learns, and values the homes of the other list.

import { type Problem, problem } from '../../shared/problem';
import type { SaleMapping } from '../../shared/property/sale-columns';
import { type Fitted, fitSales, type Progress } from './model/fit';
import type { Sales } from './model/homes';
import { type Valued, valueHomes } from './model/value';
import { type ColumnPlan, planColumns, writeRows } from './sales-file/columns';
import { recognise } from './sales-file/recognise';
import { isProblem, type Table } from './sales-file/table';

export type LearntSales = {
  readonly plan: ColumnPlan;
  readonly fitted: Fitted;
  /** Of each sale learnt from, its row in the list. */
  readonly rowOf: Int32Array;
  /** Rows of the list without a price. */
  readonly withoutPrice: number;
  /** Rows that stand in the list before. */
  readonly twice: number;
};

/** Fewer tell nothing that a look at them would not. */
export const leastSales = 15;

export function learnSales(
  table: Table,
  options: {
    readonly mapping?: SaleMapping;
    readonly described?: ReadonlySet<string>;
    readonly onProgress?: Progress;
  } = {},
): LearntSales | Problem {
  const roles = recognise(table, options.mapping);
  if (roles.price === undefined)
    return problem('no-price-column', { columns: table.names.slice(0, 12).join(', ').slice(0, 200) });
  const plan = planColumns(table, roles, {
    ...(options.mapping?.ignored ? { ignored: options.mapping.ignored } : {}),
    ...(options.described ? { described: options.described } : {}),
  });
  const { homes, prices } = writeRows(plan, table.names, table.rows);
  const kept: number[] = [];
  const before = new Set<string>();
  let withoutPrice = 0;
  let twice = 0;
  table.rows.forEach((row, index) => {
    const text = row.join('\u001f');
    if (!((prices[index] as number) > 0)) withoutPrice++;
    else if (before.has(text)) twice++;
    else kept.push(index);
    before.add(text);
  });
  if (kept.length < leastSales) return problem('too-few-sales', { found: kept.length, needed: leastSales });
  const rowOf = Int32Array.from(kept);
  const pick = (values: Float64Array) => Float64Array.from(rowOf, (row) => values[row] as number);
  const sales: Sales = {
    homes: {
      ...homes,
      count: rowOf.length,
      days: pick(homes.days),
      east: pick(homes.east),
      north: pick(homes.north),
      numbers: homes.numbers.map(({ name, values }) => ({ name, values: pick(values) })),
      codes: homes.codes.map(({ name, size, codes }) => ({
        name,
        size,
        codes: Int32Array.from(rowOf, (row) => codes[row] as number),
      })),
    },
    logPrices: pick(prices).map(Math.log),
  };
  return { plan, fitted: fitSales(sales, options.onProgress), rowOf, withoutPrice, twice };
}

export type ValuedRow = { readonly id: string; readonly valued: Valued };

/** What `value` does on the command line: the homes of one list valued by the sales of another. */
export function valueTables(
  sales: Table,
  subjects: Table,
  mapping: SaleMapping = {},
  onProgress?: Progress,
): { readonly learnt: LearntSales; readonly rows: readonly ValuedRow[] } | Problem {
  const roles = recognise(sales, mapping);
  const priceName = roles.price === undefined ? undefined : sales.names[roles.price];
  const described = new Set(
    subjects.names.filter(
      (name, column) => name !== priceName && subjects.rows.some((row) => (row[column] ?? '') !== ''),
    ),
  );
  const learnt = learnSales(sales, { mapping, described, ...(onProgress ? { onProgress } : {}) });
  if (isProblem(learnt)) return learnt;
  const { homes } = writeRows(learnt.plan, subjects.names, subjects.rows, learnt.fitted.lastDay);
  const idAt = subjects.names.indexOf(learnt.plan.roleNames.id ?? 'id');
  const valued = valueHomes(learnt.fitted, homes);
  return {
    learnt,
    rows: valued.map((one, row) => ({
      id: idAt >= 0 ? (subjects.rows[row]?.[idAt] ?? '') : String(row + 1),
      valued: one,
    })),
  };
}
