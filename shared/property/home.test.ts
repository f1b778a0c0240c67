import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { migrated } from '../schema/record';
import { emptyRegister, homes } from './home';
import { partKinds, partsFor } from './parts';
import { propertyTypes } from './property-type';
import { roomKinds, roomsFor } from './rooms';

const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
const before = Object.freeze({
  id: 'h-1',
  rev: 3,
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_000_001,
  market: 'no',
  address: Object.freeze(address),
  matrikkel: Object.freeze({ knr: '0301', gnr: 31, bnr: 333 }),
  sample: false,
});

describe('a home from before it had a register', () => {
  it('keeps what it was and gets the parts that every home has, the record of before untouched', () => {
    const copy = structuredClone(before);
    const after = migrated(homes, before, 0);
    expect(Value.Check(homes.schema, after)).toBe(true);
    expect(after).toMatchObject(before);
    expect(after.parts).toEqual(emptyRegister().parts);
    expect(before).toEqual(copy);
  });
});

describe('the usual rooms of a home', () => {
  it('are those that are known', () => {
    for (const type of propertyTypes) expect(roomKinds).toEqual(expect.arrayContaining([...roomsFor(type)]));
  });
});

describe('the usual parts of a home', () => {
  it('are a house’s own roof and drainage, and not an apartment’s', () => {
    expect(partsFor('house')).toEqual(expect.arrayContaining(['roof', 'gutters', 'drainage', 'bathroom']));
    for (const kind of ['roof', 'gutters', 'drainage', 'foundation'] as const)
      expect(partsFor('apartment')).not.toContain(kind);
  });

  it('are of every home those that every home has, each once, in the order of all parts', () => {
    for (const type of propertyTypes) {
      const parts = partsFor(type);
      expect(parts).toEqual(expect.arrayContaining([...partsFor('')]));
      expect(parts).toEqual(partKinds.filter((kind) => parts.includes(kind)));
    }
  });
});
