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
    expect(orderRows(titles, 'title').map(({ row }) => row.title)).toEqual([
      'Faktura 9',
      'Faktura 10',
      'Ærlig',
      'Østre',
      'Ås',
    ]);
  });

  it('counts amounts in steps, and finds the papers between two of them', () => {
    const bills = [
      paper('1', { amount: 450 }),
      paper('2', { amount: 1_000 }),
      paper('3', { amount: 48_750 }),
      paper('4', { amount: 4_250_000 }),
      paper('5'),
    ];
    const between = (filter: object) =>
      listRows(orderRows(bills, 'date'), 'date', { limit: 200, filter }).rows.map(({ id }) => id);
    expect(
      listRows(orderRows(bills, 'date'), 'date', { limit: 200, filter: { amountFrom: 1_000, amountTo: 4_999 } }).facets
        .amounts,
    ).toEqual([
      { value: '0', count: 1 },
      { value: '1000', count: 1 },
      { value: '20000', count: 1 },
      { value: '1000000', count: 1 },
    ]);
    expect(between({ amountFrom: 1_000, amountTo: 48_750 })).toEqual(['2', '3']);
    expect(between({ amountFrom: 100_000 })).toEqual(['4']);
    expect(between({ amountTo: 999.99 })).toEqual(['1']);
  });

  it('takes two spellings of a sender for one', () => {
    const letters = [
      paper('1', { sender: 'Rørvik VVS AS' }),
      paper('2', { sender: 'RØRVIK VVS' }),
      paper('3', { sender: 'Rørvik Bygg AS' }),
    ];
    const { rows, facets } = listRows(orderRows(letters, 'date'), 'date', {
      limit: 200,
      filter: { sender: 'Rørvik VVS AS' },
    });
    expect(rows.map(({ id }) => id)).toEqual(['1', '2']);
    expect(facets.senders).toEqual([
      { value: 'Rørvik VVS AS', count: 2 },
      { value: 'Rørvik Bygg AS', count: 1 },
    ]);
  });

  it('counts the papers of every home, and shows one home’s or all', () => {
    const { facets, count } = listed();
    expect(count).toBe(4);
    expect(facets.homes).toEqual([
      { value: 'storgata', count: 4 },
      { value: 'hytta', count: 1 },
    ]);
    expect(listRows(orderRows(drawer, 'date'), 'date', { limit: 200, filter: {} }).count).toBe(5);
  });

  it('begins anywhere, so that one can jump to the middle of a long list', () => {
    const middle = listRows(orderRows(drawer, 'date'), 'date', { homeId: 'storgata', limit: 2, filter: {}, from: 1 });
    expect(middle.rows.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(middle.count).toBe(4);
  });
});
