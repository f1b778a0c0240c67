// What has to happen in the mirror so that it shows the archive as it is. Pure: who carries it out finds the free names.
import { type Named, nameKey, numbered, paperFileName } from '../../shared/documents/paper-name';

export type Wanted = Named & {
  readonly id: string;
  /** Home and category, joined by `/`. */
  readonly folder: string;
};
/** `tag` is the paper's id. */
export type Entry = { readonly path: string; readonly tag: string };

export type Plan = {
  readonly remove: readonly string[];
  readonly move: readonly { readonly paper: Wanted; readonly from: string }[];
  readonly put: readonly Wanted[];
};

export function planMirror(wanted: readonly Wanted[], entries: readonly Entry[]): Plan {
  const papers = new Map(wanted.map((paper) => [paper.id, paper]));
  const remove: string[] = [];
  const move: { paper: Wanted; from: string }[] = [];
  const here = new Set<string>();
  for (const { path, tag } of entries) {
    const paper = papers.get(tag);
    if (!paper || here.has(tag)) {
      remove.push(path);
      continue;
    }
    here.add(tag);
    if (!fits(path, paper)) move.push({ paper, from: path });
  }
  return { remove, move, put: wanted.filter(({ id }) => !here.has(id)) };
}

/** Where a paper would like to lie; further ones when the first is taken. */
export function* placesFor(paper: Wanted, ending: string): Generator<string> {
  const name = nameOf(paper, ending);
  for (let number = 1; number <= mostOfOneName; number += 1) yield `${paper.folder}/${numbered(name, number, ending)}`;
}
const mostOfOneName = 10_000;

/** A number that it was given once, it keeps. */
function fits(path: string, paper: Wanted): boolean {
  const ending = endingOfPath(path);
  const name = nameOf(paper, ending);
  const stem = path.slice(0, path.length - ending.length);
  const own = `${paper.folder}/${name}`;
  return stem === own || stem.replace(/ \(\d+\)$/, '') === own;
}

export function endingOfPath(path: string): string {
  return /\.[a-z0-9]{1,5}$/.exec(path)?.[0] ?? '';
}

const nameOf = (paper: Named, ending: string): string => {
  const whole = paperFileName(paper, ending);
  return whole.slice(0, whole.length - ending.length);
};

/** Names that are taken, as file systems see it that keep no case. */
export function takenNames(entries: Iterable<Entry>): Set<string> {
  return new Set([...entries].map(({ path }) => nameKey(path)));
}
