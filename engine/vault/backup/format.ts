// What a backup is made of: an ordinary ZIP with readable names, that needs nothing of ours to be opened.
import { type Static, Type } from '@sinclair/typebox';
import { costs } from '../../../shared/costs/cost';
import { conflicts } from '../../../shared/devices/conflict';
import { documents, pages } from '../../../shared/documents/document';
import { savedSearches } from '../../../shared/documents/saved-search';
import { entries } from '../../../shared/entries/entry';
import { history } from '../../../shared/history/happening';
import { tasks } from '../../../shared/maintenance/task';
import { contacts } from '../../../shared/property/contact';
import { homes } from '../../../shared/property/home';
import { cases } from '../../../shared/sale/case';
import { shares } from '../../../shared/sharing/share';

export const backupVersion = 1;

export const files = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  homes: 'homes.jsonl',
  documents: 'documents.jsonl',
  pages: 'pages.jsonl',
  originals: 'originals/',
  /** Of a version in a folder of backups, whose originals lie beside it. */
  originalSums: 'originals.jsonl',
} as const;

/** Records that are written and read back a line each, as they are; each with the file it stands in. */
export const plainFiles = {
  savedSearches: 'searches.jsonl',
  tasks: 'tasks.jsonl',
  costs: 'costs.jsonl',
  history: 'history.jsonl',
  contacts: 'contacts.jsonl',
  conflicts: 'conflicts.jsonl',
  shares: 'shares.jsonl',
  cases: 'cases.jsonl',
  entries: 'entries.jsonl',
} as const;
export type PlainName = keyof typeof plainFiles;
export const plainNames = Object.keys(plainFiles) as PlainName[];
export const plainDefinitions = {
  savedSearches,
  tasks,
  costs,
  history,
  contacts,
  conflicts,
  shares,
  cases,
  entries,
} as const;

const SchemaVersion = Type.Integer({ minimum: 0, maximum: 1_000 });

export const Manifest = Type.Object({
  format: Type.Literal('boligperm-backup'),
  version: Type.Integer({ minimum: 1 }),
  /** Version of each record's schema, so that an older backup is brought up to date. */
  schemas: Type.Object({
    homes: SchemaVersion,
    documents: SchemaVersion,
    pages: SchemaVersion,
    // Backups of before these were kept have none.
    savedSearches: Type.Optional(SchemaVersion),
    tasks: Type.Optional(SchemaVersion),
    costs: Type.Optional(SchemaVersion),
    history: Type.Optional(SchemaVersion),
    contacts: Type.Optional(SchemaVersion),
    conflicts: Type.Optional(SchemaVersion),
    shares: Type.Optional(SchemaVersion),
    cases: Type.Optional(SchemaVersion),
    entries: Type.Optional(SchemaVersion),
  }),
  counts: Type.Object({
    homes: Type.Integer(),
    documents: Type.Integer(),
    pages: Type.Integer(),
    bytes: Type.Integer(),
  }),
  /** ISO 8601. */
  madeAt: Type.String({ maxLength: 40 }),
  /** What the user said until then (epoch ms) shall teach nothing; what they said since teaches anew where the backup is restored. */
  forgottenAt: Type.Optional(Type.Integer({ minimum: 0, maximum: 8.64e15 })),
});
export type Manifest = Static<typeof Manifest>;

export const schemaVersions = {
  homes: homes.version,
  documents: documents.version,
  pages: pages.version,
  savedSearches: savedSearches.version,
  tasks: tasks.version,
  costs: costs.version,
  history: history.version,
  contacts: contacts.version,
  conflicts: conflicts.version,
  shares: shares.version,
  cases: cases.version,
  entries: entries.version,
} as const;

/** A line of documents.jsonl: the record without where its original lies in a vault, and the file it is in the ZIP. */
export const DocumentLine = Type.Object({
  file: Type.Union([Type.String({ maxLength: 600 }), Type.Null()]),
  /** Where it lies sealed beside the version, and its key; only in a folder of backups. */
  original: Type.Optional(documents.schema.properties.original),
  document: Type.Record(Type.String(), Type.Unknown()),
});

/** A line of originals.jsonl: a sealed chunk, and its SHA-256 (hex). */
export const OriginalLine = Type.Object({
  id: Type.String({ maxLength: 80, pattern: '^[A-Za-z0-9-]+$' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type OriginalLine = Static<typeof OriginalLine>;

export const readmeText = `Sikkerhetskopi fra Boligperm
=============================
originals/       papirene, nøyaktig som de kom inn, i en mappe for hver bolig
homes.jsonl      boligene, med alt du har skrevet om dem
documents.jsonl  ett papir per linje: hva det er, hva det sier, hva du har rettet; "file" peker på originalen
pages.jsonl      teksten på hver side, med hvor hvert ord står
searches.jsonl   søkene du har lagret
tasks.jsonl      det du har gjort og sagt om vedlikeholdet
costs.jsonl      det du har sagt om kostnader, og kostnadene du har skrevet inn selv
history.jsonl    hva som er endret, av hvem og når
contacts.jsonl   kontaktene dine
conflicts.jsonl  det to maskiner har endret hver for seg, og som du blir spurt om
shares.jsonl     delingene dine, med nøklene til det som er delt
cases.jsonl      boligsalgene dine
entries.jsonl    det som skjedde i dem, hvem som gjorde hva, og salg å sammenligne med, linje for linje
manifest.json    hva kopien inneholder

Linjene er JSON og kan leses i alle tekstprogrammer. For å få alt tilbake: åpne kopien i Boligperm.

A backup from Boligperm
=======================
originals/       the papers, exactly as they came in, a folder for each home
homes.jsonl      the homes, with all you wrote about them
documents.jsonl  a paper a line: what it is, what it says, what you corrected; "file" names the original
pages.jsonl      the text of each page, and where each word stands
searches.jsonl   the searches you saved
tasks.jsonl      what you did and said about the upkeep
costs.jsonl      what you said of costs, and the costs you typed in yourself
history.jsonl    what was changed, by whom and when
contacts.jsonl   your contacts
conflicts.jsonl  what two machines changed apart, and you are asked about
shares.jsonl     your shares, with the keys to what is shared
cases.jsonl      your sales
entries.jsonl    what happened in them, who did what, and sales to compare with, a line each
manifest.json    what the copy holds

The lines are JSON and can be read by any text editor. To bring everything back, open the copy in Boligperm.
`;
