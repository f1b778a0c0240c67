// A mail as a file (RFC 5322) that any mail program opens as a draft: nothing is sent by the app, and no password is asked for. Pure.
//
// Everything a person typed travels in base64, as a word of a header or as a body, so that nothing in it can become a header of its own.

import { isMailAddress, type OutgoingMail } from '../../../shared/sale/outgoing-mail';

/** @param made `id` is the same for the same mail, so that a program knows it again. */
export function emlOf(mail: OutgoingMail, made: { readonly at: Date; readonly id: string }): string {
  if (!isMailAddress(mail.to.address)) throw new RangeError('not an address');
  const boundary = `boligperm-${made.id.replace(/[^\w.-]/g, '').slice(0, 50)}`;
  const head = [
    `To: ${word(mail.to.name)} <${mail.to.address}>`,
    `Subject: ${word(mail.subject)}`,
    `Date: ${made.at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${boundary}@boligperm.invalid>`,
    // Outlook and Thunderbird open it to be sent, not as something that came.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
  ];
  const text = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', body(mail.text)];
  if (!mail.calendar) return [...head, ...text, ''].join('\r\n');
  const { fileName, method, text: calendar } = mail.calendar;
  return [
    ...head,
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    ...text,
    `--${boundary}`,
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${fileName.replace(/[^\w.-]/g, '')}"`,
    '',
    body(calendar),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** RFC 2047 has at most 75 letters to a word: 45 bytes of text become 60 of base64, and no letter is cut in two. */
const wordBytes = 45;
function word(text: string): string {
  const parts: string[] = [];
  let part = '';
  for (const letter of text.replace(/\s+/g, ' ').trim()) {
    if (bytesOf(part + letter).length > wordBytes) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].map((one) => `=?utf-8?B?${base64(bytesOf(one))}?=`).join('\r\n ');
}

const body = (text: string): string =>
  base64(bytesOf(text.replace(/\r?\n/g, '\r\n')))
    .replace(/.{76}/g, '$&\r\n')
    .trimEnd();

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
