// What the engine offers of a bid room: who bid what and until when, the answer, and the journal of it all.
import { type Static, Type } from '@sinclair/typebox';
import { BidWords, cautions, Despite, ways } from '../sale/bidding/events';
import { bidStates, counterStates } from '../sale/bidding/room';
import { SaleAmount } from '../sale/case';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15 });
const Nothing = Type.Object({});
const Language = oneOf(['nb', 'en']);

export const CounterView = Type.Object({
  counterId: Id,
  amount: Type.Integer(),
  deadline: Type.Integer(),
  at: Type.Integer(),
  state: oneOf(counterStates),
});

export const BidView = Type.Object({
  id: Id,
  personId: Id,
  /** '' when who it was has been forgotten. */
  name: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  /** What others see instead of a name: by who bid first. */
  bidder: Type.Integer(),
  /** Of this bidder's bids, from 1. */
  nth: Type.Integer(),
  amount: Type.Integer(),
  receivedAt: Type.Integer(),
  deadline: Type.Integer(),
  /** ISO; '' when it was not said. */
  takeover: Type.String(),
  hasReservations: Type.Boolean(),
  way: oneOf(ways),
  /** Null when its key is gone with the person. */
  words: Type.Union([BidWords, Type.Null()]),
  despite: Type.Array(oneOf(cautions)),
  state: oneOf(bidStates),
  counter: Type.Optional(CounterView),
  hasReceipt: Type.Boolean(),
});
export type BidView = Readonly<Static<typeof BidView>>;

export const JournalLineView = Type.Object({
  id: Id,
  at: Type.Integer(),
  /** Words under `bids.line.<what>`. */
  what: Type.String(),
  amount: Type.Optional(Type.Integer()),
  name: Type.String(),
  hash: Type.String(),
});
export type JournalLineView = Readonly<Static<typeof JournalLineView>>;

/** Who decides whose bid is accepted, and whether that can be asked from here. `elsewhere`: another machine than this one, or a workspace it is not in. */
export const authorities = ['device', 'server', 'elsewhere'] as const;

export const BidRoomView = Type.Object({
  caseId: Id,
  street: Type.String(),
  asking: Type.Optional(Type.Integer()),
  rules: Type.Object({
    /** IANA name. */
    timeZone: Type.String(),
    /** No deadline before this moment; absent where no rule says so, or no advertised viewing is known. */
    earliest: Type.Optional(Type.Integer()),
    shortestMinutes: Type.Optional(Type.Integer()),
    /** The rule may be passed over: a private sale. */
    isBinding: Type.Boolean(),
  }),
  /** Newest first. */
  bids: Type.Array(BidView),
  accepted: Type.Optional(
    Type.Object({
      bidId: Id,
      counterId: Id,
      amount: Type.Integer(),
      deadline: Type.Integer(),
      decidedAt: Type.Integer(),
      toldAt: Type.Optional(Type.Integer()),
    }),
  ),
  /** More than one bid stands as accepted: what must never be. */
  isTwice: Type.Boolean(),
  /** An acceptance whose answer did not come back: until it does, nobody may be told anything. */
  asked: Type.Optional(Id),
  authority: oneOf(authorities),
  clock: Type.Object({
    /** What to add to this machine's clock, ms. */
    offset: Type.Integer(),
    /** When it was compared with the server's; 0 for never: it is this machine's own. */
    checkedAt: Type.Integer(),
  }),
  journal: Type.Object({
    /** The newest first, at most 200. */
    lines: Type.Array(JournalLineView),
    count: Type.Integer(),
    isWhole: Type.Boolean(),
    /** Where it is not: the place in its book. */
    brokenAt: Type.Optional(Type.Integer()),
  }),
});
export type BidRoomView = Readonly<Static<typeof BidRoomView>>;

/** Somebody of the case, or somebody new. */
export const Bidder = Type.Union([
  Type.Object({ personId: Id }, { additionalProperties: false }),
  Type.Object(
    {
      name: Type.String({ minLength: 1, maxLength: 120 }),
      email: Type.String({ maxLength: 200 }),
      phone: Type.String({ maxLength: 40 }),
      address: Type.String({ maxLength: 200 }),
    },
    { additionalProperties: false },
  ),
]);
export type Bidder = Readonly<Static<typeof Bidder>>;

export const NewBid = Type.Object(
  {
    amount: SaleAmount,
    receivedAt: Instant,
    deadline: Instant,
    takeover: Type.String({ maxLength: 10 }),
    way: oneOf(ways),
    words: BidWords,
  },
  { additionalProperties: false },
);
export type NewBid = Readonly<Static<typeof NewBid>>;

const Answered = { caseId: Id, bidId: Id };

/**
 * Problems: `bid-gone` (it stands no more), `bid-late` (its deadline is over), `bid-taken` (a bid is accepted), `bid-rule` (a rule that binds agents),
 * `bid-caution` with `caution`: goes only when it is named in `despite`.
 */
export const bidsContract = {
  /** Null once the case is gone. */
  'bids.room': live(Type.Object({ caseId: Id }), Type.Object({ room: Type.Union([BidRoomView, Type.Null()]) })),
  'bids.place': call(
    Type.Object({ caseId: Id, bidder: Bidder, bid: NewBid, despite: Despite }),
    Type.Object({ bidId: Id, personId: Id }),
  ),
  'bids.reject': call(Type.Object(Answered), Nothing),
  'bids.counter': call(
    Type.Object({ ...Answered, amount: SaleAmount, deadline: Instant, despite: Despite }),
    Type.Object({ counterId: Id }),
  ),
  /** The bidder said no to the seller's offer. */
  'bids.decline': call(Type.Object({ caseId: Id, counterId: Id }), Nothing),
  /**
   * Once, at one authority, before the deadline: with `counterId`, the bidder said yes to the seller's offer. Also `bid-elsewhere`, and, when the server cannot be
   * asked, `server-unreachable` and its like: nothing is decided as far as anybody knows here, and nobody may be told.
   */
  'bids.accept': call(
    Type.Object({ ...Answered, counterId: Type.Optional(Id), despite: Despite }),
    Type.Object({ amount: Type.Integer(), decidedAt: Type.Integer() }),
  ),
  /** The bidder has the acceptance. */
  'bids.told': call(Type.Object({ ...Answered, toldAt: Instant, way: oneOf(ways) }), Nothing),
  /** Asks again how an acceptance went. */
  'bids.settle': call(Type.Object({ caseId: Id }), Nothing),
  /** This machine decides from now on: for a vault that came here from a machine that is no more. Not in a workspace. */
  'bids.decideHere': call(Type.Object({ caseId: Id }), Nothing),
  /** In writing, for the bidder: what was received, when, and where it stands in the journal. */
  'bids.receipt': call(
    Type.Object({ ...Answered, language: Language }),
    Type.Object({ to: Type.String(), subject: Type.String(), text: Type.String() }),
  ),
  /** What a bidder is told of an answer: acceptance, rejection, offer back. */
  'bids.answerText': call(
    Type.Object({ ...Answered, language: Language }),
    Type.Object({ to: Type.String(), subject: Type.String(), text: Type.String() }),
  ),
  /** What bidders may see: numbers and amounts, never names. */
  'bids.standing': call(Type.Object({ caseId: Id, language: Language }), Type.Object({ text: Type.String() })),
  /** Writes the journal to a file that main created under this token (shell `files.write`). `anonymous`: as a bidder may have it. */
  'bids.export': call(
    Type.Object({
      caseId: Id,
      form: oneOf(['csv', 'pdf']),
      anonymous: Type.Boolean(),
      token: Type.String({ maxLength: 200 }),
      language: Language,
    }),
    Type.Object({ lines: Type.Integer() }),
  ),
};
