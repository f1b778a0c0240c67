// Copies of a vault, bent in a hundred ways as a disk or a stranger would: each is read whole, or refused with a reason; none is a bug, and no
// record gets through that does not fit its schema.
import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { openVersion, sealVersion } from '../engine/security/backup-key';
import { backupVersion, files, plainFiles, schemaVersions } from '../engine/vault/backup/format';
import { entriesOf, everyRecord, readManifest } from '../engine/vault/backup/restore';
import { ProblemError } from '../shared/problem';

/** What became of so many: a line to print. Throws on a bug. */
export async function readBentBackups({ runs, seed }: { readonly runs: number; readonly seed: number }) {
  const next = randomBelow(seed);
  const identity = await generateX25519Identity();
  const plain = await sampleZip();
  const sealed = await collected(
    await sealVersion({ recipient: await identityToRecipient(identity) }, streamOf(plain)),
  );
  const told = { whole: 0, faults: 0, refused: 0, unsealed: 0 };
  for (let run = 0; run < runs; run += 1) {
    // One in four is struck outside, where the seal must tell; the others inside, where only the reader can.
    const isOutside = run % 4 === 0;
    const bent = bend(isOutside ? sealed : plain, next);
    try {
      const zip = isOutside ? await collected(await openVersion({ identity }, streamOf(bent))) : bent;
      const faults = await read(zip);
      // What the seal let through is what was sealed.
      if (isOutside && (faults > 0 || !sameBytes(zip, plain))) throw new Error(`run ${run}: a struck seal opened`);
      told[faults > 0 ? 'faults' : 'whole'] += 1;
    } catch (error) {
      if (error instanceof ProblemError) told.refused += 1;
      else if (isOutside && !(error as Error).message.startsWith('run ')) told.unsealed += 1;
      else throw new Error(`run ${run} of seed ${seed}: ${(error as Error).stack}`);
    }
  }
  return `${runs} bent backups: ${told.unsealed} not unsealed, ${told.refused} refused, ${told.faults} read with faults told, ${told.whole} whole`;
}

async function read(zip: Uint8Array<ArrayBuffer>): Promise<number> {
  const reader = new ZipReader(new BlobReader(new Blob([zip])), { useWebWorkers: false, checkSignature: true });
  try {
    const entries = await entriesOf(reader);
    let faults = 0;
    for await (const _ of everyRecord(entries, await readManifest(entries), () => (faults += 1)));
    return faults;
  } finally {
    await reader.close().catch(() => undefined);
  }
}

async function sampleZip(): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  const stamps = { rev: 1, createdAt: 1_700_000_000_000, updatedAt: 1_700_000_000_000 };
  const lines = (count: number, of: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => `${JSON.stringify(of(index))}\n`).join('');
  const put = (name: string, text: string) => zip.add(name, new TextReader(text));
  await put(
    files.manifest,
    JSON.stringify({
      format: 'boligperm-backup',
      version: backupVersion,
      schemas: schemaVersions,
      counts: { homes: 1, documents: 0, pages: 20, bytes: 0 },
      madeAt: '2026-12-01T00:00:00.000Z',
    }),
  );
  await put(
    plainFiles.contacts,
    lines(40, (index) => ({
      ...{ id: `c-${index}`, ...stamps, name: `Rør ${index} AS`, orgNumber: '974760673', role: 'tradesman' },
      ...{ trade: 'rørlegger', phone: '', email: '', note: 'ringes før åtte' },
    })),
  );
  await put(
    files.pages,
    lines(20, (index) => ({
      id: `d-1:${index}`,
      documentId: 'd-1',
      index,
      text: 'fritt vann i kjelleren '.repeat(20),
    })),
  );
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

/** Flipped bits, a cut, a doubled, a zeroed or a foreign stretch. */
function bend(whole: Uint8Array, next: (below: number) => number): Uint8Array<ArrayBuffer> {
  const at = next(whole.length);
  const length = 1 + next(Math.min(64, whole.length - at));
  const before = whole.slice(0, at);
  const after = whole.slice(at + length);
  const stretch = whole.slice(at, at + length);
  switch (next(6)) {
    case 0:
      return new Uint8Array(before);
    case 1:
      return joined(before, stretch, stretch, after);
    case 2:
      return joined(before, new Uint8Array(length), after);
    case 3:
      return joined(before, after);
    case 4:
      return joined(
        before,
        stretch.map(() => next(256)),
        after,
      );
    default: {
      const bent = new Uint8Array(whole);
      for (let times = 0; times <= next(4); times += 1) {
        const place = next(bent.length);
        bent[place] = (bent[place] ?? 0) ^ (1 << next(8));
      }
      return bent;
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => new Blob([bytes]).stream();
const collected = async (stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
const sameBytes = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

/** Numerical Recipes' generator: the same run for the same seed. */
function randomBelow(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
