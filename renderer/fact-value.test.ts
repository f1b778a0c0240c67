// What a person types when correcting a fact becomes the value that was meant, or is asked for again.
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../shared/i18n/formats';
import { wordsIn } from '../shared/i18n/words';
import { editable, parseValue, sayValue } from './fact-value';

const words = { say: wordsIn('nb'), formats: formatsFor('nb'), language: 'nb' } as const;
const today = '2026-11-23';

describe('a corrected fact', () => {
  it.each([
    ['dueDate', '28. oktober 2016', '2016-10-28'],
    ['dueDate', '28.10.2016', '2016-10-28'],
    ['total', '48 750,00', 48750],
    ['total', '48750', 48750],
    ['total', '-2 635,20 kr', -2635.2],
    ['bra', '142,5 m²', 142.5],
    ['buildYear', '1978', 1978],
    ['accountNumber', '1234.56.78903', '12345678903'],
    ['sender', ' Rørvik VVS AS ', 'Rørvik VVS AS'],
  ])('%s written as %s is taken as meant', (name, typed, value) => {
    expect(parseValue(name, typed, today)).toEqual({ value });
  });

  it.each([
    ['dueDate', 'snart', 'fact.invalid.day'],
    ['total', 'mange', 'fact.invalid.money'],
    ['buildYear', 'gammelt', 'fact.invalid.number'],
    ['sender', '  ', 'fact.invalid.empty'],
  ])('%s written as %s is asked for again', (name, typed, wrong) => {
    expect(parseValue(name, typed, today)).toEqual({ wrong });
  });

  it.each([
    ['dueDate', '2016-10-28'],
    ['total', 48750.5],
    ['bra', 142.5],
    ['buildYear', 1978],
    ['kind', 'kommunale-avgifter'],
    ['orgNumber', '701730496'],
  ])('%s comes back unchanged when nothing is changed', (name, value) => {
    expect(parseValue(name, editable(words, name, value), today)).toEqual({ value });
  });

  it('is shown as people write it', () => {
    expect(sayValue(words, 'total', 48750)).toMatch(/^48\s750,00\skr$/);
    expect(sayValue(words, 'total', 218.96, 'EUR')).toMatch(/EUR$/);
    expect(sayValue(words, 'buildYear', 1978)).toBe('1978');
    expect(sayValue(words, 'accountNumber', '12345678903')).toBe('1234.56.78903');
    expect(sayValue(words, 'category', 'okonomi')).toBe('Økonomi');
  });
});
