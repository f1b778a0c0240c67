// A viewing of a home for sale: advertised or agreed with somebody, in slots; who signed up, who came, what they said, what is to be done after it.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';

const Id = Type.String({ minLength: 1, maxLength: 40 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });

export const mostViewings = 100;
export const mostSlots = 40;
export const mostVisits = 4_000;
export const mostFollowUps = 2_000;

/** `advertised`: anybody may come, and rules of bidding count from it. `private`: agreed with those who asked. */
export const viewingSorts = ['advertised', 'private'] as const;

export const Slot = Type.Object(
  {
    id: Id,
    from: Instant,
    to: Instant,
    /** How many may sign up; 0: as many as come. */
    places: Type.Integer({ minimum: 0, maximum: 500 }),
  },
  { additionalProperties: false },
);
export type Slot = Readonly<Static<typeof Slot>>;

export const Viewing = Type.Object(
  {
    id: Id,
    sort: oneOf(viewingSorts),
    slots: Type.Array(Slot, { minItems: 1, maxItems: mostSlots }),
    /** What who comes should know: where to park, to bring slippers. */
    note: Type.String({ maxLength: 1_000 }),
    /** 0 while it takes place. */
    cancelledAt: Instant,
    /** When the seller said that it was held; 0 before. */
    heldAt: Instant,
    /** How often its times changed: calendars take only what is newer. */
    sequence: Type.Integer({ minimum: 0, maximum: 100_000 }),
  },
  { additionalProperties: false },
);
export type Viewing = Readonly<Static<typeof Viewing>>;

export const attendances = ['expected', 'came', 'stayed-away', 'called-off'] as const;
export const interests = ['yes', 'maybe', 'no'] as const;

/** One person at one viewing. Apart from the viewing, so that two machines may add at once. */
export const Visit = Type.Object(
  {
    /** Of viewing and person: the same sign-up twice is one. */
    id: Type.String({ minLength: 1, maxLength: 90 }),
    viewingId: Id,
    slotId: Id,
    personId: Id,
    signedUpAt: Instant,
    attendance: oneOf(attendances),
    /** When that was said; 0 while they are expected. */
    attendedAt: Instant,
    /** '' until they said. */
    interest: Type.Union([Type.Literal(''), oneOf(interests)]),
    feedback: Type.String({ maxLength: 2_000 }),
    feedbackAt: Instant,
  },
  { additionalProperties: false },
);
export type Visit = Readonly<Static<typeof Visit>>;

/** Something to do for somebody after a viewing, until a day. */
export const FollowUp = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 90 }),
    personId: Id,
    /** '' in the words of the app under `leads.followUp.<what>`. */
    what: Type.String({ maxLength: 200 }),
    /** ISO day. */
    due: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', maxLength: 10 }),
    /** 0 while it is to be done. */
    doneAt: Instant,
  },
  { additionalProperties: false },
);
export type FollowUp = Readonly<Static<typeof FollowUp>>;

export const startOf = ({ slots }: Pick<Viewing, 'slots'>): number => Math.min(...slots.map(({ from }) => from));

/** When the last advertised viewing begins, or began: rules of bidding count from its day. Undefined when none is advertised. */
export function lastAdvertisedViewing({ viewings }: { readonly viewings: readonly Viewing[] }): number | undefined {
  const starts = viewings
    .filter(({ sort, cancelledAt }) => sort === 'advertised' && cancelledAt === 0)
    .flatMap(({ slots }) => slots.map(({ from }) => from));
  return starts.length === 0 ? undefined : Math.max(...starts);
}

const takesPlace = ({ attendance }: Visit): boolean => attendance !== 'called-off';

/** How many more may sign up; undefined when there is no end to it. */
export function placesLeft(slot: Slot, visits: readonly Visit[]): number | undefined {
  if (slot.places === 0) return undefined;
  const taken = visits.filter((visit) => visit.slotId === slot.id && takesPlace(visit)).length;
  return Math.max(0, slot.places - taken);
}

export type SlotFault = 'empty' | 'backwards' | 'overlapping' | 'too-many';

/** Why slots cannot stand as they are: each needs a length, and none may run into another. */
export function slotFault(slots: readonly Slot[]): SlotFault | undefined {
  if (slots.length === 0) return 'empty';
  if (slots.length > mostSlots) return 'too-many';
  if (slots.some(({ from, to }) => to <= from)) return 'backwards';
  const inTurn = [...slots].sort((a, b) => a.from - b.from);
  const overlaps = inTurn.some((slot, at) => at > 0 && slot.from < (inTurn[at - 1]?.to ?? 0));
  return overlaps ? 'overlapping' : undefined;
}

/** A stretch of time in slots of so many minutes; what is left over at its end is no slot. */
export function dividedInto(
  from: number,
  to: number,
  minutes: number,
): readonly { readonly from: number; readonly to: number }[] {
  const length = minutes * 60_000;
  if (length <= 0) return to > from ? [{ from, to }] : [];
  const count = Math.min(mostSlots, Math.floor((to - from) / length));
  return Array.from({ length: Math.max(0, count) }, (_, at) => ({
    from: from + at * length,
    to: from + (at + 1) * length,
  }));
}

export const visitId = (viewingId: string, personId: string): string => `${viewingId}.${personId}`;
