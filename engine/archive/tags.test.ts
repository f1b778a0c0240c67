import { expect, it } from 'vitest';
import { countTags, tidyTags, withTags } from './tags';

it('keeps a tag once, whatever its case and spaces, spelt as other papers spell it', () => {
  expect(tidyTags(['  Bad   2019 ', 'bad 2019', '', 'Rør'])).toEqual(['Bad 2019', 'Rør']);
  expect(tidyTags(['RØR'], new Map([['ror', 'Rør']]))).toEqual(['Rør']);
});

it('adds and takes away, and lets the rest stand in their order', () => {
  expect(withTags(['Bad', 'Rør'], ['Garanti', 'bad'], ['rør'])).toEqual(['Bad', 'Garanti']);
});

it('counts how many papers have each, without those in the trash', () => {
  const rows = [
    { tags: ['Bad', 'Rør'], trashedAt: 0 },
    { tags: ['bad'], trashedAt: 0 },
    { tags: ['Rør'], trashedAt: 5 },
    { trashedAt: 0 },
  ];
  expect(countTags(rows)).toEqual([
    { value: 'Bad', count: 2 },
    { value: 'Rør', count: 1 },
  ]);
});
