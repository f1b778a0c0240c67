import { Value } from '@sinclair/typebox/value';
import { describe, expect, it } from 'vitest';
import { migrated } from '../schema/record';
import { savedSearches } from './saved-search';

describe('a search saved before papers had tags', () => {
  it('asks for none, and is otherwise as it was', () => {
    const before = {
      id: 's-1',
      rev: 1,
      createdAt: 1,
      updatedAt: 2,
      name: 'Taket',
      homeId: '',
      query: 'tak',
      category: '',
      kind: '',
      year: '',
      sender: '',
      amountFrom: 100,
      sort: '',
    };
    const kept = structuredClone(before);
    const after = migrated(savedSearches, before, 0);
    expect(before).toEqual(kept);
    expect(after).toEqual({ ...before, tag: '' });
    expect(Value.Check(savedSearches.schema, after)).toBe(true);
  });
});
