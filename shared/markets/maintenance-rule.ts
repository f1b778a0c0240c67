// What a market says of upkeep: a rule an entry, as data with its source. Words for each rule stand in shared/i18n/upkeep.

/** Bands of the plan, in the order they are shown. */
export const taskGroups = [
  'roof',
  'facade',
  'openings',
  'wet-rooms',
  'water',
  'heating',
  'electrical',
  'fire',
  'ground',
  'indoor',
  'papers',
  'other',
] as const;
export type TaskGroup = (typeof taskGroups)[number];

/** Where a rule was found, and when. */
export interface Source {
  readonly title: string;
  /** '' for what stands nowhere in public. */
  readonly url: string;
  /** ISO day it was looked up. */
  readonly date: string;
  /** Second-hand, old, or common experience. */
  readonly weak?: true;
}

/** In øre. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Every {
  readonly min: number;
  readonly max: number;
  readonly unit: 'day' | 'week' | 'month' | 'year';
}

export interface MaintenanceRule {
  readonly id: string;
  /** Kinds of building parts it is about; empty: the home as a whole. */
  readonly parts: readonly string[];
  /** Property types it is for; absent: all. */
  readonly homes?: readonly string[];
  readonly group: TaskGroup;
  /** `care` keeps a part going; `renewal` is its end, counted from when it was built or renewed; `once` is done once. */
  readonly nature: 'care' | 'renewal' | 'once';
  readonly every: Every;
  /** First and last month, 1–12; the year's end may lie between. Absent: any time. */
  readonly seasons?: readonly (readonly [first: number, last: number])[];
  readonly who: 'self' | 'professional' | 'either';
  /** Rough cost by the person's own hands, and by a firm. */
  readonly self?: Range;
  readonly professional?: Range;
  /** How the home's exposure changes the interval: 0.75 makes it a quarter shorter. */
  readonly exposure?: Readonly<Record<string, number>>;
  /** The part must be at least this old. */
  readonly fromAge?: number;
  /** Where the home is in a housing association, the association does it. */
  readonly association?: true;
  /** Papers that show it was done: of these kinds, with one of these phrases (see phrase.ts) in them. */
  readonly shownBy?: { readonly kinds: readonly string[]; readonly phrases: string };
  readonly source: Source;
}

/** A paper that lifts the grade of a building part. */
export interface LiftRule {
  readonly id: string;
  readonly parts: readonly string[];
  /** Grades it lifts, and to what. */
  readonly from: readonly string[];
  readonly to: string;
  /** Kinds of paper that would do. */
  readonly kinds: readonly string[];
  /** Words one of which a paper must have for it to be about the part; '' where its kind says enough. */
  readonly phrases: string;
  /** Only for work from this year on. */
  readonly sinceYear?: number;
  readonly source: Source;
}

/** A paper that a home of this sort should have. */
export interface WantedPaper {
  readonly id: string;
  readonly category: string;
  readonly kinds: readonly string[];
  /** Property types; absent: all. */
  readonly homes?: readonly string[];
  /** Kinds of building part, one of which the home must have. */
  readonly parts?: readonly string[];
  readonly association?: boolean;
  /** Years the home was built in, both ends included. */
  readonly builtFrom?: number;
  readonly builtTo?: number;
  /** A paper older than this many years no longer does; for those that state until when they hold, that counts. */
  readonly yearsValid?: number;
  /** Words one of which must stand in the title; '' where the kind says enough. */
  readonly phrases?: string;
  /** The weightiest gaps come first. */
  readonly weight: number;
  readonly source: Source;
}

export interface MaintenanceMarket {
  readonly rules: readonly MaintenanceRule[];
  readonly lift: readonly LiftRule[];
  readonly wanted: readonly WantedPaper[];
  /** How soon what a report grades so should be put right, counted from the report. */
  readonly findings: Readonly<Record<'TG2' | 'TG3', Every>>;
  readonly findingSource: Source;
  /** Where the rough costs come from. */
  readonly costs: Source;
  /** Tenures under which others keep up the building around the home. */
  readonly associationTenures: readonly string[];
  /** Where it is said what is theirs and what is the owner's. */
  readonly associationSource: Source;
  /** Kinds of building parts by the words that stand for them on paper; the first that fits holds. */
  readonly partWords: readonly (readonly [kind: string, phrases: string])[];
}
