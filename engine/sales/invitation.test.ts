import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../shared/i18n/words';
import type { Viewing } from '../../shared/sale/viewing';
import { invitation, viewingMail } from './invitation';

const from = Date.parse('2027-04-25T10:00:00Z');
const slot = (id: string, at: number) => ({ id, from: at, to: at + 20 * 60_000, places: 1 });
const viewing: Viewing = {
  ...{ id: 'v-1', sort: 'advertised', note: 'Parker i gata', cancelledAt: 0, heldAt: 0, sequence: 2 },
  slots: [slot('s-1', from), slot('s-2', from + 20 * 60_000)],
};
const place = 'Bjørkelia 14, 2999 Solvang';
const now = new Date('2027-04-20T08:00:00Z');
const linesOf = (one: Viewing) => invitation(one, place, wordsIn('nb'), 'nb', now).split('\r\n');

describe('an invitation to a viewing', () => {
  it('is an event for each slot, at its time, under an id that stays', () => {
    const lines = linesOf(viewing);
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:v-1.s-1@boligperm', 'UID:v-1.s-2@boligperm']);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART:20270425T100000Z',
      'DTSTART:20270425T102000Z',
    ]);
    expect(lines).toContain('DTSTAMP:20270420T080000Z');
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('SEQUENCE:2');
  });

  it('takes itself back when the viewing is cancelled', () => {
    const lines = linesOf({ ...viewing, cancelledAt: now.getTime(), sequence: 3 });
    expect(lines).toContain('METHOD:CANCEL');
    expect(lines.filter((line) => line === 'STATUS:CANCELLED')).toHaveLength(2);
  });

  it('is sent with the time that was signed up for alone', () => {
    const [, second] = viewing.slots;
    if (!second) throw new Error('no slot');
    const mail = viewingMail(viewing, second, { name: 'Kari', email: 'kari@example.no' }, place, 'nb', now);
    expect(mail.subject).toBe('Visning av Bjørkelia 14, 2999 Solvang');
    expect(mail.text).toContain('Parker i gata');
    expect(mail.calendar?.text).toContain('v-1.s-2@');
    expect(mail.calendar?.text).not.toContain('v-1.s-1@');
  });
});
