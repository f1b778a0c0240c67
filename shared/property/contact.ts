// Someone the home has to do with: the electrician, the insurer, the association. What each did stands in the papers.
import { Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

export const contactRoles = [
  'tradesman',
  'insurer',
  'bank',
  'association',
  'authority',
  'surveyor',
  'agent',
  'other',
] as const;
export type ContactRole = (typeof contactRoles)[number];

export const contactFields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  /** Digits, '' when unknown. */
  orgNumber: Type.String({ maxLength: 20 }),
  role: oneOf(contactRoles),
  /** "rørlegger", in the person's words. */
  trade: Type.String({ maxLength: 80 }),
  phone: Type.String({ maxLength: 40 }),
  email: Type.String({ maxLength: 200 }),
  note: Type.String({ maxLength: 2_000 }),
};

/** Of the vault, not of one home: the same plumber comes to the house and to the cabin. */
export const contacts = defineRecord({
  name: 'contacts',
  version: 0,
  schema: Type.Object({ ...recordFields, ...contactFields }, { additionalProperties: false }),
  indexes: [],
  migrations: {},
  merge: {},
});
export type Contact = Readonly<RecordOf<typeof contacts>>;
