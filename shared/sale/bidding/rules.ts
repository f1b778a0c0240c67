// What may be done in a bid room: what is refused, and what goes only with a caution passed over. Pure; the market says the rest.
import type { BiddingRules } from '../../markets/bidding-rules';
import { addDays } from '../../values/day';
import { momentOf, wallTime } from '../../values/zoned';
import type { Case } from '../case';
import type { Caution } from './events';
import { type Bid, highestOf, type Room } from './room';

/** Problem codes of the same names. */
export type Refusal = 'bid-gone' | 'bid-late' | 'bid-taken' | 'bid-rule' | 'invalid-input';
export type Verdict = {
  readonly refused?: Refusal;
  /** Each must be passed over by name. */
  readonly cautions: readonly Caution[];
};

export type Terms = Pick<BiddingRules, 'earliest' | 'shortest'> & {
  readonly seller: Case['seller'];
  /** From when a deadline may be; undefined where no advertised viewing is known, or no rule. */
  readonly earliestAt?: number;
};

export function termsOf(rules: BiddingRules, seller: Case['seller'], lastViewing: number | undefined): Terms {
  const { earliest, shortest } = rules;
  return {
    ...{ seller },
    ...(earliest ? { earliest } : {}),
    ...(shortest ? { shortest } : {}),
    ...(earliest && lastViewing !== undefined ? { earliestAt: earliestDeadline(rules, earliest, lastViewing) } : {}),
  };
}

/** Noon, say, of the first working day after the day of the last advertised viewing. */
export function earliestDeadline(
  { timeZone, isWorkingDay }: BiddingRules,
  { hour, minute }: NonNullable<BiddingRules['earliest']>,
  lastViewing: number,
): number {
  let day = addDays(wallTime(lastViewing, timeZone).day, 1);
  // No country rests for a month on end.
  for (let looked = 0; looked < 31 && !isWorkingDay(day); looked += 1) day = addDays(day, 1);
  return momentOf(day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, timeZone);
}

/** The deadline of a bid that came in, or of an offer back. */
function weighDeadline(terms: Terms, from: number, deadline: number): Verdict {
  const { seller, earliest, earliestAt, shortest } = terms;
  if (deadline <= from) return { refused: 'invalid-input', cautions: [] };
  const isEarly = earliestAt !== undefined && deadline < earliestAt;
  const isShort = shortest !== undefined && deadline - from < shortest.minutes * 60_000;
  const binds = (rule: { readonly binds: string } | undefined) => seller === 'agent' && rule?.binds === 'agents';
  if ((isEarly && binds(earliest)) || (isShort && binds(shortest))) return { refused: 'bid-rule', cautions: [] };
  return {
    cautions: [...(isEarly ? (['early'] as const) : []), ...(isShort ? (['short'] as const) : [])],
  };
}

export function weighPlacing(
  room: Room,
  terms: Terms,
  { amount, receivedAt, deadline }: Pick<Bid, 'amount' | 'receivedAt' | 'deadline'>,
): Verdict {
  if (room.accepted) return { refused: 'bid-taken', cautions: [] };
  if (amount <= 0) return { refused: 'invalid-input', cautions: [] };
  return weighDeadline(terms, receivedAt, deadline);
}

export function weighCounter(
  room: Room,
  terms: Terms,
  counter: { readonly bidId: string; readonly amount: number; readonly deadline: number },
  now: number,
): Verdict {
  const standing = standingBid(room, counter.bidId, now);
  if (typeof standing === 'string') return { refused: standing, cautions: [] };
  if (counter.amount <= 0) return { refused: 'invalid-input', cautions: [] };
  const { refused, cautions } = weighDeadline(terms, now, counter.deadline);
  return refused ? { refused, cautions: [] } : { cautions: [...cautions, ...openOffers(room, now)] };
}

/** Rejecting asks for nothing but that it still stands. */
export function weighRejection(room: Room, bidId: string, now: number): Verdict {
  const standing = standingBid(room, bidId, now);
  return typeof standing === 'string' ? { refused: standing, cautions: [] } : { cautions: [] };
}

/** `counterId` when the bidder said yes to the seller's offer. `now`: the deciding clock's, at the latest that it can be. */
export function weighAcceptance(room: Room, bidId: string, counterId: string, now: number): Verdict {
  if (room.accepted) return { refused: 'bid-taken', cautions: [] };
  const bid = room.bids.find((one) => one.bidId === bidId);
  if (!bid) return { refused: 'bid-gone', cautions: [] };
  if (counterId !== '') {
    const { counter } = bid;
    if (counter?.counterId !== counterId || !(counter.state === 'open' || counter.state === 'expired'))
      return { refused: 'bid-gone', cautions: [] };
    if (now >= counter.deadline) return { refused: 'bid-late', cautions: [] };
    return { cautions: [...reserved(bid), ...openOffers(room, now, counterId)] };
  }
  const standing = standingBid(room, bidId, now);
  if (typeof standing === 'string') return { refused: standing, cautions: [] };
  const highest = highestOf(room);
  const isLower = highest !== undefined && highest.amount > bid.amount;
  return {
    cautions: [...reserved(bid), ...(isLower ? (['lower'] as const) : []), ...openOffers(room, now)],
  };
}

function standingBid(room: Room, bidId: string, now: number): Bid | Refusal {
  if (room.accepted) return 'bid-taken';
  const bid = room.bids.find((one) => one.bidId === bidId);
  if (!bid || !(bid.state === 'open' || bid.state === 'expired')) return 'bid-gone';
  return now < bid.deadline ? bid : 'bid-late';
}

const reserved = ({ hasReservations }: Bid): readonly Caution[] => (hasReservations ? ['reservations'] : []);

/** An offer of the seller's binds them until its deadline: a yes to it and a yes to somebody else would be two sales. */
function openOffers({ bids }: Room, now: number, except = ''): readonly Caution[] {
  const others = bids.some(
    ({ counter }) => counter && counter.counterId !== except && counter.state === 'open' && now < counter.deadline,
  );
  return others ? ['offered'] : [];
}
