// Faktura (Invoice).
import type { Kind } from '../../kind';
import { invoiceFacts } from '../fact-sets';
import { paymentCues } from '../payment-cues';

export const faktura: Kind = {
  id: 'faktura',
  category: 'okonomi',
  titles: [
    { nb: 'Faktura fra {sender}', en: 'Invoice from {sender}' },
    { nb: 'Faktura {invoiceNumber}', en: 'Invoice {invoiceNumber}' },
    { nb: 'Faktura', en: 'Invoice' },
  ],
  facts: invoiceFacts,
  cues: [
    [
      'title',
      9,
      `
      fakturaspecifikation, samlefaktura, slutfaktura, delfaktura, abschlagsrechnung, schlussrechnung,
      handwerkerrechnung, räkning
    `,
    ],
    [
      'text',
      4,
      `
      fakturanr, faktureringsdato, fakturadatum, OCR nummer, bankgironummer, godkänd för F skatt,
      rechnungsempfänger, bill to, invoice to
    `,
    ],
    [
      'title',
      9,
      `
      faktura*, sluttfaktura, invoice, tax invoice, rechnung*, facture, factuur, fattura, regning, rekning,
      e faktura, *rechnung, invoice number, vat invoice
    `,
    ],
    [
      'text',
      4,
      `
      faktura nr, fakturanummer, faktura dato, faktura nummer, faktura no, rekning nr, invoice no,
      invoice number, invoice date, invoice nr, invoice summary, rechnung nr, rechnungsnummer, rechnungsnr,
      rechnungsdatum, rechnung vom, facture n, numéro de facture, n° de facture, facture du, date facture,
      factuurnummer, factuurdatum, factuur
    `,
    ],
    ['text', 2, 'faktura, rechnung, invoice, facture, factuur'],
    ...paymentCues,
    [
      'title',
      -6,
      `
      kreditnota, kreditfaktura, credit note, gutschrift, purring, inkassovarsel, betalingspåminnelse,
      kvittering, ordrebekreftelse, tilbud, bestilling
    `,
    ],
  ],
};
