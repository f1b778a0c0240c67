// Two edits of one record become one, field by field, by the rules its definition declares. Pure: every machine comes to the same.
//
// Which of two is *later* is decided by `at`, a logical time: it is greater than that of everything its editor had seen, whatever their clock
// said, so a wrong clock can decide only between two who knew nothing of each other; and then the other value is kept and asked about. Of two
// alike the greater text holds. So no machine needs to agree with any other on what time it is.
import { Value } from '@sinclair/typebox/value';
import type { MergeRule, RecordDefinition } from './record';

export type Plain = Readonly<Record<string, unknown>>;

/** A record as it stands on one side; null: erased. */
export type Side = { readonly record: Plain | null; readonly at: number };

/** Both sides changed it and only one can hold. */
export type Asked = {
  /** Path: `title`, `corrections.kind`, `parts.p-roof.material`; '' is the record as a whole. */
  readonly field: string;
  /** undefined: nothing stands there. */
  readonly kept: unknown;
  readonly other: unknown;
};

export type Merged = {
  readonly record: Plain | null;
  readonly asked: readonly Asked[];
  /** One side erased it, the other changed it: it stays. */
  readonly outlived: boolean;
};

type Definition = Pick<RecordDefinition, 'merge' | 'reading' | 'schema'>;

/**
 * `ancestor` is what both sides last agreed on: null when that it was erased, undefined when nobody knows any more. Without one, what is empty
 * on one side says nothing there.
 */
export function merge(definition: Definition, ancestor: Plain | null | undefined, a: Side, b: Side): Merged {
  const base = ancestor === null ? {} : ancestor;
  if (a.record === null || b.record === null) return mergeErased(ancestor, a, b);
  const asked: Asked[] = [];
  const sides: Sides = { a: a.record, b: b.record, base, order: a.at - b.at, asked };
  const record: Record<string, unknown> = {};
  for (const field of keysOf(a.record, b.record)) {
    const held = mergeField(definition, sides, field);
    if (held !== undefined) record[field] = held;
  }
  // Two lists that are full become one that is too full: then one of the two holds whole.
  return Value.Check(definition.schema, record) || !allFit(definition, a.record, b.record)
    ? { record, asked, outlived: false }
    : wholly(a.record, b.record, sides.order);
}

const allFit = (definition: Definition, ...records: readonly Plain[]) =>
  records.every((record) => Value.Check(definition.schema, record));

function wholly(a: Plain, b: Plain, order: number): Merged {
  const [kept, other] = isLater(a, b, order) ? [a, b] : [b, a];
  return { record: kept, asked: [{ field: '', kept, other }], outlived: false };
}

function mergeErased(ancestor: Plain | null | undefined, a: Side, b: Side): Merged {
  const left = a.record ?? b.record;
  if (left === null) return { record: null, asked: [], outlived: false };
  const isUntouched = ancestor !== undefined && ancestor !== null && same(content(left), content(ancestor));
  return isUntouched
    ? { record: null, asked: [], outlived: false }
    : { record: left, asked: [], outlived: ancestor !== null };
}

/** What is counted or stamped says nothing of what a person did. */
function content({ rev: _, updatedAt: __, ...rest }: Plain): Plain {
  return rest;
}

type Sides = {
  readonly a: Plain;
  readonly b: Plain;
  readonly base: Plain | undefined;
  /** Positive when `a` is the later. */
  readonly order: number;
  readonly asked: Asked[];
};

function mergeField(definition: Definition, sides: Sides, field: string): unknown {
  const rule = Object.hasOwn(definition.merge, field) ? definition.merge[field] : undefined;
  if (rule === 'machine') return better(definition, sides)[field];
  if (rule === 'immutable') return immutable(definition, sides, field);
  const { a, b, base } = sides;
  return byRule(rule ?? 'ask', sides, field, {
    a: a[field],
    b: b[field],
    base: base === undefined ? unknown : base[field],
  });
}

/** Nobody knows what stood there. */
const unknown = Symbol('unknown');
type Three = { readonly a: unknown; readonly b: unknown; readonly base: unknown };

function byRule(rule: MergeRule, sides: Sides, path: string, three: Three): unknown {
  const { a, b } = three;
  switch (rule) {
    case 'max':
      return typeof a === 'number' && typeof b === 'number' ? Math.max(a, b) : leaf(sides, path, three, false);
    case 'union':
      return union(sides, path, three);
    case 'entries':
    case 'fields':
      return entries(sides, path, three, true);
    case 'latest-entries':
      return entries(sides, path, three, false);
    case 'ask':
      return leaf(sides, path, three, true);
    case 'latest':
    case 'machine':
    case 'immutable':
      return leaf(sides, path, three, false);
    default:
      return rule satisfies never;
  }
}

function leaf({ order, asked }: Sides, path: string, { a, b, base }: Three, ask: boolean): unknown {
  if (same(a, b)) return a;
  if (base === unknown) {
    if (isEmpty(a)) return b;
    if (isEmpty(b)) return a;
  } else {
    if (same(a, base)) return b;
    if (same(b, base)) return a;
  }
  // The same said twice, at two times.
  if (same(timeless(a), timeless(b))) return isLater(a, b, order) ? a : b;
  // What was taken away on one side and changed on the other stays.
  const aHolds = a === undefined || b === undefined ? b === undefined : isLater(a, b, order);
  const [kept, other] = aHolds ? [a, b] : [b, a];
  if (ask) asked.push({ field: path, kept, other });
  return kept;
}

function entries(sides: Sides, path: string, three: Three, ask: boolean): unknown {
  const { a, b, base } = three;
  if (!isPlain(a) || !isPlain(b)) return leaf(sides, path, three, ask);
  const held: Record<string, unknown> = {};
  for (const key of keysOf(a, b)) {
    const value = leaf(sides, `${path}.${key}`, { a: a[key], b: b[key], base: below(base, key) }, ask);
    if (value !== undefined) held[key] = value;
  }
  return held;
}

function union(sides: Sides, path: string, three: Three): unknown {
  const { a, b, base } = three;
  if (isPlain(a) && isPlain(b)) {
    const held: Record<string, unknown> = {};
    for (const key of keysOf(a, b)) {
      const value = union(sides, `${path}.${key}`, { a: a[key], b: b[key], base: below(base, key) });
      if (value !== undefined) held[key] = value;
    }
    return held;
  }
  if (!Array.isArray(a) || !Array.isArray(b)) return leaf(sides, path, three, true);
  return mergeLists(sides, path, a, b, Array.isArray(base) ? base : base === unknown ? undefined : []);
}

function mergeLists(
  sides: Sides,
  path: string,
  a: readonly unknown[],
  b: readonly unknown[],
  base: readonly unknown[] | undefined,
): readonly unknown[] {
  if (same(a, b)) return a;
  const [inA, inB, inBase] = [byKey(a), byKey(b), base && byKey(base)];
  const [first, second] = isLater(a, b, sides.order) ? [inA, inB] : [inB, inA];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((key) => {
    const three = { a: inA.get(key), b: inB.get(key), base: inBase ? inBase.get(key) : unknown };
    const held =
      isThing(three.a) && isThing(three.b)
        ? entries(sides, `${path}.${key}`, three, true)
        : leaf(sides, `${path}.${key}`, three, true);
    return held === undefined ? [] : [held];
  });
}

/** A thing by its id, a plain value by itself; of two alike the first. */
function byKey(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of list) {
    const key = isThing(item) ? item.id : canonical(item);
    if (!found.has(key)) found.set(key, item);
  }
  return found;
}

/** The side whose machine fields hold, all of them. */
function better(definition: Definition, { a, b, base, order }: Sides): Plain {
  const names = namesOf(definition, 'machine');
  const [ours, theirs] = [pick(a, names), pick(b, names)];
  if (base !== undefined && same(ours, pick(base, names))) return b;
  if (base !== undefined && same(theirs, pick(base, names))) return a;
  const [rankA, rankB] = [definition.reading?.(a) ?? [], definition.reading?.(b) ?? []];
  for (let index = 0; index < Math.max(rankA.length, rankB.length); index += 1) {
    const difference = (rankA[index] ?? 0) - (rankB[index] ?? 0);
    if (difference !== 0) return difference > 0 ? a : b;
  }
  return isLater(ours, theirs, order) ? a : b;
}

/** Two that were made apart under one id: all of it as in the one that was made first. */
function immutable(definition: Definition, { a, b, base }: Sides, field: string): unknown {
  if (base !== undefined && Object.hasOwn(base, field)) return base[field];
  const names = namesOf(definition, 'immutable');
  const [ours, theirs] = [pick(a, names), pick(b, names)];
  const made = Number(a.createdAt) - Number(b.createdAt);
  const [first, second] = (made === 0 ? canonical(ours) <= canonical(theirs) : made < 0) ? [a, b] : [b, a];
  return first[field] ?? second[field];
}

const namesOf = ({ merge: rules }: Definition, rule: MergeRule): readonly string[] =>
  Object.keys(rules).filter((name) => rules[name] === rule);

const pick = (record: Plain, names: readonly string[]): Plain =>
  Object.fromEntries(names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])));

const isLater = (a: unknown, b: unknown, order: number): boolean =>
  order === 0 ? canonical(a) > canonical(b) : order > 0;

const keysOf = (a: Plain, b: Plain): readonly string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

const below = (base: unknown, key: string): unknown =>
  base === unknown ? unknown : isPlain(base) && Object.hasOwn(base, key) ? base[key] : undefined;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isThing = (value: unknown): value is Plain & { readonly id: string } =>
  isPlain(value) && typeof value.id === 'string';

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Of something said: what, not when. */
function timeless(value: unknown): unknown {
  if (!isPlain(value) || typeof value.at !== 'number') return value;
  const { at: _, ...rest } = value;
  return rest;
}

export const same = (a: unknown, b: unknown): boolean => a === b || canonical(a) === canonical(b);

/** The same text for what is the same, in whatever order its fields were written. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  if (Array.isArray(value))
    // Thousands of plain places on a page: by far the most of what is ever compared.
    return value.some((item) => typeof item === 'object')
      ? `[${value.map(canonical).join(',')}]`
      : JSON.stringify(value);
  const record = value as Plain;
  const fields = Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort();
  return `{${fields.map((name) => `${JSON.stringify(name)}:${canonical(record[name])}`).join(',')}}`;
}
