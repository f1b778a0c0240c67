// One round: hears what is new on the server, gives what is new here, and again until both are the same.
import type { Changing, ReplicaName } from '../vault/records/replica';
import { keyOf, ownerOf } from './content';
import type { Core } from './core';
import { changesSince, fetchDocs, type Named } from './feed';
import { give } from './give';
import type { Dirty } from './state';
import { type Taken, take } from './take';

export type Round = Taken & { readonly pushed: number; readonly held: number };

export type RoundEvents = {
  readonly sent: (count: number) => void;
  readonly received: (count: number) => void;
  /** Documents that the feed named, records or not. */
  readonly named: (docIds: readonly string[]) => void;
  /** The key ring changed on the server. */
  readonly ringChanged: () => void;
  readonly signal: AbortSignal;
};

const docsAtOnce = 250;
/** Two machines that answer each other for ever would be a bug; the next round goes on. */
const mostTurns = 30;

export async function oneRound(core: Core, events: RoundEvents): Promise<Round> {
  await markAll(core);
  let round: Round = { pushed: 0, pulled: 0, conflicts: 0, held: 0 };
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const pulled = await hear(core, events);
    events.signal.throwIfAborted();
    const given = await give(core, events.sent);
    round = {
      pushed: round.pushed + given.pushed,
      pulled: round.pulled + pulled.pulled + given.pulled,
      conflicts: round.conflicts + pulled.conflicts + given.conflicts,
      held: given.held,
    };
    events.signal.throwIfAborted();
    if (!given.isContested && (await core.state.countDirty()) <= given.held) break;
  }
  await core.state.note({ lastSuccess: Date.now() });
  return round;
}

/** Before the first round nothing is known of any record: each is compared. */
async function markAll({ vault, state }: Core): Promise<void> {
  if ((await state.facts()).marked) return;
  for (const name of vault.replica.names) {
    const ids = await vault.replica.ids(name);
    await state.mark(ids.map((id) => ({ key: keyOf(name, id), owner: '', insists: false })));
  }
  await state.note({ marked: true });
}

/** What a change here means for the next round. */
export function marksOf(name: ReplicaName, changes: readonly Changing[]): readonly Omit<Dirty, 'mark'>[] {
  return changes.map(({ id, before, erased }) => ({
    key: keyOf(name, id),
    owner: erased && before ? ownerOf(name, before) : '',
    insists: false,
  }));
}

/** Everything that the feed names from where it was left, to its end. */
async function hear(core: Core, { received, named, ringChanged, signal }: RoundEvents): Promise<Taken> {
  const { state, server } = core;
  const { since: from } = await state.facts();
  const seen = from === undefined ? new Set<string>() : undefined;
  let since = from;
  let total: Taken = { pulled: 0, conflicts: 0 };
  let next = changesSince(server, since);
  for (;;) {
    const stretch = await next;
    signal.throwIfAborted();
    since = stretch.since;
    // While this stretch is taken in, the next one is on its way.
    if (!stretch.isLast) {
      next = changesSince(server, since);
      next.catch(() => undefined);
    }
    for (const { docId } of stretch.named) seen?.add(docId);
    named(stretch.named.map(({ docId }) => docId));
    if (stretch.named.some(({ docId }) => docId === 'k-ring')) ringChanged();
    const news = await unheardOf(core, stretch.named);
    for (let start = 0; start < news.length; start += docsAtOnce) {
      const taken = await take(core, await fetchDocs(server, news.slice(start, start + docsAtOnce)));
      total = { pulled: total.pulled + taken.pulled, conflicts: total.conflicts + taken.conflicts };
      received(taken.pulled);
      signal.throwIfAborted();
    }
    await state.agree({ known: [], clear: [], since });
    if (stretch.isLast) break;
  }
  if (seen) await putBackWhatIsMissing(core, seen);
  return total;
}

/** Records alone; originals and keys have ways of their own. What we gave ourselves, and what lies aside as it is, is not asked for. */
async function unheardOf({ state, isOpen, vault }: Core, named: readonly Named[]): Promise<readonly string[]> {
  const isRecord = isOpen
    ? (docId: string) => vault.replica.names.some((name) => docId.startsWith(`${name}:`))
    : (docId: string) => docId.startsWith('r-');
  const records = named.filter(({ docId }) => isRecord(docId));
  const docIds = records.map(({ docId }) => docId);
  const [known, aside] = await Promise.all([state.known(docIds), state.aside(docIds)]);
  return records
    .filter(
      ({ rev }, index) => known[index]?.rev !== rev && !(aside[index]?.rev === rev && aside[index]?.mark === undefined),
    )
    .map(({ docId }) => docId);
}

/** A server that was put back to an older state has lost what it held since: it gets it again. */
async function putBackWhatIsMissing({ state }: Core, seen: ReadonlySet<string>): Promise<void> {
  for await (const some of state.allKnown()) {
    const missing = some.filter(({ docId, text }) => text !== null && !seen.has(docId));
    if (missing.length === 0) continue;
    await state.agree({ known: missing.map((one) => ({ ...one, rev: '' })), clear: [] });
    await state.mark(missing.map(({ key }) => ({ key, owner: '', insists: true })));
  }
}
