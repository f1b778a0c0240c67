import { describe, expect, it } from 'vitest';
import { bra, namedArea } from './areas';

describe('the area of a home', () => {
  it('is by the standard of 2024 what lies inside, outside and behind glass, never the open terrace', () => {
    // NS 3940:2023: BRA = BRA-i + BRA-e + BRA-b; TBA stands beside it.
    expect(bra({ braI: 142, braE: 12.5, braB: 8, tba: 30 })).toBe(162.5);
    expect(bra({ braI: 142 })).toBe(142);
    expect(bra({ braE: 12, tba: 30 })).toBeUndefined();
  });

  it('measured before 2024 stays apart from it', () => {
    expect(bra({ primary: 128, braOld: 150 })).toBeUndefined();
    expect(namedArea({ primary: 128, braOld: 150 })).toEqual({ field: 'areas.primary', area: 128 });
    expect(namedArea({ braI: 131, primary: 128 })).toEqual({ field: 'areas.braI', area: 131 });
    expect(namedArea({})).toBeUndefined();
  });
});
