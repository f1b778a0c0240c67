// Five thousand bent backups: each is read, or refused with a reason.
import { expect, it } from 'vitest';
import { readBentBackups } from '../bent-backups';

it('five thousand bent backups are each read, or refused with a reason', async () => {
  const told = await readBentBackups({ runs: 5_000, seed: 2_026 });
  console.info(told);
  expect(told).toContain('5000 bent backups');
});
