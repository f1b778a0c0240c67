// What a query asks for: words, numbers, days and phrases, out of what was typed.
import { fillers } from './fillers';
import { joinedOf, type Token, wordsOf } from './words';

export type Wanted =
  /** A word, to be found in its forms; `last` while it may still be being typed. */
  | { readonly sort: 'word'; readonly term: string; readonly last: boolean; readonly needed: boolean }
  /** A number, day or hyphened word: any of these terms, or the parts side by side as typed. */
  | { readonly sort: 'joined'; readonly terms: readonly string[]; readonly parts: readonly string[] }
  /** Side by side, as typed. */
  | { readonly sort: 'phrase'; readonly parts: readonly string[] };

const mostWanted = 12;

export function wantedOf(query: string, today: string): readonly Wanted[] {
  const wanted: Wanted[] = [];
  const pieces = query.split(/["“”«»„]/);
  pieces.forEach((piece, index) => {
    // A quote not yet closed is a phrase already: it is being typed.
    if (index % 2 === 1) {
      const parts = wordsOf(piece).map((token) => token.term);
      if (parts.length > 0) wanted.push({ sort: 'phrase', parts });
    } else wanted.push(...loose(piece, today, index === pieces.length - 1));
  });
  const worth = wanted.filter((one) => one.sort !== 'word' || one.needed);
  const kept = worth.length > 0 ? wanted : wanted.map((one) => (one.sort === 'word' ? { ...one, needed: true } : one));
  return kept.slice(0, mostWanted);
}

function loose(text: string, today: string, isLast: boolean): readonly Wanted[] {
  const words = wordsOf(text);
  const joined = chosen(joinedOf(text, today));
  const wanted: Wanted[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const over = joined.find((span) => span.start <= word.start && word.end <= span.end);
    if (over) {
      const parts = words.filter((part) => over.start <= part.start && part.end <= over.end);
      wanted.push({ sort: 'joined', terms: over.terms, parts: parts.map((part) => part.term) });
      index = words.indexOf(parts[parts.length - 1] ?? word);
      continue;
    }
    const last = isLast && index === words.length - 1 && word.end === text.length;
    wanted.push({ sort: 'word', term: word.term, last, needed: !fillers.has(word.term) || last });
  }
  return wanted;
}

type Span = { readonly start: number; readonly end: number; readonly terms: readonly string[] };

/** The longest readings, not overlapping; a day rather than its month or its digits. */
function chosen(tokens: readonly Token[]): readonly Span[] {
  const spans: Span[] = [];
  const rank = (token: Token) =>
    (token.end - token.start) * 10 + (token.term.startsWith('d') ? 2 : token.term.startsWith('m') ? 1 : 0);
  for (const token of [...tokens].sort((a, b) => rank(b) - rank(a))) {
    const over = spans.find((span) => token.start < span.end && span.start < token.end);
    if (!over) spans.push({ start: token.start, end: token.end, terms: [token.term] });
    else if (
      over.start === token.start &&
      over.end === token.end &&
      /^\d/.test(token.term) &&
      !over.terms.includes(token.term)
    )
      spans[spans.indexOf(over)] = { ...over, terms: [...over.terms, token.term] };
  }
  return spans;
}
