// What a signing service must do for us, asked of the adapter over real HTTP; the fake speaks as Idura does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serviceAccess, startSigningService } from '../../../tests/signing-service-under-test';
import { idura } from './idura';

let service: Awaited<ReturnType<typeof startSigningService>>;
beforeAll(async () => {
  service = await startSigningService();
});
afterAll(() => service.stop());

const paper = new TextEncoder().encode('%PDF-1.7 kjøpekontrakt') as Uint8Array<ArrayBuffer>;
const asked = { title: 'Kjøpekontrakt', bytes: paper, parties: [{ name: 'Kari Nordmann' }, { name: 'Ola Nordmann' }] };
const own = () => idura({ server: service.server, ...serviceAccess });

test('a paper is laid before those who sign, each with a link of their own', async () => {
  const { id, parties } = await own().order(asked);
  expect(parties.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(parties[0]?.link).toMatch(/[/]0$/);
  expect(parties[1]?.link).toMatch(/[/]1$/);
  expect(Buffer.from(service.orders.get(id)?.blob ?? '', 'base64').toString()).toContain('kjøpekontrakt');
});

test('nobody’s name leaves with it: the eID tells who signs', async () => {
  const { id } = await own().order(asked);
  expect(JSON.stringify([...service.orders.get(id)!.signatories])).not.toContain('Kari');
});

test('the paper comes home when all have signed, and again when it is asked for again', async () => {
  const { id } = await own().order(asked);
  service.answer(id, 0, 'SIGNED');
  expect(await own().look(id)).toMatchObject({
    parties: [{ state: 'signed' }, { state: 'waiting' }],
    paper: undefined,
  });
  service.answer(id, 1, 'SIGNED');
  expect((await own().look(id)).paper).toEqual(paper);
  expect((await own().look(id)).paper).toEqual(paper);
});

test('who refuses, and an order that ran out, are told', async () => {
  const { id } = await own().order(asked);
  service.answer(id, 1, 'REJECTED');
  expect((await own().look(id)).parties.map(({ state }) => state)).toEqual(['waiting', 'declined']);
  service.expire(id);
  expect((await own().look(id)).parties.map(({ state }) => state)).toEqual(['declined', 'declined']);
});

test('a wrong secret, a paper that is not taken, rubbish and silence are each their own problem', async () => {
  await expect(idura({ server: service.server, ...serviceAccess, secret: 'feil' }).order(asked)).rejects.toThrow(
    'server-refused',
  );
  service.fail('errors');
  await expect(own().order(asked)).rejects.toThrow('signing-refused');
  service.fail('garbage');
  await expect(own().order(asked)).rejects.toThrow('server-faulty');
  service.fail('none');
  await expect(own().look('order-unknown')).rejects.toThrow('not-found');
  await expect(idura({ server: 'http://127.0.0.1:1', ...serviceAccess }).order(asked)).rejects.toThrow(
    'server-unreachable',
  );
});
