// Tilsynsrapport (Inspection report).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const tilsynsrapport: Kind = {
  id: 'tilsynsrapport',
  category: 'offentlig',
  titles: [
    { nb: 'Tilsynsrapport fra {sender}', en: 'Inspection report from {sender}' },
    { nb: 'Tilsynsrapport', en: 'Inspection report' },
  ],
  facts: ['date', 'deadline', 'caseNumber', 'buildYear', ...property, ...issuer],
  labels: {
    deadline: [
      [
        1,
        `
        svarfrist, frist, frist for svar, merknadsfrist, frist for merknader, frist for retting, frist for utbedring,
        frist for å rette, rettes innen, rettet innen, utbedres innen, må være rettet innen, klagefrist, fristen er,
        frist for tilbakemelding, påmeldingsfrist
      `,
      ],
      [0.72, 'innen, innan, senest, seinast, innen utgangen av'],
    ],
  },
  cues: [
    [
      'title',
      14,
      `
      rapport etter tilsyn*, rapport frå tilsyn*, feierapport, sotningsprotokoll, brandskyddskontroll*,
      protokoll brandskyddskontroll, skorstensfejerrapport, skorstensfejer*, feuerstättenbescheid,
      feuerstättenschau, mängelbericht, chimney sweep certificate, electrical inspection*, elkontroll,
      el kontroll*, eleftersyn, elektrisk anlegg*, melding om tilsyn
    `,
    ],
    [
      'text',
      4,
      `
      brandskyddskontroll, sotare, skorstensfejer, feuerstätte, schornsteinfeger, bezirksschornsteinfeger,
      fyringsanlegg, eldstad, røykkanal, anmerkninger, fejl og mangler, föreläggande, DLE
    `,
    ],
    [
      'title',
      15,
      `
      tilsynsrapport*, rapport fra tilsyn, rapport frå tilsyn, tilsyn*, feie*, feiing og tilsyn,
      rapport etter tilsyn, tilsyn med fyringsanlegg, elkontroll*, el kontroll, boligkontroll, kontrollrapport*,
      el tilsyn*, eltilsyn, rapport fra el kontroll, brannforebyggende tilsyn, inspection report, tilsynsbrev,
      kontroll av elektrisk anlegg, rapport fra kontroll, varsel om pålegg, resultat av tilsyn, branntilsyn
    `,
    ],
    [
      'text',
      4,
      `
      fyringsanlegg*, feier, feieren, feiarvesen*, feiervesen*, ildsted*, eldstad*, brannvesen*, røykvarsler*,
      det lokale eltilsyn, dle, eltilsyn*, elektrisitetstilsyn*, røykløp*, sotluke*
    `,
    ],
    [
      'text',
      3,
      `
      avvik, pålegg, retting av avvik, svarfrist, frist for retting, utbedring, avvikene må rettes,
      frist for utbedring, rette avvik*, forhåndsvarsel, anmerkning*, ingen avvik
    `,
    ],
    [
      'text',
      2,
      `
      tilsyn, tilsynet, kontrollert, inspektør, tilsynspersonell, tilsynet ble gjennomført, tilsynsdato
    `,
    ],
    [
      'title',
      -9,
      `
      tilstandsrapport*, faktura, salgsoppgave, kommunale avgifter, kommunale gebyr*, egenerklæring*,
      samsvarserklæring*
    `,
    ],
    ['text', -5, 'tilstandsgrad*, kjenner du til, prisantydning, å betale, ns 3600, vedtekter, årsmøte'],
  ],
};
