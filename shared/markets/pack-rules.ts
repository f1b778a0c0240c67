// What a country's insurers, banks, surveyors and so on ask to see of a home: data, each rule with its reason.

export const packKinds = ['insurer', 'bank', 'surveyor', 'craftsman', 'buyer', 'heirs'] as const;
export type PackKind = (typeof packKinds)[number];

/** Where a rule has its ground; `weak`: a habit of the trade rather than a text that says so. */
export interface PackSource {
  readonly title: string;
  readonly url: string;
  /** ISO day on which it was read. */
  readonly read: string;
  readonly weak?: true;
}

export interface PackRule {
  /** Words under `pack.why.<why>`. */
  readonly why: string;
  /** Kinds of papers, or whole categories; a paper goes by the first rule that names it. */
  readonly kinds?: readonly string[];
  readonly categories?: readonly string[];
  /** Only the newest of its kind, or the newest of its kind from each sender. */
  readonly newest?: 'kind' | 'sender';
  /** Only papers of the last so many years; those without a day count as new. */
  readonly years?: number;
  /** Shown, and left out until the person wants it in. */
  readonly optional?: true;
}

/** Missed when there is no such paper, or none younger than `years`. */
export interface PackWant {
  readonly why: string;
  readonly kinds: readonly string[];
  readonly years?: number;
  /** Only of homes of these types; absent: of all. */
  readonly propertyTypes?: readonly string[];
  readonly source: PackSource;
}

export interface PackRules {
  readonly id: PackKind;
  readonly rules: readonly PackRule[];
  readonly wants: readonly PackWant[];
  /** Fields of the register, in order. */
  readonly facts: readonly string[];
  readonly tables: readonly ('parts' | 'installations' | 'plan' | 'done' | 'costs')[];
  /** Blacked out besides identity numbers, which always are. */
  readonly hides: readonly 'account-number'[];
}
