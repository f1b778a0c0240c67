import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { isMailAddress } from '../../../shared/sale/outgoing-mail';
import { emlOf } from './eml';

const made = { at: new Date('2026-04-24T10:00:00Z'), id: 'v-1.p-1.0' };
const mail = {
  to: { name: 'Åse Østby-Ærlig, født på en lang gård langt inne i Gudbrandsdalen', address: 'ase@example.no' },
  subject: 'Visning av Bjørkelia 14, 2999 Solvang: søndag 26. april kl. 12.00–12.20',
  text: 'Hei Åse.\n\nVelkommen på visning.',
};

describe('a mail to a guest', () => {
  it('reads in another program as it was written', async () => {
    const read = await PostalMime.parse(
      emlOf({ ...mail, calendar: { fileName: 'visning.ics', method: 'PUBLISH', text: 'BEGIN:VCALENDAR' } }, made),
    );
    expect(read.to).toEqual([mail.to]);
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.trim().replaceAll('\r', '')).toBe(mail.text);
    expect(read.attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['visning.ics', 'text/calendar'],
    ]);
  });

  it('has no more headers than it should, whatever was typed', async () => {
    const typed = 'Kari\r\nBcc: alle@example.no';
    const read = await PostalMime.parse(emlOf({ ...mail, to: { ...mail.to, name: typed }, subject: typed }, made));
    expect(read.bcc ?? []).toEqual([]);
    expect(read.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(() => emlOf({ ...mail, to: { name: 'K', address: 'k@example.no\r\nBcc: x@example.no' } }, made)).toThrow();
  });

  it('goes to one address and no list of them', () => {
    expect(isMailAddress('kari@example.no')).toBe(true);
    for (const wrong of ['', 'kari', 'a@b, c@d', 'a@b>', 'a b@c', 'a@b\nc']) expect(isMailAddress(wrong)).toBe(false);
  });
});
