// Whatever happens in a bid room: never two accepted bids, never one after its deadline, and a journal that is whole.
import fc from 'fast-check';
import { test } from 'vitest';
import { biddings } from './bid-room-model';

test('two machines, clocks hours apart and a server that fails sell a home at most once, and in time', async () => {
  await fc.assert(biddings, { numRuns: 200, endOnFailure: false });
});
