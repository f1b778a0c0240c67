// What the engine offers of signatures: what those of a paper say, and having papers of a sale signed.
import { type Static, Type } from '@sinclair/typebox';
import { SignedPaper, verdicts } from '../documents/signatures';
import { oneOf } from '../schema/one-of';
import { call } from './contract';

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

export const signingContract = {
  /** Of a paper in the archive. Asks nobody: it works without a network. Problem `damaged-file`. */
  'signatures.check': call(Type.Object({ id: Id }), CheckedPaper),
  /** Of a file that main serves under this token. */
  'signatures.checkOffered': call(Type.Object({ token: Type.String({ maxLength: 200 }) }), CheckedPaper),
};
