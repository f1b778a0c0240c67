// Budskjema (Bid form).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const budskjema: Kind = {
  id: 'budskjema',
  category: 'salg',
  titles: [
    { nb: 'Bud på {address:street}', en: 'Bid on {address:street}' },
    { nb: 'Budskjema', en: 'Bid form' },
  ],
  facts: ['date', 'sender', 'orgNumber', 'price', 'currency', 'deadline', 'takeoverDate', ...property],
  labels: {
    price: [
      [
        1,
        `
        bud, budsum, budbeløp, kjøpesum, budet, bud kr, bod, bodsum, tilbudt kjøpesum, bud stort kr, bud pålydende,
        bud i kroner, budets størrelse, gir bud kr, kjøpesum kr, bodet, budsum kr, bud på kr, bid, tilbyr kr,
        bud nok
      `,
      ],
      [0.7, 'beløp, pris'],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      budskjema*, kjøpstilbud, købstilbud, bud på, kaufangebot, offer to purchase, offer to buy, purchase offer,
      anbudsformulär
    `,
    ],
    [
      'text',
      4,
      `
      byder herved, jeg tilbyder at købe, lägger härmed bud, gir herved følgende bud, gjev med dette bod,
      hereby offer, hereby offers, kjøpstilbudet, bodet
    `,
    ],
    [
      'title',
      15,
      `
      budskjema, bodskjema, kjøpetilbud, bindende bud, bindende bud på eiendom, bud på eiendom*, bud på bolig,
      bid form, bindande bod, bod på eigedom*, budgivning, inngivelse av bud, kjøpstilbod
    `,
    ],
    [
      'text',
      6,
      `
      akseptfrist, budet er bindende, bindende for budgiver, budgiver, budgivar, budgivers, gir herved bud,
      gir følgende bud, bud nr, bodet gjeld, bodgjevar, budgiver 1, budets størrelse, undertegnede gir bud,
      budet gjelder til, budbeløp, budsum
    `,
    ],
    [
      'text',
      2,
      `
      forbehold, atterhald, finansieringsplan, finansiering, egenkapital, ønsket overtakelse, budet, lånegiver,
      långiver
    `,
    ],
    ['text', -3, 'prisantydning, omkostninger'],
    ['title', -9, 'salgsoppgave, tilstandsrapport*, kjøpekontrakt*, egenerklæring*'],
  ],
};
