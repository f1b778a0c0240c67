// An agency's home in an open workspace: what its server answers by `_find` adds up to what the app shows.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../cli/homes';
import type { CostList } from '../shared/api/costs';
import type { Cost } from '../shared/costs/cost';
import { costPaperOf } from '../shared/costs/cost-paper';
import { deriveCosts } from '../shared/costs/derive';
import { noHints } from '../shared/costs/hints';
import { sumsBy, yearOf } from '../shared/costs/sums';
import type { Document } from '../shared/documents/document';
import { projectRoot } from './harness';
import { type HomeMachine, type MeetingPlace, openMachine } from './home-machine';
import { meetingPlaces, type Server } from './meeting-places';

const papers = ['faktura_20417.pdf', 'Faktura maling.pdf', 'kommunale-avgifter-2026-1.pdf', 'kreditnota-88140.pdf'];

describe.each(meetingPlaces())('at %s', (_name, open) => {
  let server: Server;
  let place: MeetingPlace;
  let machine: HomeMachine;
  let homeId = '';
  beforeAll(async () => {
    server = await open();
    place = await server.place();
    machine = await openMachine('Kontoret', place.address);
    const { engine, app } = machine;
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    homeId = (await engine.call('homes.add', { address })).id;
    for (const name of papers) {
      const path = join(projectRoot, 'resources', 'sample-home', 'papers', name);
      const { token, fileName } = await app.shell.call('files.offer', { path });
      const { id } = await engine.call('documents.importOffered', { homeId, token, fileName });
      await engine.call('documents.waitRead', { id });
    }
    const typed = { homeId, payee: 'Torget', currency: 'NOK', note: '', contactId: '', partId: '', taskId: '' };
    await engine.call('costs.add', { ...typed, title: 'Malerkoster', date: '2025-04-01', nature: '', amount: 499_00 });
    await machine.found(place, 'open');
    await machine.sync();
  });
  afterAll(async () => {
    await machine?.end();
    await server?.end();
  });

  const find = async <T>(type: string): Promise<readonly T[]> => {
    const answer = await fetch(`${place.address}/bp-${place.workspace}/_find`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${place.user}:${place.password}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ selector: { type, 'record.homeId': homeId }, limit: 1_000 }),
    });
    const { docs, warning } = (await answer.json()) as { docs: readonly { record: T }[]; warning?: string };
    // An answer without an index says so.
    expect(warning ?? '').not.toMatch(/no matching index/i);
    return docs.map(({ record }) => record);
  };

  test('the costs of each year are the same on the server as in the app', async () => {
    const documents = (await find<Document>('documents')).filter(
      ({ state, trashedAt }) => state === 'read' && trashedAt === 0,
    );
    const records = await find<Cost>('costs');
    expect([documents.length, records.length]).toEqual([papers.length, 1]);
    const rows = deriveCosts({ papers: documents.map(costPaperOf), records, hints: () => noHints, parts: [] });
    const there = sumsBy(rows, 'NOK', yearOf).map(({ key, sums }) => [key, sums.total]);
    for (const [year, total] of there) {
      const list = await once<CostList>((onValue, onProblem) =>
        machine.engine.live('costs.list', { homeId, year: String(year) }, onValue, onProblem),
      );
      expect([year, list.sums.total]).toEqual([year, total]);
    }
    expect(there.length).toBeGreaterThan(1);
  });
});
