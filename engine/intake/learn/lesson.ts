// Makes a lesson of what the user said about a paper.
import type { Document } from '../../../shared/documents/document';
import { effectiveFact, readFact } from '../../../shared/documents/effective';
import type { Taught } from '../../../shared/documents/lesson';
import type { ReadPage } from '../../../shared/documents/page';
import type { FactValue } from '../../../shared/documents/understanding';
import { layOut, type Sheet } from '../understand/sheet';
import { marksOf } from './marks';
import { sameDirection, sameValue, sightsOf } from './sights';

export type Answered = Pick<Document, 'id' | 'corrections' | 'readKind' | 'readTitle' | 'readFacts'>;

const fields = new Set(['kind', 'category', 'title']);
const mostPointers = 8;

/** Nothing where the user said nothing since `after`. */
export function lessonOf(document: Answered, pages: readonly ReadPage[], after = 0): Taught | undefined {
  const said = Object.entries(document.corrections).filter(([, { at }]) => at > after);
  if (said.length === 0) return undefined;
  const sheet = layOut(pages);
  const { who, head, words } = marksOf(sheet);
  const text = (name: string) => {
    const value = said.find(([field]) => field === name)?.[1].value;
    return typeof value === 'string' ? value : '';
  };
  const at = Math.max(...said.map(([, correction]) => correction.at));
  return {
    id: document.id,
    at,
    who: [...who],
    head: [...head],
    words: [...words],
    kind: text('kind'),
    category: text('category'),
    title: text('title') === document.readTitle ? '' : titlePattern(text('title'), document),
    readKind: document.readKind,
    facts: said
      .filter(([name]) => !fields.has(name))
      .slice(0, 40)
      .map(([name, { value, at: saidAt }]) => taught(document, sheet, name, value, dayOf(saidAt))),
  };
}

function taught(document: Answered, sheet: Sheet, name: string, value: FactValue | null, today: string) {
  const sights = sightsOf(sheet, name, today);
  const hits = sights.filter((sight) => sameValue(sight.value, value));
  const misses = sights.filter((sight) => !sameValue(sight.value, value));
  const read = readFact(document, name);
  const refuted =
    read && !sameValue(read.value, value) ? misses.filter((sight) => sameValue(sight.value, read.value)) : [];
  const pointersOf = (some: typeof sights) => [...new Set(some.flatMap(({ pointers }) => pointers))];
  const elsewhere = pointersOf(misses);
  return {
    name,
    value,
    // What also points at another value on this very paper points at nothing.
    right: pointersOf(hits)
      .filter((pointer) => !elsewhere.some((other) => sameDirection(other, pointer)))
      .slice(0, mostPointers),
    wrong: pointersOf(refuted).slice(0, mostPointers),
  };
}

/** "Strøm fra Fjordkraft 2025" becomes "Strøm fra {sender} {date:year}"; a title with other figures in it is of that paper alone. */
function titlePattern(title: string, document: Answered): string {
  const sender = effectiveFact(document, 'sender');
  const date = effectiveFact(document, 'date');
  let pattern = title;
  if (typeof sender === 'string' && sender.length > 2) pattern = pattern.replaceAll(sender, '{sender}');
  if (typeof date === 'string') {
    const [year = '', month = '', day = ''] = date.split('-');
    pattern = pattern.replaceAll(`${day}.${month}.${year}`, '{date:date}').replaceAll(year, '{date:year}');
  }
  return /\d/.test(pattern) ? '' : pattern;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
