// Garantibevis (Warranty).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const garantibevis: Kind = {
  id: 'garantibevis',
  category: 'vedlikehold',
  titles: [
    { nb: 'Garantibevis fra {sender}', en: 'Warranty from {sender}' },
    { nb: 'Garantibevis', en: 'Warranty' },
  ],
  facts: ['date', 'validUntil', 'nextServiceDate', 'serialNumber', 'address', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      garantibevis for*, garantiattest, garantiurkunde, garantieurkunde, garantiekarte, garantibesked,
      garanticertifikat, warranty certificate, guarantee certificate, certificate of guarantee, limited warranty,
      warranty, garantisedel
    `,
    ],
    [
      'text',
      4,
      `
      garantien dækker, garantin gäller, garantin omfattar, garantie von, garantiezeit, die garantie,
      wir gewähren, this warranty covers, the warranty
    `,
    ],
    [
      'title',
      15,
      `
      garantibevis*, garanti, garantisertifikat, garantikort, garantierklæring, produktgaranti, warranty*,
      guarantee*, garantieschein, garantie, garantiprov, garantidokument, arbeidsgaranti,
      certificate of warranty
    `,
    ],
    [
      'text',
      4,
      `
      garantibevis, garantien gjelder, garantien løper, garantien gjeld, garantitid, garantiperiode,
      garantiperioden, garantien omfatter, garantien dekker, garantien dekkjer, warranty period, gir garanti,
      garantivilkår, garanti mot, års garanti
    `,
    ],
    [
      'text',
      2,
      `
      serienr, serienummer, serie nr, modell, kjøpsdato, produkt, batchnr, serial number, forhandler
    `,
    ],
    ['text', 1, 'garanti, garantien, reklamasjon*'],
    [
      'title',
      -9,
      `
      faktura, kvittering, elektronisk kvittering, fdv*, bruksanvisning, servicerapport, tilstandsrapport*,
      forsikringsbevis, våtrom*
    `,
    ],
    ['text', -3, 'betalt med, forfallsdato, kid, bankaxept'],
  ],
};
