// One line of the journal: JSON that carries its own checksum, so that a damaged line is known and the next one still read.
import { createHash } from 'node:crypto';
import type { Checkpoint, JournalEntry } from '../../shared/api/shell';
import { ProblemError, problem } from '../../shared/problem';

/** Every segment opens with a `segment` line; one that was begun by a checkpoint carries it. */
export type SegmentHead = {
  readonly t: 'segment';
  readonly generation: number;
  readonly segment: number;
  readonly checkpoint?: Checkpoint;
};
export type Line = SegmentHead | JournalEntry;

export const isEntry = (line: Line): line is JournalEntry => 'collection' in line;

const opening = '{"sum":"';
const middle = '","entry":';
const sumLength = 16;
const bodyStart = opening.length + sumLength + middle.length;

/** The checksum covers the entry's bytes: the first 64 bits of their SHA-256. */
export function encodeLine(body: string): Buffer {
  // A newline cannot stand in JSON as JSON.stringify writes it, and would split the line.
  if (body.includes('\n')) throw new ProblemError(problem('invalid-input', { field: 'entries' }));
  return Buffer.from(`${opening}${sumOf(body)}${middle}${body}}\n`, 'utf8');
}

/** Undefined when the line is not exactly what was written. `bytes` is without its newline. */
export function decodeLine(bytes: Buffer): Line | undefined {
  if (bytes.length < bodyStart + 3 || bytes[bytes.length - 1] !== 0x7d) return undefined;
  const head = bytes.toString('latin1', 0, bodyStart);
  if (!head.startsWith(opening) || !head.endsWith(middle)) return undefined;
  const body = bytes.subarray(bodyStart, bytes.length - 1);
  if (sumOf(body) !== head.slice(opening.length, opening.length + sumLength)) return undefined;
  return JSON.parse(body.toString('utf8')) as Line;
}

const sumOf = (body: string | Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, sumLength);
