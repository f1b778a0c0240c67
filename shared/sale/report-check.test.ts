import { describe, expect, it } from 'vitest';
import type { Finding } from '../documents/understanding';
import { saleRules } from '../markets/no/sale/sale';
import { lookAtReport } from './report-check';

const finding = (grade: Finding['grade'], part: string, rest: Partial<Finding> = {}): Finding => ({
  grade,
  heading: part,
  part,
  reason: 'Slitt',
  consequence: 'Kan lekke',
  measure: '',
  ...rest,
});
const report = (findings: readonly Finding[], date = '2025-06-01') => ({
  id: 'd-1',
  kind: 'tilstandsrapport',
  title: '',
  sender: '',
  date,
  lines: [],
  findings,
});
const home = { propertyType: 'house', parts: [{ kind: 'roof' }, { kind: 'bathroom' }] };

describe('a condition report before it is handed out', () => {
  it('is too old a year after its day (forskrift om tryggere bolighandel)', () => {
    expect(lookAtReport(saleRules, report([]), home, '2026-06-01').isOld).toBe(false);
    expect(lookAtReport(saleRules, report([]), home, '2026-06-02')).toMatchObject({
      isOld: true,
      validUntil: '2026-06-01',
    });
  });

  it('must say why and with what consequence a part has TG2 or TG3, and what TG3 costs (§ 2-22)', () => {
    const look = lookAtReport(
      saleRules,
      report([finding('TG2', 'roof', { consequence: '' }), finding('TG3', 'bathroom')]),
      home,
      '2026-01-01',
    );
    expect(look).toMatchObject({ unexplained: ['roof'], uncosted: ['bathroom'], unnamed: [] });
  });

  it('adds up what it costs from the least to the most, and has no most where one is open', () => {
    const costs = (high?: number) =>
      lookAtReport(
        saleRules,
        report([
          finding('TG3', 'roof', { costLow: 20_000, costHigh: 100_000 }),
          finding('TG3', 'bathroom', { costLow: 500_000, ...(high === undefined ? {} : { costHigh: high }) }),
        ]),
        home,
        '2026-01-01',
      ).costs;
    expect(costs(600_000)).toEqual({ low: 520_000, high: 700_000 });
    expect(costs()).toEqual({ low: 520_000 });
  });

  it('names parts of the home that it does not look at', () => {
    expect(lookAtReport(saleRules, report([finding('TG1', 'roof')]), home, '2026-01-01').unnamed).toEqual(['bathroom']);
  });
});
