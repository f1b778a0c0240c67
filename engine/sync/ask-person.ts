// Questions that only a person can answer, kept as records, so that any of their machines can ask them.
import type { Conflict } from '../../shared/devices/conflict';
import { type Asked, canonical } from '../../shared/schema/merge';
import { utf8 } from '../security/bytes';
import { hexSum } from '../security/seal';
import type { Draft } from '../vault/records';
import type { SyncVault } from './core';

export type Question =
  | { readonly what: 'merged'; readonly asked: Asked }
  /** `record`: as it stayed. */
  | { readonly what: 'erased'; readonly record: unknown };

/** What nobody typed, and what is asked about itself, is settled without a word. */
const silent: ReadonlySet<string> = new Set(['pages', 'history', 'lessons', 'conflicts']);

const longestValue = 1_000_000;

/** Durable when it resolves. The same question from two machines, or twice from one, is one record. Answers with how many are new. */
export async function askPerson(
  vault: SyncVault,
  collection: string,
  recordId: string,
  questions: readonly Question[],
): Promise<number> {
  if (silent.has(collection) || questions.length === 0) return 0;
  const drafts = await Promise.all(questions.map((question) => draftOf(collection, recordId, question)));
  const known = await vault.conflicts.getMany(drafts.map(({ id }) => id));
  const fresh = drafts.filter(({ id }, index) => !known.has(id) && drafts.findIndex((one) => one.id === id) === index);
  if (fresh.length > 0) await vault.conflicts.insert(fresh);
  return fresh.length;
}

async function draftOf(collection: string, recordId: string, question: Question): Promise<Draft<Conflict>> {
  const what = question.what === 'erased' ? 'erased' : question.asked.field === '' ? 'whole' : 'field';
  const field = question.what === 'erased' ? '' : question.asked.field;
  const [kept, other] =
    question.what === 'erased'
      ? [keptText(question.record), '']
      : [keptText(question.asked.kept), keptText(question.asked.other)];
  const sum = await hexSum(utf8(canonical([what, collection, recordId, field, kept, other])));
  return {
    id: `q-${sum.slice(0, 40)}`,
    what,
    collection,
    recordId,
    field: field.slice(0, 400),
    // Of an erasure only that there was one: what stayed stands in its record.
    kept: what === 'erased' ? '' : kept,
    other,
    answer: '',
  };
}

/** A value too long to keep cannot be brought back; none of ours is. */
function keptText(value: unknown): string {
  const text = value === undefined ? '' : canonical(value);
  return text.length > longestValue ? '' : text;
}
