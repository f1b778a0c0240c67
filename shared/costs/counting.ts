// Which papers are about money that another paper has already told of: each krone is counted once. Pure.
//
// In this order: an older version, what came inside of another paper, a copy, a reminder, the receipt of an invoice, a policy whose
// premium came as invoices. A credit note is no double: it takes back what its invoice asked for, and both are counted.
import type { CostPaper } from './cost-paper';

export const uncountedWhys = ['older', 'inside', 'copy', 'reminder', 'receipt', 'billed'] as const;
export type UncountedWhy = (typeof uncountedWhys)[number];
/** Why a paper is not counted, and the id of the paper that is counted instead. */
export type Uncounted = { readonly why: UncountedWhy; readonly of: string };

/** Whole kroner in cash, and lines that are rounded each for itself. */
const roundingOre = 50;
/** A reminder asks for a fee and interest on top (inkassoforskriften sets the fee yearly; interest grows). */
const reminderMayAdd = 100_000;
const reminderDays = 365;
const receiptDaysBefore = 14;
const receiptDaysAfter = 120;
/** Two papers without a sender in common are about one sale only when they are from the same days. */
const namelessDays = 3;
const creditDays = 730;
const renewalDays = 180;
const policyDaysBefore = 90;
const policyDaysAfter = 365;

const bills = new Set(['faktura', 'kommunale-avgifter', 'felleskostnader']);

/** Not in it: counted. The order of the papers does not matter. */
export function findUncounted(papers: readonly CostPaper[]): ReadonlyMap<string, Uncounted> {
  const ordered = [...papers].sort(byDay);
  const found = new Map<string, Uncounted>();
  const set = (paper: CostPaper, why: UncountedWhy, of: CostPaper | string) =>
    found.set(paper.id, { why, of: typeof of === 'string' ? of : of.id });
  const left = (kinds?: (paper: CostPaper) => boolean) =>
    ordered.filter((paper) => !found.has(paper.id) && (kinds?.(paper) ?? true));

  const here = new Map(ordered.map((paper) => [paper.id, paper]));
  for (const { id, previousId } of ordered) {
    const older = here.get(previousId);
    // Next year's policy stands instead of this year's, and both were paid.
    if (older && !(older.kind === 'forsikringsbevis' && !daysBetween(older, here.get(id) ?? older, 0, renewalDays)))
      set(older, 'older', id);
  }
  for (const paper of left()) {
    const parent = here.get(paper.parentId);
    if (parent && !found.has(parent.id) && isSameSum(parent, paper)) set(parent, 'inside', paper);
  }
  firstOfAlike(left(), copyKeys, (paper, first) => set(paper, 'copy', first));

  const invoices = index(left(({ kind }) => bills.has(kind)));
  const reminders = index([]);
  for (const paper of left(({ kind }) => kind === 'purring')) {
    const known = [
      ...invoices.near(paper, 0, reminderMayAdd),
      ...reminders.near(paper, reminderMayAdd, reminderMayAdd),
    ];
    const about = known.find(
      (bill) => sameNumber(bill, paper) || (sameSender(bill, paper) && daysBetween(bill, paper, 0, reminderDays)),
    );
    if (about) set(paper, 'reminder', about);
    reminders.add(paper);
  }

  const paid = new Set<string>();
  const payable = index(left(({ kind }) => bills.has(kind) || kind === 'purring'));
  for (const paper of left(({ kind }) => kind === 'kvittering')) {
    const candidates = payable
      .near(paper, roundingOre, roundingOre)
      .filter(
        (bill) =>
          !paid.has(bill.id) &&
          (sameNumber(bill, paper) ||
            (sameSender(bill, paper) && daysBetween(bill, paper, receiptDaysBefore, receiptDaysAfter)) ||
            ((bill.senderKey === '' || paper.senderKey === '') &&
              daysBetween(bill, paper, namelessDays, namelessDays))),
      );
    const bill = nearest(candidates, paper);
    if (!bill) continue;
    paid.add(bill.id);
    set(paper, 'receipt', bill);
  }

  const senders = bySender(left(({ kind }) => bills.has(kind)));
  for (const paper of left(({ kind }) => kind === 'forsikringsbevis')) {
    const bill = senders
      .get(paper.senderKey)
      ?.find(
        (one) =>
          (one.amount ?? 0) <= (paper.amount ?? 0) + roundingOre &&
          daysBetween(paper, one, policyDaysBefore, policyDaysAfter),
      );
    if (bill && paper.senderKey !== '') set(paper, 'billed', bill);
  }
  return found;
}

/** The invoice that a credit note takes back, by the note's id: what it was for, the note was for. */
export function findCredited(papers: readonly CostPaper[]): ReadonlyMap<string, string> {
  const ordered = [...papers].sort(byDay);
  const invoices = index(ordered.filter(({ kind }) => bills.has(kind)));
  const found = new Map<string, string>();
  for (const note of ordered) {
    if (note.kind !== 'kreditnota' || note.amount === undefined) continue;
    const asked = { ...note, amount: -note.amount };
    const exact = nearest(
      invoices
        .near(asked, roundingOre, roundingOre)
        .filter((bill) => sameSender(bill, note) && daysBetween(bill, note, 0, creditDays)),
      note,
    );
    if (exact) found.set(note.id, exact.id);
  }
  return found;
}

const byDay = (a: CostPaper, b: CostPaper): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What two takes of the same paper have in common. A till's receipt has no number: its day and its sum, to the øre, must do. */
function copyKeys(paper: CostPaper): readonly string[] {
  const { amount, currency, kid, invoiceNumber, date, dueDate } = paper;
  if (amount === undefined) return [];
  const sum = `${paper.kind} ${currency} ${amount}`;
  const who = paper.orgNumber || paper.senderKey;
  return [
    ...(invoiceNumber !== '' && who !== '' ? [`${sum} number ${who} ${invoiceNumber}`] : []),
    // Some send the same KID month after month.
    ...(kid !== '' && (dueDate || date) !== '' ? [`${sum} kid ${kid} ${dueDate || date}`] : []),
    ...(invoiceNumber === '' && kid === '' && who !== '' && date !== '' ? [`${sum} day ${who} ${date}`] : []),
  ];
}

/** The one that was here first stands. */
function firstOfAlike(
  papers: readonly CostPaper[],
  keysOf: (paper: CostPaper) => readonly string[],
  onCopy: (paper: CostPaper, first: CostPaper) => void,
): void {
  const first = new Map<string, CostPaper>();
  const byArrival = [...papers].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  for (const paper of byArrival) {
    const keys = keysOf(paper);
    const known = keys.map((key) => first.get(key)).find((one) => one !== undefined);
    if (known) onCopy(paper, known);
    else for (const key of keys) first.set(key, paper);
  }
}

const isSameSum = (a: CostPaper, b: CostPaper): boolean =>
  a.currency === b.currency &&
  a.amount !== undefined &&
  b.amount !== undefined &&
  Math.abs(Math.abs(a.amount) - Math.abs(b.amount)) <= roundingOre;

const sameSender = (a: CostPaper, b: CostPaper): boolean =>
  (a.orgNumber !== '' && a.orgNumber === b.orgNumber) || (a.senderKey !== '' && a.senderKey === b.senderKey);

const sameNumber = (a: CostPaper, b: CostPaper): boolean =>
  (a.kid !== '' && a.kid === b.kid) ||
  (a.invoiceNumber !== '' && a.invoiceNumber === b.invoiceNumber && sameSender(a, b));

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Whether the second is from at most so many days before the first, and at most so many after. False when a day is missing. */
function daysBetween(first: CostPaper, second: CostPaper, before: number, after: number): boolean {
  if (first.date === '' || second.date === '') return false;
  const days = dayNumber(second.date) - dayNumber(first.date);
  return days >= -before && days <= after;
}

/** By day; of equally near the earlier, so that the answer does not depend on the order. */
function nearest(candidates: readonly CostPaper[], paper: CostPaper): CostPaper | undefined {
  const distance = (one: CostPaper) =>
    one.date === '' || paper.date === '' ? 1e6 : Math.abs(dayNumber(one.date) - dayNumber(paper.date));
  return [...candidates].sort((a, b) => distance(a) - distance(b) || byDay(a, b))[0];
}

function bySender(papers: readonly CostPaper[]): ReadonlyMap<string, readonly CostPaper[]> {
  const found = new Map<string, CostPaper[]>();
  for (const paper of papers) {
    const known = found.get(paper.senderKey);
    if (known) known.push(paper);
    else found.set(paper.senderKey, [paper]);
  }
  return found;
}

/** Papers by sum, so that twenty thousand are not each compared with each. */
function index(papers: readonly CostPaper[]) {
  const step = 100_000;
  const buckets = new Map<string, CostPaper[]>();
  const keyOf = (currency: string, bucket: number) => `${currency} ${bucket}`;
  const add = (paper: CostPaper) => {
    if (paper.amount === undefined) return;
    const key = keyOf(paper.currency, Math.floor(paper.amount / step));
    const known = buckets.get(key);
    if (known) known.push(paper);
    else buckets.set(key, [paper]);
  };
  for (const paper of papers) add(paper);
  return {
    add,
    /** Those in its currency whose sum is at most so much above and so much below the paper's own. */
    near({ amount, currency }: CostPaper, above: number, below: number): readonly CostPaper[] {
      if (amount === undefined) return [];
      const [least, most] = [amount - below, amount + above];
      const found: CostPaper[] = [];
      for (let bucket = Math.floor(least / step); bucket <= Math.floor(most / step); bucket += 1)
        for (const paper of buckets.get(keyOf(currency, bucket)) ?? [])
          if ((paper.amount ?? 0) >= least && (paper.amount ?? 0) <= most) found.push(paper);
      return found;
    },
  };
}
