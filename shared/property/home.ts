// A home: the property that the papers are about.
import { Type } from '@sinclair/typebox';
import { defineRecord, type RecordOf, recordFields } from '../schema/record';

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

export const homes = defineRecord({
  name: 'homes',
  version: 0,
  schema: Type.Object(
    {
      ...recordFields,
      /** ISO 3166-1 alpha-2, lower case: picks the folder of shared/markets. */
      market: Type.String({ pattern: '^[a-z]{2}$', maxLength: 2 }),
      address: Address,
      matrikkel: Type.Optional(Matrikkel),
      /** The home that the app shows around with; its papers are invented. */
      sample: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  indexes: [],
  migrations: {},
  merge: { market: 'immutable', sample: 'immutable' },
});
export type Home = Readonly<RecordOf<typeof homes>>;
