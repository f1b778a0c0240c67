// A document as the screen and the command line see it: what holds, how sure it is, and what the machine read.

import { findKind } from '../documents/catalogue';
import type { Correction, Document, Page } from '../documents/document';
import { likelyFrom, readFact, sureFrom } from '../documents/effective';
import type { FactValue } from '../documents/understanding';
import { versionsOf } from '../documents/versions';
import { documentRow } from './document-row';
import type { Certainty, DocumentView, FactView, Relative } from './engine';

type RelativeRow = Pick<
  Document,
  | 'id'
  | 'parentId'
  | 'part'
  | 'title'
  | 'fileName'
  | 'kind'
  | 'category'
  | 'state'
  | 'problem'
  | 'createdAt'
  | 'date'
  | 'trashedAt'
> & { readonly previousId?: string };
/** Papers in brief, among them the parent and the children. */
type Rows = ReadonlyMap<string, RelativeRow>;

export function documentView(
  document: Document,
  pages: readonly Pick<Page, 'index' | 'width' | 'height' | 'textFrom'>[],
  rows: Rows = new Map(),
): DocumentView {
  const parent = rows.get(document.parentId);
  const possible: readonly string[] = findKind(document.kind)?.facts ?? [];
  const known = new Set([...document.readFacts.map(({ name }) => name), ...Object.keys(document.corrections)]);
  for (const name of ['kind', 'category', 'title']) known.delete(name);
  const order = (name: string) => (possible.includes(name) ? possible.indexOf(name) : possible.length);
  const names = [...known].sort((a, b) => order(a) - order(b));
  const facts = names.map((name) => factView(document, name));
  const isRead = document.state === 'read';
  return {
    row: documentRow(document),
    ...(parent ? { parent: relative(parent, '', false) } : {}),
    children: childrenOf(document, rows),
    tags: [...document.tags],
    links: document.links,
    versions: versionsShown(document, rows),
    folder: document.folder,
    ...(document.leftBy ? { leftBy: document.leftBy } : {}),
    ...(document.part ? { part: document.part } : {}),
    mediaType: document.mediaType,
    bytes: document.original.bytes,
    sha256: document.sha256,
    language: document.language,
    textFrom: document.textFrom,
    facts: [
      fieldView(document, 'kind', isRead ? document.readKind : undefined),
      fieldView(document, 'category', isRead ? document.readCategory : undefined),
      fieldView(document, 'title', isRead ? document.readTitle : undefined),
      ...facts,
    ],
    absent: possible.filter((name) => !known.has(name)),
    pages: pages.map(({ index, width, height, textFrom }) => ({ index, width, height, textFrom })),
  };
}

function versionsShown({ id }: Document, rows: Rows): DocumentView['versions'] {
  const versions = versionsOf(rows, id);
  if (versions.length < 2) return [];
  return versions.map((row) => ({ id: row.id, title: row.title || row.fileName, date: row.date, kind: row.kind }));
}

/** In the order they lay in it; then what it was parted into, and what is just being taken out of it. */
function childrenOf({ id, contents }: Document, rows: Rows): Relative[] {
  const listed = new Set(contents.map((content) => content.id));
  const others = [...rows.values()]
    .filter((row) => row.parentId === id && !listed.has(row.id))
    .sort((a, b) => (a.part?.from ?? 0) - (b.part?.from ?? 0) || a.createdAt - b.createdAt);
  return [
    ...contents.map(({ id: childId, name, folder, problem }): Relative => {
      const row = rows.get(childId);
      // The first of two alike may have another name.
      if (row) return { ...relative(row, folder, row.parentId !== id), fileName: name };
      const gone = { title: name, fileName: name, folder, kind: '', category: '', wasHere: false };
      return { id: '', ...gone, ...(problem ? { problem } : {}) };
    }),
    ...others.map((row) => relative(row, '', false)),
  ];
}

function relative(row: RelativeRow, folder: string, wasHere: boolean): Relative {
  const { id, title, fileName, kind, category, state, problem, part } = row;
  const known = { id, title: title || fileName, fileName, folder, kind, category, state, wasHere };
  return { ...known, ...(problem ? { problem } : {}), ...(part ? { part } : {}) };
}

function factView(document: Document, name: string): FactView {
  const read = readFact(document, name);
  const said = saidOf(document, name);
  const corrected = said !== undefined;
  return {
    name,
    // Also a guess, which a person is asked about; what is stated is `effectiveFact`.
    value: said ? said.value : (read?.value ?? null),
    certainty: said ? certaintySaid(said) : certaintyOf(read?.confidence ?? 0),
    confidence: corrected ? 1 : (read?.confidence ?? 0),
    ...(read?.place ? { place: read.place } : {}),
    checks: [...(read?.checks ?? [])],
    others: [...(read?.others ?? [])],
    ...(corrected && read ? { machineValue: read.value } : {}),
  };
}

/** Kind, category and title: fields of the document rather than facts on the paper. */
function fieldView(document: Document, name: 'kind' | 'category' | 'title', read: FactValue | undefined): FactView {
  const said = saidOf(document, name);
  const corrected = said !== undefined;
  // Whoever filed it in a folder has said where it belongs.
  const filed = name === 'category' && document.category === document.filedAs;
  const confidence = corrected || filed ? 1 : document.readKindConfidence;
  const others = name === 'kind' ? document.otherKinds.map((value) => ({ value, confidence: 0 })) : [];
  return {
    name,
    value: document[name],
    certainty: said ? certaintySaid(said) : certaintyOf(confidence),
    confidence,
    checks: document.learnt?.fields.includes(name) ? ['learnt'] : [],
    others,
    ...(corrected && read !== undefined && read !== '' ? { machineValue: read } : {}),
  };
}

const saidOf = (document: Document, name: string): Correction | undefined =>
  Object.hasOwn(document.corrections, name) ? document.corrections[name] : undefined;

const certaintySaid = ({ from }: Correction): Certainty => (from === 'accepted' ? 'confirmed' : 'corrected');

function certaintyOf(confidence: number): Certainty {
  if (confidence >= sureFrom) return 'sure';
  return confidence >= likelyFrom ? 'likely' : 'unsure';
}
