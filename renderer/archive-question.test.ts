import { expect, it } from 'vitest';
import { firstList } from '../shared/documents/first-list';
import { archiveQuestion, firstWindow } from './archive-question';
import type { ArchiveRoute } from './route';

const plain: ArchiveRoute = {
  at: 'archive',
  query: '',
  category: '',
  kind: '',
  year: '',
  sender: '',
  tag: '',
  amount: '',
  homes: '',
  like: '',
  sort: '',
  selected: '',
};

it('asks for a home’s archive in the very words under which the engine’s last answer is kept', () => {
  expect(JSON.stringify(firstWindow(archiveQuestion('home-1', plain)))).toBe(JSON.stringify(firstList('home-1')));
});
