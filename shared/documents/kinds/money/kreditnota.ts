// Kreditnota (Credit note).
import type { Kind } from '../../kind';
import { invoiceFacts } from '../fact-sets';

export const kreditnota: Kind = {
  id: 'kreditnota',
  category: 'okonomi',
  titles: [
    { nb: 'Kreditnota fra {sender}', en: 'Credit note from {sender}' },
    { nb: 'Kreditnota', en: 'Credit note' },
  ],
  facts: invoiceFacts,
  cues: [
    ['title', 15, 'kreditnota nr, stornorechnung, krediträkning, refund note'],
    ['text', 4, 'krediteret beløb, krediterat belopp, gutgeschrieben, att återfå'],
    [
      'title',
      15,
      `
      kreditnota*, kreditfaktura, kreditering, credit note, credit memo, gutschrift, avoir, creditnota,
      creditfactuur
    `,
    ],
    [
      'text',
      5,
      `
      kreditnota, kreditnota nr, kreditnotanr, kreditnotadato, kreditfaktura, gutschriftsnummer, gutschrift nr,
      credit note no, credit note number
    `,
    ],
    ['text', 2.5, 'krediteres, kreditert, til gode, tilgode, beløp til gode, gjelder faktura'],
    ['text', 1, 'mva, vat, mwst, ust, tva'],
  ],
};
