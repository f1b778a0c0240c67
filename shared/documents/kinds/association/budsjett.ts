// Budsjett (Budget).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const budsjett: Kind = {
  id: 'budsjett',
  category: 'okonomi',
  titles: [
    { nb: 'Budsjett for {sender}', en: 'Budget of {sender}' },
    { nb: 'Budsjett', en: 'Budget' },
  ],
  facts: ['date', ...issuer],
  cues: [
    [
      'title',
      14,
      `
      driftsbudget, wirtschaftsplan*, haushaltsplan, annual budget, budgetforslag, forslag til budsjett,
      langtidsbudsjett
    `,
    ],
    [
      'text',
      3,
      `
      budgetteret, budgeterat, budsjett for, budsjettforslag, budsjettet, geplante kosten, budgeted, budsjettår
    `,
    ],
    ['title', 13, 'budsjett*, forslag til budsjett*, budget*, driftsbudsjett, wirtschaftsplan'],
    ['text', 3, 'budsjett, budsjett 20*, budsjettert'],
    [
      'text',
      1.5,
      `
      sum inntekter, sum utgifter, sum kostnader, felleskostnader, styrehonorar, driftskostnader, forsikring,
      resultat
    `,
    ],
    ['title', -6, 'innkalling*, protokoll*, vedtekter*, årsregnskap*, salgsoppgave'],
    ['text', -4, 'prisantydning, å betale, kid, egenkapital'],
  ],
};
