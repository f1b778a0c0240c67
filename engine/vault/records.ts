// What every collection of the vault can do; a write that has resolved is durable in both copies.

/** Stops a watch. */
export type Stop = () => void;

/** A change after it became durable; `after` is undefined when the record was erased. */
export type Change<T> = { readonly id: string; readonly after: T | undefined };

/** A record before the vault stamps rev, createdAt and updatedAt on it. */
export type Draft<T> = Omit<T, 'rev' | 'createdAt' | 'updatedAt'>;

/** What differs after an edit; a field that is undefined goes. */
export type Differences<T> = { readonly [K in keyof Draft<T>]?: Draft<T>[K] | undefined };

export type Records<T extends { readonly id: string }> = {
  get(id: string): Promise<T | undefined>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, T>>;
  /** Throws ProblemError `duplicate` when an id is taken. */
  insert(drafts: readonly Draft<T>[]): Promise<readonly T[]>;
  /** Inserts records from a backup as they were, times and all. Throws like insert. */
  bring(records: readonly T[]): Promise<readonly T[]>;
  /** Inserts, or replaces what has the same id: for what can be made again, such as page texts. */
  put(drafts: readonly Draft<T>[]): Promise<readonly T[]>;
  /**
   * Changes one record; `change` sees the newest state and returns what differs, or undefined to leave it.
   * Edits of one record never overlap. Resolves to the record after, or undefined when there is none.
   */
  edit(id: string, change: (before: T) => Differences<T> | undefined): Promise<T | undefined>;
  erase(ids: readonly string[]): Promise<void>;
  /** By an index: equality on `where` (one indexed field), or all. In primary-key order unless said otherwise. */
  select(where?: Partial<Readonly<Record<keyof T & string, string | number>>>): Promise<readonly T[]>;
  /** Those with any of the values in one indexed field, in one transaction: each costs Chromium a look at every file it keeps. */
  selectAny(field: keyof T & string, values: readonly string[]): Promise<readonly T[]>;
  /** Every record, a few hundred at a time, in key order. */
  all(): AsyncIterable<readonly T[]>;
  count(): Promise<number>;
  /** Hears of every durable change, in order. */
  watch(listener: (changes: readonly Change<T>[]) => void): Stop;
};
