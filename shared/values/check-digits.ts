// The two ways a number proves itself: modulo 10 (Luhn) and modulo 11 with weights.

/** Luhn: from the right, every second digit doubled, cross sums added (ISO/IEC 7812-1 annex B). */
export function passesMod10(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const value = index % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** The check character for digits under weights that repeat 2…7 from the right; '-' stands for ten. */
export function mod11CheckCharacter(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    sum += Number(digits.charAt(digits.length - 1 - index)) * (2 + (index % 6));
  }
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? '-' : String(check);
}

export const passesMod11 = (digits: string): boolean =>
  digits.length > 1 && mod11CheckCharacter(digits.slice(0, -1)) === digits.slice(-1);
