import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { migrated } from '../schema/record';
import { Correction, documents } from './document';

describe('a paper kept by an earlier version of the app', () => {
  const before = { id: 'd-1', corrections: { total: { value: 12, at: 5 }, kid: { value: null, at: 6 } } };

  it('has its corrections still, each said to be made by hand', () => {
    const kept = structuredClone(before);
    const after = migrated(documents, before, 0);
    expect(after).toEqual({
      id: 'd-1',
      corrections: { total: { value: 12, at: 5, from: 'hand' }, kid: { value: null, at: 6, from: 'hand' } },
    });
    expect(before).toEqual(kept);
    expect(Object.values(after.corrections as object).every((said) => Value.Check(Correction, said))).toBe(true);
  });
});
