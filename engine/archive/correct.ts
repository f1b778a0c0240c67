// What a person says of a paper: which words are accepted for which field, and what the document is after. Pure.
import { findKind } from '../../shared/documents/catalogue';
import type { Correction, CorrectionOrigin, Document } from '../../shared/documents/document';
import { readFact } from '../../shared/documents/effective';
import { factSorts } from '../../shared/documents/facts';
import { categories } from '../../shared/documents/kind';
import type { FactValue } from '../../shared/documents/understanding';
import { withEffective } from '../../shared/documents/with-effective';
import { ProblemError, problem } from '../../shared/problem';

/** null: there is no such fact in the paper. Throws `invalid-input` for what the field cannot hold. */
export function corrected(document: Document, name: string, value: FactValue | null, now: number): Document {
  const accepted = acceptedValue(document, name, value);
  const said: Correction = { value: accepted, at: now, from: originOf(document, name, accepted) };
  const corrections = { ...document.corrections, [name]: said };
  return withEffective({ ...document, corrections });
}

/** The machine's reading stands again. */
export function uncorrected(document: Document, name: string): Document {
  const { [name]: _, ...corrections } = document.corrections;
  return withEffective({ ...document, corrections });
}

/** Told from what had been read: whoever says the same accepts it. */
function originOf(document: Document, name: string, value: FactValue | null): CorrectionOrigin {
  const { read, others } = readingsOf(document, name);
  if (value === null) return 'hand';
  if (value === read) return 'accepted';
  return others.includes(value) ? 'chosen' : 'hand';
}

function readingsOf(
  document: Document,
  name: string,
): { readonly read: FactValue | undefined; readonly others: readonly FactValue[] } {
  switch (name) {
    case 'kind':
      return { read: document.readKind, others: document.otherKinds };
    case 'category':
      return { read: document.readCategory, others: [] };
    case 'title':
      return { read: document.readTitle, others: [] };
    default: {
      const fact = readFact(document, name);
      return { read: fact?.value, others: fact?.others?.map((other) => other.value) ?? [] };
    }
  }
}

function acceptedValue(document: Document, name: string, value: FactValue | null): FactValue | null {
  const refuse = () => new ProblemError(problem('invalid-input', { field: name.slice(0, 60) }));
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : undefined;
  switch (name) {
    case 'kind':
      if (text && findKind(text)) return text;
      throw refuse();
    case 'category':
      if (text && (categories as readonly string[]).includes(text)) return text;
      throw refuse();
    case 'title':
      if (text && text.length <= 200) return text;
      throw refuse();
    default:
  }
  const sort = Object.hasOwn(factSorts, name) ? factSorts[name as keyof typeof factSorts] : undefined;
  if (!sort && !document.readFacts.some((fact) => fact.name === name)) throw refuse();
  if (value === null) return null;
  switch (sort) {
    case 'day':
      if (text && isDay(text)) return text;
      throw refuse();
    case 'money':
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e12) return value;
      throw refuse();
    case 'text':
      if (text && text.length <= (name === 'sender' ? 200 : 500)) return text;
      throw refuse();
    case undefined:
      if (typeof value !== 'string') return value;
      if (text && text.length <= 500) return text;
      throw refuse();
    default:
      return sort satisfies never;
  }
}

function isDay(text: string): boolean {
  const moment = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
