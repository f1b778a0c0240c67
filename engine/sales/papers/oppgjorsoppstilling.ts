// The statement of the settlement: what the buyer pays in, what is paid out of it, and what is left for the seller.
import { owedOf, settlementSums } from '../../../shared/sale/settlement';
import { agreedIn, blank } from './agreed';
import { addressOf, type PaperMaker } from './paper';

export const oppgjorsoppstilling: PaperMaker = (input) => {
  const { say, formats } = input;
  const { facts, costs, settlement, takeoverOn } = agreedIn(input);
  const money = (ore: number) => formats.money(ore / 100);
  const price = facts.price ?? 0;
  const sums = settlementSums(price, costs, settlement, takeoverOn);
  const shared =
    takeoverOn === '' ? [] : settlement.sharedCosts.map((cost) => ({ cost, owed: owedOf(cost, takeoverOn) }));
  const span = (from: string, to: string) => `${formats.shortDay(from)} – ${formats.shortDay(to)}`;
  return {
    title: say('salePaper.oppgjorsoppstilling'),
    kicker: addressOf(input),
    lead: say('settlement.statement.lead', { professional: facts.professional.name || blank }),
    blocks: [
      { is: 'heading', level: 2, text: say('settlement.statement.buyer') },
      {
        is: 'sums',
        rows: [
          [say('settlement.sum.price'), money(price), ''],
          ...costs.map(({ id, amount }) => [say(`purchaseCost.${id}`), money(amount), ''] as const),
          ...shared
            .filter(({ owed }) => owed.amount > 0)
            .map(
              ({ cost, owed }) =>
                [
                  cost.what,
                  money(owed.by === 'buyer' ? owed.amount : -owed.amount),
                  say('settlement.statement.shared', { span: span(cost.from, cost.to), amount: money(cost.amount) }),
                ] as const,
            ),
        ],
        total: [say('settlement.sum.paidIn'), money(sums.paidIn)],
      },
      { is: 'heading', level: 2, text: say('settlement.statement.seller') },
      {
        is: 'sums',
        rows: [
          [say('settlement.sum.price'), money(price), ''],
          [say('settlement.sum.balance'), money(sums.balance), ''],
          [say('settlement.sum.loans'), money(-sums.loans), ''],
          [say('settlement.sum.withheld'), money(-sums.withheld), ''],
        ],
        total: [say('settlement.sum.payout'), money(sums.payout)],
      },
      { is: 'text', text: say('settlement.statement.who'), tone: 'quiet' },
      { is: 'law', text: say('settlement.statement.law') },
    ],
  };
};
