// The words of a text as the index knows them: folded, each with its place; and numbers, days and broken words put together.
import { findDays } from '../../../shared/values/day';
import { foldText } from '../../../shared/values/folded-text';
import { monthSpellings } from '../../../shared/values/months';

export type Token = { readonly term: string; readonly start: number; readonly end: number };

const longestTerm = 60;
const wordPattern = /[\p{L}\p{N}]+/gu;

/** Every run of letters and digits, folded. */
export function wordsOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start) => {
    tokens.push({ term: foldedWord(word), start, end: start + word.length });
  });
  return tokens;
}

/** Which units are of a word, as far as they have been asked for: 0 unknown, 1 yes, 2 no. */
const unitKinds = new Uint8Array(0x10000);
const isOfWord = (unit: number): boolean => {
  let kind = unitKinds[unit];
  if (kind === 0) {
    kind = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
    unitKinds[unit] = kind;
  }
  return kind === 1;
};
const surrogate = /[\ud800-\udfff]/;

/** As they stand. By unit, which is several times as fast as the pattern; only letters of two units need that. */
export function eachWord(text: string, visit: (word: string, start: number) => void): void {
  if (surrogate.test(text)) {
    for (const match of text.matchAll(wordPattern)) visit(match[0], match.index);
    return;
  }
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isOfWord(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      visit(text.slice(start, at), start);
      start = -1;
    }
  }
  if (start >= 0) visit(text.slice(start), start);
}

const folded = new Map<string, string>();

/** Folding is by character and slow, and a vault says the same words over and over. */
export function foldedWord(word: string): string {
  if (isFolded(word)) return word;
  let term = folded.get(word);
  if (term === undefined) {
    term = foldText(word).slice(0, longestTerm);
    if (folded.size > 100_000) folded.clear();
    folded.set(word, term);
  }
  return term;
}

/** Most are small letters without marks, or digits. */
function isFolded(word: string): boolean {
  if (word.length > longestTerm) return false;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit < 97 ? unit < 48 || unit > 57 : unit > 122) return false;
  }
  return true;
}

/** Numbers without their spacing, days whichever way they are written, and words parted by a hyphen. They overlap, and may be several for one place. */
export function joinedOf(text: string, today: string): readonly Token[] {
  return [...joinedNumbersOf(text, today), ...joinedWordsOf(text)];
}

export function joinedNumbersOf(text: string, today: string): readonly Token[] {
  const joined: Token[] = [];
  // By line: most have no number, and a number seldom goes on in the next. Not by one pattern: it would look at a long line from each of its letters.
  let start = 0;
  for (const line of text.split('\n')) {
    if (/\d/.test(line)) {
      const tokens: Token[] = [];
      addNumbers(line, tokens);
      addDays(line, today, tokens);
      for (const token of tokens) joined.push({ term: token.term, start: token.start + start, end: token.end + start });
    }
    start += line.length + 1;
  }
  return joined;
}

export function joinedWordsOf(text: string): readonly Token[] {
  const joined: Token[] = [];
  for (const match of text.matchAll(/[-\u00ad‐]\n?/g)) {
    const at = match.index + match[0].length;
    const before = /\p{L}+$/u.exec(text.slice(Math.max(0, match.index - longestTerm), match.index))?.[0];
    const after = before && /^\p{L}+/u.exec(text.slice(at, at + longestTerm))?.[0];
    if (before && after)
      joined.push({ term: foldedWord(before + after), start: match.index - before.length, end: at + after.length });
  }
  return joined;
}

type Group = { readonly digits: string; readonly before: string; readonly start: number; readonly end: number };

/** Groups of digits that belong together although no thousands are marked: account, telephone, person. */
const shapes = new Set(['4,2,5', '2,2,2,2', '3,2,3', '6,5']);
const mostGroups = 8;

function addNumbers(text: string, joined: Token[]): void {
  for (const run of text.matchAll(/\d+(?:[ \u00a0\u202f.,'’]\d+)+/g)) {
    const groups: Group[] = [];
    for (const match of run[0].matchAll(/([^\d]?)(\d+)/g)) {
      const [whole, before = '', digits = ''] = match;
      const start = run.index + match.index + before.length;
      groups.push({ digits, before: before === '' ? '' : sameSpace(before), start, end: start + digits.length });
      if (whole.length === 0) break;
    }
    addAmounts(groups, joined);
    addStretches(groups, joined);
  }
  // "NO974760673MVA"
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])(?:\p{L}{1,3}(\d{6,})\p{L}{0,3}|(\d{6,})\p{L}{1,3})(?![\p{L}\p{N}])/gu,
  ))
    joined.push({ term: match[1] ?? match[2] ?? '', start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: [0-9A-Z]{4}){2,7}(?: [0-9A-Z]{1,3})?(?![\p{L}\p{N}])/gu,
  ))
    joined.push({
      term: match[0].replace(/ /g, '').toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
}

const sameSpace = (separator: string) =>
  separator === '\u00a0' || separator === '\u202f' ? ' ' : separator === '’' ? "'" : separator;

/** "48 750,00", "48.750", "48750,50": the whole number, and with its decimals when they are not nought. */
function addAmounts(groups: readonly Group[], joined: Token[]): void {
  groups.forEach((first, index) => {
    let digits = first.digits;
    let last = index;
    const add = () => {
      const end = groups[last];
      const decimals = groups[last + 1];
      if (!end) return;
      const isDecimal =
        decimals && (decimals.before === ',' || decimals.before === '.') && decimals.digits.length === 2;
      if (isDecimal && decimals.digits === '00') joined.push({ term: digits, start: first.start, end: decimals.end });
      else if (last > index) joined.push({ term: digits, start: first.start, end: end.end });
      if (isDecimal && decimals.digits !== '00')
        joined.push({ term: digits + decimals.digits, start: first.start, end: decimals.end });
    };
    add();
    if (first.digits.length > 3) return;
    for (let next = groups[index + 1]; next && next.digits.length === 3; next = groups[last + 1]) {
      if (last - index > 4 || (last > index && next.before !== groups[index + 1]?.before)) break;
      digits += next.digits;
      last++;
      add();
    }
  });
}

function addStretches(groups: readonly Group[], joined: Token[]): void {
  for (let from = 0; from < groups.length; from++) {
    const separator = groups[from + 1]?.before;
    let to = from;
    while (to + 1 < groups.length && groups[to + 1]?.before === separator) to++;
    const stretch = (a: number, b: number) => {
      const part = groups.slice(a, b + 1);
      const first = part[0];
      const last = part[part.length - 1];
      if (first && last && part.length > 1)
        joined.push({
          term: part
            .map((group) => group.digits)
            .join('')
            .slice(0, longestTerm),
          start: first.start,
          end: last.end,
        });
    };
    const startsStretch = from === 0 || groups[from]?.before !== separator;
    if (startsStretch && to - from + 1 <= mostGroups) stretch(from, to);
    for (const length of [2, 3, 4]) {
      if (from + length - 1 > to || (startsStretch && from + length - 1 === to)) continue;
      const lengths = groups
        .slice(from, from + length)
        .map((group) => group.digits.length)
        .join();
      if (shapes.has(lengths)) stretch(from, from + length - 1);
    }
  }
}

const monthOf = new Map(monthSpellings.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const monthAndYear = new RegExp(`(?<![a-z])(${[...monthOf.keys()].join('|')})\\.?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'g');

/** Looking for days is dear, and most lines with a number have none. */
const mayHaveDay = /\d\s?[./,-]\s?\d{1,2}\s?[./,-]\s?'?\d\d|\p{L}.*(?:\d{4}|'\d\d)|\d{4}.*\p{L}/u;

/** 12.03.2024 is d20240312, and m202403 as any day of that March. */
function addDays(text: string, today: string, joined: Token[]): void {
  if (!mayHaveDay.test(text)) return;
  for (const { day, start, end } of findDays(text, today)) {
    const digits = day.replaceAll('-', '');
    joined.push({ term: `d${digits}`, start, end }, { term: `m${digits.slice(0, 6)}`, start, end });
  }
  for (const match of foldText(text).matchAll(monthAndYear)) {
    const month = String(monthOf.get(match[1] ?? '') ?? 0).padStart(2, '0');
    joined.push({ term: `m${match[2]}${month}`, start: match.index, end: match.index + match[0].length });
  }
}
