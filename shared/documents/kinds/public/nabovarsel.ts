// Nabovarsel (Neighbour's notice).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const nabovarsel: Kind = {
  id: 'nabovarsel',
  category: 'offentlig',
  titles: [
    { nb: 'Nabovarsel fra {sender}', en: "Neighbour's notice from {sender}" },
    { nb: 'Nabovarsel', en: "Neighbour's notice" },
  ],
  facts: ['date', 'deadline', 'sender', ...property],
  cues: [
    [
      'title',
      15,
      `
      grannevarsel*, granneunderrättelse, underrättelse till granne, naboorientering, nabohøring,
      nachbarbeteiligung, neighbour notification*, notice to neighbours, party wall notice
    `,
    ],
    [
      'text',
      4,
      `
      berørte naboer, naboeiendom, gjenboer, gjenboere, sakkunniga, partshøring, adjoining owner,
      neighbouring property
    `,
    ],
    [
      'title',
      16,
      `
      nabovarsel*, nabovarsling, nabomerknad*, gjenpart av nabovarsel, kvittering for nabovarsel,
      opplysninger gitt i nabovarsel, varsel til nabo*, naboinformasjon, til naboer*, informasjon til naboer,
      nabobrev, informasjon til naboar, kjære nabo, neighbour*s notice, nabovarsel til *, nabosamtykke,
      nabosamtykke*, naboerklæring
    `,
    ],
    [
      'text',
      5,
      `
      merknadsfrist, merknader til tiltaket, merknader må, merknader sendes, nabovarsel, nabo og gjenboer,
      naboer og gjenboere, frist for merknader, gjenboer*, nabo gjenboer, kjære nabo, eventuelle merknader,
      § 21 3, grannevarsel, til våre naboer, nabo
    `,
    ],
    [
      'text',
      1.5,
      `
      tiltakshaver, tiltakshavar, ansvarlig søker, tiltaket, tiltak på eiendommen, byggearbeid*, naboer,
      anleggsarbeid*, støy, det søkes om, byggeplass
    `,
    ],
    [
      'title',
      -9,
      `
      ferdigattest*, faktura, salgsoppgave, tilstandsrapport*, vedtekter, husordensregler, byggetillatelse*
    `,
    ],
    ['text', -4, 'kjenner du til, prisantydning, ferdigattest, tilstandsgrad*'],
  ],
};
