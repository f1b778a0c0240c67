// Tilstandsrapport (Condition report).
import type { Kind } from '../../kind';
import { house, issuer } from '../fact-sets';

export const tilstandsrapport: Kind = {
  id: 'tilstandsrapport',
  category: 'takst',
  titles: [
    { nb: 'Tilstandsrapport for {address:street}', en: 'Condition report for {address:street}' },
    { nb: 'Tilstandsrapport', en: 'Condition report' },
  ],
  facts: ['date', 'validUntil', ...house, ...issuer],
  cues: [
    [
      'title',
      15,
      `
      besiktningsutlåtande, besiktningsprotokoll, överlåtelsebesiktning, eierskifterapport, boligsalgsrapport,
      gutachten zum bauzustand, bauzustandsgutachten, zustandsbericht, building survey, home survey,
      survey report, homebuyer report, rapport om tilstand, boligrapport
    `,
    ],
    [
      'text',
      4,
      `
      bygningssagkyndig, karakteroversigt, huseftersyn, besiktningsman, besiktningsförrättare, riskanalys,
      fortsatt teknisk utredning, bausachverständiger, mängel, condition rating, the surveyor,
      inspected the property, TG 2, TG 3
    `,
    ],
    [
      'title',
      14,
      `
      tilstandsrapport*, tilstandsvurdering*, boligsalgsrapport*, bustadsalsrapport*, eierskifterapport*,
      tilstandsanalyse, condition report, boligsalgsrapport med tilstandsgrader, eigarskifterapport,
      teknisk tilstandsrapport
    `,
    ],
    [
      'text',
      6,
      `
      tilstandsgrad*, tilstandsgrader, ns 3600, ns3600, tg0, tg1, tg2, tg3, tgiu, tg 0, tg 1, tg 2, tg 3, tg iu
    `,
    ],
    [
      'text',
      3,
      `
      befaring*, befart, synfaring*, bygningssakkyndig, byggesakkyndig, bygningssakkunnig, takstmann,
      takstingeniør, hulltaking, fuktmåling, fuktsøk
    `,
    ],
    ['text', 2, 'bra i, bra e, byggeår, byggjeår, konsekvens, kostnadsestimat, avvik'],
    [
      'title',
      -9,
      `
      salgsoppgave, egenerklæring*, verditakst*, verdi og lånetakst, kjøpekontrakt*, faktura, servicerapport,
      tilsynsrapport
    `,
    ],
    ['text', -5, 'prisantydning, markedsverdi, låneverdi, akseptfrist, kjenner du til'],
    ['text', -5, 'prisantydning, prisantyding, budgivning, totalpris'],
  ],
};
