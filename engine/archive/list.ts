// Which papers a list shows: filtered, counted and cut to a window. Pure; all rows are in memory and each is looked at once.
import type { DocumentFilter, DocumentList } from '../../shared/api/engine';
import { foldText } from '../../shared/values/folded-text';
import type { ArchiveRow } from '../vault/vault';
import {
  type Cell,
  type CodedName,
  cellOf,
  codedNames,
  codeOf,
  inArchive,
  inTrash,
  renumberWhenFull,
  senderKey,
  valuesOf,
} from './cells';

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
type FacetCount = { readonly value: string; readonly count: number };

type Check = { readonly name: FacetName; readonly passes: (cell: Cell) => boolean };

function checksOf({ filter, homeId }: ListQuestion): readonly Check[] {
  const checks: Check[] = [];
  const same = (name: CodedName, wanted: string | undefined) => {
    if (wanted === undefined) return;
    const code = codeOf(name, wanted);
    checks.push({ name, passes: (cell) => cell[name] === code });
  };
  same('home', homeId);
  same('category', filter.category);
  same('kind', filter.kind);
  same('year', filter.year);
  same('sender', filter.sender === undefined ? undefined : senderKey(filter.sender));
  if (filter.tag !== undefined) {
    const wanted = foldText(filter.tag);
    checks.push({ name: 'tag', passes: ({ row }) => row.tags?.some((tag) => foldText(tag) === wanted) === true });
  }
  const { amountFrom, amountTo } = filter;
  if (amountFrom !== undefined || amountTo !== undefined) {
    const [least, most] = [amountFrom ?? 0, amountTo ?? Number.POSITIVE_INFINITY];
    checks.push({
      name: 'amount',
      passes: ({ row: { amount } }) => amount !== undefined && amount >= least && amount <= most,
    });
  }
  return checks;
}

/** What one paper is to a list: in it, out of it, or left out by one filter alone, whose facet still counts it. */
type Sieve = (cell: Cell) => 'in' | 'out' | FacetName;

function sieveOf(question: ListQuestion): Sieve {
  const { filter, superseded } = question;
  const checks = checksOf(question);
  const isTrash = filter.trashed === true;
  const hidden = isTrash || superseded?.size === 0 ? undefined : superseded;
  const stands = isTrash ? inTrash : inArchive;
  const { unsure, partId } = filter;
  return (cell) => {
    if (cell.stands !== stands) return 'out';
    if (hidden?.has(cell.row.id)) return 'out';
    if (unsure !== undefined && cell.row.unsure !== unsure) return 'out';
    if (partId !== undefined && !cell.row.partIds?.includes(partId)) return 'out';
    let failed: FacetName | undefined;
    for (const check of checks)
      if (!check.passes(cell)) {
        if (failed !== undefined) return 'out';
        failed = check.name;
      }
    return failed ?? 'in';
  };
}

/** The rows of the window alone, before anything is counted: what has to be looked up of them can be under way meanwhile. */
export function windowRowsOf(ordered: readonly Cell[], sort: Sort, question: ListQuestion): readonly ArchiveRow[] {
  const { after, from = 0, limit } = question;
  const sieve = sieveOf(question);
  const passed = windowStart(ordered, sort, after);
  const rows: ArchiveRow[] = [];
  let count = 0;
  for (let position = 0; position < ordered.length && rows.length < limit; position += 1) {
    const cell = ordered[position];
    if (!cell || sieve(cell) !== 'in') continue;
    count += 1;
    if (position >= passed && count > from) rows.push(cell.row);
  }
  return rows;
}

/** `ordered` is every paper in the order of the list; those with the same key stand by id, so that a window can go on from a key. */
export function listRows(ordered: readonly Cell[], sort: Sort, question: ListQuestion): Listed {
  const { filter, after, from = 0, limit } = question;
  // Of fixed lengths: an array that begins with its thousandth place is kept as a slow table.
  const counts = codedNames.map((name) => ({ name, papers: new Uint32Array(valuesOf(name).length) }));
  /** The first paper of each sender spells it. */
  const spelling = new Int32Array(valuesOf('sender').length).fill(-1);
  const tags = new Map<string, number>();
  const sieve = sieveOf(question);
  const passed = windowStart(ordered, sort, after);
  const rows: ArchiveRow[] = [];
  let count = 0;
  let more = false;
  let last = -1;
  for (let position = 0; position < ordered.length; position += 1) {
    const cell = ordered[position];
    if (!cell) break;
    const place = sieve(cell);
    if (place === 'out') continue;
    // A facet counts what would be there without its own filter.
    for (const { name, papers } of counts)
      if (place === 'in' || place === name) papers[cell[name]] = (papers[cell[name]] ?? 0) + 1;
    if (spelling[cell.sender] === -1) spelling[cell.sender] = position;
    if (cell.hasTags && (place === 'in' || place === 'tag'))
      for (const tag of cell.row.tags ?? []) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (place !== 'in') continue;
    count += 1;
    if (position < passed || count <= from) continue;
    if (rows.length < limit) {
      rows.push(cell.row);
      last = position;
    } else more = true;
  }
  const counted = (wanted: CodedName): readonly FacetCount[] => {
    const values = valuesOf(wanted);
    const found: FacetCount[] = [];
    counts
      .find(({ name }) => name === wanted)
      ?.papers.forEach((papers, code) => {
        if (papers > 0) found.push({ value: values[code] ?? '', count: papers });
      });
    return found;
  };
  const chosenSender = filter.sender === undefined ? undefined : senderKey(filter.sender);
  const spelt = (key: string) =>
    (key === chosenSender ? filter.sender : ordered[spelling[codeOf('sender', key)] ?? -1]?.row.sender) ?? key;
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
        .map(({ value, count: papers }) => ({ value: spelt(value), count: papers })),
      amounts: counted('amount')
        .filter(({ value }) => value !== '')
        .sort((a, b) => Number(a.value) - Number(b.value)),
      homes: byCount(counted('home')),
      tags: byCount(Array.from(tags, ([value, count]) => ({ value, count }))).slice(0, tagsAtMost),
    },
  };
}

/** Papers that have a newer version which is not in the trash. */
export function supersededIn(rows: Iterable<ArchiveRow>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { previousId, trashedAt } of rows) if (previousId !== undefined && trashedAt === 0) found.add(previousId);
  return found;
}

export function orderRows(rows: Iterable<ArchiveRow>, sort: 'date' | 'title'): readonly Cell[] {
  renumberWhenFull();
  return [...rows].sort(comparisons[sort]).map(cellOf);
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
function windowStart(ordered: readonly Cell[], sort: Sort, after: string | undefined): number {
  if (!after) return 0;
  const key = parseCursor(after);
  if (!key) return 0;
  if (sort === 'best') {
    const [position, id] = key as [number, string];
    const found = ordered[position]?.row.id === id ? position : ordered.findIndex(({ row }) => row.id === id);
    return (found < 0 ? position : found) + 1;
  }
  const shown =
    sort === 'date'
      ? ({ sortDate: key[0], createdAt: key[1], id: key[2] } as ArchiveRow)
      : ({ title: key[0], id: key[1] } as ArchiveRow);
  // A long title was cut in the cursor; the row itself, where it still stands, is the exact place.
  const exact = ordered.findIndex(({ row }) => row.id === shown.id);
  if (exact >= 0 && (sort === 'date' || ordered[exact]?.row.title.startsWith(shown.title))) return exact + 1;
  const compare = comparisons[sort];
  const next = ordered.findIndex(({ row }) => compare(row, shown) > 0);
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
