// Opens what came from outside by what it is, never by its name. A new format is one entry in the list.
import { ProblemError, problem } from '../shared/problem';
import { isInvoiceXml, openInvoiceXml } from './invoice-xml';
import type { OpenedFile, Tools } from './opened-file';
import { openPdf } from './pdf/open-pdf';
import { openPicture } from './pictures/open-picture';
import { openTiff } from './pictures/open-tiff';

type Format = {
  readonly mediaType: string;
  matches(head: Uint8Array): boolean;
  open(bytes: Uint8Array<ArrayBuffer>, tools: Tools, password?: string): Promise<OpenedFile>;
};

const startsWith =
  (...signature: readonly number[]) =>
  (head: Uint8Array) =>
    signature.every((byte, at) => head[at] === byte);

/** A PDF may have rubbish before its head; readers accept it within the first kilobyte. */
const pdfWithin = 1024;
/** An e-invoice may open with a long comment before its root. */
const headBytes = 8192;

const formats: readonly Format[] = [
  {
    mediaType: 'image/jpeg',
    matches: startsWith(0xff, 0xd8, 0xff),
    open: (bytes, tools) => openPicture(bytes, 'image/jpeg', tools),
  },
  {
    mediaType: 'image/png',
    matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    open: (bytes, tools) => openPicture(bytes, 'image/png', tools),
  },
  {
    mediaType: 'image/tiff',
    matches: (head) => startsWith(0x49, 0x49, 0x2a, 0)(head) || startsWith(0x4d, 0x4d, 0, 0x2a)(head),
    open: (bytes, tools) => openTiff(bytes, tools),
  },
  {
    mediaType: 'application/pdf',
    matches: (head) => new TextDecoder('latin1').decode(head.subarray(0, pdfWithin)).includes('%PDF-'),
    open: (bytes, tools, password) => openPdf(bytes, tools, password),
  },
  { mediaType: 'application/xml', matches: isInvoiceXml, open: openInvoiceXml },
];

export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  tools: Tools,
  password: string | undefined,
): Promise<OpenedFile> {
  if (bytes.length === 0) throw new ProblemError(problem('empty-file'));
  const head = bytes.subarray(0, headBytes);
  const format = formats.find(({ matches }) => matches(head));
  if (!format) throw new ProblemError(problem('unknown-format'));
  return format.open(bytes, tools, password);
}
