// A change of what the seller decided and said, and the change that takes it back. Pure.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';
import {
  type Case,
  DeclaredAnswer,
  Movable,
  mostMovables,
  mostPictures,
  SaleAmount,
  SalePicture,
  StepSaid,
  sellers,
} from './case';

const Key = Type.String({ minLength: 1, maxLength: 60 });
const orNone = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Union([schema, Type.Null()]);

/** What is absent stays; null, and '' among texts, takes away. Lists come whole, maps only with what differs. */
export const CaseEdit = Type.Object(
  {
    title: Type.Optional(Type.String({ maxLength: 120 })),
    seller: Type.Optional(oneOf(sellers)),
    asking: Type.Optional(orNone(SaleAmount)),
    sharedDebt: Type.Optional(orNone(SaleAmount)),
    steps: Type.Optional(Type.Record(Key, orNone(StepSaid))),
    told: Type.Optional(Type.Record(Key, Type.String({ maxLength: 4_000 }))),
    answers: Type.Optional(Type.Record(Key, orNone(DeclaredAnswer))),
    texts: Type.Optional(Type.Record(Key, Type.String({ maxLength: 8_000 }))),
    pictures: Type.Optional(Type.Array(SalePicture, { maxItems: mostPictures })),
    movables: Type.Optional(Type.Array(Movable, { maxItems: mostMovables })),
  },
  { additionalProperties: false },
);
export type CaseEdit = Readonly<Static<typeof CaseEdit>>;

const maps = ['steps', 'told', 'answers', 'texts'] as const;
const plain = ['title', 'seller', 'pictures', 'movables'] as const;
const amounts = ['asking', 'sharedDebt'] as const;

/** What of the case differs after an edit, with `undefined` for what goes; and the edit that undoes it. */
export function editedCase(
  before: Case,
  edit: CaseEdit,
): { readonly after: { readonly [K in keyof Case]?: Case[K] | undefined }; readonly undo: CaseEdit } {
  const named = <K extends keyof CaseEdit>(names: readonly K[]) => names.filter((name) => edit[name] !== undefined);
  const after = {
    ...Object.fromEntries(named(plain).map((name) => [name, edit[name]])),
    ...Object.fromEntries(named(amounts).map((name) => [name, edit[name] ?? undefined])),
    ...Object.fromEntries(named(maps).map((name) => [name, withEntries(before[name], edit[name] ?? {})])),
  };
  const undo = {
    ...Object.fromEntries(named(plain).map((name) => [name, before[name]])),
    ...Object.fromEntries(named(amounts).map((name) => [name, before[name] ?? null])),
    ...Object.fromEntries(named(maps).map((name) => [name, entriesBefore(name, before[name], edit[name] ?? {})])),
  };
  return { after, undo };
}

type Entries = Readonly<Record<string, unknown>>;

const withEntries = (before: Entries, changed: Entries): Entries =>
  Object.fromEntries(Object.entries({ ...before, ...changed }).filter(([, value]) => value !== null && value !== ''));

const entriesBefore = (name: (typeof maps)[number], before: Entries, changed: Entries): Entries =>
  Object.fromEntries(
    Object.keys(changed).map((key) => [key, before[key] ?? (name === 'told' || name === 'texts' ? '' : null)]),
  );
