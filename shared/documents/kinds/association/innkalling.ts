// Innkalling (Notice of meeting).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const innkalling: Kind = {
  id: 'innkalling',
  category: 'okonomi',
  titles: [
    {
      when: 'ekstraordinær generalforsamling',
      nb: 'Innkalling til ekstraordinær generalforsamling {meetingDate:year}',
      en: 'Notice of extraordinary general meeting {meetingDate:year}',
    },
    {
      when: 'ekstraordinært årsmøte',
      nb: 'Innkalling til ekstraordinært årsmøte {meetingDate:year}',
      en: 'Notice of extraordinary annual meeting {meetingDate:year}',
    },
    {
      when: 'generalforsamling',
      nb: 'Innkalling til generalforsamling {meetingDate:year}',
      en: 'Notice of general meeting {meetingDate:year}',
    },
    {
      when: 'årsmøte, årsmøtet',
      nb: 'Innkalling til årsmøte {meetingDate:year}',
      en: 'Notice of annual meeting {meetingDate:year}',
    },
    {
      when: 'sameiermøte',
      nb: 'Innkalling til sameiermøte {meetingDate:year}',
      en: 'Notice of owners’ meeting {meetingDate:year}',
    },
    { nb: 'Innkalling fra {sender}', en: 'Notice of meeting from {sender}' },
    { nb: 'Innkalling', en: 'Notice of meeting' },
  ],
  facts: ['date', 'meetingDate', 'deadline', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      kallelse till*, einladung zu*, einladung, notice of annual general meeting, notice of general meeting,
      notice of meeting, agm notice, dagsorden for generalforsamling*
    `,
    ],
    [
      'text',
      4,
      `
      indkalder hermed, indkaldes hermed, indkaldes til, dagsorden ifølge vedtægterne, valg af dirigent,
      kallas till, kallas härmed, dagordning, hiermit laden wir, tagesordnung, lädt ein, notice is hereby given,
      the following business, bestyrelsen indkalder, styrelsen kallar
    `,
    ],
    [
      'title',
      15,
      `
      innkalling*, innkalles, møteinnkalling, invitasjon til årsmøte, invitasjon til generalforsamling,
      notice of*meeting, einladung zur*, varsel om generalforsamling, varsel om årsmøte, indkaldelse*, kallelse*,
      forhåndsvarsel om*, møteinkalling, innkalling til*
    `,
    ],
    [
      'text',
      4,
      `
      innkalles til, innkalling til, det innkalles, kalles inn til, kalla inn til, vert kalla inn, innkalles,
      til behandling foreligger, styret innkaller, herved innkalles
    `,
    ],
    [
      'text',
      2,
      `
      dagsorden, saksliste, sakliste, agenda, fullmakt, konstituering, valg av møteleder, valg av styre,
      godkjenning av innkalling, velkommen, saker til behandling, val av møteleiar, innkomne forslag, møtested,
      forslag til vedtak
    `,
    ],
    ['text', 2, 'generalforsamling*, årsmøte*, sameiermøte, ekstraordinær*'],
    [
      'title',
      -7,
      `
      protokoll*, referat*, vedtekter*, husordensregler*, salgsoppgave, møteprotokoll, årsregnskap
    `,
    ],
    [
      'text',
      -4,
      `
      til stede, møtet ble hevet, ble enstemmig vedtatt, vart samrøystes vedteke, møtet hevet, protokollen,
      tilstede var, enstemmig godkjent, ble valgt, prisantydning, sjekkliste
    `,
    ],
  ],
};
