// Gradient boosted trees over binned columns: what in a home goes with a higher price, in any shape and together with what.
//
// Why our own: the columns are few bits each, so a tree is grown by adding up gradients per bin (histograms), and the histogram of one half of a node
// is that of the whole less that of the other. In typed arrays that is as fast here as natively compiled libraries are through a bridge.
import { seededRandom } from './random';
import { robustSpread } from './statistics';

/** One byte a home; 0 means that nothing is known. */
export type Bins = { readonly bins: Uint8Array; readonly count: number };

export type BoostingSettings = {
  readonly rounds: number;
  readonly rate: number;
  readonly leaves: number;
  readonly leastInLeaf: number;
  /** Shares of the homes and of the columns that a tree gets to see. */
  readonly rowShare: number;
  readonly columnShare: number;
  /** What a leaf's value is drawn towards nothing by, in homes. */
  readonly shrink: number;
  /** Rounds without a better middle error on the homes kept back, after which no more are grown. */
  readonly patience: number;
  readonly seed: number;
};

/** Nodes of all trees one after another; a negative child is a leaf, `~child` its place in `values`. */
export type Trees = {
  readonly start: number;
  readonly roots: Int32Array;
  readonly column: Int16Array;
  readonly cut: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly values: Float32Array;
  /** After so many trees the homes kept back were told best. */
  readonly best: number;
};

const seesBend = 1.2;

export function growTrees(
  columns: readonly Bins[],
  target: Float64Array,
  weights: Float32Array,
  rows: Int32Array,
  keptBack: Int32Array,
  settings: BoostingSettings,
): Trees {
  const random = seededRandom(settings.seed);
  const start = weightedMean(target, weights, rows);
  const residual = new Float64Array(target.length);
  const told = new Float64Array(target.length).fill(start);
  const gradient = new Float32Array(target.length);
  const grower = treeGrower(columns, gradient, weights, settings);
  const all = {
    roots: [] as number[],
    column: [] as number[],
    cut: [] as number[],
    low: [] as number[],
    high: [] as number[],
    values: [] as number[],
  };
  const sample = new Int32Array(rows.length);
  const seen = new Int32Array(Math.max(1, Math.round(columns.length * settings.columnShare)));
  const inSample = new Float32Array(rows.length);

  let best = { round: 0, error: keptBack.length > 0 ? meanAbsolute(target, told, keptBack) : Number.POSITIVE_INFINITY };
  let bend = Number.POSITIVE_INFINITY;
  for (let round = 0; round < settings.rounds; round++) {
    for (const row of rows) residual[row] = (target[row] ?? 0) - (told[row] ?? 0);
    if (round % 20 === 0) {
      for (let place = 0; place < rows.length; place++) inSample[place] = residual[rows[place] ?? 0] ?? 0;
      bend = seesBend * robustSpread(inSample);
    }
    let count = 0;
    for (const row of rows) {
      const left = residual[row] ?? 0;
      gradient[row] = (weights[row] ?? 0) * Math.max(-bend, Math.min(bend, left));
      if (settings.rowShare >= 1 || random() < settings.rowShare) sample[count++] = row;
    }
    drawColumns(seen, columns.length, random);
    const tree = grower(sample.subarray(0, count), seen);
    const nodeOffset = all.column.length;
    const valueOffset = all.values.length;
    all.roots.push(tree.column.length > 0 ? nodeOffset : ~valueOffset);
    for (let node = 0; node < tree.column.length; node++) {
      const low = tree.low[node] ?? 0;
      const high = tree.high[node] ?? 0;
      all.column.push(tree.column[node] ?? 0);
      all.cut.push(tree.cut[node] ?? 0);
      all.low.push(low < 0 ? ~(~low + valueOffset) : low + nodeOffset);
      all.high.push(high < 0 ? ~(~high + valueOffset) : high + nodeOffset);
    }
    for (const value of tree.values) all.values.push(value * settings.rate);
    const walk = (row: number) => {
      let node = tree.column.length > 0 ? 0 : ~0;
      while (node >= 0) {
        const bin = columns[tree.column[node] ?? 0]?.bins[row] ?? 0;
        node = (bin <= (tree.cut[node] ?? 0) ? tree.low[node] : tree.high[node]) ?? ~0;
      }
      told[row] = (told[row] ?? 0) + settings.rate * (tree.values[~node] ?? 0);
    };
    for (const row of rows) walk(row);
    for (const row of keptBack) walk(row);
    if (keptBack.length > 0) {
      const error = meanAbsolute(target, told, keptBack);
      if (error < best.error) best = { round: round + 1, error };
      else if (round + 1 - best.round >= settings.patience) break;
    }
  }
  return {
    start,
    roots: Int32Array.from(all.roots),
    column: Int16Array.from(all.column),
    cut: Uint8Array.from(all.cut),
    low: Int32Array.from(all.low),
    high: Int32Array.from(all.high),
    values: Float32Array.from(all.values),
    best: keptBack.length > 0 ? best.round : settings.rounds,
  };
}

/** What the first trees say of a home whose bins are looked up by column. */
export function tellByTrees(trees: Trees, binOf: (column: number) => number, count = trees.best): number {
  let sum = trees.start;
  for (let tree = 0; tree < Math.min(count, trees.roots.length); tree++) {
    let node = trees.roots[tree] ?? ~0;
    while (node >= 0)
      node = (binOf(trees.column[node] ?? 0) <= (trees.cut[node] ?? 0) ? trees.low[node] : trees.high[node]) ?? ~0;
    sum += trees.values[~node] ?? 0;
  }
  return sum;
}

type Tree = {
  readonly column: readonly number[];
  readonly cut: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly values: readonly number[];
};

type Node = {
  readonly from: number;
  readonly to: number;
  readonly sum: number;
  readonly weight: number;
  readonly histogram: Float32Array;
  readonly split: Split | undefined;
  /** Whose child it is, and which. */
  readonly parent: number;
  readonly isHigh: boolean;
};
type Split = { readonly gain: number; readonly column: number; readonly cut: number };

/** Grows one tree after another, always splitting the node where it helps most, in memory of its own that they share. */
function treeGrower(
  columns: readonly Bins[],
  gradient: Float32Array,
  weights: Float32Array,
  settings: BoostingSettings,
) {
  const offsets = new Int32Array(columns.length + 1);
  for (let column = 0; column < columns.length; column++)
    offsets[column + 1] = (offsets[column] ?? 0) + 2 * (columns[column]?.count ?? 0);
  const size = offsets[columns.length] ?? 0;
  const free: Float32Array[] = [];
  const take = () => free.pop() ?? new Float32Array(size);
  const { leastInLeaf, shrink } = settings;

  const fill = (histogram: Float32Array, rows: Int32Array, seen: Int32Array) => {
    for (const column of seen) {
      const offset = offsets[column] ?? 0;
      const { bins, count } = columns[column] as Bins;
      histogram.fill(0, offset, offset + 2 * count);
      for (let place = 0; place < rows.length; place++) {
        const row = rows[place] as number;
        const at = offset + 2 * (bins[row] as number);
        (histogram[at] as number) += gradient[row] as number;
        (histogram[at + 1] as number) += weights[row] as number;
      }
    }
  };
  const bestSplit = (histogram: Float32Array, sum: number, weight: number, seen: Int32Array): Split | undefined => {
    const whole = (sum * sum) / (weight + shrink);
    let gain = 1e-9;
    let found: Split | undefined;
    for (const column of seen) {
      const offset = offsets[column] ?? 0;
      const last = (columns[column]?.count ?? 0) - 1;
      let lowSum = 0;
      let lowWeight = 0;
      for (let bin = 0; bin < last; bin++) {
        const binWeight = histogram[offset + 2 * bin + 1] as number;
        if (binWeight === 0) continue;
        lowSum += histogram[offset + 2 * bin] as number;
        lowWeight += binWeight;
        if (lowWeight < leastInLeaf) continue;
        const highWeight = weight - lowWeight;
        if (highWeight < leastInLeaf) break;
        const highSum = sum - lowSum;
        const better = (lowSum * lowSum) / (lowWeight + shrink) + (highSum * highSum) / (highWeight + shrink) - whole;
        if (better > gain) {
          gain = better;
          found = { gain, column, cut: bin };
        }
      }
    }
    return found;
  };

  return (rows: Int32Array, seen: Int32Array): Tree => {
    const tree = {
      column: [] as number[],
      cut: [] as number[],
      low: [] as number[],
      high: [] as number[],
      values: [] as number[],
    };
    const scratch = new Int32Array(rows.length);
    const nodeOf = (from: number, to: number, histogram: Float32Array, parent: number, isHigh: boolean): Node => {
      let sum = 0;
      let weight = 0;
      for (let place = from; place < to; place++) {
        sum += gradient[rows[place] as number] as number;
        weight += weights[rows[place] as number] as number;
      }
      return {
        from,
        to,
        sum,
        weight,
        histogram,
        parent,
        isHigh,
        split: weight < 2 * leastInLeaf ? undefined : bestSplit(histogram, sum, weight, seen),
      };
    };
    const whole = take();
    fill(whole, rows, seen);
    const open: Node[] = [nodeOf(0, rows.length, whole, -1, false)];
    for (let leaves = 1; leaves < settings.leaves; leaves++) {
      let chosen = -1;
      for (let index = 0; index < open.length; index++)
        if ((open[index]?.split?.gain ?? 0) > (chosen < 0 ? 0 : (open[chosen]?.split?.gain ?? 0))) chosen = index;
      const node = open[chosen];
      if (!node?.split) break;
      const { column, cut } = node.split;
      const middle = part(rows, scratch, node.from, node.to, (columns[column] as Bins).bins, cut);
      const id = tree.column.length;
      tree.column.push(column);
      tree.cut.push(cut);
      tree.low.push(0);
      tree.high.push(0);
      hang(tree, node, id);
      // Only the smaller half is counted; the other is what is left of the whole.
      const lowIsSmaller = middle - node.from <= node.to - middle;
      const smaller = take();
      fill(smaller, lowIsSmaller ? rows.subarray(node.from, middle) : rows.subarray(middle, node.to), seen);
      const larger = node.histogram;
      for (const seenColumn of seen) {
        const end = offsets[seenColumn + 1] ?? 0;
        for (let at = offsets[seenColumn] ?? 0; at < end; at++) (larger[at] as number) -= smaller[at] as number;
      }
      open[chosen] = nodeOf(node.from, middle, lowIsSmaller ? smaller : larger, id, false);
      open.push(nodeOf(middle, node.to, lowIsSmaller ? larger : smaller, id, true));
    }
    for (const leaf of open) {
      hang(tree, leaf, ~tree.values.length);
      tree.values.push(leaf.sum / (leaf.weight + shrink));
      free.push(leaf.histogram);
    }
    return tree;
  };
}

function hang(tree: { readonly low: number[]; readonly high: number[] }, node: Node, child: number): void {
  if (node.parent < 0) return;
  (node.isHigh ? tree.high : tree.low)[node.parent] = child;
}

/** Low ones first, each half in the order it had. */
function part(rows: Int32Array, scratch: Int32Array, from: number, to: number, bins: Uint8Array, cut: number): number {
  let low = from;
  let high = 0;
  for (let place = from; place < to; place++) {
    const row = rows[place] as number;
    if ((bins[row] as number) <= cut) rows[low++] = row;
    else scratch[high++] = row;
  }
  for (let place = 0; place < high; place++) rows[low + place] = scratch[place] as number;
  return low;
}

/** Which columns a tree sees, in their own order. */
function drawColumns(seen: Int32Array, count: number, random: () => number): void {
  let drawn = 0;
  for (let column = 0; column < count && drawn < seen.length; column++)
    if (random() * (count - column) < seen.length - drawn) seen[drawn++] = column;
}

function weightedMean(target: Float64Array, weights: Float32Array, rows: Int32Array): number {
  let sum = 0;
  let weight = 0;
  for (const row of rows) {
    sum += (weights[row] ?? 0) * (target[row] ?? 0);
    weight += weights[row] ?? 0;
  }
  return weight > 0 ? sum / weight : 0;
}

function meanAbsolute(target: Float64Array, told: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += Math.abs((target[row] ?? 0) - (told[row] ?? 0));
  return sum / rows.length;
}
