import { describe, expect, it } from 'vitest';
import { addressLine, parseAddress, parseMatrikkel } from './address-line';

describe('a home’s address on one line', () => {
  it('is told apart into street, postal code and place, with or without commas', () => {
    const home = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
    expect(parseAddress('Bjørkelia 14, 2999 Solvang')).toEqual(home);
    expect(parseAddress('  Bjørkelia  14 2999 Solvang ')).toEqual(home);
    expect(addressLine(home)).toBe('Bjørkelia 14, 2999 Solvang');
  });

  it('may lack its town', () => {
    expect(parseAddress('Bjørkelia 14')).toEqual({ street: 'Bjørkelia 14', postalCode: '', place: '' });
    expect(addressLine({ street: 'Bjørkelia 14', postalCode: '', place: '' })).toBe('Bjørkelia 14');
  });
});

describe('a matrikkel number', () => {
  it('is read with its municipality, holding and title', () => {
    expect(parseMatrikkel('0301-31/333')).toEqual({ knr: '0301', gnr: 31, bnr: 333 });
    expect(parseMatrikkel('0301-31/333/0/7')).toEqual({ knr: '0301', gnr: 31, bnr: 333, fnr: 0, snr: 7 });
  });

  it('is refused when it is none', () => {
    for (const text of ['31/333', '301-31/333', '0301-0/1', '0301-31', ''])
      expect(parseMatrikkel(text)).toBeUndefined();
  });
});
