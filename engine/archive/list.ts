// Which papers a list shows: filtered, counted and cut to a window. Pure; all rows are in memory and each is looked at once.
import type { DocumentFilter, DocumentList } from '../../shared/api/engine';
import type { ArchiveRow } from '../vault/vault';

export type Sort = 'date' | 'title' | 'best';

export type ListQuestion = {
  readonly homeId?: string | undefined;
  readonly filter: DocumentFilter;
  readonly after?: string | undefined;
  readonly limit: number;
};

export type Listed = Pick<DocumentList, 'count' | 'next' | 'facets'> & { readonly rows: readonly ArchiveRow[] };

/** More senders than this nobody picks from. */
const sendersAtMost = 200;

const facetNames = ['category', 'kind', 'year', 'sender'] as const;
type FacetName = (typeof facetNames)[number];

const facetOf: Readonly<Record<FacetName, (row: ArchiveRow) => string>> = {
  category: (row) => row.category,
  kind: (row) => row.kind,
  year: (row) => row.date.slice(0, 4),
  sender: (row) => row.sender,
};

/** `ordered` is every row in the order of the list; rows with the same key stand by id, so that a window can go on from a key. */
export function listRows(ordered: readonly ArchiveRow[], sort: Sort, question: ListQuestion): Listed {
  const { filter, homeId, after, limit } = question;
  const counts = Object.fromEntries(facetNames.map((name) => [name, new Map<string, number>()])) as Record<
    FacetName,
    Map<string, number>
  >;
  const wanted = facetNames.filter((name) => filter[name] !== undefined);
  const inTrash = filter.trashed === true;
  const passed = windowStart(ordered, sort, after);
  const rows: ArchiveRow[] = [];
  let count = 0;
  let more = false;
  for (const [position, row] of ordered.entries()) {
    if (row.isEnvelope && !inTrash) continue;
    if (row.trashedAt > 0 !== inTrash || (homeId !== undefined && row.homeId !== homeId)) continue;
    if (filter.unsure !== undefined && row.unsure !== filter.unsure) continue;
    let failed: FacetName | undefined;
    let failures = 0;
    for (const name of wanted)
      if (facetOf[name](row) !== filter[name]) {
        failed = name;
        failures += 1;
      }
    if (failures > 1) continue;
    // A facet counts what would be there without its own filter.
    for (const name of facetNames)
      if (failures === 0 || failed === name) {
        const value = facetOf[name](row);
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    if (failures > 0) continue;
    count += 1;
    if (position < passed) continue;
    if (rows.length < limit) rows.push(row);
    else more = true;
  }
  const last = rows.at(-1);
  return {
    rows,
    count,
    next: more && last ? cursorOf(last, sort, ordered.indexOf(last)) : '',
    facets: {
      categories: byCount(counts.category),
      kinds: byCount(counts.kind),
      years: facetCounts(counts.year).sort((a, b) => (a.value < b.value ? 1 : -1)),
      senders: byCount(counts.sender)
        .filter(({ value }) => value !== '')
        .slice(0, sendersAtMost),
    },
  };
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

const facetCounts = (counts: ReadonlyMap<string, number>) => [...counts].map(([value, count]) => ({ value, count }));

const byCount = (counts: ReadonlyMap<string, number>) =>
  facetCounts(counts).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
