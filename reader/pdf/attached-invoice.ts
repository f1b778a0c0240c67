// The invoice as XML that a PDF may carry in itself (Factur-X, ZUGFeRD, or UBL beside the page): it is the truth, the page is its picture.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadPage } from '../../shared/documents/page';
import { findOnPage } from '../invoice/find-on-page';
import { factsOfInvoice, readInvoice, type StatedInvoice } from '../invoice/stated-invoice';

type Attachment = { readonly filename?: unknown; readonly content?: unknown };

/** A PDF carries a few files at most; whoever carries more is no invoice. */
const mostLookedAt = 12;
/** What the standards call it. */
const known = /^(factur-x|zugferd-invoice|xrechnung|order-x|ehf|cii|ubl)[\w-]*\.xml$/i;

export async function attachedInvoice(pdf: PDFDocumentProxy): Promise<StatedInvoice | undefined> {
  const all = (await pdf.getAttachments()) as Readonly<Record<string, Attachment>> | null;
  const files = Object.values(all ?? {})
    .slice(0, mostLookedAt)
    .map(({ filename, content }) => ({ name: String(filename ?? ''), content }))
    .filter(({ name, content }) => /\.xml$/i.test(name) && content instanceof Uint8Array)
    .sort((a, b) => Number(known.test(b.name)) - Number(known.test(a.name)));
  for (const { content } of files) {
    try {
      const invoice = readInvoice(content as Uint8Array);
      // One that says neither from whom nor how much is no invoice to go by.
      if (invoice.sender !== '' && invoice.total !== undefined) return invoice;
    } catch {
      // Other XML than an invoice, or a damaged one: then the page speaks for itself.
    }
  }
  return undefined;
}

export function withStated(page: ReadPage, invoice: StatedInvoice): ReadPage {
  return { ...page, structured: { kind: invoice.kind, facts: findOnPage(factsOfInvoice(invoice), page.words) } };
}
