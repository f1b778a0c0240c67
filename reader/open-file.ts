// Opens what came from outside by what it is, never by its name. A new format is one entry in the list.
import { mediaTypeOf, type ReadableType } from '../shared/documents/media-type';
import { ProblemError, problem } from '../shared/problem';
import { openInvoiceXml } from './invoice-xml';
import type { OpenedFile, Tools } from './opened-file';
import { openPdf } from './pdf/open-pdf';
import { openPicture } from './pictures/open-picture';
import { openTiff } from './pictures/open-tiff';
import { openHtml, openPlainText } from './text/open-text';

type Open = (bytes: Uint8Array<ArrayBuffer>, tools: Tools, password?: string) => Promise<OpenedFile>;

const formats: Readonly<Record<ReadableType, Open>> = {
  'application/pdf': openPdf,
  'application/xml': openInvoiceXml,
  'image/jpeg': (bytes, tools) => openPicture(bytes, 'image/jpeg', tools),
  'image/png': (bytes, tools) => openPicture(bytes, 'image/png', tools),
  'image/tiff': openTiff,
  'text/html': openHtml,
  'text/plain': openPlainText,
};

export async function openFile(
  bytes: Uint8Array<ArrayBuffer>,
  tools: Tools,
  password: string | undefined,
): Promise<OpenedFile> {
  if (bytes.length === 0) throw new ProblemError(problem('empty-file'));
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw new ProblemError(problem('unknown-format'));
  return formats[mediaType](bytes, tools, password);
}
