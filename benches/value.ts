// `bench value`: valuations of made-up sales through the app, their error against ten nearest comparables and a regression, and how long learning takes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectToApp } from '../cli/app-connection';
import { valueHomes } from '../engine/valuation/model/value';
import { writeRows } from '../engine/valuation/sales-file/columns';
import { isProblem, readTable, type Table } from '../engine/valuation/sales-file/table';
import { learnSales } from '../engine/valuation/value-tables';
import type { TablesEvent } from '../shared/api/value';
import { ProblemError } from '../shared/problem';
import { alone, type Bench, type BenchSurroundings, bounded, compared, median, percentile } from './figure';
import { hedonicRegression, tenNearest } from './valuation/baselines';
import { makeSales } from './valuation/made-sales';

const many = { sales: 17_000, subjects: 4_000 };
const few = 2_000;
const target = { seconds: 90, bytes: 1.5e9, fewMs: 3_000, oneMs: 50 } as const;
const seed = 20;

export const bench: Bench = async (surroundings) => {
  const { print, say } = surroundings;
  const made = makeSales(many.sales, many.subjects, seed);
  say(`${many.sales} sales made, valuing ${many.subjects} homes through the app`);
  const { lines, seconds, bytes } = await throughTheApp(surroundings, made.sales, made.subjects);
  const named = `${many.subjects} homes from ${many.sales} sales`;
  print(
    bounded(
      { bench: 'value', figure: `${named}, in the app`, value: round(seconds, 10), unit: 's' },
      { most: target.seconds },
    ),
  );
  print(
    bounded(
      { bench: 'value', figure: 'largest process meanwhile', value: round(bytes / 1e9, 100), unit: 'GB' },
      { most: target.bytes / 1e9 },
    ),
  );

  const off = lines.map(({ id, estimate }) => Math.abs(estimate / (made.truth.get(id) ?? Number.NaN) - 1));
  const inside = lines.filter(({ id, low, high }) => {
    const price = made.truth.get(id) ?? Number.NaN;
    return price >= low && price <= high;
  });
  const sales = tableOf(made.sales);
  const learnt = learnSales({ ...sales, rows: sales.rows.slice(-few) });
  if (isProblem(learnt)) throw new ProblemError(learnt);
  const all = writeRows(learnt.plan, sales.names, sales.rows);
  const subjects = tableOf(made.subjects);
  const asked = writeRows(learnt.plan, subjects.names, subjects.rows).homes;
  const known = { homes: all.homes, logPrices: all.prices.map(Math.log) };
  const errorOf = (estimates: Float64Array) =>
    median(
      [...estimates].map((value, home) =>
        Math.abs(Math.exp(value) / (made.truth.get(subjects.rows[home]?.[0] ?? '') ?? Number.NaN) - 1),
      ),
    );
  for (const [peer, estimates] of [
    ['ten nearest comparables', tenNearest(known, asked)],
    ['a hedonic regression', hedonicRegression(known, asked)],
  ] as const)
    print(
      compared(
        {
          bench: 'value',
          figure: `median error, ${named}`,
          value: percent(median(off)),
          unit: '%',
          peer,
          peerValue: percent(errorOf(estimates)),
        },
        { most: 0.9 },
      ),
    );
  print(
    alone({
      bench: 'value',
      figure: 'share inside the 80 % interval',
      value: percent(inside.length / lines.length),
      unit: '%',
    }),
  );

  const fits = Array.from({ length: 3 }, () => {
    const started = performance.now();
    learnSales({ ...sales, rows: sales.rows.slice(-few) });
    return performance.now() - started;
  });
  print(
    bounded(
      {
        bench: 'value',
        figure: `learning from ${few} sales, median of ${fits.length}`,
        value: Math.round(median(fits)),
        unit: 'ms',
      },
      { most: target.fewMs },
    ),
  );
  const times = Array.from({ length: 100 }, (_, home) => {
    const one = writeRows(learnt.plan, subjects.names, subjects.rows.slice(home, home + 1)).homes;
    const started = performance.now();
    valueHomes(learnt.fitted, one);
    return performance.now() - started;
  });
  print(
    bounded(
      {
        bench: 'value',
        figure: 'one home by what was learnt, 95 of 100 within',
        value: round(percentile(times, 0.95), 10),
        unit: 'ms',
      },
      { most: target.oneMs },
    ),
  );
};

const lookEveryMs = 250;

async function throughTheApp({ app }: BenchSurroundings, sales: string, subjects: string) {
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-value-'));
  const paths = { sales: join(folder, 'sales.csv'), subjects: join(folder, 'subjects.csv') };
  writeFileSync(paths.sales, sales);
  writeFileSync(paths.subjects, subjects);
  const connection = await connectToApp(join(folder, 'vault'), app);
  try {
    const { engine, shell } = connection;
    const token = async (path: string) => (await shell.call('files.offer', { path })).token;
    const asked = { sales: await token(paths.sales), subjects: await token(paths.subjects), mapping: {} };
    let bytes = 0;
    const looking = setInterval(() => {
      void shell.call('app.metrics', {}).then(({ processes }) => {
        bytes = Math.max(bytes, ...processes.map((process) => process.bytes));
      });
    }, lookEveryMs);
    const started = performance.now();
    const { lines } = await new Promise<Extract<TablesEvent, { type: 'done' }>>((resolve, reject) => {
      engine.live(
        'valuation.tables',
        asked,
        (event) => {
          if (event.type === 'done') resolve(event);
        },
        (failure) => reject(new ProblemError(failure)),
      );
    });
    const seconds = (performance.now() - started) / 1_000;
    clearInterval(looking);
    return { lines, seconds, bytes };
  } finally {
    await connection.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tableOf(text: string): Table {
  const table = readTable(new TextEncoder().encode(text));
  if (isProblem(table)) throw new ProblemError(table);
  return table;
}

const round = (value: number, by: number) => Math.round(value * by) / by;
const percent = (share: number) => round(share * 100, 10);
