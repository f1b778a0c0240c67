// A change of a record in words: which field, from what, to what.
import type { HappeningView } from '../shared/api/filing';
import { isMessageKey, sayIfKnown } from '../shared/i18n/words';
import type { Home } from '../shared/property/home';
import { sayValue, sortOf } from './fact-value';
import { partNameIn } from './part-name';
import { categoryName, factName, kindName, type Words } from './words';

type Difference = HappeningView['differences'][number];
type Homes = readonly Pick<Home, 'id' | 'address' | 'parts'>[];

export function differenceWords(words: Words, homes: Homes, collection: string, difference: Difference): string {
  const { say } = words;
  const { field, from, to } = difference;
  if (field === 'dismissedAt') return say(to === undefined || to === '0' ? 'history.restored' : 'history.dismissed');
  if (field === 'trashed') return say(to === 'true' ? 'history.trashed' : 'history.untrashed');
  const name = fieldName(words, homes, field);
  const value = (text: string | undefined) =>
    text === undefined ? '' : valueWords(words, homes, collection, field, text);
  const [was, is] = [value(from), value(to)];
  if (from === undefined || to === undefined) return say('history.changed', { field: name });
  if (was === '') return say('history.set', { field: name, to: is });
  if (is === '') return say('history.emptied', { field: name, from: was });
  return say('history.fromTo', { field: name, from: was, to: is });
}

/** What screens call a field of a record, by its path. */
export function fieldName({ say }: Words, homes: Homes, field: string): string {
  const path = field.split('.');
  const last = path.at(-1) ?? field;
  if (path[0] === 'said') return factName(say, path.slice(1).join('.'));
  if (path[0] === 'parts' && path[1]) {
    const home = homes.find(({ parts }) => parts.some(({ id }) => id === path[1]));
    const part = partNameIn(say, home, path[1]);
    return path.length > 2 ? `${part}, ${known(say, last)}` : part;
  }
  return path.length > 2 ? `${known(say, path[0] ?? '')}, ${known(say, last)}` : known(say, field, last, path[0] ?? '');
}

/** The names that screens have for the same fields. */
function known(say: Words['say'], ...names: readonly string[]): string {
  for (const name of names)
    for (const prefix of ['history.field', 'register.field', 'contact.field', 'field', 'factName']) {
      const key = `${prefix}.${name}`;
      if (isMessageKey(key)) return say(key);
    }
  return names.at(-1) ?? '';
}

/** `text` is JSON, '' for nothing. */
export function valueWords(words: Words, homes: Homes, collection: string, field: string, text: string): string {
  const { say, formats } = words;
  if (text === '') return '';
  const value: unknown = JSON.parse(text);
  const last = field.split('.').at(-1) ?? '';
  if (Array.isArray(value)) return value.map((one) => itemWords(words, homes, field, one)).join(', ');
  if (typeof value === 'object' && value !== null) return thingWords(words, value as Readonly<Record<string, unknown>>);
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (collection === 'costs') {
    if (last === 'nature') return say(`nature.${String(value) as 'open'}`);
    if (last === 'partId')
      return value === 'none' ? say('costs.noPart') : itemWords(words, homes, 'links.partIds', value);
    if (typeof value === 'number') return formats.money(value / 100);
    if (last === 'counted') return say(value === 'yes' ? 'value.yes' : 'value.no');
  }
  if (typeof value === 'number' && (collection === 'tasks' || field.startsWith('purchase.')) && isMoney.has(last))
    return formats.money(value / 100);
  if (field === 'homeId') return homes.find(({ id }) => id === value)?.address.street ?? '';
  if (field === 'previousId') return say('history.anotherPaper');
  if (field === 'said.kind') return kindName(say, String(value));
  if (field === 'said.category') return categoryName(say, String(value));
  if (field.startsWith('said.')) return sayValue(words, last, value as string | number);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formats.longDay(value);
  if (typeof value === 'number') return sortOf(last) === 'number' ? String(value) : formats.number(value);
  return sayIfKnown(say, `${last}.${String(value)}`, String(value));
}

/** In hundredths in the records of homes and tasks. */
const isMoney = new Set(['price', 'costs', 'cost', 'low', 'high']);

/** A room, a person, a completion: by its name, its kind or its day. */
function thingWords({ say, formats }: Words, { name, kind, on, title }: Readonly<Record<string, unknown>>): string {
  if (name || title) return String(name || title);
  if (kind) return sayIfKnown(say, `part.${String(kind)}`, sayIfKnown(say, `room.${String(kind)}`, String(kind)));
  return typeof on === 'string' && on !== '' ? formats.longDay(on) : say('value.yes');
}

function itemWords({ say }: Words, homes: Homes, field: string, value: unknown): string {
  if (field !== 'links.partIds') return field.startsWith('links.') ? say('history.oneOfThese') : String(value);
  const home = homes.find(({ parts }) => parts.some(({ id }) => id === value));
  return partNameIn(say, home, String(value));
}
