import { describe, expect, it } from 'vitest';
import { mayMove, stages } from './stages';

describe('a sale', () => {
  it('comes from its preparation to its end, a stage at a time', () => {
    const steps = stages.slice(1).map((to, index) => [stages[index] as (typeof stages)[number], to] as const);
    expect(steps.filter(([from, to]) => !mayMove(from, to))).toEqual([]);
  });

  it('is not talked about again when a bid has been accepted', () => {
    expect(stages.filter((to) => mayMove('completion', to))).toEqual(['closed']);
  });

  it('can be given up at any time', () => {
    expect(stages.filter((from) => from !== 'closed' && !mayMove(from, 'closed'))).toEqual([]);
  });
});
