// What a structured paper states outright: taken as it is, above anything read from its page.
import type { ReadPage, Word } from '../../../shared/documents/page';
import type { Place, ReadFact } from '../../../shared/documents/understanding';

export function statedBy(
  pages: readonly ReadPage[],
): { readonly kind: string; readonly facts: readonly ReadFact[] } | undefined {
  const page = pages.find(({ structured }) => structured !== undefined);
  if (!page?.structured) return undefined;
  const { kind, facts } = page.structured;
  return {
    kind,
    facts: facts.map(({ name, value, from, to }) => {
      const shown = page.words.slice(from, to).filter((word) => showsValue(word, value));
      const place = placeOf(page.index, shown.length > 0 ? shown : page.words.slice(from, to));
      return { name, value, confidence: 1, checks: kind === '' ? [] : ['structured'], ...(place ? { place } : {}) };
    }),
  };
}

/** A label stands beside most values; only the value itself is to be marked. */
function showsValue(word: Word, value: string | number): boolean {
  const shown = word.text.replace(/\W/g, '');
  if (shown === '') return false;
  return typeof value === 'number'
    ? /\d/.test(shown)
    : String(value).replace(/\W/g, '').includes(shown) || isDay(word, value);
}

const isDay = (word: Word, value: string) => word.text.split('.').reverse().join('-') === value;

function placeOf(page: number, words: readonly Word[]): Place | undefined {
  const [first] = words;
  if (!first) return undefined;
  const x = Math.min(...words.map((word) => word.x));
  const right = Math.max(...words.map((word) => word.x + word.w));
  return { page, boxes: [{ x, y: first.y, w: right - x, h: first.h }] };
}
