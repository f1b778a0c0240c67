// Makes room for a signature in a PDF: appended after everything that stands there, so that what was signed before stays as it was signed.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { SignatureAsked } from '../../shared/api/reader';
import { ProblemError, problem } from '../../shared/problem';

/** Where the signature goes: it covers everything before `from` and from `to` on. */
export type Gap = { readonly from: number; readonly to: number };

/** Twice what a P-256 signature with its certificate takes. */
const roomBytes = 4096;
/** Digits that are written over once the places are known; a file is never longer. */
const wide = 1_000_000_000;

/** The PDF is one of our own making; one that is put together otherwise than Typst does (cross-reference streams) is refused. */
export async function placeSignature({
  bytes,
  look,
  place,
  name,
  reason,
  at,
}: SignatureAsked): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly gap: Gap }> {
  const before = lastCrossReference(bytes);
  const pdf = await opened(bytes);
  const { context } = pdf;
  const firstNew = context.largestObjectNumber + 1;
  const page = pdf.getPages()[place.page];
  if (before === undefined || !page) throw new ProblemError(problem('not-signable'));

  const appearance = look && (await appearanceOf(pdf, look));
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      Name: PDFHexString.fromText(name),
      Reason: PDFHexString.fromText(reason),
      M: PDFString.of(pdfTime(at)),
      ByteRange: [0, wide, wide, wide],
      Contents: PDFHexString.of('0'.repeat(roomBytes * 2)),
    }),
  );
  const taken = signatureFieldsIn(pdf);
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`Signature${taken.length + 1}`),
      TU: PDFHexString.fromText(reason),
      V: signature,
      P: page.ref,
      // Printed, and locked.
      F: 132,
      Rect: appearance ? [place.x, place.y, place.x + place.width, place.y + place.height] : [0, 0, 0, 0],
      ...(appearance ? { AP: { N: appearance } } : {}),
    }),
  );
  const changed = new Set<PDFRef>([
    addTo(context, page.node, page.ref, 'Annots', widget),
    addField(pdf, widget),
    catalogRef(context),
  ]);
  return withGap(appended(bytes, context, { firstNew, changed, before }));
}

async function opened(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch {
    throw new ProblemError(problem('not-signable'));
  }
}

/** Where the newest table of objects begins; undefined when it is not a plain table. */
function lastCrossReference(bytes: Uint8Array): number | undefined {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-1024));
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  const at = found === undefined ? Number.NaN : Number(found);
  return at < bytes.length && new TextDecoder('latin1').decode(bytes.subarray(at, at + 4)) === 'xref' ? at : undefined;
}

/** The one page of a PDF as a drawing within another. */
async function appearanceOf(pdf: PDFDocument, look: Uint8Array): Promise<PDFRef> {
  const [embedded] = await pdf.embedPdf(look, [0]);
  if (!embedded) throw new ProblemError(problem('not-signable'));
  await embedded.embed();
  return embedded.ref;
}

const signatureFieldsIn = (pdf: PDFDocument): readonly PDFObject[] =>
  pdf.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)?.lookupMaybe(PDFName.of('Fields'), PDFArray)?.asArray() ??
  [];

/** Adds to a list of a dictionary; answers with what has to be written anew for that. */
function addTo(context: PDFContext, owner: PDFDict, ownerRef: PDFRef, key: string, added: PDFRef): PDFRef {
  const name = PDFName.of(key);
  const there = owner.get(name);
  const list = there && context.lookup(there);
  if (list instanceof PDFArray) list.push(added);
  else owner.set(name, context.obj([added]));
  return list instanceof PDFArray && there instanceof PDFRef ? there : ownerRef;
}

function addField(pdf: PDFDocument, widget: PDFRef): PDFRef {
  const { catalog, context } = pdf;
  const name = PDFName.of('AcroForm');
  const there = catalog.get(name);
  const form = there && context.lookup(there);
  // SignaturesExist and AppendOnly: whoever saves it anew would break what is signed.
  const flags = PDFNumber.of(3);
  if (form instanceof PDFDict) {
    form.set(PDFName.of('SigFlags'), flags);
    return addTo(context, form, there instanceof PDFRef ? there : catalogRef(context), 'Fields', widget);
  }
  const made = context.register(context.obj({ Fields: [widget], SigFlags: flags }));
  catalog.set(name, made);
  return made;
}

function catalogRef({ trailerInfo }: PDFContext): PDFRef {
  if (trailerInfo.Root instanceof PDFRef) return trailerInfo.Root;
  throw new ProblemError(problem('not-signable'));
}

type Update = { readonly firstNew: number; readonly changed: ReadonlySet<PDFRef>; readonly before: number };

/** What is new and what changed, and a table that says where, after everything that stands there. */
function appended(
  bytes: Uint8Array,
  context: PDFContext,
  { firstNew, changed, before }: Update,
): Uint8Array<ArrayBuffer> {
  const written = context
    .enumerateIndirectObjects()
    .filter(([ref]) => ref.objectNumber >= firstNew || changed.has(ref))
    .sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const parts: Uint8Array[] = [bytes];
  let length = bytes.length;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  if (bytes.at(-1) !== 0x0a) add(latin1('\n'));
  const entries: string[] = [];
  for (const [ref, object] of written) {
    entries.push(
      `${ref.objectNumber} 1\n${String(length).padStart(10, '0')} ${String(ref.generationNumber).padStart(5, '0')} n \n`,
    );
    add(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    add(objectBytes(object));
    add(latin1('\nendobj\n'));
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({
    Size: context.largestObjectNumber + 1,
    Prev: before,
    ...(Root ? { Root } : {}),
    ...(Info ? { Info } : {}),
    ...(ID ? { ID } : {}),
  });
  const at = length;
  add(latin1(`xref\n${entries.join('')}trailer\n`));
  add(objectBytes(trailer));
  add(latin1(`\nstartxref\n${at}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

function objectBytes(object: PDFObject): Uint8Array {
  if (object instanceof PDFRawStream) object.dict.set(PDFName.of('Length'), PDFNumber.of(object.contents.length));
  const made = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(made, 0);
  return made;
}

/** Writes where the gap is into the place that was left for it. */
function withGap(bytes: Uint8Array<ArrayBuffer>): { bytes: Uint8Array<ArrayBuffer>; gap: Gap } {
  const text = new TextDecoder('latin1').decode(bytes);
  const room = `<${'0'.repeat(roomBytes * 2)}>`;
  const from = text.lastIndexOf(room);
  const placeholder = text.lastIndexOf(`[ 0 ${wide} ${wide} ${wide} ]`);
  if (from < 0 || placeholder < 0) throw new ProblemError(problem('not-signable'));
  const to = from + room.length;
  const ranges = `[ 0 ${from} ${to} ${bytes.length - to}`;
  const width = `[ 0 ${wide} ${wide} ${wide} ]`.length;
  bytes.set(latin1(`${ranges.padEnd(width - 1)}]`), placeholder);
  return { bytes, gap: { from, to } };
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A date as PDF writes it, in UTC. */
const pdfTime = (at: number): string => `D:${new Date(at).toISOString().replace(/[-:T]|[.].*/g, '')}Z`;
