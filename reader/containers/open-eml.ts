// Opens a mail as mail programs save it (EML, RFC 5322).
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import { type Attached, type Mail, mostBytesOfMail, setMail } from './mail';

export async function openEml(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  if (bytes.length > mostBytesOfMail)
    throw new ProblemError(problem('too-large', { limit: mostBytesOfMail / 1024 / 1024 }));
  return setMail('message/rfc822', mailOf(await parsed(bytes)));
}

async function parsed(bytes: Uint8Array<ArrayBuffer>): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      // A mail within a mail is a paper of its own.
      forceRfc822Attachments: true,
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: 60,
      maxHeadersSize: 1024 * 1024,
    });
  } catch {
    throw new ProblemError(problem('damaged-file'));
  }
}

function mailOf(email: Email): Mail {
  return {
    from: named(email.from ?? email.sender),
    to: (email.to ?? []).slice(0, 50).map(named).join(', '),
    copy: (email.cc ?? []).slice(0, 50).map(named).join(', '),
    date: sentOn(email),
    subject: email.subject ?? '',
    text: email.text ?? '',
    html: email.html ?? '',
    attachments: email.attachments.map(attachedOf),
  };
}

function attachedOf({ filename, mimeType, related, content }: Attachment): Attached {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: filename ?? '', mediaType: mimeType, isWithin: related === true, bytes };
}

function named(address: Address | undefined): string {
  if (!address) return '';
  if (address.group) return address.group.map(named).join(', ');
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day where the sender was: an invoice of the evening is not of the day before, whatever the clocks of servers say. */
function sentOn({ headers, date = '' }: Email): string {
  const written = headers.find(({ key }) => key === 'date')?.value ?? '';
  const [, day, month = '', year, time = ''] =
    /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}:\d{2}))?/i.exec(written) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  if (!day || number === 0) return date.slice(0, 10);
  return `${day.padStart(2, '0')}.${String(number).padStart(2, '0')}.${year} ${time}`.trim();
}
