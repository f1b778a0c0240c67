// The closed union of expected failures. Words for each code live in shared/i18n under `problem.<code>`.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from './schema/one-of';

export const problemCodes = [
  // The file itself
  'empty-file',
  'too-large',
  'unknown-format',
  'damaged-file',
  'needs-password',
  'wrong-password',
  'too-many-pages',
  'picture-too-large',
  'no-pages',
  'too-many-files',
  'unpacks-too-large',
  'too-deep',
  // Reading it
  'reader-stuck',
  'reader-out-of-memory',
  'reader-crashed',
  'cancelled',
  // The vault
  'not-found',
  'duplicate',
  'vault-locked',
  'vault-damaged',
  'original-damaged',
  'original-elsewhere',
  'disk-full',
  'cannot-read-file',
  'cannot-write-file',
  'not-a-backup',
  'newer-version',
  // Going out
  'not-opened',
  'not-searchable',
  'no-program',
  'no-printer',
  'not-typeset',
  'pack-too-large',
  'pack-too-long',
  'not-read',
  'folder-gone',
  'folder-taken',
  // Selling
  'sale-begun',
  'sale-way',
  'sale-lacks',
  'viewing-slots',
  'viewing-begun',
  'viewing-full',
  'lead-no-address',
  'bid-gone',
  'bid-late',
  'bid-taken',
  'bid-rule',
  'bid-caution',
  'bid-elsewhere',
  // Between machines
  'server-unreachable',
  'server-refused',
  'server-faulty',
  'server-insecure',
  'workspace-exists',
  'workspace-missing',
  'workspace-other',
  'workspace-none',
  'workspace-already',
  'keys-tampered',
  'keys-rolled-back',
  'wrong-phrase',
  'wrong-code',
  'code-expired',
  'device-removed',
  'newer-app',
  // Sharing
  'share-needs-workspace',
  'share-needs-hub',
  'share-elsewhere',
  'share-open',
  'share-expired',
  'share-revoked',
  'share-unknown',
  'share-refused',
  'share-quota',
  'share-too-often',
  'share-not-ready',
  'share-needs-password',
  'share-wrong-password',
  'share-only-shown',
  'share-tampered',
  'link-broken',
  'link-insecure',
  // The lock
  'wrong-passphrase',
  'lock-waits',
  // What is kept of people
  'must-be-kept',
  // Signing
  'not-signable',
  'not-signed',
  'signing-refused',
  // Valuing
  'not-a-table',
  'uneven-table',
  'open-quote',
  'too-many-columns',
  'too-many-rows',
  'no-price-column',
  'too-few-sales',
  'not-your-turn',
  'signing-no-service',
  'not-taken-over',
  'not-a-dossier',
  // Asking
  'invalid-input',
  'unknown-command',
  'needs-home',
  'unavailable',
  // A bug
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const Problem = Type.Object(
  {
    code: oneOf(problemCodes),
    /** Values for the words, e.g. `{ limit: 3000 }`. Never personal data: a problem may be logged. */
    params: Type.Optional(Type.Record(Type.String({ maxLength: 40 }), Type.Union([Type.String(), Type.Number()]))),
  },
  { additionalProperties: false },
);
export type Problem = Readonly<Static<typeof Problem>> & {
  readonly code: ProblemCode;
};

export function problem(code: ProblemCode, params?: Problem['params']): Problem {
  return params ? { code, params } : { code };
}

/** Carries a Problem through code that throws; unwrapped at the boundary of a room, never shown as it is. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** The problem of whatever was thrown; anything that is not an expected failure is a bug and becomes `internal`. */
export function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : problem('internal');
}
