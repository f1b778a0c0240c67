// The contract of keeping papers in order: tags, what they belong to, versions, many at once, and what was changed when.
import { type Static, Type } from '@sinclair/typebox';
import { Correction, mostTagLetters, mostTags } from '../documents/document';
import { Difference, happenings, whos } from '../history/happening';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const TargetId = Type.String({ maxLength: 160 });
const Nothing = Type.Object({});
const Tag = Type.String({ minLength: 1, maxLength: mostTagLetters });

/** What is changed of each of several papers; what is absent stays. */
export const Refiling = Type.Object(
  {
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    category: Type.Optional(Type.String({ maxLength: 40 })),
    homeId: Type.Optional(Id),
    addTags: Type.Optional(Type.Array(Tag, { maxItems: mostTags })),
    removeTags: Type.Optional(Type.Array(Tag, { maxItems: mostTags })),
    addPartIds: Type.Optional(Type.Array(TargetId, { maxItems: 20 })),
    removePartIds: Type.Optional(Type.Array(TargetId, { maxItems: 20 })),
  },
  { additionalProperties: false },
);
export type Refiling = Readonly<Static<typeof Refiling>>;

const SaidBefore = Type.Union([Correction, Type.Null()]);
/** How one paper was filed; null where the person had said nothing. */
export const FiledBefore = Type.Object(
  {
    id: Id,
    homeId: Id,
    kind: SaidBefore,
    category: SaidBefore,
    tags: Type.Array(Tag, { maxItems: mostTags }),
    partIds: Type.Array(TargetId, { maxItems: 100 }),
  },
  { additionalProperties: false },
);
export type FiledBefore = Readonly<Static<typeof FiledBefore>>;

export const linkTargets = ['part', 'task', 'contact'] as const;

/** Something the paper belongs to: because the person says so, or because of what the paper says. */
export const Belonging = Type.Object({
  to: oneOf(linkTargets),
  id: TargetId,
  /** The person's own name for it; '' when its kind says what it is. */
  name: Type.String(),
  /** Kind of building part, role of a contact, rule of a task. */
  kind: Type.String(),
  said: Type.Boolean(),
  /** The words on the paper that suggest it. */
  words: Type.Array(Type.String()),
});
export type Belonging = Readonly<Static<typeof Belonging>>;

export const PaperInBrief = Type.Object({ id: Id, title: Type.String(), date: Type.String(), kind: Type.String() });

/** Something that happened to a record. */
export const HappeningView = Type.Object({
  id: Id,
  /** Epoch ms. */
  at: Type.Integer(),
  who: oneOf(whos),
  what: oneOf(happenings),
  collection: Type.String(),
  /** `canPutBack`: what stood before can stand again. */
  differences: Type.Array(Type.Object({ ...Difference.properties, canPutBack: Type.Boolean() })),
});
export type HappeningView = Readonly<Static<typeof HappeningView>>;

export const filingContract = {
  /** The same change to many papers; those that are gone are passed over. The answer undoes it, given to `documents.fileAsBefore`. */
  'documents.file': call(
    Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 1000 }), change: Refiling }),
    Type.Object({ before: Type.Array(FiledBefore) }),
  ),
  'documents.fileAsBefore': call(Type.Object({ before: Type.Array(FiledBefore, { maxItems: 10_000 }) }), Nothing),
  /** The whole of a paper's tags, as the person wants them. */
  'documents.tag': call(Type.Object({ id: Id, tags: Type.Array(Tag, { maxItems: mostTags }) }), Nothing),
  /** Of all homes, the most used first. */
  'tags.list': live(
    Nothing,
    Type.Object({ tags: Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() })) }),
  ),
  'documents.link': call(
    Type.Object({ id: Id, to: oneOf(linkTargets), targetId: TargetId, linked: Type.Boolean() }),
    Nothing,
  ),
  /** Says that a paper is a newer version of another; '' takes it back. Answers with what stood before. */
  'documents.follow': call(Type.Object({ id: Id, previousId: Id }), Type.Object({ before: Id })),
  /** What the paper belongs to, and which paper it seems to be a newer version of. */
  'documents.belongings': live(
    Type.Object({ id: Id }),
    Type.Object({ belongings: Type.Array(Belonging), previous: Type.Optional(PaperInBrief) }),
  ),
  /** Newest first, at most 200. */
  'history.list': live(
    Type.Object({ recordId: TargetId }),
    Type.Object({ happenings: Type.Array(HappeningView), more: Type.Boolean() }),
  ),
  /** Lets a field be again what it was before that happened. */
  'history.putBack': call(Type.Object({ id: Id, field: Type.String({ maxLength: 200 }) }), Nothing),
};
