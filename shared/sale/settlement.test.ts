// The settlement's order, and what each owes the other.
import { describe, expect, it } from 'vitest';
import { completion } from '../markets/no/sale/completion';
import { emptySettlement, owedOf, settlementSums, standingSteps } from './settlement';

describe('the settlement', () => {
  it('goes from the agreement to the payout, and the money is secured before it is paid', () => {
    const steps = standingSteps(completion, 'selveier', {});
    expect(steps.map(({ id }) => id)).toEqual([
      'contract',
      'security',
      'payment',
      'takeover',
      'deed',
      'payoff',
      'payout',
    ]);
    expect(steps.filter(({ state }) => state === 'next').map(({ id }) => id)).toEqual(['contract']);
    expect(steps.find(({ id }) => id === 'payment')?.waitsFor).toEqual(['contract', 'security']);
  });
  it('asks the association where a share is sold', () => {
    expect(standingSteps(completion, 'andel', {}).map(({ id }) => id)).toContain('approval');
  });
  it('tells a step that came before what should have come first', () => {
    const done = { contract: { on: '2026-05-01', note: '' }, payment: { on: '2026-05-04', note: '' } };
    expect(standingSteps(completion, 'selveier', done).find(({ id }) => id === 'payment')).toMatchObject({
      state: 'done',
      isEarly: true,
    });
  });
});

describe('a cost for a time that both live in', () => {
  const cost = { id: 'a', what: 'Kommunale avgifter', amount: 36_500, from: '2026-01-01', to: '2026-12-31' };
  it('is divided by days, and the day of the takeover is the buyer’s', () => {
    expect(owedOf({ ...cost, paidBy: 'seller' }, '2026-04-11')).toEqual({ by: 'buyer', amount: 26_500 });
    expect(owedOf({ ...cost, paidBy: 'buyer' }, '2026-04-11')).toEqual({ by: 'seller', amount: 10_000 });
  });
  it('is the buyer’s whole when it begins after the takeover, and the seller’s when it ended before', () => {
    expect(owedOf({ ...cost, paidBy: 'seller' }, '2025-12-01').amount).toBe(36_500);
    expect(owedOf({ ...cost, paidBy: 'seller' }, '2027-02-01').amount).toBe(0);
  });
  it('is in what the buyer pays in and the seller is paid out', () => {
    const sums = settlementSums(
      1_000_000,
      [{ amount: 5_000 }],
      { ...emptySettlement, loans: 400_000, withheld: 10_000, sharedCosts: [{ ...cost, paidBy: 'seller' }] },
      '2026-04-11',
    );
    expect(sums).toMatchObject({ paidIn: 1_031_500, balance: 26_500, payout: 616_500 });
  });
});
