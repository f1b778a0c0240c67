// Signing up for a viewing through a share's link: what the reader's page offers, and the answer it seals to the owner.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { mostSlots, mostViewings, placesLeft, type Viewing, type Visit } from '../sale/viewing';

const Id = Type.String({ minLength: 1, maxLength: 40 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15 });

/** A sealed answer is a few hundred bytes. */
export const mostSignUpBytes = 16 * 1024;

export const SignUpForm = Type.Object({
  slots: Type.Array(
    Type.Object({
      viewingId: Id,
      slotId: Id,
      from: Instant,
      to: Instant,
      /** Absent where there is no end to it; 0: full. */
      left: Type.Optional(Type.Integer({ minimum: 0 })),
      note: Type.String({ maxLength: 1_000 }),
    }),
    { maxItems: mostSlots * mostViewings },
  ),
});
export type SignUpForm = Readonly<Static<typeof SignUpForm>>;

/** Instead of a paper's head: nothing follows it. */
export const SignUpHead = Type.Object({
  v: Type.Literal(1),
  sort: Type.Literal('sign-up'),
  viewingId: Id,
  slotId: Id,
  name: Type.String({ minLength: 1, maxLength: 120 }),
  /** One of the two at least: whoever comes must be told when something changes. */
  email: Type.String({ maxLength: 200 }),
  phone: Type.String({ maxLength: 40 }),
  /** What they agreed to be told besides, in the words they read; '' for nothing. */
  consentTo: Type.String({ maxLength: 400 }),
  at: Instant,
});
export type SignUpHead = Readonly<Static<typeof SignUpHead>>;

/** Undefined when it is not what it should be: whoever has the link may have written anything. */
export const readSignUp = (value: unknown): SignUpHead | undefined =>
  Value.Check(SignUpHead, value) && value.email + value.phone !== '' ? value : undefined;

/** The advertised viewings that are still to come, slot by slot. Nobody's name is in it. */
export function signUpForm(
  { viewings, visits }: { readonly viewings: readonly Viewing[]; readonly visits: readonly Visit[] },
  now: number,
): SignUpForm {
  const open = viewings.filter(({ sort, cancelledAt, heldAt }) => sort === 'advertised' && cancelledAt + heldAt === 0);
  return {
    slots: open
      .flatMap((viewing) => {
        const own = visits.filter(({ viewingId }) => viewingId === viewing.id);
        return viewing.slots.map((slot) => {
          const left = placesLeft(slot, own);
          const { id: slotId, from, to } = slot;
          return {
            viewingId: viewing.id,
            slotId,
            from,
            to,
            note: viewing.note,
            ...(left === undefined ? {} : { left }),
          };
        });
      })
      .filter(({ to }) => to > now)
      .sort((a, b) => a.from - b.from),
  };
}
