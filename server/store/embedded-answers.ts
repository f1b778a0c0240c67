// The replication protocol over PouchDB: each endpoint as CouchDB answers it, large answers in pieces.
import type { Change, Pouch } from './pouch';
import type { Answer, Operation } from './store';

const pageRows = 500;
/** Documents of one `_bulk_get` that are read at once when they may carry attachments of megabytes. */
const fewDocuments = 2;
const manyDocuments = 50;
const longestPollMs = 60_000;
/** What changes together is told together. */
const gatherMs = 15;

export async function answerFrom(pouch: Pouch, operation: Operation): Promise<Answer> {
  try {
    return await answer(pouch, operation);
  } catch (error) {
    return refusal(error);
  }
}

function answer(pouch: Pouch, operation: Operation): Promise<Answer> | Answer {
  switch (operation.endpoint) {
    case 'info':
      return info(pouch, operation);
    case 'changes':
      return { status: 200, headers: json, body: changes(pouch, operation) };
    case 'bulk-docs':
      return bulkDocs(pouch, operation.body as BulkDocs);
    case 'bulk-get':
      return { status: 200, headers: json, body: bulkGet(pouch, operation) };
    case 'revs-diff':
      return pouch.revsDiff(operation.body as object).then(ok);
    case 'all-docs':
      return { status: 200, headers: json, body: allDocs(pouch, operation) };
    case 'get-document':
      return getDocument(pouch, operation);
    case 'put-document':
      return putDocument(pouch, operation);
    case 'get-attachment':
      return getAttachment(pouch, operation);
    case 'put-attachment':
      return putAttachment(pouch, operation);
    case 'find':
      return pouch.find(operation.body as object).then(ok);
    case 'create-index':
      return pouch.createIndex(operation.body as object).then(ok);
    case 'list-indexes':
      return pouch.getIndexes().then(ok);
    case 'create':
      throw new Error('a database is made by its store');
    default:
      return operation.endpoint satisfies never;
  }
}

type BulkDocs = { readonly docs: readonly { readonly _id: string }[]; readonly new_edits?: boolean };

const json = { 'content-type': 'application/json' };
const ok = (body: object): Answer => ({ status: 200, body });

/** PouchDB's errors are CouchDB's; anything else is a fault of ours and goes up. */
function refusal(error: unknown): Answer {
  const { status, name, error: code, message, reason } = error as Readonly<Record<string, unknown>>;
  if (typeof status !== 'number' || status < 400 || status > 499) throw error;
  return {
    status,
    body: { error: typeof code === 'string' ? code : String(name), reason: String(reason ?? message ?? name) },
  };
}

const isOn = (operation: Operation, name: string) => operation.query[name] === 'true';
const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

async function info(pouch: Pouch, { database }: Operation): Promise<Answer> {
  const { doc_count, update_seq } = await pouch.info();
  return ok({ db_name: database, doc_count, update_seq, instance_start_time: '0' });
}

async function* changes(pouch: Pouch, operation: Operation): AsyncGenerator<string> {
  const { query, signal } = operation;
  const { update_seq: newest } = await pouch.info();
  const descending = isOn(operation, 'descending');
  const options = {
    style: query.style ?? 'main_only',
    include_docs: isOn(operation, 'include_docs'),
    conflicts: isOn(operation, 'conflicts'),
    descending,
    ...(query.filter === '_doc_ids' ? { doc_ids: (operation.body as { doc_ids: readonly string[] }).doc_ids } : {}),
    return_docs: true,
  };
  let since: number | string = query.since === 'now' ? newest : (numberOf(query.since) ?? 0);
  let left = numberOf(query.limit) ?? Number.POSITIVE_INFINITY;
  let told = 0;
  yield '{"results":[\n';
  const rows = async function* (): AsyncGenerator<string> {
    while (left > 0 && !signal.aborted) {
      const page = descending ? left : Math.min(left, pageRows);
      const { results, last_seq } = await pouch.changes({
        ...options,
        since,
        ...(Number.isFinite(page) ? { limit: page } : {}),
      });
      since = last_seq;
      if (results.length > 0) yield rowsOf(results, told > 0);
      told += results.length;
      left -= results.length;
      if (descending || results.length < page) return;
    }
  };
  yield* rows();
  if (query.feed === 'longpoll' && told === 0 && left > 0) {
    const until = Date.now() + Math.min(numberOf(query.timeout) ?? longestPollMs, longestPollMs);
    const beat = numberOf(query.heartbeat);
    while (told === 0 && !signal.aborted && Date.now() < until) {
      const wait = Math.min(until - Date.now(), beat ?? Number.POSITIVE_INFINITY);
      if (await somethingChanges(pouch, since, wait, signal)) yield* rows();
      else if (beat !== undefined) yield '\n';
    }
  }
  yield `],\n"last_seq":${JSON.stringify(since)},"pending":${Math.max(0, Number((await pouch.info()).update_seq) - Number(since))}}\n`;
}

function rowsOf(results: readonly Change[], follow: boolean): string {
  return `${follow ? ',\n' : ''}${results.map((row) => JSON.stringify(row)).join(',\n')}\n`;
}

function somethingChanges(pouch: Pouch, since: number | string, ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const feed = pouch.changes({ live: true, since });
    const end = (changed: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', quit);
      feed.cancel();
      resolve(changed);
    };
    const quit = () => end(false);
    const timer = setTimeout(quit, ms);
    signal.addEventListener('abort', quit, { once: true });
    feed.on('change', () => setTimeout(() => end(true), gatherMs)).on('error', quit);
  });
}

async function bulkDocs(pouch: Pouch, { docs, new_edits }: BulkDocs): Promise<Answer> {
  const rows = await pouch.bulkDocs({ docs, ...(new_edits === undefined ? {} : { new_edits }) });
  return { status: 201, body: rows.map((row) => errorRow(row) ?? row) };
}

/** One that was refused, as CouchDB tells it in a list; PouchDB gives an Error. */
function errorRow(row: object): object | undefined {
  const { error, id, name, reason, message } = row as Readonly<Record<string, unknown>>;
  if (error === undefined || error === false) return undefined;
  return { id, error: typeof error === 'string' ? error : name, reason: reason ?? message };
}

async function* bulkGet(pouch: Pouch, operation: Operation): AsyncGenerator<string> {
  const { docs } = operation.body as { readonly docs: readonly object[] };
  const attachments = isOn(operation, 'attachments');
  const atOnce = attachments ? fewDocuments : manyDocuments;
  yield '{"results":[\n';
  for (let at = 0; at < docs.length; at += atOnce) {
    // Broken off, never ended early: a list that looks whole is taken for whole.
    operation.signal.throwIfAborted();
    const { results } = await pouch.bulkGet({
      docs: docs.slice(at, at + atOnce),
      revs: isOn(operation, 'revs'),
      latest: isOn(operation, 'latest'),
      attachments,
    });
    yield `${at > 0 ? ',' : ''}${results.map((result) => JSON.stringify(tellErrors(result))).join(',\n')}`;
  }
  yield ']}\n';
}

function tellErrors(result: object): object {
  const { id, docs } = result as { readonly id: string; readonly docs: readonly Readonly<Record<string, unknown>>[] };
  return {
    id,
    docs: docs.map((each) =>
      each.error ? { error: { id, rev: 'undefined', ...errorRow(each.error as object) } } : each,
    ),
  };
}

async function* allDocs(pouch: Pouch, operation: Operation): AsyncGenerator<string> {
  const { query, signal } = operation;
  const include_docs = isOn(operation, 'include_docs');
  const conflicts = isOn(operation, 'conflicts');
  const keys = (operation.body as { readonly keys?: readonly string[] } | undefined)?.keys ?? parsed(query.keys);
  const head = (total: number) => `{"total_rows":${total},"offset":0,"rows":[\n`;
  if (keys) {
    yield head((await pouch.info()).doc_count);
    for (let at = 0; at < keys.length; at += pageRows) {
      signal.throwIfAborted();
      const { rows } = await pouch.allDocs({ keys: keys.slice(at, at + pageRows), include_docs, conflicts });
      yield `${at > 0 ? ',\n' : ''}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
    }
    yield '\n]}\n';
    return;
  }
  const descending = isOn(operation, 'descending');
  const single = parsed(query.key) as string | undefined;
  const endkey = single ?? (parsed(query.endkey ?? query.end_key) as string | undefined);
  let startkey = single ?? (parsed(query.startkey ?? query.start_key) as string | undefined);
  let skip = numberOf(query.skip) ?? 0;
  let left = numberOf(query.limit) ?? Number.POSITIVE_INFINITY;
  let told = 0;
  yield head((await pouch.info()).doc_count);
  while (left > 0) {
    signal.throwIfAborted();
    const limit = Math.min(left, pageRows);
    const { rows } = await pouch.allDocs({
      include_docs,
      conflicts,
      descending,
      ...(startkey === undefined ? {} : { startkey }),
      ...(endkey === undefined ? {} : { endkey }),
      ...(query.inclusive_end === 'false' ? { inclusive_end: false } : {}),
      limit,
      skip,
    });
    if (rows.length > 0) yield `${told > 0 ? ',\n' : ''}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
    told += rows.length;
    left -= rows.length;
    if (rows.length < limit) break;
    startkey = rows.at(-1)?.key;
    skip = 1;
  }
  yield '\n]}\n';
}

function parsed(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as readonly string[]);
}

async function getDocument(pouch: Pouch, operation: Operation): Promise<Answer> {
  const { id = '', query } = operation;
  const open_revs =
    query.open_revs === undefined || query.open_revs === 'all' ? query.open_revs : parsed(query.open_revs);
  const found = (await pouch.get(id, {
    ...(query.rev === undefined ? {} : { rev: query.rev }),
    ...(open_revs === undefined ? {} : { open_revs }),
    revs: isOn(operation, 'revs'),
    conflicts: isOn(operation, 'conflicts'),
    latest: isOn(operation, 'latest'),
    attachments: isOn(operation, 'attachments'),
  })) as object;
  const rev = (found as { readonly _rev?: string })._rev;
  return { status: 200, body: found, ...(rev === undefined ? {} : { headers: { etag: `"${rev}"` } }) };
}

async function putDocument(pouch: Pouch, { id, query, body }: Operation): Promise<Answer> {
  const document = { ...(body as object), _id: id };
  const rev = query.rev === undefined ? {} : { _rev: query.rev };
  const written = await pouch.put({ ...document, ...rev });
  return { status: 201, body: { ok: true, id: written.id, rev: written.rev } };
}

async function getAttachment(pouch: Pouch, { id = '', attachment = '', query }: Operation): Promise<Answer> {
  const bytes = await pouch.getAttachment(id, attachment, query.rev === undefined ? {} : { rev: query.rev });
  return { status: 200, body: bytes };
}

async function putAttachment(pouch: Pouch, operation: Operation): Promise<Answer> {
  const { id = '', attachment = '', query, bytes = Buffer.alloc(0) } = operation;
  const { rev } = await pouch.putAttachment(id, attachment, query.rev, bytes, 'application/octet-stream');
  return { status: 201, body: { ok: true, id, rev } };
}
