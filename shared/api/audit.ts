// The contract of the audit: who opened, shared, took out or changed what, and when; whether all of it is as it was written.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { call } from './contract';

const Id = Type.String({ maxLength: 80 });

export const AuditLine = Type.Object({
  id: Id,
  at: Type.Integer(),
  /** `document.opened`, `share.made`, `contacts.changed` … */
  what: Type.String(),
  /** The record it concerns; '' for none. */
  subjectId: Type.String(),
  /** Which machine wrote it. */
  bookId: Type.String(),
});
export type AuditLine = Readonly<Static<typeof AuditLine>>;

/** One machine's book; where it is not whole, the first place. See engine/security/chain.ts. */
export const AuditBook = Type.Object({
  bookId: Type.String(),
  isOurs: Type.Boolean(),
  lines: Type.Integer(),
  whole: Type.Boolean(),
  breach: Type.Optional(oneOf(['changed', 'unlinked', 'missing', 'doubled'])),
  sequence: Type.Optional(Type.Integer()),
});
export type AuditBook = Readonly<Static<typeof AuditBook>>;

export const auditContract = {
  /** Newest first. `before`: the moment of the last line that was had. */
  'audit.list': call(
    Type.Object({
      what: Type.Optional(Type.String({ maxLength: 60 })),
      subjectId: Type.Optional(Id),
      before: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Integer({ minimum: 1, maximum: 200 }),
    }),
    Type.Object({ lines: Type.Array(AuditLine), count: Type.Integer() }),
  ),
  'audit.check': call(Type.Object({}), Type.Object({ books: Type.Array(AuditBook) })),
  /** Every line as JSON with its hashes, to a file that main created under this token: whoever gets it can check it. */
  'audit.export': call(Type.Object({ token: Type.String() }), Type.Object({ lines: Type.Integer() })),
};
