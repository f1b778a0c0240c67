// Papers signed with a vault's own certificate, looked at by us and by poppler's pdfsig, whole and bent.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPaper } from '../../engine/security/seal-paper';
import { makeSigner, openSigner, type Signer } from '../../engine/security/signer';
import { verdictOf } from '../../shared/documents/signatures';
import { checkSignatures } from './check-signatures';
import { placeSignature } from './place-signature';

const papers = resolve(import.meta.dirname, '..', '..', 'resources', 'sample-home', 'papers');
const plain = new Uint8Array(readFileSync(join(papers, 'tilstandsrapport-2024.pdf')));
const look = new Uint8Array(readFileSync(join(papers, 'energiattest.pdf')));
const now = Date.UTC(2026, 2, 4, 10, 30);
let signer: Signer;
let folder: string;

beforeAll(async () => {
  const opened = await openSigner(await makeSigner('Bjørkelia 14', now));
  if (!opened) throw new Error('no signer');
  signer = opened;
  folder = mkdtempSync(join(tmpdir(), 'boligperm-signed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = { page: 0, x: 60, y: 60, width: 200, height: 80 };
const sign = (bytes: Uint8Array<ArrayBuffer>, name: string, drawn = true) =>
  sealPaper(signer, placeSignature, {
    bytes,
    ...(drawn ? { look } : {}),
    place,
    name,
    reason: `Enkel elektronisk signatur: ${name}`,
    at: now,
  });
const byPoppler = (bytes: Uint8Array): string => {
  const path = join(folder, 'looked.pdf');
  writeFileSync(path, bytes);
  const { stdout } = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  return stdout;
};
const changedAt = (bytes: Uint8Array, at: number) => {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed as Uint8Array<ArrayBuffer>;
};

test('a signed paper says who signed it, when, and that it is intact; poppler agrees', async () => {
  const signed = await sign(plain, 'Kari Nordmann');
  const { signatures } = await checkSignatures(signed);
  expect(signatures).toMatchObject([
    {
      state: 'intact',
      after: 'nothing',
      signer: 'Bjørkelia 14',
      isSelfSigned: true,
      fingerprint: signer.fingerprint,
      name: 'Kari Nordmann',
      claimedAt: now,
      stampedAt: 0,
    },
  ]);
  const told = byPoppler(signed);
  expect(told).toContain('Signature is Valid');
  expect(told).toContain('ETSI.CAdES.detached');
  expect(told).toContain('Total document signed');
  // What was there before stands there unchanged, tags and all.
  expect(Buffer.compare(signed.subarray(0, plain.length), plain)).toBe(0);
  expect(execFileSync('pdfinfo', [join(folder, 'looked.pdf')], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
});

test('one byte changed, and the signature does not hold any more', async () => {
  const signed = await sign(plain, 'Kari Nordmann');
  for (const at of [600, Math.floor(plain.length / 2), plain.length + 40]) {
    const changed = changedAt(signed, at);
    expect(verdictOf(await checkSignatures(changed).catch(() => ({ signatures: [] })))).not.toBe('intact');
  }
  const changed = changedAt(signed, 600);
  expect(verdictOf(await checkSignatures(changed))).toBe('changed');
  expect(byPoppler(changed)).toContain('Digest Mismatch');
});

test('three sign one after the other, and each signature stands under the next', async () => {
  const first = await sign(plain, 'Kari Nordmann');
  const second = await sign(first, 'Ola Nordmann');
  const third = await sign(second, 'Vitne Vitnesen', false);
  const paper = await checkSignatures(third);
  expect(paper.signatures.map(({ name, state, after }) => [name, state, after])).toEqual([
    ['Kari Nordmann', 'intact', 'signatures'],
    ['Ola Nordmann', 'intact', 'signatures'],
    ['Vitne Vitnesen', 'intact', 'nothing'],
  ]);
  expect(verdictOf(paper)).toBe('intact');
  expect(byPoppler(third).match(/Signature is Valid/g)).toHaveLength(3);
});

test('a paper that something was added to after it was signed says so', async () => {
  const signed = await sign(plain, 'Kari Nordmann');
  const added = new TextEncoder().encode('9999 0 obj\n<</Type /Page>>\nendobj\n%%EOF\n');
  const longer = new Uint8Array([...signed, ...added]);
  expect((await checkSignatures(longer)).signatures[0]).toMatchObject({ state: 'intact', after: 'changes' });

  // Written anew by another program, with another title.
  const pdf = await PDFDocument.load(signed);
  pdf.setTitle('Something else');
  const anew = (await pdf.save({ useObjectStreams: false })) as Uint8Array<ArrayBuffer>;
  expect(verdictOf(await checkSignatures(anew))).not.toBe('intact');
});

test('a page that is exchanged behind a signature by an appended part is told', async () => {
  const signed = await sign(plain, 'Kari Nordmann');
  const pdf = await PDFDocument.load(signed, { updateMetadata: false });
  const page = pdf.getPages()[0];
  if (!page) throw new Error('no page');
  const text = new TextDecoder('latin1').decode(signed);
  const previous = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const number = page.ref.objectNumber;
  const object = `${number} 0 obj\n<</Type /Page /Parent 1 0 R /MediaBox [0 0 595 842]>>\nendobj\n`;
  const table = `xref\n${number} 1\n${String(signed.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 9999 /Prev ${previous} /Root ${pdf.context.trailerInfo.Root}>>\nstartxref\n${signed.length + object.length}\n%%EOF\n`;
  const forged = new Uint8Array([...signed, ...new TextEncoder().encode(object + table)]);
  expect((await checkSignatures(forged)).signatures[0]).toMatchObject({ state: 'intact', after: 'changes' });
});

test('a paper without signatures has none, and rubbish is a damaged file', async () => {
  expect(await checkSignatures(plain)).toEqual({ signatures: [] });
  await expect(checkSignatures(new Uint8Array([1, 2, 3]))).rejects.toThrow('damaged-file');
});
