// What the costs need of a paper: its sum, and what tells it from others about the same money. Pure.
import type { Document } from '../documents/document';
import { effectiveFact, readFact, sureFrom } from '../documents/effective';
import { marketCurrency } from '../markets/no/cost-rules';
import { vatRates } from '../markets/no/vat-rates';
import { senderKey } from '../property/senders';
import { foldText } from '../values/folded-text';

/** Kinds of papers that say what something cost. */
export const costKinds: readonly string[] = [
  'faktura',
  'kreditnota',
  'purring',
  'kvittering',
  'kommunale-avgifter',
  'felleskostnader',
  'forsikringsbevis',
];

export type CostPaper = Pick<
  Document,
  | 'id'
  | 'homeId'
  | 'parentId'
  | 'kind'
  | 'category'
  | 'sender'
  | 'date'
  | 'createdAt'
  | 'previousId'
  | 'pageCount'
  | 'title'
> & {
  readonly partIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly contactIds: readonly string[];
  /** In hundredths of the currency; negative: money back. */
  readonly amount?: number;
  readonly vat?: number;
  readonly currency: string;
  /** False when the amount was read unsurely and nobody said it is right. */
  readonly sure: boolean;
  /** What tells papers of one sale: '' where the paper does not say. */
  readonly senderKey: string;
  readonly orgNumber: string;
  readonly invoiceNumber: string;
  readonly kid: string;
  readonly dueDate: string;
};

export function costPaperOf(document: Document): CostPaper {
  const { id, homeId, parentId, kind, category, sender, date, createdAt, previousId, pageCount, links } = document;
  const name = kind === 'forsikringsbevis' ? 'premium' : 'total';
  const total = hundredths(effectiveFact(document, name));
  const amount = total === undefined ? undefined : kind === 'kreditnota' ? -Math.abs(total) : total;
  const vat = amount === undefined ? undefined : plausibleVat(amount, hundredths(effectiveFact(document, 'vat')));
  const read = readFact(document, name);
  return {
    id,
    homeId,
    parentId,
    kind,
    category,
    sender,
    // A bill without a day of its own is at least due one day.
    date: date || dayOf(effectiveFact(document, 'dueDate')),
    createdAt,
    previousId,
    pageCount,
    title: document.title || document.fileName,
    partIds: links.partIds,
    taskIds: links.taskIds,
    contactIds: links.contactIds,
    ...(amount === undefined ? {} : { amount }),
    ...(vat === undefined ? {} : { vat }),
    currency: currencyOf(effectiveFact(document, 'currency')),
    sure: Object.hasOwn(document.corrections, name) || (read?.confidence ?? 0) >= sureFrom,
    senderKey: senderKey(sender),
    orgNumber: digits(effectiveFact(document, 'orgNumber')),
    invoiceNumber: plain(effectiveFact(document, 'invoiceNumber')),
    kid: digits(effectiveFact(document, 'kid')),
    dueDate: dayOf(effectiveFact(document, 'dueDate')),
  };
}

function hundredths(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e9
    ? Math.round(value * 100)
    : undefined;
}

const highestRate = Math.max(...vatRates);

/** Tax is part of the amount: more than the highest rate allows is some other number. Up to a krone is rounding. */
function plausibleVat(amount: number, vat: number | undefined): number | undefined {
  if (vat === undefined) return undefined;
  const most = (Math.abs(amount) * highestRate) / (1 + highestRate) + 100;
  return Math.abs(vat) <= most ? Math.sign(amount) * Math.abs(vat) : undefined;
}

/** ISO 4217; the market's own when the paper names none, or one that is no code. */
function currencyOf(value: unknown): string {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return /^[A-Z]{3}$/.test(code) ? code : marketCurrency;
}

const dayOf = (value: unknown): string => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '');
const digits = (value: unknown): string => String(value ?? '').replace(/\D/g, '');
const plain = (value: unknown): string => foldText(String(value ?? '')).replace(/[^\p{L}\p{N}]/gu, '');
