// Chance that comes out the same each time: one seed, one valuation.

export type Random = () => number;

/** Mulberry32: small, fast, and good enough to draw rows and columns by. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** In which of the folds each of them is: as many in each as can be, and no order of the set shows in them. */
export function dealFolds(count: number, folds: number, seed: number): Uint8Array {
  const order = shuffled(count, seededRandom(seed));
  const foldOf = new Uint8Array(count);
  for (let place = 0; place < count; place++) foldOf[order[place] ?? 0] = place % folds;
  return foldOf;
}

function shuffled(count: number, random: Random): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** Those of one fold, and all others. */
export function dealt(foldOf: Uint8Array, fold: number): { readonly rows: Int32Array; readonly keptBack: Int32Array } {
  const rows: number[] = [];
  const keptBack: number[] = [];
  for (let home = 0; home < foldOf.length; home++) (foldOf[home] === fold ? keptBack : rows).push(home);
  return { rows: Int32Array.from(rows), keptBack: Int32Array.from(keptBack) };
}
