// What a reader window offers the engine: open one file, read its pages, draw them. It has no vault, no network, and may be killed at any time.
// A file may have taken it over: every bound here is one that the engine relies on.
import { type Static, Type } from '@sinclair/typebox';
import { mostContents } from '../documents/document';
import { readableTypes } from '../documents/media-type';
import { Box, mostPagesOfPaper, ReadPage } from '../documents/page';
import { SignedPaper } from '../documents/signatures';
import { Problem } from '../problem';
import { DossierFault, DossierManifest } from '../sale/dossier';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Bytes = Type.Unsafe<Uint8Array<ArrayBuffer>>(Type.Any());

/** What happens while pages are read. Every event counts as progress for the watchdog, so emit them honestly. */
export const ReadingEvent = Type.Union([
  Type.Object({
    type: Type.Literal('progress'),
    index: Type.Integer({ minimum: 0 }),
    fraction: Type.Number({ minimum: 0, maximum: 1 }),
  }),
  Type.Object({
    type: Type.Literal('page'),
    page: Type.Unsafe<ReadPage>(ReadPage),
  }),
  Type.Object({ type: Type.Literal('done') }),
]);
export type ReadingEvent = Readonly<Static<typeof ReadingEvent>>;

/** What was recognised on one upright page; places as in packed pages, six integers a word: x, y, w, h, line, block. */
const WordsOnPage = Type.Object({
  index: Type.Integer({ minimum: 0 }),
  width: Type.Number({ exclusiveMinimum: 0 }),
  height: Type.Number({ exclusiveMinimum: 0 }),
  turned: Type.Integer({ minimum: 0, maximum: 270 }),
  words: Type.Array(Type.String()),
  places: Type.Array(Type.Integer()),
});
export type WordsOnPage = {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly turned: number;
  readonly words: readonly string[];
  readonly places: readonly number[];
};
/** Names are a stranger's, made harmless by a reader that may have been taken over: whoever takes the child in looks again. */
const Child = Type.Object({
  name: Type.String({ maxLength: 255 }),
  folder: Type.String({ maxLength: 300 }),
  isLocked: Type.Boolean(),
  problem: Type.Optional(Problem),
});

export const PageMakeup = Type.Object({
  /** All text there is in it, also what is not seen. '' when it has none. */
  text: Type.String(),
  /** 0..1 of the page that is covered by pictures. */
  pictureShare: Type.Number({ minimum: 0, maximum: 1 }),
  /** Nothing but what is printed on the page itself: no notes, stamps, filled-in fields or layers that can be hidden. */
  isPlain: Type.Boolean(),
});
export type PageMakeup = Readonly<Static<typeof PageMakeup>>;

const Points = Type.Number({ minimum: -14_400, maximum: 14_400 });
export const SignatureAsked = Type.Object({
  bytes: Bytes,
  /** Drawn where the signature is: the one page of this PDF. Absent: nothing is seen of it. */
  look: Type.Optional(Bytes),
  /** In points from the page's lower left corner. */
  place: Type.Object({
    page: Type.Integer({ minimum: 0 }),
    x: Points,
    y: Points,
    width: Points,
    height: Points,
  }),
  name: Type.String({ maxLength: 200 }),
  reason: Type.String({ maxLength: 300 }),
  /** Epoch milliseconds: when it is signed, by the signer's own clock. */
  at: Type.Integer({ minimum: 0 }),
});
export type SignatureAsked = Readonly<Static<typeof SignatureAsked>>;

export const DossierCheck = Type.Object({
  /** Absent where there is none that can be read. */
  manifest: Type.Optional(DossierManifest),
  faults: Type.Array(DossierFault),
  signer: Type.String({ maxLength: 400 }),
  fingerprint: Type.String({ maxLength: 64 }),
});
export type DossierCheck = Readonly<Static<typeof DossierCheck>>;

export const readerContract = {
  /** Sniffs the type by content and opens the file; one file at a time, opening another closes the first. */
  open: call(
    Type.Object({
      bytes: Bytes,
      password: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    Type.Object({
      mediaType: oneOf(readableTypes),
      /** 0 only for what has nothing but children. */
      pageCount: Type.Integer({ minimum: 0, maximum: mostPagesOfPaper }),
      /** What came in it; each is asked for by its place in this list. */
      children: Type.Array(Child, { maxItems: mostContents }),
    }),
  ),
  /** One of the children, whole. A password opens it alone. */
  readChild: call(
    Type.Object({
      index: Type.Integer({ minimum: 0 }),
      password: Type.Optional(Type.String({ maxLength: 1000 })),
    }),
    Type.Object({ bytes: Bytes }),
  ),
  /**
   * Reads these pages in the order given; ends with `done`. Stopping the query stops the reading. `byEye`: off their pictures, also
   * where they have a text layer.
   */
  readPages: live(
    Type.Object({
      indexes: Type.Array(Type.Integer({ minimum: 0 })),
      byEye: Type.Optional(Type.Boolean()),
    }),
    ReadingEvent,
  ),
  /** What a page has besides the words that were read: what must be known before it is handed on as it is. */
  lookAtPage: call(Type.Object({ index: Type.Integer({ minimum: 0 }) }), PageMakeup),
  /** What the file carries besides its pages: descriptions, names of attachments, bookmarks. Empty where there is nothing of the kind. */
  lookAtFile: call(Type.Object({}), Type.Object({ texts: Type.Array(Type.String()), attachments: Type.Integer() })),
  /** Draws one upright page, at most `width` pixels wide, as JPEG. `turned` is the degrees found when it was read. */
  drawPage: call(
    Type.Object({
      index: Type.Integer({ minimum: 0 }),
      width: Type.Integer({ minimum: 16, maximum: 4096 }),
      turned: Type.Integer({ minimum: 0, maximum: 270 }),
      /** Painted over in black, in page units of the upright page: nothing of what stood there is in the picture. */
      hide: Type.Optional(Type.Array(Box, { maxItems: 1000 })),
      /** Written faintly across the page, again and again: whose copy it is. */
      mark: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    }),
    Type.Object({
      bytes: Bytes,
      mediaType: Type.Literal('image/jpeg'),
      width: Type.Integer({ minimum: 1 }),
      height: Type.Integer({ minimum: 1 }),
    }),
  ),
  /** A scan or picture as a PDF that can be searched: every picture as it came, the words of these pages invisible upon it. */
  makeSearchable: live(
    Type.Object({
      bytes: Bytes,
      title: Type.String({ maxLength: 300 }),
      pages: Type.Array(Type.Unsafe<WordsOnPage>(WordsOnPage)),
    }),
    Type.Union([
      Type.Object({ type: Type.Literal('progress'), index: Type.Integer({ minimum: 0 }) }),
      Type.Object({ type: Type.Literal('made'), bytes: Bytes }),
    ]),
  ),
  /**
   * Room for a signature in a PDF of our own making, appended to it; the signature covers all but the bytes from `gap.from` to `gap.to`.
   * Throws `not-signable`.
   */
  placeSignature: call(
    SignatureAsked,
    Type.Object({
      bytes: Bytes,
      gap: Type.Object({ from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 0 }) }),
    }),
  ),
  /** Who signed a PDF, when, and whether it was changed since. Throws `damaged-file` where nothing can be made of it. */
  checkSignatures: call(Type.Object({ bytes: Bytes }), SignedPaper),
  /** Is a dossier of a sale as it was sealed. Throws `not-a-dossier`. */
  checkDossier: call(Type.Object({ bytes: Bytes }), DossierCheck),
  close: call(Type.Object({}), Type.Object({})),
};
export type ReaderContract = typeof readerContract;
