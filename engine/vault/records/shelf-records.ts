// The records of one collection as the rest of the engine uses them.
import { Value } from '@sinclair/typebox/value';
import { ProblemError, problem } from '../../../shared/problem';
import type { Draft, Records } from '../records';
import {
  type CollectionName,
  type Database,
  indexOf,
  readMany,
  readOne,
  recordOf,
  type Shelf,
  type Stored,
  walk,
} from './database';
import { keyOf, type Ledger, type Write } from './ledger';

export function shelfRecords<T extends { readonly id: string; readonly rev: number }>(
  name: CollectionName,
  database: Promise<Database>,
  ledger: Ledger,
): Records<T> {
  const shelfOf = async (): Promise<Shelf> => (await database)[name];
  const turns = (ids: readonly string[]) => ids.map((id) => keyOf(name, id));
  const stamp = (draft: Draft<T>, before: Stored | undefined, floor: number, now: number): Stored => ({
    ...(defined(draft) as unknown as Stored),
    rev: Math.max(before?.rev ?? 0, floor) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  });

  const bring = (record: T, _before: Stored | undefined, floor: number): Stored => {
    const kept = defined(record) as unknown as Stored;
    return { ...kept, rev: Math.max(record.rev, floor + 1) };
  };

  const store = async <D extends Draft<T> | T>(
    drafts: readonly D[],
    replace: boolean,
    made: (draft: D, before: Stored | undefined, floor: number, now: number) => Stored,
  ): Promise<readonly T[]> => {
    if (drafts.length === 0) return [];
    const ids = drafts.map((draft) => (draft as { id: string }).id);
    return ledger.turns(turns(ids), async () => {
      const shelf = await shelfOf();
      const befores = await readMany(shelf, ids);
      if (!replace && befores.some((before) => before)) throw new ProblemError(problem('duplicate'));
      const now = Date.now();
      const writes = drafts.map((draft, index): Write & { readonly after: Stored } => {
        const id = ids[index] ?? '';
        const before = befores[index];
        return { id, before, after: made(draft, before, ledger.erasedRevs.get(keyOf(name, id)) ?? 0, now) };
      });
      for (const { after } of writes) mustFit(shelf, after);
      await ledger.write(name, writes);
      return writes.map(({ after }) => after as unknown as T);
    });
  };

  return {
    async get(id) {
      const stored = await readOne(await shelfOf(), id);
      return stored && recordOf<T>(stored);
    },
    async getMany(ids) {
      const stored = await readMany(await shelfOf(), ids);
      return new Map(stored.flatMap((one) => (one ? [[one.id, recordOf<T>(one)] as const] : [])));
    },
    insert: (drafts) => store(drafts, false, stamp),
    bring: (records) => store(records, false, bring),
    put: (drafts) => store(drafts, true, stamp),
    edit: (id, change) =>
      ledger.turns(turns([id]), async () => {
        const shelf = await shelfOf();
        const before = await readOne(shelf, id);
        if (!before) return undefined;
        const record = recordOf<T>(before);
        const differences = change(record);
        if (!differences) return record;
        const after = {
          ...(defined({ ...record, ...differences }) as unknown as Stored),
          rev: before.rev + 1,
          updatedAt: Date.now(),
        };
        mustFit(shelf, after);
        await ledger.write(name, [{ id, before, after }]);
        return after as unknown as T;
      }),
    erase: (ids) =>
      ledger.turns(turns(ids), async () => {
        const stored = await readMany(await shelfOf(), ids);
        const writes = stored.flatMap((before): Write[] =>
          before ? [{ id: before.id, before, after: undefined }] : [],
        );
        if (writes.length > 0) await ledger.write(name, writes);
      }),
    async select(where) {
      const { table, seal } = await shelfOf();
      const [field, value] = Object.entries(where ?? {})[0] ?? [];
      const found =
        field === undefined || value === undefined
          ? table.orderBy('id')
          : table.where(indexOf(field)).between(['0', value], ['0', value, []], true, true);
      return (await seal.openAll(await found.toArray())).map((stored) => recordOf<T>(stored));
    },
    async selectAny(field, values) {
      if (values.length === 0) return [];
      const { table, seal } = await shelfOf();
      const ranges = [...new Set(values)].sort().map((value): readonly [readonly string[], readonly unknown[]] => [
        ['0', value],
        ['0', value, []],
      ]);
      const found = await table.where(indexOf(field)).inAnyRange(ranges, { includeUppers: true }).toArray();
      return (await seal.openAll(found)).map((stored) => recordOf<T>(stored));
    },
    async *all() {
      for await (const some of walk(await shelfOf())) yield some.map((stored) => recordOf<T>(stored));
    },
    count: async () => (await shelfOf()).table.count(),
    watch: (listener) =>
      ledger.listen(name, (changes) =>
        listener(changes.map(({ id, after }) => ({ id, after: after as unknown as T | undefined }))),
      ),
  };
}

/** JSON knows no undefined: a field that is set to it is a field left out. */
function defined<V extends object>(value: V): V {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as V;
}

/** Before it is written anywhere: a record that does not fit its schema is a bug, and must not reach the journal. */
export function mustFit(shelf: Shelf, record: Stored): void {
  if (Value.Check(shelf.definition.schema, record)) return;
  const first = Value.Errors(shelf.definition.schema, record).First();
  throw new Error(`${shelf.definition.name} does not fit its schema at ${first?.path}: ${first?.message}`);
}
