import { describe, expect, it } from 'vitest';
import { addressLine, parseAddress } from './address-line';

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
