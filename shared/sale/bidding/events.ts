// What happens in a bid room, as lines of its journal say it: ids, amounts and moments open, and apart from them what only the bidder's key opens.
//
// What is open names nobody: it is what bidders may see of each other, and what must stay readable when somebody is forgotten, for the room
// to be able to say who was first and that it all went as it should.
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { oneOf } from '../../schema/one-of';
import { SaleAmount } from '../case';

const Id = Type.String({ minLength: 1, maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });

/** A rule that may be passed over where it does not bind, and a danger that is accepted: the person was told and went on. */
export const cautions = ['early', 'short', 'reservations', 'offered', 'lower'] as const;
export type Caution = (typeof cautions)[number];
export const Despite = Type.Array(oneOf(cautions), { maxItems: cautions.length });

export const ways = ['in-person', 'email', 'sms', 'phone', 'form'] as const;

/** Sealed for the bidder. */
export const BidWords = Type.Object(
  {
    /** How it was known who bids: `BankID`, `legitimasjon sett`. */
    identity: Type.String({ maxLength: 200 }),
    financing: Type.String({ maxLength: 1_000 }),
    reservations: Type.String({ maxLength: 2_000 }),
    note: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type BidWords = Readonly<Static<typeof BidWords>>;

const open = <T extends Record<string, TSchema>>(fields: T) => Type.Object(fields, { additionalProperties: true });

const schemas = {
  /** Who decides in this room: `w:<workspace>`, its server; or `d:<writer>`, one machine. The last word holds. */
  'bidding.authority': open({ authority: Type.String({ maxLength: 120 }) }),
  'bid.placed': open({
    bidId: Id,
    amount: SaleAmount,
    receivedAt: Instant,
    deadline: Instant,
    /** ISO, '' when it was not said. */
    takeover: Type.String({ maxLength: 10 }),
    hasReservations: Type.Boolean(),
    way: oneOf(ways),
    despite: Despite,
  }),
  'bid.rejected': open({ bidId: Id }),
  /** Ends the bid, and is an offer of the seller's to that bidder until its own deadline (avtaleloven § 6). */
  'bid.countered': open({ bidId: Id, counterId: Id, amount: SaleAmount, deadline: Instant, despite: Despite }),
  'counter.declined': open({ counterId: Id }),
  /** The question went to where it is decided; without an outcome after it nobody here knows how it went. */
  'bid.asked': open({ bidId: Id, counterId: Type.String({ maxLength: 80 }) }),
  /** Decided, once: a bid by the seller, or, with `counterId`, the seller's offer by the bidder. `at` is the deciding clock's. */
  'bid.accepted': open({
    bidId: Id,
    counterId: Type.String({ maxLength: 80 }),
    decidedAt: Instant,
    authority: Type.String({ maxLength: 120 }),
  }),
  /** The question was decided too late to count. */
  'bid.late': open({ bidId: Id }),
  /** The bidder has it: until then an acceptance binds nobody. */
  'acceptance.told': open({ bidId: Id, toldAt: Instant, way: oneOf(ways) }),
  'receipt.given': open({ bidId: Id }),
} as const;

export type BidEventName = keyof typeof schemas;
type Open<K extends BidEventName> = Readonly<Static<(typeof schemas)[K]>>;

/** `turn`: greater than that of everything its writer had seen, so that what follows from something comes after it whatever the clocks say. */
export type BidEvent = {
  readonly [K in BidEventName]: Open<K> & {
    readonly what: K;
    readonly id: string;
    readonly turn: number;
    /** By the writer's clock. */
    readonly at: number;
    readonly personId: string;
  };
}[BidEventName];

const isName = (what: string): what is BidEventName => Object.hasOwn(schemas, what);

/** Undefined for what is no event of a bid room, or nothing that this version understands. */
export function bidEventOf(
  line: Pick<BidEvent, 'id' | 'at' | 'turn' | 'personId'> & { readonly what: string; readonly open: object },
): BidEvent | undefined {
  const { what, open: said, id, at, turn, personId } = line;
  if (!isName(what) || !Value.Check(schemas[what], said)) return undefined;
  return { ...said, what, id, at, turn, personId } as BidEvent;
}
