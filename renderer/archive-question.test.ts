import { afterAll, expect, it, vi } from 'vitest';
import { firstList } from '../shared/documents/first-list';

// The routes look at the page's address when they are first imported.
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('history', { replaceState: () => {} });
vi.stubGlobal('addEventListener', () => {});
afterAll(() => vi.unstubAllGlobals());

it('asks for a home’s archive in the very words under which the engine’s last answer is kept', async () => {
  const { archiveQuestion, firstWindow } = await import('./archive-question');
  const { archiveRoute } = await import('./route');
  expect(JSON.stringify(firstWindow(archiveQuestion('home-1', archiveRoute)))).toBe(
    JSON.stringify(firstList('home-1')),
  );
});
