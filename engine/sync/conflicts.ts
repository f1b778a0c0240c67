// The questions that are open, as a person reads them, and what becomes of an answer.
import { Value } from '@sinclair/typebox/value';
import type { Handlers } from '../../shared/api/contract';
import type { EngineContract } from '../../shared/api/engine';
import type { ConflictView } from '../../shared/api/sync';
import type { Conflict } from '../../shared/devices/conflict';
import type { Document } from '../../shared/documents/document';
import { withEffective } from '../../shared/documents/with-effective';
import { withValueAt } from '../../shared/history/differences';
import { ProblemError, problem } from '../../shared/problem';
import { addressLine } from '../../shared/property/address-line';
import type { Home } from '../../shared/property/home';
import type { Plain } from '../../shared/schema/merge';
import { paced } from '../jobs/paced';
import type { Records } from '../vault/records';
import type { ReplicaName } from '../vault/records/replica';
import type { Vault } from '../vault/vault';
import type { SyncVault } from './core';

type ConflictCalls = 'conflicts.list' | 'conflicts.answer';
/** `remembered`: what a person settles is noted in the history like any change of theirs. */
type Options = { readonly vault: Vault & SyncVault; readonly remembered: Vault };

export function conflictHandlers({ vault, remembered }: Options): Pick<Handlers<EngineContract>, ConflictCalls> {
  return {
    'conflicts.list': (_input, emit, fail) => {
      let last = '';
      const refresh = paced(async () => {
        const open = await openConflicts(vault);
        const conflicts = await Promise.all(open.map((conflict) => viewOf(vault, conflict)));
        const told = JSON.stringify(conflicts);
        if (told === last) return;
        last = told;
        emit({ conflicts });
      }, fail);
      const stop = vault.conflicts.watch(refresh.soon);
      refresh.now();
      return () => {
        refresh.stop();
        stop();
      };
    },
    'conflicts.answer': async ({ id, answer }) => {
      const conflict = await vault.conflicts.get(id);
      if (conflict?.answer !== '') throw new ProblemError(problem('not-found'));
      // First what it is about: an answer that stands says that it is done.
      if (answer === 'other') await takeOther(vault, remembered, conflict);
      await vault.conflicts.edit(id, () => ({ answer }));
      return {};
    },
  };
}

/** Newest first. */
export async function openConflicts(vault: SyncVault): Promise<readonly Conflict[]> {
  const all = await vault.conflicts.select();
  return all.filter(({ answer }) => answer === '').sort((a, b) => b.createdAt - a.createdAt);
}

async function viewOf(vault: Vault & SyncVault, conflict: Conflict): Promise<ConflictView> {
  const { id, what, collection, recordId, field, kept, other, createdAt } = conflict;
  // Of what was said of a paper the value says it all.
  const plain = (text: string) => (field.startsWith('corrections.') ? valueAlone(text) : text);
  return {
    id,
    what,
    collection,
    recordId,
    title: await titleOf(vault, collection, recordId),
    field,
    kept: what === 'whole' ? '' : plain(kept),
    other: what === 'whole' ? '' : plain(other),
    at: createdAt,
  };
}

function valueAlone(text: string): string {
  if (text === '') return '';
  const said = JSON.parse(text) as { readonly value?: unknown };
  return JSON.stringify(said?.value ?? null);
}

/** What people call the record; '' when it is gone or has no name. */
export async function titleOf(vault: SyncVault, collection: string, recordId: string): Promise<string> {
  if (collection === 'documents') return vault.archive.rows().get(recordId)?.title ?? '';
  if (collection === 'homes') return homeTitle(vault.archive.homes().get(recordId));
  const name = vault.replica.names.find((one) => one === collection);
  if (name === undefined) return '';
  const record = (await vault.replica.read(name, [recordId])).get(recordId);
  for (const field of ['title', 'name']) {
    const text = record?.[field];
    if (typeof text === 'string' && text !== '') return text;
  }
  const paper = typeof record?.documentId === 'string' ? vault.archive.rows().get(record.documentId) : undefined;
  return paper?.title ?? '';
}

const homeTitle = (home: Home | undefined): string => (home ? addressLine(home.address) : '');

async function takeOther(vault: Vault & SyncVault, remembered: Vault, conflict: Conflict): Promise<void> {
  const { what, collection, recordId, field, other } = conflict;
  const name = vault.replica.names.find((one) => one === collection);
  if (name === undefined) throw new ProblemError(problem('not-found'));
  if (what === 'erased') return remove(remembered, name, recordId);
  const records = remembered[name] as unknown as Records<{ readonly id: string; readonly rev: number }>;
  const value: unknown = other === '' ? undefined : JSON.parse(other);
  const after = await records.edit(recordId, (before) => {
    const record: Plain = what === 'whole' ? { ...before, ...(value as Plain) } : placed(before, field, value);
    const whole = name === 'documents' ? withEffective(record as unknown as Document) : record;
    if (!Value.Check(vault.replica.definition(name).schema, whole))
      throw new ProblemError(problem('invalid-input', { field: field.slice(0, 60) }));
    // A field that is to be taken away must be named, or it would stay.
    return { ...Object.fromEntries(Object.keys(before).map((key) => [key, undefined])), ...whole } as never;
  });
  if (!after) throw new ProblemError(problem('not-found'));
}

/** A paper goes to the trash, from where it can come back; anything else goes. */
async function remove(remembered: Vault, name: ReplicaName, recordId: string): Promise<void> {
  if (name === 'documents') {
    await remembered.documents.edit(recordId, () => ({ trashedAt: Date.now() }));
    return;
  }
  await (remembered[name] as unknown as Records<{ readonly id: string; readonly rev: number }>).erase([recordId]);
}

function placed(record: Plain, field: string, value: unknown): Plain {
  const after = withValueAt(record, field.split('.'), value);
  if (after === undefined) throw new ProblemError(problem('not-found'));
  return after as Plain;
}
