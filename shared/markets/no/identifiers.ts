// Norwegian identifiers: organisation, bank account, KID and national identity numbers, each checked the way its register says.
import { passesMod10, passesMod11 } from '../../values/check-digits';

/** Brønnøysundregistrene: nine digits, the first 8 or 9 (https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/). */
export const isOrgNumber = (digits: string): boolean =>
  /^[89]\d{8}$/.test(digits) && passesWeighted(digits, [3, 2, 7, 6, 5, 4, 3, 2]);

/** Eleven digits, the last a modulo 11 check over the ten before (Bits, Kontonummer). */
export const isAccountNumber = (digits: string): boolean =>
  /^\d{11}$/.test(digits) && passesWeighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);

export type KidCheck = 'mod10' | 'mod11';

/** A payment reference: 2–25 digits, the last modulo 10 or modulo 11, where modulo 11 may end in "-" (Nets, OCR giro). */
export function kidCheck(kid: string): KidCheck | undefined {
  if (!/^\d{2,24}[\d-]$/.test(kid)) return;
  if (passesMod10(kid)) return 'mod10';
  return passesMod11(kid) ? 'mod11' : undefined;
}

/**
 * Whether eleven digits look like a national identity number (day and month first, D-number day + 40, test numbers month + 40 or + 80).
 * Used only to leave such numbers out; the check digits change in 2032 and are not asked for.
 */
export function looksLikePersonNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function passesWeighted(digits: string, weights: readonly number[]): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits.slice(-1));
}
