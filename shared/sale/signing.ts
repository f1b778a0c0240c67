// A paper that goes round to be signed: who, in which order, how each signed, and what is asked of whom next. Pure.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';

const Id = Type.String({ maxLength: 80 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15 });
/** SHA-256 in lower-case hex. */
const Sum = Type.String({ maxLength: 64, pattern: '^([0-9a-f]{64})?$' });

/** `app`: in the app, a simple electronic signature; `provider`: by a service that knows who signs (BankID, eIDAS). */
export const signingWays = ['app', 'provider'] as const;
export const signerStates = ['waiting', 'signed', 'declined'] as const;
/** What was drawn with a pen or finger, or a name that was typed. */
export const markSorts = ['drawn', 'typed'] as const;

export const SigningParty = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    /** Of the case's people; '' for the seller's side. */
    personId: Type.String({ maxLength: 40 }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    role: oneOf(['seller', 'buyer']),
    state: oneOf(signerStates),
    /** 0 until they signed or declined. */
    at: Instant,
    /** When they were last asked or reminded; 0 for never. */
    askedAt: Instant,
    /** Where they sign with a service, '' in the app. */
    link: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type SigningParty = Readonly<Static<typeof SigningParty>>;

export const Signing = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 40 }),
    /** A kind of paper of the sale. */
    kind: Type.String({ maxLength: 40 }),
    title: Type.String({ maxLength: 200 }),
    way: oneOf(signingWays),
    startedAt: Instant,
    /** Of the paper as it was laid before the first. */
    sha256: Sum,
    /** The paper as it stands now, each signature a newer version of the one before. */
    documentId: Id,
    /** In the order in which they sign. */
    parties: Type.Array(SigningParty, { minItems: 1, maxItems: 12 }),
    /** With a service: its own id of it, '' without. */
    orderId: Type.String({ maxLength: 200 }),
    isWithdrawn: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Signing = Readonly<Static<typeof Signing>>;
export const mostSignings = 40;

/** How it was known who signed; it stands in the paper. */
export const identities = ['seen', 'known', 'bankid', 'code', 'none'] as const;

export const Mark = Type.Object({
  sort: oneOf(markSorts),
  /** Of a drawn one: lines of points in thousandths of the field, x by y. */
  strokes: Type.Array(Type.Array(Type.Integer({ minimum: 0, maximum: 1_000 }), { maxItems: 4_000 }), { maxItems: 200 }),
  /** Of a typed one. */
  text: Type.String({ maxLength: 120 }),
});
export type Mark = Readonly<Static<typeof Mark>>;

export const isMarked = ({ sort, strokes, text }: Mark): boolean =>
  sort === 'drawn' ? strokes.some((line) => line.length >= 4) : text.trim().length >= 2;

export type SigningStanding = 'waiting' | 'done' | 'declined' | 'withdrawn';

export function standingOf({ parties, isWithdrawn }: Pick<Signing, 'parties' | 'isWithdrawn'>): SigningStanding {
  if (isWithdrawn) return 'withdrawn';
  if (parties.some(({ state }) => state === 'declined')) return 'declined';
  return parties.every(({ state }) => state === 'signed') ? 'done' : 'waiting';
}

/** Whose turn it is; undefined when it is nobody's. */
export const nextParty = (signing: Pick<Signing, 'parties' | 'isWithdrawn'>): SigningParty | undefined =>
  standingOf(signing) === 'waiting' ? signing.parties.find(({ state }) => state === 'waiting') : undefined;

/** A paper that has waited so long for somebody is worth a word. */
const patienceMs = 2 * 24 * 60 * 60 * 1000;

export function isToRemind(signing: Signing, now: number): boolean {
  const next = nextParty(signing);
  if (!next) return false;
  const turnCame = Math.max(signing.startedAt, next.askedAt, ...signing.parties.map(({ at }) => at));
  return now - turnCame >= patienceMs;
}

/** Where each signs on the last page, in points from its lower left corner; as the template lays its frames. */
export const signaturePlace = (
  at: number,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => ({
  x: at % 2 === 0 ? 62.4 : 306,
  y: 842 - 150 - Math.floor(at / 2) * 122 - 100,
  width: 227,
  height: 100,
});
