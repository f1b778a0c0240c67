// Salgsoppgave (Sales prospectus).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const salgsoppgave: Kind = {
  id: 'salgsoppgave',
  category: 'salg',
  titles: [
    { nb: 'Salgsoppgave for {address:street}', en: 'Sales prospectus for {address:street}' },
    { nb: 'Salgsoppgave', en: 'Sales prospectus' },
  ],
  facts: ['date', 'sender', 'orgNumber', 'price', 'currency', 'buildYear', 'bra', 'energyGrade', ...property],
  labels: {
    price: [[1, 'prisantydning, prisantyding, prisantydning kr, pris, asking price, prisant']],
    date: [
      [
        1,
        `
        skrevet ut, utskrifts dato, utskrift dato, dato, sted dato, sted og dato, salgsoppgave dato,
        salgsoppgavedato, sist oppdatert, salgsoppgaven er datert, datert, utarbeidet, oppdatert, opprettet
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      salgsopstilling*, objektbeskrivning*, bostadsfakta, verkaufsexposé, sales particulars,
      property particulars, prospectus, eiendomsprospekt
    `,
    ],
    [
      'text',
      3,
      `
      kontantpris, udbetaling, brutto netto, utgångspris, boyta, driftkostnad, kaufpreis, provision, wohnfläche,
      guide price, asking price, offers over, tenure, council tax band
    `,
    ],
    [
      'title',
      12,
      `
      salgsoppgave*, salsoppgåve*, salgsprospekt, boligprospekt, prospekt, til salgs, til sals,
      komplett salgsoppgave, sales prospectus, nøkkelinformasjon, exposé
    `,
    ],
    ['text', 6, 'prisantydning, prisantyding'],
    [
      'text',
      3,
      `
      totalpris, omkostninger, omkostninger for kjøper, kjøpers omkostninger, totalpris inkl omkostninger,
      omkostningar
    `,
    ],
    [
      'text',
      2.5,
      `
      visning, vising, eierform, eigeform, boligtype, andel fellesgjeld, fellesgjeld, felleskostnader pr mnd,
      formuesverdi, primærrom, bra i, beliggenhet, innhold og standard, solforhold, oppdragsnummer
    `,
    ],
    [
      'text',
      2,
      `
      energikarakter, energimerking, forkjøpsrett, budgivning, løsøre, tilbehør, overtakelse, megler,
      eiendomsmegler, selges av eier
    `,
    ],
    [
      'title',
      -8,
      `
      tilstandsrapport*, egenerklæring*, budskjema, kjøpekontrakt*, skjøte, verditakst*, overtakelsesprotokoll,
      oppgjørsoppstilling, faktura, bud
    `,
    ],
    ['text', -3, 'partene, akseptfrist, partane'],
  ],
};
