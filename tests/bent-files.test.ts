// Two thousand bent files: each is read or refused with a reason.
import { expect, it } from 'vitest';
import { readBentFiles } from './bent-files';

it('two thousand bent files are each read or refused with a reason', async () => {
  const told = await readBentFiles({ runs: 2_000, seed: 2_024 });
  console.info(told);
  expect(told).toContain('2000 bent files');
}, 240_000);
