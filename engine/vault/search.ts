// What searching offers: ranked papers for a query, the passages to show, and where the words stand on the page.
import type { Box } from '../../shared/documents/page';
import type { Stop } from './records';

export type SearchQuery = {
  /** As typed: words, the beginning of a word, numbers and days in any spelling, "a phrase". */
  readonly query: string;
  /** Absent: every home. */
  readonly homeId?: string;
  /** Searches the trash instead of the archive. */
  readonly trashed?: boolean;
  /** At most this many hits, the best; absent: all. */
  readonly limit?: number;
};

export type SearchAnswer = {
  /** Best first; papers equally good by date, newest first. Each by its number in the index, for there may be all of them. */
  readonly numbers: Int32Array;
  /** The papers' ids by number: the same list from answer to answer, growing, as long as the index is the same. */
  readonly names: readonly string[];
  /** Of each, beside it. */
  readonly scores: ArrayLike<number>;
  /** What the query was taken to mean when it stood nowhere as typed. */
  readonly corrected?: string;
  /** False while the index is still being made: there may be more. */
  readonly complete: boolean;
};

/** The best passage of one paper for a query. */
export type Passage = {
  /** Page index from 0; -1 when only title, sender, kind or facts match. */
  readonly page: number;
  /** How many times the query's words stand in the paper. */
  readonly hits: number;
  readonly snippet: string;
  /** Marked stretches of the snippet: start, end, start, end … in UTF-16 units. */
  readonly marks: readonly number[];
};

export type SearchMark = { readonly page: number; readonly box: Box };

/** Derived from the vault and in step with it by itself: nobody puts anything in. */
export type Search = {
  query(query: SearchQuery): Promise<SearchAnswer>;
  /** Papers about the same as this one, those of its kind first. */
  alike(documentId: string, within: Pick<SearchQuery, 'homeId' | 'trashed'>): Promise<SearchAnswer>;
  /**
   * Costs a look into each paper's text: ask for the rows on screen, not for every hit. With `atLeast` those beyond so many are left
   * out when they would be waited for: ask again.
   */
  passages(query: string, ids: readonly string[], atLeast?: number): Promise<ReadonlyMap<string, Passage>>;
  /** Boxes of the matching words on a paper's pages, in page order. */
  marks(documentId: string, query: string): Promise<readonly SearchMark[]>;
  /** Hears when answers may have changed: ask again. At most four times a second. */
  watch(listener: () => void): Stop;
};
