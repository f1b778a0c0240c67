// International bank account numbers (ISO 13616): found in text and checked modulo 97.

export interface FoundIban {
  readonly iban: string;
  readonly start: number;
  readonly end: number;
  readonly valid: boolean;
}

export function findIbans(text: string): readonly FoundIban[] {
  const found: FoundIban[] = [];
  for (const match of text.matchAll(/\b([A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,3})?)\b/g)) {
    const iban = match[0].replace(/\s/g, '');
    if (iban.length < 15 || iban.length > 34) continue;
    found.push({ iban, start: match.index, end: match.index + match[0].length, valid: isIban(iban) });
  }
  return found;
}

export function isIban(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const unit of turned) {
    const value = /\d/.test(unit) ? unit : String(unit.charCodeAt(0) - 55);
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
