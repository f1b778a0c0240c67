import { describe, expect, it } from 'vitest';
import { isOrgNumber } from './identifiers';
import { registerRules } from './register-rules';

describe('numbers of Norwegian registers', () => {
  it('know an organisation by its nine digits and their check digit, modulo 11', () => {
    // Brønnøysundregistrene: weights 3 2 7 6 5 4 3 2. 974760673 is the register's own number, 971040238 Kartverket's.
    for (const number of ['974760673', '971040238']) expect(isOrgNumber(number)).toBe(true);
    expect(registerRules.orgNumber('NO 974 760 673 MVA')).toBe('974760673');
    for (const wrong of ['974760674', '97476067', '123456789', '', 'Rørvik VVS'])
      expect(registerRules.orgNumber(wrong)).toBeUndefined();
  });

  it('know a dwelling by its bruksenhetsnummer', () => {
    expect(registerRules.unitNumber('h0101')).toBe('H0101');
    expect(registerRules.unitNumber('K 02 03')).toBe('K0203');
    for (const wrong of ['A0101', 'H101', 'H01011', '0101']) expect(registerRules.unitNumber(wrong)).toBeUndefined();
  });

  it('know a share of a housing co-operative by its number', () => {
    expect(registerRules.shareNumber('Andelsnr. 42')).toBe('42');
    for (const wrong of ['0', 'a', '1234567']) expect(registerRules.shareNumber(wrong)).toBeUndefined();
  });

  it('know a postal code by its four digits, the first of which may be 0', () => {
    expect(registerRules.postalCode(' 0155 ')).toBe('0155');
    for (const wrong of ['155', '01555', 'N-0155']) expect(registerRules.postalCode(wrong)).toBeUndefined();
  });
});
