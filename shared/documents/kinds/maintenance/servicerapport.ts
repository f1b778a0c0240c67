// Servicerapport (Service report).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const servicerapport: Kind = {
  id: 'servicerapport',
  category: 'vedlikehold',
  titles: [
    { nb: 'Servicerapport fra {sender}', en: 'Service report from {sender}' },
    { nb: 'Servicerapport', en: 'Service report' },
  ],
  facts: ['date', 'nextServiceDate', 'serialNumber', ...property, ...issuer],
  cues: [
    [
      'title',
      14,
      `
      serviceprotokoll*, serviceseddel, servicebesøk, servicebesök, wartungsprotokoll*, wartungsbericht,
      servicebericht, service record, maintenance report, boiler service*, årsservice
    `,
    ],
    [
      'text',
      4,
      `
      næste service, nästa service, nächste wartung, køldemedie*, köldmedie*, kältemittel, kuldemedie*,
      filter rengjort, utförd service, serviceutførelse, serviceintervall
    `,
    ],
    [
      'title',
      16,
      `
      servicerapport*, service rapport, serviceprotokoll, servicekvittering, serviceskjema, servicekort,
      serviceordre, serviceavtale, service report, wartungsprotokoll, vedlikeholdsrapport, rapport fra service,
      rapport frå service, arbeidsrapport, serviceattest, service på varmepumpe, service varmepumpe,
      service av varmepumpe
    `,
    ],
    [
      'text',
      5,
      `
      neste service, neste anbefalte service, neste kontroll, service utført, utført service, service er utført,
      nest service, neste ettersyn, next service
    `,
    ],
    [
      'text',
      2,
      `
      varmepumpe, kuldemedium, filter, filtre, kompressor, serienr, serienummer, tekniker, montør,
      servicetekniker, driftstimer, ventilasjonsaggregat, aggregat, modell, utført arbeid, fyllingsmengde,
      sjekkpunkt*, kontrollpunkt*
    `,
    ],
    ['title', -9, 'faktura, tilstandsrapport*, tilsynsrapport*, garantibevis'],
    ['text', -3, 'kid, å betale, forfallsdato, pålegg'],
  ],
};
