// Whom a view is shared with, and which pack's contents such a reader is shown to begin with.
import type { PackKind } from '../markets/pack-rules';

export const audiences = ['surveyor', 'agent', 'buyer', 'craftsman', 'insurer', 'bank', 'anyone'] as const;
export type Audience = (typeof audiences)[number];

/** An agent sells what the buyer is to see. `anyone` is shown what was chosen, nothing by itself. */
const packs: Readonly<Record<Audience, PackKind | ''>> = {
  surveyor: 'surveyor',
  agent: 'buyer',
  buyer: 'buyer',
  craftsman: 'craftsman',
  insurer: 'insurer',
  bank: 'bank',
  anyone: '',
};
export const packFor = (audience: Audience): PackKind | '' => packs[audience];

/** Those who are likely to leave papers: a report, an invoice, a declaration. */
export const usuallyLeavesPapers = (audience: Audience): boolean => ['surveyor', 'craftsman'].includes(audience);
