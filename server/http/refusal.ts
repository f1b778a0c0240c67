// What the hub says no with: a status, a code for programs, and a sentence in CouchDB's manner. Never what somebody sent.

export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** For programs. As CouchDB has it, with underscores, it stands in `error` too. */
    readonly code: string,
    readonly reason: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export const badRequest = (reason: string) => new Refusal(400, 'bad-request', reason);
export const unauthorized = () => new Refusal(401, 'unauthorized', 'Name or password is incorrect.');
export const forbidden = (reason = 'This is not yours to see or change.') => new Refusal(403, 'forbidden', reason);
export const notFound = () => new Refusal(404, 'not-found', 'There is nothing here.');
export const wrongMethod = () => new Refusal(405, 'method-not-allowed', 'That cannot be done here.');
export const tooLarge = () => new Refusal(413, 'too-large', 'That is more than the hub takes at once.');
export const tooFast = (seconds: number) => new Refusal(429, 'rate-limited', 'Too many requests.', seconds);
export const overloaded = () => new Refusal(503, 'overloaded', 'The hub has too much to do just now.', 2);
export const quotaExceeded = () => new Refusal(507, 'quota', 'There is no more room for that.');
export const conflict = (status: 409 | 412 = 409) => new Refusal(status, 'conflict', 'Somebody else was faster.');
