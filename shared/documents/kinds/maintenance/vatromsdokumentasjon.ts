// Våtromsdokumentasjon (Wet-room documentation).
import type { Kind } from '../../kind';
import { issuer, property } from '../fact-sets';

export const vatromsdokumentasjon: Kind = {
  id: 'vatromsdokumentasjon',
  category: 'vedlikehold',
  titles: [
    { nb: 'Våtromsdokumentasjon fra {sender}', en: 'Wet-room documentation from {sender}' },
    { nb: 'Våtromsdokumentasjon', en: 'Wet-room documentation' },
  ],
  facts: ['date', ...property, ...issuer],
  cues: [
    [
      'title',
      15,
      `
      dokumentasjon av våtrom, vådrumsdokumentation, våtrumsintyg, kvalitetsdokument våtrum, abdichtung*,
      wet room*, waterproofing certificate, dokumentasjon membran*, membrandokumentasjon
    `,
    ],
    [
      'text',
      4,
      `
      vådrumsmembran, tätskikt, gvk, brunnsmanschett, verbundabdichtung, tanking membrane, waterproof membrane,
      membranarbeid, prøvetrykking
    `,
    ],
    [
      'title',
      16,
      `
      våtromsdokumentasjon*, dokumentasjon av våtrom*, dokumentasjon våtrom, våtromssertifikat, våtrom*,
      dokumentasjon for våtrom*, dokumentasjon bad*, dokumentasjon av bad*, membran*, kvalitetssikring våtrom,
      sjekkliste våtrom, våtromsbevis, dokumentasjon på våtrom*, dokumentasjon av membran*,
      baderomsdokumentasjon, uavhengig kontroll av våtrom
    `,
    ],
    ['text', 4, 'membran, membranen, smøremembran, påstrykningsmembran, membranprodukt, tettesjikt'],
    [
      'text',
      3,
      `
      byggebransjens våtromsnorm, våtromsnormen, bvn, fagbrev, våtsone*, våtrom, våtrommet, våtromsnorm
    `,
    ],
    ['text', 3, 'sluk, slukmansjett, mansjett*, klemring, fall til sluk, slukmansjett*, fall mot sluk'],
    ['title', -9, 'tilstandsrapport*, faktura, egenerklæring*, salgsoppgave, boligsalgsrapport*'],
    ['text', -6, 'tilstandsgrad*, kjenner du til, prisantydning, å betale, garantien gjelder ikke'],
  ],
};
