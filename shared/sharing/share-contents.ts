// Which papers a share holds now. Pure: its contents, the archive's rows and a day in, the papers out.
import type { PackKind, PackRules } from '../markets/pack-rules';
import { type PackRow, packContents } from '../packs/contents';
import { mostSharedPapers, type Share, type SharedContents, type SharedFilter } from './share';

export type SharedRow = PackRow & { readonly homeId: string; readonly tags?: readonly string[] };

export type SharedPaperRow<R extends SharedRow = SharedRow> = {
  readonly row: R;
  /** Words under `pack.why.<why>`; '' when it was chosen by hand or fits a filter. */
  readonly why: string;
  /** It is not read (yet): it can neither be looked through nor be shown. */
  readonly isHeld: boolean;
};

/** By divider, within one the newest first. Never what is in the trash, nor a letter's empty envelope. */
export function sharedPapers<R extends SharedRow>(
  share: Pick<Share, 'homeId' | 'contents' | 'follows'>,
  rows: Iterable<R>,
  home: { readonly propertyType: string },
  rulesOf: (pack: PackKind) => PackRules,
  today: string,
): readonly SharedPaperRow<R>[] {
  const { homeId, contents, follows } = share;
  const own = [...rows].filter((row) => row.homeId === homeId);
  const rules = contents.pack === undefined ? noRules : rulesOf(contents.pack);
  const chosen = new Set(contents.ids);
  const without = new Set(contents.without);
  const inPack = new Map(packContents(rules, own, home, today).papers.map((paper) => [paper.row.id, paper]));
  const byFilter = contents.filter === undefined ? () => false : fits(contents.filter);
  const isIn = (row: R): boolean => {
    if (without.has(row.id)) return false;
    if (chosen.has(row.id)) return true;
    if (!follows || row.isLeft) return false;
    // A paper on its way in is of the view as soon as it is known to be.
    return inPack.get(row.id)?.isProposed === true || byFilter(row);
  };
  // Of a paper that was replaced the newest alone, unless the old one was chosen by hand: `packContents` leaves the others out.
  const all = packContents(noRules, own, home, today).papers;
  const older = own.filter(
    (row) =>
      chosen.has(row.id) && row.trashedAt === 0 && !row.isEnvelope && !all.some((paper) => paper.row.id === row.id),
  );
  return [...all.map(({ row }) => row), ...older]
    .filter(isIn)
    .slice(0, mostSharedPapers)
    .map((row) => ({
      row,
      why: inPack.get(row.id)?.why ?? '',
      isHeld: row.state !== 'read',
    }));
}

/** A view as it stands, chosen by hand from now on: nothing comes along any more. */
export const settled = (
  contents: SharedContents,
  papers: readonly { readonly row: { readonly id: string } }[],
): SharedContents => ({
  ...contents,
  ids: papers.map(({ row }) => row.id),
});

const noRules: PackRules = { id: 'heirs', rules: [], wants: [], facts: [], tables: [], hides: [] };

function fits({ category, kind, year, sender, tag }: SharedFilter): (row: SharedRow) => boolean {
  return (row) =>
    (category === undefined || row.category === category) &&
    (kind === undefined || row.kind === kind) &&
    (year === undefined || row.date.slice(0, 4) === year) &&
    (sender === undefined || row.sender === sender) &&
    (tag === undefined || (row.tags ?? []).includes(tag));
}
