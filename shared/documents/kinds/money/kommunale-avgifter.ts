// Kommunale avgifter (Municipal charges).
import type { Kind } from '../../kind';
import { invoiceFacts } from '../fact-sets';
import { faintPaymentCues } from '../payment-cues';

export const kommunaleAvgifter: Kind = {
  id: 'kommunale-avgifter',
  category: 'okonomi',
  titles: [
    { nb: 'Kommunale avgifter, {sender}', en: 'Municipal charges, {sender}' },
    { nb: 'Kommunale avgifter', en: 'Municipal charges' },
  ],
  facts: invoiceFacts,
  cues: [
    [
      'title',
      15,
      `
      ejendomsskat*, ejendomsskattebillet, grundskyld, ejendomsbidrag, renovationsafgift, VA avgift*,
      vatten och avlopp, fastighetsavgift, grundsteuer*, grundbesitzabgaben*, abgabenbescheid, council tax*,
      water rates, kommunal* avgift*, eigedomsgebyr*, kommunale eigedomsgebyr*
    `,
    ],
    [
      'text',
      3,
      `
      grundskyld, ejendomsværdi, renovation, vandafledning, spildevand, brukningsavgift, avfallsavgift,
      straßenreinigung, abfallgebühr, niederschlagswasser, council tax band, rateable value
    `,
    ],
    [
      'title',
      15,
      `
      kommunale avgifter, kommunale avgifter og gebyr*, kommunale gebyr*, kommunale eiendomsgebyr*,
      kommunale eiendomsavgifter, eiendomsskatt, eigedomsskatt, eiendomsgebyr*, faktura kommunale,
      faktura for kommunale, municipal charges, gebyr* for vann, vann og avløp
    `,
    ],
    [
      'text',
      5,
      `
      kommunale avgifter, kommunale gebyr*, kommunale eiendomsgebyr*, kommunale eiendomsavgifter
    `,
    ],
    [
      'text',
      2,
      `
      renovasjon*, slamtømming, tømming av septik*, feiing, feiing og tilsyn, feieavgift, brannforebygging
    `,
    ],
    ['text', 1.2, 'avløp*, avlaup*, kloakk*, årsgebyr avløp'],
    ['text', 1, 'vann*, vatn*, vassavgift, vannavgift, vannmåler'],
    ['text', 2, 'eiendomsskatt, eigedomsskatt, eigedomsskatt*, eiendomsskatt*'],
    ['text', 2, 'termin, * termin, årsgebyr'],
    ['text', 1.2, '* kommune, kommune'],
    ...faintPaymentCues,
    [
      'text',
      -10,
      `
      prisantydning, kjøpesum, tilstandsgrad*, salgsoppgave, årsmøte, generalforsamling, felleskostnader
    `,
    ],
    ['text', -4, 'anleggsbidrag, ferdigattest, forsikringsbevis'],
  ],
};
