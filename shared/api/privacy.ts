// The contract of what is kept of people: found, handed over, erased, and accounted for.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { call } from './contract';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});

export const personPlaces = ['contact', 'household', 'sale', 'share'] as const;

/** Somebody as one record knows them. */
export const FoundPerson = Type.Object({
  place: oneOf(personPlaces),
  /** The record, and within it the person; '' where the record is the person. */
  recordId: Id,
  personId: Id,
  name: Type.String(),
  details: Type.Array(Type.String()),
  /** When and to what they agreed. */
  consent: Type.Optional(Type.Object({ at: Type.Integer(), to: Type.String() })),
  /** The law has it kept: which rule, and until when as far as that is known (a day, ISO). */
  duty: Type.Optional(Type.Object({ rule: Type.String(), until: Type.String() })),
});
export type FoundPerson = Readonly<Static<typeof FoundPerson>>;

/** A paper that names them. */
export const FoundPaper = Type.Object({ id: Id, title: Type.String(), date: Type.String() });
export type FoundPaper = Readonly<Static<typeof FoundPaper>>;

const Chosen = {
  people: Type.Array(
    Type.Object({ place: oneOf(personPlaces), recordId: Id, personId: Id }, { additionalProperties: false }),
    { maxItems: 1_000 },
  ),
  /** Papers to go as well, for good. */
  documentIds: Type.Array(Id, { maxItems: 1_000 }),
};

export const privacyContract = {
  /** By name, email or telephone number. */
  'privacy.find': call(
    Type.Object({ query: Type.String({ minLength: 2, maxLength: 200 }) }),
    Type.Object({
      people: Type.Array(FoundPerson),
      papers: Type.Array(FoundPaper),
      /** Lines of books that are about them. */
      lines: Type.Integer(),
    }),
  ),
  /** `json` is portable (GDPR art. 20), `pdf` to be read; to a file that main created under this token. */
  'privacy.export': call(
    Type.Object({ ...Chosen, as: oneOf(['json', 'pdf']), token: Type.String(), language: oneOf(['nb', 'en']) }),
    Nothing,
  ),
  /** For good: here, on every machine of the workspace, and in the backups as soon as a new one is made. */
  'privacy.erase': call(Type.Object(Chosen), Type.Object({ people: Type.Integer(), papers: Type.Integer() })),
  /** The record of processing (GDPR art. 30), as a PDF. */
  'privacy.record': call(Type.Object({ token: Type.String(), language: oneOf(['nb', 'en']) }), Nothing),
};
