// What goes into each pack of a home, and what is missed.
import { expect, test } from 'vitest';
import { kindIds } from '../documents/catalogue';
import { categories } from '../documents/kind';
import { isMessageKey } from '../i18n/words';
import { packRulesOf } from '../markets/markets';
import { packKinds } from '../markets/pack-rules';
import { type PackRow, packContents } from './contents';

const house = { propertyType: 'house' };
const today = '2026-03-01';
const paper = (id: string, kind: string, category: string, date: string, more: Partial<PackRow> = {}): PackRow => ({
  id,
  kind,
  category,
  date,
  title: id,
  sender: '',
  sortDate: date,
  state: 'read',
  isEnvelope: false,
  trashedAt: 0,
  pageCount: 1,
  ...more,
});
const binder = [
  paper('old report', 'tilstandsrapport', 'takst', '2014-05-01'),
  paper('report', 'tilstandsrapport', 'takst', '2024-08-19'),
  paper('electrician', 'samsvarserklaering', 'vedlikehold', '2016-10-20'),
  paper('loan', 'lan-pant', 'okonomi', '2020-01-01'),
  paper('receipt', 'kvittering', 'okonomi', '2025-02-02'),
  paper('old receipt', 'kvittering', 'okonomi', '2009-02-02'),
  paper('drawing', 'tegning', 'offentlig', '1978-02-02'),
  paper('deed', 'skjote', 'eierskap', '2010-02-02'),
];
const contents = (kind: (typeof packKinds)[number], rows = binder) =>
  packContents(packRulesOf('no', kind), rows, house, today);
const proposed = (kind: (typeof packKinds)[number], rows = binder) =>
  contents(kind, rows)
    .papers.filter(({ isProposed }) => isProposed)
    .map(({ row }) => row.id);

test('the insurer gets the newest report and the last ten years’ receipts, not the loan', () => {
  expect(proposed('insurer')).toEqual(['report', 'electrician', 'receipt']);
  expect(contents('insurer').missing.map(({ why }) => why)).toEqual(['wetRoom']);
});

test('the tradesman gets drawings and declarations, and nothing of money', () => {
  expect(proposed('craftsman')).toEqual(['report', 'electrician', 'drawing']);
});

test('the buyer gets the binder without the seller’s loan; the heirs get everything', () => {
  expect(proposed('buyer')).not.toContain('loan');
  expect(proposed('buyer')).toEqual(expect.arrayContaining(['old report', 'report', 'electrician', 'drawing', 'deed']));
  expect(proposed('heirs')).toHaveLength(binder.length);
});

test('a paper that was replaced stays behind, one in the trash too, and one not yet read is held', () => {
  const rows = [
    paper('v1', 'samsvarserklaering', 'vedlikehold', '2020-01-01'),
    paper('v2', 'samsvarserklaering', 'vedlikehold', '2021-01-01', { previousId: 'v1' }),
    paper('gone', 'samsvarserklaering', 'vedlikehold', '2021-01-01', { trashedAt: 1 }),
    paper('locked', 'samsvarserklaering', 'vedlikehold', '2022-01-01', { state: 'needs-password' }),
  ];
  expect(proposed('insurer', rows)).toEqual(['v2']);
  expect(contents('insurer', rows).papers.find(({ row }) => row.id === 'locked')).toMatchObject({ isHeld: true });
});

test('the papers lie by divider, the newest first', () => {
  expect(contents('heirs').papers.map(({ row }) => row.id)).toEqual([
    'deed',
    'report',
    'old report',
    'electrician',
    'receipt',
    'loan',
    'old receipt',
    'drawing',
  ]);
});

test('a report too old for a sale is missed', () => {
  expect(contents('buyer').missing.map(({ why }) => why)).toContain('conditionAge');
  const fresh = [...binder, paper('new report', 'tilstandsrapport', 'takst', '2025-09-01')];
  expect(contents('buyer', fresh).missing.map(({ why }) => why)).not.toContain('conditionAge');
});

test.each(packKinds)(
  'every rule of the %s’s pack names papers and words that there are, and cites its source',
  (kind) => {
    const { rules, wants, facts } = packRulesOf('no', kind);
    for (const rule of rules) {
      for (const id of rule.kinds ?? []) expect(kindIds).toContain(id);
      for (const category of rule.categories ?? []) expect(categories).toContain(category);
      expect(isMessageKey(`pack.why.${rule.why}`), rule.why).toBe(true);
    }
    for (const want of wants) {
      for (const id of want.kinds) expect(kindIds).toContain(id);
      expect(isMessageKey(`pack.want.${want.why}`), want.why).toBe(true);
      expect(want.source.url).toMatch(/^https:\/\//);
      expect(want.source.read).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
    for (const field of facts) expect(isMessageKey(`pack.fact.${field}`), field).toBe(true);
  },
);
