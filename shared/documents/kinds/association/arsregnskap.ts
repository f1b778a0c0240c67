// Årsregnskap (Annual accounts).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const arsregnskap: Kind = {
  id: 'arsregnskap',
  category: 'okonomi',
  titles: [
    { nb: 'Årsregnskap for {sender}', en: 'Annual accounts of {sender}' },
    { nb: 'Årsregnskap', en: 'Annual accounts' },
  ],
  facts: ['date', ...issuer],
  cues: [
    [
      'title',
      14,
      `
      årsregnskab*, årsrapport*, årsredovisning*, bokslut, jahresabschluss*, jahresabrechnung*,
      hausgeldabrechnung, annual accounts*, annual report and accounts, financial statements,
      statement of accounts, regnskap for*
    `,
    ],
    [
      'text',
      4,
      `
      resultatopgørelse, balance pr, aktiver, passiver, resultaträkning, balansräkning, räkenskapsår*,
      gewinn und verlustrechnung, bilanz, income statement, balance sheet, profit and loss,
      notes to the accounts, sum eigendelar
    `,
    ],
    [
      'title',
      13,
      `
      årsregnskap*, årsrekneskap*, regnskap*, rekneskap*, resultatregnskap*, resultatrekneskap*, balanse*,
      resultat*, annual accounts, jahresabschluss, årsoppgjør*, noter til regnskapet, fellesgjeld*,
      resultat og balanse, noter, income statement, balance sheet
    `,
    ],
    [
      'text',
      3,
      `
      resultatregnskap, resultatrekneskap, driftsresultat, årsresultat, arbeidskapital, disponible midler,
      sum driftsinntekter, sum driftskostnader, sum driftsutgifter, sum inntekter, sum utgifter, sum kostnader,
      årets resultat, driftskostnader, driftsinntekter, sum eiendeler, egenkapital og gjeld, sum inntekt,
      sum driftskostnad, resultat
    `,
    ],
    [
      'text',
      3,
      `
      balanse, eiendeler, egenkapital, eigenkapital, omløpsmidler, anleggsmidler, langsiktig gjeld,
      kortsiktig gjeld, egedelar, eigedelar, fellesgjeld, leverandørgjeld, bankinnskudd
    `,
    ],
    [
      'text',
      2,
      `
      regnskap, regnskap 20*, budsjett, note 1, noter, avskrivninger, finansinntekter, finanskostnader,
      finansutgifter, styrehonorar, revisjonshonorar, forretningsførerhonorar, i fjor, avvik,
      regnskapsprinsipper
    `,
    ],
    [
      'title',
      -7,
      `
      innkalling*, protokoll*, vedtekter*, revisjonsberetning, revisors beretning, uavhengig revisors beretning,
      salgsoppgave, tilstandsrapport*, faktura
    `,
    ],
    ['text', -5, 'prisantydning, å betale, kid, kjøpesum, saksliste, dagsorden'],
  ],
};
