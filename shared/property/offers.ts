// What the papers of a home say that its register could take over: which fact of which kind of paper feeds which field. Pure.

import type { Document } from '../documents/document';
import { effectiveFact, readFact } from '../documents/effective';
import type { FactValue } from '../documents/understanding';
import { registerRulesOf } from '../markets/markets';
import { isDay } from '../values/partial-day';
import type { Home, RegisterValue } from './home';
import { acceptedValue, type RegisterField, registerValue } from './register-fields';

/** What is looked at of a paper; its first pages too, where the kind is one of `statingKinds`. */
export type OfferingPaper = Pick<
  Document,
  'id' | 'kind' | 'title' | 'date' | 'sortDate' | 'corrections' | 'readFacts' | 'state' | 'trashedAt'
> & { readonly pages?: readonly { readonly index: number; readonly text: string }[] };

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
  /** The fact that says it; where none does, the words of the pages may (`stated` of the market). */
  readonly fact: string;
  /** The kind to believe most comes first; among papers of one kind the newest. */
  readonly kinds: readonly string[];
  readonly from?: (value: FactValue) => RegisterValue;
  readonly homes?: (home: Home) => boolean;
  readonly papers?: (paper: OfferingPaper) => boolean;
};

/** Papers say money in kroner, the register in øre. */
const øre = (value: FactValue): RegisterValue => (typeof value === 'number' ? Math.round(value * 100) : value);
const associationPapers = ['vedtekter', 'arsregnskap', 'innkalling', 'protokoll', 'husordensregler', 'arsberetning'];
/** A neighbours' association writes the same papers; only these homes belong to a company. */
const hasCompany = ({ propertyType, tenure }: Home): boolean =>
  propertyType === 'apartment' || ['andel', 'aksje', 'obligasjon', 'eierseksjon'].includes(tenure);
const measured = ['tilstandsrapport', 'verditakst', 'salgsoppgave'];
/** Since then areas are measured in another way (NS 3940:2023). */
const newAreasFrom = '2024-01-01';

/** Kinds whose pages say more of a home than their facts. */
export const statingKinds: readonly string[] = [...measured, 'matrikkelbrev', 'skjote', 'kjopekontrakt'];

const feeds: readonly Feed[] = [
  { field: 'matrikkel', fact: '', kinds: ['matrikkelbrev', 'skjote', 'kjopekontrakt', ...measured] },
  {
    field: 'buildYear',
    fact: 'buildYear',
    // A certificate of completion may be of a garage or an extension.
    kinds: ['tilstandsrapport', 'energiattest', 'verditakst', 'salgsoppgave', 'forsikringsbevis', 'ferdigattest'],
  },
  { field: 'areas.braI', fact: '', kinds: measured },
  { field: 'areas.braE', fact: '', kinds: measured },
  { field: 'areas.braB', fact: '', kinds: measured },
  { field: 'areas.tba', fact: '', kinds: measured },
  { field: 'areas.primary', fact: '', kinds: measured },
  { field: 'areas.braOld', fact: 'bra', kinds: measured, papers: ({ sortDate }) => sortDate < newAreasFrom },
  { field: 'plotArea', fact: '', kinds: ['matrikkelbrev', ...measured] },
  { field: 'unitNumber', fact: '', kinds: statingKinds, homes: ({ propertyType }) => propertyType !== 'house' },
  { field: 'energy.grade', fact: 'energyGrade', kinds: ['energiattest', 'salgsoppgave'] },
  { field: 'energy.issuedOn', fact: 'date', kinds: ['energiattest'] },
  { field: 'energy.validUntil', fact: 'validUntil', kinds: ['energiattest'] },
  {
    field: 'purchase.on',
    fact: 'takeoverDate',
    kinds: ['overtakelsesprotokoll', 'oppgjorsoppstilling', 'kjopekontrakt'],
  },
  { field: 'purchase.price', fact: 'price', kinds: ['skjote', 'kjopekontrakt', 'oppgjorsoppstilling'], from: øre },
  { field: 'association.name', fact: 'sender', kinds: associationPapers, homes: hasCompany },
  { field: 'association.orgNumber', fact: 'orgNumber', kinds: associationPapers, homes: hasCompany },
];

/** Papers of equipment: what they are about has a serial number or a warranty. */
const thingPapers = ['garantibevis', 'servicerapport', 'kvittering', 'fdv-dokumentasjon'];

/** Kinds of papers that may have something for the register. */
export const offeringKinds: ReadonlySet<string> = new Set([...feeds.flatMap(({ kinds }) => kinds), ...thingPapers]);

/** Something installed that a paper is about. */
export type OfferedThing = {
  readonly documentId: string;
  readonly title: string;
  readonly kind: string;
  readonly serialNumber: string;
  /** ISO day, '' when the paper names none. */
  readonly warrantyUntil: string;
};

/** What stands in no installation yet; of one thing its warranty speaks, else the newest paper. Declined by `installation` and the paper's id. */
export function offeredThings(home: Home, papers: readonly OfferingPaper[]): readonly OfferedThing[] {
  const known = new Set(
    home.installations.flatMap(({ serialNumber, documentId }) => [plain(serialNumber), documentId]),
  );
  const found = papers
    .filter(
      ({ kind, state, trashedAt, id }) =>
        thingPapers.includes(kind) && state === 'read' && trashedAt === 0 && !known.has(id),
    )
    .sort((a, b) => thingPapers.indexOf(a.kind) - thingPapers.indexOf(b.kind) || (a.sortDate < b.sortDate ? 1 : -1))
    .map((paper): OfferedThing => {
      const { id, title, kind } = paper;
      const until = kind === 'garantibevis' ? effectiveFact(paper, 'validUntil') : null;
      return {
        documentId: id,
        title,
        kind,
        serialNumber: String(effectiveFact(paper, 'serialNumber') ?? '').slice(0, 80),
        warrantyUntil: typeof until === 'string' && isDay(until) ? until : '',
      };
    })
    .filter(({ serialNumber, kind }) => serialNumber !== '' || kind === 'garantibevis')
    .filter(({ serialNumber }) => serialNumber === '' || !known.has(plain(serialNumber)));
  return found.filter(
    ({ serialNumber, documentId }, index) =>
      !home.declined.some(({ field, value }) => field === 'installation' && value === documentId) &&
      (serialNumber === '' || found.findIndex((other) => plain(other.serialNumber) === plain(serialNumber)) === index),
  );
}

const plain = (serialNumber: string): string => serialNumber.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** At most one a field: of the best and newest paper, unless the register says the same or the person declined that value. */
export function offersFor(home: Home, papers: readonly OfferingPaper[]): readonly Offer[] {
  const telling = papers.filter(({ state, trashedAt }) => state === 'read' && trashedAt === 0);
  return feeds.flatMap((feed): readonly Offer[] => {
    if (feed.homes && !feed.homes(home)) return [];
    const said = saidBy(home, feed, telling);
    const current = registerValue(home, feed.field);
    if (said.some(({ value }) => value === current)) return [];
    const wanted = said.filter(({ value }) => !isDeclined(home, feed.field, value));
    const [best, ...rest] = wanted;
    if (!best) return [];
    const others = rest.filter(
      ({ value }, index) => value !== best.value && rest.findIndex((other) => other.value === value) === index,
    );
    return [{ field: feed.field, ...best, ...(current === undefined ? {} : { current }), others }];
  });
}

/** Best paper first. */
function saidBy(home: Home, feed: Feed, papers: readonly OfferingPaper[]): readonly Said[] {
  const { kinds, field } = feed;
  return papers
    .filter((paper) => kinds.includes(paper.kind) && (feed.papers?.(paper) ?? true))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.sortDate < b.sortDate ? 1 : -1))
    .flatMap((paper): readonly Said[] => {
      const stated = feed.fact === '' ? onPages(home, feed, paper) : asFact(feed, paper);
      const value = stated ? acceptedValue(home, field, stated.value) : null;
      if (!stated || value === null || value === '') return [];
      const { id, title, kind, date } = paper;
      const page = stated.page === undefined ? {} : { page: stated.page };
      return [{ value, documentId: id, title, kind, date, fact: feed.fact, ...page }];
    });
}

type Stated = { readonly value: RegisterValue; readonly page: number | undefined };

function asFact({ fact, from }: Feed, paper: OfferingPaper): Stated | undefined {
  const value = effectiveFact(paper, fact);
  return value === null ? undefined : { value: from ? from(value) : value, page: readFact(paper, fact)?.place?.page };
}

function onPages({ market }: Home, { field }: Feed, { pages = [] }: OfferingPaper): Stated | undefined {
  for (const { index, text } of pages) {
    const found = registerRulesOf(market)
      .stated(text)
      .find((one) => one.field === field);
    if (found) return { value: found.value, page: index };
  }
  return undefined;
}

const isDeclined = (home: Home, field: RegisterField, value: RegisterValue): boolean =>
  home.declined.some((one) => one.field === field && one.value === value);
