// The spots of ink on a page: where they lie, which of them are letters, how high those are, and which way up they stand.
import type { Look } from '../../shared/documents/page';
import type { Grey } from './grey';
import type { Quarter } from './tesseract';

/** One patch of ink that hangs together; `x1` and `y1` are the last pixel of it. */
export type Spot = {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly area: number;
};

/** A page with more spots is a photograph or noise: nothing is to be learnt from them. */
const mostRuns = 1_500_000;
const mostSpots = 150_000;

/** Darker than this is ink: a third of the way from the paper's light to the ink's. */
export function inkLevel(grey: Grey): number {
  const { data } = grey;
  const histogram = new Float64Array(256);
  for (let i = 0; i < data.length; i += 7) {
    const level = data[i] as number;
    histogram[level] = (histogram[level] as number) + 1;
  }
  // Otsu's cut between dark and light, then the mean of each side.
  let count = 0;
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    count += histogram[level] as number;
    sum += level * (histogram[level] as number);
  }
  let dark = 0;
  let darkSum = 0;
  let best = 0;
  let ink = 0;
  let paper = 255;
  for (let level = 0; level < 255; level++) {
    dark += histogram[level] as number;
    darkSum += level * (histogram[level] as number);
    if (dark === 0 || dark === count) continue;
    const below = darkSum / dark;
    const above = (sum - darkSum) / (count - dark);
    const between = dark * (count - dark) * (above - below) ** 2;
    if (between > best) {
      best = between;
      ink = below;
      paper = above;
    }
  }
  return Math.round(paper - (paper - ink) / 3);
}

/** Undefined when there are too many to be text. Spots touch by a side or a corner. */
export function spotsOf(grey: Grey, level: number): readonly Spot[] | undefined {
  const { width, height, data } = grey;
  let size = 1 << 16;
  let starts = new Int32Array(size);
  let ends = new Int32Array(size);
  let rows = new Int32Array(size);
  let parent = new Int32Array(size);
  let runs = 0;
  const grow = () => {
    size *= 2;
    const larger = (old: Int32Array<ArrayBuffer>) => {
      const next = new Int32Array(size);
      next.set(old);
      return next;
    };
    starts = larger(starts);
    ends = larger(ends);
    rows = larger(rows);
    parent = larger(parent);
  };
  const rootOf = (run: number): number => {
    let root = run;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = run; at !== root; ) {
      const next = parent[at] as number;
      parent[at] = root;
      at = next;
    }
    return root;
  };

  let above = 0;
  let aboveEnd = 0;
  for (let y = 0; y < height; y++) {
    const first = runs;
    const row = y * width;
    for (let x = 0; x < width; ) {
      while (x < width && (data[row + x] as number) >= level) x++;
      if (x >= width) break;
      const start = x;
      while (x < width && (data[row + x] as number) < level) x++;
      if (runs >= mostRuns) return undefined;
      if (runs === size) grow();
      starts[runs] = start;
      ends[runs] = x - 1;
      rows[runs] = y;
      parent[runs] = runs;
      while (above < aboveEnd && (ends[above] as number) < start - 1) above++;
      for (let other = above; other < aboveEnd && (starts[other] as number) <= x; other++) {
        const a = rootOf(other);
        const b = rootOf(runs);
        if (a < b) parent[b] = a;
        else parent[a] = b;
      }
      runs++;
    }
    above = first;
    aboveEnd = runs;
  }

  const numberOf = new Int32Array(runs).fill(-1);
  type Growing = { x0: number; y0: number; x1: number; y1: number; area: number };
  const spots: Growing[] = [];
  for (let run = 0; run < runs; run++) {
    const root = rootOf(run);
    const start = starts[run] as number;
    const end = ends[run] as number;
    const y = rows[run] as number;
    const known = spots[numberOf[root] as number];
    if (!known) {
      if (spots.length >= mostSpots) return undefined;
      numberOf[root] = spots.length;
      spots.push({ x0: start, y0: y, x1: end, y1: y, area: end - start + 1 });
      continue;
    }
    if (start < known.x0) known.x0 = start;
    if (end > known.x1) known.x1 = end;
    if (y > known.y1) known.y1 = y;
    known.area += end - start + 1;
  }
  return spots;
}

const widthOf = (spot: Spot) => spot.x1 - spot.x0 + 1;
const heightOf = (spot: Spot) => spot.y1 - spot.y0 + 1;

export type Letters = {
  readonly spots: readonly Spot[];
  /** Of a usual letter, in pixels; 0 when there are none. */
  readonly height: number;
  /** How the page must be turned to stand upright, as its letters tell. */
  readonly turn: Quarter;
  /** From 0 (they tell nothing) to 1. */
  readonly sure: number;
};

const fewestLetters = 40;

/** Letters are the spots of much the same size that there are most of. */
export function lettersOf(spots: readonly Spot[], page: Grey): Letters {
  const largest = Math.max(page.width, page.height) / 12;
  const candidates = spots.filter((spot) => {
    const w = widthOf(spot);
    const h = heightOf(spot);
    return Math.max(w, h) >= 6 && Math.max(w, h) <= largest && Math.min(w, h) >= 2 && spot.area >= w * h * 0.15;
  });
  const sizes = candidates.map((spot) => Math.max(widthOf(spot), heightOf(spot))).sort((a, b) => a - b);
  const height = sizes[sizes.length >> 1] ?? 0;
  const letters = candidates.filter((spot) => {
    const longer = Math.max(widthOf(spot), heightOf(spot));
    return longer >= height * 0.5 && longer <= height * 2.5;
  });
  if (letters.length < fewestLetters) return { spots: letters, height, turn: 0, sure: 0 };

  const across = votes(letters, height);
  const down = votes(letters.map(transposed), height);
  const lies = down.neighbours > across.neighbours;
  const [more, fewer] = lies ? [down, across] : [across, down];
  // Mirrored along the diagonal, letters of a page that lies on its right side rise where those of an upright one do.
  const turn = lies ? (more.rising >= more.falling ? 90 : 270) : more.rising >= more.falling ? 0 : 180;
  const told = more.rising + more.falling;
  const wayUp = Math.abs(more.rising - more.falling) / Math.max(1, told);
  const direction = 1 - fewer.neighbours / Math.max(1, more.neighbours);
  return { spots: letters, height, turn, sure: told < 40 ? 0 : Math.min(1, wayUp * 2) * Math.min(1, direction * 2) };
}

/**
 * Of two letters beside each other that stand on one line, the higher one rises above the other far more often than it hangs below: letters
 * with ascenders, capitals and digits outnumber those with descenders in every language written with Latin letters.
 */
function votes(letters: readonly Spot[], height: number) {
  const sorted = [...letters].sort((a, b) => a.x0 - b.x0);
  let neighbours = 0;
  let rising = 0;
  let falling = 0;
  for (const [at, letter] of sorted.entries()) {
    let nearest: Spot | undefined;
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next] as Spot;
      if (other.x0 - letter.x1 > height * 0.5) break;
      if (other.x0 < letter.x1 - height * 0.2) continue;
      const shared = Math.min(letter.y1, other.y1) - Math.max(letter.y0, other.y0);
      if (shared < Math.min(heightOf(letter), heightOf(other)) * 0.6) continue;
      nearest = other;
      break;
    }
    if (!nearest) continue;
    neighbours++;
    const tops = Math.abs(letter.y0 - nearest.y0);
    const feet = Math.abs(letter.y1 - nearest.y1);
    const close = Math.max(1, height * 0.12);
    const apart = height * 0.22;
    if (feet <= close && tops >= apart) rising++;
    else if (tops <= close && feet >= apart) falling++;
  }
  return { neighbours, rising, falling };
}

/** Rules under headings and between rows, whole or dotted, that touch no letter: a recogniser takes dots for letters. */
export function rulesOf(spots: readonly Spot[], letterHeight: number): readonly Spot[] {
  if (letterHeight < 6) return [];
  const thin = letterHeight * 0.35;
  const long = letterHeight * 8;
  const whole = (spot: Spot) =>
    Math.max(widthOf(spot), heightOf(spot)) >= long && Math.min(widthOf(spot), heightOf(spot)) <= thin;
  const across = chainsOf(spots, thin, long, letterHeight * 0.8);
  // Downwards the pieces of a rule stand closer than lines of text, so that a column of ones is none.
  const turnedOver = new Map(spots.map((spot) => [transposed(spot), spot]));
  const short = [...turnedOver.keys()].filter((spot) => widthOf(spot) < letterHeight * 0.5);
  const down = chainsOf(short, thin, long, letterHeight * 0.4).flatMap((spot) => turnedOver.get(spot) ?? []);
  return [...spots.filter(whole), ...across, ...down];
}

const transposed = ({ x0, y0, x1, y1, area }: Spot): Spot => ({ x0: y0, y0: x0, x1: y1, y1: x1, area });

type Chain = { readonly pieces: Spot[]; last: Spot };
const fewestPieces = 10;

/** Low pieces that follow each other in a row, followed from left to right through a grid of rows: a slanting rule is one too. */
function chainsOf(spots: readonly Spot[], thin: number, long: number, gap: number): readonly Spot[] {
  const pieces = spots
    .filter((spot) => heightOf(spot) <= thin && widthOf(spot) < long)
    .sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0);
  const bin = Math.max(2, Math.ceil(thin));
  const open = new Map<number, Chain[]>();
  const chains: Chain[] = [];
  const middleOf = (spot: Spot) => (spot.y0 + spot.y1) / 2;
  const rowOf = (spot: Spot) => Math.floor(middleOf(spot) / bin);
  for (const piece of pieces) {
    const row = rowOf(piece);
    let found: Chain | undefined;
    for (let near = row - 1; near <= row + 1; near++) {
      const going = (open.get(near) ?? []).filter(({ last }) => piece.x0 - last.x1 <= gap);
      if (open.has(near)) open.set(near, going);
      found ??= going.find(
        ({ last }) => piece.x0 > last.x1 && Math.abs(middleOf(last) - middleOf(piece)) <= Math.max(1.5, thin * 0.4),
      );
    }
    const chain = found ?? { pieces: [], last: piece };
    const from = rowOf(chain.last);
    chain.pieces.push(piece);
    chain.last = piece;
    if (!found) chains.push(chain);
    if (found && from === row) continue;
    if (found) {
      const left = open.get(from) ?? [];
      left.splice(left.indexOf(chain), 1);
    }
    open.set(row, [...(open.get(row) ?? []), chain]);
  }
  return chains.flatMap(({ pieces: chain, last }) =>
    chain[0] && chain.length >= fewestPieces && last.x1 - chain[0].x0 >= long ? chain : [],
  );
}

/** Levels from the paper's own that something on it differs by; the print of the other side, shining through, does not. */
const faint = 40;
/** Of the page's pixels: where more differ, something stands on it. */
const mostDirt = 0.01;
/** Of the page's sides, where scanners leave shadows, staples and the holes of a binder. */
const margin = 0.07;

/** True when nothing stands on the page: a blank sheet, or the back of one with specks, streaks, holes and what shines through. */
export function isEmpty(grey: Grey): boolean {
  const { width, height, data } = grey;
  const histogram = new Uint32Array(256);
  for (let i = 0; i < data.length; i += 3) histogram[data[i] as number] = (histogram[data[i] as number] as number) + 1;
  const seen = Math.ceil(data.length / 3);
  let paper = 255;
  for (let sum = 0; paper > 0; paper--) {
    sum += histogram[paper] as number;
    if (sum > seen / 2) break;
  }
  let differs = 0;
  for (let level = 0; level < 256; level++) if (Math.abs(level - paper) > faint) differs += histogram[level] as number;
  if (differs > seen * mostDirt) return false;
  // White on a dark ground is text as well.
  if (paper < 128) return differs < Math.max(12, seen * 0.00002);
  const side = Math.min(width, height);
  const speck = Math.max(4, side * 0.004);
  const spots = spotsOf(grey, paper - faint) ?? [];
  const stands = spots.filter((spot) => {
    const w = widthOf(spot);
    const h = heightOf(spot);
    const isInMargin =
      spot.x1 < width * margin || spot.x0 > width * (1 - margin) || spot.y1 < height * 0.02 || spot.y0 > height * 0.98;
    const isStreak = Math.min(w, h) <= speck && Math.max(w, h) > side * 0.2;
    return Math.max(w, h) > speck && !isStreak && !isInMargin;
  });
  return stands.length <= 2 && stands.every((spot) => Math.max(widthOf(spot), heightOf(spot)) < side * 0.03);
}

/** What a page is that nobody could read: handwriting joins its letters, so its spots are wide and thin of line; a plan or a picture has no such. */
export function lookOf(spots: readonly Spot[], page: Grey): Look | undefined {
  const tallest = Math.max(page.height / 6, 100);
  const strokes = spots.filter((spot) => spot.area >= 20 && heightOf(spot) >= 8 && heightOf(spot) < tallest);
  const ink = strokes.reduce((sum, { area }) => sum + area, 0);
  if (ink === 0 || ink > page.width * page.height * 0.3) return undefined;
  // By ink, for the dots and the broken strokes around the words are many.
  const joined = strokes.filter((spot) => widthOf(spot) > heightOf(spot) * 1.2);
  const joinedInk = joined.reduce((sum, { area }) => sum + area, 0);
  return joinedInk > ink * 0.4 ? 'handwritten' : undefined;
}

/** The same picture with these spots made paper. */
export function without(grey: Grey, spots: readonly Spot[]): Grey {
  if (spots.length === 0) return grey;
  const { width, height } = grey;
  const data = grey.data.slice();
  for (const spot of spots) {
    const left = Math.max(0, spot.x0 - 1);
    const right = Math.min(width, spot.x1 + 2);
    for (let y = Math.max(0, spot.y0 - 1); y <= Math.min(height - 1, spot.y1 + 1); y++) {
      // The paper's own shade beside the spot, so that no edge is left.
      const shade = Math.max(data[y * width + left] as number, data[y * width + right - 1] as number, 200);
      data.fill(shade, y * width + left, y * width + right);
    }
  }
  return { width, height, data };
}
