// The documents of an open workspace: records as they are, for a server that may read them.
import type { Content, Opened, Sealing } from '../security/envelope';
import type { Server } from './server';

const format = 1;

export const openRecords: Sealing = {
  docId: async (type, id) => `${type}:${id}`,
  seal: async (docId, { type, id: _, version, record, at }) => ({ _id: docId, v: format, type, version, at, record }),
  open: async (docId, doc) => opened(docId, doc),
};

/** By what an agency asks its server for: the records of one home, of one time, of one stage. */
const indexes: Readonly<Record<string, readonly string[]>> = {
  home: ['type', 'record.homeId'],
  date: ['type', 'record.date'],
  stage: ['type', 'record.stage'],
};

/** So that `_find` answers without reading everything. What is there already stays. */
export async function provideIndexes(server: Server): Promise<void> {
  for (const [name, fields] of Object.entries(indexes))
    await server.ask('POST', '_index', { body: { index: { fields }, name, ddoc: `boligperm-${name}`, type: 'json' } });
}

/** Anyone who may write there can write anything: what stands in the record is looked at by whoever keeps it. */
function opened(docId: string, doc: unknown): Opened {
  if (!isObject(doc) || doc._id !== docId) return { unopened: 'tampered' };
  const { v, type, version, at, record } = doc;
  if (Number.isSafeInteger(v) && Number(v) > format) return { unopened: 'newer-format' };
  const isWhole =
    v === format &&
    typeof type === 'string' &&
    docId.startsWith(`${type}:`) &&
    Number.isSafeInteger(version) &&
    Number.isSafeInteger(at) &&
    (record === null || isObject(record));
  if (!isWhole) return { unopened: 'tampered' };
  const content = { type, id: docId.slice(type.length + 1), version, at, record } as Content;
  return { content };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
