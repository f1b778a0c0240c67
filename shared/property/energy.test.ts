import { describe, expect, it } from 'vitest';
import { energyHoldsUntil } from './energy';
import { emptyRegister } from './home';

const home = (energy: Partial<ReturnType<typeof emptyRegister>['energy']>) => ({
  market: 'no',
  energy: { ...emptyRegister().energy, ...energy },
});

describe('an energy certificate', () => {
  it('holds for ten years', () => {
    // NVE, "Energimerking av bygninger": valid for ten years from its issue.
    expect(energyHoldsUntil(home({ issuedOn: '2014-02-03' }))).toBe('2024-02-03');
    expect(energyHoldsUntil(home({ issuedOn: '2016-02-29' }))).toBe('2026-02-28');
  });

  it('holds until the day it names itself', () => {
    expect(energyHoldsUntil(home({ issuedOn: '2014-02-03', validUntil: '2023-12-31' }))).toBe('2023-12-31');
    expect(energyHoldsUntil(home({}))).toBe('');
  });
});
