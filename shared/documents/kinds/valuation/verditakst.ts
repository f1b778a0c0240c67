// Verditakst (Valuation).
import type { Kind } from '../../kind';
import { house, issuer } from '../fact-sets';

export const verditakst: Kind = {
  id: 'verditakst',
  category: 'takst',
  titles: [
    { nb: 'Verditakst for {address:street}', en: 'Valuation of {address:street}' },
    { nb: 'Verditakst', en: 'Valuation' },
  ],
  facts: ['date', 'price', 'currency', ...house, ...issuer],
  labels: {
    price: [
      [
        1,
        `
        markedsverdi, marknadsverdi, markedsverdi normal salgsverdi, normal salgsverdi, antatt markedsverdi,
        verdivurdering, market value, anslått markedsverdi, estimert markedsverdi, antatt salgsverdi,
        normal salsverdi, verdianslag, markedsverdi kr, omsetningsverdi, takst, e takst, verkehrswert
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      vurderingsrapport, ejendomsvurdering, salgsvurdering, värdeutlåtande, värderingsutlåtande,
      verkehrswertgutachten, wertgutachten, immobilienbewertung, valuation report, valuation certificate,
      market appraisal, verdivurdering, verdirapport
    `,
    ],
    [
      'text',
      4,
      `
      handelsværdi, markedsværdi, kontantpris, marknadsvärde, bedömt värde, verkehrswert, marktwert,
      market value, in our opinion the value, anslått markedsverdi
    `,
    ],
    [
      'title',
      15,
      `
      verditakst*, verdi og lånetakst, lånetakst, e takst, etakst, verdivurdering*, takstdokument, boligtakst,
      takst, takst over, valuation*, verkehrswert*, meglertakst, verdi og lånetakst*, verditaksering,
      takstrapport
    `,
    ],
    [
      'text',
      6,
      `
      markedsverdi, marknadsverdi, låneverdi, normal salgsverdi, antatt markedsverdi, verdivurdering
    `,
    ],
    [
      'text',
      3,
      `
      teknisk verdi, tomteverdi, byggekostnad*, sammenlignbare salg, omsetningsverdi, samanliknbare sal
    `,
    ],
    ['text', 1.5, 'takstmann, besiktiget, befaring, rekvirent, hjemmelshaver, prisvurdering, megler'],
    ['title', -8, 'tilstandsrapport*, boligsalgsrapport, salgsoppgave, skjøte, kjøpekontrakt*, forsikring*'],
    ['text', -3, 'prisantydning, tgiu, akseptfrist'],
  ],
};
