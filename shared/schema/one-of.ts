// One of several texts, as a schema that validates, indexes and types alike.
import { Kind, type TUnsafe, Type, TypeRegistry } from '@sinclair/typebox';

const kind = 'OneOf';

TypeRegistry.Set<{ readonly enum: readonly string[] }>(
  kind,
  (schema, value) => typeof value === 'string' && schema.enum.includes(value),
);

/** In JSON Schema a string with an enum: a union of literals has no type of its own, and a database cannot index it. */
export const oneOf = <const T extends readonly string[]>(values: T): TUnsafe<T[number]> =>
  Type.Unsafe<T[number]>({ [Kind]: kind, type: 'string', enum: [...values], maxLength: 40 });
