import { describe, expect, it } from 'vitest';
import { type CaseStanding, canMove, lacking } from './guards';

const at = (stage: CaseStanding['case']['stage'], rest: Partial<CaseStanding> = {}): CaseStanding => ({
  case: { stage },
  open: [],
  isAgreed: false,
  ...rest,
});

describe('a sale that is to move on', () => {
  it('is not advertised before it is said what is asked for it', () => {
    expect(lacking(at('pricing'), 'marketing')).toEqual([{ id: 'asking', sort: 'guard', bars: true }]);
    expect(canMove({ ...at('pricing'), case: { stage: 'pricing', asking: 1 } }, 'marketing')).toBe(true);
  });

  it('is not carried out before there is an agreement', () => {
    expect(canMove(at('negotiation'), 'completion')).toBe(false);
    expect(canMove(at('negotiation', { isAgreed: true }), 'completion')).toBe(true);
  });

  it('may go on without what is only wise, and says what that is', () => {
    const standing = at('preparation', { open: [{ id: 'energy', stage: 'preparation' }] });
    expect(lacking(standing, 'pricing')).toEqual([{ id: 'energy', sort: 'step', bars: false }]);
    expect(canMove(standing, 'pricing')).toBe(true);
  });

  it('goes back, and is given up, without being asked for anything', () => {
    expect(lacking(at('marketing'), 'preparation')).toEqual([]);
    expect(lacking(at('pricing'), 'closed')).toEqual([]);
  });
});
