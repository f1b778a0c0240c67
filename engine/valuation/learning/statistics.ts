// Middles, spreads and robust weights: what all parts of the model reckon with.

/** Of the finite values; the one that this share of them does not exceed, between neighbours in proportion. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(sorted.length - 1, below + 1)] ?? low;
  return low + (high - low) * (place - below);
}

export function sortedFinite(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isFinite(value)) kept[count++] = value;
  }
  return kept.subarray(0, count).sort();
}

/** The standard deviation a normal distribution would have whose middle half is as wide as that of these values. */
export function robustSpread(values: ArrayLike<number>): number {
  const sorted = sortedFinite(values);
  return (quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25)) / 1.349;
}

/** Counts in full up to so many spreads from the middle, then less the farther it is (Huber). */
export function huberWeight(residual: number, spread: number, bend = 1.5): number {
  const distance = Math.abs(residual);
  return distance <= bend * spread ? 1 : (bend * spread) / distance;
}
