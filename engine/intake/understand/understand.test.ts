import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { kindIds } from '../../../shared/documents/catalogue';
import { statedFrom } from '../../../shared/documents/effective';
import { Understanding } from '../../../shared/documents/understanding';
import { typedPaper } from './typed-paper';
import { typedPapers } from './typed-papers';
import { understand } from './understand';

const today = '2026-11-23';
const read = (text: string, confidence = 1) => understand(typedPaper(text, confidence), { today });
const stated = (understood: ReturnType<typeof understand>) =>
  Object.fromEntries(
    understood.facts.filter((fact) => fact.confidence >= statedFrom).map(({ name, value }) => [name, value]),
  );
const factsOf = (text: string, confidence = 1) => stated(read(text, confidence));

describe('the papers of a home', () => {
  it.each(typedPapers.map((paper) => [paper.kind, paper] as const))('are read: %s', (kind, paper) => {
    const understood = read(paper.text);
    expect(understood.kind).toBe(kind);
    const facts = stated(understood);
    expect(withoutSpaces(facts)).toEqual(withoutSpaces(paper.facts));
    expect(Value.Check(Understanding, understood)).toBe(true);
  });

  it('are of kinds the catalogue knows, each once', () => expect(new Set(kindIds).size).toBe(kindIds.length));

  it('are read the same way every time', () => {
    const paper = typedPapers[0]?.text ?? '';
    expect(read(paper)).toEqual(read(paper));
  });
});

const withoutSpaces = (facts: Readonly<Record<string, string | number | boolean>>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/\s/g, '').toLowerCase() : value,
    ]),
  );

const bill = (rows: string) => `Rørvik VVS AS     Kaigata 1, 7900 Rørvik     Org.nr. 974 760 673 MVA
# Faktura
${rows}`;

describe('an invoice', () => {
  it('does not take a customer number that looks like a KID for one', () => {
    expect(
      factsOf(bill('Kundenr 2345676\nFakturanr 4711\nForfallsdato 12.03.2024\nÅ betale 1 250,00')),
    ).not.toHaveProperty('kid');
  });

  it('leaves out a KID whose check digit does not fit', () => {
    expect(factsOf(bill('KID 2345677\nÅ betale 1 250,00'), 0.8)).not.toHaveProperty('kid');
  });

  it('leaves out an organisation number whose check digit does not fit', () => {
    expect(factsOf('# Faktura\nHansen Bygg AS\nOrg.nr. 974 760 674 MVA\nÅ betale 1 250,00')).not.toHaveProperty(
      'orgNumber',
    );
  });

  it('is paid in full, not without its tax', () => {
    const rows = 'Sum eks. mva       1 000,00\nMva 25 %             250,00\nSum                1 250,00';
    expect(factsOf(bill(rows))).toMatchObject({ total: 1250, vat: 250 });
  });

  it('falls due on its own day, not on that of the invoice it reminds of', () => {
    const rows = 'Fakturadato 01.03.2024\nOpprinnelig forfall 01.02.2024\nForfallsdato 15.03.2024\nÅ betale 1 250,00';
    expect(factsOf(bill(rows))).toMatchObject({ date: '2024-03-01', dueDate: '2024-03-15' });
  });

  it('says where each fact stands', () => {
    const fact = read(bill('Fakturanr 4711\nÅ betale           1 250,00')).facts.find(({ name }) => name === 'total');
    expect(fact?.place?.page).toBe(0);
    expect(fact?.place?.boxes[0]?.x).toBeGreaterThan(2_000);
  });

  it('is not given a year of building', () => {
    expect(factsOf(bill('Byggeår 1978\nÅ betale 1 250,00'))).not.toHaveProperty('buildYear');
  });
});

describe('a national identity number', () => {
  it('is never read as a fact', () => {
    for (const { text } of typedPapers) {
      for (const { value } of read(text).facts)
        expect(String(value).replace(/\s/g, '')).not.toMatch(/01016012345|02028054321/);
    }
  });
});

describe('a paper nobody could place', () => {
  it('is said to be unsure', () => {
    const understood = read('Melk\nBrød\nSmør\nHusk å ringe Tone');
    expect(understood.kind).toBe('annet');
    expect(understood.kindConfidence).toBeLessThan(0.6);
    expect(understood.facts).toEqual([]);
  });

  it('of no words at all is a picture', () => expect(read('').kind).toBe('bilde'));
});

describe('a paper of three thousand pages', () => {
  it('is understood without being read through', () => {
    const [page] = typedPaper(typedPapers[4]?.text ?? '');
    if (!page) throw new Error('no page');
    const pages = Array.from({ length: 3_000 }, (_, index) => ({ ...page, index }));
    const began = performance.now();
    expect(understand(pages, { today }).kind).toBe('tilstandsrapport');
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a page made to weary its reader', () => {
  it.each([
    'A'.repeat(50_000),
    'Kjøpesum '.repeat(3_000),
    'AA BB '.repeat(3_000),
    '1.1.1 '.repeat(3_000),
    '1 111 '.repeat(3_000),
    'nr. / '.repeat(3_000),
  ])('is done with soon', (text) => {
    const began = performance.now();
    read(`# Faktura\n${text}`);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
