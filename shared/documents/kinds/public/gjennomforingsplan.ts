// Gjennomføringsplan (Implementation plan).
import type { Kind } from '../../kind';
import { property } from '../fact-sets';

export const gjennomforingsplan: Kind = {
  id: 'gjennomforingsplan',
  category: 'offentlig',
  titles: [{ nb: 'Gjennomføringsplan', en: 'Implementation plan' }],
  facts: ['date', 'caseNumber', ...property],
  cues: [
    ['title', 15, 'kontrollplan*, forslag till kontrollplan, ansvarsoppgave'],
    [
      'text',
      4,
      `
      ansvarlig prosjekterende, ansvarleg prosjekterande, tiltaksklassar, ansvarsområde, fagområde,
      ansvarsrettar, kontrollansvarig
    `,
    ],
    [
      'title',
      16,
      `
      gjennomføringsplan*, gjennomføringsplanen, ansvarsrett*, erklæring om ansvarsrett, søknad om ansvarsrett
    `,
    ],
    [
      'text',
      4,
      `
      ansvarsområde*, tiltaksklasse, ansvarlig foretak, ansvarsrett, prosjekterende, utførende foretak,
      samsvarserklæring ved
    `,
    ],
    ['text', 1.5, 'funksjon, pro, utf, søk, kontroll'],
  ],
};
