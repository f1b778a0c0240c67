// Who was erased does not come back with an older backup: the audit holds hashes of what went, and whatever is restored is held against them.
import { hexSum } from '../../security/seal';
import type { Vault } from '../vault';

export const erasedLine = 'person.erased';

/** Of a record's id, or of somebody's within a record. */
export const erasedHash = (id: string): Promise<string> =>
  hexSum(new TextEncoder().encode(`boligperm/erased/1|${id}`) as Uint8Array<ArrayBuffer>);

export async function erasedHashes(vault: Pick<Vault, 'entries'>): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for await (const some of vault.entries.all())
    for (const { book, what, body } of some)
      if (book === 'audit' && what === erasedLine) for (const hash of body.split(' ')) hashes.add(hash);
  return hashes;
}

/** The record as it may come back; undefined when it may not. */
export async function withoutErased<T extends object>(record: T, erased: ReadonlySet<string>): Promise<T | undefined> {
  if (erased.size === 0) return record;
  const gone = async (id: unknown) => typeof id === 'string' && erased.has(await erasedHash(id));
  const { id, documentId, recordId, people, recipient } = record as Readonly<Record<string, unknown>>;
  if ((await gone(id)) || (await gone(documentId)) || (await gone(recordId))) return undefined;
  // A share stays, without the name of whom it was for.
  if (typeof recipient === 'string' && (await gone(`${id}|recipient`))) return { ...record, recipient: '' };
  if (!Array.isArray(people)) return record;
  const kept: unknown[] = [];
  for (const person of people as readonly { readonly id?: unknown }[]) if (!(await gone(person.id))) kept.push(person);
  return kept.length === people.length ? record : { ...record, people: kept };
}
