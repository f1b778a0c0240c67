// A home valued by a list: where it is taken to stand, what is said against the figure, and what moves it.
import { describe, expect, it } from 'vitest';
import type { HomeValue } from '../../shared/api/value';
import { isProblem, readTable, type Table } from './sales-file/table';
import { testSales } from './test-sales';
import { type HomeQuestion, openHomeValuer } from './value-home';

const names = 'Adresse;Salgsdato;Kjøpesum;BRA-i;Byggeår;Boligtype;Bad pusset opp;Breddegrad;Lengdegrad';
const listOf = (count: number): Table => {
  const rows = testSales(count).map(
    ({ id, date, price, area, built, type, lat, lon }, at) =>
      `${at % 4 === 0 ? 'Furuveien' : 'Lisletta'} ${id.slice(1)};${date};${at % 2 ? price + 200_000 : price};${area};${built};${type};${at % 2 ? 'ja' : 'nei'};${lat};${lon}`,
  );
  const table = readTable(new TextEncoder().encode([names, ...rows].join('\n')));
  if (isProblem(table)) throw new Error(table.code);
  return table;
};
const asked: HomeQuestion = {
  home: {
    area: 100,
    built: 1980,
    street: 'Furuveien 3',
    postalCode: '2999',
    place: 'Solvang',
    propertyType: 'house',
    grade: '',
  },
  said: {},
  today: '2026-02-01',
  areaStandardFrom: '2024-01-01',
  hasOldArea: false,
  currency: 'NOK',
};
const value = openHomeValuer(listOf(200), {});
const valued = (change: Partial<HomeQuestion> = {}): HomeValue => {
  const answer = value({ ...asked, ...change }, () => {});
  if (isProblem(answer)) throw new Error(answer.code);
  return answer;
};
const codes = ({ doubts }: HomeValue) => doubts.map(({ code }) => code);

describe('a home valued by a list', () => {
  it('is described in the list’s own words, and stands amid the sales of its street', () => {
    const answer = valued();
    expect(answer.described.map(({ name, value: said }) => [name, said])).toEqual([
      ['Adresse', 'Furuveien 3'],
      ['BRA-i', '100'],
      ['Byggeår', '1980'],
      ['Boligtype', 'Enebolig'],
      ['Bad pusset opp', ''],
      ['Breddegrad', ''],
      ['Lengdegrad', ''],
    ]);
    expect(answer.place).toBe('street');
    expect(codes(answer)).toEqual(['guessed-place']);
    expect(answer.comparables[0]).toMatchObject({
      label: expect.stringMatching(/Furuveien|Lisletta/),
      metres: expect.any(Number),
    });
  });

  it('is worth more with its bathroom renewed, and a larger one more still', () => {
    const renewed = valued({ said: { 'Bad pusset opp': 'ja' } });
    expect(renewed.estimate).toBeGreaterThan(valued({ said: { 'Bad pusset opp': 'nei' } }).estimate);
    const larger = valued({ said: { 'Bad pusset opp': 'ja', 'BRA-i': '140' } });
    expect(larger.estimate).toBeGreaterThan(renewed.estimate);
    expect(larger.described.find(({ name }) => name === 'BRA-i')).toMatchObject({
      from: 'said',
      moved: expect.any(Number),
    });
  });

  it('is doubted when it lies outside what was sold, when areas are of two kinds, and when the sales are old', () => {
    expect(codes(valued({ said: { 'BRA-i': '400' } }))).toContain('outside');
    expect(codes(valued({ areaStandardFrom: '2024-06-01' }))).toContain('mixed-standard');
    expect(codes(valued({ hasOldArea: true }))).toContain('old-standard');
    expect(codes(valued({ today: '2027-06-01' }))).toContain('old-sales');
    const elsewhere = { ...asked.home, street: 'Storgata 1', postalCode: '' };
    expect(codes(valued({ home: elsewhere }))).toContain('no-place');
  });

  it('follows its own purchase along the list’s line, within its years only', () => {
    const { purchase } = valued({ purchase: { on: '2024-06-01', price: 3_000_000 } });
    expect(purchase?.now).toBeGreaterThan(3_000_000);
    expect(valued({ purchase: { on: '2010-06-01', price: 1_000_000 } }).purchase).toBeUndefined();
  });
});
