// A record as it lies in the database of a vault with a lock: its id, its revision and what it is looked up by; all else is one sealed text.
import type { RecordDefinition } from '../../../shared/schema/record';
import { recordPlace, type VaultSeal } from '../../security/vault-seal';

type Stored = { readonly id: string; readonly rev: number } & Readonly<Record<string, unknown>>;

/** No record has a field of this name. */
const field = 'sealedRecord';

export type RowSeal = {
  /** Whether what is written now is sealed. */
  readonly closes: boolean;
  /** What is written from now on; the same array in a vault without a lock. */
  closeAll(rows: readonly Stored[]): Promise<readonly Stored[]>;
  open(row: Stored): Promise<Stored>;
  /** The same array when none is sealed, which costs a vault without a lock nothing. */
  openAll(rows: readonly Stored[]): Promise<readonly Stored[]>;
};

export const isSealed = (row: object): boolean => field in row;

export function rowSeal({ name, indexes }: RecordDefinition, seal: VaultSeal): RowSeal {
  const clear = new Set(['id', 'rev', ...indexes.flat()]);
  const open = async (row: Stored): Promise<Stored> => {
    const { [field]: sealed, ...rest } = row;
    if (sealed === undefined) return row;
    const text = await seal.open(recordPlace(name, row.id, row.rev), String(sealed));
    return { ...(rest as Stored), ...(JSON.parse(text) as object) };
  };
  const close = async (row: Stored): Promise<Stored> => {
    if (isSealed(row)) return row;
    const fields = Object.entries(row);
    // RxDB's own begin with an underscore.
    const kept = fields.filter(([key]) => clear.has(key) || key.startsWith('_'));
    const record = fields.filter(([key]) => !key.startsWith('_'));
    const text = JSON.stringify(Object.fromEntries(record));
    return {
      ...(Object.fromEntries(kept) as Stored),
      [field]: await seal.seal(recordPlace(name, row.id, row.rev), text),
    };
  };
  return {
    get closes() {
      return seal.closes;
    },
    closeAll: async (rows) => (seal.closes ? Promise.all(rows.map(close)) : rows),
    open,
    openAll: async (rows) => (rows.some(isSealed) ? Promise.all(rows.map(open)) : rows),
  };
}
