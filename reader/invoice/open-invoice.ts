// Reads an electronic invoice and sets a plain page that shows what it states.
import type { Structured, Word } from '../../shared/documents/page';
import { pageUnitsPerWidth } from '../../shared/documents/page';
import { invoiceLabels as labels } from '../../shared/markets/no/invoice-labels';
import type { OpenedFile } from '../opened-file';
import { surface } from '../pictures/canvas';
import { readInvoice, type StatedInvoice } from './stated-invoice';

/** A page that stands for the invoice shows at most this many lines; the facts come from the XML in any case. */
const maxLines = 400;

/** @throws ProblemError `damaged-file` or `too-large`. */
export async function openInvoiceXml(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const invoice = readInvoice(bytes);
  const sheet = new Sheet();
  const structured: Structured = { kind: invoice.kind, facts: set(sheet, invoice) };
  const width = 595;
  const height = Math.max(842, Math.ceil((sheet.bottom + margin) * (width / pageUnitsPerWidth)));
  return {
    mediaType: 'application/xml',
    pageCount: 1,
    read: async (index) => ({
      index,
      width,
      height,
      turned: 0,
      textFrom: 'structured',
      words: sheet.words,
      structured,
    }),
    async draw(_index, pixels) {
      const { canvas, context } = surface(pixels, (pixels * height) / width);
      sheet.draw(context, pixels);
      return canvas;
    },
    close: () => undefined,
  };
}

// ---- the page ----------------------------------------------------------------------------------------------------

const margin = 900;
const right = pageUnitsPerWidth - margin;
const bodySize = 165;

/** Sets the invoice and tells which words show which fact. */
function set(sheet: Sheet, invoice: StatedInvoice): Structured['facts'] {
  type Fact = Structured['facts'][number];
  const facts: Fact[] = [];
  const show = (name: string, value: string | number | undefined, shown: string, place: (shown: string) => void) => {
    if (value === undefined || value === '') return;
    const from = sheet.words.length;
    place(shown);
    if (sheet.words.length > from) facts.push({ name, value, from, to: sheet.words.length });
  };
  const money = (value: number) =>
    value.toLocaleString('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shownDay = (value: string) => value.split('-').reverse().join('.');

  show('sender', invoice.sender, invoice.sender, (shown) => sheet.put(shown, margin, 240));
  if (invoice.senderAddress) sheet.put(invoice.senderAddress, margin);
  show('orgNumber', invoice.orgNumber, `${invoice.orgNumber}`, (shown) => {
    sheet.put(labels.orgNumber, margin, bodySize, false);
    sheet.put(shown, margin + 800);
  });
  sheet.space(500);
  sheet.put(invoice.kind === 'kreditnota' ? labels.kreditnota : labels.faktura, margin, 340);
  sheet.space(200);

  const row = (label: string) => (shown: string) => {
    sheet.put(label, margin, bodySize, false);
    sheet.put(shown, margin + 1800);
  };
  const credit = invoice.kind === 'kreditnota';
  show('invoiceNumber', invoice.number, invoice.number, row(credit ? labels.creditNumber : labels.invoiceNumber));
  show('date', invoice.date, shownDay(invoice.date), row(labels.date));
  show('dueDate', invoice.dueDate, shownDay(invoice.dueDate), row(labels.dueDate));
  show('recipient', invoice.recipient, invoice.recipient, row(labels.recipient));
  if (invoice.recipientAddress) sheet.put(invoice.recipientAddress, margin + 1800);
  sheet.space(400);

  if (invoice.lines.length > 0) {
    sheet.put(labels.description, margin, bodySize, false);
    sheet.putRight(labels.quantity, right - 2000, false);
    sheet.putRight(labels.amount, right);
    for (const line of invoice.lines.slice(0, maxLines)) {
      sheet.put(line.description.slice(0, 70), margin, bodySize, false);
      sheet.putRight(line.quantity, right - 2000, false);
      sheet.putRight(line.amount === undefined ? '' : money(line.amount), right);
    }
    sheet.space(300);
  }

  const sum =
    (label: string, unit = '') =>
    (shown: string) => {
      sheet.put(label, right - 4000, bodySize, false);
      sheet.putRight(`${unit} ${shown}`.trim(), right);
    };
  if (invoice.net !== undefined) sum(labels.net)(money(invoice.net));
  if (invoice.vat !== undefined) show('vat', invoice.vat, money(invoice.vat), sum(labels.vat));
  if (invoice.total !== undefined)
    show('total', invoice.total, money(invoice.total), sum(labels.total, invoice.currency));
  sheet.space(400);
  show('kid', invoice.kid, invoice.kid, row(labels.kid));
  const iban = /^[A-Z]{2}\d{2}/.test(invoice.account);
  show(iban ? 'iban' : 'accountNumber', invoice.account, invoice.account, row(labels.accountNumber));
  sheet.space(300);
  for (const note of invoice.notes.slice(0, 20)) sheet.put(note.slice(0, 110), margin);

  const total = facts.find((fact) => fact.name === 'total');
  if (total && invoice.currency)
    facts.push({ name: 'currency', value: invoice.currency, from: total.from, to: total.to });
  return facts;
}

/** A page being set: words with their boxes, and how to draw them. */
class Sheet {
  readonly words: Word[] = [];
  bottom = margin;
  private line = 0;
  private block = 0;
  private readonly ruler = new OffscreenCanvas(1, 1).getContext('2d');

  /** A run of words from `x`; moves to the next line unless told to stay. */
  put(run: string, x: number, size = bodySize, newLine = true): void {
    let left = x;
    for (const word of run.split(' ').filter(Boolean)) {
      const w = this.widthOf(word, size);
      this.words.push({
        text: word,
        x: Math.round(left),
        y: Math.round(this.bottom),
        w: Math.round(w),
        h: size,
        line: this.line,
        block: this.block,
        confidence: 1,
      });
      left += w + this.widthOf(' ', size);
    }
    if (newLine) this.nextLine(size);
  }

  putRight(run: string, x: number, newLine = true): void {
    this.put(run, x - this.widthOf(run, bodySize), bodySize, newLine);
  }

  space(height: number): void {
    this.bottom += height;
    this.block += 1;
  }

  draw(context: OffscreenCanvasRenderingContext2D, width: number): void {
    const scale = width / pageUnitsPerWidth;
    context.fillStyle = '#1a2022';
    context.textBaseline = 'top';
    for (const word of this.words) {
      context.font = `${word.h * scale}px sans-serif`;
      context.fillText(word.text, word.x * scale, word.y * scale);
    }
  }

  private nextLine(size: number): void {
    this.bottom += size * 1.6;
    this.line += 1;
  }

  private widthOf(run: string, size: number): number {
    if (!this.ruler) return run.length * size * 0.5;
    this.ruler.font = '100px sans-serif';
    return (this.ruler.measureText(run).width * size) / 100;
  }
}
