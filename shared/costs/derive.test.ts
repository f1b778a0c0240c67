// What a cost is for, what of it is tax, and that sums are whole: golden cases and properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../documents/document';
import { untied } from '../documents/document';
import { costPaperOf } from './cost-paper';
import { deriveCosts } from './derive';
import { noHints } from './hints';
import { otherCurrencies, sumsBy, sumUp, wantsAnswer, yearOf } from './sums';
import { cost, derived, paper } from './test-costs';

const fact = (name: string, value: string | number, confidence = 0.95) => ({ name, value, confidence });
const read = (kind: string, facts: readonly ReturnType<typeof fact>[], over: object = {}): Document =>
  ({
    ...untied,
    id: 'd',
    kind,
    date: '2024-01-01',
    sender: 'A',
    title: 'T',
    corrections: {},
    readFacts: facts,
    ...over,
  }) as unknown as Document;

describe('what a paper says it cost', () => {
  it('is kept in øre, exactly', () => {
    expect(costPaperOf(read('faktura', [fact('total', 4875.35), fact('vat', 975.07)]))).toMatchObject({
      amount: 487_535,
      vat: 97_507,
      currency: 'NOK',
      sure: true,
    });
  });

  it('is money back when it is a credit note, whichever way the paper writes it', () => {
    for (const total of [1250, -1250])
      expect(costPaperOf(read('kreditnota', [fact('total', total), fact('vat', 250)]))).toMatchObject({
        amount: -125_000,
        vat: -25_000,
      });
  });

  it('has no more tax in it than the highest rate gives', () => {
    expect(costPaperOf(read('faktura', [fact('total', 1250), fact('vat', 250)])).vat).toBe(25_000);
    expect(costPaperOf(read('faktura', [fact('total', 1250), fact('vat', 1000)])).vat).toBeUndefined();
  });

  it('is the premium of a policy, in the currency it names', () => {
    expect(costPaperOf(read('forsikringsbevis', [fact('premium', 9000), fact('total', 1)])).amount).toBe(900_000);
    expect(costPaperOf(read('kvittering', [fact('total', 99.9), fact('currency', 'eur')])).currency).toBe('EUR');
    expect(costPaperOf(read('kvittering', [fact('total', 99.9), fact('currency', 'kr')])).currency).toBe('NOK');
  });

  it('is asked about when it was read unsurely, until the person says it', () => {
    const unsure = read('faktura', [fact('total', 4000, 0.6)]);
    const row = derived([{ ...costPaperOf(unsure), id: 'd' }]).get('d');
    expect(row).toMatchObject({ amountStands: 'suggested' });
    expect(row && wantsAnswer(row)).toBe(true);
    expect(derived([costPaperOf(unsure)], [cost('d', { amount: 410_000 })]).get('d')).toMatchObject({
      amount: 410_000,
      amountStands: 'said',
    });
  });
});

describe('what the money was for', () => {
  const hints = () => ({
    parts: [{ kind: 'roof', words: ['takstein'] }],
    nature: { nature: 'maintenance' as const, rule: 'repair', words: ['reparasjon'] },
  });
  const parts = [
    { id: 'p-1', kind: 'roof' },
    { id: 'p-2', kind: 'bathroom' },
  ];

  it('is suggested from the paper’s words until the person says it', () => {
    expect(derived([paper('a')], [], { hints, parts }).get('a')).toMatchObject({
      partId: 'p-1',
      partStands: 'suggested',
      nature: 'maintenance',
      natureStands: 'suggested',
      natureRule: 'repair',
    });
    const said = [cost('a', { nature: 'improvement', partId: 'p-2' })];
    expect(derived([paper('a')], said, { hints, parts }).get('a')).toMatchObject({
      partId: 'p-2',
      partStands: 'said',
      nature: 'improvement',
      natureStands: 'said',
    });
    expect(derived([paper('a')], [cost('a', { partId: 'none' })], { hints, parts }).get('a')).toMatchObject({
      partId: '',
      partStands: 'said',
    });
  });

  it('is the part that the paper is linked to', () => {
    expect(derived([paper('a', { partIds: ['p-2'] })], [], { hints, parts }).get('a')).toMatchObject({
      partId: 'p-2',
      partStands: 'said',
    });
  });

  it('is keeping the home going when the municipality or the insurer asks for it', () => {
    const row = derived([paper('a', { kind: 'kommunale-avgifter' })], [], { hints, parts }).get('a');
    expect(row).toMatchObject({ nature: 'running', natureStands: 'sure', partId: '' });
    expect(row && wantsAnswer(row)).toBe(false);
  });

  it('stands as the person typed it in', () => {
    const typed = cost('t-1', {
      documentId: '',
      title: 'Egeninnsats',
      amount: 50_000,
      date: '2023-06-01',
      nature: 'improvement',
    });
    expect(derived([], [typed]).get('t-1')).toMatchObject({ documentId: '', counted: true, natureStands: 'said' });
  });
});

const somePaper = fc.record({
  kind: fc.constantFrom('faktura', 'kvittering', 'kreditnota', 'purring', 'kommunale-avgifter', 'forsikringsbevis'),
  senderKey: fc.constantFrom('', 'a', 'b'),
  date: fc.constantFrom('', '2023-12-30', '2024-01-05', '2024-02-01', '2024-11-11', '2025-01-01'),
  amount: fc.option(
    fc.integer({ min: 0, max: 500_000 }).map((value) => value - (value % 100)),
    { nil: undefined },
  ),
  currency: fc.constantFrom('NOK', 'NOK', 'NOK', 'EUR'),
  invoiceNumber: fc.constantFrom('', '1', '2'),
  kid: fc.constantFrom('', '123'),
  createdAt: fc.integer({ min: 0, max: 100 }),
});
const somePapers = fc.array(somePaper, { maxLength: 25 }).map((all) =>
  all.map(({ amount, ...one }, index) => {
    const { amount: _, ...made } = paper(`d-${index}`, one);
    const signed = amount === undefined ? undefined : one.kind === 'kreditnota' ? -amount : amount;
    return { ...made, ...(signed === undefined ? {} : { amount: signed }) };
  }),
);
const rowsOf = (papers: readonly ReturnType<typeof paper>[]) =>
  deriveCosts({ papers, records: [], hints: () => noHints, parts: [] });

describe('sums of costs', () => {
  it('are the same whichever order the papers came in', () => {
    fc.assert(
      fc.property(somePapers, fc.infiniteStream(fc.nat()), (papers, random) => {
        const shuffled = [...papers]
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(rowsOf(shuffled)).toEqual(rowsOf(papers));
      }),
    );
  });

  it('of the years, of the parts and of what it was for all make the whole, to the øre', () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const rows = rowsOf(papers);
        const whole = sumUp(rows, 'NOK');
        const add = (keyOf: (row: (typeof rows)[number]) => string) =>
          sumsBy(rows, 'NOK', keyOf).reduce((sum, { sums }) => sum + sums.total, 0);
        expect(add(yearOf)).toBe(whole.total);
        expect(add(({ partId }) => partId)).toBe(whole.total);
        const { total, ...natures } = whole;
        expect(Object.values(natures).reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(Number.isInteger(total)).toBe(true);
        const counted = rows.filter((row) => row.counted && row.currency === 'NOK');
        expect(counted.reduce((sum, { amount = 0 }) => sum + amount, 0)).toBe(total);
      }),
    );
  });

  it('never leave out what nothing else stands for: the paper counted instead is itself counted, or leads to one that is', () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const rows = new Map(rowsOf(papers).map((row) => [row.id, row]));
        for (const row of rows.values()) {
          let at = row;
          for (let steps = 0; !at.counted && steps < 30; steps += 1) at = rows.get(at.about) ?? at;
          expect(at.counted).toBe(true);
        }
      }),
    );
  });

  it('grow by nothing when every paper is taken in once more', () => {
    fc.assert(
      fc.property(somePapers, (papers) => {
        const numbered = papers.map((one, index) => ({
          ...one,
          invoiceNumber: `n${index}`,
          kid: '',
          senderKey: one.senderKey || 'c',
        }));
        const twice = [
          ...numbered,
          ...numbered.map((one) => ({ ...one, id: `${one.id}-again`, createdAt: one.createdAt + 1_000 })),
        ];
        expect(sumUp(rowsOf(twice), 'NOK').total).toBe(sumUp(rowsOf(numbered), 'NOK').total);
      }),
    );
  });

  it('keep other currencies beside them', () => {
    const rows = rowsOf([paper('a'), paper('b', { currency: 'SEK', amount: 12_300, invoiceNumber: '3' })]);
    expect(sumUp(rows, 'NOK').total).toBe(400_000);
    expect(otherCurrencies(rows, 'NOK')).toEqual([{ currency: 'SEK', amount: 12_300, count: 1 }]);
  });
});
