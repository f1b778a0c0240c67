import { describe, expect, it } from 'vitest';
import { findPostTown, findStreets } from './address';
import { isAccountNumber, isOrgNumber, kidCheck, looksLikePersonNumber } from './identifiers';

describe('Norwegian identifiers', () => {
  // Vectors of the registers' own documentation.
  it('knows an organisation number by its check digit', () => {
    expect(isOrgNumber('974760673')).toBe(true);
    expect(isOrgNumber('974760674')).toBe(false);
    expect(isOrgNumber('174760673')).toBe(false);
  });

  it('knows a bank account by its check digit', () => {
    expect(isAccountNumber('12345678903')).toBe(true);
    expect(isAccountNumber('12345678904')).toBe(false);
  });

  it('accepts a KID by modulus 10 or 11', () => {
    expect(kidCheck('2345676')).toBe('mod10');
    expect(kidCheck('7654324')).toBe('mod11');
    expect(kidCheck('20417')).toBeUndefined();
  });

  it('recognises what looks like a national identity number, to leave it out', () => {
    expect(looksLikePersonNumber('01016012345')).toBe(true);
    expect(looksLikePersonNumber('36244108703')).toBe(false);
  });
});

describe('Norwegian addresses', () => {
  it('finds street, number, postcode and place in a sentence', () => {
    expect(findStreets('Eiendommen Solsvingen 8 B, 4633 KRISTIANSAND er solgt')[0]).toMatchObject({
      street: 'Solsvingen 8 B',
      postcode: '4633',
    });
  });

  it('takes neither a date nor an invoice number for a street', () => {
    expect(findStreets('Faktura 10482')).toEqual([]);
    expect(findStreets('Oslo 12. mai 2024')).toEqual([]);
    expect(findStreets('Side 1 av 2')).toEqual([]);
  });

  it('reads the line beneath a street', () => {
    expect(findPostTown('7088 Heimdal')).toMatchObject({ postcode: '7088', town: 'Heimdal' });
    expect(findPostTown('2500 kr')).toBeUndefined();
  });
});
