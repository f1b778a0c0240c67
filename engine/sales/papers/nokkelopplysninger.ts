// Key facts and the price with everything on top: what the home costs its buyer, by the rates of the day.
import { saleRulesOf } from '../../../shared/markets/markets';
import { purchaseSum } from '../../../shared/sale/costs';
import { addressOf, type Block, type PaperInput, type PaperMaker, sourceWords } from './paper';
import { registerRows } from './register-rows';

export const nokkelopplysninger: PaperMaker = (input) => {
  const { say } = input;
  return {
    title: say('salePaper.nokkelopplysninger'),
    kicker: addressOf(input),
    lead: say('salePaper.nokkelopplysninger.lead'),
    blocks: [
      { is: 'heading', level: 2, text: say('salePaper.nokkelopplysninger.price') },
      ...priceBlocks(input),
      { is: 'heading', level: 2, text: say('salePaper.nokkelopplysninger.facts') },
      {
        is: 'facts',
        rows: registerRows(input, [
          'matrikkel',
          'unitNumber',
          'propertyType',
          'tenure',
          'association.name',
          'association.shareNumber',
          'buildYear',
          'areas.braI',
          'areas.braE',
          'areas.braB',
          'areas.tba',
          'plotArea',
          'energy.grade',
        ]),
      },
    ],
  };
};

export function priceBlocks(input: PaperInput): readonly Block[] {
  const { one, home, say, formats, today } = input;
  if (one.asking === undefined) return [{ is: 'text', text: say('cost.noPrice'), tone: 'quiet' }];
  const rules = saleRulesOf(home.market);
  const sum = purchaseSum(rules, { price: one.asking, sharedDebt: one.sharedDebt, tenure: home.tenure, day: today });
  const step = rules.steps.find(({ id }) => id === 'asking');
  return [
    {
      is: 'sums',
      rows: [
        [say('cost.price'), formats.kroner(sum.price), ''],
        ...(sum.sharedDebt > 0 ? [[say('cost.sharedDebt'), formats.kroner(sum.sharedDebt), ''] as const] : []),
        ...sum.costs.map(
          ({ id, amount, from, source }) =>
            [
              say(`purchaseCost.${id}`),
              formats.kroner(amount),
              say('cost.from', { day: formats.longDay(from), source: source.title }),
            ] as const,
        ),
      ],
      total: [say('cost.total'), formats.kroner(sum.total)],
    },
    ...(sum.unknown.length > 0
      ? [
          {
            is: 'text',
            tone: 'strong',
            text: say('salePaper.nokkelopplysninger.unknown', {
              what: formats.list(sum.unknown.map((id) => say(`purchaseCost.${id as 'deed'}`))),
            }),
          } as const,
        ]
      : []),
    { is: 'law', text: say('salePaper.nokkelopplysninger.law') },
    ...(step ? [{ is: 'law', text: sourceWords(input, step.source) } as const] : []),
  ];
}
