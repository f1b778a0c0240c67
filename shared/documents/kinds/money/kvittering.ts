// Kvittering (Receipt).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const kvittering: Kind = {
  id: 'kvittering',
  category: 'okonomi',
  titles: [
    { nb: 'Kvittering fra {sender}', en: 'Receipt from {sender}' },
    { nb: 'Kvittering', en: 'Receipt' },
  ],
  facts: ['date', 'total', 'vat', 'currency', ...issuer, 'serialNumber', 'address'],
  cues: [
    [
      'title',
      13,
      `
      kassakvitto*, kvitto*, kassebon, kassenzettel, quittung*, beleg, sales receipt, till receipt, receipt no*,
      kundkvitto, kundekvittering
    `,
    ],
    [
      'text',
      3,
      `
      öppet köp, tack för besöket, tack och välkommen åter, betalat med kort, kontokort, betalt med dankort,
      dankort, tak for besøget, byttepenge, returret, vielen dank für ihren einkauf, kartenzahlung,
      thank you for shopping, please retain this receipt, till no, kassakvitto
    `,
    ],
    [
      'text',
      3.5,
      `
      takk for handelen, takk for besøket, takk for handleturen, velkommen tilbake, velkommen igjen,
      ta vare på kvitteringen, åpent kjøp, bytterett
    `,
    ],
    ['text', 1.5, 'herav mva, kort, sum, mva grunnlag, tilbakebetalt, contactless, kontaktløs, godkjent'],
    [
      'text',
      2.5,
      `
      change, vekslepenger, rückgeld, byttepenger, kortbetaling, sub total, salgskvittering, bankaxept
    `,
    ],
    [
      'title',
      13,
      `
      *kvittering, salgskvittering, kvittering*, receipt, kassabon, kassenbon, quittung, ticket de caisse, reçu,
      kvitto, bon, cash sales, cash receipt, official receipt
    `,
    ],
    [
      'text',
      3,
      `
      betalt med, betalt kontant, bankaxept, visa, mastercard, kontant, vipps, cash, change, cash receipt,
      rounding adj*, rounding, receipt no, bar gegeben, rückgeld, veksel, kortbetaling
    `,
    ],
    [
      'text',
      2,
      `
      kasse, kassenr, kasserer, ekspeditør, selger, cashier, åpningstider, bytterett, åpent kjøp,
      takk for handelen, takk for besøket, velkommen tilbake, salgskvittering, kvittering nr, kvitteringsnr,
      bong, thank you, exchange, goods sold are not returnable, sold are not, qty, total sales, gst
    `,
    ],
    ['text', 2, 'kvittering, receipt, kvitteringen'],
    ['text', -2.5, 'forfallsdato, forfall, betalingsfrist, due date, kid'],
    ['text', -3, 'faktura dato, rechnungsdatum, rechnungsnummer, invoice date, date facture, factuurdatum'],
    ['text', -6, 'egenandel, polise*, kjøpesum, skjøte, klientkonto, tilstandsgrad*, organisasjonsledd'],
  ],
};
