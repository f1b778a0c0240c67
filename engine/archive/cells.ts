// A paper of the archive as lists look at it: what it is counted and filtered by as small numbers, side by side in memory.
//
// A search may find twenty thousand papers. Looking each up by its id and then by its words took longer than finding them.
import { amountSteps } from '../../shared/documents/amount-steps';
import { companyForms } from '../../shared/markets/no/company-forms';
import { foldText } from '../../shared/values/folded-text';
import type { ArchiveRow } from '../vault/vault';

/** By each of them every paper is counted. */
export const codedNames = ['home', 'category', 'kind', 'year', 'sender', 'amount'] as const;
export type CodedName = (typeof codedNames)[number];

/** Where it stands. Of an envelope nothing is left to show but in the trash. */
export const inArchive = 0;
export const inTrash = 1;
export const isEnvelope = 2;

/** Each name holds a code: the place of its value in `valuesOf`. */
export type Cell = Readonly<Record<CodedName, number>> & {
  readonly row: ArchiveRow;
  readonly stands: typeof inArchive | typeof inTrash | typeof isEnvelope;
  readonly hasTags: boolean;
  readonly coding: number;
};

const wordOf: Readonly<Record<CodedName, (row: ArchiveRow) => string>> = {
  home: (row) => row.homeId,
  category: (row) => row.category,
  kind: (row) => row.kind,
  year: (row) => row.date.slice(0, 4),
  sender: (row) => senderKey(row.sender),
  amount: (row) => (row.amount === undefined ? '' : String(amountSteps.findLast((step) => step <= (row.amount ?? 0)))),
};

type Table = { readonly codes: Map<string, number>; readonly values: string[] };
const newTables = () =>
  Object.fromEntries(codedNames.map((name) => [name, { codes: new Map(), values: [] }])) as unknown as Record<
    CodedName,
    Table
  >;
let tables = newTables();
let coding = 0;
/** Values are remembered also when their papers have gone; past so many all are numbered anew. */
const mostValues = 50_000;

/** Kept on the row itself: a weak map of so many costs a search more than everything else in it. */
const cellKey = Symbol('cell');

/** The same cell as long as the row is the same. */
export function cellOf(row: ArchiveRow & { [cellKey]?: Cell }): Cell {
  const known = row[cellKey];
  if (known?.coding === coding) return known;
  const code = (name: CodedName): number => {
    const { codes, values } = tables[name];
    const value = wordOf[name](row);
    let found = codes.get(value);
    if (found === undefined) {
      found = values.length;
      codes.set(value, found);
      values.push(value);
    }
    return found;
  };
  const cell: Cell = {
    row,
    home: code('home'),
    category: code('category'),
    kind: code('kind'),
    year: code('year'),
    sender: code('sender'),
    amount: code('amount'),
    stands: row.trashedAt > 0 ? inTrash : row.isEnvelope ? isEnvelope : inArchive,
    hasTags: row.tags !== undefined,
    coding,
  };
  row[cellKey] = cell;
  return cell;
}

/** Call before cells are made; those made before may be of another numbering afterwards. */
export function renumberWhenFull(): void {
  if (codedNames.every((name) => tables[name].values.length <= mostValues)) return;
  tables = newTables();
  coding += 1;
}

/** Of each code, in the order the values were met. */
export const valuesOf = (name: CodedName): readonly string[] => tables[name].values;

/** -1 when no paper ever had it. */
export const codeOf = (name: CodedName, value: string): number => tables[name].codes.get(value) ?? -1;

const senderKeys = new Map<string, string>();

/** "RØRVIK VVS" and "Rørvik VVS AS" are one sender. */
export function senderKey(sender: string): string {
  let key = senderKeys.get(sender);
  if (key === undefined) {
    const words = foldText(sender).match(/[\p{L}\p{N}]+/gu) ?? [];
    const ending = words.length > 1 && companyForms.has(words.at(-1) ?? '') ? -1 : words.length;
    key = words.slice(0, ending).join(' ');
    if (senderKeys.size > 50_000) senderKeys.clear();
    senderKeys.set(sender, key);
  }
  return key;
}
