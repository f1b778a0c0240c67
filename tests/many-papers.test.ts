// Four hundred papers dropped on the window at once; ten thousand in soak/.
import { expect, it } from 'vitest';
import { dropMany } from './many-papers';

it('four hundred papers dropped at once are all taken in, and the window is used meanwhile', async () => {
  const told = await dropMany(400);
  console.info(told);
  expect(told).toContain('400 papers');
});
