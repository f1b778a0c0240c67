// Versions of the same paper: which it seems to be newer than, and all that are known. Pure.
import { senderKey } from '../property/senders';
import { foldText } from '../values/folded-text';
import type { Document } from './document';
import { effectiveFact } from './effective';

/** Papers that are made anew now and then, and then stand instead of the one before. An invoice is another invoice. */
const renewed = new Set([
  'forsikringsbevis',
  'tilstandsrapport',
  'verditakst',
  'energiattest',
  'salgsoppgave',
  'egenerklaering',
  'grunnbokutskrift',
  'bruksanvisning',
  'fdv-dokumentasjon',
  'produktdatablad',
  'byggetillatelse',
  'gjennomforingsplan',
  'tegning',
  'vedtekter',
  'husordensregler',
]);

type Row = Pick<Document, 'id' | 'homeId' | 'kind' | 'sender' | 'title' | 'date' | 'trashedAt' | 'isEnvelope'> & {
  readonly previousId?: string;
};

/** Papers that one could be a newer version of, judged by what lists know: same home, kind and sender, an earlier day, alike in title. */
export function olderLookalikes<R extends Row>(paper: Row, rows: Iterable<R>): readonly R[] {
  if (!renewed.has(paper.kind) || paper.date === '' || paper.trashedAt > 0) return [];
  const [sender, title] = [senderKey(paper.sender), withoutNumbers(paper.title)];
  const all = [...rows];
  // What has a newer version already is followed by that.
  const followed = new Set(all.flatMap(({ previousId, trashedAt }) => (trashedAt === 0 ? (previousId ?? []) : [])));
  return all
    .filter(
      (row) =>
        row.kind === paper.kind &&
        row.homeId === paper.homeId &&
        row.id !== paper.id &&
        row.date !== '' &&
        row.date < paper.date &&
        row.trashedAt === 0 &&
        !row.isEnvelope &&
        !followed.has(row.id) &&
        senderKey(row.sender) === sender &&
        withoutNumbers(row.title) === title,
    )
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}

const numbers = ['policyNumber', 'caseNumber', 'serialNumber'] as const;

/** Whether nothing that tells the two apart speaks against it: two policies are not versions of each other. */
export function mayFollow(paper: Document, older: Document): boolean {
  return numbers.every((name) => {
    const [one, other] = [effectiveFact(paper, name), effectiveFact(older, name)];
    return one === null || other === null || plain(one) === plain(other);
  });
}

/** All versions of a paper that are known, the newest first; one alone when it has none. */
export function versionsOf<R extends { readonly id: string; readonly previousId?: string; readonly trashedAt: number }>(
  rows: ReadonlyMap<string, R>,
  id: string,
): readonly R[] {
  const older: R[] = [];
  for (let row = rows.get(id); row && !older.includes(row); row = rows.get(row.previousId ?? '')) older.push(row);
  const newer: R[] = [];
  const next = (of: string) =>
    [...rows.values()].find(({ previousId, trashedAt }) => previousId === of && trashedAt === 0);
  for (let row = next(id); row && !newer.includes(row) && !older.includes(row); row = next(row.id)) newer.push(row);
  return [...newer.reverse(), ...older];
}

const plain = (value: unknown): string => foldText(String(value)).replace(/[^\p{L}\p{N}]/gu, '');
const withoutNumbers = (title: string): string => foldText(title).replace(/[^\p{L}]/gu, '');
