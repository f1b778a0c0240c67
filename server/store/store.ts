// What the hub asks of whatever keeps its data: its own databases, and the replication of a workspace, which it has checked before.
import type { Pouch } from './pouch';

/** One request of the replication protocol, after who, where and what were checked (replication/endpoints.ts). */
export type Operation = {
  readonly database: string;
  readonly endpoint: Endpoint;
  /** Of a document, also `_local/…`. */
  readonly id?: string;
  readonly attachment?: string;
  /** Only parameters that the endpoint knows, each looked at; JSON where CouchDB wants JSON. */
  readonly query: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The bytes of an attachment. */
  readonly bytes?: Buffer;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
};

export type Endpoint =
  | 'info'
  | 'create'
  | 'changes'
  | 'bulk-docs'
  | 'bulk-get'
  | 'revs-diff'
  | 'all-docs'
  | 'get-document'
  | 'put-document'
  | 'get-attachment'
  | 'put-attachment'
  | 'find'
  | 'create-index'
  | 'list-indexes';

export type Answer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON; what comes in pieces is written as fast as it is read. */
  readonly body: object | Buffer | AsyncIterable<string | Uint8Array>;
};

export type Store = {
  /** Hands a database to `work`; makes it when `make` says so. Undefined when there is none. */
  use<T>(database: string, work: (pouch: Pouch) => Promise<T>, make?: 'make'): Promise<T | undefined>;
  replicate(operation: Operation): Promise<Answer>;
  /** Takes it and every byte of it off the disk. */
  destroy(database: string): Promise<void>;
  /** What was removed from it leaves the disk too. Writes it all anew, so not after each removal. */
  forget(database: string): Promise<void>;
  /** Bytes on the disk, up to a minute old; 0 when there is none. */
  size(database: string): Promise<number>;
  /** Undefined: all is well; else why not, for the log. */
  ready(): Promise<string | undefined>;
  close(): Promise<void>;
};
