import { expect, it } from 'vitest';
import { readBentBackups } from './bent-backups';

it('two hundred bent backups are each read, or refused with a reason', async () => {
  const told = await readBentBackups({ runs: 200, seed: 9 });
  console.info(told);
  expect(told).toContain('200 bent backups');
});
