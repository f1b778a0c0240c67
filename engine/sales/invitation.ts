// What who comes to a viewing is sent: the times as events of a calendar (RFC 5545), and the mail that carries them.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { formatsFor } from '../../shared/i18n/formats';
import { type Language, type Say, wordsIn } from '../../shared/i18n/words';
import type { OutgoingMail } from '../../shared/sale/outgoing-mail';
import type { SalePerson } from '../../shared/sale/person';
import type { Slot, Viewing } from '../../shared/sale/viewing';

/** An event for each slot; a cancelled viewing takes itself out of the calendars that took it in. */
export function invitation(viewing: Viewing, place: string, say: Say, language: Language, now: Date): string {
  const isCancelled = viewing.cancelledAt > 0;
  const calendar = ical({
    prodId: { company: 'Boligperm', product: 'Boligperm', language: language.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const { id, from, to } of viewing.slots)
    calendar.createEvent({
      // The same slot keeps its place in the calendar when the file is taken in again.
      id: `${viewing.id}.${id}@boligperm`,
      sequence: viewing.sequence,
      start: new Date(from),
      end: new Date(to),
      stamp: now,
      summary: say('viewings.event', { place }),
      location: place,
      description: viewing.note,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}

export function viewingMail(
  viewing: Viewing,
  slot: Slot,
  guest: Pick<SalePerson, 'name' | 'email'>,
  place: string,
  language: Language,
  now: Date,
): OutgoingMail {
  const say = wordsIn(language);
  const { moment, clock } = formatsFor(language);
  const values = { name: guest.name, place, when: `${moment(slot.from)}–${clock(slot.to)}` };
  const isCancelled = viewing.cancelledAt > 0;
  return {
    to: { name: guest.name, address: guest.email },
    subject: say(isCancelled ? 'viewings.mail.cancelled.subject' : 'viewings.mail.subject', values),
    text: [say(isCancelled ? 'viewings.mail.cancelled.body' : 'viewings.mail.body', values), viewing.note]
      .filter((part) => part !== '')
      .join('\n\n'),
    calendar: {
      fileName: 'visning.ics',
      method: isCancelled ? 'CANCEL' : 'PUBLISH',
      text: invitation({ ...viewing, slots: [slot] }, place, say, language, now),
    },
  };
}
