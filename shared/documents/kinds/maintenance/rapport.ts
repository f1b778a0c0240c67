// Rapport (Report).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const rapport: Kind = {
  id: 'rapport',
  category: 'vedlikehold',
  titles: [
    { nb: 'Rapport fra {sender}', en: 'Report from {sender}' },
    { nb: 'Rapport', en: 'Report' },
  ],
  facts: ['date', 'caseNumber', ...property, ...issuer],
  cues: [
    [
      'title',
      7,
      `
      rapport*, *rapport, notat, report, bericht, utredning, analyse*, prøvingsrapport, utgreiing, geoteknisk*
    `,
    ],
    [
      'text',
      1.5,
      `
      sammendrag, samandrag, konklusjon, innledning, innleiing, oppdragsgiver, metode, resultater, oppdragsnr,
      summary
    `,
    ],
  ],
};
