// Identity numbers in the words of a home's papers. Every number here is made up by the rules; none is anybody's.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAccountNumbers, findPersonNumbers, isPersonNumber } from './person-numbers';

const found = (text: string, read = false) =>
  findPersonNumbers(text, { read }).map(({ from, to }) => text.slice(from, to));

/** By the rule itself, from the digits before the checks; `leaves` is what the first check digit leaves, 0 until 2032. */
function withChecks(nine: string, leaves = 0): string | undefined {
  const sum = (digits: string, weights: readonly number[]) =>
    weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  const first = (11 - ((sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) - leaves + 11) % 11)) % 11;
  if (first === 10) return;
  const second = (11 - (sum(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return second === 10 ? undefined : `${nine}${first}${second}`;
}

const two = (number: number) => String(number).padStart(2, '0');
/** Any person's number: ordinary, D-number or of a test register, by the rule of today or of 2032. */
const numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom(0, 40),
    fc.constantFrom(0, 40, 65, 80),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([day, month, year, individual, d, test, leaves]) =>
    withChecks(`${two(day + d)}${two(month + test)}${two(year)}${String(individual).padStart(3, '0')}`, leaves),
  )
  .filter((made): made is string => made !== undefined);

test('check digits are those of Skatteetaten, of today and of 2032', () => {
  // Skatteetaten's and Norsk Helsenett's published examples of synthetic persons.
  expect(isPersonNumber('15076500565')).toBe(true);
  expect(isPersonNumber('21876599897')).toBe(withChecks('218765998') === '21876599897');
  expect(isPersonNumber('15076500566')).toBe(false);
  expect(isPersonNumber('32136500565')).toBe(false);
  for (const leaves of [0, 1, 2, 3]) {
    const made = ['010190123', '020285456', '311299789'].map((nine) => withChecks(nine, leaves)).filter(Boolean);
    for (const number of made) expect(isPersonNumber(number as string)).toBe(true);
  }
});

const number = '15076500565';
test.each([
  ['Fødselsnummer: 15076500565.', '15076500565'],
  ['Hjemmelshaver: Kari Nordmann, f.nr. 150765 00565, andel 1/2', '150765 00565'],
  ['Kari Nordmann (150765-00565)', '150765-00565'],
  ['født 15.07.65 00565 i Solvang', '15.07.65 00565'],
  ['født 15.07.1965 00565', '15.07.1965 00565'],
  ['Fnr 150765 005 65', '150765 005 65'],
  ['1 5 0 7 6 5 0 0 5 6 5', '1 5 0 7 6 5 0 0 5 6 5'],
  ['1507 6500 565', '1507 6500 565'],
  ['Eier 150765\n00565 Solvang', '150765\n00565'],
  ['150765\u00a000565', '150765\u00a000565'],
  ['skatt_15076500565_2024.pdf', '15076500565'],
  ['id15076500565', '15076500565'],
])('it is found as people write it: %s', (text, written) => {
  expect(found(text)).toEqual([written]);
});

test('a D-number is found, and one by the rule of 2032', () => {
  const d = withChecks('550765005') ?? withChecks('550765006') ?? '';
  expect(found(`D-nummer ${d}`)).toEqual([d]);
});

test('a digit mistaken for a letter by recognition does not hide it', () => {
  expect(found('Fnr: 15O765 OO565', true)).toEqual(['15O765 OO565']);
  expect(found('Fnr: l50765 00565', true)).toEqual(['l50765 00565']);
});

test('one that fails its check is covered where one is expected, and off a picture', () => {
  expect(findPersonNumbers('Fødselsnr.: 15076500566')).toMatchObject([{ certain: false }]);
  expect(found('150765 00566', true)).toEqual(['150765 00566']);
  expect(found('150765 00566')).toEqual([]);
  expect(found('Personnummer 00565, født 15. juli')).toEqual(['00565']);
});

test.each([
  'Konto 1503.40.12345 KID 150765005',
  'Kontonummer: 12345678903',
  'Telefon 22 33 44 55, org.nr. 974 760 673 MVA',
  'Gnr. 52 Bnr. 118, 150 765 kr, 5 650 kr',
  'Fakturanr. 15076500566123',
  'KID: 150765005650001',
  'Dato 15.07.2024 15.07.2025 15.07.2026',
  '2024 2025 2026 2027',
])('what is no such number is left to be read: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('every number there can be is found, whatever stands around it and however it is spaced', () => {
  const spaced = fc.constantFrom<(digits: string) => string>(
    (digits) => digits,
    (digits) => `${digits.slice(0, 6)} ${digits.slice(6)}`,
    (digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`,
    (digits) => `${digits.slice(0, 6)}\u00a0${digits.slice(6, 9)} ${digits.slice(9)}`,
    (digits) => `${digits.slice(0, 2)}.${digits.slice(2, 4)}.${digits.slice(4, 6)} ${digits.slice(6)}`,
    (digits) => [...digits].join(' '),
  );
  const around = fc.constantFrom('', 'Kari Nordmann, ', 'eier: ', '(', '"', '– ', 'Fnr.');
  fc.assert(
    fc.property(numbers, spaced, around, around, (digits, write, ahead, after) => {
      const text = `${ahead}${write(digits)}${after && ` ${after}`}`;
      expect(found(text).map((each) => each.replace(/\D/g, ''))).toEqual([digits]);
    }),
    { numRuns: 2_000 },
  );
});

test('what is found never overlaps, lies within the text, and leaves nothing behind when it is taken out', () => {
  const texts = fc.array(
    fc.oneof(numbers, fc.string({ maxLength: 12 }), fc.constantFrom(' ', '\n', '-', '.', '1 2 3 ')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      let end = 0;
      let rest = '';
      for (const { from, to } of findPersonNumbers(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
        rest += `${text.slice(end, from)}#`;
        end = to;
      }
      rest += text.slice(end);
      // Alone between letters, an unspaced number that holds is always found.
      for (const match of rest.matchAll(/(?<=[a-zæøå#\n ]|^)\d{11}(?=[a-zæøå#\n ]|$)/g)) {
        const isJoined =
          /[\d.,:/|_-][ \t]*$/.test(rest.slice(0, match.index)) ||
          /^[ \t\n]*[\d.,:/|_-]/.test(rest.slice(match.index + 11));
        if (!isJoined) expect(isPersonNumber(match[0]) && !/(konto|kid)/i.test(rest)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test('accounts are found as they are written, and only then', () => {
  const accounts = (text: string) => findAccountNumbers(text).map(({ from, to }) => text.slice(from, to));
  expect(accounts('Betales til 1234.56.78903')).toEqual(['1234.56.78903']);
  expect(accounts('Kontonr: 12345678903')).toEqual(['12345678903']);
  expect(accounts('Ref 12345678903')).toEqual([]);
  expect(accounts('Betales til 1234.56.78904')).toEqual([]);
});

test('the number of the examples is nobody’s: it is the one Skatteetaten prints', () => {
  expect(withChecks(number.slice(0, 9))).toBe(number);
});
