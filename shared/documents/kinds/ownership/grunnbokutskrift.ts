// Grunnbokutskrift (Land register extract).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const grunnbokutskrift: Kind = {
  id: 'grunnbokutskrift',
  category: 'eierskap',
  titles: [
    { nb: 'Grunnbokutskrift for {address:street}', en: 'Land register extract for {address:street}' },
    { nb: 'Grunnbokutskrift', en: 'Land register extract' },
  ],
  facts: ['date', 'sender', ...property],
  cues: [
    [
      'title',
      15,
      `
      tingbogsattest, tingbogsoplysninger, grundbuchauszug, grundbuch, auszug aus dem grundbuch,
      fastighetsutdrag, utdrag ur fastighetsregistret, title register, register of title,
      official copy of register of title, utskrift av grunnbok*, grunnboksutskrift*
    `,
    ],
    [
      'text',
      4,
      `
      adkomster, hæftelser, inskrivningar, inteckningar, lagfart, bestandsverzeichnis, erste abteilung,
      zweite abteilung, title number, proprietorship register, charges register, property register
    `,
    ],
    [
      'title',
      15,
      `
      grunnbok*, utskrift fra grunnboken, utskrift av grunnboken, utskrift frå grunnboka, utskrift av grunnboka,
      grunnboksutskrift, pantattest, grunnbokinformasjon, panteattest, land register*, grunnbuch*
    `,
    ],
    [
      'text',
      4,
      `
      grunndata, hjemmelsopplysninger, heimelsopplysningar, rettigheter på eiendomsrett, pengeheftelser,
      servitutter, servitutt, rettigheter til eiendomsrett, heftelser i eiendomsrett, pengeheftingar,
      servituttar, hjemmel til eiendomsrett, heimel til eigedomsrett
    `,
    ],
    [
      'text',
      2,
      `
      hjemmelshaver, hjemmelshaver*, heimelshavar, dagboknr, dokumentnr, tinglyst, heftelser, panthaver
    `,
    ],
    ['text', 1.5, 'kartverket, tinglysing*, grunnboken, grunnboka'],
    ['title', -9, 'skjøte, pantedokument, salgsoppgave, kjøpekontrakt, verditakst*, matrikkel*'],
    ['text', -5, 'prisantydning, markedsverdi, tilstandsgrad*'],
  ],
};
