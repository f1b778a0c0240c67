// A home valued by a list of sales: what it is worth, which sales carry that, what of it moves the value, and why it is to be doubted.
import type { HomeValue, SalesColumn } from '../../shared/api/value';
import type { Problem } from '../../shared/problem';
import { type SaleMapping, saleRoles } from '../../shared/property/sale-columns';
import { sortedFinite } from './learning/statistics';
import { levelAt } from './model/trend';
import { type Valued, valueHomes } from './model/value';
import { numberReader, saysNothing } from './sales-file/cells';
import { planColumns, writeRows } from './sales-file/columns';
import { type Recognised, recognise } from './sales-file/recognise';
import { isProblem, type Table } from './sales-file/table';
import { type Cells, type KnownHome, subjectOf } from './subject';
import { money, trialOf } from './told';
import { type LearntSales, learnSales } from './value-tables';

export type HomeQuestion = {
  readonly home: KnownHome;
  readonly said: Cells;
  /** In the list's own money. */
  readonly purchase?: { readonly on: string; readonly price: number };
  /** ISO day. */
  readonly today: string;
  /** '' where figures of floor area were never of two kinds. */
  readonly areaStandardFrom: string;
  /** The home's own figure is by the standard before. */
  readonly hasOldArea: boolean;
  /** Where the list names none. */
  readonly currency: string;
};

const mostWords = 60;
const mostDots = 400;
const linePoints = 48;
const fewSales = 100;
const oldAfterDays = 365;
/** A home beyond all but so many of the sales has too little to be compared with. */
const edge = 0.01;
const wideFrom = 0.5;
const poorFrom = 0.15;

export function columnsOf(table: Table, mapping: SaleMapping): readonly SalesColumn[] {
  const roles = recognise(table, mapping);
  const leftOut = new Map(
    roles.price === undefined
      ? []
      : planColumns(table, roles, ignoredBy(mapping)).leftOut.map(({ name, why }) => [name, why]),
  );
  return table.names.map((name, column) => ({
    name,
    role: saleRoles.find((role) => roles[role] === column) ?? '',
    leftOut: leftOut.get(name) ?? '',
  }));
}

const ignoredBy = ({ ignored }: SaleMapping) => (ignored ? { ignored } : {});

/** The list's own, where it names one only. */
export function currencyOf(table: Table, mapping: SaleMapping): { readonly main: string; readonly isMixed: boolean } {
  const { currency } = recognise(table, mapping);
  if (currency === undefined) return { main: '', isMixed: false };
  const found = new Set(
    table.rows.map((row) => (row[currency] ?? '').toUpperCase()).filter((cell) => /^[A-Z]{3}$/.test(cell)),
  );
  return { main: found.size === 1 ? ([...found][0] ?? '') : '', isMixed: found.size > 1 };
}

/** Keeps what it learnt as long as the home is described by the same columns. */
export function openHomeValuer(table: Table, mapping: SaleMapping) {
  let known: { readonly key: string; readonly learnt: LearntSales } | undefined;

  const learn = (
    described: ReadonlySet<string>,
    using: SaleMapping,
    onProgress: (done: number, total: number) => void,
  ) => {
    const key = JSON.stringify([[...described].sort(), using]);
    if (known?.key === key) return known.learnt;
    const learnt = learnSales(table, { mapping: using, described, onProgress });
    if (!isProblem(learnt)) known = { key, learnt };
    return learnt;
  };

  return (question: HomeQuestion, onProgress: (done: number, total: number) => void): HomeValue | Problem => {
    const roles = recognise(table, mapping);
    const fromRegister = subjectOf(question.home, table, roles);
    const cells: { [column: string]: string } = { ...fromRegister, ...question.said };
    const place = placeOf(table, roles, question.home, cells);
    Object.assign(cells, place.cells);
    // Where nobody knows its place, places teach what cannot be used.
    const using =
      place.is === 'unknown'
        ? { ...mapping, ignored: [...(mapping.ignored ?? []), ...namesOf(table, [roles.lat, roles.lon])] }
        : mapping;
    const described = new Set(Object.keys(cells).filter((name) => !saysNothing(cells[name] ?? '')));
    const learnt = learn(described, using, onProgress);
    if (isProblem(learnt)) return learnt;
    const { plan, fitted } = learnt;
    const usual = usualOf(table, learnt);
    const features = plan.features.map(({ name }) => name);
    const asked = [cells, ...features.map((name) => ({ ...cells, [name]: usual.get(name) ?? '' }))];
    const { homes } = writeRows(
      plan,
      table.names,
      asked.map((one) => table.names.map((name) => one[name] ?? '')),
      fitted.lastDay,
    );
    homes.days.fill(fitted.lastDay);
    const all = valueHomes(fitted, homes);
    const [valued] = all as [Valued];
    const estimate = money(valued.estimate);
    const low = money(valued.low);
    const high = money(valued.high);
    const trial = trialOf(fitted);
    const moved = new Map(features.map((name, at) => [name, estimate - money((all[at + 1] as Valued).estimate)]));
    const dayOf = (sale: number) => isoOf(fitted.sales.homes.days[sale] as number);
    const cellOf = (sale: number, column: number | undefined) =>
      column === undefined ? '' : (table.rows[learnt.rowOf[sale] as number]?.[column] ?? '');
    const level = (day: number) => levelAt(fitted.trend, day);
    const [first, last] = endsOf(fitted.sales.homes.days);
    const { purchase } = question;
    const boughtOn = purchase ? Date.parse(`${purchase.on}T00:00:00Z`) / 86_400_000 : Number.NaN;
    const currency = currencyOf(table, mapping);
    const here = { east: homes.east[0] as number, north: homes.north[0] as number };
    return {
      type: 'done',
      day: isoOf(fitted.lastDay),
      currency: currency.main || question.currency,
      estimate,
      low,
      high,
      coverage: 0.8,
      sales: learnt.rowOf.length,
      trial,
      described: table.names.flatMap((name, column) => {
        const role = saleRoles.find((one) => roles[one] === column) ?? '';
        const isPlace = role === 'lat' || role === 'lon';
        if (!isPlace && !(role === '' || role === 'area' || role === 'built' || role === 'address')) return [];
        const isFeature = features.includes(name);
        if (!isPlace && !isFeature && described.has(name)) return [];
        const value = isPlace && place.is !== 'said' ? '' : (cells[name] ?? '');
        const by = moved.get(name);
        return [
          {
            name,
            role,
            value,
            from: name in question.said ? ('said' as const) : value === '' ? ('' as const) : ('register' as const),
            words: isPlace || role === 'address' ? [] : wordsIn(table, column),
            usual: usual.get(name) ?? '',
            ...(by === undefined || role === 'address' ? {} : { moved: by }),
          },
        ];
      }),
      place: place.is,
      ...(Number.isFinite(here.east) && Number.isFinite(here.north) ? { here } : {}),
      comparables: valued.comparables.map(({ sale, weight, metres, adjusted }) => {
        const east = fitted.sales.homes.east[sale] as number;
        const north = fitted.sales.homes.north[sale] as number;
        const isPlaced = Number.isFinite(east) && Number.isFinite(north);
        const row = learnt.rowOf[sale] as number;
        return {
          row,
          label: cellOf(sale, roles.address) || cellOf(sale, roles.id) || String(row + 1),
          date: dayOf(sale),
          area: cellOf(sale, roles.area),
          price: money(fitted.sales.logPrices[sale] as number),
          adjustedPrice: money(adjusted),
          weight,
          ...(isPlaced && Number.isFinite(here.east) && Number.isFinite(metres)
            ? { metres: Math.hypot(east - here.east, north - here.north) }
            : {}),
          ...(isPlaced ? { east, north } : {}),
        };
      }),
      dots: everySo(fitted.sales.logPrices.length, mostDots).flatMap((sale) => {
        const date = dayOf(sale);
        return date === '' || fitted.weights[sale] === 0
          ? []
          : [{ date, price: money(fitted.sales.logPrices[sale] as number) }];
      }),
      line:
        fitted.trend === undefined
          ? []
          : Array.from({ length: linePoints + 1 }, (_, at) => {
              const day = first + ((last - first) * at) / linePoints;
              return { date: isoOf(day), price: money(valued.estimate + level(day) - level(fitted.lastDay)) };
            }),
      doubts: doubtsOf(),
      ...(purchase && fitted.trend && boughtOn >= first && boughtOn <= last
        ? { purchase: { ...purchase, now: money(Math.log(purchase.price) + level(fitted.lastDay) - level(boughtOn)) } }
        : {}),
    };

    function doubtsOf(): HomeValue['doubts'] {
      const found: HomeValue['doubts'] = [];
      const doubt = (code: HomeValue['doubts'][number]['code'], params: HomeValue['doubts'][number]['params'] = {}) =>
        found.push({ code, params });
      const { today, areaStandardFrom, hasOldArea } = question;
      if (trial.sales < fewSales) doubt('few-sales', { count: trial.sales });
      if (Number.isFinite(fitted.lastDay) && Date.parse(today) / 86_400_000 - fitted.lastDay > oldAfterDays)
        doubt('old-sales', { day: isoOf(fitted.lastDay) });
      for (const { name, values } of homes.numbers) {
        const sold = fitted.sales.homes.numbers.find((one) => one.name === name)?.values;
        const value = values[0] as number;
        if (!sold || !Number.isFinite(value)) continue;
        const sorted = sortedFinite(sold);
        const [least, most] = [
          sorted[Math.floor(edge * sorted.length)],
          sorted[Math.ceil((1 - edge) * sorted.length) - 1],
        ];
        if (least !== undefined && most !== undefined && (value < least || value > most))
          doubt('outside', { name, value: cells[name] ?? '' });
      }
      for (const { name, codes } of homes.codes)
        if (
          codes[0] === -1 &&
          name !== plan.roleNames.address &&
          cells[name] &&
          !homes.numbers.some((one) => one.name === name)
        )
          doubt('unknown-word', { name, value: cells[name] ?? '' });
      if (roles.area !== undefined && areaStandardFrom !== '') {
        const from = Date.parse(areaStandardFrom) / 86_400_000;
        const before = fitted.sales.homes.days.filter((day) => day < from).length;
        if (before > 0) doubt('mixed-standard', { count: before });
        else if (hasOldArea && question.said[table.names[roles.area] ?? ''] === undefined) doubt('old-standard');
      }
      if (plan.roleNames.area !== undefined && !described.has(plan.roleNames.area)) doubt('no-area');
      if (roles.area !== undefined && plan.roleNames.area === undefined) doubt('no-area');
      if (place.is === 'unknown') doubt('no-place');
      if (place.is === 'street' || place.is === 'postal-code') doubt('guessed-place');
      if ((high - low) / estimate > wideFrom) doubt('wide');
      if (trial.medianError > poorFrom) doubt('poor-trial');
      if (currency.isMixed) doubt('currencies');
      return found;
    }
  };
}

const namesOf = (table: Table, columns: readonly (number | undefined)[]) =>
  columns.flatMap((column) => (column === undefined ? [] : [table.names[column] ?? '']));

/** Said, or that of the sales in its street, or in its postcode. */
function placeOf(
  table: Table,
  roles: Recognised,
  home: KnownHome,
  cells: Cells,
): { readonly is: HomeValue['place']; readonly cells: Cells } {
  const [lat, lon] = namesOf(table, [roles.lat, roles.lon]);
  if (lat === undefined || lon === undefined || roles.lat === undefined || roles.lon === undefined)
    return { is: 'none', cells: {} };
  if (cells[lat] && cells[lon]) return { is: 'said', cells: {} };
  const near = (isNear: (row: readonly string[]) => boolean): Cells | undefined => {
    const rows = table.rows.filter((row) => isNear(row) && row[roles.lat ?? 0] && row[roles.lon ?? 0]);
    const middle = middleCell(rows, roles.lat as number);
    const other = middleCell(rows, roles.lon as number);
    return middle && other ? { [lat]: middle, [lon]: other } : undefined;
  };
  const street = home.street.replace(/\d.*$/, '').trim().toLowerCase();
  const { address } = roles;
  const inStreet =
    address === undefined || street === ''
      ? undefined
      : near((row) => (row[address] ?? '').toLowerCase().startsWith(street));
  if (inStreet) return { is: 'street', cells: inStreet };
  const byCode = home.postalCode === '' ? undefined : near((row) => row.some((cell) => cell === home.postalCode));
  return byCode ? { is: 'postal-code', cells: byCode } : { is: 'unknown', cells: {} };
}

/** The cell in the middle, when they are numbers; as the list writes it. */
function middleCell(rows: readonly (readonly string[])[], column: number): string | undefined {
  const cells = rows.map((row) => row[column] ?? '');
  const read = numberReader(cells, false);
  const known = cells.filter((cell) => Number.isFinite(read(cell))).sort((a, b) => read(a) - read(b));
  return known[known.length >> 1];
}

function usualOf(table: Table, { plan }: LearntSales): ReadonlyMap<string, string> {
  return new Map(
    plan.features.map(({ name, word }) => {
      const column = table.names.indexOf(name);
      if (!word) return [name, middleCell(table.rows, column) ?? ''];
      const counts = new Map<string, number>();
      for (const row of table.rows) {
        const cell = row[column] ?? '';
        if (!saysNothing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
      return [name, [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0]];
    }),
  );
}

/** The words of a column that has few of them and no more than a few numbers; none otherwise. */
function wordsIn(table: Table, column: number): string[] {
  const found = new Set<string>();
  for (const row of table.rows) {
    const cell = row[column] ?? '';
    if (saysNothing(cell)) continue;
    found.add(cell);
    if (found.size > mostWords) return [];
  }
  const words = [...found];
  return words.every((word) => /^[-\d.,\s]+$/.test(word)) ? [] : words.sort((a, b) => a.localeCompare(b));
}

const isoOf = (day: number) =>
  Number.isFinite(day) ? new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10) : '';

function endsOf(days: Float64Array): readonly [number, number] {
  const sorted = sortedFinite(days);
  return [sorted[0] ?? Number.NaN, sorted[sorted.length - 1] ?? Number.NaN];
}

const everySo = (count: number, most: number) => {
  const step = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step);
};
