// A fact's value in words, and words back to a value: days, money, numbers, kinds and categories each in their own way.
import { type FactName, type FactSort, factSorts } from '../shared/documents/facts';
import type { FactValue } from '../shared/documents/understanding';
import type { MessageKey } from '../shared/i18n/words';
import { findDays } from '../shared/values/day';
import { findMoney } from '../shared/values/money';
import { categoryName, kindName, type Words } from './words';

export type ValueSort = FactSort | 'kind' | 'category';

export function sortOf(name: string): ValueSort {
  if (name === 'kind' || name === 'category') return name;
  return Object.hasOwn(factSorts, name) ? factSorts[name as FactName] : 'text';
}

/** Numbers that are names of years and plots, not amounts: never grouped. */
const plainNumbers = new Set(['buildYear', 'gnr', 'bnr']);

export function sayValue({ say, formats }: Words, name: string, value: FactValue, currency = 'NOK'): string {
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  switch (sortOf(name)) {
    case 'kind':
      return kindName(say, String(value));
    case 'category':
      return categoryName(say, String(value));
    case 'day':
      return formats.longDay(String(value));
    case 'money':
      return typeof value === 'number' ? formats.money(value, currency) : value;
    case 'number':
      if (typeof value !== 'number') return value;
      return plainNumbers.has(name) ? String(value) : `${formats.number(value)}${name === 'bra' ? '\u00a0m²' : ''}`;
    case 'text':
      return groupedDigits(name, String(value));
  }
}

/** As people write them: 1234.56.78903 and 701 730 496. */
function groupedDigits(name: string, value: string): string {
  if (name === 'accountNumber' && /^\d{11}$/.test(value)) return value.replace(/^(\d{4})(\d{2})(\d{5})$/, '$1.$2.$3');
  if (name === 'orgNumber' && /^\d{9}$/.test(value)) return value.replace(/(\d{3})(?=\d)/g, '$1\u00a0');
  return value;
}

/** What stands in the field when editing begins. */
export function editable(words: Words, name: string, value: FactValue | null): string {
  if (value === null) return '';
  const sort = sortOf(name);
  if (sort === 'kind' || sort === 'category') return String(value);
  if (sort === 'money' && typeof value === 'number') return words.formats.money(value, '').trim();
  if (sort === 'number')
    return typeof value === 'number' ? String(value).replace('.', words.language === 'nb' ? ',' : '.') : String(value);
  return sayValue(words, name, value);
}

export type Parsed = { readonly value: FactValue } | { readonly wrong: MessageKey };

export function parseValue(name: string, text: string, today: string): Parsed {
  const typed = text.trim();
  if (typed === '') return { wrong: 'fact.invalid.empty' };
  switch (sortOf(name)) {
    case 'day': {
      const [found] = findDays(typed, today);
      return found ? { value: found.day } : { wrong: 'fact.invalid.day' };
    }
    case 'money': {
      const [found] = findMoney(typed.replace(/\u00a0/g, ' '));
      return found ? { value: found.amount } : { wrong: 'fact.invalid.money' };
    }
    case 'number': {
      const number = Number(typed.replace(/[\s\u00a0]|m²$/g, '').replace(',', '.'));
      return Number.isFinite(number) ? { value: number } : { wrong: 'fact.invalid.number' };
    }
    case 'text':
      return {
        value:
          name === 'accountNumber' || name === 'orgNumber' || name === 'kid'
            ? typed.replace(/[\s\u00a0.]/g, '')
            : typed,
      };
    case 'kind':
    case 'category':
      return { value: typed };
  }
}

/** Two-digit years are read by the calendar on the wall. */
export function todayHere(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
