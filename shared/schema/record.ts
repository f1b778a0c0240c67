// The kit for declaring a record once: its type, its JSON Schema, its migrations, its indexes and how two edits merge.
import { type Static, type TObject, Type } from '@sinclair/typebox';

/** What every record carries; spread into each noun's schema. Times are epoch milliseconds. */
export const recordFields = {
  id: Type.String({ maxLength: 80 }),
  /** Counts the writes of this record on this device; lets the journal and the database be compared cheaply. */
  rev: Type.Integer({
    minimum: 1,
    maximum: Number.MAX_SAFE_INTEGER,
    multipleOf: 1,
  }),
  createdAt: Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 }),
  updatedAt: Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 }),
};

/**
 * How two edits of one field are reconciled when machines meet (merge.ts). Whatever was changed on one of them alone simply holds; where
 * both changed it:
 *
 * - `ask`: the later holds, and the person is asked about the other. For what people type.
 * - `latest`: the later holds.
 * - `max`: the greater number holds.
 * - `union`: what was added to a list on either holds, what was taken away goes; things with an `id` are merged field by field.
 * - `entries`: a map; each key as `ask`. `latest-entries`: each key as `latest`.
 * - `fields`: an object; each field as `ask`.
 * - `machine`: together with all other such fields from the better reading (`reading`).
 * - `immutable`: never changes.
 */
export type MergeRule =
  | 'ask'
  | 'latest'
  | 'max'
  | 'union'
  | 'entries'
  | 'latest-entries'
  | 'fields'
  | 'machine'
  | 'immutable';

/** Takes a record of the version before to this one. Must not change its input. */
export type Migration = (before: Readonly<Record<string, unknown>>) => Record<string, unknown>;

export type RecordDefinition<T extends TObject = TObject> = {
  /** The collection's name. */
  readonly name: string;
  /** The current version; `migrations[n]` makes version n out of version n − 1. */
  readonly version: number;
  readonly schema: T;
  readonly indexes: readonly (string | readonly string[])[];
  readonly migrations: Readonly<Record<number, Migration>>;
  /** How a field merges; `ask` where nothing is said, so that nothing is lost by forgetting it here. */
  readonly merge: Readonly<Record<string, MergeRule>>;
  /** How good a reading the `machine` fields of this record are: compared number by number, the greater is the better. */
  readonly reading?: (record: Readonly<Record<string, unknown>>) => readonly number[];
};

export function defineRecord<T extends TObject>(definition: RecordDefinition<T>): RecordDefinition<T> {
  const merge = {
    id: 'immutable',
    createdAt: 'immutable',
    rev: 'max',
    updatedAt: 'max',
    ...definition.merge,
  } as const;
  return { ...definition, merge };
}

export type RecordOf<D extends RecordDefinition> = Static<D['schema']>;

/** A record of an earlier version as it reads today. */
export function migrated(
  definition: Pick<RecordDefinition, 'version' | 'migrations'>,
  record: Readonly<Record<string, unknown>>,
  from: number,
): Readonly<Record<string, unknown>> {
  let current = record;
  for (let version = from + 1; version <= definition.version; version += 1)
    current = definition.migrations[version]?.(current) ?? current;
  return current;
}
