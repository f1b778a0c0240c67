// A request as the handlers see it: its address taken apart, and who asks once that is asked.
import type { IncomingMessage } from 'node:http';
import type { Member } from '../access/members';
import type { Address } from './address';
import type { BodyReader } from './body';

export type Visit = {
  readonly request: IncomingMessage;
  readonly method: string;
  readonly address: Address;
  /** Of the client, also behind a proxy. */
  readonly from: string;
  /** Aborted when the client has gone, or the hub is closing. */
  readonly signal: AbortSignal;
  readonly readBody: BodyReader;
  /** What the log and the metrics call it. */
  called(endpoint: string): void;
  /** Who asks. @throws Refusal */
  member(): Promise<Member>;
};
