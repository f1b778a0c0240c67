// One change of a home's register, and the change that takes it back. Pure.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { registerRulesOf } from '../markets/markets';
import { ProblemError, problem } from '../problem';
import {
  BuildingPart,
  Declined,
  type Home,
  Installation,
  mostItems,
  newPart,
  Person,
  RegisterValue,
  Room,
  ValueSource,
} from './home';
import { partsFor } from './parts';
import {
  acceptedValue,
  isRegisterField,
  registerFieldNames,
  registerValue,
  withRegisterValue,
} from './register-fields';

const listNames = ['people', 'rooms', 'parts', 'installations'] as const;
export type RegisterList = (typeof listNames)[number];

const Ids = Type.Optional(Type.Array(Type.String({ maxLength: 30 }), { maxItems: mostItems.installations }));
const IdsByList = Type.Object(
  { people: Ids, rooms: Ids, parts: Ids, installations: Ids },
  { additionalProperties: false },
);

/** All of it is optional, and all of it happens or nothing. */
export const RegisterEdit = Type.Object(
  {
    /** By the field's name (register-fields); null empties. A value said by hand has no paper for its source any more. */
    set: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Union([RegisterValue, Type.Null()]))),
    /** After `set`: which papers those values came from. */
    sources: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), Type.Union([ValueSource, Type.Null()]))),
    exposure: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 20 })),
    picture: Type.Optional(
      Type.Union([
        Type.Object({ documentId: Type.String({ maxLength: 80 }), page: Type.Integer({ minimum: 0 }) }),
        Type.Null(),
      ]),
    ),
    /** Adds, or replaces what has the same id. */
    put: Type.Optional(
      Type.Object(
        {
          people: Type.Optional(Type.Array(Person, { maxItems: mostItems.people })),
          rooms: Type.Optional(Type.Array(Room, { maxItems: mostItems.rooms })),
          parts: Type.Optional(Type.Array(BuildingPart, { maxItems: mostItems.parts })),
          installations: Type.Optional(Type.Array(Installation, { maxItems: mostItems.installations })),
        },
        { additionalProperties: false },
      ),
    ),
    remove: Type.Optional(IdsByList),
    /** Ids in the order they shall have; others come after. */
    order: Type.Optional(IdsByList),
    decline: Type.Optional(Type.Array(Declined, { maxItems: 100 })),
    /** Asked again. */
    undecline: Type.Optional(Type.Array(Declined, { maxItems: 100 })),
  },
  { additionalProperties: false },
);
export type RegisterEdit = Static<typeof RegisterEdit>;

/** The home after, and the edit that brings back the home before. Throws ProblemError `invalid-input` with the field, `too-many-items`. */
export function editedRegister(home: Home, edit: RegisterEdit): { readonly home: Home; readonly undo: RegisterEdit } {
  let after = home;
  for (const [field, value] of Object.entries(edit.set ?? {})) {
    const accepted = isRegisterField(field) ? acceptedValue(home, field, value) : null;
    if (!isRegisterField(field) || accepted === null)
      throw new ProblemError(problem('invalid-input', { field: field.slice(0, 60) }));
    after = withRegisterValue(after, field, accepted);
    after = { ...after, sources: without(after.sources, field) };
  }
  // The type came with its usual parts; those that nobody touched go when the type does.
  if (after.propertyType !== home.propertyType && !edit.put?.parts)
    after = { ...after, parts: withUsualParts(home, after.propertyType) };
  for (const [field, source] of Object.entries(edit.sources ?? {}))
    after = {
      ...after,
      sources: source ? { ...without(after.sources, field), [field]: source } : without(after.sources, field),
    };
  if (edit.exposure) {
    const known = registerRulesOf(home.market).exposures;
    after = { ...after, exposure: known.filter((id) => edit.exposure?.includes(id)) };
  }
  if (edit.picture !== undefined) {
    const { picture: _, ...rest } = after;
    after = edit.picture ? { ...rest, picture: edit.picture } : rest;
  }
  for (const list of listNames) after = { ...after, [list]: editedList<{ id: string }>(after[list], edit, list) };
  after = { ...after, declined: editedDeclined(after.declined, edit) };
  return { home: after, undo: undoOf(home, after) };
}

/** What differs, as an edit that makes `before` of `after`. */
function undoOf(before: Home, after: Home): RegisterEdit {
  const set: Record<string, RegisterValue | null> = {};
  const sources: Record<string, ValueSource | null> = {};
  for (const field of Object.keys(after.sources).concat(Object.keys(before.sources))) {
    const source = before.sources[field];
    if (!same(source, after.sources[field])) sources[field] = source ?? null;
  }
  for (const field of registerFieldNames) {
    const value = registerValue(before, field);
    if (value !== registerValue(after, field)) {
      set[field] = value ?? null;
      sources[field] = before.sources[field] ?? null;
    }
  }
  const put: Record<string, unknown[]> = {};
  const remove: Record<string, string[]> = {};
  const order: Record<string, string[]> = {};
  for (const list of listNames) {
    const was: readonly { readonly id: string }[] = before[list];
    const is: readonly { readonly id: string }[] = after[list];
    // With the type its usual parts change: taken back, they are as they were.
    if (same(was, is) && !(list === 'parts' && before.propertyType !== after.propertyType)) continue;
    put[list] = was.filter(
      (item) =>
        !same(
          item,
          is.find(({ id }) => id === item.id),
        ),
    );
    remove[list] = is.filter(({ id }) => !was.some((item) => item.id === id)).map(({ id }) => id);
    order[list] = was.map(({ id }) => id);
  }
  const gone = after.declined.filter((one) => !before.declined.some((other) => same(one, other)));
  const back = before.declined.filter((one) => !after.declined.some((other) => same(one, other)));
  const some = (record: object) => Object.keys(record).length > 0;
  return {
    ...(some(set) ? { set } : {}),
    ...(some(sources) ? { sources } : {}),
    ...(same(before.exposure, after.exposure) ? {} : { exposure: [...before.exposure] }),
    ...(same(before.picture, after.picture) ? {} : { picture: before.picture ?? null }),
    ...(some(put) ? { put: put as NonNullable<RegisterEdit['put']>, remove, order } : {}),
    ...(gone.length > 0 ? { undecline: gone } : {}),
    ...(back.length > 0 ? { decline: back } : {}),
  };
}

function editedList<T extends { readonly id: string }>(
  items: readonly T[],
  edit: RegisterEdit,
  list: RegisterList,
): T[] {
  const removed = new Set(edit.remove?.[list] ?? []);
  const put = (edit.put?.[list] ?? []) as readonly unknown[] as readonly T[];
  const kept = items.filter(({ id }) => !removed.has(id));
  const changed = kept.map((item) => put.find(({ id }) => id === item.id) ?? item);
  const added = put.filter(({ id }, index) => !kept.some((item) => item.id === id) && lastOf(put, id) === index);
  const all = [...changed, ...added];
  if (all.length > mostItems[list]) throw new ProblemError(problem('too-large'));
  const order = edit.order?.[list];
  if (!order) return all;
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: T) => place.get(id) ?? Number.POSITIVE_INFINITY;
  return all.sort((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** `wanted`, or with the first number that makes it one of its own. */
export function freeId(wanted: string, items: readonly { readonly id: string }[]): string {
  const taken = new Set(items.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}

const lastOf = (items: readonly { readonly id: string }[], id: string): number =>
  items.findLastIndex((item) => item.id === id);

function editedDeclined(declined: readonly Declined[], { decline = [], undecline = [] }: RegisterEdit): Declined[] {
  const has = (all: readonly Declined[], one: Declined) => all.some((other) => same(one, other));
  const left = declined.filter((one) => !has(undecline, one));
  return [...left, ...decline.filter((one) => !has(left, one))].slice(-mostItems.declined);
}

function withUsualParts(home: Home, type: Home['propertyType']): BuildingPart[] {
  const before = partsFor(home.propertyType);
  const usual = partsFor(type);
  const kept = home.parts.filter(
    (part) => usual.includes(part.kind) || !before.includes(part.kind) || isTouched(home, part),
  );
  const added = usual.filter((kind) => !before.includes(kind) && !kept.some((part) => part.kind === kind));
  return [...kept, ...added.map((kind) => newPart(kind, freeId(kind, kept)))];
}

/** Somebody said something of it. */
const isTouched = (home: Home, part: BuildingPart): boolean =>
  !same(part, newPart(part.kind, part.id)) || home.installations.some(({ partId }) => partId === part.id);

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

const same = (a: unknown, b: unknown): boolean => Value.Equal(a, b);
