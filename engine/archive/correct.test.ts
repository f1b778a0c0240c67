import { describe, expect, it } from 'vitest';
import { documentView } from '../../shared/api/document-view';
import { type Document, untied } from '../../shared/documents/document';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError } from '../../shared/problem';
import { corrected, uncorrected } from './correct';

const invoice: Document = withEffective({
  id: 'd-1',
  rev: 1,
  createdAt: Date.UTC(2025, 2, 4),
  updatedAt: 0,
  homeId: 'h-1',
  parentId: '',
  folder: '',
  filedAs: '',
  contents: [],
  isEnvelope: false,
  ...untied,
  readFindings: [],
  readWorks: [],
  sha256: '0'.repeat(64),
  fileName: 'skann.pdf',
  mediaType: 'application/pdf',
  original: { id: 'o-1', key: 'k', chunks: 1, bytes: 10 },
  state: 'read',
  notBefore: 0,
  attempts: 0,
  steps: {},
  pageCount: 1,
  textFrom: 'ocr',
  readMs: 1,
  language: 'nb',
  readKind: 'faktura',
  readKindConfidence: 0.9,
  otherKinds: ['kvittering'],
  readTitle: 'Faktura fra Rør AS',
  readCategory: 'okonomi',
  readFacts: [
    { name: 'total', value: 4875, confidence: 0.7, others: [{ value: 48750, confidence: 0.4 }] },
    { name: 'sender', value: 'Rør AS', confidence: 0.9 },
  ],
  corrections: {},
  kind: '',
  category: '',
  title: '',
  sender: '',
  date: '',
  sortDate: '',
  unsure: false,
  trashedAt: 0,
});
const fact = (document: Document, name: string) => documentView(document, []).facts.find((one) => one.name === name);

describe('a correction', () => {
  it('wins over what was read, and what was read is still told', () => {
    const after = corrected(invoice, 'total', 48750, 5);
    expect(fact(after, 'total')).toMatchObject({ value: 48750, certainty: 'corrected', machineValue: 4875 });
    expect(fact(uncorrected(after, 'total'), 'total')).toMatchObject({ value: 4875, certainty: 'likely' });
  });

  it('outlives a later reading of the same paper', () => {
    const after = corrected(corrected(invoice, 'total', 48750, 5), 'kind', 'kvittering', 6);
    const reread = withEffective({
      ...after,
      readKind: 'purring',
      readFacts: [{ name: 'total', value: 1, confidence: 1 }],
    });
    expect(fact(reread, 'total')?.value).toBe(48750);
    expect(reread.kind).toBe('kvittering');
  });

  it('says whether the reading was accepted, another one chosen, or the answer given by hand', () => {
    const said = (value: number) => corrected(invoice, 'total', value, 5).corrections.total?.from;
    expect([said(4875), said(48750), said(12)]).toEqual(['accepted', 'chosen', 'hand']);
    expect(corrected(invoice, 'kind', 'kvittering', 5).corrections.kind?.from).toBe('chosen');
  });

  it('that accepts what was read is the user’s own word from then on', () => {
    const after = corrected(invoice, 'total', 4875, 5);
    expect(fact(after, 'total')).toMatchObject({ value: 4875, certainty: 'confirmed' });
    const reread = withEffective({ ...after, readFacts: [{ name: 'total', value: 1, confidence: 1 }] });
    expect(fact(reread, 'total')?.value).toBe(4875);
  });

  it('of the kind brings its category along, unless the category too was said', () => {
    expect(corrected(invoice, 'kind', 'tilstandsrapport', 1).category).toBe('takst');
    const said = corrected(invoice, 'category', 'salg', 1);
    expect(corrected(said, 'kind', 'tilstandsrapport', 2).category).toBe('salg');
  });

  it('can say that the paper states no such thing', () => {
    const after = corrected(invoice, 'sender', null, 1);
    expect(after.sender).toBe('');
    expect(fact(after, 'sender')).toMatchObject({ value: null, certainty: 'corrected', machineValue: 'Rør AS' });
  });

  it('of the date moves the paper in the archive; without a date it stands on the day it came', () => {
    expect(invoice.sortDate).toBe('2025-03-04');
    const after = corrected(invoice, 'date', '2019-12-24', 1);
    expect([after.date, after.sortDate]).toEqual(['2019-12-24', '2019-12-24']);
  });

  it('that the field cannot hold is refused', () => {
    for (const [name, value] of [
      ['date', '2019-13-40'],
      ['date', 'i går'],
      ['total', '48 750'],
      ['total', Number.NaN],
      ['kind', 'ukjent-slag'],
      ['title', '   '],
      ['category', 'hemmelig'],
      ['__proto__', 'x'],
      ['noe-annet', 'x'],
    ] as const)
      expect(() => corrected(invoice, name, value, 1), `${name} ${value}`).toThrow(ProblemError);
  });

  it('takes away the doubt about a kind that was guessed', () => {
    const guessed = withEffective({ ...invoice, readKindConfidence: 0.4 });
    expect(guessed.unsure).toBe(true);
    expect(corrected(guessed, 'kind', 'faktura', 1).unsure).toBe(false);
  });
});
