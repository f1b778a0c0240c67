// Protokoll (Minutes).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const protokoll: Kind = {
  id: 'protokoll',
  category: 'okonomi',
  titles: [
    {
      when: 'ekstraordinær generalforsamling',
      nb: 'Protokoll fra ekstraordinær generalforsamling {meetingDate:year}',
      en: 'Minutes of extraordinary general meeting {meetingDate:year}',
    },
    {
      when: 'ekstraordinært årsmøte',
      nb: 'Protokoll fra ekstraordinært årsmøte {meetingDate:year}',
      en: 'Minutes of extraordinary annual meeting {meetingDate:year}',
    },
    {
      when: 'protokoll*styremøte*, referat*styremøte*, styremøte, styremøtet',
      nb: 'Protokoll fra styremøte {meetingDate:date}',
      en: 'Minutes of board meeting {meetingDate:date}',
    },
    {
      when: 'generalforsamling',
      nb: 'Protokoll fra generalforsamling {meetingDate:year}',
      en: 'Minutes of general meeting {meetingDate:year}',
    },
    {
      when: 'årsmøte, årsmøtet',
      nb: 'Protokoll fra årsmøte {meetingDate:year}',
      en: 'Minutes of annual meeting {meetingDate:year}',
    },
    {
      when: 'sameiermøte',
      nb: 'Protokoll fra sameiermøte {meetingDate:year}',
      en: 'Minutes of owners’ meeting {meetingDate:year}',
    },
    { nb: 'Protokoll fra {sender}', en: 'Minutes from {sender}' },
    { nb: 'Protokoll', en: 'Minutes' },
  ],
  facts: ['date', 'meetingDate', ...issuer],
  cues: [
    [
      'title',
      15,
      `
      referat af*, beslutningsreferat, protokoll fört*, protokoll från*, stämmoprotokoll, mötesprotokoll,
      mötesanteckningar, versammlungsprotokoll, protokoll der*, minutes of*, meeting minutes, møtereferat*,
      møteprotokoll*, styremøtereferat
    `,
    ],
    [
      'text',
      4,
      `
      dirigent, dirigenten, til referent, närvarande, val av justerare, justeringsmän, stämman beslutade,
      ansvarsfrihet, mötet avslutas, anwesend, beschluss, einstimmig, versammlungsleiter, apologies for absence,
      in attendance, it was resolved, the meeting closed, frammøtte, vedtatt enstemmig, forslaget vedtatt
    `,
    ],
    [
      'title',
      14,
      `
      protokoll, protokoll fra*, protokoll frå*, møteprotokoll, protokoll for*, referat*, møtereferat, møtebok,
      styreprotokoll, styrereferat, styremøte, minutes*, niederschrift*, protokoll til*, protokoll av*,
      protokoll*møte, protokoll ekstraordinær*, protokoll ordinær*, protokol*, referat fra*, årsmøteprotokoll,
      protokoll 20*, protokoll generalforsamling, protokoll årsmøte
    `,
    ],
    [
      'text',
      4,
      `
      møtet ble hevet, møtet hevet, møtet slutt, møtet vart heva, enstemmig vedtatt, ble enstemmig vedtatt,
      samrøystes vedteke, enstemmig godkjent, ble godkjent, vart godkjend, til stede, tilstede, til stades,
      møteleder, møteleiar, referent, protokollen, ble valgt, følgende møtte, forfall, fraværende,
      vedtak enstemmig, vedtatt
    `,
    ],
    [
      'text',
      2.5,
      `
      vedtak, valgt, stemmer, protokollvitner, protokollvitne, å underskrive protokollen, undertegne protokollen,
      styreleder, tellekorps, røyster, representert, fullmakt, fullmakter
    `,
    ],
    ['text', 2, 'generalforsamling*, årsmøte*, sameiermøte, styremøte*'],
    [
      'title',
      -8,
      `
      innkalling*, vedtekter*, overtakelsesprotokoll*, serviceprotokoll, årsregnskap, måleprotokoll,
      salgsoppgave
    `,
    ],
    [
      'text',
      -4,
      `
      innkalles til, velkommen til, prisantydning, målerstand, nøkler overlevert, betalingsfrist, kid
    `,
    ],
  ],
};
