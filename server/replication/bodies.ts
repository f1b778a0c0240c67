// The bodies of replication: each is looked at whole before any of it is stored or handed on.
import { badRequest, forbidden, tooLarge } from '../http/refusal';
import type { Endpoint } from '../store/store';
import { isAttachmentName, isDecision, isDocumentId, isLocalId, isRevision } from './ids';

const mostDocuments = 2_000;
const mostKeys = 10_000;
const mostRevisions = 1_000;
const mostAttachments = 16;
/** Deeper than any record of ours; what walks down a value must not run out of stack. */
const deepest = 64;
const mostValues = 2_000_000;

type Fields = Readonly<Record<string, unknown>>;

/** The body of a request as the endpoint may have it. @param id of the document in the address, where there is one. @throws Refusal */
export function bodyFor(endpoint: Endpoint, bytes: Buffer, id?: string): unknown {
  const value = parsed(bytes);
  mustBeShallow(value);
  const body = fields(value);
  switch (endpoint) {
    case 'bulk-docs':
      return bulkDocs(body);
    case 'bulk-get':
      return bulkGet(body);
    case 'revs-diff':
      return revsDiff(body);
    case 'all-docs':
      return { keys: list(body.keys, mostKeys, isText) };
    case 'changes':
      return body.doc_ids === undefined ? {} : { doc_ids: list(body.doc_ids, mostKeys, isText) };
    case 'put-document':
      return document(body, id);
    case 'find':
      return find(body);
    case 'create-index':
      return index(body);
    case 'info':
    case 'create':
    case 'get-document':
    case 'get-attachment':
    case 'put-attachment':
    case 'list-indexes':
      throw badRequest('Nothing comes with that.');
    default:
      return endpoint satisfies never;
  }
}

function bulkDocs(body: Fields): object {
  const { new_edits, docs } = body;
  if (new_edits !== undefined && typeof new_edits !== 'boolean') throw badRequest('new_edits is true or false.');
  if (!Array.isArray(docs)) throw badRequest('docs is a list.');
  if (docs.length > mostDocuments) throw tooLarge();
  const all = docs.map((each) => document(fields(each)));
  // Among others it could come with a history that was made up, and stand over the first.
  if (all.some(({ _id }) => isDecision(String(_id)))) throw forbidden('A decision is put by itself.');
  return { docs: all, ...(new_edits === undefined ? {} : { new_edits }) };
}

/** Fields of CouchDB's own that a client may send. The rest would be instructions to the database. */
const reserved: Readonly<Record<string, (value: unknown) => boolean>> = {
  _id: (value) => isDocumentId(value) || isLocalId(value),
  _rev: isRevision,
  _deleted: (value) => typeof value === 'boolean',
  _revisions: isHistory,
  _attachments: areAttachments,
};

function document(body: Fields, id?: string): Fields {
  const own = id === undefined ? body : { ...body, _id: id };
  if (id !== undefined && body._id !== undefined && body._id !== id) throw badRequest('The ids differ.');
  if (typeof own._id === 'string' && own._id.startsWith('_') && !isLocalId(own._id))
    throw forbidden('Only documents of a workspace are kept here.');
  if (own._id === undefined) throw badRequest('A document without an id.');
  if (isDecision(String(own._id)) && Object.keys(own).some((name) => name.startsWith('_') && name !== '_id'))
    throw forbidden('What was decided stands.');
  for (const [name, value] of Object.entries(own)) {
    if (!name.startsWith('_')) continue;
    const check = Object.hasOwn(reserved, name) ? reserved[name] : undefined;
    if (!check?.(value)) throw badRequest('A field that begins with an underscore is not served here.');
  }
  return own;
}

function isHistory(value: unknown): boolean {
  if (!isNested(value)) return false;
  const { start, ids } = value as Fields;
  return (
    Number.isInteger(start) &&
    Array.isArray(ids) &&
    ids.length > 0 &&
    ids.length <= mostRevisions &&
    (start as number) >= ids.length &&
    ids.every((each) => isRevision(`1-${each}`))
  );
}

function areAttachments(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const all = Object.entries(value);
  return all.length <= mostAttachments && all.every(([name, each]) => isAttachmentName(name) && isAttachment(each));
}

function isAttachment(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { data, stub, digest, content_type, follows } = value as Fields;
  if (follows !== undefined) return false;
  if (content_type !== undefined && !(typeof content_type === 'string' && content_type.length <= 100)) return false;
  if (stub === true) return data === undefined && typeof digest === 'string' && digest.length <= 100;
  return typeof data === 'string' && data.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(data);
}

function bulkGet({ docs }: Fields): object {
  return {
    docs: list(docs, mostDocuments, (each): each is Fields => typeof each === 'object' && each !== null).map((each) => {
      const { id, rev } = each;
      if (!isDocumentId(id) || (rev !== undefined && !isRevision(rev))) throw badRequest('That names no document.');
      return rev === undefined ? { id } : { id, rev };
    }),
  };
}

function revsDiff(body: Fields): object {
  const all = Object.entries(body);
  if (all.length > mostDocuments) throw tooLarge();
  for (const [id, revisions] of all) {
    if (!isDocumentId(id)) throw badRequest('That names no document.');
    list(revisions, mostRevisions, isRevision);
  }
  return body;
}

/** Regular expressions could keep the hub busy for ever; the rest of a question costs what the workspace costs to read. */
const operators = new Set(
  '$and $or $nor $not $all $elemMatch $allMatch $lt $lte $eq $ne $gte $gt $exists $type $in $nin $size $mod'.split(' '),
);
const mostRows = 10_000;

function find(body: Fields): object {
  const { selector, fields: wanted, sort, limit, skip, use_index, bookmark } = body;
  mustAskSimply(fields(selector));
  return clean({
    selector,
    fields: wanted === undefined ? undefined : list(wanted, 100, isText),
    sort: sort === undefined ? undefined : list(sort, 10, isSortField),
    limit: Math.min(limit === undefined ? 25 : whole(limit), mostRows),
    skip: skip === undefined ? undefined : whole(skip),
    use_index: use_index === undefined ? undefined : text(use_index),
    bookmark: bookmark === undefined ? undefined : text(bookmark),
  });
}

function index(body: Fields): object {
  const { index: asked, name, ddoc, type } = body;
  if (type !== undefined && type !== 'json') throw badRequest('Only indexes of the kind json are served.');
  const { fields: wanted, partial_filter_selector: part } = fields(asked);
  if (part !== undefined) mustAskSimply(fields(part));
  return clean({
    index: clean({ fields: list(wanted, 10, isSortField), partial_filter_selector: part }),
    name: name === undefined ? undefined : text(name),
    ddoc: ddoc === undefined ? undefined : text(ddoc),
    type: 'json',
  });
}

function mustAskSimply(selector: Fields): void {
  for (const [name, value] of Object.entries(selector)) {
    if (name.startsWith('$') && !operators.has(name))
      throw badRequest('The selector has an operator that is not served.');
    for (const each of Array.isArray(value) ? value : [value])
      if (typeof each === 'object' && each !== null) mustAskSimply(each as Fields);
  }
}

const isSortField = (value: unknown): value is string | Fields =>
  isText(value) ||
  (typeof value === 'object' && value !== null && Object.values(value).every((way) => way === 'asc' || way === 'desc'));
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 300;

function text(value: unknown): string {
  if (!isText(value)) throw badRequest('A text is too long, or none.');
  return value;
}

function whole(value: unknown): number {
  if (!Number.isInteger(value) || (value as number) < 0) throw badRequest('A number is none.');
  return value as number;
}

function list<T>(value: unknown, most: number, check: (each: unknown) => each is T): readonly T[] {
  if (!Array.isArray(value)) throw badRequest('A list is missing.');
  if (value.length > most) throw tooLarge();
  if (!value.every(check)) throw badRequest('There is something in a list that does not belong there.');
  return value;
}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('The body is no object.');
  return value as Fields;
}

const clean = (body: Fields): Fields =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw badRequest('The body is no JSON.');
  }
}

/** Without recursion, so that this itself cannot run out of stack. */
function mustBeShallow(value: unknown): void {
  let level: object[] = isNested(value) ? [value] : [];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw badRequest('The body is nested too deep.');
    const next: object[] = [];
    for (const each of level) {
      if (Object.hasOwn(each, '__proto__')) throw badRequest('A field is called what no field is called.');
      const inner = Object.values(each);
      values += inner.length;
      if (values > mostValues) throw tooLarge();
      for (const one of inner) if (isNested(one)) next.push(one);
    }
    level = next;
  }
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;
