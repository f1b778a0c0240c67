// Bruksanvisning (Instructions for use).
import type { Kind } from '../../kind';

export const bruksanvisning: Kind = {
  id: 'bruksanvisning',
  category: 'vedlikehold',
  titles: [{ nb: 'Bruksanvisning', en: 'Instructions for use' }],
  facts: [],
  cues: [
    [
      'title',
      14,
      `
      bruksanvisning*, brukerveiledning*, brukarrettleiing*, bruksrettleiing, betjeningsinstruks,
      betjeningsveiledning, monteringsanvisning*, installasjonsveiledning, brukermanual, user manual, user guide,
      instruction manual, operating instructions, owner*s manual, bedienungsanleitung, betriebsanleitung,
      gebrauchsanweisung, montageanleitung, gebruiksaanwijzing, manuel d utilisation, mode d'emploi, bruksinstruks,
      instruks, manual, brukerhåndbok, veiledning
    `,
    ],
    [
      'text',
      3,
      `
      trykk på, trykk og hold, les bruksanvisningen, hvis alarmen, nullstill*, tilbakestill*, slå av, slå på,
      ved feil, ved alarm, feilsøking, press the, displayet, betjening, operasjon, håndtering, tast, display
    `,
    ],
    [
      'text',
      1.5,
      `
      advarsel, obs, montering, bryter, knapp*, warning, kontroller at, sørg for, panel*, sentralen
    `,
    ],
    ['text', -4, 'å betale, kjøpesum, prisantydning, forfall, undertegnede'],
  ],
};
