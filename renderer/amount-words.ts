// A span of amounts in words: "under 1 000", "5 000–20 000".
import { amountSteps } from '../shared/documents/amount-steps';
import { amountsOf } from './amounts';
import type { Words } from './words';

/** The span of the step that begins here, as a route has it: up to the last øre before the next. */
export function stepSpan(start: number): string {
  const next = amountSteps.find((step) => step > start);
  return `${start === 0 ? '' : start}-${next === undefined ? '' : next - 0.01}`;
}

export function amountWords({ say, formats }: Words, amount: string): string {
  if (amount === '') return '';
  const { amountFrom, amountTo } = amountsOf(amount);
  // "1 000–4 999,99" is "1 000–5 000" to everyone.
  const to = amountTo === undefined ? '' : formats.number(Math.round(amountTo));
  const from = amountFrom === undefined ? '' : formats.number(amountFrom);
  if (from === '') return say('archive.amount.below', { to });
  return to === '' ? say('archive.amount.above', { from }) : say('archive.amount.between', { from, to });
}
