// Many thousand bent files, other ones each time: a seed that finds a fault becomes a test.
import { expect, it } from 'vitest';
import { readBentFiles } from '../bent-files';

it('twenty thousand bent files are each read or refused with a reason', async () => {
  const seed = Number(process.env.BOLIGPERM_SOAK_SEED ?? Date.now() % 1_000_000);
  const told = await readBentFiles({ runs: 20_000, seed });
  console.info(`seed ${seed}: ${told}`);
  expect(told).toContain('20000 bent files');
});
