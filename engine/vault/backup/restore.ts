// Everything back: a backup is read as if a stranger had made it. What is already here stays as it is.
import { Value } from '@sinclair/typebox/value';
import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import { type Document, documents, type Page, pageId, pages } from '../../../shared/documents/document';
import { forgottenAt } from '../../../shared/documents/lesson';
import { withEffective } from '../../../shared/documents/with-effective';
import { planTaskId, type Task } from '../../../shared/maintenance/task';
import { ProblemError, problem } from '../../../shared/problem';
import { type Home, homes } from '../../../shared/property/home';
import type { Case } from '../../../shared/sale/case';
import { migrated, type RecordDefinition } from '../../../shared/schema/record';
import type { Share } from '../../../shared/sharing/share';
import { foldText } from '../../../shared/values/folded-text';
import { hexSum } from '../../security/seal';
import type { Records } from '../records';
import type { OriginalRef, Vault } from '../vault';
import { erasedHashes, withoutErased } from './erased';
import {
  backupVersion,
  DocumentLine,
  files,
  Manifest,
  type PlainName,
  plainDefinitions,
  plainFiles,
  plainNames,
} from './format';

type Outcome = OutputOf<EngineContract['vault.restore']>;
type Fault = Outcome['faults'][number];

/** A backup may be large, but nothing in it may be larger than what the archive itself takes in. */
const limits = {
  files: 300_000,
  manifestBytes: 1 << 20,
  lineBytes: 64 << 20,
  recordsBytes: 32 * 1024 ** 3,
  originalBytes: 2 * 1024 ** 3 - 1,
  documents: 200_000,
  tasks: 20_000,
  savedSearches: 200,
  costs: 200_000,
  history: 2_000_000,
  contacts: 2_000,
  conflicts: 20_000,
  shares: 2_000,
  cases: 20_000,
  entries: 5_000_000,
  faults: 1_000,
  /** Page texts shrink to a tenth, perhaps a thirtieth; what swells more than this was made to. */
  swelling: 200,
  swellingFrom: 64 << 20,
} as const;

/**
 * Papers stored at once; their bytes are in memory meanwhile. Many, because after every write to the database Chromium adds up the sizes of
 * all files under it, and each original is one: by forties, half of 5,000 papers' time went into that.
 */
const atOnce = 400;
const bytesAtOnce = 32 << 20;

export async function restoreVault(vault: Vault, token: string): Promise<Outcome> {
  const answer = await fetch(`/in/${encodeURIComponent(token)}`);
  if (!answer.ok) throw new ProblemError(problem('cannot-read-file'));
  const reader = new ZipReader(new BlobReader(await answer.blob()), { useWebWorkers: false, checkSignature: true });
  try {
    return await restoreFrom(vault, await entriesOf(reader));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

export type Entries = ReadonlyMap<string, FileEntry>;

export async function entriesOf(reader: ZipReader<unknown>): Promise<Entries> {
  const entries = new Map<string, FileEntry>();
  try {
    let seen = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      seen += 1;
      if (seen > limits.files) throw new Error('too many entries');
      // Names are only ever looked up, never used as paths; of two alike the first counts.
      if (!entry.directory && !entry.encrypted && !entries.has(entry.filename)) entries.set(entry.filename, entry);
    }
  } catch {
    throw new ProblemError(problem('not-a-backup'));
  }
  return entries;
}

export async function readManifest(entries: Entries): Promise<Manifest> {
  let manifest: unknown;
  try {
    const bytes = await readWhole(entries.get(files.manifest), limits.manifestBytes);
    manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError(problem('not-a-backup'));
  }
  if (!Value.Check(Manifest, manifest)) throw new ProblemError(problem('not-a-backup'));
  const { version, schemas } = manifest;
  const newer =
    version > backupVersion ||
    schemas.homes > homes.version ||
    schemas.documents > documents.version ||
    schemas.pages > pages.version ||
    plainNames.some((name) => (schemas[name] ?? 0) > plainDefinitions[name].version);
  if (newer) throw new ProblemError(problem('newer-version'));
  return manifest;
}

/** `bytes`: of the file as it came; undefined when they are damaged or not there. */
type Coming = {
  readonly record: Document;
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
};

/** `beside`: the originals of a version in a folder of backups, which are not in the ZIP. */
export async function restoreFrom(
  vault: Vault,
  entries: Entries,
  beside?: (original: OriginalRef) => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Outcome> {
  /** How its original is had; undefined when it did not come along. */
  const source = (file: string | null, original: OriginalRef | undefined): Omit<Coming, 'record'> | undefined => {
    const entry = file === null ? undefined : entries.get(file);
    if (entry) return { size: entry.uncompressedSize, bytes: () => readWhole(entry, limits.originalBytes) };
    if (!beside || !original || original.bytes > limits.originalBytes) return undefined;
    return { size: original.bytes, bytes: () => beside(original) };
  };
  const { schemas, forgottenAt: until } = await readManifest(entries);
  await vault.archive.ready;
  const erased = await erasedHashes(vault);
  const faults: Fault[] = [];
  const fault = (what: Fault['what'], id: string, code: string) => {
    // What is wrong a thousand times over is not ours.
    if (faults.length >= limits.faults) throw new ProblemError(problem('not-a-backup'));
    faults.push({ what, id: id.slice(0, 80), code, healed: false });
  };
  let homesAdded = 0;
  let alreadyHere = 0;

  const homeIds = new Map<string, string>();
  for await (const line of linesOf(entries.get(files.homes), fault)) {
    const accepted = accept<Home>(homes, line, schemas.homes);
    const home = accepted && (await withoutErased(accepted, erased));
    if (!home) {
      fault('record', '', 'invalid-record');
      continue;
    }
    const known = sameHome(vault, home);
    homeIds.set(home.id, known?.id ?? home.id);
    if (known) alreadyHere += 1;
    else homesAdded += (await vault.homes.bring([home])).length;
  }

  // Before the papers come, which teach as they come.
  if (until !== undefined && (await vault.lessons.count()) === 0) await vault.lessons.put([forgottenAt(until)]);
  const here = await whatIsHere(vault);
  const coming = new Map<string, Coming>();
  const parts = new Map<string, Document>();
  /** Ids in the backup of what has another id here. */
  const knownAs = new Map<string, string>();
  for await (const line of linesOf(entries.get(files.documents), fault)) {
    const read = readDocumentLine(line, schemas.documents);
    const homeId = read && homeIds.get(read.record.homeId);
    if (!read || homeId === undefined) {
      fault('record', '', 'invalid-record');
      continue;
    }
    if (!(await withoutErased(read.record, erased))) continue;
    const from = source(read.file, read.original);
    const record = { ...read.record, homeId };
    const twin = here.ids.has(record.id) ? record.id : here.sums.get(sumOf(record));
    if (twin === undefined && !record.part && !from) fault('original', record.id, 'missing');
    else if (coming.size + parts.size >= limits.documents) fault('record', record.id, 'too-many');
    else if (twin !== undefined) {
      alreadyHere += 1;
      knownAs.set(record.id, twin);
    } else if (record.part) parts.set(record.id, record);
    else if (from) coming.set(record.id, { record, ...from });
  }
  const idHere = (id: string): string =>
    knownAs.get(id) ?? (coming.has(id) || parts.has(id) || here.ids.has(id) ? id : '');
  for (const [id, one] of coming) coming.set(id, { ...one, record: withIdsOf(one.record, idHere) });

  // Pages before their documents: a document is never there without its text, and pages without one are swept.
  const wanted = new Set([...coming.keys(), ...parts.keys()]);
  const pagesAdded = await restorePages(vault, entries, schemas.pages, wanted, fault);
  const { added, already } = await restoreDocuments(vault, coming, fault);
  const partsAdded = await restoreParts(
    vault,
    [...parts.values()].map((record) => withIdsOf(record, idHere)),
    fault,
  );
  const known = { homeIds, documentId: idHere };
  for (const name of plainNames)
    await restorePlain(name, vault, entries, schemas[name] ?? 0, { ...known, erased }, fault);
  return {
    homes: homesAdded,
    documents: added + partsAdded,
    pages: pagesAdded,
    already: alreadyHere + already,
    faults,
  };
}

/** The parts of a bundle have its sum; which part it is tells them apart. */
const sumOf = ({ sha256, part }: Document): string => (part ? `${sha256} ${part.from}-${part.to}` : sha256);

function withIdsOf(record: Document, idHere: (id: string) => string): Document {
  const contents = record.contents.map((content) => ({ ...content, id: idHere(content.id) }));
  const previousId = idHere(record.previousId);
  return { ...record, parentId: idHere(record.parentId), previousId, contents };
}

/** They lie in the original of their bundle, which has just come in or was here before. */
async function restoreParts(vault: Vault, parts: readonly Document[], fault: Fail): Promise<number> {
  let added = 0;
  for (const part of parts) {
    const bundle = (await vault.documents.select({ sha256: part.sha256 })).find((document) => !document.part);
    if (bundle) added += (await vault.documents.bring([{ ...part, original: bundle.original }])).length;
    else fault('original', part.id, 'missing');
  }
  return added;
}

type Known = {
  /** Ids of homes in the backup, and what they are here. */
  readonly homeIds: ReadonlyMap<string, string>;
  readonly documentId: (id: string) => string;
};
type PlainRecord = {
  readonly id: string;
  readonly homeId?: string;
  readonly documentId?: string;
  /** Of a happening: whose history it is. */
  readonly collection?: string;
  readonly recordId?: string;
};

/**
 * Records that are here already stay as they are. One of a home that did not come along has nothing to belong to; the history of a
 * record that is here goes with it.
 */
async function restorePlain(
  name: PlainName,
  vault: Vault,
  entries: Entries,
  version: number,
  known: Known & { readonly erased: ReadonlySet<string> },
  fault: Fail,
): Promise<void> {
  const records = vault[name] as unknown as Records<PlainRecord>;
  let count = await records.count();
  let batch: PlainRecord[] = [];
  const store = async () => {
    const here = await records.getMany(batch.map(({ id }) => id));
    const fresh = new Map(batch.filter(({ id }) => !here.has(id)).map((record) => [record.id, record]));
    const coming = [...fresh.values()].slice(0, Math.max(0, limits[name] - count));
    count += coming.length;
    await records.bring(coming);
    batch = [];
  };
  for await (const line of linesOf(entries.get(plainFiles[name]), fault)) {
    const record = accept<PlainRecord>(plainDefinitions[name], line, version);
    const here = record && withKnownIds(name, record, known);
    if (!here) fault('record', '', 'invalid-record');
    else {
      const kept = await withoutErased(here, known.erased);
      if (kept) batch.push(kept);
    }
    if (batch.length >= 200) await store();
  }
  await store();
}

/** Under the ids that its home and its paper have here; undefined when the home did not come along. */
function withKnownIds(name: PlainName, record: PlainRecord, { homeIds, documentId }: Known): PlainRecord | undefined {
  const { collection, recordId = '' } = record;
  if (collection === 'homes') return { ...record, recordId: homeIds.get(recordId) ?? recordId };
  if (collection === 'documents') return { ...record, recordId: documentId(recordId) || recordId };
  const homeId = record.homeId === undefined || record.homeId === '' ? record.homeId : homeIds.get(record.homeId);
  if (homeId === undefined && record.homeId !== undefined) return undefined;
  if (name === 'tasks') return taskHere(record as unknown as Task, homeId ?? '', documentId);
  if (name === 'cases') return caseHere(record as unknown as Case, homeId ?? '', documentId);
  if (name === 'shares') return shareHere(record as unknown as Share, homeId ?? '', documentId);
  if (!record.documentId) return { ...record, ...(homeId === undefined ? {} : { homeId }) };
  const paper = documentId(record.documentId);
  if (paper === '') return undefined;
  // What belongs to one paper has its id.
  const id = record.id === record.documentId ? paper : record.id;
  return { ...record, id, documentId: paper, ...(homeId === undefined ? {} : { homeId }) };
}

/** Homes and papers may have other ids here, and the ids of tasks are made of them. */
function taskHere(task: Task, homeId: string, idHere: (id: string) => string): Task {
  const papersHere = (ids: readonly string[]) => ids.map(idHere).filter((id) => id !== '');
  const documentId = task.documentId === '' ? '' : idHere(task.documentId);
  const [sort = '', , what = ''] = task.id.split(':');
  const id =
    sort === 'plan'
      ? planTaskId(homeId, task.partId, task.ruleId)
      : sort === 'paper' && documentId !== ''
        ? `paper:${documentId}:${what}`
        : task.id;
  return {
    ...task,
    id,
    homeId,
    documentId,
    notShownBy: papersHere(task.notShownBy),
    links: { ...task.links, documentIds: papersHere(task.links.documentIds) },
    completions: task.completions.map((done) => ({ ...done, documentIds: papersHere(done.documentIds) })),
  };
}

function shareHere(share: Share, homeId: string, idHere: (id: string) => string): Share {
  const papersHere = (ids: readonly string[]) => ids.map(idHere).filter((id) => id !== '');
  const { contents, left } = share;
  return {
    ...share,
    homeId,
    contents: { ...contents, ids: papersHere(contents.ids), without: papersHere(contents.without) },
    left: left.map((one) => ({ ...one, documentId: one.documentId === '' ? '' : idHere(one.documentId) })),
  };
}

function caseHere(one: Case, homeId: string, idHere: (id: string) => string): Case {
  const withPaper = <T extends { readonly documentId: string }>(things: readonly T[]) =>
    things
      .map((thing) => ({ ...thing, documentId: idHere(thing.documentId) }))
      .filter((thing) => thing.documentId !== '');
  const answers = Object.entries(one.answers).map(([question, answer]) => {
    const documentIds = answer.documentIds.map(idHere).filter((id) => id !== '');
    return [question, { ...answer, documentIds }] as const;
  });
  return {
    ...one,
    homeId,
    answers: Object.fromEntries(answers),
    pictures: withPaper(one.pictures),
    papers: withPaper(one.papers),
  };
}

type Fail = (what: Fault['what'], id: string, code: string) => void;

async function restoreDocuments(
  vault: Vault,
  coming: ReadonlyMap<string, Coming>,
  fault: Fail,
): Promise<{ readonly added: number; readonly already: number }> {
  let added = 0;
  let already = 0;
  const store = async (batch: readonly Coming[]) => {
    const papers = await Promise.all(
      batch.map(async ({ record, bytes: read }) => {
        const bytes = await read().catch(() => undefined);
        if (bytes && (await hexSum(bytes)) === record.sha256) return [{ record, bytes }];
        fault('original', record.id, 'damaged');
        return [];
      }),
    );
    const answers = await vault.addDocuments(
      papers.flat().map(({ record, bytes }) => ({
        sha256: record.sha256,
        bytes,
        draft: (original) => ({ ...record, original }),
      })),
    );
    const fresh = answers.filter((answer) => answer.added).length;
    added += fresh;
    already += answers.length - fresh;
  };
  // While one batch waits for the disk the next is unpacked.
  let before: Promise<void> = Promise.resolve();
  let batch: Coming[] = [];
  let size = 0;
  const next = async () => {
    const current = store(batch);
    current.catch(() => undefined);
    batch = [];
    size = 0;
    await before;
    before = current;
  };
  for (const one of coming.values()) {
    batch.push(one);
    size += one.size;
    if (batch.length >= atOnce || size >= bytesAtOnce) await next();
  }
  await next();
  await before;
  return { added, already };
}

async function restorePages(
  vault: Vault,
  entries: Entries,
  version: number,
  wanted: ReadonlySet<string>,
  fault: Fail,
): Promise<number> {
  let added = 0;
  let batch: Page[] = [];
  const store = async () => {
    await vault.pages.put(batch);
    added += batch.length;
    batch = [];
  };
  for await (const line of linesOf(entries.get(files.pages), fault)) {
    const page = accept<Page>(pages, line, version);
    if (!page || page.id !== pageId(page.documentId, page.index)) fault('page', '', 'invalid-record');
    else if (page.places.length !== page.words.length * 6) fault('page', page.id, 'invalid-record');
    else if (wanted.has(page.documentId)) batch.push(page);
    if (batch.length >= 200) await store();
  }
  if (batch.length > 0) await store();
  return added;
}

function readDocumentLine(
  line: unknown,
  version: number,
): { record: Document; file: string | null; original: OriginalRef | undefined } | undefined {
  if (!Value.Check(DocumentLine, line)) return undefined;
  // Where the original will lie is not known yet; the place is filled for the check and replaced when it is stored.
  const original = { id: 'o-none', key: '', chunks: 1, bytes: 0 };
  const record = accept<Document>(documents, { ...line.document, original }, version);
  if (!record || (line.file !== null && !line.file.startsWith(files.originals))) return undefined;
  // Reading that was under way begins again, and what lists show is worked out here, not believed.
  const state = record.state === 'reading' ? 'waiting' : record.state;
  return { record: withEffective({ ...record, state, attempts: 0 }), file: line.file, original: line.original };
}

function accept<T>(definition: RecordDefinition, value: unknown, version: number): T | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = migrated(definition, value as Record<string, unknown>, version);
  if (!Value.Check(definition.schema, record)) return undefined;
  return /^[A-Za-z0-9:-]{1,80}$/.test(String((record as { id: unknown }).id)) ? (record as T) : undefined;
}

async function whatIsHere(
  vault: Vault,
): Promise<{ readonly ids: ReadonlySet<string>; readonly sums: ReadonlyMap<string, string> }> {
  const ids = new Set<string>();
  const sums = new Map<string, string>();
  for await (const some of vault.documents.all())
    for (const document of some) {
      ids.add(document.id);
      sums.set(sumOf(document), document.id);
    }
  return { ids, sums };
}

function sameHome(vault: Vault, home: Home): Home | undefined {
  const key = ({ address, sample }: Home) =>
    foldText(`${sample}|${address.street}|${address.postalCode}|${address.place}`).replace(/\s+/g, '');
  const byId = vault.archive.homes().get(home.id);
  return byId ?? [...vault.archive.homes().values()].find((known) => key(known) === key(home));
}

type Part = Exclude<keyof typeof files, 'originals'> | PlainName;
const fileOf = (part: Part): string => ({ ...files, ...plainFiles })[part];

/** For whoever reads a copy without restoring it. */
export const linesIn = (entries: Entries, part: Part, fault: Fail): AsyncGenerator<unknown> =>
  linesOf(entries.get(fileOf(part)), fault);

/** Every record of a copy as it would be taken in; `fault` hears of what would not. */
export async function* everyRecord(
  entries: Entries,
  { schemas }: Manifest,
  fault: Fail,
): AsyncGenerator<{ readonly name: Part; readonly original?: OriginalRef | undefined }> {
  const wrong = () => fault('record', '', 'invalid-record');
  for await (const line of linesIn(entries, 'documents', fault)) {
    const read = readDocumentLine(line, schemas.documents);
    if (read) yield { name: 'documents', original: read.original };
    else wrong();
  }
  const rest = { homes, pages, ...plainDefinitions };
  for (const name of ['homes', 'pages', ...plainNames] as const)
    for await (const line of linesIn(entries, name, fault))
      if (accept(rest[name], line, schemas[name] ?? 0)) yield { name };
      else wrong();
}

/** Lines of JSON as they come out of the ZIP; one that is none, or too long, is a fault, and the rest is still read. */
async function* linesOf(entry: FileEntry | undefined, fault: Fail): AsyncGenerator<unknown> {
  if (!entry) return;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const pumped = entry.getData(writable).then(
    () => true,
    () => false,
  );
  // A damaged head leaves the stream without an end: nothing more comes then either.
  const failed = pumped.then((isWhole) => (isWhole ? new Promise<never>(() => {}) : noMore));
  const decoder = new TextDecoder();
  let rest = '';
  let total = 0;
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), failed]).catch(() => noMore);
      if (done) break;
      total += value.length;
      if (total > limits.recordsBytes || swells(entry, total)) throw new ProblemError(problem('too-large'));
      const text = decoder.decode(value, { stream: true });
      const end = text.lastIndexOf('\n');
      if (rest.length + text.length > limits.lineBytes) throw new ProblemError(problem('not-a-backup'));
      if (end < 0) {
        rest += text;
        continue;
      }
      const lines = (rest + text.slice(0, end)).split('\n');
      rest = text.slice(end + 1);
      for (const line of lines) yield* parsed(line, fault);
    }
    if (rest.trim() !== '') yield* parsed(rest, fault);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (!(await pumped)) fault('record', '', 'damaged');
}

const noMore = { done: true as const, value: undefined };

function parsed(line: string, fault: Fail): readonly unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    fault('record', '', 'invalid-record');
    return [];
  }
}

const swells = (entry: FileEntry, bytes: number): boolean =>
  bytes > limits.swellingFrom && bytes > entry.compressedSize * limits.swelling;

/** Stops at the limit whatever the ZIP's directory claims: a bomb unpacks no further than that. */
async function readWhole(entry: FileEntry | undefined, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!entry || entry.uncompressedSize > limit || swells(entry, entry.uncompressedSize))
    throw new ProblemError(problem('too-large'));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  await entry.getData(
    new WritableStream<Uint8Array>({
      write(part) {
        size += part.length;
        if (size > entry.uncompressedSize) throw new ProblemError(problem('too-large'));
        parts.push(part.slice());
      },
    }),
  );
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
