// Gives the server what was changed here: sealed, in bounded batches, each document only over the revision that we know.
import { ProblemError, problem } from '../../shared/problem';
import type { PlainRecord, ReplicaName } from '../vault/records/replica';
import { keyOf, partsOf, shared, textOf } from './content';
import type { Core } from './core';
import { fetchDocs } from './feed';
import type { Aside, Dirty, Known } from './state';
import { type Taken, take } from './take';

export type Given = Taken & {
  readonly pushed: number;
  /** Somebody was faster: there is more to give. */
  readonly isContested: boolean;
  /** What was not yet to be given: papers that are not read, records that a newer version wrote. */
  readonly held: number;
};

const recordsAtOnce = 400;
/** CouchDB takes 8 MB a document and far more a request; whoever stands before it may not. */
const bytesAtOnce = 2 * 1024 * 1024;

type Order = { readonly name: ReplicaName; readonly erasedOnly?: true };

/**
 * Erased papers first: whether they stay is settled before what hangs on them goes. Pages before their papers, so that who gets the paper has
 * its words. Questions last: they are about the rest.
 */
function order(names: readonly ReplicaName[]): readonly Order[] {
  const last: readonly ReplicaName[] = ['documents', 'conflicts'];
  return [
    { name: 'documents', erasedOnly: true },
    ...names.filter((name) => !last.includes(name)).map((name) => ({ name })),
    ...last.map((name) => ({ name })),
  ];
}

export async function give(core: Core, onProgress: (pushed: number) => void): Promise<Given> {
  let total: Given = { pushed: 0, pulled: 0, conflicts: 0, isContested: false, held: 0 };
  /** While one lot is on its way, the next is read and sealed. */
  let going: Promise<Given> = Promise.resolve(total);
  const finished = async (): Promise<void> => {
    const given = await going;
    total = {
      pushed: total.pushed + given.pushed,
      pulled: total.pulled + given.pulled,
      conflicts: total.conflicts + given.conflicts,
      isContested: total.isContested || given.isContested,
      held: total.held + given.held,
    };
  };
  for (const { name, erasedOnly } of order(core.vault.replica.names)) {
    let after = '';
    for (;;) {
      const dirty = await core.state.dirtyOf(name, after, recordsAtOnce);
      if (dirty.length === 0) break;
      after = dirty.at(-1)?.key ?? '';
      const lot = await madeReady(core, name, dirty, erasedOnly === true);
      await finished();
      going = sendLot(core, lot, onProgress);
      // Looked at when the next lot is ready.
      going.catch(() => undefined);
    }
    // What comes next may hang on what became of this.
    await finished();
    going = Promise.resolve({ ...nothingTaken, pushed: 0, isContested: false, held: 0 });
  }
  return total;
}

/** A record on its way: sealed, with what will be known of it once it is taken. */
type Going = { readonly dirty: Dirty; readonly known: Known; readonly doc: object; readonly size: number };
type Lot = { readonly going: readonly Going[]; readonly held: number };

async function madeReady(core: Core, name: ReplicaName, dirty: readonly Dirty[], erasedOnly: boolean): Promise<Lot> {
  const { state, sealing, vault } = core;
  const ids = dirty.map(({ key }) => partsOf(key)[1]);
  const [docIds, here] = await Promise.all([
    Promise.all(ids.map((id) => sealing.docId(name, id))),
    vault.replica.read(name, ids),
  ]);
  const [known, aside] = await Promise.all([state.known(docIds), state.aside(docIds)]);
  const clear: Dirty[] = [];
  const going: Promise<Going>[] = [];
  let held = 0;
  for (const [index, one] of dirty.entries()) {
    const [id, docId] = [ids[index] ?? '', docIds[index] ?? ''];
    const record = here.get(id);
    if (erasedOnly && record) continue;
    const [knownOne, asideOne] = [known[index], aside[index]];
    if (isHeld(core, name, record) || (asideOne && isKeptFrom(asideOne, one))) held += 1;
    else if (await isDone(name, record, knownOne, one)) clear.push(one);
    else going.push(sealedOne(core, { name, id, docId, record, known: knownOne, aside: asideOne, dirty: one }));
  }
  if (clear.length > 0) await state.agree({ known: [], clear });
  // Of what was erased alone, the rest is counted in its turn.
  return { going: await Promise.all(going), held: erasedOnly ? 0 : held };
}

async function sendLot(core: Core, { going, held }: Lot, onProgress: (pushed: number) => void): Promise<Given> {
  const contested: string[] = [];
  let pushed = 0;
  for (const batch of batches(going)) {
    const outcome = await send(core, batch);
    pushed += outcome.pushed;
    contested.push(...outcome.contested);
    onProgress(outcome.pushed);
  }
  const taken = contested.length > 0 ? await take(core, await fetchDocs(core.server, contested)) : nothingTaken;
  return { ...taken, pushed, held, isContested: contested.length > 0 };
}

const nothingTaken: Taken = { pulled: 0, conflicts: 0 };

/** Papers go when they are read, and their pages with them: no other machine is to read them too. */
function isHeld({ vault }: Core, name: ReplicaName, record: PlainRecord | undefined): boolean {
  if (!record || (name !== 'documents' && name !== 'pages')) return false;
  const paper = name === 'documents' ? record : vault.archive.rows().get(String(record.documentId));
  return paper === undefined || paper.state === 'waiting' || paper.state === 'reading';
}

/** What was put aside is not written over, unless nobody can ever read it; what the server refused is not offered again as it is. */
function isKeptFrom({ why, mark }: Aside, dirty: Dirty): boolean {
  switch (why) {
    case 'unknown-key':
    case 'invalid':
    case 'newer':
      return true;
    case 'forbidden':
    case 'too-large':
      return mark === dirty.mark;
    case 'tampered':
      return false;
    default:
      return why satisfies never;
  }
}

/** It stands there as it stands here. */
async function isDone(
  name: ReplicaName,
  record: PlainRecord | undefined,
  known: Known | undefined,
  { insists }: Dirty,
): Promise<boolean> {
  if (!record) return known === undefined || known.text === null;
  if (insists || known === undefined || known.rev === '') return false;
  return record.rev === known.localRev || (await textOf(name, record)) === known.text;
}

async function sealedOne(
  { sealing, vault }: Core,
  one: {
    readonly name: ReplicaName;
    readonly id: string;
    readonly docId: string;
    readonly record: PlainRecord | undefined;
    readonly known: Known | undefined;
    readonly aside: Aside | undefined;
    readonly dirty: Dirty;
  },
): Promise<Going> {
  const { name, id, docId, record, known, aside, dirty } = one;
  const at = Math.max(Number(record?.updatedAt ?? 0), (known?.at ?? 0) + 1);
  const content = {
    type: name,
    id,
    version: vault.replica.definition(name).version,
    record: record ? shared(record) : null,
    at,
  };
  const [envelope, text] = await Promise.all([sealing.seal(docId, content), textOf(name, record)]);
  // What was changed by somebody without the key is written over; nobody can ever open it.
  const rev = aside?.why === 'tampered' ? aside.rev : (known?.rev ?? '');
  return {
    dirty,
    known: { docId, key: keyOf(name, id), rev, at, text, localRev: record?.rev ?? 0 },
    doc: rev === '' ? envelope : { ...envelope, _rev: rev },
    size: sizeOf(envelope),
  };
}

/** Of the JSON, about. */
function sizeOf(envelope: Readonly<Record<string, unknown>>): number {
  return typeof envelope.c === 'string' ? envelope.c.length + 200 : JSON.stringify(envelope).length + 60;
}

function* batches(going: readonly Going[]): Generator<readonly Going[]> {
  let batch: Going[] = [];
  let size = 0;
  for (const one of going) {
    if (batch.length > 0 && size + one.size > bytesAtOnce) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(one);
    size += one.size;
  }
  if (batch.length > 0) yield batch;
}

type Sent = { readonly pushed: number; readonly contested: readonly string[] };

async function send(core: Core, batch: readonly Going[]): Promise<Sent> {
  const { state, server } = core;
  const answer = await server
    .ask('POST', '_bulk_docs', { body: { docs: batch.map(({ doc }) => doc) } })
    .catch((error: unknown) => tooLarge(error));
  if (answer === 'too-large') return sendInParts(core, batch);
  if (answer.status === 404) throw new ProblemError(problem('workspace-missing'));
  if (!Array.isArray(answer.body)) throw new ProblemError(problem('server-faulty', { status: answer.status }));
  const byId = new Map(batch.map((one) => [one.known.docId, one]));
  const taken: Going[] = [];
  const contested: string[] = [];
  const refused: Aside[] = [];
  for (const row of answer.body as readonly unknown[]) {
    if (!isObject(row) || typeof row.id !== 'string') continue;
    const one = byId.get(row.id);
    if (!one) continue;
    byId.delete(row.id);
    if (typeof row.rev === 'string' && row.error === undefined)
      taken.push({ ...one, known: { ...one.known, rev: row.rev } });
    else if (row.error === 'conflict') contested.push(row.id);
    else if (row.error === 'forbidden' || row.error === 'unauthorized') refused.push(refusal(one, 'forbidden'));
  }
  await state.agree({
    known: taken.map(({ known }) => known),
    clear: taken.map(({ dirty }) => dirty),
    welcome: taken.map(({ known }) => known.docId),
  });
  if (refused.length > 0) await state.putAside(refused);
  // Those that it said nothing of, or stumbled over, wait for the next time.
  if (byId.size > 0 || taken.length + contested.length + refused.length < batch.length)
    throw new ProblemError(problem('server-faulty', { status: answer.status }));
  return { pushed: taken.length, contested };
}

function tooLarge(error: unknown): 'too-large' {
  if (error instanceof ProblemError && error.problem.code === 'server-faulty' && error.problem.params?.status === 413)
    return 'too-large';
  throw error;
}

async function sendInParts(core: Core, batch: readonly Going[]): Promise<Sent> {
  const [only, ...rest] = batch;
  if (!only) return { pushed: 0, contested: [] };
  if (rest.length === 0) {
    await core.state.putAside([refusal(only, 'too-large')]);
    return { pushed: 0, contested: [] };
  }
  const middle = Math.ceil(batch.length / 2);
  const first = await send(core, batch.slice(0, middle));
  const second = await send(core, batch.slice(middle));
  return { pushed: first.pushed + second.pushed, contested: [...first.contested, ...second.contested] };
}

const refusal = ({ known, dirty }: Going, why: 'forbidden' | 'too-large'): Aside => ({
  docId: known.docId,
  rev: known.rev,
  why,
  key: known.key,
  at: Date.now(),
  mark: dirty.mark,
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
