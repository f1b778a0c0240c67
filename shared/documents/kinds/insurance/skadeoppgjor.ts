// Skadeoppgjør (Claim settlement).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const skadeoppgjor: Kind = {
  id: 'skadeoppgjor',
  category: 'forsikring',
  titles: [
    { nb: 'Skadeoppgjør fra {sender}', en: 'Claim settlement from {sender}' },
    { nb: 'Skadeoppgjør', en: 'Claim settlement' },
  ],
  facts: ['date', 'total', 'currency', 'caseNumber', 'policyNumber', ...issuer, ...property],
  labels: {
    total: [
      [
        1,
        `
        til utbetaling, utbetaling, vi utbetaler, utbetales, utbetalt beløp, beløp til utbetaling, sum utbetaling,
        sum til utbetaling, erstatning til utbetaling, til utbetaling kr, netto erstatning, erstatning utbetales med,
        utbetalt, å utbetale, netto utbetaling, utbetalt erstatning, sum erstatning til utbetaling, utbetalast,
        oppgjør utbetales, erstatning utbetalt, vi betaler ut, utbetaling til deg, kontantoppgjør, kontanterstatning
      `,
      ],
      [
        0.7,
        `
        erstatning, erstatningsbeløp, sum erstatning, samlet erstatning, sum, totalt, skadebot
      `,
      ],
    ],
    caseNumber: [
      [
        1,
        `
        skade nr, skadenr, skadenummer, skade nummer, skadesak, skadesak nr, saksnr, saksnummer, saks nr,
        claim number, claim no, skadesaksnr, skadereferanse
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      skadeopgørelse, erstatningsopgørelse, skadeanmeldelse afsluttet, skadereglering, ersättningsbesked,
      schadenabrechnung, regulierungsschreiben, settlement of claim, oppgjør av skade, oppgjør av *skade,
      oppgjør etter *skade, skadeoppgjer, oppgjer av *skade, oppgjør for *skade
    `,
    ],
    [
      'text',
      4,
      `
      erstatning udbetalt, erstatningsbeløb, skadedag, självrisk avdras, ersättning, schadentag, entschädigung,
      date of loss, settlement amount, we have settled, deductible
    `,
    ],
    [
      'title',
      15,
      `
      skadeoppgjør*, skadeoppgjer*, oppgjør av skade*, oppgjør skade, oppgjør etter skade, skaderapport,
      skademelding, erstatningsoppgjør, claim settlement, schadenregulierung, oppgjør av vannskade, oppgjørsbrev,
      oppgjør for skade, oppgjer etter skade, oppgjør av din skade, oppgjer av skade*, vi har behandlet skaden,
      skadesak, oppgjør av *skade*
    `,
    ],
    [
      'text',
      6,
      `
      skadenr, skadenummer, skade nr, skadesak, saksnr skade, claim number, skadedato, schadennummer, skadestad,
      skadested, skadetidspunkt
    `,
    ],
    ['text', 4, 'erstatning*, skadebot, utbetaling, utbetales, erstattes, utbetalt'],
    [
      'text',
      2,
      `
      egenandel, eigenandel, fradrag for alder, aldersfradrag, verdiforringelse, avskrivning, skadebeløp
    `,
    ],
    [
      'title',
      -8,
      `
      forsikringsbevis*, forsikringsprov*, faktura, egenerklæring*, kjøpekontrakt*, oppgjørsoppstilling
    `,
    ],
    ['text', -3, 'forsikringssum, årspremie, klientkonto'],
  ],
};
