// Replication through the hub, as real clients do it: PouchDB's own, and plain requests. Against the embedded storage, and any CouchDB given.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHub, storages, type TestHub } from '../test-hub';
import type { Pouch } from './pouch';

type Replicating = Pouch & {
  replicate: {
    to(there: Pouch, options?: object): Promise<{ ok: boolean; docs_written: number; errors: readonly unknown[] }>;
    from(there: Pouch, options?: object): Promise<{ ok: boolean; docs_written: number; errors: readonly unknown[] }>;
  };
};
const require = createRequire(import.meta.url);
const PouchDB = require('pouchdb-core')
  .plugin(require('pouchdb-adapter-leveldb'))
  .plugin(require('pouchdb-adapter-http'))
  .plugin(require('pouchdb-replication')) as new (
  name: string,
  options: object,
) => Replicating;

describe.each(storages)('on %s', (_name, couchdb) => {
  let home: TestHub;
  let database = '';
  beforeAll(async () => {
    home = await openTestHub(couchdb);
    database = `bp-${home.workspace}`;
  });
  afterAll(() => home.end());

  // biome-ignore lint/suspicious/noExplicitAny: each answer is told apart by what is expected of it.
  const answered = async (answer: Response) => ({ status: answer.status, body: (await answer.json()) as any });
  const ask = async (path: string, init: { method?: string; body?: unknown; signal?: AbortSignal } = {}) => {
    const answer = await home.fetch(`/${path}`, {
      headers: { 'content-type': 'application/json' },
      method: init.method ?? (init.body === undefined ? 'GET' : 'POST'),
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
      ...(init.signal ? { signal: init.signal } : {}),
    });
    return answered(answer);
  };
  const device = (name: string) => new PouchDB(join(home.folder, name), { adapter: 'leveldb' });
  const remote = () =>
    new PouchDB(`${home.address}/${database}`, {
      adapter: 'http',
      auth: { username: home.name, password: home.password },
    });

  test('a member makes the workspace once', async () => {
    expect((await ask(database)).status).toBe(404);
    expect((await ask(database, { method: 'PUT' })).status).toBe(201);
    expect(await ask(database, { method: 'PUT' })).toMatchObject({ status: 412, body: { error: 'file_exists' } });
    expect((await ask(`${database}/`)).body).toMatchObject({ db_name: database, doc_count: 0 });
  });

  test('a home’s originals go from one device to another in chunks of 4 MiB, byte for byte', async () => {
    const chunk = randomBytes(4 * 1024 * 1024);
    const [one, other] = [device('one'), device('other')];
    await one.bulkDocs({
      docs: ['o-1', 'o-2', 'o-3'].map((_id, at) => ({
        _id,
        _attachments: { sealed: { content_type: 'application/octet-stream', data: chunk.subarray(at) } },
      })),
    });
    const pushed = await one.replicate.to(remote(), { doc_ids: ['o-1', 'o-2'], batch_size: 2 });
    expect(pushed).toMatchObject({ ok: true, docs_written: 2, errors: [] });
    const pulled = await other.replicate.from(remote(), { doc_ids: ['o-1', 'o-2', 'o-3'], batch_size: 2 });
    expect(pulled).toMatchObject({ ok: true, docs_written: 2 });
    expect(Buffer.compare(await other.getAttachment('o-2', 'sealed'), chunk.subarray(1))).toBe(0);
    const direct = await home.fetch(`/${database}/o-1/sealed`);
    expect(direct.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.compare(Buffer.from(await direct.arrayBuffer()), chunk)).toBe(0);
    // A second time there is nothing left to do.
    expect(await one.replicate.to(remote(), { doc_ids: ['o-1', 'o-2'], batch_size: 2 })).toMatchObject({
      docs_written: 0,
    });
    await Promise.all([one.close(), other.close()]);
  }, 60_000);

  test('a whole device replicates there and back, live changes and erasures too', async () => {
    const [one, other] = [device('three'), device('four')];
    await one.bulkDocs({ docs: Array.from({ length: 250 }, (_, at) => ({ _id: `r-${at}`, c: `envelope ${at}` })) });
    expect(await one.replicate.to(remote())).toMatchObject({ ok: true, docs_written: 250 });
    expect(await other.replicate.from(remote(), { filter: undefined })).toMatchObject({ ok: true });
    const doomed = (await other.get('r-7')) as { _id: string; _rev: string };
    await other.put({ ...doomed, _deleted: true });
    await other.replicate.to(remote());
    await one.replicate.from(remote());
    await expect(one.get('r-7')).rejects.toMatchObject({ status: 404 });
    await Promise.all([one.close(), other.close()]);
  }, 60_000);

  test('records go by plain requests: in batches, with what stands told apart from what was refused', async () => {
    const put = await ask(`${database}/_bulk_docs`, {
      body: {
        docs: [
          { _id: 'r-a', c: '1' },
          { _id: 'r-b', c: '1' },
        ],
      },
    });
    expect(put.status).toBe(201);
    const [a] = put.body as { rev: string }[];
    const again = await ask(`${database}/_bulk_docs`, {
      body: {
        docs: [
          { _id: 'r-a', _rev: a?.rev, c: '2' },
          { _id: 'r-b', c: 'without its revision' },
        ],
      },
    });
    expect(again.body[0]).toMatchObject({ ok: true, id: 'r-a' });
    expect(again.body[1]).toMatchObject({ id: 'r-b', error: 'conflict' });
    const got = await ask(`${database}/_all_docs?include_docs=true`, { body: { keys: ['r-a', 'r-none', 'r-b'] } });
    expect(got.body.rows[0].doc).toMatchObject({ _id: 'r-a', c: '2' });
    expect(got.body.rows[1]).toMatchObject({ key: 'r-none', error: 'not_found' });
    const bulk = await ask(`${database}/_bulk_get?revs=true`, { body: { docs: [{ id: 'r-a' }, { id: 'r-none' }] } });
    expect(bulk.body.results[0].docs[0].ok).toMatchObject({ c: '2' });
    expect(bulk.body.results[1].docs[0].error).toMatchObject({ error: 'not_found' });
    const diff = await ask(`${database}/_revs_diff`, { body: { 'r-a': [again.body[0].rev, '9-abc'] } });
    expect(diff.body['r-a'].missing).toEqual(['9-abc']);
  });

  test('a long list comes whole, in order, and from where one was', async () => {
    const docs = Array.from({ length: 1_300 }, (_, at) => ({ _id: `q-${String(at).padStart(5, '0')}` }));
    await ask(`${database}/_bulk_docs`, { body: { docs } });
    const range = `startkey=${encodeURIComponent('"q-"')}&endkey=${encodeURIComponent('"q-\uffff"')}`;
    const all = await ask(`${database}/_all_docs?${range}`);
    expect(all.body.rows.map((row: { id: string }) => row.id)).toEqual(docs.map(({ _id }) => _id));
    const part = await ask(`${database}/_all_docs?${range}&limit=700&skip=600&descending=false`);
    expect(part.body.rows).toHaveLength(700);
    expect(part.body.rows[0].id).toBe('q-00600');
    const seen = new Set<string>();
    let since = '0';
    for (;;) {
      const { body } = await ask(`${database}/_changes?limit=600&since=${since}`);
      for (const row of body.results) seen.add(row.id);
      since = body.last_seq;
      if (body.results.length === 0) break;
    }
    for (const { _id } of docs) expect(seen.has(_id)).toBe(true);
  });

  test('whoever waits for changes hears of one at once, and of silence in good time', async () => {
    const { last_seq } = (await ask(`${database}/_changes?since=now&limit=1`)).body;
    const waiting = ask(`${database}/_changes?feed=longpoll&include_docs=true&heartbeat=1000&since=${last_seq}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const started = performance.now();
    await ask(`${database}/_bulk_docs`, { body: { docs: [{ _id: 'r-new', c: 'n' }] } });
    const heard = await waiting;
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(heard.body.results).toHaveLength(1);
    expect(heard.body.results[0].doc).toMatchObject({ _id: 'r-new', c: 'n' });
    const silent = await ask(`${database}/_changes?feed=longpoll&timeout=500&since=${heard.body.last_seq}`);
    expect(silent.body).toMatchObject({ results: [], last_seq: heard.body.last_seq });
  });

  test('a checkpoint is kept beside the documents and is none of them', async () => {
    expect((await ask(`${database}/_local/mark`)).status).toBe(404);
    const put = await ask(`${database}/_local/mark`, { method: 'PUT', body: { seq: 7 } });
    expect(put.status).toBe(201);
    expect((await ask(`${database}/_local/mark`)).body).toMatchObject({ _id: '_local/mark', seq: 7 });
    const again = await ask(`${database}/_local/mark`, { method: 'PUT', body: { seq: 8, _rev: put.body.rev } });
    expect(again.status).toBe(201);
  });

  test('one document is put, read and put again', async () => {
    const put = await ask(`${database}/k-ring`, { method: 'PUT', body: { v: 1 } });
    expect(put.status).toBe(201);
    expect((await ask(`${database}/k-ring`, { method: 'PUT', body: { v: 2 } })).status).toBe(409);
    const next = await ask(`${database}/k-ring?rev=${put.body.rev}`, { method: 'PUT', body: { v: 2 } });
    expect(next.status).toBe(201);
    expect((await ask(`${database}/k-ring?revs=true`)).body).toMatchObject({ v: 2, _revisions: { start: 2 } });
    const gone = await ask(`${database}/k-ring`, { method: 'PUT', body: { _rev: next.body.rev, _deleted: true } });
    expect(gone.status).toBe(201);
    expect((await ask(`${database}/k-ring`)).status).toBe(404);
  });

  test('an open workspace is asked by a selector, with an index made for it', async () => {
    await ask(`${database}/_bulk_docs`, {
      body: { docs: [2024, 2025, 2025].map((year, at) => ({ _id: `costs:${at}`, type: 'costs', year, total: at })) },
    });
    const made = await ask(`${database}/_index`, {
      body: { index: { fields: ['type', 'year'] }, name: 'by-year', ddoc: 'costs' },
    });
    expect(made.body.result).toBe('created');
    const found = await ask(`${database}/_find`, {
      body: { selector: { type: 'costs', year: { $gte: 2025 } }, fields: ['_id'] },
    });
    expect(found.body.docs).toEqual([{ _id: 'costs:1' }, { _id: 'costs:2' }]);
    expect((await ask(`${database}/_index`)).body.indexes.length).toBeGreaterThan(1);
  });
});
