// FDV-dokumentasjon (Maintenance documentation).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const fdvDokumentasjon: Kind = {
  id: 'fdv-dokumentasjon',
  category: 'vedlikehold',
  titles: [
    { nb: 'FDV-dokumentasjon fra {sender}', en: 'Maintenance documentation from {sender}' },
    { nb: 'FDV-dokumentasjon', en: 'Maintenance documentation' },
  ],
  facts: ['date', 'serialNumber', ...property, ...issuer],
  cues: [
    [
      'title',
      14,
      `
      forvaltning drift og vedlikehold*, drift og vedlikehold*, drift og vedligehold*,
      drifts og vedlikeholdsinstruks*, d&v instruks, drift och skötsel*, skötselinstruktion*,
      drift och underhåll*, wartungsanleitung, pflegeanleitung, operation and maintenance manual, o&m manual,
      maintenance instructions, care and maintenance
    `,
    ],
    [
      'text',
      3,
      `
      vedlikeholdsintervall*, vedlikeholdsinstruks, rengjøring og vedlikehold, vedligeholdelse, skötselråd,
      underhållsintervall, wartungsintervall, maintenance interval, vedlikehaldsinstruks
    `,
    ],
    [
      'title',
      15,
      `
      fdv, fdv dokumentasjon*, fdvu*, fdv*, forvaltning drift og vedlikehold, drift og vedlikehold,
      drift og vedlikehald, drifts og vedlikeholdsinstruks, vedlikeholdsplan, vedlikeholdsanvisning,
      maintenance manual, vedlikeholdsinstruks
    `,
    ],
    [
      'text',
      4,
      `
      fdv, fdv dokumentasjon, forvaltning drift og vedlikehold, drift og vedlikehold, tek17 § 4 1
    `,
    ],
    [
      'text',
      2,
      `
      rengjøring, reingjering, vedlikeholdsintervall, vedlikehaldsintervall, intervall, levetid,
      forventet brukstid, bygningsdel, overflatebehandling, etterbehandling, leverandør, brukstid
    `,
    ],
    ['text', -4, 'å betale, kjøpesum, prisantydning, kjenner du til, tilstandsgrad*'],
  ],
};
