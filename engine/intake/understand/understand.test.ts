import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { kindIds } from '../../../shared/documents/catalogue';
import { statedFrom } from '../../../shared/documents/effective';
import { Understanding } from '../../../shared/documents/understanding';
import { moreTypedPapers } from './more-typed-papers';
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
  it.each([...typedPapers, ...moreTypedPapers].map((paper) => [paper.kind, paper] as const))(
    'are read: %s',
    (kind, paper) => {
      const understood = read(paper.text);
      expect(understood.kind).toBe(kind);
      if (paper.language) expect(understood.language).toBe(paper.language);
      const facts = stated(understood);
      expect(withoutSpaces(facts)).toEqual(withoutSpaces(paper.facts));
      expect(Value.Check(Understanding, understood)).toBe(true);
    },
  );

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

describe('what only looks like the fact', () => {
  const known = (text: string) => factsOf(text);

  it('is the date of another paper', () => {
    const text = '# Overtakelsesprotokoll\nKontrakt datert: 14.12.2023\nOvertatt den: 15.03.2024\nAsker, 15.03.2024';
    expect(known(text)).toMatchObject({ date: '2024-03-15', takeoverDate: '2024-03-15' });
  });

  it("is the number of a council's decision on the way to this one", () => {
    const text =
      '# Ferdigattest\nVår ref.: 16/3321-24\nRammetillatelse gitt 12.04.2016, sak 88/16.\nplan- og bygningsloven § 21-10';
    expect(known(text)).toMatchObject({ caseNumber: '16/3321-24' });
  });

  it("is the architect's address on the owner's permit", () => {
    const text = `Arkitektkontoret Hus AS
Torget 3
3717 Skien

# Ferdigattest
Eigedom: Gbnr 40/318, Havnegata 12, 3825 Lunde
plan- og bygningsloven § 21-10`;
    expect(known(text)).toMatchObject({ address: 'Havnegata 12, 3825 Lunde', gnr: 40, bnr: 318 });
  });

  it('is half of a number range, or an area cut at its thousands', () => {
    expect(known('# Forsikringsbevis\nForsikringssted: Lerkefaret 9–17, 0486 Oslo\nPremie')).toMatchObject({
      address: 'Lerkefaret 9–17, 0486 Oslo',
    });
    expect(known('# Tilstandsrapport\nBRA 7 920 m²')).not.toHaveProperty('bra');
  });

  it('is the property of the neighbour who is told', () => {
    const text = `# Nabovarsel
Til: Eier av gnr. 131 bnr. 91, Strandlia 24
Tiltak på eiendommen: Gnr 131   Bnr 77   Strandlia 22, 3080 Holmestrand`;
    expect(known(text)).toMatchObject({ gnr: 131, bnr: 77 });
  });

  it('is a krone of another country', () => {
    expect(
      known('# Police - Husforsikring\nSelvrisiko 2.500 kr.\nÅrlig præmie inkl. afgifter 6.731,00 kr.'),
    ).toMatchObject({
      currency: 'DKK',
    });
  });
});

describe('a fact', () => {
  const checksOf = (text: string, fact: string) => read(text).facts.find(({ name }) => name === fact)?.checks ?? [];
  const paper = bill(`Fakturadato 01.03.2024      Forfallsdato 15.03.2024
Rørarbeid                         600,00
Deler                             400,00
Sum eks. mva                    1 000,00
Mva 25 %                          250,00
Å betale                        1 250,00
KID 2345676`);

  it('tells what it was checked against', () => {
    expect(checksOf(paper, 'total')).toEqual(expect.arrayContaining(['sum-with-vat', 'sum-of-lines']));
    expect(checksOf(paper, 'vat')).toContain('sum-with-vat');
    expect(checksOf(paper, 'dueDate')).toContain('days-in-order');
    expect(checksOf(paper, 'kid')).toContain('mod10');
    expect(checksOf(paper, 'orgNumber')).toContain('mod11');
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
