// A mail, whatever program kept it: set as pages as mail programs print it, its attachments beside it.

import { mostContents } from '../../shared/documents/document';
import type { ReadableType } from '../../shared/documents/media-type';
import type { Structured, Word } from '../../shared/documents/page';
import { mailLabels as labels } from '../../shared/markets/no/mail-labels';
import { ProblemError, problem } from '../../shared/problem';
import { harmlessPath } from '../../shared/values/harmless-path';
import type { OpenedFile } from '../opened-file';
import type { Block } from '../text/block';
import { htmlBlocks } from '../text/html-blocks';
import { plainBlocks } from '../text/plain-blocks';
import { setAsPages } from '../text/set-as-pages';

export type Mail = {
  readonly from: string;
  readonly to: string;
  readonly copy: string;
  /** As it is to be shown. */
  readonly date: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attached[];
};

export type Attached = {
  readonly name: string;
  readonly mediaType: string;
  /** It is shown within the text, as logos and signatures are. */
  readonly isWithin: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const megabyte = 1024 * 1024;
/** Mail servers refuse a fifth of this; what is kept in memory is several times the file. */
export const mostBytesOfMail = 100 * megabyte;
/** A picture within the text that is smaller is a logo, not a paper. */
const leastBytesOfPaper = 40 * 1024;
const mostLettersOfText = 4_000_000;

const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/vnd.ms-outlook': '.msg',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/heic': '.heic',
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
};

export async function setMail(mediaType: ReadableType, mail: Mail): Promise<OpenedFile> {
  const attachments = mail.attachments.filter(isPaper);
  if (attachments.length > mostContents) throw new ProblemError(problem('too-many-files', { limit: mostContents }));
  const children = attachments.map(({ name, mediaType: type }, index) => ({
    name: harmlessPath(name || `${labels.attachment} ${index + 1}${endings[type] ?? ''}`).name,
    folder: '',
    isLocked: false,
  }));
  const pages = await setAsPages(mediaType, [
    ...headBlocks(
      mail,
      children.map(({ name }) => name),
    ),
    ...bodyBlocks(mail),
  ]);
  return {
    ...pages,
    read: async (index, onProgress) => {
      const page = await pages.read(index, onProgress);
      return index === 0 ? { ...page, structured: { kind: '', facts: statedIn(mail, page.words) } } : page;
    },
    children,
    async readChild(index) {
      const bytes = attachments[index]?.bytes;
      if (!bytes) throw new ProblemError(problem('not-found'));
      // Handed over whole, so a copy: it may be asked for again.
      return bytes.slice();
    },
  };
}

/** Who, when and about what, each with the words that show it. A mail sent on is not of whom it is about. */
function statedIn({ from, date, subject }: Mail, words: readonly Word[]): Structured['facts'] {
  const about = shown(subject).replace(/^((re|sv|vs|fw|fwd|videresendt|antw|aw|wg)\s*:\s*)+/i, '');
  const isSentOn = /^(vs|fw|fwd|videresendt|wg)\s*:/i.test(subject.trim());
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})/.exec(date) ?? [];
  const stated = [
    ['sender', isSentOn ? '' : nameOf(from), shown(from)],
    ['date', day ? `${year}-${month}-${day}` : '', date.slice(0, 10)],
    ['title', about.slice(0, 200), shown(subject)],
  ] as const;
  return stated.flatMap(([name, value, run]) => {
    const wanted = run.split(' ');
    const at = words.findIndex((_, start) => wanted.every((word, step) => words[start + step]?.text === word));
    return value === '' || at < 0 ? [] : [{ name, value, from: at, to: at + wanted.length }];
  });
}

/** People and firms are known by their names; a bare address tells its firm at best. */
const nameOf = (from: string) => shown(from.replace(/<[^>]*>/g, '').replace(/^["']|["']\s*$/g, '')).slice(0, 200);

/** Signatures of mail programs are for programs. */
function isPaper({ mediaType, isWithin, bytes }: Attached): boolean {
  if (/^application\/(x-)?(pkcs7-signature|pgp-signature|pgp-keys)$/.test(mediaType)) return false;
  return !(isWithin && mediaType.startsWith('image/') && bytes.length < leastBytesOfPaper);
}

function headBlocks({ subject, from, to, copy, date }: Mail, attached: readonly string[]): readonly Block[] {
  const rows = [
    [labels.from, from],
    [labels.to, to],
    [labels.copy, copy],
    [labels.date, date],
    [labels.subject, subject],
    [labels.attachments, attached.slice(0, 40).join(', ')],
  ] as const;
  const fields = rows
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => [label, shown(value)] as const);
  return [
    ...(subject.trim() === '' ? [] : [{ type: 'heading', level: 2, text: shown(subject) } as const]),
    ...(fields.length > 0 ? [{ type: 'fields', rows: fields } as const, { type: 'rule' } as const] : []),
  ];
}

/** The HTML part has the tables and the lines of the mail; where it has no words the plain part has them. */
function bodyBlocks({ html, text }: Mail): readonly Block[] {
  const fromHtml = html.trim() === '' ? [] : htmlBlocks(html.slice(0, mostLettersOfText));
  return fromHtml.some(({ type }) => type !== 'rule') ? fromHtml : plainBlocks(text.slice(0, mostLettersOfText));
}

const shown = (value: string) =>
  value
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2_000);
