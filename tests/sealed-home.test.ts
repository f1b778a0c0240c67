// What a server knows of a sealed home: nothing. What somebody changes on it: that is seen, and holds up nothing else.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { once } from '../cli/homes';
import type { QuarantineView } from '../shared/api/sync';
import type { ProblemError } from '../shared/problem';
import { projectRoot } from './harness';
import { type HomeMachine, type MeetingPlace, openMachine, settleAll } from './home-machine';
import { meetingPlaces, type Server } from './meeting-places';
import { foundIn, foundOnDisk } from './on-disk';
import { differences } from './random-edits';

const papers = ['faktura_20417.pdf', 'Faktura maling.pdf', 'Radonrapport.pdf'];
/** Of the papers, their names, the home, the machines. */
const words = ['Bjørkelia', 'Solvang', 'Rørvik', 'varmtvannsbereder', 'faktura', 'Radonrapport', 'Kontoret'];

type Doc = Record<string, unknown> & { readonly _id: string; readonly _rev: string };

describe.each(meetingPlaces())('at %s', (_name, open) => {
  let server: Server;
  let place: MeetingPlace;
  let phrase = '';
  const machines: HomeMachine[] = [];
  const documentIds: string[] = [];
  const machine = (at: number) => machines[at] as HomeMachine;
  beforeAll(async () => {
    server = await open();
    place = await server.place();
    const first = await openMachine('Kontoret', place.address);
    machines.push(first);
    const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    const { id: homeId } = await first.engine.call('homes.add', { address, propertyType: 'house' });
    for (const name of papers) {
      const path = join(projectRoot, 'resources', 'sample-home', 'papers', name);
      const { token, fileName } = await first.app.shell.call('files.offer', { path });
      const { id } = await first.engine.call('documents.importOffered', { homeId, token, fileName });
      await first.engine.call('documents.waitRead', { id });
      documentIds.push(id);
    }
    phrase = await first.found(place);
    await first.sync();
  });
  afterAll(async () => {
    await Promise.all(machines.map((one) => one.end()));
    await server?.end();
  });

  const ask = async (path: string, init: RequestInit = {}) => {
    const authorization = `Basic ${Buffer.from(`${place.user}:${place.password}`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/json', ...init.headers };
    return fetch(`${place.address}/bp-${place.workspace}/${path}`, { ...init, headers });
  };
  const docs = async (prefix: string): Promise<readonly Doc[]> => {
    const answer = await ask('_all_docs?include_docs=true');
    const { rows } = (await answer.json()) as { readonly rows: readonly { readonly doc: Doc }[] };
    return rows.map(({ doc }) => doc).filter(({ _id }) => _id.startsWith(prefix));
  };
  const quarantined = (at: number) =>
    once<{ readonly records: readonly QuarantineView[] }>((onValue, onProblem) =>
      machine(at).engine.live('quarantine.list', {}, onValue, onProblem),
    ).then(({ records }) => records);

  test('neither its disk nor any of its answers holds a word of the papers, plain or in base64', async () => {
    const all = await docs('');
    expect(all.filter(({ _id }) => _id.startsWith('r-')).length).toBeGreaterThan(papers.length);
    const told = [Buffer.from(JSON.stringify(all))];
    for (const { _id } of await docs('o-')) told.push(Buffer.from(await (await ask(`${_id}/sealed`)).arrayBuffer()));
    expect(told.length).toBe(1 + papers.length);
    // What is in base64 is looked at opened as well.
    for (const { c } of await docs('r-')) told.push(Buffer.from(String(c), 'base64'));
    expect(told.flatMap((bytes) => foundIn(bytes, words))).toEqual([]);
    if (server.folder) expect(foundOnDisk(server.folder, words)).toEqual([]);
  });

  test('the same words are found where a home is open, so the search would have found them', async () => {
    if (!server.folder) return;
    const theirs = await server.place();
    const { authorization } = {
      authorization: `Basic ${Buffer.from(`${theirs.user}:${theirs.password}`).toString('base64')}`,
    };
    const put = (path: string, body?: string) =>
      fetch(`${theirs.address}/bp-${theirs.workspace}${path}`, {
        method: 'PUT',
        headers: { authorization },
        ...(body ? { body } : {}),
      });
    await put('');
    await put('/plain', JSON.stringify({ title: 'Radonrapport' }));
    await put('/coded', JSON.stringify({ title: Buffer.from('..Bjørkelia 14..').toString('base64') }));
    expect(foundOnDisk(server.folder, ['Radonrapport'])).not.toEqual([]);
    expect(foundOnDisk(server.folder, ['Bjørkelia'])).not.toEqual([]);
  });

  test('a changed byte of a record and of an original is refused, told, and the rest arrives', async () => {
    // One that nothing hangs on: which it is cannot be told from outside.
    const known = new Set((await docs('r-')).map(({ _id }) => _id));
    const blank = { orgNumber: '', role: 'other' as const, trade: '', phone: '', email: '', note: '' };
    await machine(0).engine.call('contacts.save', { name: 'Rørlegger Berg', ...blank });
    await machine(0).sync();
    const before = await machine(0).everything();
    const bent = (await docs('r-')).find(({ _id }) => !known.has(_id));
    const [chunk] = await docs('o-');
    if (!bent || !chunk) throw new Error('nothing there to change');
    const text = String(bent.c);
    const changed = { ...bent, c: `${text.slice(0, 60)}${text[60] === 'A' ? 'B' : 'A'}${text.slice(61)}` };
    expect((await ask(bent._id, { method: 'PUT', body: JSON.stringify(changed) })).status).toBe(201);
    const bytes = Buffer.from(await (await ask(`${chunk._id}/sealed`)).arrayBuffer());
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    const put = await ask(`${chunk._id}/sealed?rev=${chunk._rev}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    expect(put.status).toBe(201);

    machines.push(await openMachine('Stua', place.address));
    await machine(1).join(place, phrase);
    await machine(1).sync();
    expect((await quarantined(1)).map(({ id, why }) => [id, why]).sort()).toEqual(
      [
        [bent._id, 'tampered'],
        [chunk._id, 'tampered'],
      ].sort(),
    );
    const there = await machine(1).everything();
    const missing = [...before.keys()].filter((key) => !there.has(key));
    // The contact, or what the history says of it; and the one original.
    expect(missing.map((key) => key.split(/[ /]/)[0]).sort()).toEqual([
      expect.stringMatching(/^(contacts|history)/),
      'originals',
    ]);
  });

  test('whoever has the record whole puts it right again', async () => {
    await machine(0).sync();
    expect((await quarantined(0)).map(({ why }) => why)).toEqual(['tampered']);
    await machine(0).engine.call('quarantine.retry', {});
    await settleAll(machines);
    expect(await quarantined(0)).toEqual([]);
    expect((await quarantined(1)).map(({ id }) => id.slice(0, 2))).toEqual(['o-']);
    const [here, there] = await Promise.all(machines.map((one) => one.everything()));
    expect(differences([here as never, there as never]).filter((one) => !one.startsWith('originals/'))).toEqual([]);
  });

  test('an original that is not wanted ahead is fetched when its paper is opened', async () => {
    const third = await openMachine('Hytta', place.address);
    machines.push(third);
    await third.join(place, phrase, 'asked');
    await third.sync();
    expect((await third.status()).went.originalsReceived).toBe(0);
    const openOne = async (id: string) => {
      const { bytes } = await third.engine.call('documents.original', { id });
      return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
    };
    const code = (work: Promise<unknown>) => work.then(String, (error: ProblemError) => error.problem?.code);
    third.line.trouble(() => 'cut');
    expect(await code(openOne(documentIds[0] ?? ''))).toBe('server-unreachable');
    third.line.trouble(() => undefined);
    const opened = await Promise.all(documentIds.map((id) => code(openOne(id))));
    const sums = await Promise.all(
      documentIds.map(async (id) => (await third.engine.call('documents.show', { id })).document.sha256),
    );
    // The one that was changed on the server is refused by name.
    expect(opened.filter((sum, at) => sum === sums[at])).toHaveLength(papers.length - 1);
    expect(opened.filter((sum, at) => sum !== sums[at])).toEqual(['original-damaged']);
    // What was fetched once is here.
    third.line.trouble(() => 'cut');
    expect(opened).toEqual(
      await Promise.all(
        documentIds.map((id, at) => (opened[at] === sums[at] ? code(openOne(id)) : 'original-damaged')),
      ),
    );
  });
});
