// The costs of a home: what its papers say, with what the person said of it, and the costs they typed in. Pure.
import { marketCurrency, runningKinds } from '../markets/no/cost-rules';
import type { Cost } from './cost';
import { type CostPaper, costKinds } from './cost-paper';
import { findCredited, findUncounted, type UncountedWhy } from './counting';
import type { CostHints } from './hints';

export type Nature = Exclude<Cost['nature'], ''>;

/** `said`: by the person. `sure`: it follows from what the paper is. `suggested`: by its words, and the person has not answered. */
export type Standing = 'said' | 'sure' | 'suggested' | 'unknown';

export type CostRow = {
  /** Of the paper, or of the cost that was typed in. */
  readonly id: string;
  readonly homeId: string;
  /** '' when it was typed in. */
  readonly documentId: string;
  /** ISO day, '' when unknown. */
  readonly date: string;
  readonly title: string;
  readonly payee: string;
  readonly kind: string;
  readonly category: string;
  readonly pageCount: number;
  /** In hundredths of the currency; negative: money back; absent when nobody knows. */
  readonly amount?: number;
  readonly vat?: number;
  readonly currency: string;
  readonly amountStands: Standing;
  readonly partId: string;
  readonly partStands: Standing;
  /** The words that suggest the part. */
  readonly partWords: readonly string[];
  readonly nature: Cost['nature'];
  readonly natureStands: Standing;
  /** A rule of the market, '' when none suggests anything. */
  readonly natureRule: string;
  readonly natureWords: readonly string[];
  readonly partly: boolean;
  readonly taskId: string;
  readonly contactId: string;
  readonly note: string;
  readonly counted: boolean;
  /** Why it is not counted; `person` when they said so, '' when it is. */
  readonly uncountedWhy: UncountedWhy | 'person' | '';
  /** The paper that is counted instead, or that a credit note is about; '' when none. */
  readonly about: string;
};

export type CostSources = {
  readonly papers: readonly CostPaper[];
  readonly records: readonly Cost[];
  readonly hints: (documentId: string) => CostHints;
  /** The building parts of the home. */
  readonly parts: readonly { readonly id: string; readonly kind: string }[];
};

/** Newest first; those without a day last. The order of what is given does not matter. */
export function deriveCosts({ papers, records, hints, parts }: CostSources): readonly CostRow[] {
  const said = new Map(records.map((record) => [record.documentId || record.id, record]));
  const priced = papers.filter(
    ({ id, kind }) => costKinds.includes(kind) || said.get(id)?.amount !== undefined || said.get(id)?.counted === 'yes',
  );
  // A policy, a monthly notice or a bill that states no sum is no cost, unless the person gives it one.
  const costs = priced.filter(({ id, amount, kind }) => amount !== undefined || said.has(id) || asks.has(kind));
  const settled = costs.map((paper) => corrected(paper, said.get(paper.id)));
  // What the person leaves out stands for nothing else either: its receipt is then counted.
  const uncounted = findUncounted(settled.filter(({ id }) => said.get(id)?.counted !== 'no'));
  const credited = findCredited(settled);
  const byId = new Map(settled.map((paper) => [paper.id, paper]));

  const rows = settled.map((paper): CostRow => {
    const record = said.get(paper.id);
    const aboutId = uncounted.get(paper.id)?.of ?? credited.get(paper.id) ?? '';
    const about = byId.get(aboutId);
    return {
      ...whatItIs(paper, record),
      ...partOf(paper, record, about && said.get(about.id), about, hints, parts),
      ...natureOf(paper, record, about && said.get(about.id), about, hints),
      ...countingOf(record, uncounted.get(paper.id)?.why),
      about: aboutId,
    };
  });
  const typed = records.filter(({ documentId }) => documentId === '').map(typedRow);
  return [...rows, ...typed].sort(newestFirst);
}

/** Papers that are about a sum, so that one without is a question. */
const asks = new Set(['faktura', 'kvittering', 'kreditnota']);

/** With the sum, the day and the currency that the person gave. */
function corrected(paper: CostPaper, record: Cost | undefined): CostPaper {
  if (!record) return paper;
  return {
    ...paper,
    ...(record.amount === undefined ? {} : { amount: record.amount }),
    ...(record.vat === undefined ? {} : { vat: record.vat }),
    ...(record.date === '' ? {} : { date: record.date }),
    ...(record.currency === '' ? {} : { currency: record.currency }),
    ...(record.payee === '' ? {} : { sender: record.payee }),
    ...(record.title === '' ? {} : { title: record.title }),
  };
}

function whatItIs(paper: CostPaper, record: Cost | undefined) {
  const { amount, vat } = paper;
  return {
    id: paper.id,
    homeId: paper.homeId,
    documentId: paper.id,
    date: paper.date,
    title: paper.title,
    payee: paper.sender,
    kind: paper.kind,
    category: paper.category,
    pageCount: paper.pageCount,
    ...(amount === undefined ? {} : { amount }),
    ...(vat === undefined ? {} : { vat }),
    currency: paper.currency,
    amountStands: amountStands(paper, record),
    taskId: record?.taskId || (paper.taskIds[0] ?? ''),
    contactId: record?.contactId || (paper.contactIds[0] ?? ''),
    note: record?.note ?? '',
  };
}

function amountStands(paper: CostPaper, record: Cost | undefined): Standing {
  if (record?.amount !== undefined) return 'said';
  if (paper.amount === undefined) return 'unknown';
  return paper.sure ? 'sure' : 'suggested';
}

type PartOf = Pick<CostRow, 'partId' | 'partStands' | 'partWords'>;

/** A credit note, a receipt and a reminder are for what their invoice was for, as long as nobody says otherwise. */
function partOf(
  paper: CostPaper,
  record: Cost | undefined,
  saidOfOther: Cost | undefined,
  other: CostPaper | undefined,
  hints: CostSources['hints'],
  parts: CostSources['parts'],
): PartOf {
  const known = (id: string | undefined) => (id !== undefined && parts.some((part) => part.id === id) ? id : undefined);
  const as = (partId: string, partStands: Standing, partWords: readonly string[] = []): PartOf => ({
    partId,
    partStands,
    partWords,
  });
  for (const [one, its] of [
    [record, paper],
    [saidOfOther, other],
  ] as const) {
    if (one?.partId === 'none') return as('', 'said');
    const said = known(one?.partId) ?? known(its?.partIds[0]);
    if (said !== undefined) return as(said, 'said');
  }
  if (runningKinds.includes(paper.kind)) return as('', 'sure');
  for (const id of [other?.id, paper.id])
    for (const { kind, words } of id === undefined ? [] : hints(id).parts) {
      const part = parts.find((one) => one.kind === kind);
      if (part) return as(part.id, 'suggested', words);
    }
  return as('', 'unknown');
}

type NatureOf = Pick<CostRow, 'nature' | 'natureStands' | 'natureRule' | 'natureWords' | 'partly'>;

function natureOf(
  paper: CostPaper,
  record: Cost | undefined,
  saidOfOther: Cost | undefined,
  other: CostPaper | undefined,
  hints: CostSources['hints'],
): NatureOf {
  const nothing = { natureRule: '', natureWords: [], partly: false };
  const said = record?.nature || saidOfOther?.nature;
  if (said) return { ...nothing, nature: said, natureStands: 'said' };
  if (runningKinds.includes(paper.kind))
    return { ...nothing, nature: 'running', natureStands: 'sure', natureRule: 'kind' };
  const hint = (other && hints(other.id).nature) ?? hints(paper.id).nature;
  if (!hint) return { ...nothing, nature: '', natureStands: 'unknown' };
  const { nature, rule, words, partly = false } = hint;
  return { nature, natureStands: 'suggested', natureRule: rule, natureWords: words, partly };
}

function countingOf(
  record: Cost | undefined,
  why: UncountedWhy | undefined,
): Pick<CostRow, 'counted' | 'uncountedWhy'> {
  if (record?.counted === 'no') return { counted: false, uncountedWhy: 'person' };
  if (record?.counted === 'yes' || why === undefined) return { counted: true, uncountedWhy: '' };
  return { counted: false, uncountedWhy: why };
}

function typedRow(record: Cost): CostRow {
  const { id, homeId, date, title, payee, amount, vat, currency, taskId, contactId, note, nature, partId } = record;
  return {
    id,
    homeId,
    documentId: '',
    date,
    title,
    payee,
    kind: '',
    category: '',
    pageCount: 0,
    ...(amount === undefined ? {} : { amount }),
    ...(vat === undefined ? {} : { vat }),
    currency: currency || marketCurrency,
    amountStands: amount === undefined ? 'unknown' : 'said',
    partId: partId === 'none' ? '' : partId,
    partStands: partId === '' ? 'unknown' : 'said',
    partWords: [],
    nature,
    natureStands: nature === '' ? 'unknown' : 'said',
    natureRule: '',
    natureWords: [],
    partly: false,
    taskId,
    contactId,
    note,
    ...countingOf(record, undefined),
    about: '',
  };
}

function newestFirst(a: CostRow, b: CostRow): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
