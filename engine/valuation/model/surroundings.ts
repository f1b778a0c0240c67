// What the sales around a home say: how far their prices lie from what the regression would have said, near and wide, lately, and of homes of its size.

import type { Nearest } from '../learning/nearest';
import type { Homes } from './homes';

/** Each home's nearest sales, closest first, `reach` to a home; -1 where there are no more. */
export type Around = { readonly reach: number; readonly sales: Int32Array; readonly distances: Float32Array };

export function aroundOf(nearest: Nearest, homes: Homes, reach: number, leavesSelfOut: boolean): Around {
  const sales = new Int32Array(homes.count * reach).fill(-1);
  const distances = new Float32Array(homes.count * reach);
  const found = new Int32Array(reach + (leavesSelfOut ? 1 : 0));
  const far = new Float32Array(found.length);
  for (let home = 0; home < homes.count; home++) {
    const count = nearest.find(homes.east[home] as number, homes.north[home] as number, found, far);
    let place = home * reach;
    for (let index = 0; index < count && place < (home + 1) * reach; index++) {
      if (leavesSelfOut && found[index] === home) continue;
      sales[place] = found[index] as number;
      distances[place++] = far[index] as number;
    }
  }
  return { reach, sales, distances };
}

export type Surroundings = {
  readonly near: Float32Array;
  /** Of homes about as large. */
  readonly alike: Float32Array;
  readonly wide: Float32Array;
  readonly lately: Float32Array;
  readonly spread: Float32Array;
  /** To the eighth sale, in logarithms. */
  readonly distance: Float32Array;
  /** What a square metre costs around here, or a home in sets without areas; in logarithms. */
  readonly level: Float32Array;
};

export type SurroundingsInput = {
  readonly homes: Homes;
  readonly around: Around;
  /** Of each home, when they are the sales themselves: nothing of its own fold is in a sale's columns. */
  readonly ownFold: Uint8Array | undefined;
  readonly sales: Homes;
  readonly left: Float64Array;
  readonly logPrices: Float64Array;
  readonly weights: Float32Array;
  readonly foldOf: Uint8Array;
  readonly without: number;
};

const nearCount = 6;
const alikeCount = 24;
const distanceOf = 8;
/** How many sales, at their weights, what they say is doubted by. */
const doubt = { near: 0.7, alike: 1, wide: 1, lately: 2 } as const;
/** In logarithms of the area: beyond that homes say little of each other. */
const sizeWidth = 0.25;
const unknownSize = 0.3;
const latelyDays = 120;
/** Sales at the very same place are not infinitely telling. */
const leastMetres = 30;
const nobody = 255;

/** All NaN for a home without a place, or without sales around it. */
export function surroundingsOf(input: SurroundingsInput): Surroundings {
  const { homes, around, sales, left, foldOf, without, weights } = input;
  const column = () => new Float32Array(homes.count).fill(Number.NaN);
  const near = column();
  const alike = column();
  const wide = column();
  const lately = column();
  const spread = column();
  const distance = column();
  const level = column();
  const areas = areasOf(homes);
  const saleAreas = areasOf(sales);
  for (let home = 0; home < homes.count; home++) {
    const own = input.ownFold?.[home] ?? nobody;
    const logArea = Math.log(areas?.[home] ?? Number.NaN);
    const day = homes.days[home] as number;
    const from = home * around.reach;
    let count = 0;
    let nearSum = 0;
    let nearWeight = doubt.near;
    let alikeSum = 0;
    let alikeWeight = doubt.alike;
    let wideSum = 0;
    let wideSquares = 0;
    let wideWeight = 0;
    let latelySum = 0;
    let latelyWeight = doubt.lately;
    let levelSum = 0;
    let levelWeight = 0;
    let first = 0;
    for (let place = from; place < from + around.reach; place++) {
      const sale = around.sales[place] as number;
      if (sale < 0) break;
      const fold = foldOf[sale];
      if (fold === without || fold === own) continue;
      const trust = weights[sale] as number;
      if (trust === 0) continue;
      const far = around.distances[place] as number;
      const value = left[sale] as number;
      if (count === 0) first = far;
      const byDistance = 1 / (1 + far / (first + leastMetres));
      if (count < nearCount) {
        nearSum += trust * byDistance * value;
        nearWeight += trust * byDistance;
      }
      const apart = (logArea - Math.log(saleAreas?.[sale] ?? Number.NaN)) / sizeWidth;
      const bySize = Number.isFinite(apart) ? Math.exp(-0.5 * apart * apart) : unknownSize;
      if (count < alikeCount) {
        alikeSum += trust * bySize * byDistance * value;
        alikeWeight += trust * bySize * byDistance;
        const perArea =
          (input.logPrices[sale] as number) - (Number.isFinite(apart) ? Math.log(saleAreas?.[sale] as number) : 0);
        levelSum += trust * byDistance * perArea;
        levelWeight += trust * byDistance;
      }
      wideSum += trust * value;
      wideSquares += trust * value * value;
      wideWeight += trust;
      const ago = Math.abs(day - (sales.days[sale] as number));
      const byTime = Number.isFinite(ago) ? Math.exp(-ago / latelyDays) : 0;
      latelySum += trust * byTime * value;
      latelyWeight += trust * byTime;
      if (++count === distanceOf) distance[home] = Math.log1p(far);
    }
    if (count === 0) continue;
    near[home] = nearSum / nearWeight;
    alike[home] = alikeSum / alikeWeight;
    wide[home] = wideSum / (wideWeight + doubt.wide);
    lately[home] = latelySum / latelyWeight;
    const mean = wideSum / wideWeight;
    spread[home] = Math.sqrt(Math.max(0, wideSquares / wideWeight - mean * mean));
    level[home] = levelSum / levelWeight;
  }
  return { near, alike, wide, lately, spread, distance, level };
}

export function areasOf(homes: Homes): Float64Array | undefined {
  return homes.areaAt === undefined ? undefined : homes.numbers[homes.areaAt]?.values;
}
