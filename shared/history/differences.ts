// What differs between two states of a record, field by field, and a record with one field put back. Pure.
import type { Document } from '../documents/document';
import { effectiveFact } from '../documents/effective';
import { saidFields } from '../sale/case';
import { type Difference, mostDifferences, mostValueLetters } from './happening';

type Plain = Readonly<Record<string, unknown>>;

/** Counted or stamped by the vault, or noted beside what the person changed. */
const untold = new Set(['id', 'rev', 'createdAt', 'updatedAt', 'sources', 'declined']);

/** Of a paper: what a person says of it. What a machine reads in it comes and goes. */
export function differencesOfPapers(before: Document, after: Document): readonly Difference[] {
  const names = new Set([...Object.keys(before.corrections), ...Object.keys(after.corrections)]);
  const changed = [...names].filter((name) => !same(before.corrections[name], after.corrections[name]));
  const saidOf = (document: Document) => ({
    said: Object.fromEntries(changed.map((name) => [name, heldBy(document, name)])),
    homeId: document.homeId,
    tags: document.tags,
    links: document.links,
    previousId: document.previousId,
    trashed: document.trashedAt > 0,
  });
  return differences(saidOf(before), saidOf(after));
}

/** What holds of a paper, whoever said it. */
function heldBy(document: Document, name: string): unknown {
  switch (name) {
    case 'kind':
    case 'category':
    case 'title':
      return document[name];
    default:
      return effectiveFact(document, name);
  }
}

/**
 * Of a sale: what the seller said of it. Of those who came nothing is told here: they, and the key that seals what they did, must be gone
 * when they are forgotten.
 */
export function differencesOfCases(before: Plain, after: Plain): readonly Difference[] {
  const saidOf = (one: Plain) =>
    Object.fromEntries(['stage', ...Object.keys(saidFields)].map((name) => [name, one[name]]));
  return differences(saidOf(before), saidOf(after));
}

/** At most `mostDifferences`; a list of things with ids is compared thing by thing. */
export function differences(before: Plain, after: Plain): readonly Difference[] {
  const [was, is] = [new Map<string, unknown>(), new Map<string, unknown>()];
  flatten(before, '', was);
  flatten(after, '', is);
  const found: Difference[] = [];
  for (const field of new Set([...was.keys(), ...is.keys()])) {
    const [from, to] = [was.get(field), is.get(field)];
    if (same(from, to)) continue;
    // A thing that came or went is one difference, not one for each of its fields.
    if ([...field.matchAll(/\./g)].some(({ index }) => isWholly(field.slice(0, index), was, is))) continue;
    found.push({ field: field.slice(0, 200), ...kept('from', from), ...kept('to', to) });
  }
  return found.slice(0, mostDifferences);
}

const isThing = (value: unknown): value is Plain & { readonly id: string } =>
  isPlain(value) && typeof value.id === 'string';
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists of things with ids are entered thing by thing, each also whole, so that its coming and going is told at once. */
function flatten(value: unknown, path: string, into: Map<string, unknown>): void {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(value) && value.length > 0 && value.every(isThing)) {
    for (const thing of value) {
      into.set(`${at(thing.id)}`, new Thing(thing));
      flatten(thing, at(thing.id), into);
    }
  } else if (isPlain(value)) {
    for (const [name, field] of Object.entries(value)) if (!untold.has(name)) flatten(field, at(name), into);
  } else if (value !== undefined && !(Array.isArray(value) && value.length === 0)) into.set(path, value);
}

/** Of two that are both there only the fields are compared. */
class Thing {
  constructor(readonly whole: Plain) {}
}

const isWholly = (path: string, was: ReadonlyMap<string, unknown>, is: ReadonlyMap<string, unknown>): boolean =>
  (was.get(path) instanceof Thing && !is.has(path)) || (is.get(path) instanceof Thing && !was.has(path));

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Thing && b instanceof Thing) return true;
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function kept(side: 'from' | 'to', value: unknown): Partial<Difference> {
  if (value === undefined || value === null || value === '') return { [side]: '' };
  const text = JSON.stringify(value instanceof Thing ? value.whole : value);
  return text.length > mostValueLetters ? {} : { [side]: text };
}

/** The record with what stood at a path before; undefined when there is no such place any more. `value` undefined takes it away. */
export function withValueAt(record: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(record)) {
    const index = record.findIndex((thing) => isThing(thing) && thing.id === name);
    if (index < 0) return rest.length === 0 && isThing(value) ? [...record, value] : undefined;
    const changed = withValueAt(record[index], rest, value);
    return changed === undefined ? record.filter((_, at) => at !== index) : record.with(index, changed);
  }
  if (
    !isPlain(record) ||
    !Object.keys(record)
      .concat(rest.length === 0 ? [name] : [])
      .includes(name)
  )
    return undefined;
  const changed = withValueAt(record[name], rest, value);
  if (changed === undefined && rest.length > 0) return undefined;
  const { [name]: _, ...others } = record;
  return changed === undefined ? others : { ...others, [name]: changed };
}
