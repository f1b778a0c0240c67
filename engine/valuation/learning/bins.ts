// A column of numbers as one byte a home: cut where as many homes lie on either side, 0 where nothing is known.
import type { Bins } from './boosting';
import { quantileOf, sortedFinite } from './statistics';

export type Edges = {
  /** Upper bounds of all bins but the last, in order. */
  readonly bounds: Float64Array;
  /** Where what is unknown goes: its own bin, or the middle one when all the homes learnt from were known. */
  readonly unknown: number;
};

const mostBins = 160;
const fewMissing = 0.01;

export function edgesOf(values: ArrayLike<number>): Edges {
  const sorted = sortedFinite(values);
  const bounds = differing(sorted) <= mostBins ? betweenAll(sorted) : evenly(sorted);
  const isKnown = values.length - sorted.length <= fewMissing * values.length;
  return { bounds, unknown: isKnown ? placeIn(bounds, quantileOf(sorted, 0.5)) : 0 };
}

export function binOf({ bounds, unknown }: Edges, value: number): number {
  return Number.isFinite(value) ? placeIn(bounds, value) : unknown;
}

export function binned(edges: Edges, values: ArrayLike<number>): Bins {
  const bins = new Uint8Array(values.length);
  for (let home = 0; home < bins.length; home++) bins[home] = binOf(edges, values[home] as number);
  return { bins, count: edges.bounds.length + 2 };
}

function placeIn(bounds: Float64Array, value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (bounds[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low + 1;
}

function differing(sorted: Float64Array): number {
  let count = 0;
  for (let index = 0; index < sorted.length && count <= mostBins; index++)
    if (index === 0 || sorted[index] !== sorted[index - 1]) count++;
  return count;
}

function betweenAll(sorted: Float64Array): Float64Array {
  const bounds: number[] = [];
  for (let index = 1; index < sorted.length; index++)
    if (sorted[index] !== sorted[index - 1])
      bounds.push(((sorted[index - 1] as number) + (sorted[index] as number)) / 2);
  return Float64Array.from(bounds);
}

function evenly(sorted: Float64Array): Float64Array {
  const bounds: number[] = [];
  for (let bin = 1; bin < mostBins; bin++) {
    const bound = sorted[Math.floor((bin * sorted.length) / mostBins)] as number;
    if (bound > (bounds[bounds.length - 1] ?? Number.NEGATIVE_INFINITY)) bounds.push(bound);
  }
  return Float64Array.from(bounds);
}
