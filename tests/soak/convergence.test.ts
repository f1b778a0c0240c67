// Two hundred seeds of two and three machines that change one home while lines break and the hub dies.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveThrough, type SharedHome, shareHome } from '../convergence';
import { meetingPlaces, type Server } from '../meeting-places';

const seeds = Number(process.env.BOLIGPERM_SOAK_SEEDS ?? 200);
/** A home of its own for so many: what they leave behind would only make the rest slower. */
const perHome = 20;

describe.each(meetingPlaces())('at %s', (_name, open) => {
  let server: Server;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server?.end());

  describe.each(Array.from({ length: Math.ceil(seeds / perHome) }, (_, at) => at))('home %i', (at) => {
    let home: SharedHome;
    beforeAll(async () => {
      home = await shareHome(await server.place(), 2 + (at % 2), at % 5 === 4 ? 'open' : 'sealed');
    });
    afterAll(() => home?.end());

    test.each(
      Array.from({ length: Math.min(perHome, seeds - at * perHome) }, (_, seed) => 1_000 + at * perHome + seed),
    )('all come to the same, seed %i', async (seed) => {
      const outcome = await liveThrough(home, seed, server.disturb);
      expect(outcome.different).toEqual([]);
      expect(outcome.lost).toEqual([]);
    });
  });
});
