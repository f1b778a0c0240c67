// What the engine offers of signatures: what those of a paper say, and having papers of a sale signed.
import { type Static, Type } from '@sinclair/typebox';
import { SignedPaper, verdicts } from '../documents/signatures';
import { identities, Mark, Signing, signingWays } from '../sale/signing';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });

export const CheckedPaper = Type.Composite([
  SignedPaper,
  Type.Object({
    verdict: oneOf(verdicts),
    /** Of this vault's own certificate; '' while it has none. */
    ownFingerprint: Type.String({ maxLength: 64 }),
  }),
]);
export type CheckedPaper = Readonly<Static<typeof CheckedPaper>>;

export const SigningView = Type.Composite([
  Signing,
  Type.Object({
    standing: oneOf(['waiting', 'done', 'declined', 'withdrawn']),
    /** Whose turn it is; '' when it is nobody's. */
    nextPartyId: Type.String(),
    isToRemind: Type.Boolean(),
  }),
]);
export type SigningView = Readonly<Static<typeof SigningView>>;

const ofOne = { caseId: Id, id: Id };
const ofParty = { ...ofOne, partyId: Id };
const language = oneOf(['nb', 'en']);

export const signingContract = {
  /** Papers of the case that go round, the first to be started first. */
  'signing.get': live(Type.Object({ caseId: Id }), Type.Object({ signings: Type.Array(SigningView) })),
  /** Makes the paper as it is now, and lays it before the first. With `provider` it goes to the service. */
  'signing.start': call(
    Type.Object({
      caseId: Id,
      kind: Type.String({ maxLength: 40 }),
      language,
      way: oneOf(signingWays),
      parties: Type.Array(
        Type.Object({
          personId: Type.String({ maxLength: 40 }),
          name: Type.String({ minLength: 1, maxLength: 120 }),
          role: oneOf(['seller', 'buyer']),
        }),
        { minItems: 1, maxItems: 12 },
      ),
    }),
    SigningView,
  ),
  /** Problem `not-your-turn` when somebody else is to sign first, or all have. */
  'signing.sign': call(
    Type.Object({
      ...ofParty,
      mark: Mark,
      identity: oneOf(identities),
      identityNote: Type.String({ maxLength: 120 }),
      language,
    }),
    SigningView,
  ),
  'signing.decline': call(Type.Object(ofParty), SigningView),
  /** The person reminded them, by whatever way; noted, so that nobody is asked twice a day. */
  'signing.reminded': call(Type.Object(ofParty), SigningView),
  'signing.withdraw': call(Type.Object(ofOne), SigningView),
  /** Which service the person has an agreement with; '' for none. */
  'signing.service': call(Type.Object({}), Type.Object({ server: Type.String(), clientId: Type.String() })),
  /** Into the keychain; server '' forgets it. Problems `server-insecure`, `invalid-input`. */
  'signing.keepService': call(
    Type.Object({
      server: Type.String({ maxLength: 300 }),
      clientId: Type.String({ maxLength: 200 }),
      secret: Type.String({ maxLength: 500 }),
    }),
    Type.Object({ kept: oneOf(['keychain', 'session']) }),
  ),
  /** Asks the service how far it is, and takes the signed paper in when all have signed. */
  'signing.fetch': call(Type.Object(ofOne), SigningView),
  /** Of a paper in the archive. Asks nobody: it works without a network. Problem `damaged-file`. */
  'signatures.check': call(Type.Object({ id: Id }), CheckedPaper),
  /** Of a file that main serves under this token. */
  'signatures.checkOffered': call(Type.Object({ token: Type.String({ maxLength: 200 }) }), CheckedPaper),
};
