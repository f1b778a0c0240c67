// Who signed a PDF and whether it was changed since, without asking anybody. The file may be made to deceive: what is not plain is told as unclear.
//
// A signature covers bytes, not pages. So three things are looked at: that it covers all of the file as it was then but its own place; that the bytes are those
// that were signed; and that what was appended later, which no earlier signature covers, is other signatures and nothing else (additions.ts).
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import { type FoundSignature, mostSignatures, type SignedPaper } from '../../shared/documents/signatures';
import { ProblemError, problem } from '../../shared/problem';
import { additionsAfter } from './additions';
import { checkCms, unclear } from './check-cms';

/** A signature with its certificates, lists of revoked ones and stamps. */
const mostCmsBytes = 1024 * 1024;
const understood = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161']);

type Covered = {
  readonly cms: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly end: number;
};

export async function checkSignatures(bytes: Uint8Array<ArrayBuffer>): Promise<SignedPaper> {
  const pdf = await loaded(bytes);
  const found: { readonly end: number; readonly signature: FoundSignature }[] = [];
  for (const dictionary of signaturesIn(pdf).slice(0, mostSignatures)) {
    const covered = coveredBy(dictionary, bytes);
    const kind = nameOf(dictionary, 'SubFilter');
    const seen =
      covered && understood.has(kind) ? await checkCms(covered.cms, covered.content, kind === 'ETSI.RFC3161') : unclear;
    const signature: FoundSignature = {
      ...seen,
      after: covered ? await additionsAfter(bytes, covered.end) : 'changes',
      claimedAt: timeIn(textOf(dictionary, 'M')),
      name: textOf(dictionary, 'Name').slice(0, 400),
      reason: textOf(dictionary, 'Reason').slice(0, 400),
    };
    found.push({ end: covered?.end ?? 0, signature });
  }
  return { signatures: found.sort((a, b) => a.end - b.end).map(({ signature }) => signature) };
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      ignoreEncryption: true,
    });
  } catch {
    throw new ProblemError(problem('damaged-file'));
  }
}

/** Those that a form of the paper names: anything else no program shows. Fields lie in one another at most so deep. */
function signaturesIn({ catalog }: PDFDocument): readonly PDFDict[] {
  const form = maybe(() => catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict));
  const found = new Set<PDFDict>();
  const look = (fields: PDFArray | undefined, depth: number): void => {
    for (let at = 0; at < Math.min(fields?.size() ?? 0, 10_000); at += 1) {
      const field = maybe(() => fields?.lookupMaybe(at, PDFDict));
      const value = maybe(() => field?.lookupMaybe(PDFName.of('V'), PDFDict));
      if (value?.has(PDFName.of('ByteRange'))) found.add(value);
      if (depth < 8)
        look(
          maybe(() => field?.lookupMaybe(PDFName.of('Kids'), PDFArray)),
          depth + 1,
        );
    }
  };
  look(
    maybe(() => form?.lookupMaybe(PDFName.of('Fields'), PDFArray)),
    0,
  );
  return [...found];
}

/** Undefined unless it covers the file from its first byte to the end of what it was then, all but the very place it stands in. */
function coveredBy(dictionary: PDFDict, bytes: Uint8Array<ArrayBuffer>): Covered | undefined {
  const ranges = maybe(() => dictionary.lookupMaybe(PDFName.of('ByteRange'), PDFArray));
  const contents = maybe(() => dictionary.lookupMaybe(PDFName.of('Contents'), PDFHexString));
  if (!ranges || !contents || ranges.size() !== 4) return undefined;
  const [start, from, to, length] = [0, 1, 2, 3].map(
    (at) => maybe(() => ranges.lookupMaybe(at, PDFNumber))?.asNumber() ?? Number.NaN,
  ) as [number, number, number, number];
  const end = to + length;
  const isPlain = [from, to, length].every(Number.isSafeInteger) && start === 0 && from > 0 && to > from && length > 0;
  if (!isPlain || end > bytes.length || to - from > mostCmsBytes * 2) return undefined;
  const gap = new TextDecoder('latin1').decode(bytes.subarray(from, to));
  // What is left out is the signature itself, as the dictionary has it, and nothing besides.
  if (
    !/^<(?:(?:[0-9a-f]{2})+|(?:[0-9A-F]{2})+)>$/.test(gap) ||
    gap.slice(1, -1).toLowerCase() !== contents.asString().toLowerCase()
  )
    return undefined;
  if (!/%%EOF\s*$/.test(new TextDecoder('latin1').decode(bytes.subarray(Math.max(to, end - 16), end))))
    return undefined;
  const content = new Uint8Array(from + length);
  content.set(bytes.subarray(0, from));
  content.set(bytes.subarray(to, end), from);
  return { cms: hexBytes(gap.slice(1, -1)), content, end };
}

function hexBytes(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

function textOf(dictionary: PDFDict, key: string): string {
  const value = maybe(() => dictionary.lookup(PDFName.of(key)));
  return value instanceof PDFString || value instanceof PDFHexString ? (maybe(() => value.decodeText()) ?? '') : '';
}

const nameOf = (dictionary: PDFDict, key: string): string =>
  maybe(() => dictionary.lookupMaybe(PDFName.of(key), PDFName))?.decodeText() ?? '';

/** D:YYYYMMDDHHmmSS with Z, +HH'mm' or nothing; 0 for what is none. */
function timeIn(text: string): number {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(text);
  if (!parts) return 0;
  const [, year, month, day, hour, minute, second, sign, hours = '0', minutes = '0'] = parts;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return Math.max(0, at - (sign ? offset : 0)) || 0;
}

/** pdf-lib throws where an object is of another sort than asked for. */
function maybe<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
