import { describe, expect, it } from 'vitest';
import type { ArchiveRow } from '../vault/vault';
import { listRows, orderRows } from './list';

const paper = (id: string, over: Partial<ArchiveRow> = {}): ArchiveRow => ({
  id,
  homeId: 'storgata',
  parentId: '',
  isEnvelope: false,
  title: `Papir ${id}`,
  kind: 'faktura',
  category: 'okonomi',
  sender: 'Rørlegger AS',
  date: '2024-05-01',
  sortDate: '2024-05-01',
  state: 'read',
  pageCount: 1,
  fileName: `${id}.pdf`,
  unsure: false,
  trashedAt: 0,
  createdAt: 1,
  rev: 1,
  ...over,
});

const drawer = [
  paper('a', { date: '2024-05-01', sortDate: '2024-05-01' }),
  paper('b', { date: '2023-01-10', sortDate: '2023-01-10', kind: 'kvittering', sender: 'Byggevare AS' }),
  paper('c', { date: '2023-06-10', sortDate: '2023-06-10', kind: 'tilstandsrapport', category: 'takst' }),
  paper('d', { date: '', sortDate: '2025-01-01', kind: 'annet', category: 'annet', sender: '', unsure: true }),
  paper('e', { trashedAt: 5 }),
  paper('f', { homeId: 'hytta' }),
];
const listed = (filter = {}, more: { homeId?: string; limit?: number; after?: string } = {}) =>
  listRows(orderRows(drawer, 'date'), 'date', { homeId: 'storgata', limit: 200, filter, ...more });

describe('the drawer of papers', () => {
  it('shows the home’s papers, newest first, without what is in the trash', () => {
    expect(listed().rows.map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
    expect(listed().count).toBe(4);
    expect(listed({ trashed: true }).rows.map(({ id }) => id)).toEqual(['e']);
  });

  it('counts each facet as if its own filter were not there, so that another choice can be seen', () => {
    const { facets, rows } = listed({ category: 'okonomi', year: '2023' });
    expect(rows.map(({ id }) => id)).toEqual(['b']);
    expect(facets.categories).toEqual([
      { value: 'okonomi', count: 1 },
      { value: 'takst', count: 1 },
    ]);
    expect(facets.years).toEqual([
      { value: '2024', count: 1 },
      { value: '2023', count: 1 },
    ]);
    expect(facets.kinds).toEqual([{ value: 'kvittering', count: 1 }]);
  });

  it('finds the papers without a date, and those that want a look', () => {
    expect(listed({ year: '' }).rows.map(({ id }) => id)).toEqual(['d']);
    expect(listed({ unsure: true }).rows.map(({ id }) => id)).toEqual(['d']);
  });

  it('goes on window by window and misses none, also when the last one shown was thrown away', () => {
    const first = listed({}, { limit: 2 });
    expect(first.rows.map(({ id }) => id)).toEqual(['d', 'a']);
    const second = listed({}, { limit: 2, after: first.next });
    expect(second.rows.map(({ id }) => id)).toEqual(['c', 'b']);
    expect(second.next).toBe('');
    const withoutA = orderRows(
      drawer.filter(({ id }) => id !== 'a'),
      'date',
    );
    const later = listRows(withoutA, 'date', { homeId: 'storgata', limit: 2, filter: {}, after: first.next });
    expect(later.rows.map(({ id }) => id)).toEqual(['c', 'b']);
  });

  it('sorts titles the way people read them, numbers by size and å last', () => {
    const titles = ['Ås', 'Faktura 10', 'Faktura 9', 'Ærlig', 'Østre'].map((title, index) =>
      paper(`${index}`, { title }),
    );
    expect(orderRows(titles, 'title').map(({ title }) => title)).toEqual([
      'Faktura 9',
      'Faktura 10',
      'Ærlig',
      'Østre',
      'Ås',
    ]);
  });
});
