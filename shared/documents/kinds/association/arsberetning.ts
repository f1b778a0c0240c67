// Årsberetning (Annual report).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const arsberetning: Kind = {
  id: 'arsberetning',
  category: 'okonomi',
  titles: [
    { nb: 'Årsberetning for {sender}', en: 'Annual report of {sender}' },
    { nb: 'Årsberetning', en: 'Annual report' },
  ],
  facts: ['date', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      styrets årsberetning, bestyrelsens beretning, formandens beretning, ledelsesberetning,
      förvaltningsberättelse, verksamhetsberättelse, styrelsens berättelse, lagebericht, tätigkeitsbericht,
      jahresbericht, directors report, board s report, styrets beretning, styrets rapport
    `,
    ],
    [
      'text',
      3,
      `
      styrets arbeid, bestyrelsen har bestået, styrelsen har bestått, styrelsens arbete, der vorstand,
      the board has, tillitsvalgte, ytre miljø
    `,
    ],
    [
      'title',
      15,
      `
      årsberetning*, årsmelding*, årsrapport*, styrets årsberetning*, styrets beretning*, styrets årsrapport,
      styrets arbeid, annual report, beretning*, styrets årsmelding
    `,
    ],
    [
      'text',
      3,
      `
      styret har bestått av, styret har hatt, styret har i perioden, styremøter, fortsatt drift, likestilling,
      det ytre miljø, styrets sammensetning, virksomhetens art, styret har i *, styret har i løpet av,
      årsberetning*, i beretningsperioden, vesentlige hendelser
    `,
    ],
    ['text', 1, 'styret, styreleder, styremedlem, vaktmester, forretningsfører'],
    [
      'title',
      -6,
      `
      protokoll*, vedtekter*, revisjonsberetning, uavhengig revisors beretning, revisors beretning, salgsoppgave
    `,
    ],
    ['text', -3, 'prisantydning, uavhengig revisor*, dagsorden, saksliste'],
  ],
};
