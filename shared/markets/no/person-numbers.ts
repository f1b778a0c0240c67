// Norwegian national identity numbers (fødselsnummer, D-number) and bank accounts in running text, however they are spaced: found to be blacked out.
import { isAccountNumber } from './identifiers';

export type Found = {
  /** UTF-16 offsets in the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly what: 'person-number' | 'account-number';
  /** Its check digits hold. Otherwise it only looks like one, in a place where one is to be expected. */
  readonly certain: boolean;
};

/**
 * Skatteetaten, "Fødselsnummer" and "Nytt fødselsnummer fra 2032": DDMMÅÅ + individual number + two check digits, a D-number with 4 added to
 * the first digit; synthetic numbers of test registers have 40, 65 or 80 added to the month. The second check digit is modulo 11 of all
 * before it, weights 5 4 3 2 7 6 5 4 3 2. The first, weights 3 7 6 1 8 9 4 5 2, must leave 0 until 2032, and may leave 0 to 3 from then on.
 * Both rules are always allowed here: a number too many is blacked out rather than one too few.
 */
export function isPersonNumber(digits: string): boolean {
  if (!hasDateOfBirth(digits)) return false;
  const first = remainder(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
  return first <= 3 && remainder(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/** All in the text, the first first; none overlaps another. `read`: off a picture, where a digit may have been mistaken. */
export function findPersonNumbers(text: string, { read = false } = {}): readonly Found[] {
  const found: Found[] = [];
  for (const run of [...runsOf(text, false), ...(read ? runsOf(text, true) : [])]) {
    for (let first = 0; first < run.length; first += 1) {
      const sight = sightAt(text, run, first, read);
      const from = run[first]?.from ?? 0;
      const to = run[first + (sight?.groups ?? 1) - 1]?.to ?? 0;
      if (!sight || overlaps(found, from, to)) continue;
      found.push({ from, to, what: 'person-number', certain: sight.certain });
      first += sight.groups - 1;
    }
  }
  return [...found, ...labelledIndividualNumbers(text, found)].sort((a, b) => a.from - b.from);
}

const overlaps = (found: readonly Found[], from: number, to: number): boolean =>
  found.some((other) => from < other.to && to > other.from);

/** Accounts written as accounts (1234.56.78903, or after a label), whose check digit holds. */
export function findAccountNumbers(text: string): readonly Found[] {
  return [...text.matchAll(/(?<![\d.])(\d{4})([. \u00a0])(\d{2})\2(\d{5})(?![\d])|(?<!\d)\d{11}(?!\d)/g)].flatMap(
    (match) => {
      const digits = match[0].replace(/\D/g, '');
      const isWritten = match[1] !== undefined || accountLabel.test(before(text, match.index));
      if (!isWritten || !isAccountNumber(digits)) return [];
      return [{ from: match.index, to: match.index + match[0].length, what: 'account-number' as const, certain: true }];
    },
  );
}

type Group = { readonly digits: string; readonly from: number; readonly to: number };

/** Letters that recognition takes for digits, inside of a number. */
const mistaken: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};

const digitsAlone = /\d+/g;
const withMistaken = /[\dOolI|SBZD]*\d[\dOolI|SBZD]*/g;
/** What may stand within one number: a line may end there too. */
const joint =
  /^(?:[ \t\u00a0\u2000-\u200b\u202f]{0,3}[-–.,/:|_]?[ \t\u00a0\u2000-\u200b\u202f]{0,3}|[ \t]*\n{1,2}[ \t]*)$/;

/** Groups of digits that stand so close that they may be one number. */
function runsOf(text: string, mistakes: boolean): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  let end = -1;
  for (const match of text.matchAll(mistakes ? withMistaken : digitsAlone)) {
    const from = match.index;
    const to = from + match[0].length;
    if (mistakes && (isLetter(text[from - 1]) || isLetter(text[to]))) continue;
    const digits = match[0].replace(/\D/g, (letter) => mistaken[letter] ?? '');
    const run = runs.at(-1);
    if (run && end >= 0 && joint.test(text.slice(end, from))) run.push({ digits, from, to });
    else runs.push([{ digits, from, to }]);
    end = to;
  }
  return runs;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);

/** Groupings in which people and forms write the number; others must prove themselves by both check digits. */
const usual: ReadonlySet<string> = new Set([
  '11',
  '6 5',
  '6 3 2',
  '2 2 2 5',
  '2 2 2 3 2',
  '2 2 4 5',
  '2 2 4 3 2',
  Array(11).fill('1').join(' '),
]);

function sightAt(text: string, run: readonly Group[], first: number, read: boolean) {
  let digits = '';
  const sizes: number[] = [];
  for (const group of run.slice(first, first + 13)) {
    digits += group.digits;
    sizes.push(group.digits.length);
    // The year of birth in full: 01.01.1990 12345.
    const isLongYear = sizes.length >= 4 && sizes[2] === 4 && digits.length === 13;
    if (digits.length > 11 && !isLongYear && !(sizes[2] === 4 && digits.length < 13)) return;
    if (digits.length !== 11 && !isLongYear) continue;
    const number = isLongYear ? digits.slice(0, 4) + digits.slice(6) : digits;
    const shape = sizes.join(' ');
    const start = (run[first] as Group).from;
    const written = text.slice(start, group.to);
    if (accountShape.test(written) || (accountLabel.test(before(text, start)) && sizes.length === 1)) return;
    // Across lines, or in an odd grouping beside other numbers, chance must be small.
    const isUsual = usual.has(shape) || isLongYear;
    if (isPersonNumber(number) && (isUsual || (first === 0 && sizes.length <= 4)))
      return { groups: sizes.length, certain: true };
    const isExpected =
      personLabel.test(before(text, start, 60)) || (read && isUsual && sizes.length > 1 && run.length === sizes.length);
    if (isUsual && isExpected && !written.includes('\n') && hasDateOfBirth(number))
      return { groups: sizes.length, certain: false };
    if (digits.length >= 13) return;
  }
  return;
}

/** "Personnummer: 12345", the date of birth being somewhere else. */
function labelledIndividualNumbers(text: string, found: readonly Found[]): readonly Found[] {
  return [
    ...text.matchAll(
      /(?:person|fødsels)\s?n(?:r|ummer|o)\.?\s*(?:\([^)\n]{0,30}\))?\s*[:.]?\s*(\d{5})(?!\d|[.,/-]\d)/giu,
    ),
  ].flatMap((match) => {
    const to = match.index + match[0].length;
    const from = to - 5;
    if (overlaps(found, from, to)) return [];
    return [{ from, to, what: 'person-number' as const, certain: false }];
  });
}

const accountShape = /^\d{4}[. \u00a0]\d{2}[. \u00a0]\d{5}$/;
const accountLabel = /(?:konto(?:nummer|nr)?|til konto|account|kid)[^\p{L}\d]{0,12}$/iu;
const personLabel =
  /(?:fødsels?(?:nummer|nr|dato)|føds(?:els)?[-\s]?(?:og|\/)|personn(?:umme)?r|\bf(?:ødt|nr)\b|d-n(?:umme)?r|foedselsn(?:umme)?r|national id|date of birth)/iu;

const before = (text: string, at: number, length = 24): string => text.slice(Math.max(0, at - length), at);

function hasDateOfBirth(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const day = Number(digits.slice(0, 2)) % 40;
  const month = [0, 40, 65, 80]
    .map((added) => Number(digits.slice(2, 4)) - added)
    .find((rest) => rest >= 1 && rest <= 12);
  return Number(digits.slice(0, 2)) <= 71 && day >= 1 && day <= 31 && month !== undefined;
}

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11;
