// Plain text, saved web pages and rich text.
import { ProblemError, problem } from '../../shared/problem';
import { rtfBlocks } from '../office/rtf-blocks';
import type { OpenedFile } from '../opened-file';
import { decodeText } from './decode-text';
import { htmlBlocks } from './html-blocks';
import { plainBlocks } from './plain-blocks';
import { setAsPages } from './set-as-pages';

/** Some 3,000 pages; what is longer is a log, not a paper of a home. */
const mostBytes = 12 * 1024 * 1024;

export async function openPlainText(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  bounded(bytes);
  return setAsPages('text/plain', plainBlocks(decodeText(bytes)));
}

export async function openHtml(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  bounded(bytes);
  return setAsPages('text/html', htmlBlocks(decodeText(bytes, declaredIn(bytes))));
}

/** Its pictures are in it, as digits. */
const mostRtfBytes = 60 * 1024 * 1024;

export async function openRtf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  bounded(bytes, mostRtfBytes);
  return setAsPages('application/rtf', rtfBlocks(new TextDecoder('latin1').decode(bytes)));
}

function bounded(bytes: Uint8Array, most = mostBytes): void {
  if (bytes.length > most) throw new ProblemError(problem('too-large', { limit: most / 1024 / 1024 }));
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
}
