// Brev (Letter).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const brev: Kind = {
  id: 'brev',
  category: 'annet',
  titles: [
    { nb: 'Brev fra {sender}', en: 'Letter from {sender}' },
    { nb: 'Brev', en: 'Letter' },
  ],
  facts: ['date', 'deadline', 'sender', 'orgNumber', 'caseNumber', ...property],
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
      9,
      `
      orientering om*, informasjon om*, informasjon til*, information til*, nyhetsbrev, nytt fra styret,
      beboerinformasjon, kære beboer*, sehr geehrte*, dear*
    `,
    ],
    [
      'text',
      3,
      `
      med venlig hilsen, kære, hej, med vänlig hälsning, vänliga hälsningar, bästa hälsningar, sehr geehrte,
      dear mr, dear sir, med vennleg helsing, beste hilsen
    `,
    ],
    [
      'title',
      8,
      `
      informasjon fra styret, info fra styret, infoskriv*, informasjonsskriv*, rundskriv*, nyhetsbrev*,
      beboerinformasjon*, informasjon til beboer*, informasjon til sameier*, informasjon til andelseier*,
      til alle beboere, til alle sameiere, til alle andelseiere, til beboerne*, kjære beboer*, kjære sameier*,
      oppslag, beskjed til*, viktig informasjon*, til alle i*
    `,
    ],
    [
      'text',
      2,
      `
      brevet, dette brevet, ring gjerne, ta kontakt, kontakt oss, ta gjerne kontakt, kopi til, vedlegg
    `,
    ],
    [
      'text',
      4,
      `
      med vennlig hilsen, vennlig hilsen, med venleg helsing, venleg helsing, med hilsen, hilsen, mvh,
      kind regards, best regards, yours sincerely, yours faithfully, sincerely yours, mit freundlichen grüßen,
      freundliche grüße, mit freundlichem gruß, salutations distinguées, veuillez agréer, cordialement,
      je vous prie d, med vänliga hälsningar, venlig hilsen, hochachtungsvoll, met vriendelijke groet*
    `,
    ],
    [
      'text',
      2.5,
      `
      deres ref, vår ref, dykkar ref, vår referanse, deres referanse, saksbehandler, sakshandsamar, your ref,
      our ref, v/ref, n/ref, vår dato, deres brev, vi viser til, me viser til, viser til, arkivkode, saksnummer
    `,
    ],
    [
      'text',
      2,
      `
      sehr geehrte*, dear sir*, dear mr*, dear ms, dear mrs, monsieur, madame, kjære, hei, til beboerne,
      til beboere, til alle beboere, betreff, emne, dear, hallo, liebe, lieber
    `,
    ],
    ['text', -1.5, 'kid, faktura nr, å betale, sum, total'],
  ],
};
