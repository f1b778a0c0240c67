import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatrikkel, parseMatrikkel } from './matrikkel';

describe('a matrikkel number', () => {
  it('is read with its municipality, holding and title', () => {
    expect(parseMatrikkel('0301-31/333')).toEqual({ knr: '0301', gnr: 31, bnr: 333 });
    expect(parseMatrikkel('0301-31/333/0/7')).toEqual({ knr: '0301', gnr: 31, bnr: 333, fnr: 0, snr: 7 });
    expect(parseMatrikkel('4601 gnr. 12, bnr. 7, snr. 3')).toEqual({ knr: '4601', gnr: 12, bnr: 7, snr: 3 });
  });

  it('is refused when it is none, or has more digits than the register holds', () => {
    const none = [
      '31/333',
      '301-31/333',
      '0301-0/1',
      '0301-31',
      '',
      '0301-123456/1',
      '0301-1/12345',
      '0301-1/1/0/1234',
    ];
    for (const text of none) expect(parseMatrikkel(text)).toBeUndefined();
  });

  it('is written as it was read, without the numbers that are none', () => {
    expect(formatMatrikkel({ knr: '0301', gnr: 31, bnr: 333 })).toBe('0301-31/333');
    expect(formatMatrikkel({ knr: '0301', gnr: 31, bnr: 333, fnr: 0, snr: 0 })).toBe('0301-31/333');
    expect(formatMatrikkel({ knr: '0301', gnr: 31, bnr: 333, fnr: 4 })).toBe('0301-31/333/4');
  });

  it('comes back from its own writing, whatever it is', () => {
    const number = fc.record({
      knr: fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0')),
      gnr: fc.integer({ min: 1, max: 99_999 }),
      bnr: fc.integer({ min: 0, max: 9999 }),
      fnr: fc.integer({ min: 1, max: 9999 }),
      snr: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(number, (any) => {
        expect(parseMatrikkel(formatMatrikkel(any))).toEqual(any);
      }),
    );
  });
});
