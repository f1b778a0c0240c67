// Two and three machines that change the same home while lines break and the server dies: in the end all have the same, and nothing said is lost.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveThrough, type SharedHome, shareHome } from './convergence';
import { meetingPlaces, type Server } from './meeting-places';

const seeds = [11, 22, 33, 44, 55];

describe.each(meetingPlaces())('at %s', (_name, open) => {
  let server: Server;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server?.end());

  describe.each([
    [3, 'sealed', seeds.slice(0, 4)],
    [2, 'open', seeds.slice(4)],
  ] as const)('%i machines of a %s home', (count, mode, some) => {
    let home: SharedHome;
    beforeAll(async () => {
      home = await shareHome(await server.place(), count, mode);
    });
    afterAll(() => home?.end());

    test.each(some)('come to the same, seed %i', async (seed) => {
      const outcome = await liveThrough(home, seed, server.disturb);
      expect(outcome.different).toEqual([]);
      expect(outcome.lost).toEqual([]);
      expect(outcome.trouble).toBeGreaterThan(0);
    });
  });
});
