import { describe, expect, it } from 'vitest';
import { isProblem, readTable, type Table } from './sales-file/table';
import { csvOf, type TestSale, testSales } from './test-sales';
import { trialOf } from './told';
import { valueTables } from './value-tables';

const tableOf = (text: string): Table => {
  const table = readTable(new TextEncoder().encode(text));
  if (isProblem(table)) throw new Error(table.code);
  return table;
};
const valued = (sales: string, subjects: string) => {
  const answer = valueTables(tableOf(sales), tableOf(subjects));
  if (isProblem(answer)) throw new Error(answer.code);
  return answer;
};
const codeOf = (sales: string, subjects: string) => {
  const answer = valueTables(tableOf(sales), tableOf(subjects));
  return isProblem(answer) ? answer.code : 'valued';
};

const all = testSales(240);
const known = all.slice(0, 140);
const asked = all.slice(140);
const answer = valued(csvOf(known), csvOf(asked));
const estimates = (of: typeof answer) => of.rows.map(({ valued }) => [valued.estimate, valued.low, valued.high]);

describe('homes valued by comparable sales', () => {
  it('come near what they were sold for, and inside the interval about as often as promised', () => {
    const off = answer.rows.map(({ valued }, index) =>
      Math.abs(Math.exp(valued.estimate) / (asked[index]?.price ?? 0) - 1),
    );
    expect(off.sort((a, b) => a - b)[50]).toBeLessThan(0.07);
    const inside = answer.rows.filter(({ valued }, index) => {
      const price = Math.log(asked[index]?.price ?? 0);
      return price >= valued.low && price <= valued.high;
    });
    expect(inside.length).toBeGreaterThan(65);
    expect(inside.length).toBeLessThan(95);
    expect(trialOf(answer.learnt.fitted).inside).toBeGreaterThan(0.7);
  });

  it('are worth the same whatever stands in their own price column', () => {
    const nonsense = asked.map((sale, index) => ({ ...sale, price: index * 7 }));
    const without = csvOf(asked)
      .split('\n')
      .map((line) =>
        line
          .split(',')
          .filter((_, column) => column !== 2)
          .join(','),
      )
      .join('\n');
    expect(estimates(valued(csvOf(known), csvOf(nonsense)))).toEqual(estimates(answer));
    expect(estimates(valued(csvOf(known), without))).toEqual(estimates(answer));
  });

  it('are worth the same the next time', () => {
    expect(estimates(valued(csvOf(known), csvOf(asked)))).toEqual(estimates(answer));
  });

  it('are carried by sales whose shares make a whole', () => {
    for (const { valued } of answer.rows)
      expect(valued.comparables.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 4);
  });

  it('do not learn from a price per square metre, which they have not got themselves', () => {
    const withRate = (sales: readonly TestSale[]) =>
      csvOf(sales)
        .split('\n')
        .map(
          (line, index) =>
            `${line},${index === 0 ? 'snittverdi' : ((sales[index - 1]?.price ?? 0) / (sales[index - 1]?.area ?? 1)).toFixed(1)}`,
        )
        .join('\n');
    expect(valued(withRate(known), withRate(asked)).learnt.plan.leftOut).toContainEqual({
      name: 'snittverdi',
      why: 'made-from-price',
    });
  });

  it('are valued past a price with a zero too many', () => {
    const slipped = known
      .slice(0, 100)
      .map((sale, index) => (index === 7 ? { ...sale, price: sale.price * 10 } : sale));
    const { fitted } = valued(csvOf(slipped), csvOf(asked)).learnt;
    expect(fitted.weights[7]).toBe(0);
  });

  it('are valued by thirty sales too, with a wider interval', () => {
    const few = valued(csvOf(known.slice(0, 30)), csvOf(asked));
    expect(few.learnt.fitted.folds.every(({ trees }) => trees === undefined)).toBe(true);
    const width = (of: typeof answer) => of.rows.reduce((sum, { valued }) => sum + valued.high - valued.low, 0);
    expect(width(few)).toBeGreaterThan(width(answer));
  });
});

describe('a list that is not enough', () => {
  it('is told apart: no price, too few sales', () => {
    const noPrice = csvOf(known).replace('price', 'something');
    expect(
      codeOf(
        noPrice
          .split('\n')
          .map((line) =>
            line
              .split(',')
              .filter((_, column) => column !== 2)
              .join(','),
          )
          .join('\n'),
        csvOf(asked),
      ),
    ).toBe('no-price-column');
    expect(codeOf(csvOf(known.slice(0, 10)), csvOf(asked))).toBe('too-few-sales');
  });

  it('is none of a hundred columns, most of them noise', () => {
    const wide = (sales: readonly TestSale[]) =>
      csvOf(sales)
        .split('\n')
        .map(
          (line, row) =>
            `${line},${Array.from({ length: 92 }, (_, column) => (row === 0 ? `extra ${column}` : (row * 31 + column * 17) % 13)).join(',')}`,
        )
        .join('\n');
    const { rows } = valued(wide(known.slice(0, 110)), wide(asked));
    const off = rows
      .map(({ valued }, index) => Math.abs(Math.exp(valued.estimate) / (asked[index]?.price ?? 0) - 1))
      .sort((a, b) => a - b);
    expect(off[50]).toBeLessThan(0.12);
  });
});
