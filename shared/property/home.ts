// A home: the property that the papers are about, and what its owner knows of it.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';
import { partialDayPattern } from '../values/partial-day';
import { type PartKind, partKinds, partsFor } from './parts';
import { propertyTypes } from './property-type';
import { roomKinds } from './rooms';

/** Cadastral id in Norway, knr-gnr/bnr/fnr/snr. The municipality number is text: it may start with 0. */
export const Matrikkel = Type.Object(
  {
    knr: Type.String({ pattern: '^\\d{4}$' }),
    gnr: Type.Integer({ minimum: 1, maximum: 99_999 }),
    bnr: Type.Integer({ minimum: 0, maximum: 9_999 }),
    fnr: Type.Optional(Type.Integer({ minimum: 0, maximum: 9_999 })),
    snr: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
  },
  { additionalProperties: false },
);

export const Address = Type.Object(
  {
    street: Type.String({ minLength: 1, maxLength: 120 }),
    postalCode: Type.String({ maxLength: 12 }),
    place: Type.String({ maxLength: 80 }),
  },
  { additionalProperties: false },
);

/** Of a thing inside a home; short, for other records' ids are made of it. */
const ItemId = Type.String({ minLength: 1, maxLength: 30, pattern: '^[a-z0-9-]+$' });
const DocumentId = Type.String({ maxLength: 80 });
/** ISO day, '' when unknown. */
const Day = Type.String({ maxLength: 10, pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' });
const PartialDay = Type.String({ maxLength: 10, pattern: partialDayPattern });
const SquareMetres = Type.Number({ minimum: 0, maximum: 10_000_000 });
const Year = Type.Integer({ minimum: 1000, maximum: 2199 });
/** Øre, or another currency's hundredths. */
const Money = Type.Integer({ minimum: 0, maximum: 1e14 });

export const Person = Type.Object(
  {
    id: ItemId,
    name: Type.String({ minLength: 1, maxLength: 120 }),
    role: oneOf(['owner', 'household']),
    /** Of the ownership, as the land register writes it: "1/2"; '' when unknown. */
    share: Type.String({ maxLength: 13, pattern: '^([1-9]\\d{0,5}/[1-9]\\d{0,5})?$' }),
  },
  { additionalProperties: false },
);
export type Person = Readonly<Static<typeof Person>>;

export const Room = Type.Object(
  {
    id: ItemId,
    kind: oneOf(roomKinds),
    /** The person's own; '' takes the kind's word. */
    name: Type.String({ maxLength: 80 }),
    floor: Type.String({ maxLength: 20 }),
    area: Type.Optional(SquareMetres),
  },
  { additionalProperties: false },
);
export type Room = Readonly<Static<typeof Room>>;

export const BuildingPart = Type.Object(
  {
    id: ItemId,
    kind: oneOf(partKinds),
    /** The person's own; '' takes the kind's word. */
    name: Type.String({ maxLength: 80 }),
    /** When other than the home itself. */
    builtYear: Type.Optional(Year),
    /** When it was last made new, as far as that is known. */
    renewedOn: PartialDay,
    material: Type.String({ maxLength: 80 }),
    /** Of a room of this home, '' when none. */
    roomId: Type.String({ maxLength: 30 }),
    note: Type.String({ maxLength: 2_000 }),
  },
  { additionalProperties: false },
);
export type BuildingPart = Readonly<Static<typeof BuildingPart>>;

export const Installation = Type.Object(
  {
    id: ItemId,
    /** Of the part it belongs to, '' when none. */
    partId: Type.String({ maxLength: 30 }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    maker: Type.String({ maxLength: 80 }),
    model: Type.String({ maxLength: 80 }),
    serialNumber: Type.String({ maxLength: 80 }),
    installedOn: PartialDay,
    warrantyUntil: Day,
    /** The paper that says so, '' when none. */
    documentId: DocumentId,
  },
  { additionalProperties: false },
);
export type Installation = Readonly<Static<typeof Installation>>;

/** The paper that a value of the register came from. */
export const ValueSource = Type.Object(
  {
    documentId: DocumentId,
    fact: Type.String({ maxLength: 60 }),
    /** Page index. */
    page: Type.Optional(Type.Integer({ minimum: 0 })),
    /** When it was accepted, epoch ms. */
    at: Type.Integer({ minimum: 0, maximum: 8.64e15 }),
  },
  { additionalProperties: false },
);
export type ValueSource = Readonly<Static<typeof ValueSource>>;

export const RegisterValue = Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]);
export type RegisterValue = Static<typeof RegisterValue>;

/** What a paper offered and the person did not want; not asked again for that value. */
export const Declined = Type.Object(
  { field: Type.String({ maxLength: 60 }), value: RegisterValue },
  { additionalProperties: false },
);
export type Declined = Readonly<Static<typeof Declined>>;

/** So many of each may a home have. */
export const mostItems = { people: 40, rooms: 150, parts: 200, installations: 300, declined: 300 } as const;

/** What its owner knows of it. '' and absent: unknown. */
export const registerFields = {
  propertyType: oneOf(propertyTypes),
  /** An id of the market's list of tenures. */
  tenure: Type.String({ maxLength: 40 }),
  /** Which dwelling of the building: in Norway a bruksenhetsnummer, H0101. */
  unitNumber: Type.String({ maxLength: 20 }),
  /** The housing company and the share in it that gives the right to the home. */
  association: Type.Object(
    {
      name: Type.String({ maxLength: 120 }),
      orgNumber: Type.String({ maxLength: 20 }),
      shareNumber: Type.String({ maxLength: 20 }),
    },
    { additionalProperties: false },
  ),
  /** Floor area by the standard of 2024: inside, external, glazed in; open area outside of it. `primary` and `braOld` by the older one: never compared. */
  areas: Type.Object(
    {
      braI: Type.Optional(SquareMetres),
      braE: Type.Optional(SquareMetres),
      braB: Type.Optional(SquareMetres),
      tba: Type.Optional(SquareMetres),
      primary: Type.Optional(SquareMetres),
      braOld: Type.Optional(SquareMetres),
    },
    { additionalProperties: false },
  ),
  plotArea: Type.Optional(SquareMetres),
  buildYear: Type.Optional(Year),
  energy: Type.Object(
    {
      grade: Type.String({ maxLength: 2 }),
      issuedOn: Day,
      validUntil: Day,
      number: Type.String({ maxLength: 40 }),
    },
    { additionalProperties: false },
  ),
  purchase: Type.Object(
    { on: Day, price: Type.Optional(Money), costs: Type.Optional(Money) },
    { additionalProperties: false },
  ),
  /** What of the climate wears it: ids of the market's list. */
  exposure: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 }),
  picture: Type.Optional(
    Type.Object({ documentId: DocumentId, page: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
  ),
  people: Type.Array(Person, { maxItems: mostItems.people }),
  rooms: Type.Array(Room, { maxItems: mostItems.rooms }),
  parts: Type.Array(BuildingPart, { maxItems: mostItems.parts }),
  installations: Type.Array(Installation, { maxItems: mostItems.installations }),
  /** By the field's name in `register-fields`: where a value that a paper gave came from. */
  sources: Type.Record(Type.String({ maxLength: 60 }), ValueSource),
  declined: Type.Array(Declined, { maxItems: mostItems.declined }),
};

export const homes = defineRecord({
  name: 'homes',
  version: 1,
  schema: Type.Object(
    {
      ...recordFields,
      /** ISO 3166-1 alpha-2, lower case: picks the folder of shared/markets. */
      market: Type.String({ pattern: '^[a-z]{2}$', maxLength: 2 }),
      address: Address,
      matrikkel: Type.Optional(Matrikkel),
      /** The home that the app shows around with; its papers are invented. */
      sample: Type.Boolean(),
      ...registerFields,
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: { 1: withRegister },
  merge: {
    market: 'immutable',
    sample: 'immutable',
    association: 'fields',
    areas: 'fields',
    energy: 'fields',
    purchase: 'fields',
    people: 'union',
    rooms: 'union',
    parts: 'union',
    installations: 'union',
    // They go with their fields, which are asked about.
    sources: 'latest-entries',
    declined: 'union',
    exposure: 'union',
  },
});
export type Home = Readonly<RecordOf<typeof homes>>;
export type Register = Pick<Home, keyof typeof registerFields>;

/** Until version 1 nothing was known of a home but where it stands. */
function withRegister(before: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...before, ...emptyRegister() };
}

/** Of a home that nothing is known of but its type: its usual parts. */
export function emptyRegister(propertyType: Home['propertyType'] = ''): Register {
  return {
    propertyType,
    tenure: '',
    unitNumber: '',
    association: { name: '', orgNumber: '', shareNumber: '' },
    areas: {},
    energy: { grade: '', issuedOn: '', validUntil: '', number: '' },
    purchase: { on: '' },
    exposure: [],
    people: [],
    rooms: [],
    parts: partsFor(propertyType).map((kind) => newPart(kind)),
    installations: [],
    sources: {},
    declined: [],
  };
}

/** The first of a kind has the kind for its id: on two machines it is then the same part. */
export const newPart = (kind: PartKind, id: string = kind): BuildingPart => ({
  id,
  kind,
  name: '',
  renewedOn: '',
  material: '',
  roomId: '',
  note: '',
});
