// What the engine offers of shares: making and following one's own, and looking into those of others by their link.
import { type Static, Type } from '@sinclair/typebox';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { audiences } from '../sharing/audience';
import {
  LeftPaper,
  longestShareDays,
  mostSharedPapers,
  SharedContents,
  shareEnds,
  shareSettings,
} from '../sharing/share';
import { call, live } from './contract';
import { unchecked } from './packs';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});
const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());
const Link = Type.String({ maxLength: 600 });
const Password = Type.String({ minLength: 1, maxLength: 200 });
const Days = Type.Number({ exclusiveMinimum: 0, maximum: longestShareDays });

/**
 * Whether anything can be shared: `no-workspace`: this vault belongs to none; `no-hub`: its server is a plain CouchDB, which shows nothing
 * to people outside; `looking`: it was not asked yet; `away`: it does not answer; `refused`: it does not take the user and password.
 */
export const sharingStandings = ['looking', 'ready', 'no-workspace', 'no-hub', 'away', 'refused'] as const;

export const ShareRow = Type.Object({
  id: Id,
  homeId: Id,
  title: Type.String(),
  audience: oneOf(audiences),
  signUpFor: Type.Optional(Type.String()),
  recipient: Type.String(),
  createdAt: Type.Integer(),
  expiresAt: Type.Integer(),
  hasPassword: Type.Boolean(),
  /** 0 while it is open. */
  closedAt: Type.Integer(),
  end: oneOf(shareEnds),
  papers: Type.Integer(),
  /** How often it was opened, and by how many browsers and apps that told of themselves. */
  views: Type.Integer(),
  readers: Type.Integer(),
  /** Epoch ms, 0: never. */
  lastSeenAt: Type.Integer(),
  /** Papers that readers left, taken in. */
  left: Type.Integer(),
  /** Papers are being made ready and sent. */
  sending: Type.Optional(Type.Object({ done: Type.Integer(), total: Type.Integer() })),
  /** Why it is not in step. */
  problem: Type.Optional(Problem),
});
export type ShareRow = Readonly<Static<typeof ShareRow>>;

export const SharesList = Type.Object({
  standing: oneOf(sharingStandings),
  /** '' without a workspace. */
  server: Type.String(),
  /** Open ones first, those over soonest before the others; then closed ones, the latest first. */
  shares: Type.Array(ShareRow),
});
export type SharesList = Readonly<Static<typeof SharesList>>;

/** `there`: it can be seen; `coming`: it is being made ready; `held`: it is not read; `failed`: see its problem. */
export const sharedPaperStates = ['there', 'coming', 'held', 'failed'] as const;

export const SharedPaperView = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  date: Type.String(),
  pageCount: Type.Integer(),
  state: oneOf(sharedPaperStates),
  problem: Type.Optional(Problem),
  /** Places blacked out. */
  hidden: Type.Integer(),
  /** It came along after the share was made, and nobody has looked at it. */
  isNew: Type.Boolean(),
  /** How many of its pages each reader has looked at; those who have not opened it are left out. */
  seen: Type.Array(Type.Object({ reader: Type.String(), pages: Type.Integer() })),
  lastSeenAt: Type.Integer(),
});
export type SharedPaperView = Readonly<Static<typeof SharedPaperView>>;

export const ShareView = Type.Object({
  row: ShareRow,
  ...shareSettings,
  papers: Type.Array(SharedPaperView),
  /** Those who looked and told of it, the first to come first. */
  seenBy: Type.Array(Type.Object({ reader: Type.String(), name: Type.String(), lastAt: Type.Integer() })),
  left: Type.Array(LeftPaper),
});
export type ShareView = Readonly<Static<typeof ShareView>>;

/** A paper before it is shared: what will be blacked out, and what could not be looked through. */
export const SharePreviewPaper = Type.Object({
  id: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  date: Type.String(),
  pageCount: Type.Integer(),
  /** Words under `pack.why.<why>`; '' when it was chosen by hand or fits the filter. */
  why: Type.String(),
  isHeld: Type.Boolean(),
  isChecked: Type.Boolean(),
  /** Places that will be blacked out. */
  hidden: Type.Integer(),
  /** Pages that nobody could look through, and why. */
  unchecked: Type.Array(Type.Object({ page: Type.Integer(), because: oneOf(unchecked) })),
});
export type SharePreviewPaper = Readonly<Static<typeof SharePreviewPaper>>;

/** A share of somebody else, opened by its link. */
export const VisitedShare = Type.Object({
  visit: Id,
  title: Type.String(),
  recipient: Type.String(),
  street: Type.String(),
  place: Type.String(),
  expiresAt: Type.Integer(),
  viewOnly: Type.Boolean(),
  /** Papers that are still being made ready there. */
  coming: Type.Integer(),
  papers: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      kind: Type.String(),
      category: Type.String(),
      sender: Type.String(),
      date: Type.String(),
      pageCount: Type.Integer(),
      hidden: Type.Integer(),
      /** Absent when it may only be looked at. */
      file: Type.Optional(Type.Object({ name: Type.String(), bytes: Type.Integer() })),
    }),
  ),
});
export type VisitedShare = Readonly<Static<typeof VisitedShare>>;

export const sharesContract = {
  'shares.list': live(Nothing, SharesList),
  /** Null once it was taken out of the list. */
  'shares.get': live(Type.Object({ id: Id }), Type.Object({ share: Type.Union([ShareView, Type.Null()]) })),
  /** Follows the archive; papers come at once, what is blacked out in them as they are looked through. */
  'shares.preview': live(
    Type.Object({
      homeId: Id,
      contents: SharedContents,
      showsNumbers: Type.Boolean(),
      /** Only these are looked through; of the others what was read is. */
      lookAt: Type.Optional(Type.Array(Id, { maxItems: mostSharedPapers })),
    }),
    Type.Object({
      papers: Type.Array(SharePreviewPaper),
      checking: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
    }),
  ),
  /** Answers when the server has it and the link works; its papers follow, see `shares.get`. */
  'shares.create': call(
    Type.Object({
      homeId: Id,
      ...shareSettings,
      /** The sale whose viewings are signed up for through it. */
      signUpFor: Type.Optional(Id),
      days: Days,
      password: Type.Optional(Password),
      /** Of the words that the reader is shown in part: names of kinds. */
      language: Type.Union([Type.Literal('nb'), Type.Literal('en')]),
    }),
    Type.Object({ id: Id, link: Type.String() }),
  ),
  /** What is left out stays. `days`: from now. `password` '': none any more; a new one seals everything anew. */
  'shares.change': call(
    Type.Object({
      id: Id,
      title: Type.Optional(shareSettings.title),
      recipient: Type.Optional(shareSettings.recipient),
      contents: Type.Optional(SharedContents),
      follows: Type.Optional(Type.Boolean()),
      viewOnly: Type.Optional(Type.Boolean()),
      takesPapers: Type.Optional(Type.Boolean()),
      showsNumbers: Type.Optional(Type.Boolean()),
      days: Type.Optional(Days),
      password: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    Nothing,
  ),
  'shares.link': call(Type.Object({ id: Id }), Type.Object({ link: Type.String() })),
  /** Everything of it goes from the server; answers when it has. */
  'shares.revoke': call(Type.Object({ id: Id }), Nothing),
  /** Out of the list; only what is closed. */
  'shares.forget': call(Type.Object({ id: Id }), Nothing),
  /** Asks the server now for what was left and who looked. */
  'shares.refresh': call(Nothing, Nothing),

  /** Problem `share-needs-password` when it has one that was not given, `share-wrong-password` when it is another. */
  'shares.visit': call(Type.Object({ link: Link, password: Type.Optional(Password) }), VisitedShare),
  'shares.visitPage': call(
    Type.Object({ visit: Id, id: Id, index: Type.Integer({ minimum: 0 }) }),
    Type.Object({
      bytes: Bytes,
      mediaType: Type.Literal('image/jpeg'),
      width: Type.Integer(),
      height: Type.Integer(),
    }),
  ),
  /** Writes the paper's file to one that main created under this token. */
  'shares.visitWrite': call(
    Type.Object({ visit: Id, id: Id, token: Type.String({ maxLength: 200 }) }),
    Type.Object({ bytes: Type.Integer(), sha256: Type.String() }),
  ),
  /** Into one's own archive, as any paper comes in. */
  'shares.takeIn': call(
    Type.Object({ visit: Id, ids: Type.Array(Id, { minItems: 1, maxItems: mostSharedPapers }), homeId: Id }),
    Type.Object({
      answers: Type.Array(
        Type.Object({
          id: Id,
          status: oneOf(['received', 'duplicate', 'refused']),
          documentId: Id,
          problem: Type.Optional(Problem),
        }),
      ),
    }),
  ),
  'shares.leave': call(Type.Object({ visit: Id }), Nothing),
};
