// Which papers a list shows: filtered, counted and cut to a window. Pure; all rows are in memory and each is looked at once.
import type { DocumentFilter, DocumentList } from '../../shared/api/engine';
import { amountSteps } from '../../shared/documents/amount-steps';
import { companyForms } from '../../shared/markets/no/company-forms';
import { foldText } from '../../shared/values/folded-text';
import type { ArchiveRow } from '../vault/vault';

export type Sort = 'date' | 'title' | 'best';

export type ListQuestion = {
  readonly homeId?: string | undefined;
  readonly filter: DocumentFilter;
  readonly after?: string | undefined;
  readonly from?: number | undefined;
  readonly limit: number;
  /** Papers of which a newer version is shown instead. */
  readonly superseded?: ReadonlySet<string>;
};

export type Listed = Pick<DocumentList, 'count' | 'next' | 'facets'> & { readonly rows: readonly ArchiveRow[] };

/** More senders than this nobody picks from. */
const sendersAtMost = 200;

/** And tags than this. */
const tagsAtMost = 200;

type FacetName = CodedName | 'tag';

/** A paper has one of each, but may have several tags. */
const facetOf: Readonly<Record<Exclude<FacetName, 'tag'>, (row: ArchiveRow) => string>> = {
  home: (row) => row.homeId,
  category: (row) => row.category,
  kind: (row) => row.kind,
  year: (row) => row.date.slice(0, 4),
  sender: (row) => senderKey(row.sender),
  amount: (row) => (row.amount === undefined ? '' : String(amountSteps.findLast((step) => step <= (row.amount ?? 0)))),
};

const codedNames = ['home', 'category', 'kind', 'year', 'sender', 'amount'] as const;
type CodedName = (typeof codedNames)[number];
/** A row's values as small numbers, in the order of `codedNames`: twenty thousand rows are counted so in the time two thousand are by their words. */
type Codes = readonly number[];
type FacetCount = { readonly value: string; readonly count: number };
type Coding = { readonly tables: readonly { readonly codes: Map<string, number>; readonly values: string[] }[] };
/** Beside the row's own fields: a weak map of twenty thousand rows costs a search more than everything else in it. */
const codesKey = Symbol('codes');
type Coded = ArchiveRow & { [codesKey]?: { readonly of: Coding; readonly codes: Codes } };

const newCoding = (): Coding => ({ tables: codedNames.map(() => ({ codes: new Map(), values: [] })) });
let coding = newCoding();
const senderIndex = codedNames.indexOf('sender');
/** Values are remembered also when their papers have gone; past so many all are numbered anew. */
const mostValues = 50_000;

const valuesOf = (name: CodedName): readonly string[] => coding.tables[codedNames.indexOf(name)]?.values ?? [];

function codesOf(row: Coded): Codes {
  const known = row[codesKey];
  if (known?.of === coding) return known.codes;
  const codes = codedNames.map((name, index) => {
    const table = coding.tables[index];
    const value = facetOf[name](row);
    let code = table?.codes.get(value);
    if (code === undefined) {
      code = table?.values.length ?? 0;
      table?.codes.set(value, code);
      table?.values.push(value);
    }
    return code;
  });
  row[codesKey] = { of: coding, codes };
  return codes;
}

type Check = { readonly name: FacetName; readonly passes: (row: ArchiveRow) => boolean };

function checksOf({ filter, homeId }: ListQuestion): readonly Check[] {
  const checks: Check[] = [];
  const same = (name: Exclude<FacetName, 'tag'>, wanted: string | undefined) => {
    const of = facetOf[name];
    if (wanted !== undefined) checks.push({ name, passes: (row) => of(row) === wanted });
  };
  same('home', homeId);
  same('category', filter.category);
  same('kind', filter.kind);
  same('year', filter.year);
  same('sender', filter.sender === undefined ? undefined : senderKey(filter.sender));
  if (filter.tag !== undefined) {
    const wanted = foldText(filter.tag);
    checks.push({ name: 'tag', passes: ({ tags }) => tags?.some((tag) => foldText(tag) === wanted) === true });
  }
  const { amountFrom, amountTo } = filter;
  if (amountFrom !== undefined || amountTo !== undefined) {
    const [least, most] = [amountFrom ?? 0, amountTo ?? Number.POSITIVE_INFINITY];
    checks.push({
      name: 'amount',
      passes: ({ amount }) => amount !== undefined && amount >= least && amount <= most,
    });
  }
  return checks;
}

/** What one row is to a list: in it, out of it, or left out by one filter alone, whose facet still counts it. */
type Sieve = (row: ArchiveRow) => 'in' | 'out' | FacetName;

function sieveOf(question: ListQuestion): Sieve {
  const { filter, superseded } = question;
  const checks = checksOf(question);
  const hidden = filter.trashed === true || superseded?.size === 0 ? undefined : superseded;
  const inTrash = filter.trashed === true;
  return (row) => {
    if (row.isEnvelope && !inTrash) return 'out';
    if (row.trashedAt > 0 !== inTrash) return 'out';
    if (hidden?.has(row.id)) return 'out';
    if (filter.unsure !== undefined && row.unsure !== filter.unsure) return 'out';
    if (filter.partId !== undefined && !row.partIds?.includes(filter.partId)) return 'out';
    let failed: FacetName | undefined;
    for (const check of checks)
      if (!check.passes(row)) {
        if (failed !== undefined) return 'out';
        failed = check.name;
      }
    return failed ?? 'in';
  };
}

/** The rows of the window alone, before anything is counted: what has to be looked up of them can be under way meanwhile. */
export function windowRowsOf(
  ordered: readonly ArchiveRow[],
  sort: Sort,
  question: ListQuestion,
): readonly ArchiveRow[] {
  const { after, from = 0, limit } = question;
  const sieve = sieveOf(question);
  const passed = windowStart(ordered, sort, after);
  const rows: ArchiveRow[] = [];
  let count = 0;
  for (let position = 0; position < ordered.length && rows.length < limit; position += 1) {
    const row = ordered[position];
    if (!row || sieve(row) !== 'in') continue;
    count += 1;
    if (position >= passed && count > from) rows.push(row);
  }
  return rows;
}

/** `ordered` is every row in the order of the list; rows with the same key stand by id, so that a window can go on from a key. */
export function listRows(ordered: readonly ArchiveRow[], sort: Sort, question: ListQuestion): Listed {
  const { filter, after, from = 0, limit } = question;
  if (coding.tables.some(({ values }) => values.length > mostValues)) coding = newCoding();
  for (const row of ordered) codesOf(row);
  // Of fixed lengths: an array that begins with its thousandth place is kept as a slow table.
  const counts = coding.tables.map(({ values }) => new Uint32Array(values.length));
  const spelt = new Array<string | undefined>(valuesOf('sender').length).fill(undefined);
  const tags = new Map<string, number>();
  const sieve = sieveOf(question);
  const passed = windowStart(ordered, sort, after);
  const rows: ArchiveRow[] = [];
  let count = 0;
  let more = false;
  let last = -1;
  for (let position = 0; position < ordered.length; position += 1) {
    const row = ordered[position];
    if (!row) break;
    const place = sieve(row);
    if (place === 'out') continue;
    const failed = place === 'in' ? undefined : place;
    // A facet counts what would be there without its own filter.
    const codes = codesOf(row);
    for (let index = 0; index < codes.length; index += 1) {
      if (failed !== undefined && failed !== codedNames[index]) continue;
      const code = codes[index] ?? 0;
      const count = counts[index];
      if (count) count[code] = (count[code] ?? 0) + 1;
      if (index === senderIndex) spelt[code] ??= row.sender;
    }
    if (row.tags && (failed === undefined || failed === 'tag'))
      for (const tag of row.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (failed !== undefined) continue;
    count += 1;
    if (position < passed || count <= from) continue;
    if (rows.length < limit) {
      rows.push(row);
      last = position;
    } else more = true;
  }
  const counted = (name: CodedName): readonly FacetCount[] => {
    const values = valuesOf(name);
    const found: FacetCount[] = [];
    counts[codedNames.indexOf(name)]?.forEach((papers, code) => {
      if (papers > 0) found.push({ value: values[code] ?? '', count: papers });
    });
    return found;
  };
  const chosenSender = filter.sender === undefined ? undefined : senderKey(filter.sender);
  const spelling = (key: string) =>
    (key === chosenSender ? filter.sender : spelt[coding.tables[senderIndex]?.codes.get(key) ?? -1]) ?? key;
  const lastRow = rows.at(-1);
  return {
    rows,
    count,
    next: more && lastRow ? cursorOf(lastRow, sort, last) : '',
    facets: {
      categories: byCount(counted('category')),
      kinds: byCount(counted('kind')),
      years: [...counted('year')].sort((a, b) => (a.value < b.value ? 1 : -1)),
      senders: byCount(counted('sender'))
        .filter(({ value }) => value !== '')
        .slice(0, sendersAtMost)
        .map(({ value, count: papers }) => ({ value: spelling(value), count: papers })),
      amounts: counted('amount')
        .filter(({ value }) => value !== '')
        .sort((a, b) => Number(a.value) - Number(b.value)),
      homes: byCount(counted('home')),
      tags: byCount(Array.from(tags, ([value, count]) => ({ value, count }))).slice(0, tagsAtMost),
    },
  };
}

const senderKeys = new Map<string, string>();

/** "RØRVIK VVS" and "Rørvik VVS AS" are one sender. */
function senderKey(sender: string): string {
  let key = senderKeys.get(sender);
  if (key === undefined) {
    const words = foldText(sender).match(/[\p{L}\p{N}]+/gu) ?? [];
    const ending = words.length > 1 && companyForms.has(words.at(-1) ?? '') ? -1 : words.length;
    key = words.slice(0, ending).join(' ');
    if (senderKeys.size > 50_000) senderKeys.clear();
    senderKeys.set(sender, key);
  }
  return key;
}

/** Papers that have a newer version which is not in the trash. */
export function supersededIn(rows: Iterable<ArchiveRow>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { previousId, trashedAt } of rows) if (previousId !== undefined && trashedAt === 0) found.add(previousId);
  return found;
}

export function orderRows(rows: Iterable<ArchiveRow>, sort: 'date' | 'title'): ArchiveRow[] {
  return [...rows].sort(comparisons[sort]);
}

const collator = new Intl.Collator('nb', { numeric: true });
const byId = (a: ArchiveRow, b: ArchiveRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const comparisons = {
  /** Newest first, and of one day what came last first. */
  date: (a: ArchiveRow, b: ArchiveRow): number => {
    if (a.sortDate !== b.sortDate) return a.sortDate < b.sortDate ? 1 : -1;
    return b.createdAt - a.createdAt || byId(a, b);
  },
  title: (a: ArchiveRow, b: ArchiveRow): number => collator.compare(a.title, b.title) || byId(a, b),
} as const;

/** A cursor carries the key of the last row shown: the list goes on from there also when that row has gone or moved. */
function cursorOf(row: ArchiveRow, sort: Sort, position: number): string {
  switch (sort) {
    case 'date':
      return JSON.stringify([row.sortDate, row.createdAt, row.id]);
    case 'title':
      return JSON.stringify([row.title.slice(0, 150), row.id]);
    case 'best':
      return JSON.stringify([position, row.id]);
    default:
      return sort satisfies never;
  }
}

/** Position of the first row after the cursor. */
function windowStart(ordered: readonly ArchiveRow[], sort: Sort, after: string | undefined): number {
  if (!after) return 0;
  const key = parseCursor(after);
  if (!key) return 0;
  if (sort === 'best') {
    const [position, id] = key as [number, string];
    const found = ordered[position]?.id === id ? position : ordered.findIndex((row) => row.id === id);
    return (found < 0 ? position : found) + 1;
  }
  const shown =
    sort === 'date'
      ? ({ sortDate: key[0], createdAt: key[1], id: key[2] } as ArchiveRow)
      : ({ title: key[0], id: key[1] } as ArchiveRow);
  // A long title was cut in the cursor; the row itself, where it still stands, is the exact place.
  const exact = ordered.findIndex((row) => row.id === shown.id);
  if (exact >= 0 && (sort === 'date' || ordered[exact]?.title.startsWith(shown.title))) return exact + 1;
  const compare = comparisons[sort];
  const next = ordered.findIndex((row) => compare(row, shown) > 0);
  return next < 0 ? ordered.length : next;
}

function parseCursor(after: string): readonly unknown[] | undefined {
  try {
    const key: unknown = JSON.parse(after);
    return Array.isArray(key) ? key : undefined;
  } catch {
    return undefined;
  }
}

const byCount = (counts: readonly FacetCount[]) =>
  [...counts].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
