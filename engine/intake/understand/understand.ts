// Makes of a read paper what the archive needs to know: language, kind, category, title and facts.
import { categoryOf, findKind } from '../../../shared/documents/catalogue';
import type { ReadPage } from '../../../shared/documents/page';
import type { Understanding } from '../../../shared/documents/understanding';
import { classify } from './classify';
import { extractFacts } from './extract';
import { tellLanguage } from './language';
import { mailKind, mailTitle, withMailHead } from './mail-head';
import { layOut } from './sheet';
import { statedBy } from './stated';
import { titleOf } from './title';

export interface UnderstandingContext {
  /** ISO day: decides centuries and what lies ahead. */
  readonly today: string;
  readonly fileName?: string;
  /** What the paper is, where that is known already: its facts are then read as that kind states them. */
  readonly kind?: string;
}

/** Raised when a better reading of the same pages is to be had, so that earlier papers are understood anew. */
export const understandingVersion = 3;

export function understand(pages: readonly ReadPage[], context: UnderstandingContext): Understanding {
  const sheet = layOut(pages);
  const { language, confidence: languageConfidence } = tellLanguage(sheet);
  const stated = statedBy(pages);
  // A mail states who sent it, not what it is.
  const head = stated?.kind === '' ? stated.facts : undefined;
  const given = stated?.kind || context.kind;
  const seen = given === undefined ? classify(sheet, context.fileName) : { kind: given, confidence: 1, others: [] };
  const classified = head && given === undefined ? mailKind(seen) : seen;
  const kind = findKind(classified.kind);
  const found = stated && !head ? stated.facts : kind ? extractFacts(sheet, kind, language, context.today) : [];
  const facts = head ? withMailHead(found, head, classified.kind) : found;
  const known = new Map(facts.map(({ name, value }) => [name, value] as const));
  const title = kind ? titleOf(kind, known, sheet, 'nb') : classified.kind;
  return {
    language,
    languageConfidence,
    kind: classified.kind,
    kindConfidence: classified.confidence,
    otherKinds: [...classified.others].slice(0, 4),
    category: categoryOf(classified.kind),
    title: head ? mailTitle(head, classified.kind, title) : title,
    facts: [...facts],
  };
}
