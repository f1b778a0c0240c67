// Both languages say the same things, with the same blanks to fill in.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { kindIds } from '../documents/catalogue';
import { factSorts } from '../documents/facts';
import { categories } from '../documents/kind';
import { problemCodes } from '../problem';
import en from './en.json';
import { formatsFor, timeLeft } from './formats';
import nb from './nb.json';
import enSale from './sale/en.json';
import nbSale from './sale/nb.json';
import enUpkeep from './upkeep/en.json';
import nbUpkeep from './upkeep/nb.json';
import { isMessageKey, wordsIn } from './words';

type Part = { readonly type: number; readonly value?: string; readonly options?: Record<string, { value: Part[] }> };

function blanks(message: string, locale: string): readonly string[] {
  const names = new Set<string>();
  const visit = (parts: readonly Part[]) => {
    for (const part of parts) {
      // 0 is plain text, 7 the number sign of a plural.
      if (part.type !== 0 && part.type !== 7 && part.value) names.add(part.value);
      for (const option of Object.values(part.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as Part[]);
  return [...names].sort();
}

describe('the words', () => {
  it('are the same in Norwegian and English, blank by blank', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nb).sort());
    for (const [key, message] of Object.entries(nb))
      expect([key, blanks(en[key as keyof typeof en], 'en-GB')]).toEqual([key, blanks(message, 'nb-NO')]);
  });

  it('of upkeep are the same in both, and none of them stands twice', () => {
    expect(Object.keys(enUpkeep).sort()).toEqual(Object.keys(nbUpkeep).sort());
    for (const [key, message] of Object.entries(nbUpkeep)) {
      expect([key, blanks(enUpkeep[key as keyof typeof enUpkeep], 'en-GB')]).toEqual([key, blanks(message, 'nb-NO')]);
      expect([key, Object.hasOwn(nb, key)]).toEqual([key, false]);
    }
  });

  it('of a sale are the same in both, and none of them stands twice', () => {
    expect(Object.keys(enSale).sort()).toEqual(Object.keys(nbSale).sort());
    for (const [key, message] of Object.entries(nbSale)) {
      expect([key, blanks(enSale[key as keyof typeof enSale], 'en-GB')]).toEqual([key, blanks(message, 'nb-NO')]);
      expect([key, Object.hasOwn(nb, key) || Object.hasOwn(nbUpkeep, key)]).toEqual([key, false]);
    }
  });

  it('name every kind, category and fact of the catalogue, and every problem with its remedy', () => {
    const wanted = [
      ...kindIds.map((id) => `kind.${id}`),
      ...categories.map((id) => `category.${id}`),
      ...Object.keys(factSorts).map((name) => `factName.${name}`),
      ...problemCodes.flatMap((code) => [`problem.${code}`, `problem.${code}.hint`]),
    ];
    expect(wanted.filter((key) => !isMessageKey(key))).toEqual([]);
  });

  it('never raise their voice', () => {
    for (const message of [...Object.values(nb), ...Object.values(en)]) expect(message).not.toMatch(/!|vellykket/i);
  });

  it('count papers as people do', () => {
    const say = wordsIn('nb');
    expect(say('archive.count', { count: 1, shown: '1' })).toBe('Ett papir');
    expect(say('archive.count', { count: 4012, shown: formatsFor('nb').number(4012) })).toMatch(/^4\s012 papirer$/);
    expect(say('archive.hits', { count: 6 })).toBe('6 treff');
  });

  it('write days and money as a Norwegian bill does', () => {
    const { longDay, shortDay, money } = formatsFor('nb');
    expect(longDay('2016-10-28')).toBe('28. oktober 2016');
    expect(shortDay('2024-08-14')).toBe('14. aug. 2024');
    expect(money(48750)).toMatch(/^48\s750,00\skr$/);
    expect(money(218.96, 'EUR')).toMatch(/^218,96\sEUR$/);
  });

  it('tell the time left roughly, as one plans by it', () => {
    const say = wordsIn('nb');
    expect(timeLeft(say, 12)).toBe('under et halvt minutt');
    expect(timeLeft(say, 110)).toBe('om lag 2 minutter');
    expect(timeLeft(say, 4000)).toBe('om lag en time');
  });
});
