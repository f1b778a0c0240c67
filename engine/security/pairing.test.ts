// A code is read off one screen and typed on another within ten minutes.
import { expect, test } from 'vitest';
import { newKey } from './box';
import { layOut, newInvitation, pairingId, pairingLastsMs, readCode, takeUp, writeCode } from './pairing';
import type { Ring } from './ring';

const ring: Ring = { idKey: newKey(), authentication: newKey(), epochs: [{ epoch: 1, key: newKey() }] };
const server = 'https://perm.example.no';
const now = 1_790_000_000_000;

test('a code is read however it is typed, and leads to the right server and workspace', async () => {
  for (const where of [server, 'http://127.0.0.1:5984', 'https://perm.example.no:8443/couch']) {
    const invitation = newInvitation(where, 'hjemme', where === server);
    const code = await writeCode(invitation);
    expect(code).toMatch(/^([0-9A-Z]{5}-)+[0-9A-Z]{1,5}$/);
    expect(await readCode(code)).toEqual(invitation);
    expect(
      await readCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`),
    ).toEqual(invitation);
  }
});

test('the secret has 128 bits and is never the same', () => {
  const secrets = Array.from({ length: 50 }, () => newInvitation(server, 'hjemme', true).secret);
  expect(secrets.every((secret) => secret.length === 16)).toBe(true);
  expect(new Set(secrets.map(String)).size).toBe(50);
});

test('one wrong, missing or doubled letter of a code is told, whichever it is', async () => {
  const code = (await writeCode(newInvitation(server, 'hjemme', true))).replaceAll('-', '');
  for (let at = 0; at < code.length; at += 1) {
    const other = code[at] === '7' ? '8' : '7';
    expect(await readCode(code.slice(0, at) + other + code.slice(at + 1)), `letter ${at}`).toBeUndefined();
    expect(await readCode(code.slice(0, at) + code.slice(at + 1)), `without ${at}`).toBeUndefined();
    expect(await readCode(code.slice(0, at) + code[at] + code.slice(at)), `twice ${at}`).toBeUndefined();
  }
  for (const strange of ['', 'ABC', 'UUUUU-UUUUU', 'æøå', 'A'.repeat(5000)])
    expect(await readCode(strange)).toBeUndefined();
});

test('whoever has the code opens the ring, for ten minutes', async () => {
  const invitation = newInvitation(server, 'hjemme', true);
  const document = await layOut(invitation, ring, 3, now);
  expect(document._id).toBe(await pairingId(invitation));
  expect(await takeUp(invitation, { ...document, _rev: '1-a' }, now + 60_000)).toEqual({ ring, version: 3 });
  expect(await takeUp(invitation, document, now + pairingLastsMs + 2 * 60 * 60_000)).toBe('expired');
});

test('without the code, with another, or when it was changed, it stays closed', async () => {
  const invitation = newInvitation(server, 'hjemme', true);
  const document = await layOut(invitation, ring, 3, now);
  expect(await takeUp(newInvitation(server, 'hjemme', true), document, now)).toBeUndefined();
  expect(await takeUp({ ...invitation, workspace: 'hytta' }, document, now)).toBeUndefined();
  for (let at = 0; at < document.c.length; at += 1) {
    const other = document.c[at] === 'A' ? 'B' : 'A';
    const c = document.c.slice(0, at) + other + document.c.slice(at + 1);
    expect(await takeUp(invitation, { ...document, c }, now), `character ${at}`).toBeUndefined();
  }
  for (const strange of [null, 5, {}, { c: 5 }]) expect(await takeUp(invitation, strange, now)).toBeUndefined();
});
