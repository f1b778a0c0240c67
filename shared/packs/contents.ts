// What goes into a pack and why, what was left aside, and what is missing. Pure: rows and a day in, a list out.
import type { Document } from '../documents/document';
import { categories } from '../documents/kind';
import type { PackRule, PackRules, PackWant } from '../markets/pack-rules';

export type PackRow = Pick<
  Document,
  | 'id'
  | 'kind'
  | 'category'
  | 'sender'
  | 'date'
  | 'sortDate'
  | 'state'
  | 'isEnvelope'
  | 'trashedAt'
  | 'pageCount'
  | 'title'
> & {
  readonly previousId?: string;
  /** Left by a stranger, and not taken in by the owner yet: it goes to nobody by itself. */
  readonly isLeft?: true;
};

export type PackPaper<R extends PackRow = PackRow> = {
  readonly row: R;
  /** '' when no rule asks for it: the person may still want it in. */
  readonly why: string;
  readonly isProposed: boolean;
  /** It cannot be looked through, and so cannot leave. */
  readonly isHeld: boolean;
};

export type PackContents<R extends PackRow = PackRow> = {
  /** By divider, within one the newest first. */
  readonly papers: readonly PackPaper<R>[];
  readonly missing: readonly PackWant[];
};

export function packContents<R extends PackRow>(
  rules: PackRules,
  rows: Iterable<R>,
  home: { readonly propertyType: string },
  today: string,
): PackContents<R> {
  const there = [...rows].filter(({ trashedAt, isEnvelope }) => trashedAt === 0 && !isEnvelope);
  // Of a paper that was replaced the newest alone.
  const replaced = new Set(there.map(({ previousId = '' }) => previousId));
  const current = there.filter(({ id }) => !replaced.has(id));
  const newest = newestOf(current.filter(({ isLeft }) => isLeft !== true));
  const papers = current.map((row): PackPaper<R> => {
    const rule = rules.rules.find((each) => names(each, row));
    const isHeld = row.state !== 'read';
    const isIn = rule !== undefined && isYoung(row, rule.years, today) && isNewest(newest, rule, row);
    return { row, why: rule?.why ?? '', isProposed: isIn && !rule.optional && !isHeld && row.isLeft !== true, isHeld };
  });
  return {
    papers: papers.sort((a, b) => byDivider(a.row, b.row)),
    missing: rules.wants.filter(
      ({ kinds, years, propertyTypes }) =>
        (propertyTypes?.includes(home.propertyType) ?? true) &&
        !current.some((row) => kinds.includes(row.kind) && isYoung(row, years, today)),
    ),
  };
}

const names = ({ kinds, categories: wanted }: PackRule, row: PackRow): boolean =>
  (kinds?.includes(row.kind) ?? false) || (wanted?.includes(row.category) ?? false);

function isYoung({ date }: PackRow, years: number | undefined, today: string): boolean {
  if (years === undefined || date === '') return true;
  const since = `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
  return date >= since;
}

type Newest = { readonly kind: ReadonlyMap<string, string>; readonly sender: ReadonlyMap<string, string> };

function newestOf(rows: readonly PackRow[]): Newest {
  const kind = new Map<string, string>();
  const sender = new Map<string, string>();
  for (const row of [...rows].sort((a, b) => (a.sortDate < b.sortDate ? -1 : a.sortDate > b.sortDate ? 1 : 0))) {
    kind.set(row.kind, row.id);
    sender.set(`${row.kind} ${row.sender}`, row.id);
  }
  return { kind, sender };
}

function isNewest(newest: Newest, { newest: asked }: PackRule, { id, kind, sender }: PackRow): boolean {
  if (asked === undefined) return true;
  return (asked === 'kind' ? newest.kind.get(kind) : newest.sender.get(`${kind} ${sender}`)) === id;
}

const place = (category: string): number => {
  const at = (categories as readonly string[]).indexOf(category);
  return at < 0 ? categories.length : at;
};

const byDivider = (a: PackRow, b: PackRow): number =>
  place(a.category) - place(b.category) ||
  (a.sortDate === b.sortDate ? (a.id < b.id ? -1 : 1) : a.sortDate < b.sortDate ? 1 : -1);
