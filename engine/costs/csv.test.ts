// The table of costs as Norwegian Excel opens it.
import { parse } from 'papaparse';
import { expect, it } from 'vitest';
import { cost, derived, paper } from '../../shared/costs/test-costs';
import { wordsIn } from '../../shared/i18n/words';
import { costsAsCsv } from './csv';

const say = wordsIn('nb');
const csvOf = (title: string, amount: number, note = '') =>
  costsAsCsv(
    [...derived([paper('d-1', { title, amount, vat: 80_000 })], [cost('d-1', { note })]).values()],
    say,
    (id) => id,
  );

it('begins with a byte order mark, has semicolons, commas in numbers and lines that Windows knows', () => {
  const csv = csvOf('Rør på bad', 4_875_035);
  expect(csv.startsWith('\uFEFFDato;Hva;Betalt til;Type;Beløp;')).toBe(true);
  expect(csv.split('\r\n')[1]).toContain('2024-03-01;Rør på bad;Rørvik VVS AS;Faktura;48750,35;800,00;NOK');
});

it('writes money back as a number below zero, to the øre', () => {
  expect(csvOf('Retur', -5)).toContain(';-0,05;');
  expect(csvOf('Retur', -400_000)).toContain(';-4000,00;');
});

it('lets no text from a paper be a formula, and keeps semicolons, quotes and lines inside of it', () => {
  const rows = parse<readonly string[]>(csvOf('=HYPERLINK("http://ond.example")', 100, 'a;b "c"\nd').slice(1), {
    delimiter: ';',
  }).data;
  expect(rows[1]?.[1]).toBe('\'=HYPERLINK("http://ond.example")');
  expect(rows[1]).toContain('a;b "c"\nd');
  expect(csvOf('-2+3', 100)).toContain(`;"'-2+3";`);
});
