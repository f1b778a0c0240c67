// Thousands of biddings, each with everything going wrong at random: the suite runs hundreds of the same (tests/bid-room.test.ts).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { biddings } from '../bid-room-model';

test('a home is sold at most once, and in time, in thousands of biddings', async () => {
  const { failed, numRuns } = await fc.check(biddings, { numRuns: 5_000 });
  process.stdout.write(`${numRuns} biddings\n`);
  expect(failed).toBe(false);
});
