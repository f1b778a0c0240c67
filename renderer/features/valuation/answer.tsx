// The figure, the reasons to doubt it, the sales that carry it on a table and a map, and prices over time.
import type { HomeValue } from '../../../shared/api/value';
import { priceWords } from '../../../shared/i18n/price-words';
import { registerRulesOf } from '../../../shared/markets/markets';
import { useHomes } from '../../homes';
import { useWords } from '../../words';

type Props = { readonly value: HomeValue };
export function Figure({ value }: Props) {
  const { say, formats } = useWords();
  const { day, estimate, low, high, coverage, currency } = value;
  const money = (amount: number) => priceWords(formats, amount, currency);
  return (
    <section className="valuation-figure">
      <div>
        <h2 className="quiet">
          {day === '' ? say('valuation.estimate') : say('valuation.estimateOn', { day: formats.longDay(day) })}
        </h2>
        <p className="valuation-estimate">{money(estimate)}</p>
      </div>
      <p>{say('valuation.interval', { share: Math.round(coverage * 10), low: money(low), high: money(high) })}</p>
    </section>
  );
}

export function Doubts({ value }: Props) {
  const { say, formats } = useWords();
  if (value.doubts.length === 0) return null;
  return (
    <section className="valuation-doubts">
      <h2>{say('valuation.doubts')}</h2>
      <ul>
        {value.doubts.map(({ code, params }) => (
          <li key={`${code} ${params.name ?? ''}`}>
            {say(`valuation.doubt.${code}`, {
              ...params,
              ...(typeof params.day === 'string' ? { day: formats.longDay(params.day) } : {}),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostShown = 8;

export function Carriers({ value }: Props) {
  const { say, formats } = useWords();
  const shown = [...value.comparables].sort((a, b) => b.weight - a.weight).slice(0, mostShown);
  if (shown.length === 0)
    return (
      <section>
        <h2>{say('valuation.comparables')}</h2>
        <p className="quiet">{say('valuation.notCompared')}</p>
      </section>
    );
  const hasDistance = shown.some(({ metres }) => metres !== undefined);
  const hasArea = shown.some(({ area }) => area !== '');
  const number = (amount: number) => formats.number(Math.round(amount / 1_000) * 1_000);
  return (
    <section>
      <div className="valuation-title">
        <h2>{say('valuation.comparables')}</h2>
        <span className="quiet">{say('valuation.comparablesOf', { shown: shown.length, count: value.sales })}</span>
      </div>
      <table className="valuation-table">
        <thead>
          <tr>
            <th scope="col">{say('valuation.sale')}</th>
            <th scope="col">{say('valuation.sold')}</th>
            {hasArea && <th scope="col">{say('valuation.role.area')}</th>}
            {hasDistance && <th scope="col">{say('valuation.distance')}</th>}
            <th scope="col">{say('valuation.price')}</th>
            <th scope="col">{say('valuation.adjusted')}</th>
            <th scope="col">{say('valuation.difference')}</th>
            <th scope="col">{say('valuation.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.row}>
              <th scope="row">{one.label}</th>
              <td>{one.date === '' ? '' : formats.shortDay(one.date)}</td>
              {hasArea && <td>{one.area}</td>}
              {hasDistance && <td>{one.metres === undefined ? '' : distance(one.metres, formats.number)}</td>}
              <td>{number(one.price)}</td>
              <td className="valuation-strong">{number(one.adjustedPrice)}</td>
              <td>{signed(one.adjustedPrice - one.price, number)}</td>
              <td className="valuation-weight">
                <svg viewBox="0 0 36 6" aria-hidden="true">
                  <rect width={(one.weight / (shown[0]?.weight || 1)) * 36} height={6} rx={2} />
                </svg>
                <span>{Math.round(one.weight * 100)} %</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PlacesMap value={value} shown={shown} />
    </section>
  );
}

export const signed = (amount: number, number: (amount: number) => string) =>
  `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${number(Math.abs(amount))}`;

const distance = (metres: number, number: (value: number) => string) =>
  metres < 1_000 ? `${number(Math.round(metres / 10) * 10)} m` : `${number(Math.round(metres / 100) / 10)} km`;

const mapWidth = 640;
const mapHeight = 220;
const margin = 20;

function PlacesMap({ value, shown }: Props & { readonly shown: HomeValue['comparables'] }) {
  const { say } = useWords();
  const placed = shown.flatMap(({ row, label, east, north, weight }) =>
    east === undefined || north === undefined ? [] : [{ row, label, east, north, weight }],
  );
  const { here } = value;
  if (!here || placed.length < 2) return null;
  const all = [here, ...placed];
  const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [west, east] = ends(all.map((one) => one.east));
  const [south, north] = ends(all.map((one) => one.north));
  // One metre is as long in both directions.
  const scale = Math.min((mapWidth - 2 * margin) / (east - west || 1), (mapHeight - 2 * margin) / (north - south || 1));
  const x = (metres: number) => mapWidth / 2 + (metres - (west + east) / 2) * scale;
  const y = (metres: number) => mapHeight / 2 - (metres - (south + north) / 2) * scale;
  return (
    <figure className="valuation-map">
      <figcaption className="quiet">{say('valuation.mapShort')}</figcaption>
      <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} role="img" aria-label={say('valuation.map')}>
        {placed.map((one) => (
          <circle
            key={one.row}
            cx={x(one.east)}
            cy={y(one.north)}
            r={4 + 14 * one.weight}
            className="valuation-dot-strong"
          >
            <title>{one.label}</title>
          </circle>
        ))}
        <circle cx={x(here.east)} cy={y(here.north)} r={6} className="valuation-here" />
        <text x={x(here.east) + 10} y={y(here.north) + 4}>
          {say('valuation.yours')}
        </text>
      </svg>
    </figure>
  );
}

const chartWidth = 640;
const chartHeight = 220;
const chartLeft = 64;
const chartBottom = 24;

export function PriceChart({ value }: Props) {
  const { say, formats } = useWords();
  const { home } = useHomes();
  const { dots, line } = value;
  const [first, last] = [line[0], line[line.length - 1]];
  if (!first || !last || dots.length < 2) return null;
  const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
  // A castle would press everybody else flat.
  const prices = dots.map(({ price }) => price).sort((a, b) => a - b);
  const top =
    Math.max(value.high, prices[Math.floor(prices.length * 0.97)] ?? 0, ...line.map(({ price }) => price)) * 1.03;
  const bottom = Math.min(value.low, prices[0] ?? 0, ...line.map(({ price }) => price)) * 0.97;
  const x = (date: string) =>
    chartLeft + ((at(date) - at(first.date)) / (at(last.date) - at(first.date) || 1)) * (chartWidth - chartLeft - 16);
  const y = (price: number) => 8 + (1 - (price - bottom) / (top - bottom || 1)) * (chartHeight - chartBottom - 16);
  const ticks = ticksOf(bottom, top);
  const years = yearsOf(first.date, last.date);
  const money = (amount: number) => priceWords(formats, amount, value.currency);
  const standard = registerRulesOf(home?.market ?? '').areaStandardFrom;
  return (
    <section>
      <div className="valuation-title">
        <h2>{say('valuation.overTime')}</h2>
        <span className="quiet">{say('valuation.chartNote')}</span>
      </div>
      <svg
        className="valuation-chart"
        viewBox={`0 0 ${chartWidth} ${chartHeight}`}
        role="img"
        aria-label={say('valuation.chart', {
          from: formats.longDay(first.date),
          to: formats.longDay(last.date),
          start: money(first.price),
          end: money(last.price),
        })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={chartLeft} x2={chartWidth} y1={y(tick)} y2={y(tick)} className="valuation-grid" />
            <text x={chartLeft - 8} y={y(tick) + 4} textAnchor="end">
              {tick >= 1_000_000
                ? say('valuation.millions', { count: formats.number(tick / 1_000_000) })
                : formats.number(tick)}
            </text>
          </g>
        ))}
        {years.map((year) => (
          <text key={year} x={x(`${year}-01-01`)} y={chartHeight - 6} textAnchor="middle">
            {year}
          </text>
        ))}
        {standard > first.date && standard < last.date && (
          <g>
            <line
              x1={x(standard)}
              x2={x(standard)}
              y1={16}
              y2={chartHeight - chartBottom}
              className="valuation-standard"
            />
            <text x={x(standard) - 6} y={14} textAnchor="end">
              {say('valuation.standard')}
            </text>
          </g>
        )}
        {dots
          .filter(({ price }) => price <= top)
          .map(({ date, price }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn anew together.
            <circle key={index} cx={x(date)} cy={y(price)} r={2.5} className="valuation-dot" />
          ))}
        <polyline
          points={line.map(({ date, price }) => `${x(date)},${y(price)}`).join(' ')}
          className="valuation-line"
        />
        <line x1={x(last.date)} x2={x(last.date)} y1={y(value.low)} y2={y(value.high)} className="valuation-span" />
        <circle cx={x(last.date)} cy={y(value.estimate)} r={5} className="valuation-now" />
      </svg>
    </section>
  );
}

function ticksOf(bottom: number, top: number): readonly number[] {
  const rough = (top - bottom) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  const from = Math.ceil(bottom / step);
  return Array.from({ length: Math.max(0, Math.floor(top / step) - from + 1) }, (_, index) => (from + index) * step);
}

function yearsOf(from: string, to: string): readonly number[] {
  const [first, last] = [Number(from.slice(0, 4)) + (from.slice(5) === '01-01' ? 0 : 1), Number(to.slice(0, 4))];
  const step = Math.max(1, Math.ceil((last - first + 1) / 8));
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);
}
