// Answers one query: which papers, how good each is, and which terms were sought, so that they can be marked.
import type { Database } from '@sqlite.org/sqlite-wasm';
import { pairOf } from './fillers';
import { elsewhere, type Members } from './members';
import { stands } from './segment';
import { spellingOf } from './spelling';
import { expand, splitOf, typosOf } from './vocabulary';
import { type Wanted, wantedOf } from './wanted';
import type { Visit, WordStore } from './word-store';

/** The terms one wanted thing was sought as. */
export type Sought = {
  readonly terms: readonly string[];
  readonly prefix?: string;
  readonly phrase?: readonly string[];
};

export type Lookup = {
  /** Of the papers, best first. */
  readonly numbers: Int32Array;
  readonly scores: Float64Array;
  readonly corrected?: string;
  readonly sought: readonly Sought[];
};

/** What is asked: the packed words, and for words side by side the full-text table, which knows places. */
export type Asked = { readonly db: Database; readonly words: WordStore; readonly members: Members };

/** How much a paper is worth by the way a word stands in it. */
const worth = { exact: 1, form: 0.9, near: 0.55, misread: 0.3, typo: 0.5 };
/**
 * The paper before the mention: what a paper is, and what stands over it, counts for more than any number of mentions (`mostStrength`).
 * A compound names the kind by its last part: "rapport" a tilstandsrapport.
 */
const headingBonus = { kind: 1.6, title: 1.4, compound: 1.3 };
const leastStrength = 0.3;
const mostStrength = 1.4;
const evenStrength = 0.7;
/** BM25's k1, as SQLite has it; the length of the paper is in `Members`. */
const saturation = 1.2;

/** By the paper's place among the members; 0 where it is not. */
type Scores = Float32Array;
type Found = {
  readonly scores: Scores;
  readonly count: number;
  /** In any paper, also one that is not asked for. */
  readonly anywhere: boolean;
  readonly sought: Sought;
  readonly needed: boolean;
};

export function lookup(asked: Asked, query: string, today: string): Lookup {
  const { members } = asked;
  const wanted = wantedOf(query, today);
  if (wanted.length === 0) return answer(new Float32Array(), [], members);
  const first = wanted[0];
  if (wanted.length === 1 && first?.sort === 'word' && first.term.length === 1) return byInitial(asked, first.term);

  const together = runTogether(asked.words, wanted);
  const found = wanted.map((one, index) => seek(asked, one, together[index]));
  const all = inAll(found, members);
  if (all) return answer(all, found, members);

  // Nothing as typed: each word that stands nowhere is taken for the nearest that does.
  const mended = found.map((one, index) => {
    const typedWord = wanted[index];
    return one.needed && !one.anywhere && typedWord?.sort === 'word' ? mend(asked, typedWord.term) : undefined;
  });
  const after = found.map((one, index) => mended[index]?.found ?? one);
  const corrected = mended.some((one) => one)
    ? wanted.map((one, index) => mended[index]?.meaning ?? typed(one)).join(' ')
    : undefined;
  const best = inAll(after, members) ?? inMost(after, members);
  return { ...answer(best, after, members), ...(corrected === undefined ? {} : { corrected }) };
}

const typed = (one: Wanted) =>
  one.sort === 'word' ? one.term : one.sort === 'phrase' ? `"${one.parts.join(' ')}"` : one.parts.join(' ');

function seek(asked: Asked, one: Wanted, together: readonly string[] = []): Found {
  const tally = tallyOf(asked);
  if (one.sort === 'phrase') {
    tally.sideBySide(one.parts, worth.exact);
    return tally.found({ terms: [], phrase: one.parts }, true);
  }
  if (one.sort === 'joined') {
    tally.sideBySide(one.parts, worth.exact);
    tally.weighed(one.terms, worth.exact);
    const digits = one.terms.find((term) => /^\d{3,}$/.test(term));
    if (digits && !tally.anywhere()) tally.evenly([], digits, worth.near);
    return tally.found({ terms: one.terms, phrase: one.parts, ...(digits ? { prefix: digits } : {}) }, true);
  }
  const { exact, forms, prefix, compounds, misread } = expand(asked.words, one.term);
  tally.evenly(misread, undefined, worth.misread);
  tally.evenly([...compounds, ...together], prefix, worth.near);
  tally.weighed(forms, worth.form, true);
  tally.weighed([exact], worth.exact, true);
  const all = [exact, ...forms, ...compounds, ...together];
  return tally.found({ terms: [...all, ...misread], ...(prefix === undefined ? {} : { prefix }) }, one.needed);
}

/** Puts together what the terms of one wanted thing say of each paper. */
function tallyOf({ db, words, members }: Asked) {
  const { places, size, lengths } = members;
  const scores: Scores = new Float32Array(size);
  const bonuses = new Float32Array(size);
  let isAnywhere = false;
  const each =
    (visit: (place: number, byte: number) => void): Visit =>
    (no, byte) => {
      const place = places[no];
      if (place === undefined || place < elsewhere) return;
      isAnywhere = true;
      if (place >= 0) visit(place, byte);
    };
  const better = (place: number, score: number) => {
    if (score > (scores[place] ?? 0)) scores[place] = score;
  };
  const heads = (place: number, bonus: number) => {
    if (bonus > (bonuses[place] ?? 0)) bonuses[place] = bonus;
  };
  return {
    anywhere: () => isAnywhere,
    /** All alike: how often compounds stand in a paper says little. */
    evenly(terms: readonly string[], prefix: string | undefined, value: number) {
      const score = value * evenStrength;
      const visit = each((place, byte) => {
        better(place, score);
        if (byte > 63 && value >= worth.near) heads(place, headingBonus.compound);
      });
      for (const term of terms) words.papersWith(term, visit);
      if (prefix !== undefined) words.papersWithBeginning(prefix, visit);
    },
    /** Forms of one word count as one word, by BM25 without what sets a rare word above a common one: that is between words, not between forms. */
    weighed(terms: readonly string[], value: number, isWord = false) {
      if (terms.length === 0) return;
      const counts = new Float32Array(size);
      const visit = each((place, byte) => {
        counts[place] = (counts[place] ?? 0) + (byte & 63);
        if (isWord && byte > 63) heads(place, (byte >> 6) & stands.inKind ? headingBonus.kind : headingBonus.title);
      });
      for (const term of terms) words.papersWith(term, visit);
      for (let place = 0; place < size; place++) {
        const count = counts[place] ?? 0;
        if (count === 0) continue;
        const strength = (count * (saturation + 1)) / (count + saturation * (lengths[place] ?? 1));
        better(place, value * Math.min(mostStrength, Math.max(leastStrength, strength)));
      }
    },
    sideBySide(parts: readonly string[], value: number) {
      if (parts.length === 0) return;
      const visit = each((place) => better(place, value));
      const [one = '', other = ''] = parts;
      const pair = parts.length === 2 ? pairOf(one, other) : undefined;
      if (pair !== undefined) return words.papersWith(pair, visit);
      const found = db.selectValue('SELECT json_group_array(rowid) FROM words WHERE words MATCH ?', [
        `"${parts.join(' ').replaceAll('"', '')}"`,
      ]);
      for (const no of JSON.parse(String(found ?? '[]')) as readonly number[]) visit(no, 1);
    },
    found(sought: Sought, needed: boolean): Found {
      let count = 0;
      for (let place = 0; place < size; place++)
        if ((scores[place] ?? 0) > 0) {
          count += 1;
          scores[place] = (scores[place] ?? 0) + (bonuses[place] ?? 0);
        }
      return { scores, count, anywhere: isAnywhere, sought, needed };
    },
  };
}

/** "tilstands rapport" is "tilstandsrapport": Norwegians write compounds apart, and recognition breaks them. */
function runTogether(words: WordStore, wanted: readonly Wanted[]): readonly (readonly string[])[] {
  const together: string[][] = wanted.map(() => []);
  for (let index = 0; index + 1 < wanted.length; index++) {
    const [one, other] = [wanted[index], wanted[index + 1]];
    if (one?.sort !== 'word' || other?.sort !== 'word' || one.term.length + other.term.length < 6) continue;
    for (const joint of ['', 's']) {
      const term = one.term + joint + other.term;
      if (words.df(term) === 0) continue;
      together[index]?.push(term);
      together[index + 1]?.push(term);
    }
  }
  return together;
}

/** The nearest words the vault knows, or the two words a compound is made of. */
function mend(asked: Asked, term: string): { readonly found: Found; readonly meaning: string } | undefined {
  const { db, words, members } = asked;
  const isThere = (word: string) => {
    let there = false;
    words.papersWith(word, (no) => {
      there ||= (members.places[no] ?? -2) >= elsewhere;
    });
    return there;
  };
  const typos = typosOf(words, term, isThere);
  const best = typos[0];
  if (best !== undefined) {
    const tally = tallyOf(asked);
    tally.weighed(typos, worth.typo);
    return { found: tally.found({ terms: typos }, true), meaning: spellingOf(db, words, members, best) };
  }
  const parts = splitOf(words, term);
  if (!parts) return;
  const [one, other] = parts.map((part) => seek(asked, { sort: 'word', term: part, last: false, needed: true }));
  if (!one || !other) return;
  let count = 0;
  const scores = one.scores.map((score, place) => {
    const second = other.scores[place] ?? 0;
    if (score === 0 || second === 0) return 0;
    count += 1;
    return (score + second) * worth.typo;
  });
  return {
    found: {
      scores,
      count,
      anywhere: one.anywhere && other.anywhere,
      sought: { terms: [...one.sought.terms, ...other.sought.terms] },
      needed: true,
    },
    meaning: parts.map((part) => spellingOf(db, words, members, part)).join(' '),
  };
}

const rarity = (one: Found, papers: number) => Math.log(1 + (papers + 0.5) / (one.count + 0.5));

/** Undefined when no paper has all the words. */
function inAll(found: readonly Found[], { size }: Members): Scores | undefined {
  const totals: Scores = new Float32Array(size);
  for (const one of found) {
    const { scores } = one;
    const weight = rarity(one, size);
    for (let place = 0; place < size; place++) totals[place] = (totals[place] ?? 0) + (scores[place] ?? 0) * weight;
  }
  for (const { scores, needed } of found)
    if (needed) for (let place = 0; place < size; place++) if ((scores[place] ?? 0) === 0) totals[place] = 0;
  return totals.some((total) => total > 0) ? totals : undefined;
}

/** Papers with as many of the words as any has. */
function inMost(found: readonly Found[], { size }: Members): Scores {
  const needed = found.filter((one) => one.needed);
  const counts = new Uint8Array(size);
  const totals: Scores = new Float32Array(size);
  let most = 0;
  for (const one of needed) {
    const weight = rarity(one, size);
    for (let place = 0; place < size; place++) {
      const score = one.scores[place] ?? 0;
      if (score === 0) continue;
      const count = (counts[place] ?? 0) + 1;
      counts[place] = count;
      most = Math.max(most, count);
      totals[place] = (totals[place] ?? 0) + score * weight;
    }
  }
  return totals.map((total, place) => (counts[place] === most ? total : 0));
}

/** Best first, equally good ones by place. Counted into their order: sorting twenty thousand would take longer than finding them. */
function answer(totals: Scores, found: readonly Found[], members: Members): Lookup {
  const rounded = new Uint32Array(totals.length);
  let [count, best] = [0, 0];
  for (let place = 0; place < totals.length; place++) {
    const total = totals[place] ?? 0;
    if (total === 0) continue;
    const worthOf = Math.max(1, Math.round(total * 1000));
    rounded[place] = worthOf;
    best = Math.max(best, worthOf);
    count += 1;
  }
  const next = new Uint32Array(best + 2);
  for (const one of rounded) if (one > 0) next[best - one + 1] = (next[best - one + 1] ?? 0) + 1;
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const numbers = new Int32Array(count);
  const scores = new Float64Array(count);
  for (let place = 0; place < rounded.length; place++) {
    const one = rounded[place] ?? 0;
    if (one === 0) continue;
    const at = next[best - one] ?? 0;
    next[best - one] = at + 1;
    numbers[at] = members.numbers[place] ?? 0;
    scores[at] = one / 1000;
  }
  return { numbers, scores, sought: found.map((one) => one.sought) };
}

/** One letter stands in every paper: only what a title or a sender begins with is worth showing. */
function byInitial({ words, members }: Asked, letter: string): Lookup {
  const totals = new Float32Array(members.size);
  words.papersWithBeginning(letter, (no, byte) => {
    const place = members.places[no] ?? -1;
    if (place >= 0 && (byte >> 6) & stands.inHeading) totals[place] = 1;
  });
  return answer(totals, [], members);
}
