// Purring (Payment reminder).
import type { Kind } from '../../kind';
import { invoiceFacts } from '../fact-sets';
import { faintPaymentCues } from '../payment-cues';

export const purring: Kind = {
  id: 'purring',
  category: 'okonomi',
  titles: [
    { when: 'inkassovarsel', nb: 'Inkassovarsel fra {sender}', en: 'Debt collection notice from {sender}' },
    { nb: 'Purring fra {sender}', en: 'Reminder from {sender}' },
    { nb: 'Purring', en: 'Payment reminder' },
  ],
  facts: invoiceFacts,
  cues: [
    [
      'title',
      15,
      `
      rykker*, rykkerskrivelse, påmindelse, kravbrev, overdue notice, final notice, final reminder,
      letzte mahnung
    `,
    ],
    [
      'text',
      4,
      `
      rykkergebyr, endnu ikke modtaget, ännu inte mottagit betalning, påminnelseavgift, mahngebühr, mahngebühren,
      noch nicht bezahlt, remains unpaid, is now overdue, overdue amount, skyldigt beløb, lovlig inkasso
    `,
    ],
    [
      'title',
      15,
      `
      purring*, betalingspåminnelse, betalingspåminning, inkassovarsel, betalingsoppfordring, inkassokrav,
      påminnelse, påminning, 1 gangs purring, 2 gangs purring, payment reminder, reminder, mahnung,
      zahlungserinnerung, rappel, betalningspåminnelse, rykker
    `,
    ],
    [
      'text',
      4,
      `
      vi kan ikke se å ha mottatt, ikke mottatt betaling, ikkje motteke betaling, fortsatt ubetalt,
      ikke registrert betaling, opprinnelig forfall, opphavleg forfall, inkassovarsel, etter inkassoloven,
      inkassolova, utestående beløp, forfalt beløp
    `,
    ],
    [
      'text',
      1.5,
      `
      purregebyr, forsinkelsesrente, inkasso, forseinkingsrente, hovedkrav, utestående, inkassoloven
    `,
    ],
    ...faintPaymentCues,
  ],
};
