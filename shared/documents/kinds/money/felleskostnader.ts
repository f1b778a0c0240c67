// Felleskostnader (Shared costs).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const felleskostnader: Kind = {
  id: 'felleskostnader',
  category: 'okonomi',
  titles: [
    { nb: 'Felleskostnader, {sender}', en: 'Shared costs, {sender}' },
    { nb: 'Felleskostnader', en: 'Shared costs' },
  ],
  facts: ['date', 'dueDate', 'total', 'currency', 'kid', 'accountNumber', ...issuer, ...property],
  labels: {
    total: [
      [
        1,
        `
        nye felleskostnader, ny felleskostnad, sum felleskostnader, felleskostnader totalt, totale felleskostnader,
        totalt per måned, totalt pr måned, sum per måned, sum pr måned, å betale per måned, å betale pr måned,
        å betale, sum å betale, totalt å betale, nye felleskostnader per måned, felleskostnader per måned,
        felleskostnader pr måned, felleskostnader pr mnd, totalt pr mnd, sum pr mnd, ny månedlig felleskostnad,
        ny husleie, beløp å betale, totalt å betale per måned, sum felleskostnader per måned, månedlig beløp,
        nytt beløp, sum felleskostnader pr mnd, sum per mnd, nye månedlige felleskostnader
      `,
      ],
      [0.75, 'felleskostnader, totalt, sum, husleie, månedlige felleskostnader, i alt'],
    ],
  },
  cues: [
    [
      'title',
      14,
      `
      fællesudgifter*, boligafgift*, ejerforeningsbidrag, årsavgift*, avgiftsavi, hyresavi, hausgeld*,
      hausgeldabrechnung, wohngeld*, service charge*, maintenance fee*, fellesutgifter, avgiftshøjning,
      höjning av årsavgift*, nye fellesutgifter
    `,
    ],
    [
      'text',
      3,
      `
      boligafgiften, fællesudgifterne, månadsavgift, årsavgiften, hausgeld, instandhaltungsrücklage,
      service charge, reserve fund, andelsinnehaver
    `,
    ],
    [
      'title',
      14,
      `
      felleskostnader*, fellesutgifter*, husleie*, endring av felleskostnader, nye felleskostnader,
      varsel om endring av felleskostnader, varsel om økning av felleskostnader, økning av felleskostnader,
      endring i felleskostnader, auke i felleskostnadene, felleskostnad*, månedlige felleskostnader,
      regulering av felleskostnader, varsel om nye felleskostnader, shared costs, innbetaling av felleskostnader
    `,
    ],
    ['text', 3, 'felleskostnader, felleskostnadene, fellesutgifter, felleskostnad, husleie'],
    [
      'text',
      3,
      `
      nye felleskostnader, månedlige felleskostnader, felleskostnader per måned, felleskostnader pr måned,
      felleskostnader pr mnd, økning i felleskostnadene, økes felleskostnadene, felleskostnadene øker,
      ny husleie, felleskostnader fra
    `,
    ],
    ['text', 2, 'andelsnr, andel nr, andelsnummer, seksjonsnr, seksjon nr, leilighetsnr, leilighet nr'],
    [
      'text',
      2,
      `
      andel drift, driftskostnader, avdrag, renter og avdrag, in ordning, kapitalkostnader, fellesgjeld
    `,
    ],
    ['text', 1, 'styret, forretningsfører'],
    [
      'text',
      -10,
      `
      prisantydning, kjøpesum, tilstandsgrad*, salgsoppgave, vedtekter for, saksliste, årsregnskap,
      resultatregnskap, revisors beretning, totalpris
    `,
    ],
  ],
};
