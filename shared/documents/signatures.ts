// What the signatures in a paper say, as far as it can be told without asking anybody: who, when, intact or changed, and what came after.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';

const Words = Type.String({ maxLength: 400 });
const Instant = Type.Integer({ minimum: 0, maximum: 8.64e15 });

/**
 * `intact`: what it covers is what was signed; `changed`: it is not; `unclear`: nothing can be said, because it is put together in a way
 * that says nothing, or made with what is not known here.
 */
export const signatureStates = ['intact', 'changed', 'unclear'] as const;

/**
 * What was added to the paper after this signature: `nothing`, other `signatures` and no more, or `changes` to what is seen. Only what
 * came after is told by it; what the signature covers stands under its state.
 */
export const additions = ['nothing', 'signatures', 'changes'] as const;

export const FoundSignature = Type.Object({
  state: oneOf(signatureStates),
  after: oneOf(additions),
  /** Whom the certificate names; '' when there is none to be read. */
  signer: Words,
  /** Who issued it; the signer's own name when nobody vouches for them. */
  issuer: Words,
  isSelfSigned: Type.Boolean(),
  /** SHA-256 of the certificate in hex, by which a person compares. */
  fingerprint: Type.String({ maxLength: 64 }),
  validFrom: Instant,
  validUntil: Instant,
  /** What the paper says of it: the signer's word, 0 and '' when it says nothing. */
  claimedAt: Instant,
  name: Words,
  reason: Words,
  /** By a time stamp within the signature that fits it; 0 when there is none. */
  stampedAt: Instant,
  stampedBy: Words,
});
export type FoundSignature = Readonly<Static<typeof FoundSignature>>;

/** More than any agreement has. */
export const mostSignatures = 100;

export const SignedPaper = Type.Object({
  /** In the order in which they were made. */
  signatures: Type.Array(FoundSignature, { maxItems: mostSignatures }),
});
export type SignedPaper = Readonly<Static<typeof SignedPaper>>;

export const verdicts = ['unsigned', 'intact', 'added-to', 'changed', 'unclear'] as const;
export type Verdict = (typeof verdicts)[number];

/** All signatures together; one that was changed spoils the whole. */
export function verdictOf({ signatures }: SignedPaper): Verdict {
  const last = signatures.at(-1);
  if (!last) return 'unsigned';
  if (signatures.some(({ state }) => state === 'changed')) return 'changed';
  if (signatures.some(({ state }) => state === 'unclear')) return 'unclear';
  return signatures.some(({ after }) => after === 'changes') ? 'added-to' : 'intact';
}
