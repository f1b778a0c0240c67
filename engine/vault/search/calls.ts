// What the engine asks of the search worker. Both ends are ours and built together, so the bulk is carried without being checked item by item.
import { Type } from '@sinclair/typebox';
import { call } from '../../../shared/api/contract';
import type { Passage } from '../search';
import type { Sought } from './lookup';
import type { SearchEntry } from './paper-index';

const Nothing = Type.Object({});
/** Papers by their number, best first: twenty thousand of them are moved, not copied. See `names`. */
const Hits = {
  /** Which index the numbers are of. */
  index: Type.String(),
  numbers: Type.Unsafe<Int32Array>(Type.Any()),
  scores: Type.Unsafe<Float64Array>(Type.Any()),
};
const Ids = Type.Unsafe<readonly string[]>(Type.Any());

/** What a worker is called says where it keeps the index. */
export const onDisk = 'search';
export const inMemory = 'search-in-memory';

export const searchCalls = {
  put: call(Type.Object({ entries: Type.Unsafe<readonly SearchEntry[]>(Type.Any()) }), Nothing),
  remove: call(Type.Object({ ids: Ids }), Nothing),
  /** Every paper the index knows, and which revision of it. Empty when the index had to be begun anew. */
  revisions: call(Nothing, Type.Object({ ids: Ids, revs: Type.Unsafe<readonly number[]>(Type.Any()) })),
  query: call(
    Type.Object({
      query: Type.String(),
      homeId: Type.Optional(Type.String()),
      trashed: Type.Boolean(),
      limit: Type.Optional(Type.Integer()),
    }),
    Type.Object({
      ...Hits,
      corrected: Type.Optional(Type.String()),
    }),
  ),
  alike: call(
    Type.Object({ id: Type.String(), homeId: Type.Optional(Type.String()), trashed: Type.Boolean() }),
    Type.Object(Hits),
  ),
  /** What the papers from this number on are called; no number is given twice while the index lasts. */
  names: call(
    Type.Object({ from: Type.Integer() }),
    Type.Object({ index: Type.String(), numbers: Type.Unsafe<readonly number[]>(Type.Any()), ids: Ids }),
  ),
  /** Of the first papers at least; of the further ones as many as are read in a few milliseconds. */
  passages: call(
    Type.Object({ query: Type.String(), ids: Ids, atLeast: Type.Integer() }),
    Type.Object({ passages: Type.Unsafe<readonly (readonly [string, Passage])[]>(Type.Any()) }),
  ),
  /** Answers a few questions of its own, so that the first of a person's is answered as fast as the later ones. */
  warm: call(Nothing, Nothing),
  tidy: call(Nothing, Type.Object({ more: Type.Boolean() })),
  /** What to mark on a page. */
  sought: call(
    Type.Object({ query: Type.String() }),
    Type.Object({ sought: Type.Unsafe<readonly Sought[]>(Type.Any()) }),
  ),
};
