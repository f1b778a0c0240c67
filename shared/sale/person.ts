// Somebody outside who has to do with a sale: who asked, came to a viewing, placed a bid or bought.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';

const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15, multipleOf: 1 });

/** How far it has come with a person, as leads are worked with. */
export const leadStates = ['new', 'contacted', 'viewing', 'interested', 'bidding', 'bought', 'declined'] as const;
export type LeadState = (typeof leadStates)[number];

/** What is known of somebody beyond who they are, and when it became known: what a score is made of. */
export const leadSigns = ['prospectus', 'financing', 'asked', 'answered'] as const;
export type LeadSign = (typeof leadSigns)[number];

export const personFields = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  email: Type.String({ maxLength: 200 }),
  phone: Type.String({ maxLength: 40 }),
  address: Type.String({ maxLength: 200 }),
  note: Type.String({ maxLength: 2_000 }),
  /** Where the seller knows them from: `viewing`, `form`, `csv`, `hand`, `bid`. */
  source: Type.String({ maxLength: 20 }),
  state: oneOf(leadStates),
  /** When and to what they agreed; 0 and '' when nothing was asked or said. */
  consentAt: Instant,
  consentTo: Type.String({ maxLength: 400 }),
  /** When what is kept of them goes, unless the law has it kept longer; 0 for by the rule. */
  forgetAt: Instant,
};

export const SalePerson = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    ...personFields,
    addedAt: Instant,
    /** By `leadSigns`: when it became known. */
    signs: Type.Optional(Type.Record(Type.String({ maxLength: 20 }), Instant)),
    /** Two that look like one and are not, as the person said. */
    notSame: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 50 })),
    /** Base64url of 32 bytes: seals what the journal says of this person. Without it nobody can read that any more. */
    key: Type.String({ maxLength: 43, pattern: '^[A-Za-z0-9_-]{43}$' }),
  },
  { additionalProperties: false },
);
export type SalePerson = Readonly<Static<typeof SalePerson>>;
