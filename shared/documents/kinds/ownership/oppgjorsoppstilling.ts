// Oppgjørsoppstilling (Settlement statement).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const oppgjorsoppstilling: Kind = {
  id: 'oppgjorsoppstilling',
  category: 'salg',
  titles: [
    { nb: 'Oppgjørsoppstilling for {address:street}', en: 'Settlement statement for {address:street}' },
    { nb: 'Oppgjørsoppstilling', en: 'Settlement statement' },
  ],
  facts: ['date', 'price', 'currency', 'takeoverDate', ...issuer, ...property],
  labels: {
    price: [
      [
        1,
        `
        kjøpesum, kjøpesummen, kjøpesum ifølge kontrakt, kjøpesum iht kontrakt, kjøpesum i følge kontrakt,
        avtalt kjøpesum, salgssum, salgspris, kjøpesum etter kontrakt, kjøpesum ifølgje kontrakt
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      oppgjersoppstilling, sluttoppgjør, refusionsopgørelse, likvidavräkning, abrechnung kaufpreis,
      kaufpreisabrechnung, completion statement, statement of completion
    `,
    ],
    [
      'text',
      4,
      `
      refusionssaldo, likviddag, köparen ska betala, balance due on completion, due to seller, til gode selger,
      netto til utbetaling, netto tilgode, megler* provisjon
    `,
    ],
    [
      'title',
      16,
      `
      oppgjørsoppstilling*, oppgjersoppstilling*, sluttoppgjør*, sluttoppgjer*, endelig oppgjør,
      oppgjør for selger, oppgjør for kjøper, oppgjør, oppgjørsskjema, settlement statement, avregning,
      oppstilling over oppgjør, foreløpig oppgjør, selgers oppgjør, oppgjør selger, oppgjør kjøper
    `,
    ],
    [
      'text',
      4,
      `
      klientkonto, klientmiddel*, til utbetaling, netto til selger, netto oppgjør, utbetalt til selger,
      innfrielse av lån, innfridd lån, til seljar, netto til seljar, innfriing av lån, proveny
    `,
    ],
    [
      'text',
      2.5,
      `
      kjøpesum, meglerprovisjon, provisjon, meglers vederlag, vederlag, avregning, pro et contra, innbetalt,
      tilrettelegging, oppgjørshonorar, oppgjørsgebyr
    `,
    ],
    ['text', 1.5, 'overtakelse, selger, kjøper, oppdragsnr, oppdragsnummer'],
    ['title', -10, 'faktura, kjøpekontrakt*, salgsoppgave, skadeoppgjør, skjøte'],
    ['text', -6, 'skadenr, skadenummer, erstatning, egenandel'],
  ],
};
