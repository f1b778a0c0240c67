// What the catalogue says of one kind of paper: its category, its name in a title, the facts it yields, and how it is recognised.
import type { FactName } from './facts';
import type { LabelRow } from './labels';

export const categories = [
  'eierskap',
  'takst',
  'forsikring',
  'vedlikehold',
  'okonomi',
  'offentlig',
  'salg',
  'annet',
] as const;
export type Category = (typeof categories)[number];

/**
 * A cue: where it counts, how much, and its phrases (see phrase.ts) with commas between, any of which will do.
 * `title`: in a line set like a title (large, or alone near the top) that begins with the phrase. `text`: anywhere on the first pages.
 * A negative weight speaks against the kind.
 */
export type Cue = readonly [where: 'title' | 'text', weight: number, phrases: string];

/** A title with facts in braces; the first whose facts are known, and whose `when` stands in the paper, is taken. */
export interface TitlePattern {
  /** Phrases with commas between. */
  readonly when?: string;
  readonly nb: string;
  readonly en: string;
}

export interface Kind {
  readonly id: string;
  readonly category: Category;
  readonly titles: readonly TitlePattern[];
  readonly facts: readonly FactName[];
  /** Labels that, on this kind, stand in place of the common ones. */
  readonly labels?: Readonly<Partial<Record<FactName, readonly LabelRow[]>>>;
  readonly cues: readonly Cue[];
}
