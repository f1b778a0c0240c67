// What the engine offers of packs: what goes into one and why, what is blacked out in it, and writing it.
import { type Static, Type } from '@sinclair/typebox';
import { Box } from '../documents/page';
import { packKinds } from '../markets/pack-rules';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });

/** One place that is blacked out. `key` names it: the same place has the same key the next time. */
export const PackMark = Type.Object({
  key: Type.String({ maxLength: 160 }),
  page: Type.Integer({ minimum: 0 }),
  box: Box,
  what: oneOf(['person-number', 'account-number']),
  /** Its check digits hold; otherwise it only looks like one. */
  certain: Type.Boolean(),
});
export type PackMark = Readonly<Static<typeof PackMark>>;

/** Why a page could not be looked through. */
export const unchecked = ['handwritten', 'no-words', 'not-looked'] as const;

export const PackPaperView = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  sender: Type.String(),
  date: Type.String(),
  pageCount: Type.Integer(),
  /** Words under `pack.why.<why>`; '' when no rule asks for it. */
  why: Type.String(),
  isProposed: Type.Boolean(),
  /** Not read (yet), so it can be neither looked through nor sent. */
  isHeld: Type.Boolean(),
  /** False while it is still being looked through: there may be more. */
  isChecked: Type.Boolean(),
  marks: Type.Array(PackMark),
  unchecked: Type.Array(Type.Object({ page: Type.Integer(), because: oneOf(unchecked) })),
});
export type PackPaperView = Readonly<Static<typeof PackPaperView>>;

export const PackPreview = Type.Object({
  /** By divider, within one the newest first; at most `mostPapersOfPack`. */
  papers: Type.Array(PackPaperView),
  /** Beyond that many. */
  more: Type.Integer(),
  missing: Type.Array(
    Type.Object({
      why: Type.String(),
      kinds: Type.Array(Type.String()),
      source: Type.Object({ title: Type.String(), url: Type.String(), isWeak: Type.Boolean() }),
    }),
  ),
  /** Papers looked through for what is to be blacked out, of those proposed. */
  checking: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
});
export type PackPreview = Readonly<Static<typeof PackPreview>>;

export const mostPapersOfPack = 1_000;
/** Pages of one PDF; beyond, nobody reads it, and the ZIP holds them all. */
export const mostPagesOfPack = 1_500;

const PackForm = Type.Union([Type.Literal('pdf'), Type.Literal('zip')]);
export type PackForm = Static<typeof PackForm>;
const PackAsked = {
  homeId: Id,
  kind: oneOf(packKinds),
  form: PackForm,
  language: Type.Union([Type.Literal('nb'), Type.Literal('en')]),
};

export const PackEvent = Type.Union([
  Type.Object({
    type: Type.Literal('progress'),
    /** Looking papers through, drawing their pages, setting the PDF, writing. */
    step: oneOf(['checking', 'pages', 'typesetting', 'writing']),
    done: Type.Integer(),
    total: Type.Integer(),
  }),
  Type.Object({
    type: Type.Literal('done'),
    /** What is in it: the papers' titles in the PDF, the files of the ZIP. */
    files: Type.Array(
      Type.Object({ name: Type.String(), id: Id, pages: Type.Integer(), marks: Type.Integer(), form: Type.String() }),
    ),
    bytes: Type.Integer(),
    pages: Type.Integer(),
    /** Places blacked out. */
    marks: Type.Integer(),
    /** Papers that could not be taken along, each for its reason. */
    left: Type.Array(Type.Object({ id: Id, title: Type.String(), problem: Problem })),
  }),
]);
export type PackEvent = Readonly<Static<typeof PackEvent>>;

export const packsContract = {
  /** Follows the archive; papers come at once, what is blacked out in them as they are looked through. */
  'packs.preview': live(Type.Object({ homeId: Id, kind: oneOf(packKinds) }), PackPreview),
  'packs.name': call(Type.Object(PackAsked), Type.Object({ fileName: Type.String() })),
  /** Writes to a file that main created under this token; ends with `done`. Stopping the query stops it, and leaves no file. */
  'packs.write': live(
    Type.Object({
      ...PackAsked,
      /** Absent: those proposed. */
      ids: Type.Optional(Type.Array(Id, { maxItems: mostPapersOfPack })),
      /** Keys of places that the person wants to be read after all. */
      lifted: Type.Array(Type.String({ maxLength: 160 }), { maxItems: 5_000 }),
      /** Places they want blacked out besides. */
      added: Type.Array(Type.Object({ id: Id, page: Type.Integer({ minimum: 0 }), box: Box }), { maxItems: 5_000 }),
      token: Type.String({ maxLength: 200 }),
    }),
    PackEvent,
  ),
};
