// When a deadline may be, by Norway's rules; and what a seller is warned of.
import { describe, expect, it } from 'vitest';
import { biddingRules } from '../../markets/no/sale/bidding';
import { momentOf, wallTime } from '../../values/zoned';
import type { BidEvent } from './events';
import { highestOf, nextDeadline, roomOf } from './room';
import { termsOf, weighAcceptance, weighCounter, weighPlacing } from './rules';

const oslo = (day: string, time: string) => momentOf(day, time, 'Europe/Oslo');
const viewing = oslo('2026-04-23', '18:00');
const terms = (seller: 'private' | 'agent') => termsOf(biddingRules, seller, viewing);
const noon = oslo('2026-04-24', '12:00');
const nine = oslo('2026-04-24', '09:00');

let turn = 0;
const event = (fields: Pick<BidEvent, 'what'> & Record<string, unknown>): BidEvent => {
  turn += 1;
  return { id: `e-${turn}`, turn, at: 0, personId: 'kari', ...fields } as unknown as BidEvent;
};
const placed = (bidId: string, amount: number, deadline: number, more: object = {}) =>
  event({
    what: 'bid.placed',
    ...{ bidId, amount, deadline, receivedAt: nine, takeover: '', hasReservations: false, way: 'email', despite: [] },
    ...more,
  });

describe('a deadline', () => {
  it('is noon of the first working day after the last advertised viewing, over weekends, holidays and summer time', () => {
    const earliest = (day: string) => {
      const at = termsOf(biddingRules, 'private', oslo(day, '18:00')).earliestAt ?? 0;
      return `${wallTime(at, 'Europe/Oslo').day} ${wallTime(at, 'Europe/Oslo').time} ${new Date(at).toISOString().slice(11, 16)}`;
    };
    expect(earliest('2026-04-23')).toBe('2026-04-24 12:00 10:00');
    expect(earliest('2026-04-24')).toBe('2026-04-27 12:00 10:00');
    // The night to 29 March is an hour shorter.
    expect(earliest('2026-03-27')).toBe('2026-03-30 12:00 10:00');
    expect(earliest('2026-03-26')).toBe('2026-03-27 12:00 11:00');
    // Easter: Maundy Thursday to Easter Monday.
    expect(earliest('2026-04-01')).toBe('2026-04-07 12:00 10:00');
    // A viewing late on New Year's Eve is of that day, in Oslo.
    expect(earliest('2026-12-30')).toBe('2026-12-31 12:00 11:00');
    expect(earliest('2026-12-31')).toBe('2027-01-04 12:00 11:00');
  });

  it('that is too early is refused an agent, and warned of in a private sale', () => {
    const bid = { amount: 1, receivedAt: nine, deadline: noon - 1 };
    expect(weighPlacing(roomOf([], nine), terms('agent'), bid)).toEqual({ refused: 'bid-rule', cautions: [] });
    expect(weighPlacing(roomOf([], nine), terms('private'), bid)).toEqual({ cautions: ['early'] });
    expect(weighPlacing(roomOf([], nine), terms('agent'), { ...bid, deadline: noon })).toEqual({ cautions: [] });
  });

  it('of less than half an hour is warned of, for nobody knows that it is the law', () => {
    const at = oslo('2026-04-24', '13:00');
    for (const seller of ['private', 'agent'] as const)
      expect(
        weighPlacing(roomOf([], at), terms(seller), { amount: 1, receivedAt: at, deadline: at + 29 * 60_000 }),
      ).toEqual({ cautions: ['short'] });
  });

  it('before the bid itself is a mistake', () => {
    const bid = { amount: 1, receivedAt: nine, deadline: nine };
    expect(weighPlacing(roomOf([], nine), terms('private'), bid).refused).toBe('invalid-input');
  });
});

describe('a bid room', () => {
  const events = [
    placed('a', 100, noon),
    placed('b', 120, noon + 1_000, { personId: 'ola', hasReservations: true }),
    placed('c', 110, noon + 2_000),
  ];

  it('lets bids stand to their deadline and no longer, and numbers who bids by who came first', () => {
    const states = (now: number) => roomOf(events, now).bids.map(({ state }) => state);
    expect(states(noon - 1)).toEqual(['open', 'open', 'open']);
    expect(states(noon)).toEqual(['expired', 'open', 'open']);
    expect(roomOf(events, nine).bids.map(({ bidder, nth }) => [bidder, nth])).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
    ]);
    expect(highestOf(roomOf(events, nine))?.bidId).toBe('b');
    expect(nextDeadline(roomOf(events, noon))).toBe(noon + 1_000);
  });

  it('is the same in whichever order its lines are read', () => {
    const more = [...events, event({ what: 'bid.rejected', bidId: 'a' })];
    expect(roomOf([...more].reverse(), noon)).toEqual(roomOf(more, noon));
  });

  it('warns before the lower of two, before reservations, and before a yes to two', () => {
    expect(weighAcceptance(roomOf(events, nine), 'c', '', nine).cautions).toEqual(['lower']);
    expect(weighAcceptance(roomOf(events, nine), 'b', '', nine).cautions).toEqual(['reservations']);
    const countered = [
      ...events,
      event({ what: 'bid.countered', bidId: 'a', counterId: 'x', amount: 130, deadline: noon, despite: [] }),
    ];
    expect(weighAcceptance(roomOf(countered, nine), 'b', '', nine).cautions).toEqual(['reservations', 'offered']);
    expect(weighAcceptance(roomOf(countered, nine), 'a', '', nine).refused).toBe('bid-gone');
    expect(weighAcceptance(roomOf(countered, nine), 'a', 'x', nine)).toEqual({ cautions: [] });
    expect(weighAcceptance(roomOf(countered, nine), 'a', 'x', noon).refused).toBe('bid-late');
    const offer = { bidId: 'c', amount: 140, deadline: noon + 3_000_000 };
    expect(weighCounter(roomOf(countered, nine), terms('private'), offer, nine).cautions).toEqual(['offered']);
  });

  it('closes when a bid is accepted: the others fall away, and no more come', () => {
    const over = [
      ...events,
      event({ what: 'bid.accepted', bidId: 'b', counterId: '', decidedAt: noon + 500, authority: 'd:a' }),
    ];
    const room = roomOf(over, noon + 600);
    expect(room.bids.map(({ state }) => state)).toEqual(['expired', 'accepted', 'lapsed']);
    expect(weighPlacing(room, terms('private'), { amount: 200, receivedAt: noon, deadline: noon * 2 }).refused).toBe(
      'bid-taken',
    );
    expect(weighAcceptance(room, 'c', '', noon).refused).toBe('bid-taken');
  });

  it('says so when two were accepted, and hides neither', () => {
    const twice = ['b', 'c'].map((bidId) =>
      event({ what: 'bid.accepted', bidId, counterId: '', decidedAt: nine, authority: 'd:a' }),
    );
    expect(roomOf([...events, ...twice], nine).acceptedBids).toEqual(['b', 'c']);
  });
});
