import { describe, expect, it } from 'vitest';
import { ancestors, descendants } from './family';

const rows = [
  { id: 'zip', parentId: '' },
  { id: 'mail', parentId: 'zip' },
  { id: 'invoice', parentId: 'mail' },
  { id: 'photo', parentId: 'zip' },
  { id: 'letter', parentId: '' },
];
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).sort();

describe('papers that came in papers', () => {
  it('are found however deep they lie', () => {
    expect(ids(descendants(rows, ['zip']))).toEqual(['invoice', 'mail', 'photo']);
    expect(ids(descendants(rows, ['letter']))).toEqual([]);
    expect(ids(ancestors(new Map(rows.map((row) => [row.id, row])), 'invoice'))).toEqual(['mail', 'zip']);
  });

  it('are found also when damaged records name each other as parents', () => {
    const ring = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(ids(descendants(ring, ['a']))).toEqual(['b']);
    expect(ancestors(new Map(ring.map((row) => [row.id, row])), 'a').length).toBeLessThan(3);
  });
});
