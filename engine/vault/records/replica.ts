// The records as another machine's copy meets them: read whole, written through the ledger like everything else, and known by what changes here.
import type { RecordDefinition } from '../../../shared/schema/record';
import {
  type CollectionName,
  collectionNames,
  type Database,
  definitions,
  readMany,
  recordOf,
  type Stored,
} from './database';
import { keyOf, type Ledger, type Write } from './ledger';
import { mustFit } from './shelf-records';

export type ReplicaName = CollectionName;
export type PlainRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly rev: number };
/** What is to stand from now on; null: erased. A record that is not named stays as it is. */
export type Settled = ReadonlyMap<string, Readonly<Record<string, unknown>> | null>;
/** A change of this machine's, before it is durable. `before` is absent when it is new. */
export type Changing = {
  readonly id: string;
  readonly before: PlainRecord | undefined;
  readonly erased: boolean;
};

export type Replica = {
  readonly names: readonly ReplicaName[];
  definition(name: ReplicaName): RecordDefinition;
  /** Every id, in no order. */
  ids(name: ReplicaName): Promise<readonly string[]>;
  read(name: ReplicaName, ids: readonly string[]): Promise<ReadonlyMap<string, PlainRecord>>;
  /**
   * Nobody else writes these records while `decide` sees how they stand and says how they shall. Their own times stay, `rev` is given here.
   * Answers with what stands afterwards of those that were named. Those who wait for changes of this machine do not hear of it.
   */
  settle(
    name: ReplicaName,
    ids: readonly string[],
    decide: (here: ReadonlyMap<string, PlainRecord>) => Promise<Settled>,
  ): Promise<ReadonlyMap<string, PlainRecord>>;
  /** Waited for before any change of this machine's is answered, so that none is forgotten, whatever happens next. */
  beforeChange(listener: (name: ReplicaName, changes: readonly Changing[]) => Promise<void>): void;
  /** While it is true, pages without a paper are left alone: the paper may be on its way. */
  expectMore(isMoreComing: boolean): void;
  expectsMore(): boolean;
};

export function keepReplica(database: Promise<Database>, ledger: Ledger): Replica {
  let isMoreExpected = false;
  const shelfOf = async (name: CollectionName) => (await database)[name];
  const readStored = async (name: CollectionName, ids: readonly string[]) => {
    const found = await readMany(await shelfOf(name), ids);
    return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  };
  const plain = (stored: Stored) => recordOf<PlainRecord>(stored);

  return {
    names: collectionNames,
    definition: (name) => definitions[name],
    ids: async (name) => (await (await shelfOf(name)).table.toCollection().primaryKeys()) as string[],
    async read(name, ids) {
      const stored = await readStored(name, ids);
      return new Map([...stored].map(([id, one]) => [id, plain(one)]));
    },
    settle: (name, ids, decide) =>
      ledger.turns(
        ids.map((id) => keyOf(name, id)),
        async () => {
          const shelf = await shelfOf(name);
          const stored = await readStored(name, ids);
          const settled = await decide(new Map([...stored].map(([id, one]) => [id, plain(one)])));
          const after = new Map<string, PlainRecord>();
          const writes: Write[] = [];
          for (const [id, record] of settled) {
            const before = stored.get(id);
            if (record === null) {
              if (before) writes.push({ id, before, after: undefined });
              continue;
            }
            const floor = Math.max(before?.rev ?? 0, ledger.erasedRevs.get(keyOf(name, id)) ?? 0);
            const whole: Stored = { ...record, id, rev: floor + 1 };
            mustFit(shelf, whole);
            writes.push({ id, before, after: whole });
            after.set(id, whole);
          }
          if (writes.length > 0) await ledger.write(name, writes, 'replica');
          return after;
        },
      ),
    beforeChange: (listener) =>
      ledger.beforeWrite((name, writes) =>
        listener(
          name,
          writes.map(({ id, before, after }) => ({ id, before: before && plain(before), erased: !after })),
        ),
      ),
    expectMore(isMoreComing) {
      isMoreExpected = isMoreComing;
    },
    expectsMore: () => isMoreExpected,
  };
}
