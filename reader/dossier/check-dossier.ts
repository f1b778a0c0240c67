// Is a dossier as it was sealed: its list signed, each file the one that is listed, nothing besides, and the journal's chain whole. Asks nobody.
import { type Static, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { checkChain, type Line } from '../../engine/security/chain';
import type { DossierCheck } from '../../shared/api/reader';
import { type DossierFault, DossierManifest, dossierNames, endRecord, sealComment } from '../../shared/sale/dossier';
import { checkCms } from '../signatures/check-cms';
import { zippedFiles } from './zipped-files';

const JournalLine = Type.Object({
  id: Type.String(),
  book: Type.Literal('journal'),
  bookId: Type.String(),
  sequence: Type.Integer({ minimum: 0 }),
  at: Type.Integer(),
  what: Type.String(),
  subjectId: Type.String(),
  personId: Type.String(),
  body: Type.String(),
  previous: Type.String(),
  hash: Type.String(),
});

/** Beyond these many the point is made. */
const mostFaults = 100;

export async function checkDossier(bytes: Uint8Array<ArrayBuffer>): Promise<DossierCheck> {
  const zip = await zippedFiles(bytes);
  try {
    const [listed, signature] = [await zip.bytes(dossierNames.manifest), await zip.bytes(dossierNames.signature)];
    const manifest = listed && manifestIn(listed);
    if (!listed || !signature || !manifest) return nothing('no-dossier');
    const { state, signer, fingerprint } = await checkCms(signature, listed, false);
    const faults: DossierFault[] = [];
    if (state !== 'intact') faults.push({ fault: 'signature-broken', name: dossierNames.signature });
    if ((await sealOf(bytes)) !== fingerprint) faults.push({ fault: 'packing-changed', name: '' });
    for (const { name, sha256, bytes: size } of manifest.files) {
      const there = await zip.bytes(name);
      if (!there) faults.push({ fault: zip.names.includes(name) ? 'file-changed' : 'file-missing', name });
      else if (there.length !== size || (await sumOf(there)) !== sha256) faults.push({ fault: 'file-changed', name });
    }
    const known = new Set<string>([
      ...manifest.files.map(({ name }) => name),
      dossierNames.manifest,
      dossierNames.signature,
    ]);
    for (const name of zip.names)
      if (!known.has(name)) faults.push({ fault: 'file-unlisted', name: name.slice(0, 300) });
    if (!(await isJournalWhole(manifest, await zip.bytes(dossierNames.journal))))
      faults.push({ fault: 'journal-broken', name: dossierNames.journal });
    return { manifest, faults: faults.slice(0, mostFaults), signer, fingerprint };
  } finally {
    zip.close();
  }
}

const nothing = (fault: DossierFault['fault']): DossierCheck => ({
  faults: [{ fault, name: '' }],
  signer: '',
  fingerprint: '',
});

function manifestIn(bytes: Uint8Array): DossierManifest | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return Value.Check(DossierManifest, value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fingerprint of the certificate under which the whole ZIP is sealed as it is packed; '' when it is not. */
async function sealOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-mostCommentBytes));
  const at = tail.lastIndexOf(sealComment);
  const lengthAt = bytes.length - tail.length + at - 2;
  const record = lengthAt - endRecord.bytes;
  if (at < 2 || record < 0 || !endRecord.signature.every((byte, offset) => bytes[record + offset] === byte)) return '';
  const stated = (bytes[lengthAt] ?? 0) | ((bytes[lengthAt + 1] ?? 0) << 8);
  const written = tail.slice(at + sealComment.length);
  if (stated !== bytes.length - lengthAt - 2 || written.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(written))
    return '';
  const cms = Uint8Array.from(atob(written), (letter) => letter.charCodeAt(0));
  const { state, fingerprint } = await checkCms(cms, bytes.slice(0, lengthAt), false);
  return state === 'intact' ? fingerprint : '';
}
/** A comment's length is two bytes. */
const mostCommentBytes = 0xffff;

async function sumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Each book by itself, up to the head that the list names: a line less, and it is not the journal that was sealed. */
async function isJournalWhole({ books }: DossierManifest, bytes: Uint8Array | undefined): Promise<boolean> {
  const lines = bytes && linesIn(bytes);
  if (!lines) return false;
  const bookIds = new Set(lines.map(({ bookId }) => bookId));
  if (bookIds.size !== books.length) return false;
  for (const { bookId, sequence, hash } of books) {
    const own = lines.filter((line) => line.bookId === bookId);
    const check = await checkChain(own, { sequence, hash });
    if (!check.whole || own.length !== sequence + 1) return false;
  }
  return true;
}

function linesIn(bytes: Uint8Array): readonly Line[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const lines = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Static<typeof JournalLine>);
    return lines.every((line) => Value.Check(JournalLine, line)) ? lines : undefined;
  } catch {
    return undefined;
  }
}
