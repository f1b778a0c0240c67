// An original of nearly 400 MB goes from one machine to another, whole, in bounded memory.
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type HomeMachine, openMachine } from '../home-machine';
import { writeLongPdf } from '../long-pdf';
import { openHubPlace, type Server } from '../meeting-places';
import { watchMemory } from '../peak-memory';

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'boligperm-large-'));
const path = join(folder, 'alt-om-huset.pdf');
let server: Server;
let [first, second]: HomeMachine[] = [];

beforeAll(async () => {
  await writeLongPdf(path, { pages: 99, bytesPerPage: 4 * megabyte });
  server = await openHubPlace();
});
afterAll(async () => {
  await first?.end();
  await second?.end();
  await server?.end();
  rmSync(folder, { recursive: true, force: true });
});

it('an original of nearly 400 MB arrives whole on the second machine, which stays small', async () => {
  const place = await server.place();
  first = await openMachine('Kontoret', place.address);
  const sending = watchMemory(first.app.pid);
  const { id: homeId } = await first.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  const { token, fileName } = await first.app.shell.call('files.offer', { path });
  const { id } = await first.engine.call('documents.importOffered', { homeId, token, fileName });
  const { document } = await first.engine.call('documents.waitRead', { id, text: false });
  const takenIn = Math.round(sending.largestPage() / megabyte);
  const phrase = await first.found(place);
  const pushing = Date.now();
  await first.sync();
  const pushed = (Date.now() - pushing) / 1_000;
  sending.stop();

  second = await openMachine('Stua', place.address);
  const memory = watchMemory(second.app.pid);
  const pulling = Date.now();
  await second.join(place, phrase);
  await second.sync();
  const pulled = (Date.now() - pulling) / 1_000;
  // Nobody else has it any more: what it is checked by is here.
  await first.app.kill();
  const { faults, originals } = await second.engine.call('vault.verify', {});
  const peak = Math.round(memory.largestPage() / megabyte);
  memory.stop();
  console.info(
    `${Math.round(statSync(path).size / megabyte)} MB: taken in and read with at most ${takenIn} MB a page process, pushed in ${pushed.toFixed(1)} s, pulled in ${pulled.toFixed(1)} s with at most ${peak} MB`,
  );
  expect({ faults, originals }).toEqual({ faults: [], originals: 1 });
  expect((await second.engine.call('documents.show', { id })).document.sha256).toBe(await sumOf(path));
  expect(document.sha256).toBe(await sumOf(path));
  expect(peak).toBeLessThan(600);
});

async function sumOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const part of createReadStream(file)) sum.update(part as Buffer);
  return sum.digest('hex');
}
