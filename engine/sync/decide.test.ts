// Whose bid was accepted is decided once: two machines at one time, a lost answer, a server away, somebody who would undo it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, storages, type TestHub } from '../../server/test-hub';
import { ProblemError, problem } from '../../shared/problem';
import { type Decisions, openDecisions } from './decide';
import { openServer, type Server } from './server';
import { type OpenWorkspace, openWorkspace } from './workspace';

/** The shell of one machine, as far as a workspace asks it. */
function machine(): OpenWorkspace {
  const passwords = new Map<string, string>();
  const calls: Record<string, (input: never) => unknown> = {
    'workspace.read': () => ({ text: null }),
    'secrets.get': ({ account }: { account: string }) => ({ password: passwords.get(account) ?? null }),
    'secrets.set': ({ account, password }: { account: string; password: string }) => passwords.set(account, password),
  };
  const shell = { call: async (name: string, input: unknown) => calls[name]?.(input as never) };
  return openWorkspace({ shell: shell as never, allow: async () => undefined, now: Date.now });
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: ProblemError) => error.problem?.code ?? String(error),
  );

describe.each(storages)('on %s', (_name, couchdb) => {
  describe.each(['sealed', 'open'] as const)('in an %s home', (mode) => {
    let hub: TestHub;
    let [hers, his]: OpenWorkspace[] = [];
    let [kari, ola]: Decisions[] = [];
    let database = '';
    beforeAll(async () => {
      hub = await openTestHub(couchdb);
      database = `bp-${hub.workspace}`;
      const place = { server: hub.address, name: hub.workspace, user: hub.name, password: hub.password };
      hers = machine();
      his = machine();
      const { recoveryPhrase } = await hers.handlers['workspace.create']({ ...place, mode, deviceName: 'Kontoret' });
      await his.handlers['workspace.join']({ ...place, recoveryPhrase, deviceName: 'Stua' });
    });
    beforeEach(() => {
      kari = openDecisions({ workspace: hers as OpenWorkspace });
      ola = openDecisions({ workspace: his as OpenWorkspace });
    });
    afterAll(() => hub.end());
    const both = () => [kari, ola] as [Decisions, Decisions];

    test('of two machines that accept at one time exactly one has, and both know which', async () => {
      for (let sale = 0; sale < 8; sale += 1) {
        const outcomes = await Promise.all(both().map((one, who) => one.decideOnce(`case-${sale}:bid`, `bid ${who}`)));
        const won = outcomes.filter((outcome) => outcome.won);
        expect(won).toHaveLength(1);
        for (const { value } of outcomes) expect(value).toBe(won[0]?.value);
        for (const one of both()) expect(await one.decided(`case-${sale}:bid`)).toBe(won[0]?.value);
      }
    });

    test('the time is the server’s, to the end of its second', async () => {
      const before = Date.now();
      const latest = await both()[0].latestTime();
      expect(latest).toBeGreaterThan(before);
      expect(latest % 1_000).toBe(0);
    });

    test('what the one asks again is answered as before, and the other never wins with the same word', async () => {
      const [one, other] = both();
      expect(await one.decided('again')).toBeUndefined();
      expect(await one.decideOnce('again', 'bid 7')).toEqual({ won: true, value: 'bid 7' });
      expect(await one.decideOnce('again', 'bid 7')).toEqual({ won: true, value: 'bid 7' });
      expect(await other.decideOnce('again', 'bid 7')).toEqual({ won: false, value: 'bid 7' });
      expect(await one.decideOnce('again', 'bid 8')).toEqual({ won: false, value: 'bid 7' });
    });

    test('a server away decides nothing; an answer that was lost was a decision all the same', async () => {
      let lost = 0;
      const connect = (place: Parameters<typeof openServer>[0]): Server => {
        const server = openServer(place);
        return {
          ...server,
          async ask(method, path, ask) {
            const answer = await server.ask(method, path, ask);
            lost += 1;
            if (method === 'PUT') throw new ProblemError(problem('server-unreachable'));
            return answer;
          },
        };
      };
      const unlucky = openDecisions({ workspace: hers as OpenWorkspace, connect });
      expect(await code(unlucky.decideOnce('lost', 'bid 1'))).toBe('server-unreachable');
      expect(lost).toBe(1);
      const [one, other] = both();
      expect(await other.decideOnce('lost', 'bid 2')).toEqual({ won: false, value: 'bid 1' });
      expect(await one.decideOnce('lost', 'bid 1')).toEqual({ won: true, value: 'bid 1' });

      const away = openDecisions({
        workspace: hers as OpenWorkspace,
        connect: (place) => openServer({ ...place, url: 'http://127.0.0.1:9' }),
      });
      expect(await code(away.decideOnce('away', 'bid 1'))).toBe('server-unreachable');
      expect(await one.decided('away')).toBeUndefined();
    });

    test('nobody undoes it through the hub, nor puts another history over it', async () => {
      const [one] = both();
      await one.decideOnce('stands', 'bid 1');
      const { rows } = (await (await hub.fetch(`/${database}/_all_docs?startkey="d-"&endkey="d-~"`)).json()) as {
        readonly rows: readonly { readonly id: string; readonly value: { readonly rev: string } }[];
      };
      expect(rows.length).toBeGreaterThan(0);
      for (const { id, value } of rows) {
        const path = `/${database}/${encodeURIComponent(id)}`;
        const put = (at: string, body: object) => hub.fetch(at, { method: 'PUT', body: JSON.stringify(body) });
        const bulk = (body: object) =>
          hub.fetch(`/${database}/_bulk_docs`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          });
        const history = { _id: id, _rev: '2-ff', _revisions: { start: 2, ids: ['ff', value.rev.slice(2)] } };
        const answers = [
          await put(path, { _rev: value.rev, _deleted: true }),
          await put(path, { _rev: value.rev, v: 1 }),
          await put(`${path}?rev=${value.rev}`, { v: 1 }),
          await put(path, { v: 1 }),
          await put(`${path}/sealed`, {}),
          await bulk({ docs: [{ _id: id, _rev: value.rev, _deleted: true }] }),
          await bulk({ docs: [history], new_edits: false }),
          await hub.fetch(`${path}?rev=${value.rev}`, { method: 'DELETE' }),
        ];
        for (const { status } of answers) expect([400, 403, 405, 409]).toContain(status);
      }
      expect(await one.decided('stands')).toBe('bid 1');
    });

    test('a changed byte is refused, and what it said is not made up', async () => {
      if (mode === 'open') return;
      const [one] = both();
      await one.decideOnce('changed', 'bid 1');
      const connect = (place: Parameters<typeof openServer>[0]): Server => {
        const server = openServer(place);
        return {
          ...server,
          async ask(method, path, ask) {
            const answer = await server.ask(method, path, ask);
            const { c, ...doc } = (answer.body ?? {}) as { readonly c?: string };
            return c
              ? { ...answer, body: { ...doc, c: `${c.slice(0, 30)}${c[30] === 'A' ? 'B' : 'A'}${c.slice(31)}` } }
              : answer;
          },
        };
      };
      const misled = openDecisions({ workspace: his as OpenWorkspace, connect });
      expect(await code(misled.decided('changed'))).toBe('server-faulty');
      expect(await code(misled.decideOnce('changed', 'bid 2'))).toBe('server-faulty');
    });
  });
});
