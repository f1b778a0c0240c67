// How a record leaves the device: closed in an envelope that tells the server its random-looking id, its size and nothing else.

import { derived, importBoxKey, openBlob, sealBlob } from './box';
import { type Bytes, base64, base64url, fromBase64, textOf, utf8 } from './bytes';

/** What is inside: a record of one schema version as it stood, or null where it was erased. `at` is epoch milliseconds. */
export type Content = {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly at: number;
};

/** A document as the server keeps it. */
export type Envelope = { readonly _id: string; readonly [field: string]: unknown };

/**
 * Why a document does not open: it is not what one of our devices put there; it is sealed under a key that this device has not got (yet);
 * a later version of the app wrote it.
 */
export type Unopened = 'tampered' | 'unknown-epoch' | 'newer-format';
export type Opened = { readonly content: Content } | { readonly unopened: Unopened };

/** How records become documents of the server and back. An open workspace has another one of these. */
export type Sealing = {
  /** The same for the same record on every device of the workspace, for good. */
  docId(type: string, id: string): Promise<string>;
  /** Never twice the same, also for the same content: compare opened contents, never envelopes. */
  seal(docId: string, content: Content): Promise<Envelope>;
  /** `doc` is whatever the server sent. Never throws. */
  open(docId: string, doc: unknown): Promise<Opened>;
};

/** What of a workspace's key ring its records need. */
export type RecordKeys = {
  /** 32 bytes, for the life of the workspace. */
  readonly idKey: Bytes;
  /** 32 bytes each; the highest number seals, all of them open. */
  readonly epochs: readonly { readonly epoch: number; readonly key: Bytes }[];
};

const format = 1;
/** Contents are filled up to whole steps, so that sizes tell less. */
const step = 256;
/** Characters of base64: more than any record has. */
const longest = 24 * 1024 * 1024;

export async function sealedRecords(workspace: string, { idKey, epochs }: RecordKeys): Promise<Sealing> {
  const keys = new Map<number, CryptoKey>();
  for (const { epoch, key } of epochs)
    keys.set(epoch, await importBoxKey(await derived(key, `boligperm/record-key/1|${workspace}`)));
  const newest = Math.max(...keys.keys());
  const sealingKey = keys.get(newest);
  if (!sealingKey) throw new Error('a ring without a key');
  const ids = await crypto.subtle.importKey('raw', idKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

  const docId: Sealing['docId'] = async (type, id) => {
    const sum = await crypto.subtle.sign('HMAC', ids, utf8(`${type}/${id}`));
    return `r-${base64url(new Uint8Array(sum))}`;
  };
  const context = (id: string, epoch: number) => `boligperm/record/${format}|${workspace}|${id}|${epoch}`;

  return {
    docId,
    async seal(id, content) {
      const sealed = await sealBlob(sealingKey, context(id, newest), filledUp(utf8(JSON.stringify(content))));
      return { _id: id, v: format, e: newest, c: base64(sealed) };
    },
    async open(id, doc) {
      const envelope = envelopeOf(id, doc);
      if ('unopened' in envelope) return envelope;
      const key = keys.get(envelope.epoch);
      if (!key) return { unopened: 'unknown-epoch' };
      const bytes = fromBase64(envelope.sealed);
      const opened = bytes && (await openBlob(key, context(id, envelope.epoch), bytes));
      const content = opened && contentOf(opened);
      // A device of ours that goes astray cannot put one record in another's place either.
      if (!content || (await docId(content.type, content.id)) !== id) return { unopened: 'tampered' };
      return { content };
    },
  };
}

function filledUp(json: Bytes): Bytes {
  const whole = new Uint8Array(Math.ceil(json.length / step) * step).fill(0x20);
  whole.set(json);
  return whole;
}

const tampered = { unopened: 'tampered' } as const;

function envelopeOf(
  id: string,
  doc: unknown,
): { readonly epoch: number; readonly sealed: string } | typeof tampered | { readonly unopened: 'newer-format' } {
  if (!isObject(doc) || doc._id !== id) return tampered;
  const { v, e, c } = doc;
  if (Number.isSafeInteger(v) && Number(v) > format) return { unopened: 'newer-format' };
  // The server's own fields (_rev and the like) begin with an underscore.
  const foreign = Object.keys(doc).some(
    (field) => !field.startsWith('_') && field !== 'v' && field !== 'e' && field !== 'c',
  );
  if (foreign || v !== format || !Number.isSafeInteger(e) || typeof c !== 'string' || c.length > longest)
    return tampered;
  return { epoch: Number(e), sealed: c };
}

function contentOf(bytes: Bytes): Content | undefined {
  try {
    const content: unknown = JSON.parse(textOf(bytes));
    return isContent(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the record is looked at by whoever keeps it. */
function isContent(value: unknown): value is Content {
  return (
    isObject(value) &&
    typeof value.type === 'string' &&
    typeof value.id === 'string' &&
    Number.isSafeInteger(value.version) &&
    Number.isSafeInteger(value.at) &&
    (value.record === null || isObject(value.record))
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
