import { describe, expect, it } from 'vitest';
import { dayNumber, dayReader, numberReader } from './cells';

const numbers = (cells: readonly string[], isWhole = false) => cells.map(numberReader(cells, isWhole));
const days = (cells: readonly string[]) => cells.map(dayReader(cells));

describe('numbers of a list', () => {
  it('are read with units, signs and spaces', () => {
    expect(numbers(['kr 4 500 000,-', '3\u00a0900\u00a0000', '2,5 mill', '9e+05'], true)).toEqual([
      4_500_000, 3_900_000, 2_500_000, 900_000,
    ]);
    expect(numbers(['72 m²', '65 kvm', '3 rom', '2nd'])).toEqual([72, 65, 3, 2]);
  });

  it('have the decimal mark that the whole column has', () => {
    expect(numbers(['72,5', '1.250,0'])).toEqual([72.5, 1250]);
    expect(numbers(['72.5', '1,250.0'])).toEqual([72.5, 1250]);
    expect(numbers(['450.000', '1.250.000'], true)).toEqual([450_000, 1_250_000]);
    expect(numbers(['450,000', '1,250,000'], true)).toEqual([450_000, 1_250_000]);
    expect(numbers(['10.752', '10.701'])).toEqual([10.752, 10.701]);
    expect(numbers(['59,913', '59,920'])).toEqual([59.913, 59.92]);
  });

  it('are none where nothing is said', () => {
    expect(numbers(['', 'NA', '-', 'ukjent', '7'])).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, 7]);
  });
});

describe('days of a list', () => {
  const day = dayNumber(2024, 3, 5);

  it('are read as people and programs write them', () => {
    for (const cell of [
      '2024-03-05',
      '20240305T000000',
      '05.03.2024',
      '5/3/24',
      '5. mars 2024',
      'March 5, 2024',
      '45356',
    ])
      expect(days([cell]), cell).toEqual([day]);
  });

  it('have the month first when a thirteenth shows it', () => {
    expect(days(['3/5/2024', '12/24/2023'])[0]).toBe(day);
  });
});
