// Forsikringsbevis (Insurance certificate).
import type { Kind } from '../../kind';
import { house, issuer } from '../fact-sets';

export const forsikringsbevis: Kind = {
  id: 'forsikringsbevis',
  category: 'forsikring',
  titles: [
    { nb: 'Forsikringsbevis fra {sender}', en: 'Insurance certificate from {sender}' },
    { nb: 'Forsikringsbevis', en: 'Insurance certificate' },
  ],
  facts: ['date', 'policyNumber', 'premium', 'validUntil', 'currency', ...issuer, ...house],
  cues: [
    [
      'title',
      15,
      `
      police*, forsikringspolice, indboforsikring, villaförsäkring, hemförsäkring, försäkringsbrev*,
      försäkringsbesked, versicherungsschein*, versicherungspolice, gebäudeversicherung, wohngebäudeversicherung,
      hausratversicherung, certificate of insurance, schedule of insurance, home insurance, buildings insurance
    `,
    ],
    [
      'text',
      4,
      `
      policenummer, selvrisiko, dækning, försäkringsnummer, självrisk, försäkringsställe, försäkringstid,
      versicherungssumme, versicherungsort, sum insured, period of insurance, policyholder, excess
    `,
    ],
    [
      'title',
      15,
      `
      forsikringsbevis*, forsikringsprov*, forsikringsavtale, forsikringspolise, polise, avtaledokument,
      fornyelse av forsikring, insurance certificate, insurance policy, policy schedule, versicherungsschein,
      boligforsikring, husforsikring, villaforsikring, bustadforsikring, innboforsikring, hytteforsikring,
      forsikringsbrev, forsikringsoversikt, fritidsbustad, fritidsbolig
    `,
    ],
    [
      'text',
      4,
      `
      polisenr, polisenummer, polise nr, polise, avtalenr, avtalenummer, forsikringsnummer, policy number,
      versicherungsnummer, forsikringsnr, policy no
    `,
    ],
    [
      'text',
      3,
      `
      forsikringssum*, forsikringstaker, forsikringstakar, forsikringssted, forsikringsstad, forsikringsperiode,
      hovedforfall, fullverdi*, naturskade*, forsikret, forsikra
    `,
    ],
    ['text', 3, 'egenandel, eigenandel, deductible, selbstbeteiligung'],
    ['text', 2, 'premie, årspremie, pris per år, årspris, premium, prämie, dekning*, vilkår'],
    [
      'title',
      -9,
      `
      faktura, skadeoppgjør, oppgjør*, skademelding, skadeoppgjer, boligselgerforsikring, egenerklæring*,
      salgsoppgave
    `,
    ],
    [
      'text',
      -5,
      `
      prisantydning, kjøpesum, skadenr, skadenummer, erstatning utbetales, erstatningsbeløp, kjenner du til
    `,
    ],
  ],
};
