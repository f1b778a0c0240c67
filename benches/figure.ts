// What a benchmark prints: a figure, its peer in the same run, their ratio, and whether the target holds.
import type { AppStart } from '../cli/app-connection';

export type Figure = {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against; null for a figure that stands alone. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  /** e.g. "<= 1.8"; null when nothing is promised. */
  readonly target: string | null;
  readonly holds: boolean | null;
};

export type BenchSurroundings = {
  readonly app: AppStart;
  /** What follows `--`, or the options a bench knows, e.g. `--folder DIR`. */
  readonly option: (name: string) => string | undefined;
  readonly print: (figure: Figure) => void;
  readonly say: (text: string) => void;
};

export type Bench = (surroundings: BenchSurroundings) => Promise<void>;

/** A figure against its peer; `most` and `least` bound the ratio. */
export function compared(
  figure: Pick<Figure, 'bench' | 'figure' | 'value' | 'unit'> & { readonly peer: string; readonly peerValue: number },
  bound: { readonly most: number } | { readonly least: number } | undefined,
): Figure {
  const ratio = Math.round((figure.value / figure.peerValue) * 1_000) / 1_000;
  if (bound === undefined) return { ...figure, ratio, target: null, holds: null };
  return 'most' in bound
    ? { ...figure, ratio, target: `<= ${bound.most}`, holds: ratio <= bound.most }
    : { ...figure, ratio, target: `>= ${bound.least}`, holds: ratio >= bound.least };
}

export function alone(figure: Pick<Figure, 'bench' | 'figure' | 'value' | 'unit'>): Figure {
  return { ...figure, peer: null, peerValue: null, ratio: null, target: null, holds: null };
}

/** A figure with a promise of its own, in its own unit. */
export function bounded(
  figure: Pick<Figure, 'bench' | 'figure' | 'value' | 'unit'>,
  bound: { readonly most: number },
): Figure {
  return { ...alone(figure), target: `<= ${bound.most}`, holds: figure.value <= bound.most };
}

/** The value that this share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
