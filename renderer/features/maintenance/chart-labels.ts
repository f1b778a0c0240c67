// Where the names of bars in a chart can stand without touching a bar, another name or the axis. Pure; all in px, y downwards.

export type Bar = { readonly x: number; readonly top: number; readonly bottom: number };
export type Label = {
  /** Of its bar. */
  readonly bar: number;
  readonly width: number;
};
export type Area = { readonly left: number; readonly right: number; readonly top: number; readonly base: number };
export type Placed = {
  readonly bar: number;
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const ascentPx = 12;
const descentPx = 4;
const besidePx = 7;
const abovePx = 7;
const apartPx = 3;

/** The first label is placed first: to the right of its bar, to the left, or above; one that fits nowhere is left out. */
export function placeLabels(
  labels: readonly Label[],
  bars: readonly Bar[],
  barPx: number,
  area: Area,
): readonly Placed[] {
  const inTheWay: Box[] = bars.map(({ x, top, bottom }) => ({
    left: x - barPx / 2,
    right: x + barPx / 2,
    top,
    bottom,
  }));
  const placed: Placed[] = [];
  for (const label of labels) {
    const bar = bars[label.bar];
    if (!bar) continue;
    const beside = Math.min(bar.top + ascentPx + 1, area.base - descentPx);
    const ways: readonly Omit<Placed, 'bar'>[] = [
      { x: bar.x + barPx / 2 + besidePx, baseline: beside, anchor: 'start' },
      { x: bar.x - barPx / 2 - besidePx, baseline: beside, anchor: 'end' },
      { x: bar.x, baseline: bar.top - abovePx, anchor: 'middle' },
      { x: bar.x - barPx / 2, baseline: bar.top - abovePx, anchor: 'start' },
      { x: bar.x + barPx / 2, baseline: bar.top - abovePx, anchor: 'end' },
    ];
    const way = ways.find((each) => {
      const box = boxOf(each, label.width);
      return isWithin(box, area) && !inTheWay.some((other) => touches(box, other));
    });
    if (!way) continue;
    placed.push({ bar: label.bar, ...way });
    inTheWay.push(boxOf(way, label.width));
  }
  return placed;
}

function boxOf({ x, baseline, anchor }: Omit<Placed, 'bar'>, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: baseline - ascentPx, bottom: baseline + descentPx };
}

const isWithin = (box: Box, area: Area) =>
  box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.base;

const touches = (one: Box, other: Box) =>
  one.left < other.right + apartPx &&
  other.left < one.right + apartPx &&
  one.top < other.bottom &&
  other.top < one.bottom;
