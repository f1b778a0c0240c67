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
      10,
      `
      rapport fukt*, fuktrapport, skaderapport, skadetakst, inspeksjonsrapport, befaringsrapport, befaringsnotat,
      undersøkelsesrapport, fugtrapport, inspektionsrapport, undersøgelsesrapport, fuktmätning*,
      besiktningsrapport, schadensbericht, gutachten, prüfbericht, damage report, damp report, structural report,
      engineer s report, geoteknisk rapport, støyrapport, brannteknisk rapport, reklamasjonsrapport
    `,
    ],
    [
      'text',
      2.5,
      `
      observasjoner, anbefalte tiltak, konklusion, anbefalinger, iakttagelser, slutsats, rekommendationer,
      feststellungen, empfehlung, findings, recommendations, conclusion, bakgrunn for oppdraget, tilrådde tiltak
    `,
    ],
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
