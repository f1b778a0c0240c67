// How the market's level moved over the days of the sales, once what was sold is taken out: a smooth line through what the regression leaves, and, where
// the sales span years, how far each season lies above or below it.
import { huberWeight, robustSpread, sortedFinite } from '../learning/statistics';

export type Trend = {
  readonly first: number;
  readonly step: number;
  /** In logarithms, at even steps from the first day. */
  readonly levels: Float64Array;
  /** Of the yearly wave: cosine, sine, and the same at twice the pace; all 0 where the sales span less than two years. */
  readonly season: Float64Array;
};

const points = 80;
const leastWidthDays = 45;
const leastSales = 20;
const leastDays = 30;
const yearDays = 365.25;
/** A wave is believed in full when this many sales stand behind it, and half when as many as this do. */
const seasonDoubt = 60;
const waves = 4;

export function trendOf(days: Float64Array, left: Float64Array): Trend | undefined {
  const sorted = sortedFinite(days);
  const first = sorted[0] ?? 0;
  const last = sorted[sorted.length - 1] ?? 0;
  if (sorted.length < leastSales || last - first < leastDays) return undefined;
  const step = (last - first) / (points - 1);
  // A wider look where there are few sales: some hundred should speak for each point.
  const width = Math.max(leastWidthDays, (last - first) * Math.min(0.5, Math.max(0.06, 150 / sorted.length)));
  const hasSeasons = last - first >= 2 * yearDays;
  let season: Float64Array = new Float64Array(waves);
  let levels: Float64Array = smoothed(days, left, first, step, hasSeasons ? Math.max(width, yearDays / 3) : width);
  if (hasSeasons)
    for (let pass = 0; pass < 3; pass++) {
      const line = { first, step, levels, season: new Float64Array(waves) };
      season = seasonOf(
        days,
        left.map((value, sale) => value - levelAt(line, days[sale] as number)),
      );
      const wave = season;
      const still = left.map((value, sale) => value - waveAt(wave, days[sale] as number));
      levels = smoothed(days, still, first, step, Math.max(width, yearDays / 3));
    }
  return { first, step, levels, season };
}

/** A straight line in each window, its slope held back where little speaks for it. */
function smoothed(days: Float64Array, left: Float64Array, first: number, step: number, width: number): Float64Array {
  const spread = Math.max(1e-6, robustSpread(left));
  const weight = new Float64Array(points);
  const sum = new Float64Array(points);
  for (let sale = 0; sale < days.length; sale++) {
    const day = days[sale] as number;
    if (!Number.isFinite(day)) continue;
    const at = Math.min(points - 1, Math.max(0, Math.round((day - first) / step)));
    const trust = huberWeight(left[sale] as number, spread);
    (weight[at] as number) += trust;
    (sum[at] as number) += trust * (left[sale] as number);
  }
  return Float64Array.from({ length: points }, (_, point) => {
    let s0 = 1e-9;
    let s1 = 0;
    let s2 = 0;
    let t0 = 0;
    let t1 = 0;
    for (let other = 0; other < points; other++) {
      const away = ((other - point) * step) / width;
      const near = Math.exp(-0.5 * away * away);
      s0 += near * (weight[other] as number);
      s1 += near * (weight[other] as number) * away;
      s2 += near * (weight[other] as number) * away * away;
      t0 += near * (sum[other] as number);
      t1 += near * (sum[other] as number) * away;
    }
    const held = s2 + 0.1 * s0;
    return (held * t0 - s1 * t1) / (s0 * held - s1 * s1);
  });
}

/** Each wave for itself: over whole years they do not meet. */
function seasonOf(days: Float64Array, left: Float64Array): Float64Array {
  const spread = Math.max(1e-6, robustSpread(left));
  const sums = new Float64Array(waves);
  const squares = new Float64Array(waves).fill(seasonDoubt);
  for (let sale = 0; sale < days.length; sale++) {
    const day = days[sale] as number;
    if (!Number.isFinite(day)) continue;
    const trust = huberWeight(left[sale] as number, spread);
    for (let wave = 0; wave < waves; wave++) {
      const value = waveOf(wave, day);
      (sums[wave] as number) += trust * value * (left[sale] as number);
      (squares[wave] as number) += trust * value * value;
    }
  }
  return sums.map((sum, wave) => sum / (squares[wave] as number));
}

function waveOf(wave: number, day: number): number {
  const angle = ((2 * Math.PI * day) / yearDays) * (wave < 2 ? 1 : 2);
  return wave % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
}

function waveAt(season: Float64Array, day: number): number {
  if (!Number.isFinite(day)) return 0;
  let sum = 0;
  for (let wave = 0; wave < waves; wave++) sum += (season[wave] as number) * waveOf(wave, day);
  return sum;
}

const hesitationDays = 60;

/** Of a day between the sales; beyond them the line goes on for a while, ever more hesitantly. Without a day it is that of the last sales. */
export function levelAt(trend: Trend | undefined, day: number): number {
  if (!trend) return 0;
  const { levels, first, step, season } = trend;
  const last = levels.length - 1;
  const at = Number.isFinite(day) ? (day - first) / step : last;
  const wave = waveAt(season, day);
  if (at <= 0) return (levels[0] as number) + wave;
  if (at >= last) {
    const beyond = (at - last) * step;
    return (
      (levels[last] as number) + slopeAtEnd(trend) * hesitationDays * (1 - Math.exp(-beyond / hesitationDays)) + wave
    );
  }
  const below = Math.floor(at);
  const low = levels[below] as number;
  return low + ((levels[below + 1] as number) - low) * (at - below) + wave;
}

/** A day, over the last seventh of the time, and no less than two months. */
function slopeAtEnd({ levels, step }: Trend): number {
  const last = levels.length - 1;
  const back = Math.min(last, Math.max(Math.round(last / 7), Math.round(60 / step)));
  return ((levels[last] as number) - (levels[last - back] as number)) / (back * step);
}

const month = 30;
/** Even a market that has stood still may move: a hundredth and a half in a month, as prices of homes do. */
const leastWander = 0.015 / Math.sqrt(month);

/** How far the level wanders in a day, in logarithms, as a random walk would: by its steps from month to month. */
export function wanderOf(trend: Trend | undefined): number {
  if (!trend) return leastWander;
  const apart = Math.max(1, Math.round(month / trend.step));
  let squares = 0;
  let count = 0;
  for (let point = apart; point < trend.levels.length; point += apart) {
    const step = (trend.levels[point] as number) - (trend.levels[point - apart] as number);
    squares += step * step;
    count++;
  }
  return Math.max(leastWander, Math.sqrt(squares / Math.max(1, count) / (apart * trend.step)));
}
