// The settlement's order, what each owes the other, and the fees of the day.
import { describe, expect, it } from 'vitest';
import { completion } from '../markets/no/sale/completion';
import { feesOn, purchaseCosts } from './purchase-costs';
import { emptySettlement, owedOf, settlementSums, standingSteps } from './settlement';

const fees = feesOn(completion, '2026-06-01');
if (!fees) throw new Error('no fees');
const kroner = (amount: number) => amount * 100;

describe('what a buyer pays besides the price', () => {
  it('is two and a half per cent of an owned home, and the fees', () => {
    expect(purchaseCosts(fees, 'selveier', kroner(4_290_000))).toEqual([
      { id: 'duty', amount: kroner(107_250) },
      { id: 'deed', amount: kroner(545) },
      { id: 'mortgage', amount: kroner(545) },
      { id: 'mortgageCertificate', amount: kroner(260) },
    ]);
  });
  it('has no duty for a share of an association', () => {
    expect(purchaseCosts(fees, 'andel', kroner(4_290_000)).map(({ id }) => id)).not.toContain('duty');
  });
  it('brings value and duty down to whole steps, and has a least', () => {
    expect(purchaseCosts(fees, 'selveier', kroner(4_290_999))[0]?.amount).toBe(kroner(107_250));
    expect(purchaseCosts(fees, 'selveier', kroner(1_000))[0]?.amount).toBe(kroner(250));
  });
  it('is not known before the first rates that are', () => {
    expect(feesOn(completion, '2024-12-31')).toBeUndefined();
  });
});

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
