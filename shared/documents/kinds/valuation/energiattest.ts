// Energiattest (Energy certificate).
import type { Kind } from '../../kind';
import { house } from '../fact-sets';

export const energiattest: Kind = {
  id: 'energiattest',
  category: 'offentlig',
  titles: [
    {
      nb: 'Energiattest {energyGrade} for {address:street}',
      en: 'Energy certificate {energyGrade} for {address:street}',
    },
    { nb: 'Energiattest', en: 'Energy certificate' },
  ],
  facts: ['date', 'validUntil', 'energyGrade', ...house],
  cues: [
    [
      'title',
      15,
      `
      energimærke*, energimærkning*, energimærkningsrapport, energideklaration*, energieausweis*,
      certificat energetic, energy label
    `,
    ],
    [
      'text',
      4,
      `
      energimærke, energiklass, energiprestanda, primärenergital, endenergiebedarf, primärenergiebedarf,
      energieeffizienzklasse, energy rating, energy efficiency rating, potential rating, beregnet varmeforbrug
    `,
    ],
    [
      'title',
      16,
      `
      energiattest*, energimerke*, energimerking*, energy certificate, energy performance certificate,
      energieausweis, energimerkeattest
    `,
    ],
    [
      'text',
      5,
      `
      energikarakter*, oppvarmingskarakter, energimerke, attestnummer, attestnr, merkenummer, energimerket,
      energimerkenummer
    `,
    ],
    [
      'text',
      2.5,
      `
      levert energi, kwh m², kwh/m², kwh pr m², energibruk, enova, beregnet energi*, målt energibruk,
      målt energiforbruk
    `,
    ],
    ['text', -6, 'prisantydning, tilstandsgrad*, kjøpesum, faktura nr, felleskostnader'],
    ['title', -8, 'salgsoppgave, tilstandsrapport*, faktura'],
  ],
};
