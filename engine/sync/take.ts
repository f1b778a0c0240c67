// Takes documents of the server into the vault: opened once, dealt to their collections, merged with what was changed here, or put aside.
import { Value } from '@sinclair/typebox/value';
import type { Document } from '../../shared/documents/document';
import { withEffective } from '../../shared/documents/with-effective';
import { type Merged, merge, type Plain } from '../../shared/schema/merge';
import { migrated } from '../../shared/schema/record';
import type { Content } from '../security/envelope';
import type { PlainRecord, ReplicaName } from '../vault/records/replica';
import { askPerson, type Question } from './ask-person';
import { keyOf, ownerOf, recordOf, shared, textOf } from './content';
import type { Core } from './core';
import { type Fetched, fetchDocs, fetchRevision } from './feed';
import type { Aside, Dirty, Known } from './state';

export type Taken = { readonly pulled: number; readonly conflicts: number };

/** A document that opened, and fits what it says it is. */
type Coming = {
  readonly docId: string;
  readonly rev: string;
  readonly name: ReplicaName;
  readonly id: string;
  readonly record: Plain | null;
  readonly text: string | null;
  readonly at: number;
};

/** Nothing is later than this; a time that is has been made up. */
const latestAt = 8.64e15;

export async function take(core: Core, fetched: readonly Fetched[]): Promise<Taken> {
  const { state } = core;
  const known = await state.known(fetched.map(({ docId }) => docId));
  const looked = await Promise.all(fetched.map((one, index) => look(core, one, known[index])));
  const coming = looked.flatMap((one) => ('coming' in one ? [one.coming] : []));
  const aside = looked.flatMap((one) => ('aside' in one ? [one.aside] : []));
  const stale = looked.flatMap((one) => ('stale' in one ? [one.stale] : []));
  if (aside.length > 0) await state.putAside(aside);
  if (stale.length > 0) await putRight(core, stale);

  const knownOf = new Map(known.flatMap((one) => (one ? [[one.docId, one] as const] : [])));
  let conflicts = 0;
  const missing: string[] = [];
  for (const [name, some] of inOrder(coming)) {
    const settled = await settle(core, name, some, knownOf);
    conflicts += settled.conflicts;
    missing.push(...settled.missing);
  }
  await lookAgainAtPapers(core, coming);
  for (const one of fetched) if (one.conflicts.length > 0) await takeOtherRevisions(core, one);
  if (missing.length > 0) await take(core, await fetchDocs(core.server, missing));
  return { pulled: coming.length, conflicts };
}

/**
 * Papers that were erased first, so that what hangs on one that stays stays too; papers that come last, so that their pages are there when
 * lists and search hear of them.
 */
function inOrder(coming: readonly Coming[]): readonly (readonly [ReplicaName, readonly Coming[]])[] {
  const erased = coming.filter(({ name, record }) => name === 'documents' && record === null);
  const papers = coming.filter(({ name, record }) => name === 'documents' && record !== null);
  const rest = new Map<ReplicaName, Coming[]>();
  for (const one of coming) {
    if (one.name === 'documents') continue;
    const some = rest.get(one.name);
    if (some) some.push(one);
    else rest.set(one.name, [one]);
  }
  return ([['documents', erased], ...rest, ['documents', papers]] as const).filter(([, some]) => some.length > 0);
}

type Looked =
  | { readonly coming: Coming }
  | { readonly aside: Aside }
  /** An older one than we had, or none any more: ours is put back. */
  | { readonly stale: Known }
  | { readonly nothing: true };

async function look(core: Core, { docId, rev, doc }: Fetched, known: Known | undefined): Promise<Looked> {
  if (doc === undefined) return deletedThere(core, docId, rev, known);
  const aside = (why: Aside['why'], key = known?.key ?? ''): Looked => ({
    aside: { docId, rev, why, key, at: Date.now() },
  });
  const opened = await core.sealing.open(docId, doc);
  if ('unopened' in opened) {
    switch (opened.unopened) {
      case 'unknown-epoch':
        return aside('unknown-key');
      case 'newer-format':
        return aside('newer');
      case 'tampered':
        return aside('tampered');
      default:
        return opened.unopened satisfies never;
    }
  }
  const { content } = opened;
  const key = keyOf(content.type, content.id).slice(0, 200);
  const name = core.vault.replica.names.find((one) => one === content.type);
  if (name === undefined || content.version > core.vault.replica.definition(name).version) return aside('newer', key);
  const record = accepted(core, name, content);
  if (record === undefined) return aside('invalid', key);
  if (known && content.at < known.at) return { stale: { ...known, rev } };
  return {
    coming: { docId, rev, name, id: content.id, record, text: await textOf(name, record), at: content.at },
  };
}

/** The record as it reads today; undefined when it is none of ours, whoever sealed it. */
function accepted(core: Core, name: ReplicaName, content: Content): Plain | null | undefined {
  const { id, version, record, at } = content;
  if (!/^[A-Za-z0-9:-]{1,80}$/.test(id) || at < 0 || at > latestAt || version < 0) return undefined;
  if (record === null) return null;
  try {
    const definition = core.vault.replica.definition(name);
    const whole = { ...migrated(definition, record, version), rev: 1 };
    return Value.Check(definition.schema, whole) && (whole as Plain).id === id ? shared(whole) : undefined;
  } catch {
    // A migration that was never meant for this.
    return undefined;
  }
}

/** We erase by an envelope of our own. Who deletes a document of a sealed workspace is none of us; in an open one they may have reason to. */
function deletedThere({ isOpen }: Core, docId: string, rev: string, known: Known | undefined): Looked {
  if (!known) return { nothing: true };
  if (!isOpen || known.text === null) return { stale: { ...known, rev: '' } };
  const [name = '', id = ''] = [known.key.slice(0, known.key.indexOf('/')), docId.slice(docId.indexOf(':') + 1)];
  return { coming: { docId, rev, name: name as ReplicaName, id, record: null, text: null, at: known.at + 1 } };
}

async function putRight({ state }: Core, stale: readonly Known[]): Promise<void> {
  const wanted = stale.filter(({ text }) => text !== null);
  await state.agree({ known: stale, clear: [] });
  await state.mark(wanted.map(({ key }) => ({ key, owner: '', insists: true })));
}

type Settled = { readonly conflicts: number; readonly missing: readonly string[] };

async function settle(
  core: Core,
  name: ReplicaName,
  coming: readonly Coming[],
  knownOf: ReadonlyMap<string, Known>,
): Promise<Settled> {
  const { vault, state } = core;
  const byId = new Map(coming.map((one) => [one.id, one]));
  const dirty = new Map<string, Dirty>();
  const fresh: Omit<Dirty, 'mark'>[] = [];
  const agreed: { coming: Coming; here: number | undefined; isSame: boolean }[] = [];
  const missing: string[] = [];
  let conflicts = 0;

  const after = await vault.replica.settle(name, [...byId.keys()], async (here) => {
    for (const one of await state.dirty(coming.map(({ id }) => keyOf(name, id)))) if (one) dirty.set(one.key, one);
    const settled = new Map<string, Plain | null>();
    for (const one of coming) {
      const key = keyOf(name, one.id);
      const ours = await ourSide(name, here.get(one.id), dirty.get(key), knownOf.get(one.docId));
      const outcome = decide(core, name, one, ours);
      const questions: readonly Question[] = [
        ...outcome.asked.map((asked) => ({ what: 'merged' as const, asked })),
        ...(outcome.outlived ? [{ what: 'erased' as const, record: outcome.record }] : []),
      ];
      // Asked before it is settled: an app that dies in between asks the same again.
      conflicts += await askPerson(vault, name, one.id, questions);
      if (outcome.outlived && name === 'documents') {
        if (ours.record) fresh.push(...(await whatHangsOn(core, one.id)));
        else missing.push(...(await takeBack(core, one.id)));
      }
      const isSame = (await textOf(name, outcome.record)) === one.text;
      if ((await textOf(name, ours.record)) !== (await textOf(name, outcome.record)))
        settled.set(one.id, outcome.record);
      if (!isSame && !dirty.has(key)) fresh.push({ key, owner: '', insists: false });
      agreed.push({ coming: one, here: here.get(one.id)?.rev, isSame });
    }
    return settled;
  });

  if (fresh.length > 0) await state.mark(fresh);
  await state.agree({
    known: agreed.map(({ coming: { docId, id, rev, at, text }, here, isSame }) => ({
      docId,
      key: keyOf(name, id),
      rev,
      at,
      text,
      localRev: isSame ? (after.get(id)?.rev ?? here ?? 0) : 0,
    })),
    clear: agreed.flatMap(({ coming: { id }, isSame }) => {
      const mark = dirty.get(keyOf(name, id));
      return isSame && mark ? [mark] : [];
    }),
    welcome: coming.map(({ docId }) => docId),
  });
  return { conflicts, missing };
}

type Ours = {
  readonly record: Plain | null;
  /** True when it is as both last had it. */
  readonly isUnchanged: boolean;
  readonly at: number;
  readonly known: Known | undefined;
  /** What goes with a paper that stays. */
  readonly insists: boolean;
};

/** How the record stands here. One that is not here and that nobody erased is one that we do not have yet. */
async function ourSide(
  name: ReplicaName,
  record: PlainRecord | undefined,
  dirty: Dirty | undefined,
  known: Known | undefined,
): Promise<Ours> {
  const at = Math.max(Number(record?.updatedAt ?? 0), (known?.at ?? 0) + 1);
  const insists = dirty?.insists === true;
  if (!record) return { record: null, isUnchanged: !dirty, at, known, insists };
  if (insists) return { record: shared(record), isUnchanged: false, at, known, insists };
  const isUnchanged =
    known !== undefined && (record.rev === known.localRev || (await textOf(name, record)) === known.text);
  return { record: shared(record), isUnchanged, at, known, insists };
}

function decide(core: Core, name: ReplicaName, { record, text, at }: Coming, ours: Ours): Merged {
  const plainly = (held: Plain | null): Merged => ({ record: held, asked: [], outlived: false });
  if (ours.isUnchanged) return plainly(record);
  if (ours.known?.text === text || (ours.insists && record === null)) return plainly(ours.record);
  const ancestor = ours.known && recordOf(name, ours.known.text);
  const definition = core.vault.replica.definition(name);
  const [ourRecord, theirs] = [counted(ours.record), counted(record)];
  const merged = merge(definition, ancestor, { record: ourRecord, at: ours.at }, { record: theirs, at });
  if (!merged.record) return merged;
  const asked = merged.asked.map((one) =>
    one.field === '' ? { ...one, kept: shared(one.kept as Plain), other: shared(one.other as Plain) } : one,
  );
  return { ...merged, asked, record: shared(name === 'documents' ? tidied(merged.record) : merged.record) };
}

/** The schema wants a count; which one does not matter where records are compared. */
const counted = (record: Plain | null): Plain | null => record && { ...record, rev: 1 };

/** What is made of other fields is made of the merged ones; of two tags that differ by case alone the first stands. */
function tidied(record: Plain): Plain {
  const document = record as unknown as Document;
  const tags = document.tags.filter(
    (tag, index, all) => all.findIndex((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase()) === index,
  );
  return withEffective({ ...document, tags });
}

/** A paper that was erased there stays because it was changed here: so does what was said of it, and its pages. */
async function whatHangsOn({ vault }: Core, id: string): Promise<readonly Omit<Dirty, 'mark'>[]> {
  const pages = await vault.pages.select({ documentId: id });
  const keys = [...pages.map((page) => keyOf('pages', page.id)), keyOf('costs', id), keyOf('lessons', id)];
  return keys.map((key) => ({ key, owner: '', insists: true }));
}

/** A paper that was erased here stays because it was changed there: what went with it comes back. Answers with what to ask the server for. */
async function takeBack({ state, sealing }: Core, id: string): Promise<readonly string[]> {
  const gone = await state.dirtyOwnedBy(id);
  await state.agree({ known: [], clear: gone });
  return Promise.all(
    gone.map(({ key }) => {
      const slash = key.indexOf('/');
      return sealing.docId(key.slice(0, slash), key.slice(slash + 1));
    }),
  );
}

/** Pages that came after their paper: search hears of papers alone. */
async function lookAgainAtPapers({ vault }: Core, coming: readonly Coming[]): Promise<void> {
  const came = new Set(coming.filter(({ name }) => name === 'documents').map(({ id }) => id));
  const rows = vault.archive.rows();
  const owners = coming.flatMap(({ name, record }) =>
    name === 'pages' && record ? [ownerOf(name, record)].filter((id) => !came.has(id) && rows.has(id)) : [],
  );
  if (owners.length > 0) await vault.replica.settle('documents', [...new Set(owners)], async (here) => new Map(here));
}

/** A cluster that was cut in two may hold more than one; what they say is merged, and the others go. */
async function takeOtherRevisions(core: Core, { docId, conflicts }: Fetched): Promise<void> {
  const gone: object[] = [];
  for (const rev of conflicts) {
    const other = await fetchRevision(core.server, docId, rev);
    const looked = other && (await look(core, other, undefined));
    if (looked && 'coming' in looked) {
      const [known] = await core.state.known([docId]);
      await mergeIn(core, looked.coming, known);
    }
    gone.push({ _id: docId, _rev: rev, _deleted: true });
  }
  await core.server.ask('POST', '_bulk_docs', { body: { docs: gone } });
}

/** As if it had been changed here, by somebody who knew nothing of the rest. */
async function mergeIn(
  { vault, state }: Core,
  { name, id, record, at }: Coming,
  known: Known | undefined,
): Promise<void> {
  if (record === null) return;
  await state.mark([{ key: keyOf(name, id), owner: '', insists: true }]);
  await vault.replica.settle(name, [id], async (here) => {
    const ours = counted(here.get(id) ?? null);
    const side = { record: ours, at: Math.max(Number(ours?.updatedAt ?? 0), known?.at ?? 0) };
    const merged = merge(vault.replica.definition(name), undefined, side, { record: counted(record), at });
    await askPerson(
      vault,
      name,
      id,
      merged.asked.map((asked) => ({ what: 'merged' as const, asked })),
    );
    return new Map(merged.record ? [[id, shared(merged.record)]] : []);
  });
}
