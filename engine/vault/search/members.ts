// The papers a search may find, by number and by place: of one home or all, and in the trash or not.
import type { Database } from '@sqlite.org/sqlite-wasm';

/** What `places` says of a paper that is not among them. Of one that is gone it says less. */
export const elsewhere = -1;
const gone = -2;
/** How much of BM25's length counts: its b, as SQLite has it. */
const lengthCounts = 0.75;

export type Members = {
  readonly size: number;
  /** By number in the index: place among the members, the newest first; else `elsewhere` or less. */
  readonly places: Int32Array;
  /** By place. */
  readonly numbers: Int32Array;
  /** By place: the length of the paper beside others', as BM25 counts it; 1 for one of average length. */
  readonly lengths: Float32Array;
};

export function membersOf(db: Database, homeId: string | undefined, trashed: boolean): Members {
  // As texts: twenty thousand rows fetched one by one cost more than finding them.
  const row = db.selectArray(
    `SELECT json_group_array(no), json_group_array(words), json_group_array(trashed = ?1 AND (?2 IS NULL OR home = ?2))
     FROM (SELECT no, words, trashed, home FROM paper ORDER BY date DESC, no)`,
    [trashed ? 1 : 0, homeId ?? null],
  );
  const [all = [], lengthOf = [], isMember = []] = (row ?? []).map((text) => JSON.parse(String(text)) as number[]);
  const numbers = Int32Array.from(all.filter((_, index) => isMember[index] === 1));
  const words = lengthOf.filter((_, index) => isMember[index] === 1);
  let highest = -1;
  for (const no of all) highest = Math.max(highest, no);
  const places = new Int32Array(highest + 1).fill(gone);
  for (const no of all) places[no] = elsewhere;
  numbers.forEach((no, place) => {
    places[no] = place;
  });
  const average = Math.max(1, words.reduce((sum, length) => sum + length, 0) / Math.max(1, words.length));
  const lengths = Float32Array.from(words, (length) => 1 - lengthCounts + (lengthCounts * length) / average);
  return { size: numbers.length, places, numbers, lengths };
}
