// A mail says in its head who sent it, when and about what; the paper it is, its words tell, as of any other.
import { findKind } from '../../../shared/documents/catalogue';
import type { ReadFact } from '../../../shared/documents/understanding';

type Classified = { readonly kind: string; readonly confidence: number; readonly others: readonly string[] };

/** Below this the words do not say what it is, and a mail is a letter. */
const tellingFrom = 0.5;
const letterConfidence = 0.7;

export function mailKind(classified: Classified): Classified {
  if (classified.kind !== 'annet' && classified.confidence >= tellingFrom) return classified;
  const others = [classified.kind, ...classified.others].filter((kind) => kind !== 'brev' && kind !== 'annet');
  return { kind: 'brev', confidence: letterConfidence, others };
}

/** What the head says goes before what was found in the text; only a bill's own date says more than the day it was sent. */
export function withMailHead(found: readonly ReadFact[], head: readonly ReadFact[], kind: string): readonly ReadFact[] {
  const own = found.some(({ name }) => name === 'date') && kind !== 'brev';
  const said = head.filter(({ name }) => name !== 'title' && !(name === 'date' && own));
  const names = new Set(said.map(({ name }) => name));
  return [...said, ...found.filter(({ name }) => !names.has(name))];
}

/** A letter is called what it is about; an invoice is called an invoice, whatever the mail calls it. */
export function mailTitle(head: readonly ReadFact[], kind: string, title: string): string {
  const subject = String(head.find(({ name }) => name === 'title')?.value ?? '');
  return subject !== '' && (kind === 'brev' || !findKind(kind)) ? subject : title;
}
