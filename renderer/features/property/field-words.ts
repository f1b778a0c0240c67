// The register's values in words, and words back to values.

import { type MessageKey, sayIfKnown } from '../../../shared/i18n/words';
import { registerRulesOf } from '../../../shared/markets/markets';
import type { Home, RegisterValue } from '../../../shared/property/home';
import { propertyTypes } from '../../../shared/property/property-type';
import { type RegisterField, registerFieldSorts } from '../../../shared/property/register-fields';
import { findDays } from '../../../shared/values/day';
import { findMoney } from '../../../shared/values/money';
import { todayHere } from '../../fact-value';
import type { Words } from '../../words';

export const fieldName = ({ say }: Words, field: RegisterField): string => say(`register.field.${field}`);

export function sayRegisterValue(words: Words, field: RegisterField, value: RegisterValue): string {
  const { say, formats } = words;
  const sort = registerFieldSorts[field];
  switch (sort) {
    case 'area':
      return `${formats.number(Number(value))}\u00a0m²`;
    case 'money':
      return Number(value) % 100 === 0
        ? `${formats.number(Number(value) / 100)}\u00a0kr`
        : formats.money(Number(value) / 100);
    case 'day':
      return formats.longDay(String(value));
    case 'year':
      return String(value);
    case 'choice':
      return sayChoice(words, field, String(value));
    case 'text':
      return field === 'association.orgNumber' ? String(value).replace(/(\d{3})(?=\d)/g, '$1\u00a0') : String(value);
    default:
      return sort satisfies never;
  }
  function sayChoice(_: Words, of: RegisterField, id: string): string {
    if (of === 'propertyType') return sayIfKnown(say, `propertyType.${id}`, id);
    if (of === 'tenure') return sayIfKnown(say, `tenure.${id}`, id);
    return id;
  }
}

/** What there is to choose from; tenures that suit the type come first. */
export function choicesOf(home: Home, field: RegisterField): readonly string[] {
  const rules = registerRulesOf(home.market);
  if (field === 'propertyType') return propertyTypes.filter((type) => type !== '');
  if (field === 'energy.grade') return rules.energyGrades;
  const suits = (types: readonly string[]) => home.propertyType === '' || types.includes(home.propertyType);
  const all = [...rules.tenures].sort((a, b) => Number(suits(b.types)) - Number(suits(a.types)));
  return all.map(({ id }) => id);
}

/** What stands in the field when editing begins. */
export function editableText(words: Words, field: RegisterField, value: RegisterValue | undefined): string {
  if (value === undefined) return '';
  switch (registerFieldSorts[field]) {
    case 'area':
      return String(value).replace('.', words.language === 'nb' ? ',' : '.');
    case 'money':
      return words.formats.number(Number(value) / 100);
    default:
      return sayRegisterValue(words, field, value);
  }
}

/** null empties the field. */
export function typedValue(
  field: RegisterField,
  text: string,
): { readonly value: RegisterValue | null } | { readonly wrong: MessageKey } {
  const typed = text.trim();
  if (typed === '') return { value: null };
  switch (registerFieldSorts[field]) {
    case 'day': {
      const [found] = findDays(typed, todayHere());
      return found ? { value: found.day } : { wrong: 'fact.invalid.day' };
    }
    case 'money': {
      const [found] = findMoney(typed.replace(/[\u00a0\u202f]/g, ' '));
      return found ? { value: Math.round(found.amount * 100) } : { wrong: 'fact.invalid.money' };
    }
    case 'area':
    case 'year': {
      const number = Number(typed.replace(/[\s\u00a0\u202f]|m²$|m2$|kvm$/g, '').replace(',', '.'));
      return Number.isFinite(number) ? { value: number } : { wrong: 'fact.invalid.number' };
    }
    default:
      return { value: typed };
  }
}

const wrongs: Partial<Record<RegisterField, MessageKey>> = {
  matrikkel: 'register.wrong.matrikkel',
  unitNumber: 'register.wrong.unitNumber',
  'association.orgNumber': 'register.wrong.orgNumber',
  'association.shareNumber': 'register.wrong.shareNumber',
  'address.postalCode': 'register.wrong.postalCode',
  buildYear: 'register.wrong.year',
};
/** Why the register does not take it. */
export const wrongWords = ({ say }: Words, field: RegisterField): string => say(wrongs[field] ?? 'register.wrong');
