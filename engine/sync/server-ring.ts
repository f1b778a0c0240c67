// The key ring as it lies on the server: read and believed or not, changed when nobody else changed it meanwhile.
import { type ProblemCode, ProblemError, problem } from '../../shared/problem';
import { type RingDocument, type RingFault, type RingRead, ringId } from '../security/ring';
import type { Server } from './server';

const tries = 5;

export const faultCode: Readonly<Record<RingFault, ProblemCode>> = {
  tampered: 'keys-tampered',
  'rolled-back': 'keys-rolled-back',
  removed: 'device-removed',
  'newer-format': 'newer-app',
};

export function believed(read: RingRead): Exclude<RingRead, { readonly fault: RingFault }> {
  if ('fault' in read) throw new ProblemError(problem(faultCode[read.fault]));
  return read;
}

/** Undefined when it is not there. */
export async function fetchDoc(server: Server, id: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { status, body } = await server.ask('GET', id);
  if (status === 404) return undefined;
  if (typeof body !== 'object' || body === null) throw new ProblemError(problem('server-faulty'));
  return body as Readonly<Record<string, unknown>>;
}

/** False when somebody else was first. `over` is what was found there. */
export async function putDoc(
  server: Server,
  doc: { readonly _id: string },
  over?: { readonly _rev?: unknown },
): Promise<boolean> {
  const rev = typeof over?._rev === 'string' ? { _rev: over._rev } : {};
  const { status } = await server.ask('PUT', doc._id, { body: { ...doc, ...rev } });
  if (status === 409) return false;
  if (status >= 300) throw new ProblemError(problem('server-faulty'));
  return true;
}

/**
 * Reads the ring, lets `change` make the next one of it, and puts that; again when another device was first.
 * `change` is given what lies there (undefined: nothing) and throws what speaks against it; undefined leaves it as it is.
 */
export async function changeRing<T extends { readonly document: RingDocument }>(
  server: Server,
  change: (found: unknown) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let left = tries; left > 0; left -= 1) {
    const found = await fetchDoc(server, ringId);
    const next = await change(found);
    if (!next || (await putDoc(server, next.document, found))) return next;
  }
  throw new ProblemError(problem('server-faulty'));
}
