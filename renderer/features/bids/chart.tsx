// Every bid a line from its arrival to its deadline, at the height of its amount; now is a line across. The table below says the same.
import type { BidRoomView, BidView } from '../../../shared/api/bids';
import { useWords } from '../../words';
import { clockTime } from './time';

const width = 640;
const height = 300;
const left = 52;
const right = 76;
const top = 26;
const bottom = 26;
const hour = 3_600_000;

type Props = { readonly room: BidRoomView; readonly now: number; readonly selected: string };

export function Chart({ room, now, selected }: Props) {
  const { say, formats, language } = useWords();
  const { timeZone, earliest } = room.rules;
  const clock = (at: number) => clockTime(at, timeZone, language);
  // Bids of days ago would press today's into a corner.
  const latest = Math.max(...room.bids.map(({ deadline }) => deadline));
  const shown = room.bids.filter(({ deadline }) => deadline > latest - 24 * hour);
  const isNowNear = now > latest - 24 * hour && now < latest + 6 * hour;
  const from = Math.min(...shown.map(({ receivedAt }) => receivedAt), ...(isNowNear ? [now] : []));
  const to = Math.max(latest, ...(isNowNear ? [now] : []));
  const step = stepOf(to - from, [
    0.25 * hour,
    0.5 * hour,
    hour,
    2 * hour,
    4 * hour,
    6 * hour,
    12 * hour,
    24 * hour,
    72 * hour,
  ]);
  // A step before the first, where the names of crowded lines find room.
  const start = Math.floor((from - step / 2) / step) * step;
  const end = Math.ceil((to + step / 4) / step) * step;
  const amounts = [...shown.map(({ amount }) => amount), ...(room.asking === undefined ? [] : [room.asking])];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const rung = stepOf(
    Math.max(high - low, 1),
    [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map((kilo) => kilo * 1_000_00),
  );
  const floor = Math.floor((low - rung / 4) / rung) * rung;
  const ceiling = Math.ceil((high + rung / 4) / rung) * rung;
  const x = (at: number) => left + ((at - start) / (end - start)) * (width - left - right);
  const y = (amount: number) => height - bottom - ((amount - floor) / (ceiling - floor)) * (height - top - bottom);
  const millions = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: rung < 10_000_00 ? 3 : 2,
  });
  const guard = earliest !== undefined && earliest > start && earliest < end ? earliest : undefined;
  /** Its name would stand in that of a higher bid that ends beside it. */
  const isCrowded = (bid: BidView) =>
    x(bid.receivedAt) - left > 70 &&
    shown.some(
      (other) =>
        other.amount > bid.amount &&
        other.state === bid.state &&
        y(bid.amount) - y(other.amount) < 13 &&
        Math.abs(x(other.deadline) - x(bid.deadline)) < 70,
    );
  const lastName = ({ name, bidder }: BidView) => name.split(' ').at(-1) || String(bidder);
  return (
    <svg className="bids-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('bids.chart')}>
      {guard !== undefined && (
        <rect className="bids-early" x={left} y={top} width={x(guard) - left} height={height - top - bottom} />
      )}
      {range(floor, ceiling, rung).map((amount) => (
        <g key={amount}>
          <line className="bids-rule" x1={left} x2={width - right} y1={y(amount)} y2={y(amount)} />
          <text className="bids-tick" x={left - 10} y={y(amount) + 4} textAnchor="end">
            {millions.format(amount / 1_000_000_00)}
          </text>
        </g>
      ))}
      {range(start, end, step).map((at) => (
        <text key={at} className="bids-tick" x={x(at)} y={height - 6} textAnchor="middle">
          {clock(at)}
        </text>
      ))}
      {guard !== undefined && (
        <>
          <line className="bids-guard" x1={x(guard)} x2={x(guard)} y1={top} y2={height - bottom} />
          <text className="bids-tick" x={x(guard) - 8} y={top + 14} textAnchor="end">
            {x(guard) - left > 120 ? say('bids.chart.noBefore', { time: clock(guard) }) : ''}
          </text>
        </>
      )}
      {room.asking !== undefined && (
        <>
          <line className="bids-asking" x1={left} x2={width - right} y1={y(room.asking)} y2={y(room.asking)} />
          <text className="bids-tick" x={left + 6} y={y(room.asking) + 14}>
            {say('bids.chart.asking', { amount: formats.number(room.asking / 100) })}
          </text>
        </>
      )}
      {shown.map((bid) => (
        <g
          key={bid.id}
          className="bids-line"
          data-open={bid.state === 'open' || bid.state === 'accepted'}
          data-selected={bid.id === selected}
        >
          <line x1={x(bid.receivedAt)} x2={x(bid.deadline)} y1={y(bid.amount)} y2={y(bid.amount)} />
          <line x1={x(bid.deadline)} x2={x(bid.deadline)} y1={y(bid.amount) - 5} y2={y(bid.amount) + 5} />
          <circle cx={x(bid.receivedAt)} cy={y(bid.amount)} r={bid.id === selected ? 5.5 : 4} />
          {(bid.state === 'open' || bid.state === 'accepted') && (
            <text
              className="bids-name"
              x={isCrowded(bid) ? x(bid.receivedAt) - 9 : x(bid.deadline) + 8}
              y={y(bid.amount) + (isCrowded(bid) ? 8 : 4)}
              textAnchor={isCrowded(bid) ? 'end' : 'start'}
            >
              {lastName(bid)}
            </text>
          )}
        </g>
      ))}
      {isNowNear && (
        <>
          <line className="bids-present" x1={x(now)} x2={x(now)} y1={top - 4} y2={height - bottom} />
          <text className="bids-present-time" x={x(now)} y={top - 10} textAnchor="middle">
            {clock(now)}
          </text>
        </>
      )}
    </svg>
  );
}

/** So that there are at most seven of them. */
const stepOf = (whole: number, steps: readonly number[]): number =>
  steps.find((step) => whole / step <= 6) ?? (steps.at(-1) as number);

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
