// The words on the page that stands for a Norwegian e-invoice (EHF), which has no page of its own.

/** Labels as they stand on printed Norwegian invoices, so that search and reader find what they expect. */
export const invoiceLabels = {
  faktura: 'Faktura',
  kreditnota: 'Kreditnota',
  invoiceNumber: 'Fakturanr.',
  creditNumber: 'Kreditnotanr.',
  date: 'Fakturadato',
  dueDate: 'Forfallsdato',
  kid: 'KID',
  accountNumber: 'Kontonr.',
  orgNumber: 'Org.nr.',
  recipient: 'Til',
  description: 'Beskrivelse',
  quantity: 'Antall',
  amount: 'Beløp',
  net: 'Sum uten mva.',
  vat: 'Mva.',
  total: 'Å betale',
} as const;
