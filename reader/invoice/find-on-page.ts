// Where on a page the words stand that show what an attached invoice states: the XML is the truth, the page is its picture.
import type { Structured, Word } from '../../shared/documents/page';

type Fact = { readonly name: string; readonly value: string | number };

/** A value seldom takes more words than this. */
const mostWords = 8;

/** Facts that the page does not show have no place: `from` and `to` are alike. */
export function findOnPage(facts: readonly Fact[], words: readonly Word[]): Structured['facts'] {
  const found = facts.map((fact) => ({ ...fact, ...placeOf(fact, words) }));
  const total = found.find(({ name }) => name === 'total');
  // The currency stands beside the sum.
  return found.map((fact) => (fact.name === 'currency' && total ? { ...fact, from: total.from, to: total.to } : fact));
}

function placeOf({ name, value }: Fact, words: readonly Word[]): { readonly from: number; readonly to: number } {
  const shows = typeof value === 'number' ? showsNumber(value) : showsText(value);
  let place = { from: 0, to: 0 };
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      if (words[to - 1]?.line !== words[from]?.line) break;
      const text = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ');
      if (!shows(text)) continue;
      place = { from, to };
      // What is to be paid stands last, everything else where it is first told.
      if (name !== 'total' && name !== 'vat') return place;
      break;
    }
  }
  return place;
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function showsText(value: string): (text: string) => boolean {
  const [year = '', month = '', date = ''] = /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-') : [];
  const forms = new Set(
    year === ''
      ? [bare(value)]
      : [
          `${year}${month}${date}`,
          `${date}${month}${year}`,
          `${Number(date)}${Number(month)}${year}`,
          `${date}${month}${year.slice(2)}`,
        ],
  );
  return (text) => forms.has(bare(text));
}

/** `1 234,50`, `1.234,50`, `1,234.50`, `1234.5`, with or without a currency. */
function showsNumber(value: number): (text: string) => boolean {
  return (text) => {
    const digits = text.replace(/[^\d.,-]|-$/g, '').replace(/[.,]$/, '');
    if (!/^-?\d/.test(digits) || /\p{L}{4,}/u.test(text)) return false;
    const decimal = /[.,](\d{1,2})$/.exec(digits);
    const whole = digits.slice(0, decimal ? -decimal[0].length : undefined).replace(/[.,]/g, '');
    return Number(`${whole}.${decimal?.[1] ?? '0'}`) === value;
  };
}
