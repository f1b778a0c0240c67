// The stages of a sale, in order, and which may follow which: one table. What each asks for before it is left lies in guards.ts.

export const stages = [
  'preparation',
  'pricing',
  'marketing',
  'viewings',
  'negotiation',
  'completion',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/**
 * Where a case may go from each stage. Going back is free until a bid is accepted: a seller may think again. From the completion there
 * is no way back but by closing, for then there is an agreement that binds; a closed case is opened again only where it ended.
 */
const transitions: Readonly<Record<Stage, readonly Stage[]>> = {
  preparation: ['pricing', 'closed'],
  pricing: ['marketing', 'preparation', 'closed'],
  marketing: ['viewings', 'negotiation', 'pricing', 'preparation', 'closed'],
  viewings: ['negotiation', 'marketing', 'pricing', 'closed'],
  negotiation: ['completion', 'viewings', 'marketing', 'pricing', 'closed'],
  completion: ['closed'],
  closed: ['completion', 'preparation'],
};

export const mayMove = (from: Stage, to: Stage): boolean => transitions[from].includes(to);
