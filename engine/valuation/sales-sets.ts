// Lists of sales kept in the vault: each a book of its own, its head first, its rows after it, and what its columns are taken for on lines beside it.
import type { SalesColumn, SalesSet } from '../../shared/api/value';
import { type Entry, mostBodyLetters } from '../../shared/entries/entry';
import { ProblemError, problem } from '../../shared/problem';
import type { SaleMapping } from '../../shared/property/sale-columns';
import { type NewLine, openBooks } from '../vault/books';
import type { Vault } from '../vault/vault';
import type { Table } from './sales-file/table';

type Head = {
  readonly name: string;
  readonly currency: string;
  readonly rows: number;
  readonly uneven: number;
  readonly names: readonly string[];
};
type Mapped = { readonly mapping: SaleMapping; readonly columns: readonly SalesColumn[] };

export type SalesSets = {
  add(
    homeId: string,
    list: { readonly name: string; readonly currency: string; readonly table: Table } & Mapped,
  ): Promise<string>;
  map(homeId: string, id: string, mapped: Mapped): Promise<void>;
  remove(homeId: string, id: string): Promise<void>;
  list(homeId: string): Promise<readonly SalesSet[]>;
  tableOf(id: string): Promise<Table>;
  watch(homeId: string, listener: () => void): () => void;
};

/** A quote or a letter beyond ASCII may take more room where it is kept. */
const mostLetters = mostBodyLetters - 1_024;

export function openSalesSets(entries: Vault['entries'], writer: string): SalesSets {
  const books = openBooks(entries);
  const linesOf = async (homeId: string) =>
    (await entries.select({ subjectId: homeId })).filter(({ book }) => book === 'sales');
  const mappingLine = (subjectId: string, mapped: Mapped): NewLine => ({
    what: 'sales.mapped',
    subjectId,
    body: () => JSON.stringify(mapped),
  });

  return {
    async add(homeId, { name, currency, table, mapping, columns }) {
      const id = `sales-${crypto.randomUUID()}`;
      const head: Head = { name, currency, rows: table.rows.length, uneven: table.uneven, names: table.names };
      const packed = packedRows(table.rows);
      await books.append('sales', id, [
        { what: 'sales.head', subjectId: homeId, body: () => JSON.stringify(head) },
        ...packed.map((body): NewLine => ({ what: 'sales.rows', subjectId: '', body: () => body })),
      ]);
      await books.append('sales', `${id}.${writer}`, [mappingLine(homeId, { mapping, columns })]);
      return id;
    },

    async map(homeId, id, mapped) {
      await books.append('sales', `${id}.${writer}`, [mappingLine(homeId, mapped)]);
    },

    async remove(homeId, id) {
      const beside = (await linesOf(homeId)).filter(({ bookId }) => bookId.startsWith(`${id}.`));
      await entries.erase([...(await entries.select({ bookId: id })), ...beside].map((line) => line.id));
    },

    async list(homeId) {
      const lines = await linesOf(homeId);
      return lines
        .filter(({ what }) => what === 'sales.head')
        .sort((a, b) => b.at - a.at)
        .map((line) => setOf(line, latestMapping(lines, line.bookId)));
    },

    async tableOf(id) {
      const lines = [...(await entries.select({ bookId: id }))].sort((a, b) => a.sequence - b.sequence);
      const head = lines.find(({ what }) => what === 'sales.head');
      if (!head) throw new ProblemError(problem('not-found'));
      const { names, uneven } = JSON.parse(head.body) as Head;
      const rows = lines
        .filter(({ what }) => what === 'sales.rows')
        .flatMap(({ body }) => JSON.parse(body) as readonly (readonly string[])[]);
      return { names, rows, uneven };
    },

    watch: (homeId, listener) =>
      entries.watch((changes) => {
        if (changes.some(({ after }) => !after || (after.book === 'sales' && after.subjectId === homeId))) listener();
      }),
  };
}

function setOf(line: Entry, { mapping, columns }: Mapped): SalesSet {
  const { name, currency, rows, uneven } = JSON.parse(line.body) as Head;
  const { ignored, ...roles } = mapping;
  return {
    ...{ id: line.bookId, name, addedAt: line.at, rows, uneven, currency, columns: [...columns] },
    mapping: { ...roles, ...(ignored ? { ignored: [...ignored] } : {}) },
  };
}

/** Of several machines' words the last. */
function latestMapping(lines: readonly Entry[], id: string): Mapped {
  const last = lines
    .filter(({ what, bookId }) => what === 'sales.mapped' && bookId.startsWith(`${id}.`))
    .reduce<Entry | undefined>(
      (one, other) =>
        one && (one.at > other.at || (one.at === other.at && one.sequence > other.sequence)) ? one : other,
      undefined,
    );
  return last ? (JSON.parse(last.body) as Mapped) : { mapping: {}, columns: [] };
}

/** JSON lists of rows, each as long as a line may be. */
function packedRows(rows: readonly (readonly string[])[]): readonly string[] {
  const packed: string[] = [];
  let some: string[] = [];
  let letters = 2;
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (text.length + 2 > mostLetters) throw new ProblemError(problem('not-a-table'));
    if (letters + text.length + 1 > mostLetters) {
      packed.push(`[${some.join(',')}]`);
      some = [];
      letters = 2;
    }
    some.push(text);
    letters += text.length + 1;
  }
  if (some.length > 0) packed.push(`[${some.join(',')}]`);
  return packed;
}
