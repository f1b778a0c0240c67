// Ferdigattest (Certificate of completion).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const ferdigattest: Kind = {
  id: 'ferdigattest',
  category: 'offentlig',
  titles: [
    {
      when: 'midlertidig brukstillatelse',
      nb: 'Midlertidig brukstillatelse for {address:street}',
      en: 'Temporary permit of use for {address:street}',
    },
    { nb: 'Ferdigattest for {address:street}', en: 'Certificate of completion for {address:street}' },
    { nb: 'Ferdigattest fra {sender}', en: 'Certificate of completion from {sender}' },
    { nb: 'Ferdigattest', en: 'Certificate of completion' },
  ],
  facts: ['date', 'caseNumber', 'buildYear', ...property, ...issuer],
  cues: [
    [
      'title',
      15,
      `
      ferdiggodkjenning, ibrugtagningstilladelse, slutbesked, slutbevis, abnahmebescheinigung, bauabnahme,
      completion certificate, final certificate, midlertidig brukstillatelse, mellombels bruksløyve,
      brukstillatelse
    `,
    ],
    [
      'text',
      4,
      `
      slutbesked, startbesked, ibrugtagning, fertigstellung, building regulations, ferdigattest er gitt,
      anmodning om ferdigattest, oppmoding om ferdigattest
    `,
    ],
    [
      'title',
      16,
      `
      ferdigattest*, midlertidig brukstillatelse*, mellombels bruksløyve*, brukstillatelse*,
      certificate of completion, vedtak om ferdigattest, innvilget ferdigattest, bruksløyve,
      søknad om ferdigattest
    `,
    ],
    [
      'text',
      5,
      `
      ferdigattest, ferdigattesten, utsteder ferdigattest, det gis ferdigattest, § 21 10, ferdigattest gis,
      midlertidig brukstillatelse
    `,
    ],
    [
      'text',
      2,
      `
      plan og bygningsloven, plan og bygningslova, pbl, tiltakshaver, tiltakshavar, ansvarlig søker,
      ansvarleg søkjar, tiltaket, tiltakets art, sak10
    `,
    ],
    ['text', 1.5, 'kommune, * kommune, saksnr, saksbehandler, sakshandsamar, byggesak*, vår ref'],
    [
      'title',
      -9,
      `
      tilstandsrapport*, salgsoppgave, faktura, egenerklæring*, nabovarsel, boligsalgsrapport*, rammetillatelse
    `,
    ],
    ['text', -5, 'prisantydning, kjenner du til, tilstandsgrad*, kjøpesum, markedsverdi'],
  ],
};
