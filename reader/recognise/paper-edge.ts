// The sheet in a photograph: where its four corners are, and the same sheet seen straight from above.
import { type Grey, shrink } from './grey';

export type Point = { readonly x: number; readonly y: number };

/** Top left, top right, bottom right, bottom left, in pixels of the photograph. */
export type Sheet = readonly [Point, Point, Point, Point];

/** The search is done on a picture this long: edges are straight there and the grain of a table is gone. */
const searched = 320;
const leastShare = 0.2;
/** Sides that must be seen within the picture: a dark letterhead looks like one side of a sheet, a photographed sheet has more. */
const fewestSides = 3;
const leastContrast = 30;
/** Of a side's points, those that lie on its line. */
const straightShare = 0.6;

/** Undefined when the picture shows no sheet lying on something darker, e.g. because the sheet fills it. */
export function sheetIn(grey: Grey): Sheet | undefined {
  const factor = Math.max(1, Math.round(Math.max(grey.width, grey.height) / searched));
  const small = shrink(grey, factor);
  const { width, height } = small;
  if (Math.min(width, height) < 60) return undefined;
  const cut = cutOf(small);
  const patch = largestPatch(small, cut);
  const share = patch.area / (width * height);
  if (share < leastShare || share > 0.97) return undefined;
  if (!isOnSomethingDarker(small, patch.mask)) return undefined;

  const corners = extremes(patch.mask, width, height);
  if (!corners) return undefined;
  const sides = sidesOf(patch.mask, width, height, corners);
  if (!sides || sides.filter(({ seen }) => seen).length < fewestSides) return undefined;
  const [top, right, bottom, left] = sides.map(({ line }) => line) as [Line, Line, Line, Line];
  const met = [meet(left, top), meet(top, right), meet(right, bottom), meet(bottom, left)];
  if (met.some((point) => point === undefined)) return undefined;
  const sheet = met as unknown as Sheet;
  if (!isSheet(sheet, width, height, patch.area)) return undefined;
  const full = (point: Point): Point => ({ x: (point.x + 0.5) * factor, y: (point.y + 0.5) * factor });
  return [full(sheet[0]), full(sheet[1]), full(sheet[2]), full(sheet[3])];
}

/** Otsu's cut between dark and light. */
function cutOf({ data }: Grey): number {
  const histogram = new Float64Array(256);
  let sum = 0;
  for (const level of data) {
    histogram[level] = (histogram[level] as number) + 1;
    sum += level;
  }
  let below = 0;
  let belowSum = 0;
  let best = 0;
  let cut = 128;
  for (let level = 0; level < 255; level++) {
    below += histogram[level] as number;
    belowSum += level * (histogram[level] as number);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (belowSum / below - (sum - belowSum) / above) ** 2;
    if (between > best) {
      best = between;
      cut = level;
    }
  }
  return cut;
}

/** The largest light patch. */
function largestPatch({ width, height, data }: Grey, cut: number) {
  const label = new Int32Array(data.length);
  const stack = new Int32Array(data.length);
  let labels = 0;
  let best = 0;
  let area = 0;
  for (let start = 0; start < data.length; start++) {
    if (label[start] !== 0 || (data[start] as number) <= cut) continue;
    labels++;
    let size = 0;
    let top = 0;
    stack[top++] = start;
    label[start] = labels;
    while (top > 0) {
      const at = stack[--top] as number;
      size++;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= data.length || label[next] !== 0 || (data[next] as number) <= cut) continue;
        label[next] = labels;
        stack[top++] = next;
      }
    }
    if (size > area) {
      area = size;
      best = labels;
    }
  }
  // Print and pictures on the sheet are holes in the patch: what lies between its ends, in a row or a column, is the sheet too.
  const mask = new Uint8Array(data.length);
  const fill = (from: number, step: number, count: number) => {
    let first = -1;
    let last = -1;
    for (let at = from, n = 0; n < count; at += step, n++)
      if (label[at] === best) {
        if (first < 0) first = at;
        last = at;
      }
    if (first >= 0) for (let at = first; at <= last; at += step) mask[at] = 1;
  };
  for (let y = 0; y < height; y++) fill(y * width, 1, width);
  for (let x = 0; x < width; x++) fill(x, width, height);
  let filled = 0;
  for (const pixel of mask) filled += pixel;
  return { mask, area: filled };
}

/** Something photographed has a grain; the ground of a drawn picture or a screenshot is of one shade. */
function isOnSomethingDarker({ data }: Grey, mask: Uint8Array): boolean {
  let insideSum = 0;
  let outsideSum = 0;
  let outside = 0;
  const shades = new Uint32Array(256);
  for (let i = 0; i < data.length; i++) {
    const level = data[i] as number;
    if (mask[i]) {
      insideSum += level;
      continue;
    }
    outside++;
    outsideSum += level;
    shades[level] = (shades[level] as number) + 1;
  }
  const inside = data.length - outside;
  if (inside === 0 || outside === 0) return false;
  const isOfOneShade = Math.max(...shades) > outside * 0.7;
  return insideSum / inside - outsideSum / outside > leastContrast && !isOfOneShade;
}

function extremes(mask: Uint8Array, width: number, height: number): Sheet | undefined {
  const best = [Infinity, -Infinity, -Infinity, Infinity];
  const at: Point[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      const sum = x + y;
      const difference = x - y;
      if (sum < (best[0] as number)) [best[0], at[0]] = [sum, { x, y }];
      if (difference > (best[1] as number)) [best[1], at[1]] = [difference, { x, y }];
      if (sum > (best[2] as number)) [best[2], at[2]] = [sum, { x, y }];
      if (difference < (best[3] as number)) [best[3], at[3]] = [difference, { x, y }];
    }
  return at.length === 4 ? (at as unknown as Sheet) : undefined;
}

/** a·x + b·y = c, with a² + b² = 1. */
type Line = { readonly a: number; readonly b: number; readonly c: number };
type Side = { readonly line: Line; readonly seen: boolean };

function sidesOf(mask: Uint8Array, width: number, height: number, corners: Sheet): readonly Side[] | undefined {
  const edge: Point[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      const inner =
        x > 0 && x < width - 1 && y > 0 && y < height - 1
          ? mask[y * width + x - 1] && mask[y * width + x + 1] && mask[(y - 1) * width + x] && mask[(y + 1) * width + x]
          : 0;
      if (!inner) edge.push({ x, y });
    }
  const sides: Side[] = [];
  for (let side = 0; side < 4; side++) {
    const from = corners[side] as Point;
    const to = corners[(side + 1) % 4] as Point;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 20) return undefined;
    const first = through(from, to);
    // The corners themselves are often rounded or bent.
    const near = edge.filter((point) => {
      const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length;
      return along > length * 0.06 && along < length * 0.94 && Math.abs(distance(first, point)) < length * 0.06 + 3;
    });
    if (near.length < length * 0.4) return undefined;
    const line = fitted(near);
    const straight = near.filter((point) => Math.abs(distance(line, point)) < 1.5).length;
    if (straight < near.length * straightShare) return undefined;
    const margin = 2;
    const atBorder = near.filter(
      ({ x, y }) => x < margin || y < margin || x >= width - margin || y >= height - margin,
    ).length;
    sides.push({ line, seen: atBorder < near.length / 2 });
  }
  return sides;
}

function through(from: Point, to: Point): Line {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const a = (from.y - to.y) / length;
  const b = (to.x - from.x) / length;
  return { a, b, c: a * from.x + b * from.y };
}

const distance = (line: Line, point: Point) => line.a * point.x + line.b * point.y - line.c;

/** Of the points' main direction, fitted again without what lies off it. */
function fitted(points: readonly Point[]): Line {
  let kept = points;
  let line = mainLine(kept);
  for (const reach of [4, 2, 1.5]) {
    const closer = points.filter((point) => Math.abs(distance(line, point)) <= reach);
    if (closer.length < points.length * 0.3) break;
    kept = closer;
    line = mainLine(kept);
  }
  return line;
}

function mainLine(points: readonly Point[]): Line {
  let [mx, my] = [0, 0];
  for (const { x, y } of points) {
    mx += x / points.length;
    my += y / points.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const a = -Math.sin(angle);
  const b = Math.cos(angle);
  return { a, b, c: a * mx + b * my };
}

function meet(one: Line, other: Line): Point | undefined {
  const cross = one.a * other.b - other.a * one.b;
  if (Math.abs(cross) < 0.3) return undefined;
  return { x: (one.c * other.b - other.c * one.b) / cross, y: (one.a * other.c - other.a * one.c) / cross };
}

/** Corners near the picture, angles and sides as a sheet seen from above has them, and the area that was light. */
function isSheet(sheet: Sheet, width: number, height: number, area: number): boolean {
  const reach = Math.max(width, height) * 0.06;
  if (sheet.some(({ x, y }) => x < -reach || y < -reach || x > width + reach || y > height + reach)) return false;
  let twice = 0;
  for (let at = 0; at < 4; at++) {
    const before = sheet[(at + 3) % 4] as Point;
    const corner = sheet[at] as Point;
    const after = sheet[(at + 1) % 4] as Point;
    const [ux, uy] = [before.x - corner.x, before.y - corner.y];
    const [vx, vy] = [after.x - corner.x, after.y - corner.y];
    const cosine = (ux * vx + uy * vy) / (Math.hypot(ux, uy) * Math.hypot(vx, vy));
    if (Math.abs(cosine) > 0.55) return false;
    twice += corner.x * after.y - after.x * corner.y;
  }
  const own = twice / 2;
  if (own < area * 0.85 || own > area * 1.18) return false;
  const [a, b, c, d] = sheet;
  const shorter = (one: number, other: number) => Math.min(one, other) / Math.max(one, other);
  return shorter(span(a, b), span(d, c)) > 0.6 && shorter(span(a, d), span(b, c)) > 0.6;
}

const span = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y);

/** From a point of the sheet seen straight to the same point of the photograph. */
export type Flattening = { readonly flat: Grey; back(point: Point): Point };

export function flattened(grey: Grey, sheet: Sheet): Flattening {
  const [a, b, c, d] = sheet;
  const width = Math.round(Math.max(span(a, b), span(d, c)));
  const height = Math.round(Math.max(span(a, d), span(b, c)));
  // The projection of the unit square onto the four corners (Heckbert 1989).
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / whole;
  const h = (dx1 * dy3 - dx3 * dy1) / whole;
  const [xu, xv] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x];
  const [yu, yv] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y];
  const back = ({ x, y }: Point): Point => {
    const u = x / width;
    const v = y / height;
    const w = g * u + h * v + 1;
    return { x: (xu * u + xv * v + a.x) / w, y: (yu * u + yv * v + a.y) / w };
  };

  const out = new Uint8Array(width * height);
  const { data } = grey;
  const lastX = grey.width - 1;
  const lastY = grey.height - 1;
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height;
    for (let x = 0; x < width; x++) {
      const u = (x + 0.5) / width;
      const w = g * u + h * v + 1;
      const sx = Math.min(Math.max((xu * u + xv * v + a.x) / w - 0.5, 0), lastX);
      const sy = Math.min(Math.max((yu * u + yv * v + a.y) / w - 0.5, 0), lastY);
      const x0 = sx | 0;
      const y0 = sy | 0;
      const x1 = x0 < lastX ? x0 + 1 : x0;
      const y1 = y0 < lastY ? y0 + 1 : y0;
      const fx = sx - x0;
      const fy = sy - y0;
      const top = (data[y0 * grey.width + x0] as number) * (1 - fx) + (data[y0 * grey.width + x1] as number) * fx;
      const low = (data[y1 * grey.width + x0] as number) * (1 - fx) + (data[y1 * grey.width + x1] as number) * fx;
      out[y * width + x] = top * (1 - fy) + low * fy + 0.5;
    }
  }
  return { flat: { width, height, data: out }, back };
}
