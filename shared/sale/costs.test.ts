// Golden cases, each with where its figure stands.
import { describe, expect, it } from 'vitest';
import { saleRules } from '../markets/no/sale/sale';
import { purchaseSum, rateOn } from './costs';

const kr = 100;
const amounts = (price: number, tenure: string, day = '2026-06-01', sharedDebt = 0) =>
  Object.fromEntries(
    purchaseSum(saleRules, { price: price * kr, tenure, day, sharedDebt: sharedDebt * kr }).costs.map(
      ({ id, amount }) => [id, amount / kr],
    ),
  );

describe('what a home costs its buyer', () => {
  it('is 2.5 % in tax on documents: 107 250 of 4 290 000 (prospectus of 2026)', () => {
    expect(amounts(4_290_000, 'selveier').documentTax).toBe(107_250);
  });

  it('counts whole thousands, and rounds what is due down to ten kroner', () => {
    expect(amounts(4_290_999, 'selveier').documentTax).toBe(107_250);
    expect(amounts(4_291_000, 'eierseksjon').documentTax).toBe(107_270);
  });

  it('is never less than 250 in tax', () => {
    expect(amounts(5_000, 'selveier').documentTax).toBe(250);
  });

  it('is 545 for a deed and for a mortgage each (Kartverket, from 2025)', () => {
    expect(amounts(1_000_000, 'selveier')).toMatchObject({ deed: 545, mortgage: 545, mortgageExcerpt: 260 });
  });

  it('has no tax where a share of a housing association is sold, and its share of debt counts in the total', () => {
    const sum = purchaseSum(saleRules, {
      price: 2_000_000 * kr,
      sharedDebt: 300_000 * kr,
      tenure: 'andel',
      day: '2026-06-01',
    });
    expect(sum.costs.map(({ id }) => id)).toEqual(['share', 'mortgage', 'mortgageExcerpt']);
    expect(sum.total).toBe((2_000_000 + 300_000 + 545 + 545 + 260) * kr);
  });

  it('says which rates are not known for a day instead of guessing', () => {
    expect(purchaseSum(saleRules, { price: kr, tenure: 'selveier', day: '2024-06-01' }).unknown).toEqual([
      'deed',
      'mortgage',
      'mortgageExcerpt',
    ]);
    expect(rateOn(saleRules.rates, 'registration', '2024-12-31')).toBeUndefined();
  });

  it('names a source, and the day it was read, for every rate, step and check', () => {
    const sources = [...saleRules.rates, ...saleRules.steps, saleRules.report].map(({ source }) => source);
    expect(sources.filter(({ title, read }) => title === '' || !/^\d{4}-\d{2}-\d{2}$/.test(read))).toEqual([]);
  });
});
