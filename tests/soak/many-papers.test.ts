// Ten thousand papers dropped on the window at once.
import { expect, it } from 'vitest';
import { dropMany } from '../many-papers';

it('ten thousand papers dropped at once are all taken in, and the window is used meanwhile', async () => {
  const told = await dropMany(Number(process.env.BOLIGPERM_SOAK_PAPERS ?? 10_000));
  console.info(told);
  expect(told).toContain('papers dropped');
});
