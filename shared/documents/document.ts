// A paper in the archive: the original, what became of reading it, and what it says.
import { type Static, Type } from '@sinclair/typebox';
import { Problem } from '../problem';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { looks, Structured } from './page';
import { Finding, mostFindings, mostWorks, ReadFact, ShownWork } from './understanding';

/** Where a document stands. `waiting` and `reading` are the job queue; the others are ends. */
export const documentStates = ['waiting', 'reading', 'read', 'needs-password', 'failed', 'cancelled'] as const;

/** The sealed original: `chunks` immutable chunks under one random key (AES-GCM-256, base64url). */
export const Original = Type.Object(
  {
    id: Type.String({ maxLength: 40 }),
    key: Type.String({ maxLength: 64 }),
    chunks: Type.Integer({ minimum: 1 }),
    bytes: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

/**
 * How the user came to say it: by hand, among the other readings offered, or by accepting what was read. What the folder that a paper
 * came in says of it stands in `filedAs`.
 */
export const correctionOrigins = ['hand', 'chosen', 'accepted'] as const;
export type CorrectionOrigin = (typeof correctionOrigins)[number];

/** What the user said, by field or fact name. A machine never writes here, and what stands here wins. */
export const Correction = Type.Object(
  {
    /** null: the user says there is no such fact in the paper. */
    value: Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean(), Type.Null()]),
    at: Type.Integer({ minimum: 0 }),
    from: oneOf(correctionOrigins),
  },
  { additionalProperties: false },
);
export type Correction = Readonly<Static<typeof Correction>>;

/** Pages of the parent, by index: the first, and the one after the last. */
export const Part = Type.Object(
  { from: Type.Integer({ minimum: 0 }), to: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
);

/** One thing that came in another: the paper it became, or why it became none. */
export const Content = Type.Object(
  {
    name: Type.String({ maxLength: 255 }),
    folder: Type.String({ maxLength: 300 }),
    /** Of the paper, which is an earlier one when the same bytes were here before; '' when it was not taken in. */
    id: Type.String({ maxLength: 80 }),
    problem: Type.Optional(Problem),
  },
  { additionalProperties: false },
);
export type Content = Readonly<Static<typeof Content>>;

/** More than a home's papers in one ZIP; whoever has more unpacks it and drops the folder. */
export const mostContents = 2_000;

export const mostTags = 30;
export const mostTagLetters = 60;

const LinkedIds = Type.Array(Type.String({ maxLength: 160 }), { maxItems: 100 });
export const Links = Type.Object(
  { partIds: LinkedIds, taskIds: LinkedIds, contactIds: LinkedIds },
  { additionalProperties: false },
);
export type Links = Readonly<Static<typeof Links>>;

/** What reading made of a paper: never half of one reading and half of another. */
const machineRead = {
  contents: 'machine',
  mediaType: 'machine',
  state: 'machine',
  notBefore: 'machine',
  attempts: 'machine',
  steps: 'machine',
  problem: 'machine',
  pageCount: 'machine',
  textFrom: 'machine',
  readMs: 'machine',
  language: 'machine',
  readKind: 'machine',
  readKindConfidence: 'machine',
  otherKinds: 'machine',
  readTitle: 'machine',
  readCategory: 'machine',
  readFacts: 'machine',
  readFindings: 'machine',
  readWorks: 'machine',
  learnt: 'machine',
} as const;

/** Who left it in the drop-box of a share. A stranger's words: names and note are theirs. */
export const LeftBy = Type.Object(
  {
    shareId: Type.String({ maxLength: 80 }),
    /** What the share was called. */
    share: Type.String({ maxLength: 120 }),
    from: Type.String({ maxLength: 120 }),
    note: Type.String({ maxLength: 1_000 }),
    /** Epoch ms at which they left it, by their clock. */
    at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
    /** The owner has looked at it and wants it. */
    kept: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type LeftBy = Readonly<Static<typeof LeftBy>>;

export const documents = defineRecord({
  name: 'documents',
  version: 5,
  schema: Type.Object(
    {
      ...recordFields,
      homeId: Type.String({ maxLength: 80 }),
      /** The paper it came in (a mail, a ZIP, a bundle it is a part of); '' when it came alone. */
      parentId: Type.String({ maxLength: 80 }),
      /** Which pages of the parent it is, when it is a part of a bundle; it then has the parent's original and sum. */
      part: Type.Optional(Part),
      /** The folder it lay in inside of what it came in, '' when none. */
      folder: Type.String({ maxLength: 300 }),
      /** The category that folder stands for, '' when none: the person's own order, which stands above a reading. */
      filedAs: Type.String({ maxLength: 40 }),
      /** Absent when its owner took it in. */
      leftBy: Type.Optional(LeftBy),
      /** What came in it, in its order: the attachments of a mail, the files of a ZIP. */
      contents: Type.Array(Content, { maxItems: mostContents }),
      /** An envelope and nothing else, all of it taken in: lists leave it out. */
      isEnvelope: Type.Boolean(),
      /** Of the original's bytes, lower-case hex. */
      sha256: Type.String({ maxLength: 64, minLength: 64 }),
      fileName: Type.String({ maxLength: 255 }),
      mediaType: Type.String({ maxLength: 100 }),
      original: Original,

      state: oneOf(documentStates),
      /** Epoch ms before which a waiting job is not tried again. */
      notBefore: Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 }),
      attempts: Type.Integer({ minimum: 0 }),
      /** Version of each finished step; an improved step has a higher one and reruns alone. */
      steps: Type.Object(
        {
          read: Type.Optional(Type.Integer()),
          understand: Type.Optional(Type.Integer()),
        },
        { additionalProperties: false },
      ),
      problem: Type.Optional(Problem),
      pageCount: Type.Integer({ minimum: 0 }),
      textFrom: oneOf(['layer', 'ocr', 'mixed', 'structured', 'none']),
      /** Milliseconds spent reading. */
      readMs: Type.Integer({ minimum: 0 }),

      /** What the machine made of it; replaced whole when a step improves. */
      language: Type.String({ maxLength: 12 }),
      readKind: Type.String({ maxLength: 40 }),
      readKindConfidence: Type.Number({ minimum: 0, maximum: 1 }),
      otherKinds: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 4 }),
      readTitle: Type.String({ maxLength: 200 }),
      readCategory: Type.String({ maxLength: 40 }),
      readFacts: Type.Array(ReadFact, { maxItems: 60 }),
      /** What a condition report finds of each building part, and what work of upkeep the paper shows. */
      readFindings: Type.Array(Finding, { maxItems: mostFindings }),
      readWorks: Type.Array(ShownWork, { maxItems: mostWorks }),
      /**
       * Which lessons the reading heeds: those the user had given until then (epoch ms), so that reading it again gives the same; and
       * which of kind, category and title are owed to them. Absent: none.
       */
      learnt: Type.Optional(
        Type.Object(
          {
            until: Type.Integer({ minimum: 0 }),
            fields: Type.Array(oneOf(['kind', 'category', 'title']), { maxItems: 3 }),
          },
          { additionalProperties: false },
        ),
      ),

      /** The person's own words for it, in the order they were given; of two that differ by case alone the first stands. */
      tags: Type.Array(Type.String({ minLength: 1, maxLength: mostTagLetters }), { maxItems: mostTags }),
      /** What the person says it belongs to: building parts of its home, tasks, contacts. */
      links: Links,
      /** The paper that this one is a newer version of; '' when none. Lists show the newest. */
      previousId: Type.String({ maxLength: 80 }),
      /** What the user said; keys `kind`, `category`, `title`, or a fact's name. Never touched by a machine. */
      corrections: Type.Record(Type.String({ maxLength: 60 }), Correction),

      /** Effective values (correction over reading), kept by `withEffective`, so that lists can be indexed. */
      kind: Type.String({ maxLength: 40 }),
      category: Type.String({ maxLength: 40 }),
      title: Type.String({ maxLength: 200 }),
      sender: Type.String({ maxLength: 200 }),
      /** ISO day of the paper, or '' when unknown. */
      date: Type.String({ maxLength: 10 }),
      /** `date`, else the day it was added; sorts the archive. */
      sortDate: Type.String({ maxLength: 10 }),
      /** True when something in it wants a person's look. */
      unsure: Type.Boolean(),
      /** Epoch ms, 0 when not in the trash. */
      trashedAt: Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 }),
    },
    { additionalProperties: false },
  ),
  indexes: ['sha256', 'state', ['homeId', 'sortDate', 'id']],
  migrations: { 1: withOrigins, 2: asItCameAlone, 3: unlinked, 4: withoutFindings, 5: leftByNobody },
  merge: {
    part: 'immutable',
    sha256: 'immutable',
    original: 'immutable',
    leftBy: 'latest',
    fileName: 'immutable',
    parentId: 'latest',
    folder: 'latest',
    filedAs: 'latest',
    isEnvelope: 'latest',
    trashedAt: 'latest',
    corrections: 'entries',
    tags: 'union',
    links: 'union',
    ...machineRead,
    // Made of the others (`withEffective`), and made again of what was merged.
    kind: 'latest',
    category: 'latest',
    title: 'latest',
    sender: 'latest',
    date: 'latest',
    sortDate: 'latest',
    unsure: 'latest',
  },
  reading: ({ state, steps }) => {
    const { read = 0, understand = 0 } = steps as Readonly<Record<string, number>>;
    return [state === 'read' ? 1 : 0, understand, read];
  },
});
export type Document = Readonly<RecordOf<typeof documents>>;

/** Until version 1 a correction did not say where it came from; they were all made by hand. */
function withOrigins(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const corrections = Object.entries((before.corrections ?? {}) as Readonly<Record<string, object>>);
  return {
    ...before,
    corrections: Object.fromEntries(corrections.map(([name, said]) => [name, { ...said, from: 'hand' }])),
  };
}

/** Until version 2 no paper came in another. */
function asItCameAlone(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...before, parentId: '', folder: '', filedAs: '', contents: [], isEnvelope: false };
}

/** Until version 3 a paper had no tags, belonged to nothing but its home, and was nobody's newer version. */
function unlinked(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...before, ...untied };
}

/** How every paper begins. */
export const untied: Pick<Document, 'tags' | 'links' | 'previousId'> = {
  tags: [],
  links: { partIds: [], taskIds: [], contactIds: [] },
  previousId: '',
};

/** Until version 4 nobody looked for findings and works in a paper. */
function withoutFindings(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...before, readFindings: [], readWorks: [] };
}

/** Until version 5 nobody outside could leave a paper. */
function leftByNobody(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...before };
}

/** The text of one page with its words packed: parallel arrays keep a page of 500 words near 10 kB. */
export const pages = defineRecord({
  name: 'pages',
  version: 1,
  schema: Type.Object(
    {
      ...recordFields,
      /** id is `<documentId>:<index, five digits>` */
      documentId: Type.String({ maxLength: 80 }),
      index: Type.Integer({ minimum: 0, maximum: 99_999, multipleOf: 1 }),
      width: Type.Number(),
      height: Type.Number(),
      turned: Type.Integer({ minimum: 0, maximum: 270 }),
      textFrom: oneOf(['layer', 'ocr', 'structured', 'none']),
      look: Type.Optional(oneOf(looks)),
      text: Type.String(),
      /** One word per item, in reading order. */
      words: Type.Array(Type.String()),
      /** Six integers a word: x, y, w, h (page units), line, block. */
      places: Type.Array(Type.Integer()),
      /** Percent a word, only for recognised text. */
      confidences: Type.Optional(Type.Array(Type.Integer())),
      structured: Type.Optional(Structured),
    },
    { additionalProperties: false },
  ),
  indexes: ['documentId'],
  // Until version 1 a page without words did not say why.
  migrations: { 1: (before) => ({ ...before }) },
  // One reading of the page or the other, whole.
  merge: {
    documentId: 'immutable',
    index: 'immutable',
    width: 'machine',
    height: 'machine',
    turned: 'machine',
    textFrom: 'machine',
    look: 'machine',
    text: 'machine',
    words: 'machine',
    places: 'machine',
    confidences: 'machine',
    structured: 'machine',
  },
});
export type Page = Readonly<RecordOf<typeof pages>>;

export const pageId = (documentId: string, index: number) => `${documentId}:${String(index).padStart(5, '0')}`;
