// The one changes feed of a workspace, and the documents it names, as a server that may answer anything gives them.
import { ProblemError, problem } from '../../shared/problem';
import type { Server } from './server';

export type Named = { readonly docId: string; readonly rev: string };
export type Stretch = {
  readonly named: readonly Named[];
  /** Where the next stretch begins. */
  readonly since: unknown;
  readonly isLast: boolean;
};

/** A document as it stands; `doc` is undefined when it was deleted on the server. */
export type Fetched = Named & {
  readonly doc: Readonly<Record<string, unknown>> | undefined;
  /** Other revisions that a cluster could not choose between. */
  readonly conflicts: readonly string[];
};

const rowsAtOnce = 1_000;
const longPollMs = 45_000;
/** The server answers an empty poll after its time; what answers later than this has gone to sleep. */
const longPollPatienceMs = longPollMs + 20_000;

export async function changesSince(server: Server, since: unknown, wait?: AbortSignal): Promise<Stretch> {
  const query = new URLSearchParams({
    limit: String(rowsAtOnce),
    since: typeof since === 'string' || typeof since === 'number' ? String(since) : '0',
    ...(wait ? { feed: 'longpoll', timeout: String(longPollMs) } : {}),
  });
  const { status, body } = await server.ask('GET', `_changes?${query}`, {
    ...(wait ? { patienceMs: longPollPatienceMs, signal: wait } : {}),
  });
  if (status === 404) throw new ProblemError(problem('workspace-missing'));
  const { results, last_seq: last } = isObject(body) ? body : {};
  if (!Array.isArray(results) || (typeof last !== 'string' && typeof last !== 'number')) throw faulty(status);
  const named = results.flatMap((row: unknown): readonly Named[] => {
    const first: unknown = isObject(row) && Array.isArray(row.changes) ? row.changes[0] : undefined;
    if (!isObject(row) || typeof row.id !== 'string' || !isObject(first) || typeof first.rev !== 'string')
      throw faulty(status);
    return [{ docId: row.id, rev: first.rev }];
  });
  return { named, since: last, isLast: results.length < rowsAtOnce };
}

/** As they stand now, which may be later than what was named. Those that the server knows nothing of are left out. */
export async function fetchDocs(server: Server, docIds: readonly string[]): Promise<readonly Fetched[]> {
  if (docIds.length === 0) return [];
  const { status, body } = await server.ask('POST', '_all_docs?include_docs=true&conflicts=true', {
    body: { keys: docIds },
  });
  if (status === 404) throw new ProblemError(problem('workspace-missing'));
  const { rows } = isObject(body) ? body : {};
  if (!Array.isArray(rows)) throw faulty(status);
  const asked = new Set(docIds);
  return rows.flatMap((row: unknown): readonly Fetched[] => {
    if (!isObject(row) || typeof row.key !== 'string' || !asked.has(row.key)) return [];
    const { key, value, doc } = row;
    if (!isObject(value) || typeof value.rev !== 'string') return [];
    const isDeleted = value.deleted === true;
    if (!isDeleted && !isObject(doc)) throw faulty(status);
    const conflicts = isObject(doc) && Array.isArray(doc._conflicts) ? doc._conflicts : [];
    return [
      {
        docId: key,
        rev: value.rev,
        doc: isDeleted || !isObject(doc) ? undefined : doc,
        conflicts: conflicts.filter((rev) => typeof rev === 'string').slice(0, 20),
      },
    ];
  });
}

/** One revision that did not win; undefined when the server has it no more. */
export async function fetchRevision(server: Server, docId: string, rev: string): Promise<Fetched | undefined> {
  const { status, body } = await server.ask('GET', `${encodeURIComponent(docId)}?rev=${encodeURIComponent(rev)}`);
  return status === 200 && isObject(body) && body._deleted !== true
    ? { docId, rev, doc: body, conflicts: [] }
    : undefined;
}

const faulty = (status: number) => new ProblemError(problem('server-faulty', { status }));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
