// The dossier of a sale: everything the buyer was shown and when, closed under one signed list, and how long it is worth keeping. Pure.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { addTo, daysBetween } from '../values/calendar';

const Id = Type.String({ maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15 });
const Sum = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Names within the ZIP. The signature is over the very bytes of the list. */
export const dossierNames = {
  manifest: 'manifest.json',
  signature: 'manifest.p7s',
  journal: 'journal.jsonl',
  shown: 'shown.json',
  readme: 'LES-MEG.txt',
  readmeEnglish: 'README.txt',
} as const;

/**
 * The ZIP's comment: this, and a signature (CMS, base64) over every byte of the ZIP before the comment's length. The list covers what the files
 * say; this covers how they are packed, so that no byte at all can be another.
 */
export const sealComment = 'boligperm-seal:';
/** What stands in a ZIP behind everything, before the length of its comment (APPNOTE 4.3.16). */
export const endRecord = { signature: [0x50, 0x4b, 0x05, 0x06], bytes: 20 } as const;

export const DossierFile = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 300, pattern: '^[^/\\\\][^\\\\]*$' }),
    sha256: Sum,
    bytes: Type.Integer({ minimum: 0 }),
    /** Why it is there: shown to a buyer, made by the sale, part of the record. */
    why: oneOf(['shown', 'made', 'record']),
    title: Type.String({ maxLength: 300 }),
  },
  { additionalProperties: false },
);
export type DossierFile = Readonly<Static<typeof DossierFile>>;

/** What a buyer was shown, and when, by whatever way it is known. */
export const Shown = Type.Object(
  {
    at: Instant,
    /** Of the paper, '' when it names the whole. */
    documentId: Id,
    title: Type.String({ maxLength: 300 }),
    sha256: Type.String({ maxLength: 64 }),
    /** A share that was open, a reader's receipt, something the journal tells. */
    way: oneOf(['share', 'receipt', 'journal']),
    /** A person's id, or what a reader called themselves. */
    who: Type.String({ maxLength: 200 }),
    pages: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 3_000 }),
  },
  { additionalProperties: false },
);
export type Shown = Readonly<Static<typeof Shown>>;

export const mostDossierFiles = 5_000;

export const DossierManifest = Type.Object(
  {
    format: Type.Literal('boligperm-dossier'),
    version: Type.Literal(1),
    caseId: Id,
    address: Type.String({ maxLength: 300 }),
    sealedAt: Instant,
    takenOverOn: Type.String({ maxLength: 10 }),
    keepUntil: Type.String({ maxLength: 10 }),
    files: Type.Array(DossierFile, { maxItems: mostDossierFiles }),
    /** Of each book of the journal the last line's place and hash, which no shorter one has. */
    books: Type.Array(
      Type.Object({ bookId: Id, sequence: Type.Integer({ minimum: 0 }), hash: Type.String({ maxLength: 43 }) }),
      { maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);
export type DossierManifest = Readonly<Static<typeof DossierManifest>>;

/** A dossier as the case remembers it. */
export const Dossier = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    documentId: Id,
    sha256: Sum,
    sealedAt: Instant,
    keepUntil: Type.String({ maxLength: 10 }),
  },
  { additionalProperties: false },
);
export type Dossier = Readonly<Static<typeof Dossier>>;

/** What is wrong with a dossier, and where. */
export const dossierFaults = [
  'no-dossier',
  'signature-broken',
  'packing-changed',
  'file-missing',
  'file-changed',
  'file-unlisted',
  'journal-broken',
] as const;
export const DossierFault = Type.Object({ fault: oneOf(dossierFaults), name: Type.String({ maxLength: 300 }) });
export type DossierFault = Readonly<Static<typeof DossierFault>>;

/** The last day on which the buyer may still complain. */
export const keptUntil = (takenOverOn: string, complaintYears: number): string =>
  addTo(takenOverOn, complaintYears, 'year');

/** Days that are left; 0 when it is over. Nothing happens to the dossier then: it is its owner's to remove. */
export const daysLeft = (keepUntil: string, today: string): number => Math.max(0, daysBetween(today, keepUntil));
