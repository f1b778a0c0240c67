// Homes valued from the command line, by the real engine and its worker.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvOf, testSales } from '../engine/valuation/test-sales';
import { freshVault, runCommandLine } from './harness';

const vault = freshVault();
const inVault = ['--vault', vault.folder];
const all = testSales(200);
const asked = all.slice(150);

afterAll(() => vault.remove());

describe('homes valued from the command line', () => {
  let folder: string;
  const file = (name: string) => join(folder, name);
  const value = (sales: string) =>
    runCommandLine(['value', '--json', '--sales', file(sales), '--subjects', file('asked.csv'), ...inVault]);
  beforeAll(() => {
    folder = join(vault.folder, '..', 'lists');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file('known.csv'), csvOf(all.slice(0, 150), ';'));
    writeFileSync(file('asked.csv'), csvOf(asked.map((sale) => ({ ...sale, price: 1 }))));
    writeFileSync(file('ten.csv'), csvOf(all.slice(0, 10)));
    writeFileSync(file('notes.csv'), 'Ring megleren\nom prisen');
  });

  it('get an estimate, an interval and the sales that carry it, a line each', async () => {
    const { exitCode, lines } = await value('known.csv');
    expect(exitCode).toBe(0);
    const told = lines();
    expect(told.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    for (const line of told) {
      expect(line).toMatchObject({
        coverage: 0.8,
        comparables: expect.arrayContaining([
          { id: expect.stringMatching(/^s\d+$/), weight: expect.any(Number), adjustedPrice: expect.any(Number) },
        ]),
      });
      expect(Number(line.low)).toBeLessThan(Number(line.estimate));
      expect(Number(line.high)).toBeGreaterThan(Number(line.estimate));
    }
    const off = told
      .map((line, index) => Math.abs(Number(line.estimate) / (asked[index]?.price ?? 0) - 1))
      .sort((a, b) => a - b);
    expect(off[25]).toBeLessThan(0.08);
  });

  it('are not valued by a list that is none, or too short, which is said', async () => {
    for (const [list, code] of [
      ['ten.csv', 'too-few-sales'],
      ['notes.csv', 'not-a-table'],
    ] as const) {
      const { exitCode, lines } = await value(list);
      expect(exitCode).toBe(1);
      expect(lines()[0]).toMatchObject({ problem: { code, message: expect.any(String), hint: expect.any(String) } });
    }
  });
});
