// What a purchase costs besides the price, by the day from which it holds.
import type { DatedRate } from '../../sale-rules';
import { documentTax, mortgageExcerpt, registration } from './sources';

const kroner = 100;

export const rates: readonly DatedRate[] = [
  // 25 kroner of each whole thousand. As long as rates are known here; it was the same long before.
  { id: 'documentTax', from: '2020-01-01', value: 25 * kroner, source: documentTax },
  { id: 'documentTaxLeast', from: '2020-01-01', value: 250 * kroner, source: documentTax },
  // A deed, a mortgage, and the transfer of a share in a housing co-operative each.
  { id: 'registration', from: '2025-01-01', value: 545 * kroner, source: registration },
  { id: 'mortgageExcerpt', from: '2026-01-01', value: 260 * kroner, source: mortgageExcerpt },
];
