// Overtakelsesprotokoll (Takeover protocol).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const overtakelsesprotokoll: Kind = {
  id: 'overtakelsesprotokoll',
  category: 'salg',
  titles: [
    { nb: 'Overtakelsesprotokoll for {address:street}', en: 'Takeover protocol for {address:street}' },
    { nb: 'Overtakelsesprotokoll', en: 'Takeover protocol' },
  ],
  facts: ['date', 'sender', 'orgNumber', 'takeoverDate', ...property],
  cues: [
    [
      'title',
      15,
      `
      overtagelsesprotokol, overdragelsesprotokol, tillträdesprotokoll, överlämningsprotokoll,
      übergabeprotokoll*, wohnungsübergabeprotokoll, handover protocol, handover report, check in report,
      inventory and check in, overtakingsforretning, overtagelsesforretning, overtakelsesforretning*,
      overleveringsprotokoll
    `,
    ],
    [
      'text',
      4,
      `
      zählerstand, schlüsselübergabe, übergabe der wohnung, nøgler udleveret, tal på nøklar, meter reading,
      meter readings, keys handed over, mätarställning, nycklar
    `,
    ],
    [
      'title',
      16,
      `
      overtakelsesprotokoll*, overtagelsesprotokoll*, overtakingsprotokoll*, overtakelsesforretning,
      overtakelse av bolig, overtakelsesskjema, protokoll fra overtakelse, protokoll for overtakelse,
      protokoll ved overtakelse, takeover protocol, übergabeprotokoll, overtakelse
    `,
    ],
    [
      'text',
      4,
      `
      målerstand, måleravlesning, målarstand, strømmåler, antall nøkler, nøkler, nøklar, avlesning
    `,
    ],
    [
      'text',
      2.5,
      `
      nøkler overlevert, ryddet og rengjort, rengjort, rydda, anmerkninger ved overtakelse, merknader,
      tilbakeholdt beløp, overtakelse, overtaking, kjøper overtar, kjøpesum* er betalt
    `,
    ],
    ['text', 1.5, 'selger, seljar, kjøper, kjøpar'],
    ['title', -8, 'salgsoppgave, kjøpekontrakt*, budskjema, egenerklæring*, skjøte'],
  ],
};
