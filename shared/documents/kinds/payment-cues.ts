// What stands on anything that asks to be paid.
import type { Cue } from '../kind';

export const paymentCues: readonly Cue[] = [
  [
    'text',
    2,
    `
    forfallsdato, forfall, betalingsfrist, due date, payment due, fällig*, zahlbar, échéance, vervaldatum,
    förfallodatum
  `,
  ],
  [
    'text',
    2,
    `
    å betale, beløp å betale, til betaling, amount due, total due, zahlbetrag, rechnungsbetrag, att betala,
    at betale, à payer, te betalen
  `,
  ],
  [
    'text',
    1.5,
    `
    kid, kundeidentifikasjon, betalingsinformasjon, kontonummer, kontonr, bankgiro, til konto, iban
  `,
  ],
  ['text', 1, 'mva, merverdiavgift, meirverdiavgift, vat, mwst, umsatzsteuer, ust, tva, btw, moms'],
];

/** For papers that may ask to be paid, and are something else first. */
export const faintPaymentCues: readonly Cue[] = paymentCues
  .slice(0, 3)
  .map(([where, weight, list]): Cue => [where, weight / 2, list]);
