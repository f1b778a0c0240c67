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
      brugsanvisning*, brugervejledning*, betjeningsvejledning, bruksanvisning og*, bruker*veiledning,
      monteringsveiledning*, bedienungsanleitung*, gebrauchsanweisung*, installationsanleitung, user manual*,
      owner s manual, instructions for use, installation manual, quick start guide, installationshandbok,
      användarhandbok, mode d emploi
    `,
    ],
    [
      'text',
      3,
      `
      läs igenom, läs bruksanvisningen, læs denne, læs brugsanvisningen, før ibrugtagning, innan du använder,
      säkerhetsanvisningar, sicherheitshinweise, inbetriebnahme, lesen sie diese, vor gebrauch, troubleshooting,
      safety instructions, read this manual, before use, feilsøking og, sikkerhetsinformasjon, felsökning,
      fejlfinding, fehlerbehebung, störungen beheben
    `,
    ],
    [
      'title',
      14,
      `
      bruksanvisning*, brukerveiledning*, brukarrettleiing*, bruksrettleiing, betjeningsinstruks,
      betjeningsveiledning, monteringsanvisning*, installasjonsveiledning, brukermanual, user manual, user guide,
      instruction manual, operating instructions, owner*s manual, bedienungsanleitung, betriebsanleitung,
      gebrauchsanweisung, montageanleitung, gebruiksaanwijzing, manuel d utilisation, mode d'emploi,
      bruksinstruks, instruks, manual, brukerhåndbok, veiledning
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
