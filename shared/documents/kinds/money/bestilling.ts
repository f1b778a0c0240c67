// Bestilling (Order).
import type { Kind } from '../../kind';
import { issuer } from '../fact-sets';

export const bestilling: Kind = {
  id: 'bestilling',
  category: 'okonomi',
  titles: [
    { when: 'tilbud', nb: 'Tilbud fra {sender}', en: 'Quotation from {sender}' },
    { when: 'ordrebekreftelse', nb: 'Ordrebekreftelse fra {sender}', en: 'Order confirmation from {sender}' },
    { nb: 'Bestilling', en: 'Order' },
  ],
  facts: ['date', 'total', 'currency', ...issuer, 'address'],
  cues: [
    [
      'title',
      11,
      `
      ordrebekræftelse, tilbud nr*, orderbekräftelse, offert*, anbud, angebot nr*, kostenvoranschlag, estimate,
      quote, work order, arbeidsordre, oppdragsbekreftelse, pristilbod, beställning*, tilbudsbrev
    `,
    ],
    [
      'text',
      2.5,
      `
      tilbuddet er gældende, tilbuddet gælder, offerten gäller, giltig till, angebot gültig, unser angebot,
      this quotation is valid, valid for 30 days, vi takker for henvendelsen, tilbyr herved,
      vi har gleden av å tilby, vi tilbyr, vi tilbyder
    `,
    ],
    [
      'title',
      11,
      `
      bestilling*, ordrebekreftelse, ordrestadfesting, ordre*, tilbud*, pristilbud, tilbod*, order confirmation,
      purchase order, quotation, offer, auftragsbestätigung, angebot, bestellung, bestillingsbekreftelse,
      bestillingsskjema
    `,
    ],
    [
      'text',
      2,
      `
      ordrenr, ordrenummer, tilbudsnr, tilbudet gjelder, tilbudet er gyldig, tilbudet står ved lag,
      vi takker for bestillingen, bekrefter herved, jeg bestiller, ønsker å bestille, bestiller
    `,
    ],
    ['text', -2, 'forfallsdato, forfall, kid, faktura nr'],
  ],
};
