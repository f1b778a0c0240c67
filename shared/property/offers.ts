// What the papers of a home say that its register could take over: which fact of which kind of paper feeds which field. Pure.

import type { Document } from '../documents/document';
import { effectiveFact, readFact } from '../documents/effective';
import type { FactValue } from '../documents/understanding';
import type { Home, RegisterValue } from './home';
import { acceptedValue, type RegisterField, registerValue } from './register-fields';

/** What is looked at of a paper. */
export type OfferingPaper = Pick<
  Document,
  'id' | 'kind' | 'title' | 'date' | 'sortDate' | 'corrections' | 'readFacts' | 'state' | 'trashedAt'
>;

export type Said = {
  readonly value: RegisterValue;
  readonly documentId: string;
  readonly title: string;
  readonly kind: string;
  /** The paper's own day, '' when it has none. */
  readonly date: string;
  readonly fact: string;
  /** Page index. */
  readonly page?: number;
};
export type Offer = Said & {
  readonly field: RegisterField;
  /** What the register holds and the paper says otherwise. */
  readonly current?: RegisterValue;
  /** Other papers that say something else, the one to believe most first. */
  readonly others: readonly Said[];
};

type Feed = {
  readonly field: RegisterField;
  readonly fact: string;
  /** The kind to believe most comes first; among papers of one kind the newest. */
  readonly kinds: readonly string[];
  readonly from?: (value: FactValue) => RegisterValue;
};

/** Papers say money in kroner, the register in øre. */
const øre = (value: FactValue): RegisterValue => (typeof value === 'number' ? Math.round(value * 100) : value);
const associationPapers = ['vedtekter', 'arsregnskap', 'innkalling', 'protokoll', 'husordensregler', 'arsberetning'];

const feeds: readonly Feed[] = [
  {
    field: 'buildYear',
    fact: 'buildYear',
    kinds: ['ferdigattest', 'tilstandsrapport', 'energiattest', 'verditakst', 'salgsoppgave', 'forsikringsbevis'],
  },
  { field: 'energy.grade', fact: 'energyGrade', kinds: ['energiattest', 'salgsoppgave'] },
  { field: 'energy.issuedOn', fact: 'date', kinds: ['energiattest'] },
  { field: 'energy.validUntil', fact: 'validUntil', kinds: ['energiattest'] },
  {
    field: 'purchase.on',
    fact: 'takeoverDate',
    kinds: ['overtakelsesprotokoll', 'oppgjorsoppstilling', 'kjopekontrakt'],
  },
  { field: 'purchase.price', fact: 'price', kinds: ['skjote', 'kjopekontrakt', 'oppgjorsoppstilling'], from: øre },
  { field: 'association.name', fact: 'sender', kinds: associationPapers },
  { field: 'association.orgNumber', fact: 'orgNumber', kinds: associationPapers },
];

/** Kinds of papers that may have something for the register. */
export const offeringKinds: ReadonlySet<string> = new Set(feeds.flatMap(({ kinds }) => kinds));

/** At most one a field: of the best and newest paper, unless the register says the same or the person declined that value. */
export function offersFor(home: Home, papers: readonly OfferingPaper[]): readonly Offer[] {
  const telling = papers.filter(({ state, trashedAt }) => state === 'read' && trashedAt === 0);
  return feeds.flatMap((feed): readonly Offer[] => {
    const said = saidBy(home, feed, telling);
    const current = registerValue(home, feed.field);
    if (said.some(({ value }) => value === current)) return [];
    const wanted = said.filter(({ value }) => !isDeclined(home, feed.field, value));
    const [best, ...rest] = wanted;
    if (!best || keepsItsSource(home, feed.field, best)) return [];
    const others = rest.filter(
      ({ value }, index) => value !== best.value && rest.findIndex((other) => other.value === value) === index,
    );
    return [{ field: feed.field, ...best, ...(current === undefined ? {} : { current }), others }];
  });
}

/** Best paper first. */
function saidBy(home: Home, { fact, kinds, from, field }: Feed, papers: readonly OfferingPaper[]): readonly Said[] {
  return papers
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.sortDate < b.sortDate ? 1 : -1))
    .flatMap((paper): readonly Said[] => {
      const stated = effectiveFact(paper, fact);
      if (stated === null) return [];
      const value = acceptedValue(home, field, from ? from(stated) : stated);
      if (value === null || value === '') return [];
      const page = readFact(paper, fact)?.place?.page;
      const { id, title, kind, date } = paper;
      return [{ value, documentId: id, title, kind, date, fact, ...(page === undefined ? {} : { page }) }];
    });
}

const isDeclined = (home: Home, field: RegisterField, value: RegisterValue): boolean =>
  home.declined.some((one) => one.field === field && one.value === value);

/** The person chose another paper's word over this one: it is not asked again as long as that paper is no newer. */
const keepsItsSource = (home: Home, field: RegisterField, said: Said): boolean =>
  home.sources[field]?.documentId === said.documentId;
