// Plantegning (Floor plan).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const tegning: Kind = {
  id: 'tegning',
  category: 'offentlig',
  titles: [
    { when: 'situasjonsplan, situasjonskart', nb: 'Situasjonsplan', en: 'Site plan' },
    { when: 'fasade*', nb: 'Fasadetegning', en: 'Elevation drawing' },
    { nb: 'Plantegning', en: 'Floor plan' },
  ],
  facts: ['date', ...property],
  cues: [
    [
      'title',
      12,
      `
      situationsplan, snitt, plan *etasje, planritning, fasad mot*, fasade mot*, sektion, ritning*, plansnitt,
      grundriss*, ansichten, schnitt*, lageplan*, bauzeichnung, floorplan, elevation*, site plan,
      ground floor plan, planløsning, facade mod*, facader, plantegning, snittegning
    `,
    ],
    [
      'text',
      4,
      `
      skala 1 *, ritning nr, ritningsnummer, tegning nr, målestokk 1*, målestok 1*, maßstab 1*, scale 1*,
      fasad mot, facade mod, plan bottenvåning, grundriss erdgeschoss, ground floor, first floor
    `,
    ],
    [
      'title',
      11,
      `
      plantegning*, tegning*, fasadetegning*, snittegning*, situasjonsplan*, situasjonskart, planteikning*,
      fasade*, snitt*, floor plan, grundriss, etasjeplan, arbeidstegning, plan 1 etasje, plan 2 etasje,
      byggetegning*, teikning*
    `,
    ],
    [
      'text',
      3,
      `
      målestokk, m 1 100, m 1 50, 1 100, 1 50, 1 200, tegn nr, tegningsnr, tegningsnummer, målestokk 1 *, mål*,
      skala
    `,
    ],
    ['text', 2, 'tiltakshaver, revisjon, tegnet av, arkitekt, nord'],
    ['text', 1.5, 'stue, kjøkken, soverom, entre, balkong, bod, gang'],
  ],
};
