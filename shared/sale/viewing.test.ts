import { describe, expect, it } from 'vitest';
import {
  dividedInto,
  lastAdvertisedViewing,
  placesLeft,
  type Slot,
  slotFault,
  type Viewing,
  type Visit,
} from './viewing';

const at = (text: string): number => Date.parse(`${text}:00Z`);
const slot = (id: string, from: string, to: string, places = 0): Slot => ({ id, from: at(from), to: at(to), places });
const viewing = (id: string, slots: readonly Slot[], rest: Partial<Viewing> = {}): Viewing => ({
  id,
  sort: 'advertised',
  slots: [...slots],
  note: '',
  cancelledAt: 0,
  heldAt: 0,
  sequence: 0,
  ...rest,
});
const visit = (personId: string, slotId: string, attendance: Visit['attendance'] = 'expected'): Visit => ({
  id: `v.${personId}`,
  viewingId: 'v',
  slotId,
  personId,
  signedUpAt: 1,
  attendance,
  attendedAt: 0,
  interest: '',
  feedback: '',
  feedbackAt: 0,
});

describe('viewings of a home', () => {
  it('let the rules of bidding count from the last one that was advertised, and takes place', () => {
    const viewings = [
      viewing('sunday', [slot('a', '2026-04-26T12:00', '2026-04-26T13:00')]),
      viewing('monday', [slot('b', '2026-04-27T17:00', '2026-04-27T18:00')]),
      viewing('private', [slot('c', '2026-04-28T17:00', '2026-04-28T18:00')], { sort: 'private' }),
      viewing('off', [slot('d', '2026-04-29T17:00', '2026-04-29T18:00')], { cancelledAt: 1 }),
    ];
    expect(lastAdvertisedViewing({ viewings })).toBe(at('2026-04-27T17:00'));
    expect(lastAdvertisedViewing({ viewings: [] })).toBeUndefined();
  });

  it('have no more places than there are, and one again when somebody calls off', () => {
    const two = slot('a', '2026-04-26T12:00', '2026-04-26T12:15', 2);
    expect(placesLeft(two, [visit('kari', 'a'), visit('ola', 'b')])).toBe(1);
    expect(placesLeft(two, [visit('kari', 'a'), visit('ola', 'a'), visit('per', 'a')])).toBe(0);
    expect(placesLeft(two, [visit('kari', 'a', 'called-off')])).toBe(2);
    expect(placesLeft({ ...two, places: 0 }, [visit('kari', 'a')])).toBeUndefined();
  });

  it('are divided into slots that do not run into each other', () => {
    const slots = dividedInto(at('2026-04-26T12:00'), at('2026-04-26T13:10'), 20);
    expect(slots).toHaveLength(3);
    expect(slotFault(slots.map((one, index) => ({ ...one, id: String(index), places: 1 })))).toBeUndefined();
    expect(
      slotFault([slot('a', '2026-04-26T12:00', '2026-04-26T12:30'), slot('b', '2026-04-26T12:20', '2026-04-26T13:00')]),
    ).toBe('overlapping');
    expect(slotFault([slot('a', '2026-04-26T13:00', '2026-04-26T12:30')])).toBe('backwards');
    expect(slotFault([])).toBe('empty');
  });
});
