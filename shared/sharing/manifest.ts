// What lies sealed on the server for a share: the list of its papers, and for each the names of its sealed pieces.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { mostSharedPapers, shareIdPattern } from './share';
import { SignUpForm } from './sign-up';

/** Base64url of 16 random bytes: says nothing of what it is. */
const BlobName = Type.String({ pattern: shareIdPattern, maxLength: 22 });
const Key = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', maxLength: 43 });

export const manifestName = 'manifest';
/** Plain bytes of a file in one piece. */
export const sharedPieceBytes = 4 * 1024 * 1024;
/** Of one paper left by a reader. */
export const mostDropBytes = 32 * 1024 * 1024;
export const mostDropsWaiting = 100;

export const SharedPage = Type.Object({
  picture: BlobName,
  /** Pixels. */
  width: Type.Integer({ minimum: 1, maximum: 20_000 }),
  height: Type.Integer({ minimum: 1, maximum: 20_000 }),
});

export const SharedFile = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 255 }),
  mediaType: Type.String({ maxLength: 100 }),
  bytes: Type.Integer({ minimum: 0, maximum: 1024 ** 3 }),
  /** In order; each holds `sharedPieceBytes`, the last one the rest. */
  pieces: Type.Array(BlobName, { maxItems: 256 }),
});

export const SharedPaper = Type.Object({
  id: Type.String({ maxLength: 80 }),
  title: Type.String({ maxLength: 300 }),
  /** The kind's name in the owner's language. */
  kind: Type.String({ maxLength: 120 }),
  /** The divider. */
  category: Type.String({ maxLength: 40 }),
  sender: Type.String({ maxLength: 300 }),
  /** ISO day, or ''. */
  date: Type.String({ maxLength: 10 }),
  /** Epoch ms at which it came into the share. */
  addedAt: Type.Integer({ minimum: 0 }),
  pages: Type.Array(SharedPage, { maxItems: 10_000 }),
  /** A small picture of the first page; '' when there is none. */
  thumb: Type.Union([BlobName, Type.Literal('')]),
  /** The words of its pages (`SharedWords`, gzip); '' when it has none. */
  words: Type.Union([BlobName, Type.Literal('')]),
  /** Absent when it may only be looked at. */
  file: Type.Optional(SharedFile),
  /** Places blacked out. */
  hidden: Type.Integer({ minimum: 0 }),
  /** What it was made of: another text, and it is made anew. */
  made: Type.String({ maxLength: 200 }),
});
export type SharedPaper = Readonly<Static<typeof SharedPaper>>;

/** The words of a paper's pages; places as in packed pages, six integers a word: x, y, w, h, line, block. */
export const SharedWords = Type.Object({
  pages: Type.Array(
    Type.Object({
      /** Page units, as the places. */
      width: Type.Number({ exclusiveMinimum: 0 }),
      height: Type.Number({ exclusiveMinimum: 0 }),
      words: Type.Array(Type.String()),
      places: Type.Array(Type.Integer()),
    }),
    { maxItems: 10_000 },
  ),
});
export type SharedWords = Readonly<Static<typeof SharedWords>>;

export const ShareManifest = Type.Object({
  v: Type.Literal(1),
  id: Type.String({ pattern: shareIdPattern }),
  title: Type.String({ maxLength: 300 }),
  recipient: Type.String({ maxLength: 300 }),
  /** The home, as an address is written: street, and postal code and place. */
  street: Type.String({ maxLength: 300 }),
  place: Type.String({ maxLength: 300 }),
  /** Of the owner: nb or en. */
  language: Type.String({ maxLength: 12 }),
  /** Epoch ms. */
  updatedAt: Type.Integer({ minimum: 0 }),
  expiresAt: Type.Integer({ minimum: 0 }),
  viewOnly: Type.Boolean(),
  /** Papers of the share that are still being made ready. */
  coming: Type.Integer({ minimum: 0 }),
  /** What a reader seals to the owner goes to this key (X25519). */
  publicKey: Key,
  /** The reader may leave papers, each at most so large. */
  dropBytes: Type.Integer({ minimum: 0 }),
  papers: Type.Array(SharedPaper, { maxItems: mostSharedPapers }),
  /** What is signed up for here, instead of papers to be looked at. */
  signUp: Type.Optional(SignUpForm),
});
export type ShareManifest = Readonly<Static<typeof ShareManifest>>;

/** What a reader's page tells of itself: who says they are looking, and which pages stood long enough on the screen to be read. */
export const ReaderReceipt = Type.Object({
  v: Type.Literal(1),
  name: Type.String({ maxLength: 80 }),
  at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
  papers: Type.Array(
    Type.Object({
      id: Type.String({ maxLength: 80 }),
      /** Page indexes. */
      pages: Type.Array(Type.Integer({ minimum: 0, maximum: 9_999 }), { maxItems: 1_000 }),
      at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
    }),
    { maxItems: mostSharedPapers },
  ),
});
export type ReaderReceipt = Readonly<Static<typeof ReaderReceipt>>;

/** What stands before the bytes of a paper that a reader left. */
export const DropHead = Type.Object({
  v: Type.Literal(1),
  fileName: Type.String({ minLength: 1, maxLength: 255 }),
  from: Type.String({ maxLength: 120 }),
  note: Type.String({ maxLength: 1_000 }),
  at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
});
export type DropHead = Readonly<Static<typeof DropHead>>;

/** Undefined when it is not what it should be: whoever holds the key may have written anything. */
export const readManifest = (value: unknown): ShareManifest | undefined =>
  Value.Check(ShareManifest, value) ? value : undefined;
export const readWords = (value: unknown): SharedWords | undefined =>
  Value.Check(SharedWords, value) ? value : undefined;
export const readReceipt = (value: unknown): ReaderReceipt | undefined =>
  Value.Check(ReaderReceipt, value) ? value : undefined;
export const readDropHead = (value: unknown): DropHead | undefined =>
  Value.Check(DropHead, value) ? value : undefined;
