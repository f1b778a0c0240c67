// Which sales a home is compared with, and how much each counts: near, about as large, of about the same worth, and lately sold.
import type { Homes } from './homes';
import { type Around, areasOf } from './surroundings';

export type Compared = {
  /** `mostCompared` to a home, heaviest first; -1 where there are no more. */
  readonly sales: Int32Array;
  /** Together 1 for a home that has any. */
  readonly shares: Float32Array;
  readonly metres: Float32Array;
  /** What all their weights came to: how good the comparison is. */
  readonly strength: Float32Array;
};

export const mostCompared = 12;
const sizeWidth = 0.3;
const worthWidth = 0.25;
const latelyDays = 540;
/** A neighbourhood reaches as far as so many sales, and no less than so many metres. */
const neighbourhood = 10;
const leastMetres = 60;

type Input = {
  readonly homes: Homes;
  /** What the model says of each, without what the market's level adds. */
  readonly told: Float64Array;
  readonly around: Around;
  readonly sales: Homes;
  readonly salesTold: Float64Array;
  readonly weights: Float32Array;
};

export function compareHomes({ homes, told, around, sales, salesTold, weights }: Input): Compared {
  const result = {
    sales: new Int32Array(homes.count * mostCompared).fill(-1),
    shares: new Float32Array(homes.count * mostCompared),
    metres: new Float32Array(homes.count * mostCompared),
    strength: new Float32Array(homes.count),
  };
  const areas = areasOf(homes);
  const saleAreas = areasOf(sales);
  const place = new Int32Array(around.reach);
  const score = new Float64Array(around.reach);
  for (let home = 0; home < homes.count; home++) {
    const from = home * around.reach;
    let count = 0;
    while (count < around.reach && (around.sales[from + count] as number) >= 0) count++;
    if (count === 0) continue;
    const width = Math.max(leastMetres, around.distances[from + Math.min(count, neighbourhood) - 1] as number);
    for (let index = 0; index < count; index++) {
      const sale = around.sales[from + index] as number;
      const apart = bell(Math.log((areas?.[home] as number) / (saleAreas?.[sale] as number)), sizeWidth);
      const ago = Math.abs((homes.days[home] as number) - (sales.days[sale] as number));
      place[index] = index;
      score[index] =
        (weights[sale] as number) *
        Math.exp(-(around.distances[from + index] as number) / width) *
        apart *
        bell((told[home] as number) - (salesTold[sale] as number), worthWidth) *
        (Number.isFinite(ago) ? Math.exp(-ago / latelyDays) : 1);
    }
    const best = place.subarray(0, count).sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
    const kept = Math.min(mostCompared, count);
    let sum = 0;
    for (let index = 0; index < kept; index++) sum += score[best[index] as number] as number;
    result.strength[home] = sum;
    if (sum < 1e-12) continue;
    for (let index = 0; index < kept; index++) {
      const at = home * mostCompared + index;
      result.sales[at] = around.sales[from + (best[index] as number)] as number;
      result.metres[at] = around.distances[from + (best[index] as number)] as number;
      result.shares[at] = (score[best[index] as number] as number) / sum;
    }
  }
  return result;
}

const bell = (apart: number, width: number) =>
  Number.isFinite(apart) ? Math.exp(-0.5 * (apart / width) * (apart / width)) : 1;

/** How far the sales that each home is compared with lay from what the model said of them, by their shares. */
export function leftOfCompared(compared: Compared, left: Float64Array, home: number): number {
  let sum = 0;
  for (let at = home * mostCompared; at < (home + 1) * mostCompared; at++) {
    const sale = compared.sales[at] as number;
    if (sale >= 0) sum += (compared.shares[at] as number) * (left[sale] as number);
  }
  return sum;
}

/** How far they lay on average, in either direction. */
export function missOfCompared(compared: Compared, left: Float64Array, home: number): number {
  let sum = 0;
  let shares = 0;
  for (let at = home * mostCompared; at < (home + 1) * mostCompared; at++) {
    const sale = compared.sales[at] as number;
    if (sale < 0) continue;
    sum += (compared.shares[at] as number) * Math.abs(left[sale] as number);
    shares += compared.shares[at] as number;
  }
  return shares > 0 ? sum / shares : Number.NaN;
}
