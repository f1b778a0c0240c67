// Opens what came from outside by what it is, never by its name. A new format is one entry in the list.
import { mediaTypeOf, type ReadableType } from '../shared/documents/media-type';
import { ProblemError, problem } from '../shared/problem';
import { openEml } from './containers/open-eml';
import { openMsg } from './containers/open-msg';
import { openZip } from './containers/open-zip';
import { openInvoiceXml } from './invoice/open-invoice';
import { docxType, openDocx } from './office/docx';
import { odtType, openOdt } from './office/odt';
import type { OpenedFile, Tools } from './opened-file';
import { openPdf } from './pdf/open-pdf';
import { openHeif } from './pictures/open-heif';
import { openPicture } from './pictures/open-picture';
import { openTiff } from './pictures/open-tiff';
import { openHtml, openPlainText, openRtf } from './text/open-text';

type Open = (bytes: Uint8Array<ArrayBuffer>, tools: Tools, password?: string) => Promise<OpenedFile>;

const formats: Readonly<Record<ReadableType, Open>> = {
  'application/pdf': openPdf,
  'application/vnd.ms-outlook': openMsg,
  'application/xml': openInvoiceXml,
  'application/zip': openZip,
  'image/jpeg': (bytes, tools) => openPicture(bytes, 'image/jpeg', tools),
  'image/png': (bytes, tools) => openPicture(bytes, 'image/png', tools),
  'image/tiff': openTiff,
  'image/webp': (bytes, tools) => openPicture(bytes, 'image/webp', tools),
  'image/heic': openHeif,
  [docxType]: openDocx,
  [odtType]: openOdt,
  'application/rtf': openRtf,
  'message/rfc822': openEml,
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
