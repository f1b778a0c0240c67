// What a surveyor is shown, and what comes along later.
import { expect, test } from 'vitest';
import { packRulesOf } from '../markets/markets';
import type { SharedContents } from './share';
import { type SharedRow, settled, sharedPapers } from './share-contents';

const house = { propertyType: 'house' };
const today = '2026-03-01';
const paper = (id: string, kind: string, category: string, date: string, more: Partial<SharedRow> = {}): SharedRow => ({
  id,
  homeId: 'home',
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
  paper('report', 'tilstandsrapport', 'takst', '2024-08-19'),
  paper('electrician', 'samsvarserklaering', 'vedlikehold', '2016-10-20'),
  paper('loan', 'lan-pant', 'okonomi', '2020-01-01'),
  paper('neighbours', 'tilstandsrapport', 'takst', '2024-01-01', { homeId: 'another' }),
];
const view: SharedContents = { pack: 'surveyor', ids: [], without: [] };
const shown = (contents: SharedContents, rows: readonly SharedRow[] = binder, follows = true) =>
  sharedPapers({ homeId: 'home', contents, follows }, rows, house, (pack) => packRulesOf('no', pack), today).map(
    ({ row }) => row.id,
  );

test('the surveyor sees what a surveyor asks for, of this home alone', () => {
  expect(shown(view)).toEqual(['report', 'electrician']);
});

test('a paper that arrives later comes along, one in the trash goes', () => {
  const later = [...binder, paper('bathroom', 'vatromsdokumentasjon', 'vedlikehold', '2025-01-01')];
  expect(shown(view, later)).toEqual(['report', 'bathroom', 'electrician']);
  const thrown = later.map((row) => (row.id === 'report' ? { ...row, trashedAt: 1 } : row));
  expect(shown(view, thrown)).toEqual(['bathroom', 'electrician']);
});

test('what is chosen by hand is added, what is taken out stays out', () => {
  expect(shown({ ...view, ids: ['loan'], without: ['report'] })).toEqual(['electrician', 'loan']);
  expect(shown({ ids: ['loan'], without: [] })).toEqual(['loan']);
});

test('nothing comes along any more once the view is settled', () => {
  const now = sharedPapers(
    { homeId: 'home', contents: view, follows: true },
    binder,
    house,
    (pack) => packRulesOf('no', pack),
    today,
  );
  const later = [...binder, paper('bathroom', 'vatromsdokumentasjon', 'vedlikehold', '2025-01-01')];
  expect(shown(settled(view, now), later, false)).toEqual(['report', 'electrician']);
  expect(shown(settled(view, now), later, true)).toEqual(['report', 'bathroom', 'electrician']);
});

test('a view by what papers are follows the archive as well', () => {
  expect(shown({ filter: { category: 'okonomi' }, ids: [], without: [] })).toEqual(['loan']);
  expect(shown({ filter: { category: 'okonomi', year: '2019' }, ids: [], without: [] })).toEqual([]);
});

test('a newer version takes the older one’s place; one chosen by hand stays', () => {
  const newer = [...binder, paper('new report', 'tilstandsrapport', 'takst', '2025-09-01', { previousId: 'report' })];
  expect(shown(view, newer)).toEqual(['new report', 'electrician']);
  expect(shown({ ...view, ids: ['report'] }, newer)).toEqual(['new report', 'electrician', 'report']);
});

test('what somebody outside left goes to nobody before its owner wants it', () => {
  const left = [...binder, paper('theirs', 'tilstandsrapport', 'takst', '2026-01-01', { isLeft: true })];
  expect(shown(view, left)).toEqual(['report', 'electrician']);
  expect(shown({ filter: { category: 'takst' }, ids: [], without: [] }, left)).toEqual(['report']);
  expect(shown({ ...view, ids: ['theirs'] }, left)).toContain('theirs');
});

test('a paper that nobody has read is held back', () => {
  const rows = [paper('locked', 'tilstandsrapport', 'takst', '2025-01-01', { state: 'needs-password' })];
  const [held] = sharedPapers(
    { homeId: 'home', contents: { ids: ['locked'], without: [] }, follows: true },
    rows,
    house,
    (pack) => packRulesOf('no', pack),
    today,
  );
  expect(held).toMatchObject({ isHeld: true });
});
