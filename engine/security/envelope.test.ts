// What the server keeps of a record tells nothing and cannot be changed, moved or exchanged unseen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newKey } from './box';
import { fromBase64 } from './bytes';
import { type Content, sealedRecords } from './envelope';

const keys = { idKey: newKey(), epochs: [{ epoch: 1, key: newKey() }] };
const invoice: Content = {
  type: 'documents',
  id: 'd1',
  version: 3,
  record: { id: 'd1', title: 'Faktura fra Rørlegger Åsen', facts: [{ name: 'total', value: 1_250_000 }] },
  at: 1_790_000_000_000,
};

async function sealedInvoice() {
  const home = await sealedRecords('hjemme', keys);
  const id = await home.docId(invoice.type, invoice.id);
  return { home, id, envelope: await home.seal(id, invoice) };
}

test('a record comes out of its envelope as it went in, also on another device with the ring', async () => {
  const { id, envelope } = await sealedInvoice();
  const other = await sealedRecords('hjemme', keys);
  expect(await other.docId(invoice.type, invoice.id)).toBe(id);
  expect(await other.open(id, { ...envelope, _rev: '1-a' })).toEqual({ content: invoice });
  const erased: Content = { ...invoice, record: null };
  expect(await other.open(id, await other.seal(id, erased))).toEqual({ content: erased });
});

test('any record of any words comes back as it was', async () => {
  const home = await sealedRecords('hjemme', keys);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.jsonValue(), async (id, value) => {
      const content: Content = { type: 'tasks', id, version: 1, at: 5, record: { id, value } };
      const docId = await home.docId('tasks', id);
      const opened = await home.open(docId, JSON.parse(JSON.stringify(await home.seal(docId, content))));
      expect(opened).toEqual({ content: JSON.parse(JSON.stringify(content)) });
    }),
    { numRuns: 60 },
  );
});

test('the envelope shows neither words nor kind nor exact size, and never looks the same twice', async () => {
  const { home, id, envelope } = await sealedInvoice();
  const again = await home.seal(id, invoice);
  expect(again).not.toEqual(envelope);
  expect(Object.keys(envelope).sort()).toEqual(['_id', 'c', 'e', 'v']);
  expect(JSON.stringify(envelope)).not.toMatch(/documents|Faktura|d1/);
  const sizes = await Promise.all(
    [0, 1, 17, 60].map(async (more) => {
      const { c } = await home.seal(id, { ...invoice, record: { words: 'x'.repeat(more) } });
      return String(c).length;
    }),
  );
  expect(new Set(sizes).size).toBe(1);
});

test('a change of any one byte of the envelope is refused, whichever byte it is', async () => {
  const { home, id, envelope } = await sealedInvoice();
  const sealed = fromBase64(String(envelope.c));
  if (!sealed) throw new Error('no base64');
  for (let at = 0; at < sealed.length; at += 1) {
    const bent = sealed.slice();
    bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
    const c = Buffer.from(bent).toString('base64');
    expect(await home.open(id, { ...envelope, c }), `byte ${at}`).toEqual({ unopened: 'tampered' });
  }
});

test('a change of any one character of its text is refused, also where base64 would not mind', async () => {
  const { home, id, envelope } = await sealedInvoice();
  const text = JSON.stringify(envelope);
  for (let at = 0; at < text.length; at += 1) {
    for (const other of ['A', '1', ' ', '=', '\u0000']) {
      if (text[at] === other) continue;
      const bent = text.slice(0, at) + other + text.slice(at + 1);
      let doc: unknown;
      try {
        doc = JSON.parse(bent);
      } catch {
        continue;
      }
      expect(await home.open(id, doc), `character ${at}: ${other}`).toHaveProperty('unopened');
    }
  }
}, 30_000);

test('an envelope opens at its own place only: not under another id, epoch or workspace', async () => {
  const { home, id, envelope } = await sealedInvoice();
  const elsewhere = await home.docId('documents', 'd2');
  expect(await home.open(elsewhere, { ...envelope, _id: elsewhere })).toEqual({ unopened: 'tampered' });
  expect(await home.open(elsewhere, envelope)).toEqual({ unopened: 'tampered' });
  const key = keys.epochs[0]?.key ?? newKey();
  const twoEpochs = await sealedRecords('hjemme', { ...keys, epochs: [...keys.epochs, { epoch: 2, key }] });
  expect(await twoEpochs.open(id, { ...envelope, e: 2 })).toEqual({ unopened: 'tampered' });
  const cabin = await sealedRecords('hytta', keys);
  expect(await cabin.open(id, envelope)).toEqual({ unopened: 'tampered' });
});

test('a device cannot put one record in the place of another', async () => {
  const { home, id } = await sealedInvoice();
  expect(await home.open(id, await home.seal(id, { ...invoice, id: 'd2' }))).toEqual({ unopened: 'tampered' });
});

test('the newest key seals, every key opens, and what is sealed under a key not here says so', async () => {
  const { id, envelope } = await sealedInvoice();
  const second = { epoch: 2, key: newKey() };
  const rotated = await sealedRecords('hjemme', { ...keys, epochs: [second, ...keys.epochs] });
  const newer = await rotated.seal(id, invoice);
  expect(newer.e).toBe(2);
  expect(await rotated.open(id, envelope)).toEqual({ content: invoice });
  expect(await rotated.open(id, newer)).toEqual({ content: invoice });
  const removed = await sealedRecords('hjemme', keys);
  expect(await removed.open(id, newer)).toEqual({ unopened: 'unknown-epoch' });
});

test('what a later version of the app wrote is told apart from what was tampered with', async () => {
  const { home, id, envelope } = await sealedInvoice();
  expect(await home.open(id, { ...envelope, v: 2 })).toEqual({ unopened: 'newer-format' });
  for (const strange of [null, 7, 'c', [], {}, { _id: id }, { ...envelope, more: 1 }, { ...envelope, e: '1' }])
    expect(await home.open(id, strange)).toEqual({ unopened: 'tampered' });
});
