// What the next ten years will cost: a bar from low to high for each, what was spent this year, and the same in words and as a table.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Outlook as OutlookAnswer } from '../../../shared/api/maintenance';
import { useWidth } from '../../design/page-picture';
import { taskName } from '../../task-words';
import { useWords, type Words } from '../../words';
import { type Label, placeLabels } from './chart-labels';
import { niceTicks } from './nice-scale';

type YearCost = OutlookAnswer['years'][number];

const heightPx = 190;
const topPx = 12;
const axisPx = 54;
const barPx = 22;
/** The arrow over a bar that has no upper end. */
const openPx = 10;
/** Only the dearest are named. */
const namedYears = 3;

export function Outlook({ outlook }: { readonly outlook: OutlookAnswer }) {
  const words = useWords();
  const { say, formats } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const [table, setTable] = useState(false);
  const sentence = sentenceOf(words, outlook);
  return (
    <section className="outlook" aria-labelledby="outlook-title">
      <header className="outlook-head">
        <h2 id="outlook-title" className="heading">
          {say('outlook.title')}
        </h2>
        <p className="quiet small">{say('outlook.unit')}</p>
      </header>
      <div ref={ref}>{width > 0 && <Chart outlook={outlook} width={width} label={sentence} />}</div>
      <p className="outlook-words">
        <span>{sentence}</span>{' '}
        <Button className="link" aria-expanded={table} onPress={() => setTable(!table)}>
          {say(table ? 'outlook.hideTable' : 'outlook.showTable')}
        </Button>
      </p>
      {table && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{say('outlook.year')}</th>
              <th scope="col">{say('outlook.low')}</th>
              <th scope="col">{say('outlook.high')}</th>
              <th scope="col">{say('outlook.spent')}</th>
              <th scope="col">{say('outlook.biggest')}</th>
            </tr>
          </thead>
          <tbody>
            {outlook.years.map((each) => (
              <tr key={each.year}>
                <th scope="row">{each.year}</th>
                <td>{formats.kroner(each.low)}</td>
                <td>{each.open ? say('cost.over', { low: formats.kroner(each.high) }) : formats.kroner(each.high)}</td>
                <td>{each.spent > 0 ? formats.kroner(each.spent) : ''}</td>
                <td>{each.biggest ? taskName(words, each.biggest) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function sentenceOf(words: Words, { years, low, high, spentThisYear }: OutlookAnswer): string {
  const { say, formats } = words;
  const dearest = years.reduce<YearCost | undefined>(
    (most, each) => (each.high > (most?.high ?? 0) ? each : most),
    undefined,
  );
  const open = years.some((each) => each.open);
  const range = `${formats.number(Math.round(low / 100))}–${formats.kroner(high)}`;
  return [
    say(open ? 'outlook.sentenceOpen' : 'outlook.sentence', { range }),
    dearest &&
      (dearest.biggest
        ? say('outlook.mostWith', { year: String(dearest.year), task: taskName(words, dearest.biggest) })
        : say('outlook.most', { year: String(dearest.year) })),
    spentThisYear > 0 && say('outlook.spentThisYear', { amount: formats.kroner(spentThisYear) }),
  ]
    .filter(Boolean)
    .join(' ');
}

type ChartProps = { readonly outlook: OutlookAnswer; readonly width: number; readonly label: string };

function Chart({ outlook, width, label }: ChartProps) {
  const words = useWords();
  const { formats } = words;
  const { years } = outlook;
  const ticks = niceTicks(Math.max(...years.map(({ high, spent }) => Math.max(high, spent))) / 100_000);
  const top = ticks.at(-1) ?? 1;
  const x = (index: number) => axisPx + ((index + 0.5) * (width - axisPx)) / years.length;
  const y = (thousands: number) => topPx + heightPx * (1 - thousands / top);
  const inThousands = (ore: number) => ore / 100_000;
  const bars = years.map(({ low, high, open }, index) => {
    const bottom = high > 0 ? y(inThousands(low)) : y(0);
    const top = Math.min(y(inThousands(high)), bottom - (high > 0 ? 3 : 0));
    return { x: x(index), top: top - (open && high > 0 ? openPx : 0), bottom };
  });
  const labels = placeLabels(dearest(words, years), bars, barPx, { left: axisPx, right: width, top: 0, base: y(0) });
  return (
    <svg className="outlook-chart" width={width} height={heightPx + topPx + 30} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'chart-base' : 'chart-line'} x1={axisPx} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className="chart-words" x={axisPx - 12} y={y(tick) + 4.5} textAnchor="end">
            {formats.number(tick)}
          </text>
        </g>
      ))}
      {years.map((each, index) => {
        const [low, high, spent] = [inThousands(each.low), inThousands(each.high), inThousands(each.spent)];
        const height = Math.max(high > 0 ? 3 : 0, y(low) - y(high));
        return (
          <g key={each.year}>
            <rect className="chart-range" x={x(index) - barPx / 2} y={y(high)} width={barPx} height={height} rx="2" />
            {each.open && high > 0 && <path className="chart-open" d={`M${x(index)} ${y(high) - 9} l5 6 h-10 z`} />}
            {spent > 0 && (
              <rect
                className="chart-spent"
                x={x(index) - barPx / 2}
                y={Math.min(y(spent), y(0) - 3)}
                width={barPx}
                height={Math.max(3, y(0) - y(spent))}
                rx="1"
              />
            )}
            <text className="chart-words" x={x(index)} y={topPx + heightPx + 20} textAnchor="middle">
              {each.year}
            </text>
          </g>
        );
      })}
      {labels.map(({ bar, x: at, baseline, anchor }) => (
        <text key={bar} className="chart-label" x={at} y={baseline} textAnchor={anchor}>
          {nameOf(words, years[bar])}
        </text>
      ))}
    </svg>
  );
}

const nameOf = (words: Words, year: YearCost | undefined) => (year?.biggest ? taskName(words, year.biggest) : '');

/** The dearest years that one task makes dear, each task once. */
function dearest(words: Words, years: readonly YearCost[]): readonly Label[] {
  const byCost = years
    .map((year, bar) => ({ bar, high: year.high, name: nameOf(words, year) }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.high - a.high);
  const once = byCost.filter(({ name }, index) => byCost.findIndex((other) => other.name === name) === index);
  return once.slice(0, namedYears).map(({ bar, name }) => ({ bar, width: widthOf(name) }));
}

let pen: CanvasRenderingContext2D | null | undefined;
function widthOf(text: string): number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 7;
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
