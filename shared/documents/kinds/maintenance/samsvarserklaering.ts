// Samsvarserklæring (Declaration of conformity).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const samsvarserklaering: Kind = {
  id: 'samsvarserklaering',
  category: 'vedlikehold',
  titles: [
    { nb: 'Samsvarserklæring fra {sender}', en: 'Declaration of conformity from {sender}' },
    { nb: 'Samsvarserklæring', en: 'Declaration of conformity' },
  ],
  facts: ['date', ...property, ...issuer],
  cues: [
    [
      'title',
      15,
      `
      erklæring om samsvar, samsvarserklering, overensstemmelseserklæring, egenkontroll elinstallation,
      försäkran om överensstämmelse, electrical installation certificate, certificate of compliance,
      sluttkontroll elektrisk, samsvar
    `,
    ],
    [
      'text',
      4,
      `
      NEK 400, FEL, SS 436 40 00, DS HD 60364, VDE 0100, BS 7671, elinstallationsföretag, sikkerhedsstyrelsen,
      jordfeilbrytar
    `,
    ],
    [
      'title',
      16,
      `
      samsvarserklæring*, erklæring om samsvar*, samsvarserklæring, declaration of conformity,
      konformitätserklärung, samsvarserklæring for elektrisk*
    `,
    ],
    [
      'text',
      5,
      `
      erklæring om samsvar, samsvarserklæring, elektriske lavspenningsanlegg, elektriske lågspenningsanlegg,
      lavspenningsanlegg
    `,
    ],
    ['text', 4, 'nek 400, nek400, nek 400 2022, nek 400 2018, nek 400 2014, nek 399'],
    [
      'text',
      2.5,
      `
      kurs, kursfortegnelse, sluttkontroll, isolasjonsmåling, risikovurdering, jordfeilbryter, anleggsadresse,
      installatør, elvirksomhet, målernummer, fel § 12
    `,
    ],
    [
      'title',
      -9,
      `
      tilstandsrapport*, faktura, tilsynsrapport*, egenerklæring*, salgsoppgave, kontrollrapport*
    `,
    ],
    ['text', -6, 'kjenner du til, prisantydning, tilstandsgrad*, pålegg'],
  ],
};
