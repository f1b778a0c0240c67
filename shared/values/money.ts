// Amounts of money found in running text, whichever way the thousands and the decimals are marked.
import { foldText } from './folded-text';

export interface FoundMoney {
  /** In the currency's main unit, rounded to two decimals. */
  readonly amount: number;
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
  /** Written with two decimals, or with ",-": more surely an amount than a bare number. */
  readonly exact: boolean;
}

/** Signs and words that name a currency, folded; the codes of ISO 4217. */
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:kr|nok|kroner)$/, 'NOK'],
  [/^(?:eur|euro|€)$/, 'EUR'],
  [/^(?:usd|us\$|\$)$/, 'USD'],
  [/^(?:gbp|£)$/, 'GBP'],
  [/^(?:sek)$/, 'SEK'],
  [/^(?:dkk)$/, 'DKK'],
  [/^(?:chf)$/, 'CHF'],
  [/^(?:inr|₹)$/, 'INR'],
  [/^(?:myr|rm)$/, 'MYR'],
];
const currencyWord = 'kroner|kr|nok|eur|euro|€|usd|us\\$|\\$|gbp|£|sek|dkk|chf|inr|₹|myr|rm';

const amountPattern = new RegExp(
  `(?<![\\w.,/])(?:(${currencyWord})\\.?:?\\s?)?([-+])?\\s?(?:(${currencyWord})\\.?\\s?)?` +
    // grouped by space, full stop or apostrophe; grouped by comma; or not grouped
    `(?:(\\d{1,3}(?:[ .']\\s?\\d{3})+|\\d{1,3}(?:,\\d{3})+(?=\\.\\d{2}(?!\\d)|(?![\\d,.]))|\\d+)` +
    `(?:\\s?([,.])\\s?(\\d{2}|-{1,2})(?![\\d])|(,-{1,2}))?)` +
    `(?![\\d]|[.,]\\d)(?:\\s?(${currencyWord})(?![a-z]))?(-)?`,
  'g',
);

export function findMoney(text: string): readonly FoundMoney[] {
  if (!/\d/.test(text)) return [];
  const folded = mendDigits(foldText(text));
  const found: FoundMoney[] = [];
  for (const match of folded.matchAll(amountPattern)) {
    const [whole, before, sign, between, digits = '', , decimals, dash, after, trailingSign] = match;
    const trimmed = whole.trimEnd();
    const follows = folded.slice(match.index + trimmed.length);
    // "25 %", "40 m²", "12 stk" and "4,5" are no amounts.
    if (/^\s?(?:%|m2|m²|kvm|stk|mm|cm|kwh|kw\b|m³|m3|år\b|ar\b|dager|dagar|‰)/.test(follows)) continue;
    const number =
      Number(digits.replace(/[^\d]/g, '')) + (decimals && /\d/.test(decimals) ? Number(decimals) / 100 : 0);
    if (!Number.isFinite(number) || number > 1e11) continue;
    const word = before ?? between ?? after;
    const currency = word === undefined ? undefined : currencies.find(([form]) => form.test(word))?.[1];
    const negative = sign === '-' || (trailingSign === '-' && decimals !== undefined && /\d/.test(decimals));
    const lead = whole.length - whole.trimStart().length;
    found.push({
      amount: Math.round((negative ? -number : number) * 100) / 100,
      ...(currency === undefined ? {} : { currency }),
      start: match.index + lead,
      end: match.index + trimmed.length,
      exact: decimals !== undefined || dash !== undefined,
    });
  }
  return found;
}

/** Recognition reads 0 as O and 1 as l or I inside amounts; mended only between digits and separators. */
function mendDigits(folded: string): string {
  return folded
    .replace(/(?<=\d[ .,]?)o(?=[\d.,]|$|\s)/g, '0')
    .replace(/(?<=\d[.,]?)[il](?=[\d.,])/g, '1')
    .replace(/(?<=\s|^)[il](?=[ .]?\d{3}[,.]\d{2})/g, '1');
}

/** Norway rounds cash to whole kroner and computers round each line: amounts that close are the same. */
export const sameAmount = (a: number, b: number): boolean => Math.abs(a - b) < 0.02;
