// Radonmåling (Radon measurement).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const radonmaling: Kind = {
  id: 'radonmaling',
  category: 'vedlikehold',
  titles: [
    { nb: 'Radonmåling, {address:street}', en: 'Radon measurement, {address:street}' },
    { nb: 'Radonmåling', en: 'Radon measurement' },
  ],
  facts: ['date', ...property, 'buildYear', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      radonmätning*, radonprotokoll, mätrapport radon, radonmessung, radon test*, radon report
    `,
    ],
    [
      'text',
      4,
      `
      årsmedelvärde, radonhalt, årsmiddelverdi, sporfilm, jahresmittelwert, radon concentration,
      radonkoncentration
    `,
    ],
    [
      'title',
      16,
      `
      radonmåling*, radonrapport, måling av radon*, radon, radon i inneluft, målerapport radon,
      måleresultat radon, rapport radon*, radon measurement*, resultat av radonmåling, resultat frå radonmåling,
      analyserapport radon, rapport radonmåling
    `,
    ],
    [
      'text',
      6,
      `
      bq/m3, bq/m³, bq m3, bq m³, bq pr m³, becquerel*, årsmiddelverdi*, sporfilm*, radonnivå,
      radonkonsentrasjon*
    `,
    ],
    ['text', 3, 'radon, dsa, tiltaksgrense*, statens strålevern, måleperiode, måletid'],
    ['title', -8, 'tilstandsrapport*, salgsoppgave, egenerklæring*, faktura'],
    ['text', -5, 'prisantydning, tilstandsgrad*, kjenner du til'],
  ],
};
