// What was appended to a PDF after a signature: other signatures only, or something that changes what is seen. What cannot be followed counts as a change.
//
// Programs find objects by the tables at a file's end, pdf-lib by reading through it: where the two could differ, a paper would look unchanged here and show
// something else there. So an appended part must be of the plainest form – objects, a table that points at each of them and nowhere else, a trailer –
// and each of its objects must belong to a signature.
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import type { additions } from '../../shared/documents/signatures';

type Additions = (typeof additions)[number];

/** Parts, each with a signature of its own and perhaps one with what is needed to check it for years. */
const mostParts = 64;

export async function additionsAfter(bytes: Uint8Array, end: number): Promise<Additions> {
  // Line ends that a mail or a download added.
  if (/^\s*$/.test(latin1(bytes.subarray(end, end + 64))) && bytes.length - end < 64) return 'nothing';
  try {
    const touched = objectsIn(latin1(bytes.subarray(end)), end, lastTable(bytes.subarray(0, end)));
    if (!touched) return 'changes';
    const [before, after] = await Promise.all([read(bytes.subarray(0, end)), read(bytes)]);
    return onlySignatures(before, after, touched) ? 'signatures' : 'changes';
  } catch {
    return 'changes';
  }
}

const read = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

function lastTable(bytes: Uint8Array): number {
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes.subarray(-1024)))?.[1] ?? -1);
}

const objectHead = /(\d{1,10}) (\d{1,5}) obj\b/y;
const tableHead = /xref\s+/y;
const blank = /\s*/y;

/** The numbers of the objects that were appended; undefined where anything else was. `base`: where the text begins in the file. */
function objectsIn(text: string, base: number, before: number): ReadonlySet<string> | undefined {
  const touched = new Set<string>();
  let at = 0;
  let previous = before;
  for (let part = 0; part < mostParts; part += 1) {
    const places = new Map<string, number>();
    at = after(blank, text, at) ?? at;
    for (let head = matchAt(objectHead, text, at); head; head = matchAt(objectHead, text, at)) {
      places.set(`${head[1]} ${head[2]}`, base + at);
      const end = endOfObject(text, at + head[0].length);
      if (end === undefined) return undefined;
      at = after(blank, text, end) ?? end;
    }
    const tableAt = base + at;
    const table =
      /^xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s*)+)+)trailer\s*<<([^>]*(?:<[0-9a-fA-F]*>[^>]*)*)>>\s*startxref\s+(\d+)\s+%%EOF\s*/.exec(
        text.slice(at),
      );
    if (!matchAt(tableHead, text, at) || !table) return undefined;
    const [whole, lines = '', trailer = '', start] = table;
    if (Number(start) !== tableAt || Number(/\/Prev (\d+)/.exec(trailer)?.[1]) !== previous) return undefined;
    if (/\/(XRefStm|Encrypt)\b/.test(trailer) || !pointsAt(lines, places)) return undefined;
    for (const key of places.keys()) touched.add(key);
    previous = tableAt;
    at += whole.length;
    if (at >= text.length) return touched;
  }
  return undefined;
}

/** Each line of the table points at an object of this part, and each object has its line. */
function pointsAt(lines: string, places: ReadonlyMap<string, number>): boolean {
  const words = lines.trim().split(/\s+/);
  const seen = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const [first, count] = [Number(words[at]), Number(words[at + 1])];
    at += 2;
    for (let line = 0; line < count; line += 1, at += 3) {
      const [offset, generation, sort] = words.slice(at, at + 3);
      // The head of the list of free numbers, which some programs write each time.
      if (sort === 'f' && first + line === 0) continue;
      const key = `${first + line} ${Number(generation)}`;
      if (sort !== 'n' || places.get(key) !== Number(offset)) return false;
      seen.add(key);
    }
  }
  return seen.size === places.size;
}

/** Behind `endobj`. A stream is passed by its stated length, so that nothing in it is taken for an object or hides one. */
function endOfObject(text: string, from: number): number | undefined {
  const end = text.indexOf('endobj', from);
  const stream = text.slice(from, end < 0 ? undefined : end).search(/\bstream\r?\n/);
  if (stream < 0) return end < 0 ? undefined : end + 'endobj'.length;
  const length = /\/Length (\d+)(?! \d+ R)/.exec(text.slice(from, from + stream))?.[1];
  if (length === undefined) return undefined;
  const head = /^stream\r?\n/.exec(text.slice(from + stream))?.[0].length ?? 0;
  const behind = /^\s*endstream\s*endobj/.exec(
    text.slice(from + stream + head + Number(length), from + stream + head + Number(length) + 64),
  );
  return behind ? from + stream + head + Number(length) + behind[0].length : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
const after = (pattern: RegExp, text: string, at: number): number | undefined => {
  const found = matchAt(pattern, text, at);
  return found ? at + found[0].length : undefined;
};

/** What of a paper's own objects a further signature has to change: the catalog's form, the form's fields, the notes of a page. */
function onlySignatures(before: PDFDocument, after: PDFDocument, touched: ReadonlySet<string>): boolean {
  const pages = new Set(before.getPages().map(({ ref }) => ref.toString()));
  const root = before.context.trailerInfo.Root?.toString();
  if (root === undefined || after.context.trailerInfo.Root?.toString() !== root) return false;
  const form = before.catalog.get(PDFName.of('AcroForm'))?.toString();
  const fields = before.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.get(PDFName.of('Fields'))?.toString();
  const notes = new Set(before.getPages().map(({ node }) => node.get(PDFName.of('Annots'))?.toString() ?? ''));
  for (const key of touched) {
    const [number, generation] = key.split(' ').map(Number) as [number, number];
    const ref = PDFRef.of(number, generation);
    const old = before.context.lookup(ref);
    const now = after.context.lookup(ref);
    const name = ref.toString();
    // A new number is reached through what is looked at here, or by nothing.
    if (old === undefined) continue;
    if (name === root) {
      if (!sameBut(old, now, ['AcroForm', 'DSS', 'Extensions'])) return false;
    } else if (name === form) {
      if (!sameBut(old, now, ['Fields', 'SigFlags'])) return false;
    } else if (pages.has(name)) {
      if (!sameBut(old, now, ['Annots'])) return false;
    } else if (name !== fields && !notes.has(name) && old.toString() !== now?.toString()) return false;
  }
  return fieldsGrow(before, after) && notesGrow(before, after);
}

function sameBut(old: PDFObject, now: PDFObject | undefined, keys: readonly string[]): boolean {
  if (!(old instanceof PDFDict) || !(now instanceof PDFDict)) return false;
  const rest = (dictionary: PDFDict) =>
    dictionary
      .entries()
      .filter(([key]) => !keys.includes(key.decodeText()))
      .map(([key, value]) => `${key} ${value}`)
      .sort()
      .join('\n');
  return rest(old) === rest(now);
}

const listOf = (owner: PDFDict | undefined, key: string): readonly PDFObject[] =>
  owner?.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? [];

const formOf = ({ catalog }: PDFDocument): PDFDict | undefined => catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);

function fieldsGrow(before: PDFDocument, after: PDFDocument): boolean {
  const [old, now] = [listOf(formOf(before), 'Fields'), listOf(formOf(after), 'Fields')];
  return grown(old, now, (added) => isSignatureField(after, added));
}

function notesGrow(before: PDFDocument, after: PDFDocument): boolean {
  const [old, now] = [before.getPages(), after.getPages()];
  return (
    old.length === now.length &&
    old.every((page, at) => {
      const other = now[at];
      return (
        other !== undefined &&
        other.ref.toString() === page.ref.toString() &&
        grown(listOf(page.node, 'Annots'), listOf(other.node, 'Annots'), (added) => isSignatureField(after, added))
      );
    })
  );
}

const grown = (old: readonly PDFObject[], now: readonly PDFObject[], fits: (added: PDFObject) => boolean): boolean =>
  old.every((each, at) => now[at]?.toString() === each.toString()) && now.slice(old.length).every(fits);

function isSignatureField({ context }: PDFDocument, added: PDFObject): boolean {
  const field = context.lookup(added);
  return (
    field instanceof PDFDict &&
    field.get(PDFName.of('FT'))?.toString() === '/Sig' &&
    field.lookupMaybe(PDFName.of('V'), PDFDict)?.has(PDFName.of('ByteRange')) === true &&
    field.get(PDFName.of('Kids')) === undefined
  );
}
