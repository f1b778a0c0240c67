// What the engine offers of homes and those around them: the register, what papers offer to it, and contacts.
import { type Static, Type } from '@sinclair/typebox';
import { contactFields, contactRoles, contacts } from '../property/contact';
import { Address, homes, Matrikkel, RegisterValue } from '../property/home';
import { propertyTypes } from '../property/property-type';
import { RegisterEdit } from '../property/register-edit';
import { oneOf } from '../schema/one-of';
import { call, live } from './contract';

const Id = Type.String({ maxLength: 80 });
const Nothing = Type.Object({});
const Field = Type.String({ maxLength: 60 });

const said = {
  value: RegisterValue,
  documentId: Id,
  title: Type.String(),
  kind: Type.String(),
  date: Type.String(),
  fact: Type.String(),
  /** Page index. */
  page: Type.Optional(Type.Integer()),
};
/** What a paper says that the register does not. */
export const OfferView = Type.Object({
  field: Type.String(),
  ...said,
  /** What the register holds instead. */
  current: Type.Optional(RegisterValue),
  /** Papers that say something else again. */
  others: Type.Array(Type.Object(said)),
});
export type OfferView = Readonly<Static<typeof OfferView>>;

/** A home after an edit, and the edit that takes it back. */
const Edited = Type.Object({ home: homes.schema, undo: RegisterEdit });

/** An address as its country's register knows it. */
export const FoundAddress = Type.Object({
  address: Address,
  municipality: Type.String(),
  matrikkel: Type.Optional(Matrikkel),
  /** The dwellings there, by their unit numbers; empty when it does not tell. */
  units: Type.Array(Type.String()),
});
export type FoundAddress = Static<typeof FoundAddress>;

const Work = Type.Object({
  id: Id,
  homeId: Id,
  title: Type.String(),
  kind: Type.String(),
  category: Type.String(),
  date: Type.String(),
});

export const registerContract = {
  /** With the whole register of each. */
  'homes.list': live(Nothing, Type.Object({ homes: Type.Array(homes.schema) })),
  /** A home that has this address already is answered with as it is. */
  'homes.add': call(
    Type.Object({
      address: Address,
      market: Type.Optional(Type.String({ pattern: '^[a-z]{2}$' })),
      matrikkel: Type.Optional(Matrikkel),
      sample: Type.Optional(Type.Boolean()),
      /** Brings the usual building parts of such a home along. */
      propertyType: Type.Optional(oneOf(propertyTypes)),
      unitNumber: Type.Optional(Type.String({ maxLength: 20 })),
    }),
    homes.schema,
  ),
  'homes.edit': call(
    Type.Object({
      id: Id,
      address: Type.Optional(Address),
      matrikkel: Type.Optional(Matrikkel),
    }),
    homes.schema,
  ),
  /** Asks the country's register, over the network, unless that is switched off: problem `unavailable`. Only what a person is typing. */
  'addresses.find': call(
    Type.Object({ market: Type.String({ pattern: '^[a-z]{2}$' }), text: Type.String({ maxLength: 120 }) }),
    Type.Object({ addresses: Type.Array(FoundAddress) }),
  ),
  /** Problem `invalid-input` names the field that cannot hold its value. */
  'register.edit': call(Type.Object({ homeId: Id, edit: RegisterEdit }), Edited),
  /** What the home's papers say that its register does not. */
  'register.offers': live(
    Type.Object({ homeId: Id }),
    Type.Object({
      offers: Type.Array(OfferView),
      /** Equipment that a paper is about and that stands in no installation; declined as `installation` with the paper's id. */
      things: Type.Array(
        Type.Object({
          documentId: Id,
          title: Type.String(),
          kind: Type.String(),
          serialNumber: Type.String(),
          warrantyUntil: Type.String(),
        }),
      ),
    }),
  ),
  /** Takes over what those papers say, and remembers the papers. */
  'register.accept': call(
    Type.Object({
      homeId: Id,
      offers: Type.Array(Type.Object({ field: Field, documentId: Id }), { minItems: 1, maxItems: 60 }),
    }),
    Edited,
  ),
  /** Not asked again for this value. */
  'register.decline': call(Type.Object({ homeId: Id, field: Field, value: RegisterValue }), Edited),

  'contacts.list': live(Nothing, Type.Object({ contacts: Type.Array(contacts.schema) })),
  /** With the id of one there is: replaces what is said of it; otherwise, or when it was taken away, a new one. */
  'contacts.save': call(Type.Object({ id: Type.Optional(Id), ...contactFields }), contacts.schema),
  'contacts.remove': call(Type.Object({ id: Id }), Nothing),
  /** Papers from them, by their name or register number; newest first, at most 200. */
  'contacts.work': live(
    Type.Object({ id: Id, homeId: Type.Optional(Id) }),
    Type.Object({ papers: Type.Array(Work), count: Type.Integer() }),
  ),
  /** Who wrote papers of the home and is no contact yet, the most frequent first. */
  'contacts.suggestions': live(
    Type.Object({ homeId: Id }),
    Type.Object({
      senders: Type.Array(
        Type.Object({
          name: Type.String(),
          orgNumber: Type.String(),
          role: oneOf(contactRoles),
          papers: Type.Integer(),
        }),
      ),
    }),
  ),
};
