import { Value } from '@sinclair/typebox/value';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problem';
import { emptyRegister, type Home, homes, newPart } from './home';
import { partKinds } from './parts';
import { propertyTypes } from './property-type';
import { editedRegister, RegisterEdit } from './register-edit';

const home: Home = {
  id: 'h-1',
  rev: 1,
  createdAt: 1,
  updatedAt: 1,
  market: 'no',
  address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  sample: false,
  ...emptyRegister('house'),
};
const source = { documentId: 'd-1', fact: 'buildYear', page: 2, at: 5 };

const refusedField = (set: RegisterEdit['set']): unknown => {
  try {
    editedRegister(home, { ...(set ? { set } : {}) });
    return undefined;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.params?.field : error;
  }
};

describe('what is said of a home', () => {
  it('is written as the registers write it', () => {
    const { home: after } = editedRegister(home, {
      set: {
        matrikkel: '4601 gnr. 12, bnr. 7',
        unitNumber: 'h 0101',
        'association.orgNumber': 'NO 974 760 673 MVA',
        'areas.braI': 142.004,
        buildYear: 1974,
        'purchase.price': 4_290_000_00,
      },
    });
    expect(after.matrikkel).toEqual({ knr: '4601', gnr: 12, bnr: 7 });
    expect(after.unitNumber).toBe('H0101');
    expect(after.association.orgNumber).toBe('974760673');
    expect(after.areas).toEqual({ braI: 142 });
    expect(after.purchase.price).toBe(429_000_000);
    expect(Value.Check(homes.schema, after)).toBe(true);
  });

  it('is refused, and the field named, when the field cannot hold it', () => {
    expect(refusedField({ matrikkel: '31/333' })).toBe('matrikkel');
    expect(refusedField({ buildYear: 'i fjor' })).toBe('buildYear');
    expect(refusedField({ 'areas.braI': -1 })).toBe('areas.braI');
    expect(refusedField({ 'address.street': ' ' })).toBe('address.street');
    expect(refusedField({ 'association.orgNumber': '123456789' })).toBe('association.orgNumber');
    expect(refusedField({ 'energy.validUntil': '2025-02-30' })).toBe('energy.validUntil');
    expect(refusedField({ constructor: 'x' })).toBe('constructor');
  });

  it('has no paper for its source any more once it is said by hand, and has it again when that is taken back', () => {
    const taken = editedRegister(home, { set: { buildYear: 1974 }, sources: { buildYear: source } }).home;
    expect(taken.sources.buildYear).toEqual(source);
    const { home: said, undo } = editedRegister(taken, { set: { buildYear: 1973 } });
    expect(said.sources).toEqual({});
    expect(editedRegister(said, undo).home).toEqual(taken);
  });
});

describe('another type of home', () => {
  it('brings its usual parts and takes along those that nobody touched', () => {
    const roofKnown = editedRegister(home, { put: { parts: [{ ...newPart('roof'), material: 'teglstein' }] } }).home;
    const { home: flat, undo } = editedRegister(roofKnown, { set: { propertyType: 'apartment' } });
    const kinds = flat.parts.map(({ kind }) => kind);
    expect(kinds).toContain('balcony');
    expect(kinds).toContain('roof');
    expect(kinds).not.toContain('drainage');
    expect(editedRegister(flat, undo).home).toEqual(roofKnown);
  });
});

describe('a part of the home', () => {
  it('that was taken away comes back where it was', () => {
    const { home: after, undo } = editedRegister(home, { remove: { parts: ['bathroom'] } });
    expect(after.parts.map(({ id }) => id)).not.toContain('bathroom');
    expect(editedRegister(after, undo).home).toEqual(home);
  });

  it('is put in place of the one with its id, and otherwise last', () => {
    const second = newPart('bathroom', 'bathroom-2');
    const { home: after } = editedRegister(home, {
      put: { parts: [second, { ...newPart('roof'), note: 'Skiftet på nordsiden' }] },
    });
    expect(after.parts.at(-1)).toEqual(second);
    expect(after.parts.length).toBe(home.parts.length + 1);
    expect(after.parts.find(({ id }) => id === 'roof')?.note).toBe('Skiftet på nordsiden');
  });
});

describe('any edit', () => {
  const partId = fc.constantFrom('roof', 'bathroom', 'x-1', 'x-2');
  const part = fc.record({ id: partId, kind: fc.constantFrom(...partKinds), material: fc.constantFrom('', 'tre') });
  const edit = fc.record(
    {
      set: fc.record(
        {
          propertyType: fc.constantFrom(...propertyTypes),
          buildYear: fc.option(fc.integer({ min: 1000, max: 2199 })),
          'areas.braI': fc.option(fc.integer({ min: 0, max: 900 })),
          tenure: fc.constantFrom('selveier', 'andel', null),
          matrikkel: fc.constantFrom('0301-31/333', '4601-1/2/0/3', null),
          'address.place': fc.constantFrom('Solvang', 'Oslo', null),
        },
        { requiredKeys: [] },
      ),
      sources: fc.constantFrom({}, { buildYear: source }, { buildYear: null }),
      exposure: fc.subarray(['coast', 'windy', 'snow']),
      picture: fc.option(fc.constant({ documentId: 'd-2', page: 0 })),
      put: fc.record(
        { parts: fc.array(part.map((over) => ({ ...newPart(over.kind), ...over }))) },
        { requiredKeys: [] },
      ),
      remove: fc.record({ parts: fc.array(partId) }, { requiredKeys: [] }),
      order: fc.record({ parts: fc.shuffledSubarray(['roof', 'bathroom', 'x-1']) }, { requiredKeys: [] }),
      decline: fc.constantFrom([], [{ field: 'buildYear', value: 1974 }]),
    },
    { requiredKeys: [] },
  );

  it('leaves a home that is whole, changes nothing of what it was given, and can be taken back', () => {
    fc.assert(
      fc.property(fc.array(edit as fc.Arbitrary<unknown>, { minLength: 1, maxLength: 4 }), (edits) => {
        let current = home;
        for (const one of edits) {
          const copy = structuredClone(current);
          if (!Value.Check(RegisterEdit, one)) throw new Error('not an edit');
          const { home: after, undo } = editedRegister(current, one);
          expect(current).toEqual(copy);
          expect(Value.Check(homes.schema, after)).toBe(true);
          expect(Value.Check(RegisterEdit, undo)).toBe(true);
          expect(editedRegister(after, undo).home).toEqual(current);
          current = after;
        }
      }),
    );
  });
});
