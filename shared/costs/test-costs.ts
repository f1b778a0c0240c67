// Papers and records for the tests of costs; everyone in them is invented.
import type { Cost } from './cost';
import type { CostPaper } from './cost-paper';
import { type CostRow, type CostSources, deriveCosts } from './derive';
import { noHints } from './hints';
import { sumUp } from './sums';

let made = 0;

/** An invoice of 4 000 kroner from the plumber, unless said otherwise. Amounts in øre. */
export function paper(id: string, over: Partial<CostPaper> = {}): CostPaper {
  made += 1;
  return {
    id,
    homeId: 'h',
    parentId: '',
    kind: 'faktura',
    category: 'okonomi',
    sender: 'Rørvik VVS AS',
    senderKey: 'rorvikvvs',
    date: '2024-03-01',
    createdAt: made,
    previousId: '',
    pageCount: 1,
    title: id,
    partIds: [],
    taskIds: [],
    contactIds: [],
    amount: 400_000,
    currency: 'NOK',
    sure: true,
    orgNumber: '',
    invoiceNumber: '',
    kid: '',
    dueDate: '',
    ...over,
  };
}

export function cost(id: string, over: Partial<Cost> = {}): Cost {
  return {
    id,
    rev: 1,
    createdAt: 1,
    updatedAt: 1,
    homeId: 'h',
    documentId: id,
    date: '',
    currency: '',
    title: '',
    payee: '',
    contactId: '',
    partId: '',
    taskId: '',
    nature: '',
    counted: '',
    note: '',
    ...over,
  };
}

export function derived(
  papers: readonly CostPaper[],
  records: readonly Cost[] = [],
  over: Partial<CostSources> = {},
): ReadonlyMap<string, CostRow> {
  const rows = deriveCosts({ papers, records, hints: () => noHints, parts: [], ...over });
  return new Map(rows.map((row) => [row.id, row]));
}

export const totalOf = (rows: ReadonlyMap<string, CostRow>, currency = 'NOK'): number =>
  sumUp(rows.values(), currency).total;
