// Hands on to a real CouchDB: the same endpoints, by addresses built anew, with the hub's own credentials.
import { openOverHttp, type Pouch } from './pouch';
import type { Answer, Operation, Store } from './store';

const patienceMs = 60_000;
/** A long poll ends by itself after a minute; the rest is the way there and back. */
const pollPatienceMs = 90_000;

/**
 * @param address of the server, with the hub's user and password in it, e.g. `http://hub:secret@couchdb:5984`
 */
export function openCouchdb(address: string): Store {
  const url = new URL(address);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const base = url.href.replace(/\/$/, '');
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  const pouches = new Map<string, Pouch>();
  const known = new Set<string>();

  const ask = (path: string, init: Omit<RequestInit, 'signal'> & { readonly signal: AbortSignal }) =>
    fetch(`${base}${path}`, {
      ...init,
      redirect: 'error',
      headers: { accept: 'application/json', ...init.headers, authorization },
    });
  const briefly = (path: string, method: string) => ask(path, { method, signal: AbortSignal.timeout(patienceMs) });
  const exists = async (database: string) => {
    if (known.has(database)) return true;
    const { status } = await briefly(`/${database}`, 'HEAD');
    if (status === 200) known.add(database);
    else if (status !== 404) throw new Error(`CouchDB answered ${status}`);
    return status === 200;
  };
  const create = async (database: string) => {
    const { status } = await briefly(`/${database}`, 'PUT');
    if (status !== 201 && status !== 202 && status !== 412) throw new Error(`CouchDB answered ${status}`);
    known.add(database);
    return status !== 412;
  };

  return {
    async use(database, work, make) {
      if (!(await exists(database))) {
        if (make !== 'make') return undefined;
        await create(database);
      }
      let pouch = pouches.get(database);
      if (!pouch) {
        pouch = openOverHttp(`${base}/${database}`, authorization);
        pouches.set(database, pouch);
      }
      return work(pouch);
    },
    async replicate(operation) {
      if (operation.endpoint === 'create')
        return (await create(operation.database))
          ? { status: 201, body: { ok: true } }
          : { status: 412, body: { error: 'file_exists', reason: 'The database could not be created, it exists.' } };
      const patience = operation.endpoint === 'changes' ? pollPatienceMs : patienceMs;
      const { method, path } = placeOf(operation);
      const sent = bodyOf(operation);
      const answer = await ask(`/${operation.database}${path}${queryOf(operation)}`, {
        method,
        signal: AbortSignal.any([operation.signal, AbortSignal.timeout(patience)]),
        ...sent,
      });
      return answerOf(answer);
    },
    async destroy(database) {
      pouches.delete(database);
      known.delete(database);
      const { status } = await briefly(`/${database}`, 'DELETE');
      if (status !== 200 && status !== 202 && status !== 404) throw new Error(`CouchDB answered ${status}`);
    },
    async forget(database) {
      if (!(await exists(database))) return;
      await ask(`/${database}/_compact`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        signal: AbortSignal.timeout(patienceMs),
      });
    },
    async size(database) {
      const answer = await briefly(`/${database}`, 'GET');
      if (!answer.ok) return 0;
      const { sizes } = (await answer.json()) as { readonly sizes?: { readonly active?: number } };
      return sizes?.active ?? 0;
    },
    async ready() {
      try {
        const { status } = await ask('/_up', { signal: AbortSignal.timeout(5_000) });
        return status === 200 ? undefined : `CouchDB answered ${status}`;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    async close() {},
  };
}

function placeOf(operation: Operation): { readonly method: string; readonly path: string } {
  const { endpoint, body } = operation;
  switch (endpoint) {
    case 'info':
      return { method: 'GET', path: '' };
    case 'changes':
    case 'all-docs':
      return { method: body === undefined ? 'GET' : 'POST', path: `/_${endpoint.replace('-', '_')}` };
    case 'bulk-docs':
    case 'bulk-get':
    case 'revs-diff':
    case 'find':
      return { method: 'POST', path: `/_${endpoint.replace('-', '_')}` };
    case 'create-index':
      return { method: 'POST', path: '/_index' };
    case 'list-indexes':
      return { method: 'GET', path: '/_index' };
    case 'get-document':
      return { method: 'GET', path: documentPath(operation) };
    case 'put-document':
      return { method: 'PUT', path: documentPath(operation) };
    case 'get-attachment':
      return { method: 'GET', path: attachmentPath(operation) };
    case 'put-attachment':
      return { method: 'PUT', path: attachmentPath(operation) };
    case 'create':
      throw new Error('a database is made by its store');
    default:
      return endpoint satisfies never;
  }
}

const local = '_local/';
function documentPath({ id = '' }: Operation): string {
  return `/${id.startsWith(local) ? `${local}${encodeURIComponent(id.slice(local.length))}` : encodeURIComponent(id)}`;
}

function attachmentPath(operation: Operation): string {
  return `${documentPath(operation)}/${encodeURIComponent(operation.attachment ?? '')}`;
}

function queryOf({ query }: Operation): string {
  const parameters = new URLSearchParams(query).toString();
  return parameters === '' ? '' : `?${parameters}`;
}

/** Written anew from what was looked at, so that CouchDB cannot read it otherwise than the hub did. */
function bodyOf({ body, bytes }: Operation): Pick<RequestInit, 'body' | 'headers'> {
  if (bytes) return { body: new Uint8Array(bytes), headers: { 'content-type': 'application/octet-stream' } };
  if (body === undefined) return {};
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

const passedOn = ['content-type', 'etag', 'content-length'] as const;

function answerOf(answer: Response): Answer {
  // A refusal of the hub itself is no concern of whoever asked the hub, and must not ask them for a password.
  if (answer.status === 401 || answer.status === 403) throw new Error(`CouchDB answered ${answer.status}`);
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null || (name === 'content-length' && answer.headers.has('content-encoding'))
        ? []
        : [[name, value]];
    }),
  );
  const body = answer.body as AsyncIterable<Uint8Array> | null;
  return { status: answer.status, headers, body: body ?? Buffer.alloc(0) };
}
