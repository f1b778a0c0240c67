// Makes columns of numbers and of codes of a list's cells, for the sales and in the same way for the homes to be valued.
import type { SaleRole } from '../../../shared/property/sale-columns';
import { quantileOf, robustSpread, sortedFinite } from '../learning/statistics';
import type { Homes } from '../model/homes';
import { dayNumber, dayReader, numberReader, type ReadDay, type ReadNumber, saysNothing } from './cells';
import { type Recognised, spoken } from './recognise';
import type { Table } from './table';

/** Why a column takes no part. */
export const leftOutWhys = [
  'empty',
  'same',
  'made-from-price',
  'free-text',
  'only-sales',
  'same-as-date',
  'ignored',
] as const;
export type LeftOut = { readonly name: string; readonly why: (typeof leftOutWhys)[number] };

type Feature = {
  readonly name: string;
  readonly number: ReadNumber | ReadDay | undefined;
  /** The word a cell stands for, when the column is taken for words; '' says nothing. */
  readonly word: ((cell: string) => string) | undefined;
  readonly codes: ReadonlyMap<string, number>;
};

export type ColumnPlan = {
  readonly roles: Recognised;
  readonly roleNames: { readonly [Role in SaleRole]?: string };
  readonly features: readonly Feature[];
  readonly leftOut: readonly LeftOut[];
  readonly price: ReadNumber;
  readonly day: ReadDay | undefined;
  readonly coordinates:
    | { readonly lat: ReadNumber; readonly lon: ReadNumber; readonly middle: number; readonly isDegrees: boolean }
    | undefined;
};

const notFeatures: readonly SaleRole[] = ['price', 'date', 'saleYear', 'lat', 'lon', 'id', 'currency', 'pricePerArea'];
const degreeMetres = 111_320;
/** Numbers with as few exceptions are numbers; with more, the exceptions are words of their own. */
const isNumbers = 0.97;
const isPartlyNumbers = 0.6;
/** A column of words of which more are different says nothing that another home would have. */
const mostDiffering = 0.7;
const mostFewWords = 50;
const longText = 60;

/** `described`: names of the columns that the homes to be valued have anything in; others would be learnt for nothing. */
export function planColumns(
  table: Table,
  roles: Recognised,
  options: { readonly ignored?: readonly string[]; readonly described?: ReadonlySet<string> } = {},
): ColumnPlan {
  const { names } = table;
  const cellsOf = (column: number) => table.rows.map((row) => row[column] ?? '');
  const columnOf = (role: SaleRole) => (roles[role] === undefined ? undefined : cellsOf(roles[role]));
  const price = numberReader(columnOf('price') ?? [], true);
  const logPrices = Float64Array.from(columnOf('price') ?? [], (cell) => Math.log(price(cell)));
  const dates = columnOf('date');
  const day = dates ? dayReader(dates) : undefined;
  const days = Float64Array.from(table.rows, (row) => dayOf(row, roles, day));
  const areas = columnOf('area');
  const area = areas ? numberReader(areas, true) : undefined;
  const logAreas = areas && area ? Float64Array.from(areas, (cell) => Math.log(area(cell))) : undefined;

  const held = new Set(notFeatures.flatMap((role) => (roles[role] === undefined ? [] : [roles[role]])));
  const ignored = new Set(options.ignored ?? []);
  const features: Feature[] = [];
  const leftOut: LeftOut[] = [];
  names.forEach((name, column) => {
    if (held.has(column)) return;
    const cells = cellsOf(column);
    const why = ignored.has(name)
      ? 'ignored'
      : options.described && !options.described.has(name)
        ? 'only-sales'
        : reasonAgainst(cells);
    if (why) {
      leftOut.push({ name, why });
      return;
    }
    const feature = featureOf(name, cells, column === roles.area, column === roles.address);
    if (typeof feature === 'string') {
      leftOut.push({ name, why: feature });
      return;
    }
    if (feature.number) {
      const values = Float64Array.from(cells, feature.number);
      if (isMadeFromPrice(values, logPrices, logAreas)) {
        leftOut.push({ name, why: 'made-from-price' });
        return;
      }
      // The market's line tells it better, and goes on after the last sale.
      if (column !== roles.built && correlation(values, days) > 0.95) {
        leftOut.push({ name, why: 'same-as-date' });
        return;
      }
    }
    features.push(feature);
  });
  const roleNames = Object.fromEntries(Object.entries(roles).map(([role, column]) => [role, names[column]]));
  return {
    roles,
    roleNames,
    features,
    leftOut,
    price,
    day,
    coordinates: coordinatesOf(columnOf('lat'), columnOf('lon')),
  };
}

export type WrittenHomes = { readonly homes: Homes; readonly prices: Float64Array };

/** Reads rows, in whichever order their columns stand, by the plan that was made of the sales. `valuedOn`: for rows without a day. */
export function writeRows(
  plan: ColumnPlan,
  names: readonly string[],
  rows: readonly (readonly string[])[],
  valuedOn = Number.NaN,
): WrittenHomes {
  const at = new Map(names.map((name, column) => [name, column]));
  const cellsOf = (name: string | undefined) => {
    const column = name === undefined ? undefined : at.get(name);
    return column === undefined ? undefined : rows.map((row) => row[column] ?? '');
  };
  const roles: { [Role in SaleRole]?: number } = {};
  for (const role of ['date', 'saleYear', 'saleMonth'] as const) {
    const column = at.get(plan.roleNames[role] ?? '');
    if (column !== undefined) roles[role] = column;
  }
  const days = Float64Array.from(rows, (row) => {
    const day = dayOf(row, roles, plan.day);
    return Number.isNaN(day) ? valuedOn : day;
  });
  const unknown = () => new Float64Array(rows.length).fill(Number.NaN);
  const { coordinates } = plan;
  const lats = coordinates && cellsOf(plan.roleNames.lat);
  const lons = coordinates && cellsOf(plan.roleNames.lon);
  const east = unknown();
  const north = unknown();
  if (coordinates && lats && lons)
    for (let row = 0; row < rows.length; row++) {
      const place = placeOf(coordinates, lats[row] ?? '', lons[row] ?? '');
      if (!place) continue;
      [east[row], north[row]] = place;
    }
  const numbered = plan.features.filter(({ number }) => number);
  const homes: Homes = {
    count: rows.length,
    days,
    east,
    north,
    areaAt:
      plan.roleNames.area === undefined
        ? undefined
        : orUndefined(numbered.findIndex(({ name }) => name === plan.roleNames.area)),
    numbers: numbered.map(({ name, number }) => {
      const cells = cellsOf(name);
      return { name, values: cells && number ? Float64Array.from(cells, number) : unknown() };
    }),
    codes: plan.features.flatMap(({ name, word, codes }) => {
      if (!word) return [];
      const cells = cellsOf(name);
      const written = cells
        ? Int32Array.from(cells, (cell) => codes.get(word(cell)) ?? -1)
        : new Int32Array(rows.length).fill(-1);
      return [{ name, codes: written, size: codes.size }];
    }),
  };
  const prices = cellsOf(plan.roleNames.price);
  return { homes, prices: prices ? Float64Array.from(prices, plan.price) : unknown() };
}

const orUndefined = (place: number) => (place < 0 ? undefined : place);

function dayOf(row: readonly string[], roles: Recognised, day: ReadDay | undefined): number {
  const known = day && roles.date !== undefined ? day(row[roles.date] ?? '') : Number.NaN;
  if (Number.isFinite(known) || roles.saleYear === undefined) return known;
  const year = Number(row[roles.saleYear]);
  const month = roles.saleMonth === undefined ? Number.NaN : Number(row[roles.saleMonth]);
  return dayNumber(year, Number.isFinite(month) ? month : 7, 1);
}

function reasonAgainst(cells: readonly string[]): 'empty' | 'same' | undefined {
  let first: string | undefined;
  for (const cell of cells) {
    if (saysNothing(cell)) continue;
    if (first === undefined) first = cell;
    else if (cell !== first) return undefined;
  }
  return first === undefined ? 'empty' : 'same';
}

function featureOf(
  name: string,
  cells: readonly string[],
  isWhole: boolean,
  isAddress: boolean,
): Feature | 'free-text' {
  const said = cells.filter((cell) => !saysNothing(cell));
  const number = numberReader(said, isWhole);
  const numbers = said.reduce((count, cell) => count + (Number.isFinite(number(cell)) ? 1 : 0), 0) / said.length;
  if (numbers >= isNumbers && !isCode(name, said)) return { name, number, word: undefined, codes: new Map() };
  if (numbers >= isNumbers) return { name, number, word: asWord, codes: codesOf(said, asWord) };
  const day = dayReader(said);
  const days = said.reduce((count, cell) => count + (Number.isFinite(day(cell)) ? 1 : 0), 0) / said.length;
  if (days >= isNumbers) return { name, number: day, word: undefined, codes: new Map() };
  const word = isAddress ? street : asWord;
  const codes = codesOf(said, word);
  if (numbers >= isPartlyNumbers) return { name, number, word, codes };
  const length = said.reduce((sum, cell) => sum + cell.length, 0) / said.length;
  if (codes.size > mostFewWords && (codes.size > mostDiffering * said.length || length > longText)) return 'free-text';
  return { name, number: undefined, word, codes };
}

const asWord = (cell: string) => (saysNothing(cell) ? '' : cell.toLowerCase());
/** Homes of one street are like each other; its numbers are not. */
const street = (cell: string) =>
  asWord(cell)
    .replace(/\d+\s?[a-z]?\b/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

function codesOf(cells: readonly string[], word: (cell: string) => string): ReadonlyMap<string, number> {
  const codes = new Map<string, number>();
  for (const cell of cells) {
    const written = word(cell);
    if (written !== '' && !codes.has(written)) codes.set(written, codes.size);
  }
  return codes;
}

const isYear = /^(1[5-9]|20)\d\d$/;

/** Digits that name something, as postcodes do: with zeros before them, or all as long, many homes to each, and no years. */
function isCode(name: string, cells: readonly string[]): boolean {
  const words = spoken(name);
  const differing = new Set(cells);
  if (cells.some((cell) => /^0\d+$/.test(cell))) return true;
  if (!cells.every((cell) => /^\d+$/.test(cell))) return false;
  if (/\b(zip|post|postal|postnr|code|kode|no|nr|id|district|subclass|class)\b|kode$|code$/.test(words))
    return differing.size > 3 && differing.size < cells.length / 2;
  const length = cells[0]?.length ?? 0;
  return (
    length >= 3 &&
    differing.size > 10 &&
    differing.size < cells.length / 4 &&
    cells.every((cell) => cell.length === length) &&
    !cells.every((cell) => isYear.test(cell))
  );
}

const nearlySame = 0.004;

/** The price itself, or the price by area, in another guise: what it would teach is not there when a home is to be valued. */
function isMadeFromPrice(values: Float64Array, logPrices: Float64Array, logAreas: Float64Array | undefined): boolean {
  const as = (made: (value: number, row: number) => number) => {
    const apart = values.map((value, row) => made(value, row) - (logPrices[row] as number));
    const known = sortedFinite(apart);
    return (
      known.length > values.length / 3 && robustSpread(known) < nearlySame && spreadOf(logPrices) > 10 * nearlySame
    );
  };
  if (as((value) => Math.log(value))) return true;
  // A logarithm, of whichever base: a straight line of the price's.
  if (correlation(values, logPrices) > 0.9995) return true;
  return logAreas !== undefined && as((value, row) => Math.log(value) + (logAreas[row] as number));
}

const spreadOf = (values: Float64Array) => robustSpread(values);

function correlation(values: Float64Array, others: Float64Array): number {
  let count = 0;
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
  for (let row = 0; row < values.length; row++) {
    const a = values[row] as number;
    const b = others[row] as number;
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    count++;
    x += a;
    y += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const spread = Math.sqrt((count * xx - x * x) * (count * yy - y * y));
  return count < 10 || !(spread > 1e-9) ? 0 : Math.abs((count * xy - x * y) / spread);
}

function coordinatesOf(
  lats: readonly string[] | undefined,
  lons: readonly string[] | undefined,
): ColumnPlan['coordinates'] {
  if (!lats || !lons) return undefined;
  const lat = numberReader(lats, false);
  const lon = numberReader(lons, false);
  const sorted = sortedFinite(Float64Array.from(lats, lat));
  const isDegrees =
    Math.abs(quantileOf(sorted, 0.5)) <= 90 &&
    Math.abs(quantileOf(sortedFinite(Float64Array.from(lons, lon)), 0.5)) <= 180;
  return { lat, lon, middle: quantileOf(sorted, 0.5), isDegrees };
}

/** East and north in metres; undefined for no place, or for the zero that stands for none. */
function placeOf(
  { lat, lon, middle, isDegrees }: NonNullable<ColumnPlan['coordinates']>,
  latCell: string,
  lonCell: string,
): readonly [number, number] | undefined {
  const y = lat(latCell);
  const x = lon(lonCell);
  if (!Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0)) return undefined;
  if (!isDegrees) return [x, y];
  return Math.abs(y) > 90 || Math.abs(x) > 180
    ? undefined
    : [x * degreeMetres * Math.cos((middle * Math.PI) / 180), y * degreeMetres];
}
