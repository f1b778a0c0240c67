// What of a home runs out, and when: guarantees, insurances, warranties of installations. Pure.
import type { Document } from '../documents/document';
import { effectiveFact } from '../documents/effective';
import type { Installation } from '../property/home';

export type RunsOut = {
  /** Of the paper; '' when only the register says so. */
  readonly documentId: string;
  readonly what: 'guarantee' | 'insurance' | 'installation';
  readonly title: string;
  readonly sender: string;
  /** ISO day: the last it holds. */
  readonly until: string;
  /** From today; negative when it is over. */
  readonly days: number;
};

/** Kinds of papers that hold until a day. A condition report and an energy certificate do too, and are a matter of a sale. */
export const expiringKinds: Readonly<Record<string, RunsOut['what']>> = {
  garantibevis: 'guarantee',
  forsikringsbevis: 'insurance',
};

/** What is over for longer has been seen to, or never will be. */
const toldForDays = 365;

export type ExpiringPaper = Pick<RunsOut, 'documentId' | 'title' | 'sender' | 'until'> & { readonly kind: string };

export function expiringPaperOf(document: Document): ExpiringPaper | undefined {
  const until = effectiveFact(document, 'validUntil');
  if (!Object.hasOwn(expiringKinds, document.kind)) return undefined;
  if (typeof until !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(until)) return undefined;
  const { id, kind, title, fileName, sender } = document;
  return { documentId: id, kind, title: title || fileName, sender, until };
}

/** Next to run out first. Papers that have a newer version are not given; an installation whose paper is told of is told once. */
export function runningOut(
  papers: readonly ExpiringPaper[],
  installations: readonly Installation[],
  today: string,
): readonly RunsOut[] {
  const days = (until: string) => Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  const told = papers.map(
    ({ kind, ...paper }): RunsOut => ({
      ...paper,
      what: expiringKinds[kind] ?? 'guarantee',
      days: days(paper.until),
    }),
  );
  const known = new Set(papers.map(({ documentId }) => documentId));
  const installed = installations
    .filter(({ warrantyUntil, documentId }) => warrantyUntil !== '' && !known.has(documentId))
    .map(
      ({ name, maker, warrantyUntil, documentId }): RunsOut => ({
        documentId,
        what: 'installation',
        title: name,
        sender: maker,
        until: warrantyUntil,
        days: days(warrantyUntil),
      }),
    );
  return [...told, ...installed]
    .filter((one) => one.days >= -toldForDays)
    .sort((a, b) => (a.until === b.until ? (a.title < b.title ? -1 : 1) : a.until < b.until ? -1 : 1));
}
