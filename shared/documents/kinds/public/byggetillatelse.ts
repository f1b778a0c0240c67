// Byggetillatelse (Building permit).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const byggetillatelse: Kind = {
  id: 'byggetillatelse',
  category: 'offentlig',
  titles: [
    { when: 'rammetillatelse', nb: 'Rammetillatelse for {address:street}', en: 'Outline permit for {address:street}' },
    {
      when: 'igangsettingstillatelse, igangsettelsestillatelse',
      nb: 'Igangsettingstillatelse for {address:street}',
      en: 'Start permit for {address:street}',
    },
    { nb: 'Byggetillatelse for {address:street}', en: 'Building permit for {address:street}' },
    { nb: 'Byggetillatelse', en: 'Building permit' },
  ],
  facts: ['date', 'caseNumber', 'deadline', ...property, ...issuer],
  cues: [
    [
      'title',
      14,
      `
      byggetilladelse*, bygglov*, beviljat bygglov, baugenehmigung*, bauvorbescheid, planning permission*,
      grant of planning permission, building permit, building warrant, rammetillatelse, rammeløyve,
      igangsettingstillatelse, igangsettingsløyve, vedtak om tillatelse*, delingstillatelse
    `,
    ],
    [
      'text',
      3,
      `
      bygglov beviljas, startbesked, byggeloven, bygningsreglementet, landesbauordnung, bauordnung, bauvorhaben,
      bauherr, development hereby permitted, town and country planning, kommunen gjev løyve, tiltaket er,
      delegert vedtak, delegasjonsvedtak, påklages, påklagast
    `,
    ],
    [
      'title',
      16,
      `
      byggetillatelse*, byggeløyve*, tillatelse til tiltak*, løyve til tiltak*, rammetillatelse*,
      igangsettingstillatelse*, igangsettelsestillatelse*, tillatelse til *, byggetillating,
      vedtak om tillatelse, building permit*, baugenehmigung, dispensasjon*, vedtak i byggesak*,
      ett trinns søknad, vedtak, godkjenning av tiltak, delegert vedtak, delegert vedtak*, løyve til *,
      bruksendring*
    `,
    ],
    [
      'text',
      4,
      `
      tillatelse til tiltak, tillatelsen, byggetillatelse, søknaden godkjennes, søknaden er godkjent,
      gis tillatelse, det gis tillatelse, tillatelsen faller bort, løyvet, tillatelsen bortfaller, § 20 1,
      § 20 2, § 20 3, § 20 4, § 21 4, § 21 9, igangsetting
    `,
    ],
    [
      'text',
      2,
      `
      plan og bygningsloven, plan og bygningslova, pbl, tiltakshaver, tiltakshavar, ansvarlig søker,
      ansvarleg søkjar, tiltaket, nabovarsling, tiltaksklasse, klageadgang, klagefrist, klage
    `,
    ],
    ['text', 1.5, '* kommune, kommune, saksnr, saksbehandler, sakshandsamar, byggesak*, vår ref'],
    [
      'title',
      -9,
      `
      ferdigattest*, nabovarsel*, faktura, salgsoppgave, tilstandsrapport*, gjennomføringsplan*,
      brukstillatelse*, midlertidig brukstillatelse*
    `,
    ],
    [
      'text',
      -4,
      `
      prisantydning, kjenner du til, tilstandsgrad*, kjøpesum, gjenpart av nabovarsel, nabovarsel
    `,
    ],
  ],
};
