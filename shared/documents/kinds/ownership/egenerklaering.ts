// Egenerklæring (Seller's declaration).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const egenerklaering: Kind = {
  id: 'egenerklaering',
  category: 'salg',
  titles: [
    { nb: 'Egenerklæring for {address:street}', en: "Seller's declaration for {address:street}" },
    { nb: 'Egenerklæring', en: "Seller's declaration" },
  ],
  facts: ['date', 'sender', 'orgNumber', 'buildYear', ...property],
  cues: [
    [
      'title',
      15,
      `
      sælgers oplysninger, sælgeroplysningsskema, säljarens upplysningar, frågelista,
      seller s property information form, property information form, seller s disclosure, eigenerklärung,
      eigenmelding frå seljar
    `,
    ],
    [
      'text',
      4,
      `
      kender du til, känner du till, har du kjennskap til, are you aware of, are there any disputes,
      ist ihnen bekannt
    `,
    ],
    [
      'title',
      15,
      `
      egenerklæring*, eigenerklæring*, eigenmelding*, selgers egenerklæring, egenerklæringsskjema,
      selgers opplysninger, seller's declaration, opplysninger fra selger
    `,
    ],
    [
      'text',
      6,
      `
      kjenner du til, kjenner du til om, kjenner selger til, kjenner dere til, kjenner de til,
      kjenner selgeren til, kjenner seljar til, veit du om, kjenner du til feil
    `,
    ],
    [
      'text',
      2.5,
      `
      boligselgerforsikring, eierskifteforsikring, bustadseljarforsikring, når kjøpte du boligen,
      har du bodd i boligen, når ble boligen kjøpt, selger, ufaglært, egeninnsats, skadedyr, skjeggkre,
      nedgravd oljetank, drenering
    `,
    ],
    ['title', -8, 'tilstandsrapport*, salgsoppgave*, kjøpekontrakt*, verditakst'],
  ],
};
