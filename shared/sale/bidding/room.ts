// The bid room as its events make it, at a given moment: which bids stand, what was offered back, and which one was accepted. Pure.
import type { BidEvent, BidEventName } from './events';

export const bidStates = ['open', 'countered', 'rejected', 'accepted', 'expired', 'lapsed'] as const;
export type BidState = (typeof bidStates)[number];
export const counterStates = ['open', 'accepted', 'declined', 'expired', 'lapsed'] as const;
export type CounterState = (typeof counterStates)[number];

type Event<K extends BidEventName> = Extract<BidEvent, { readonly what: K }>;

export type Counter = Pick<Event<'bid.countered'>, 'counterId' | 'amount' | 'deadline' | 'at' | 'despite'> & {
  readonly state: CounterState;
};

export type Bid = Pick<
  Event<'bid.placed'>,
  'bidId' | 'personId' | 'amount' | 'receivedAt' | 'deadline' | 'takeover' | 'hasReservations' | 'way' | 'despite'
> & {
  /** The line that says so: its place in the journal. */
  readonly lineId: string;
  /** Of the bidder, by who bid first; what others see instead of a name. */
  readonly bidder: number;
  /** Of this bidder's bids, from 1. */
  readonly nth: number;
  readonly state: BidState;
  readonly counter?: Counter;
  readonly hasReceipt: boolean;
};

export type Acceptance = Pick<Event<'bid.accepted'>, 'bidId' | 'counterId' | 'decidedAt' | 'authority'> & {
  /** What binds: the bid's amount, or the seller's offer's. */
  readonly amount: number;
  /** By when the other side must have it. */
  readonly deadline: number;
  readonly told?: Pick<Event<'acceptance.told'>, 'toldAt' | 'way'>;
};

export type Room = {
  /** '' until somebody bid. */
  readonly authority: string;
  /** In the order they came. */
  readonly bids: readonly Bid[];
  readonly accepted?: Acceptance;
  /** More than one: what must not be. Shown as loudly as can be, and never made into one silently. */
  readonly acceptedBids: readonly string[];
  /** A bid that was asked to be accepted, where the answer has not come back. */
  readonly asked?: { readonly bidId: string; readonly counterId: string };
};

/** Causes before their effects; alike on every machine that has the same events. */
export const inOrder = <T extends Pick<BidEvent, 'turn' | 'at' | 'id'>>(events: readonly T[]): readonly T[] =>
  [...events].sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1));

export function roomOf(events: readonly BidEvent[], now: number): Room {
  const ordered = inOrder(events);
  const of = <K extends BidEventName>(what: K) => ordered.filter((event): event is Event<K> => event.what === what);
  const acceptances = of('bid.accepted');
  const first = acceptances[0];
  const isSame = (a: Event<'bid.accepted'>, b: Event<'bid.accepted'>) =>
    a.bidId === b.bidId && a.counterId === b.counterId;

  const bidders: string[] = [];
  const bids: Bid[] = [];
  for (const placed of firstOf(of('bid.placed'))) {
    if (!bidders.includes(placed.personId)) bidders.push(placed.personId);
    const { bidId, deadline } = placed;
    const countered = of('bid.countered').find((event) => event.bidId === bidId);
    const rejected = of('bid.rejected').find((event) => event.bidId === bidId);
    const ended = countered ?? rejected;
    bids.push({
      ...pick(placed),
      lineId: placed.id,
      bidder: bidders.indexOf(placed.personId) + 1,
      nth: bids.filter(({ personId }) => personId === placed.personId).length + 1,
      hasReceipt: of('receipt.given').some((event) => event.bidId === bidId),
      state: stateOf({
        accepted: acceptances.some((event) => event.bidId === bidId && event.counterId === ''),
        ended: ended && (ended.what === 'bid.countered' ? 'countered' : 'rejected'),
        deadline,
        takenAt: first?.decidedAt,
        now,
      }),
      ...(countered ? { counter: counterOf(countered, of, acceptances, now) } : {}),
    });
  }

  const asked = of('bid.asked').at(-1);
  const isAnswered =
    asked === undefined ||
    first !== undefined ||
    of('bid.late').some((event) => event.bidId === asked.bidId && event.turn > asked.turn);
  return {
    authority: of('bidding.authority').at(-1)?.authority ?? '',
    bids,
    acceptedBids: acceptances
      .filter((event, at) => acceptances.findIndex((other) => isSame(event, other)) === at)
      .map(({ bidId }) => bidId),
    ...(first ? { accepted: acceptanceOf(first, bids, of('acceptance.told')) } : {}),
    ...(isAnswered ? {} : { asked: { bidId: asked.bidId, counterId: asked.counterId } }),
  };
}

function acceptanceOf(
  { bidId, counterId, decidedAt, authority }: Event<'bid.accepted'>,
  bids: readonly Bid[],
  tellings: readonly Event<'acceptance.told'>[],
): Acceptance {
  const bid = bids.find((one) => one.bidId === bidId);
  const offer = counterId === '' ? bid : bid?.counter;
  const told = tellings.find((event) => event.bidId === bidId);
  return {
    ...{ bidId, counterId, decidedAt, authority },
    amount: offer?.amount ?? 0,
    deadline: offer?.deadline ?? 0,
    ...(told ? { told: { toldAt: told.toldAt, way: told.way } } : {}),
  };
}

function counterOf(
  { counterId, amount, deadline, at, despite }: Event<'bid.countered'>,
  of: <K extends BidEventName>(what: K) => readonly Event<K>[],
  acceptances: readonly Event<'bid.accepted'>[],
  now: number,
): Counter {
  const state = stateOf({
    accepted: acceptances.some((event) => event.counterId === counterId),
    ended: of('counter.declined').some((event) => event.counterId === counterId) ? 'declined' : undefined,
    deadline,
    takenAt: acceptances[0]?.decidedAt,
    now,
  });
  return { counterId, amount, deadline, at, despite, state };
}

/** One life for a bid and for an offer back: what was decided, what was answered, what another's acceptance ended, what time ended. */
function stateOf<E extends string>({
  accepted,
  ended,
  deadline,
  takenAt = Number.POSITIVE_INFINITY,
  now,
}: {
  readonly accepted: boolean;
  readonly ended: E | undefined;
  readonly deadline: number;
  readonly takenAt: number | undefined;
  readonly now: number;
}): E | 'accepted' | 'open' | 'expired' | 'lapsed' {
  if (accepted) return 'accepted';
  if (ended !== undefined) return ended;
  if (takenAt < deadline) return 'lapsed';
  return now < deadline ? 'open' : 'expired';
}

const pick = ({
  bidId,
  personId,
  amount,
  receivedAt,
  deadline,
  takeover,
  hasReservations,
  way,
  despite,
}: Event<'bid.placed'>) => ({
  ...{ bidId, personId, amount, receivedAt, deadline, takeover, hasReservations, way, despite },
});

/** A line that came twice says nothing new. */
const firstOf = <T extends { readonly bidId: string }>(events: readonly T[]): readonly T[] =>
  events.filter((event, at) => events.findIndex(({ bidId }) => bidId === event.bidId) === at);

/** The highest that stands; of two alike, the one that came first. */
export function highestOf({ bids }: Pick<Room, 'bids'>): Bid | undefined {
  return bids
    .filter(({ state }) => state === 'open' || state === 'accepted')
    .reduce<Bid | undefined>((best, bid) => (best && best.amount >= bid.amount ? best : bid), undefined);
}

/** When something changes by the clock alone; undefined when nothing will. */
export function nextDeadline({ bids }: Pick<Room, 'bids'>): number | undefined {
  const coming = bids.flatMap(({ state, deadline, counter }) => [
    ...(state === 'open' ? [deadline] : []),
    ...(counter?.state === 'open' ? [counter.deadline] : []),
  ]);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}
