// Skjøte (Deed).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const skjote: Kind = {
  id: 'skjote',
  category: 'eierskap',
  titles: [
    { nb: 'Skjøte for {address:street}', en: 'Deed for {address:street}' },
    { nb: 'Skjøte', en: 'Deed' },
  ],
  facts: ['date', 'sender', 'orgNumber', 'price', 'currency', 'caseNumber', ...property],
  labels: {
    price: [
      [1, 'kjøpesum, kjøpesummen, kjøpesummen er kr, kjøpesum kr, vederlag, utlyst kjøpesum'],
      [0.7, 'salgsverdi, avgiftsgrunnlag, salgsverdi avgiftsgrunnlag'],
    ],
    caseNumber: [
      [
        1,
        `
        dok nr, doknr, dokumentnr, dokumentnummer, dokument nr, dagbok nr, dagboknr, tinglysingsnr
      `,
      ],
    ],
  },
  cues: [
    [
      'title',
      15,
      `
      skøde*, endeligt skøde, köpebrev*, lagfart, lagfartsbevis, auflassung*, grundbuchauszug auflassung,
      transfer deed, deed of transfer, conveyance, transfer of whole, heimelsdokument, hjemmelsdokument
    `,
    ],
    [
      'text',
      4,
      `
      anmelder, tingbogen, matr nr, lagfarts, köpeskilling, eigentumsübertragung, title number, transferor,
      transferee, consideration, overdrar herved, overdrageren, overdrages til, erververen
    `,
    ],
    [
      'title',
      15,
      `
      skjøte, skøyte, hjemmelserklæring, hjemmelsdokument*, erklæring om hjemmelsoverføring, deed
    `,
    ],
    [
      'text',
      4,
      `
      plass for tinglysingsstempel, tinglysingsstempel, overdras fra, overdrege frå, ideell andel,
      hjemmelsoverføring, omsetningstype, salgsverdi, avgiftsgrunnlag
    `,
    ],
    [
      'text',
      2.5,
      `
      skjøte, skøyte, skjøtet, innsenders navn, beskaffenhet, utsteders underskrift, erklæring om sivilstand,
      sivilstand
    `,
    ],
    ['text', 1.5, 'tinglyst, grunnboken, grunnboka, dokumentavgift, festenr'],
    [
      'title',
      -8,
      `
      pantedokument, kjøpekontrakt*, grunnbok*, salgsoppgave, oppgjørsoppstilling, festekontrakt
    `,
    ],
    ['text', -3, 'prisantydning, panthaver, pantsetter'],
  ],
};
