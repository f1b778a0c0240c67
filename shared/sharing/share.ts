// A share: what somebody outside is shown, under which keys, and until when. The server keeps only what is sealed under them.
import { type Static, Type } from '@sinclair/typebox';
import { packKinds } from '../markets/pack-rules';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { audiences } from './audience';

const Id = Type.String({ maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });
/** Base64url of 32 bytes. */
const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', maxLength: 43 });
/** Base64url of 16 bytes. */
export const shareIdPattern = '^[A-Za-z0-9_-]{22}$';

export const mostSharedPapers = 1_000;
/** Papers that were left in the drop-box of one share; more are taken in, and not told of here. */
export const mostDropsTold = 500;
/** In days; what is offered to choose among. */
export const shareDays = [1, 3, 7, 14, 30, 90] as const;
export const usualShareDays = 7;
export const longestShareDays = 366;

/** A view by what papers are, as the archive filters; every field given must fit. */
export const SharedFilter = Type.Object(
  {
    category: Type.Optional(Type.String({ maxLength: 40 })),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    year: Type.Optional(Type.String({ pattern: '^(\\d{4})?$', maxLength: 4 })),
    sender: Type.Optional(Type.String({ maxLength: 200 })),
    tag: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
);
export type SharedFilter = Readonly<Static<typeof SharedFilter>>;

/** What is shared: the papers of a view, and those chosen by hand, without those taken out. */
export const SharedContents = Type.Object(
  {
    /** The view: what this pack proposes, or what fits the filter. Neither: only what was chosen by hand. */
    pack: Type.Optional(oneOf(packKinds)),
    filter: Type.Optional(SharedFilter),
    ids: Type.Array(Id, { maxItems: mostSharedPapers }),
    without: Type.Array(Id, { maxItems: mostSharedPapers }),
  },
  { additionalProperties: false },
);
export type SharedContents = Readonly<Static<typeof SharedContents>>;

/** What the owner sets, at the beginning and later. */
export const shareSettings = {
  title: Type.String({ minLength: 1, maxLength: 120 }),
  audience: oneOf(audiences),
  /** In the owner's words, `Tor Nordli i Nordli Takst AS`; '' when nobody was named. */
  recipient: Type.String({ maxLength: 160 }),
  contents: SharedContents,
  /** New papers of the view come along. False: what is chosen by hand is all. */
  follows: Type.Boolean(),
  /** Pictures of the pages with a mark across them, and no file to take away. */
  viewOnly: Type.Boolean(),
  /** The reader may leave papers. */
  takesPapers: Type.Boolean(),
  /** Identity numbers are left to be seen, and files go as they came. */
  showsNumbers: Type.Boolean(),
};

/** One thing that was left in the drop-box, and the paper it became. */
export const LeftPaper = Type.Object(
  {
    /** The server's, and so the same on every machine of the owner. */
    id: Type.String({ maxLength: 80 }),
    /** '' when it could not be taken in. */
    documentId: Id,
    fileName: Type.String({ maxLength: 255 }),
    from: Type.String({ maxLength: 120 }),
    note: Type.String({ maxLength: 1_000 }),
    at: Instant,
    problem: Type.Optional(Problem),
  },
  { additionalProperties: false },
);
export type LeftPaper = Readonly<Static<typeof LeftPaper>>;

export const shareEnds = ['', 'revoked', 'expired', 'gone'] as const;

export const shares = defineRecord({
  name: 'shares',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      homeId: Id,
      ...shareSettings,
      /** The sale whose viewings are signed up for through this link; absent: it shows papers. */
      signUpFor: Type.Optional(Id),
      expiresAt: Instant,
      /** Of the words that the reader is given in the owner's tongue: names of kinds. */
      language: oneOf(['nb', 'en']),
      /** Where it lies: the server's address as the reader gets it, and the workspace there that answers for it. */
      server: Type.String({ maxLength: 300 }),
      workspace: Type.String({ maxLength: 60 }),
      /** What stands behind the # of the link. */
      linkKey: Key,
      /** The password, stretched with its salt; '' when there is none. The password itself is kept nowhere. */
      stretched: Type.String({ maxLength: 43 }),
      passwordSalt: Type.String({ maxLength: 43 }),
      /** What the reader seals to the owner is opened with this: papers left, and which pages were looked at. */
      privateKey: Key,
      left: Type.Array(LeftPaper, { maxItems: mostDropsTold }),
      /** Epoch ms, 0 while it is open; how it ended, and what it came to. */
      closedAt: Instant,
      end: oneOf(shareEnds),
      papers: Type.Integer({ minimum: 0 }),
      readers: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  merge: {
    audience: 'latest',
    contents: 'latest',
    follows: 'latest',
    viewOnly: 'latest',
    takesPapers: 'latest',
    showsNumbers: 'latest',
    expiresAt: 'latest',
    stretched: 'latest',
    passwordSalt: 'latest',
    end: 'latest',
    language: 'immutable',
    homeId: 'immutable',
    signUpFor: 'immutable',
    server: 'immutable',
    workspace: 'immutable',
    linkKey: 'immutable',
    privateKey: 'immutable',
    left: 'union',
    closedAt: 'max',
    papers: 'max',
    readers: 'max',
  },
});
export type Share = Readonly<RecordOf<typeof shares>>;

/** It may be looked at now, as far as is known here. */
export const isOpenShare = ({ closedAt, expiresAt }: Pick<Share, 'closedAt' | 'expiresAt'>, now: number): boolean =>
  closedAt === 0 && expiresAt > now;
