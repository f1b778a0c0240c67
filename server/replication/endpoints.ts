// The part of CouchDB's interface that replication needs: a request is one of these, or it is refused. Nothing else is ever handed on.
import { badRequest, forbidden, notFound, wrongMethod } from '../http/refusal';
import type { Endpoint } from '../store/store';
import { isAttachmentName, isDecision, isDocumentId, isLocalId, isRevision } from './ids';

export type Asked = {
  readonly endpoint: Endpoint;
  readonly id?: string;
  readonly attachment?: string;
  readonly query: Readonly<Record<string, string>>;
  readonly writes: boolean;
  /** What comes with it. */
  readonly brings: 'nothing' | 'json' | 'bytes';
};

type Check = (value: string) => boolean;

const flag: Check = (value) => value === 'true' || value === 'false';
const count: Check = (value) => /^\d{1,9}$/.test(value);
const revision: Check = isRevision;
const sequence: Check = (value) => value === 'now' || /^[A-Za-z0-9_.:-]{1,4000}$/.test(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value);
const isKey = (value: unknown) => typeof value === 'string' && value.length <= 300;
const key: Check = (value) => isKey(parsed(value));
const listOf =
  (check: (value: unknown) => boolean): Check =>
  (value) => {
    const list = parsed(value);
    return Array.isArray(list) && list.length <= 2_000 && list.every(check);
  };
const openRevisions: Check = (value) => value === 'all' || listOf(isRevision)(value);

const changesQuery = {
  since: sequence,
  limit: count,
  feed: oneOf('normal', 'longpoll'),
  style: oneOf('main_only', 'all_docs'),
  include_docs: flag,
  conflicts: flag,
  descending: flag,
  timeout: count,
  heartbeat: (value: string) => /^\d{4,6}$/.test(value),
  filter: oneOf('_doc_ids'),
  seq_interval: count,
};
const allDocsQuery = {
  include_docs: flag,
  conflicts: flag,
  descending: flag,
  inclusive_end: flag,
  limit: count,
  skip: count,
  key,
  startkey: key,
  start_key: key,
  endkey: key,
  end_key: key,
  keys: listOf(isKey),
};
const documentQuery = {
  rev: revision,
  revs: flag,
  conflicts: flag,
  latest: flag,
  attachments: flag,
  open_revs: openRevisions,
};

type Way = {
  readonly endpoint: Endpoint;
  readonly query?: Readonly<Record<string, Check>>;
  readonly writes?: true;
  readonly brings?: 'json' | 'bytes';
};
type Ways = Readonly<Partial<Record<'GET' | 'PUT' | 'POST', Way>>>;

const ofDatabase: Ways = {
  GET: { endpoint: 'info' },
  PUT: { endpoint: 'create', writes: true },
};
const underscored: Readonly<Record<string, Ways>> = {
  _changes: {
    GET: { endpoint: 'changes', query: changesQuery },
    POST: { endpoint: 'changes', query: changesQuery, brings: 'json' },
  },
  _bulk_docs: { POST: { endpoint: 'bulk-docs', writes: true, brings: 'json' } },
  _bulk_get: { POST: { endpoint: 'bulk-get', query: { revs: flag, latest: flag, attachments: flag }, brings: 'json' } },
  _revs_diff: { POST: { endpoint: 'revs-diff', brings: 'json' } },
  _all_docs: {
    GET: { endpoint: 'all-docs', query: allDocsQuery },
    POST: { endpoint: 'all-docs', query: allDocsQuery, brings: 'json' },
  },
  _find: { POST: { endpoint: 'find', brings: 'json' } },
  _index: {
    GET: { endpoint: 'list-indexes' },
    POST: { endpoint: 'create-index', writes: true, brings: 'json' },
  },
};
const readDocument: Way = { endpoint: 'get-document', query: documentQuery };
const ofDocument: Ways = {
  GET: readDocument,
  PUT: { endpoint: 'put-document', query: { rev: revision }, writes: true, brings: 'json' },
};
/** Without a revision: the store itself refuses whoever comes second. */
const ofDecision: Ways = {
  GET: readDocument,
  PUT: { endpoint: 'put-document', writes: true, brings: 'json' },
};
const ofAttachment: Ways = {
  GET: { endpoint: 'get-attachment', query: { rev: revision } },
  PUT: { endpoint: 'put-attachment', query: { rev: revision }, writes: true, brings: 'bytes' },
};

/**
 * @param segments those after the database's name
 * @throws Refusal when there is no such endpoint, or it knows no such parameter
 */
export function endpointOf(method: string, segments: readonly string[], query: URLSearchParams): Asked {
  const { ways, ...place } = placeOf(segments);
  const way = ways[(method === 'HEAD' ? 'GET' : method) as keyof Ways];
  if (!way || !Object.hasOwn(ways, method === 'HEAD' ? 'GET' : method)) throw wrongMethod();
  return {
    endpoint: way.endpoint,
    ...place,
    query: checkedQuery(query, way.query ?? {}),
    writes: way.writes === true,
    brings: way.brings ?? 'nothing',
  };
}

function placeOf(segments: readonly string[]): {
  readonly ways: Ways;
  readonly id?: string;
  readonly attachment?: string;
} {
  const [first, second, ...more] = segments;
  if (first === undefined) return { ways: ofDatabase };
  if (more.length > 0) throw notFound();
  if (first === '_local') {
    const id = `_local/${second ?? ''}`;
    if (!isLocalId(id)) throw notFound();
    return { ways: ofDocument, id };
  }
  if (first.startsWith('_')) {
    const ways = Object.hasOwn(underscored, first) ? underscored[first] : undefined;
    if (!ways || second !== undefined) throw forbidden('Only replication is served here.');
    return { ways };
  }
  if (!isDocumentId(first)) throw badRequest('That is no id of a document.');
  if (isDecision(first)) {
    if (second !== undefined) throw forbidden('A decision has nothing attached.');
    return { ways: ofDecision, id: first };
  }
  if (second === undefined) return { ways: ofDocument, id: first };
  if (!isAttachmentName(second)) throw badRequest('That is no name of an attachment.');
  return { ways: ofAttachment, id: first, attachment: second };
}

function checkedQuery(
  query: URLSearchParams,
  known: Readonly<Record<string, Check>>,
): Readonly<Record<string, string>> {
  const checked: Record<string, string> = {};
  for (const [name, value] of query) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check?.(value) || Object.hasOwn(checked, name))
      throw badRequest('There is a parameter that is not served here.');
    checked[name] = value;
  }
  return checked;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
