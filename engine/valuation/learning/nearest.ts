// The homes nearest to a place: a tree of halved boxes over east and north (k-d tree), in typed arrays.

export type Nearest = {
  /** Writes the nearest, closest first, and how far they are; answers how many there were. */
  find(east: number, north: number, into: Int32Array, distances: Float32Array): number;
};

const leafSize = 12;

export function nearestOf(east: Float64Array, north: Float64Array): Nearest {
  const placed: number[] = [];
  for (let home = 0; home < east.length; home++)
    if (Number.isFinite(east[home]) && Number.isFinite(north[home])) placed.push(home);
  const order = Int32Array.from(placed);
  const depth = Math.max(0, Math.ceil(Math.log2(Math.max(1, order.length / leafSize))));
  /** By node of a complete tree: where it is cut, and whether from west to east. */
  const cuts = new Float64Array(2 ** depth);
  const isEast = new Uint8Array(2 ** depth);

  const split = (node: number, from: number, to: number, level: number): void => {
    if (level === depth) return;
    const goesEast = extent(east, order, from, to) >= extent(north, order, from, to);
    const along = goesEast ? east : north;
    const middle = (from + to) >> 1;
    // Equal places stand in the order of the set, so that the tree is the same each time.
    order.subarray(from, to).sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b);
    cuts[node] = along[order[middle] ?? 0] ?? 0;
    isEast[node] = goesEast ? 1 : 0;
    split(node * 2, from, middle, level + 1);
    split(node * 2 + 1, middle, to, level + 1);
  };
  split(1, 0, order.length, 0);

  return {
    find(atEast, atNorth, into, distances) {
      const most = Math.min(into.length, order.length);
      if (most === 0 || !Number.isFinite(atEast) || !Number.isFinite(atNorth)) return 0;
      let count = 0;
      const take = (home: number) => {
        const acrossEast = (east[home] ?? 0) - atEast;
        const acrossNorth = (north[home] ?? 0) - atNorth;
        const square = acrossEast * acrossEast + acrossNorth * acrossNorth;
        if (count === most && square >= (distances[count - 1] ?? 0)) return;
        let place = count === most ? count - 1 : count++;
        for (; place > 0 && (distances[place - 1] ?? 0) > square; place--) {
          distances[place] = distances[place - 1] ?? 0;
          into[place] = into[place - 1] ?? 0;
        }
        distances[place] = square;
        into[place] = home;
      };
      const visit = (node: number, from: number, to: number, level: number): void => {
        if (level === depth) {
          for (let place = from; place < to; place++) take(order[place] ?? 0);
          return;
        }
        const middle = (from + to) >> 1;
        const beyond = (isEast[node] ? atEast : atNorth) - (cuts[node] ?? 0);
        const goesHigh = beyond >= 0;
        if (goesHigh) visit(node * 2 + 1, middle, to, level + 1);
        else visit(node * 2, from, middle, level + 1);
        if (count < most || beyond * beyond <= (distances[count - 1] ?? 0)) {
          if (goesHigh) visit(node * 2, from, middle, level + 1);
          else visit(node * 2 + 1, middle, to, level + 1);
        }
      };
      visit(1, 0, order.length, 0);
      for (let place = 0; place < count; place++) distances[place] = Math.sqrt(distances[place] ?? 0);
      return count;
    },
  };
}

function extent(along: Float64Array, order: Int32Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let place = from; place < to; place++) {
    const value = along[order[place] ?? 0] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}
