// A version read back as a stranger's: opened, unpacked, every record checked by its schema, every original by its sum. Nothing goes to a vault.

import { Value } from '@sinclair/typebox/value';
import { BlobReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { BackupFault } from '../../../../shared/api/backup';
import type { Client } from '../../../../shared/api/contract';
import type { EngineShellContract } from '../../../../shared/api/shell';
import { ProblemError, problem } from '../../../../shared/problem';
import { openVersion } from '../../../security/backup-key';
import { chunkIds } from '../../originals/originals';
import { OriginalLine } from '../format';
import { type Entries, entriesOf, everyRecord, linesIn, readManifest } from '../restore';
import { batches, chunksAtOnce } from './make-version';

type Shell = Client<EngineShellContract>;

export type ReadVersion = {
  readonly records: number;
  /** Chunks of originals by their id, with their sums. */
  readonly originals: ReadonlyMap<string, string>;
};

/** Throws `not-a-backup` when a byte of it is not what was sealed, and when what was sealed is not whole. */
export async function readVersion(shell: Shell, identity: string, name: string): Promise<ReadVersion> {
  return withVersion(shell, identity, name, async (entries) => {
    const manifest = await readManifest(entries);
    const damaged = () => {
      throw new ProblemError(problem('not-a-backup'));
    };
    const originals = new Map<string, string>();
    for await (const line of linesIn(entries, 'originalSums', damaged)) {
      if (!Value.Check(OriginalLine, line)) return damaged();
      originals.set(line.id, line.sha256);
    }
    let records = 0;
    let documents = 0;
    for await (const { name: collection, original } of everyRecord(entries, manifest, damaged)) {
      records += 1;
      if (collection === 'documents') documents += 1;
      if (original && chunkIds(original).some((id) => !originals.has(id))) damaged();
    }
    if (documents !== manifest.counts.documents) damaged();
    return { records, originals };
  });
}

export async function withVersion<T>(
  shell: Shell,
  identity: string,
  name: string,
  use: (entries: Entries) => Promise<T>,
): Promise<T> {
  const { token } = await shell.call('backup.offer', { kind: 'version', name });
  if (token === '') throw new ProblemError(problem('not-found'));
  const sealed = (await fetch(`/in/${encodeURIComponent(token)}`)).body;
  if (!sealed) throw new ProblemError(problem('cannot-read-file'));
  const blob = await openVersion({ identity }, sealed)
    .then((opened) => new Response(opened).blob())
    .catch(() => {
      throw new ProblemError(problem('not-a-backup'));
    });
  const reader = new ZipReader(new BlobReader(blob), { useWebWorkers: false, checkSignature: true });
  try {
    return await use(await entriesOf(reader));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

/** Those that are not there as they were; damaged ones are copied again from the vault, as far as it has them. */
export async function checkOriginals(
  shell: Shell,
  originals: ReadonlyMap<string, string>,
): Promise<readonly BackupFault[]> {
  const faults: BackupFault[] = [];
  for (const ids of batches([...originals.keys()], chunksAtOnce)) {
    const differing = async (some: readonly string[]) => {
      const { sums } = await shell.call('backup.sums', { ids: [...some] });
      return some.filter((id, at) => sums[at] !== originals.get(id));
    };
    const damaged = await differing(ids);
    if (damaged.length === 0) continue;
    await shell.call('backup.copyOriginals', { ids: [...damaged] });
    const lost = new Set(await differing(damaged));
    for (const name of damaged) faults.push({ what: 'original', name, healed: !lost.has(name) });
  }
  return faults;
}
