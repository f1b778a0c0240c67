// Husordensregler (House rules).
import type { Kind } from '../../kind';
import { adoptionDateLabels } from '../adoption-date-labels';
import { issuer } from '../fact-sets';

export const husordensregler: Kind = {
  id: 'husordensregler',
  category: 'okonomi',
  titles: [
    { nb: 'Husordensregler for {sender}', en: 'House rules of {sender}' },
    { nb: 'Husordensregler', en: 'House rules' },
  ],
  facts: ['date', ...issuer],
  labels: {
    date: adoptionDateLabels,
  },
  cues: [
    [
      'title',
      15,
      `
      husorden*, ordningsregler*, trivselregler, hausordnung*, house rules*, community rules, ordensreglement
    `,
    ],
    [
      'text',
      3,
      `
      husdjur, kæledyr, tvättstuga, barnvagn, barnevogne, cykler, cyklar, kinderwagen, nachtruhe, ruhezeiten,
      haustiere, treppenhaus, pets, noise, laundry room, ro i ejendommen, störande, affald, sopor, soprum
    `,
    ],
    [
      'title',
      15,
      `
      husordensregler*, husordensreglar*, ordensregler*, ordensreglar*, husregler, ordensregler for*,
      house rules, hausordnung, trivselsregler*
    `,
    ],
    [
      'text',
      4,
      `
      husordensregler, husordensreglene, ro mellom, nattero, ro og orden, husorden, trivselsregler,
      ordensreglene
    `,
    ],
    [
      'text',
      2,
      `
      dyrehold, husdyr, hund, søppel, avfall, banking, boring, trappeoppgang*, fellesarealer, lufting, risting,
      grilling, grill, vaskeri, sykler, sykkel, barnevogn*, musikk, støy, røyking, parkering
    `,
    ],
    ['title', -9, 'vedtekter*, innkalling*, protokoll*, salgsoppgave, tilstandsrapport*'],
    ['text', -3, 'resultatregnskap, prisantydning, saksliste, stemmerett'],
  ],
};
