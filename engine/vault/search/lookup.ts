// Answers one query: which papers, how good each is, and which terms were sought, so that they can be marked.
import type { Database } from '@sqlite.org/sqlite-wasm';
import { dfOf, expand, spellingOf, splitOf, typosOf } from './vocabulary';
import { type Wanted, wantedOf } from './wanted';

/** The terms one wanted thing was sought as. */
export type Sought = {
  readonly terms: readonly string[];
  readonly prefix?: string;
  readonly phrase?: readonly string[];
};

export type Lookup = {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
  readonly corrected?: string;
  readonly sought: readonly Sought[];
};

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
/** Title, sender, kind, facts, body, joined. */
const columnWeights = '6, 4, 4, 2, 1, 1';

type Scores = Map<number, number>;
type Found = { readonly scores: Scores; readonly sought: Sought; readonly needed: boolean };

/** The papers a search may find, by their number in the index. */
export type Members = ReadonlyMap<
  number,
  { readonly id: string /** Place among them, the newest first. */; readonly place: number }
>;

export function lookup(db: Database, query: string, members: Members, today: string): Lookup {
  const wanted = wantedOf(query, today);
  if (wanted.length === 0) return { ids: [], scores: [], sought: [] };
  const first = wanted[0];
  if (wanted.length === 1 && first?.sort === 'word' && first.term.length === 1)
    return byInitial(db, first.term, members);

  const papers = members.size;
  const together = runTogether(db, wanted);
  const found = wanted.map((one, index) => seek(db, one, papers, together[index]));
  let all = inAll(found, members);
  if (all.size > 0) return answer(all, found, members);

  // Nothing as typed: each word that stands nowhere is taken for the nearest that does.
  const mended = found.map((one, index) => {
    const asked = wanted[index];
    return one.needed && one.scores.size === 0 && asked?.sort === 'word' ? mend(db, asked.term, papers) : undefined;
  });
  const after = found.map((one, index) => mended[index]?.found ?? one);
  all = inAll(after, members);
  const corrected = mended.some((one) => one)
    ? wanted.map((one, index) => mended[index]?.meaning ?? typed(one)).join(' ')
    : undefined;
  if (all.size === 0) all = inMost(after, members);
  return { ...answer(all, after, members), ...(corrected === undefined ? {} : { corrected }) };
}

const typed = (one: Wanted) =>
  one.sort === 'word' ? one.term : one.sort === 'phrase' ? `"${one.parts.join(' ')}"` : one.parts.join(' ');

function seek(db: Database, one: Wanted, papers: number, together: readonly string[] = []): Found {
  if (one.sort === 'phrase') {
    const scores: Scores = new Map();
    collect(db, phrase(one.parts), worth.exact, papers, scores);
    return { scores, sought: { terms: [], phrase: one.parts }, needed: true };
  }
  const scores: Scores = new Map();
  if (one.sort === 'joined') {
    const groups = [one.parts.length > 0 ? phrase(one.parts) : '', ...one.terms.map(quoted)].filter(
      (group) => group !== '',
    );
    collect(db, groups.join(' OR '), worth.exact, papers, scores);
    const digits = one.terms.find((term) => /^\d{3,}$/.test(term));
    if (digits && scores.size === 0) collect(db, `${quoted(digits)} *`, worth.near, papers, scores);
    return {
      scores,
      sought: { terms: one.terms, phrase: one.parts, ...(digits ? { prefix: digits } : {}) },
      needed: true,
    };
  }
  const { exact, forms, prefix, compounds, misread } = expand(db, one.term);
  const all = [exact, ...forms, ...compounds, ...together];
  const same = [exact, ...forms, ...together];
  const beginning = prefix === undefined ? [] : [`${quoted(prefix)} *`];
  const headings = headingsOf(db, same.map(quoted), [...compounds.slice(0, 40).map(quoted), ...beginning]);
  if (misread.length > 0) collectEvenly(db, misread.map(quoted).join(' OR '), worth.misread, scores);
  const near = [...[...compounds, ...together].map(quoted), ...beginning];
  if (near.length > 0) collectEvenly(db, near.join(' OR '), worth.near, scores);
  if (forms.length > 0) collect(db, forms.map(quoted).join(' OR '), worth.form, papers, scores);
  collect(db, quoted(exact), worth.exact, papers, scores);
  for (const [no, bonus] of headings) scores.set(no, (scores.get(no) ?? 0) + bonus);
  return {
    scores,
    sought: { terms: [...all, ...misread], ...(prefix === undefined ? {} : { prefix }) },
    needed: one.needed,
  };
}

/** Papers with one of the words, or a compound with it, in what they are or what stands over them. */
function headingsOf(db: Database, same: readonly string[], compounds: readonly string[]): Scores {
  const bonuses: Scores = new Map();
  const add = (columns: string, terms: readonly string[], bonus: number) => {
    if (terms.length === 0) return;
    for (const no of numbersOf(db, `{${columns}} : (${terms.join(' OR ')})`, 'heads'))
      bonuses.set(no, Math.max(bonus, bonuses.get(no) ?? 0));
  };
  add('title sender kind', compounds, headingBonus.compound);
  add('title sender', same, headingBonus.title);
  add('kind', same, headingBonus.kind);
  return bonuses;
}

/** "tilstands rapport" is "tilstandsrapport": Norwegians write compounds apart, and recognition breaks them. */
function runTogether(db: Database, wanted: readonly Wanted[]): readonly (readonly string[])[] {
  const together: string[][] = wanted.map(() => []);
  for (let index = 0; index + 1 < wanted.length; index++) {
    const [one, other] = [wanted[index], wanted[index + 1]];
    if (one?.sort !== 'word' || other?.sort !== 'word' || one.term.length + other.term.length < 6) continue;
    for (const joint of ['', 's']) {
      const term = one.term + joint + other.term;
      if (dfOf(db, term) === 0) continue;
      together[index]?.push(term);
      together[index + 1]?.push(term);
    }
  }
  return together;
}

/** The nearest words the vault knows, or the two words a compound is made of. */
function mend(
  db: Database,
  term: string,
  papers: number,
): { readonly found: Found; readonly meaning: string } | undefined {
  const scores: Scores = new Map();
  const parts = splitOf(db, term);
  const typos = typosOf(db, term);
  const best = typos[0];
  if (best !== undefined) {
    collect(db, typos.map(quoted).join(' OR '), worth.typo, papers, scores);
    return { found: { scores, sought: { terms: typos }, needed: true }, meaning: spellingOf(db, best) };
  }
  if (!parts) return;
  const [one, other] = parts.map((part) => seek(db, { sort: 'word', term: part, last: false, needed: true }, papers));
  if (!one || !other) return;
  for (const [no, score] of one.scores) {
    const second = other.scores.get(no);
    if (second !== undefined) scores.set(no, (score + second) * worth.typo);
  }
  const terms = [...one.sought.terms, ...other.sought.terms];
  return {
    found: { scores, sought: { terms }, needed: true },
    meaning: parts.map((part) => spellingOf(db, part)).join(' '),
  };
}

/** In more papers than this a word says too little for it to matter how often each has it, and asking would take long. */
const mostWeighed = 1_500;

/**
 * Adds the papers with any of the terms. FTS5's bm25 counts a rare term for more than a common one, which is right between words and wrong
 * between the forms of one word; so its value is divided by what one mention is worth in so many papers, and kept within bounds.
 */
function collect(db: Database, match: string, value: number, papers: number, scores: Scores): void {
  const numbers = numbersOf(db, match);
  const add = (no: number, strength: number) => scores.set(no, Math.max(scores.get(no) ?? 0, value * strength));
  if (numbers.length > mostWeighed) {
    for (const no of numbers) add(no, 1);
    return;
  }
  const weights = jsonColumn(
    db,
    `WITH hit AS MATERIALIZED (SELECT round(bm25(words, ${columnWeights}), 5) AS weight FROM words WHERE words MATCH ?)
     SELECT json_group_array(weight) FROM hit`,
    match,
  );
  // Those in the trash are counted among the numbers, and not among the papers.
  const without = Math.max(0, papers - numbers.length);
  const idf = Math.max(1e-6, Math.log((without + 0.5) / (numbers.length + 0.5)));
  numbers.forEach((no, index) => {
    add(no, Math.min(mostStrength, Math.max(leastStrength, -(weights[index] ?? 0) / idf)));
  });
}

/** All alike: how often compounds stand in a paper says less than it costs to count. */
function collectEvenly(db: Database, match: string, value: number, scores: Scores): void {
  for (const no of numbersOf(db, match)) scores.set(no, Math.max(scores.get(no) ?? 0, value * evenStrength));
}

/** `heads` repeats what stands over the papers: asked there, no page is looked through for it. */
const numbersOf = (db: Database, match: string, table: 'words' | 'heads' = 'words') =>
  jsonColumn(db, `SELECT json_group_array(rowid) FROM ${table} WHERE ${table} MATCH ?`, match);

/** A column as one text: twenty thousand rows fetched one by one cost more than finding them. */
function jsonColumn(db: Database, sql: string, match: string): readonly number[] {
  return JSON.parse(String(db.selectValue(sql, [match]) ?? '[]')) as readonly number[];
}

const rarity = (one: Found, papers: number) => Math.log(1 + (papers + 0.5) / (one.scores.size + 0.5));

function inAll(found: readonly Found[], members: Members): Scores {
  const needed = found.filter((one) => one.needed).sort((a, b) => a.scores.size - b.scores.size);
  const rest = found.filter((one) => !one.needed);
  const result: Scores = new Map();
  for (const no of needed[0]?.scores.keys() ?? []) {
    if (!members.has(no) || !needed.every((one) => one.scores.has(no))) continue;
    let total = 0;
    for (const one of [...needed, ...rest]) total += (one.scores.get(no) ?? 0) * rarity(one, members.size);
    result.set(no, total);
  }
  return result;
}

/** Papers with as many of the words as any has. */
function inMost(found: readonly Found[], members: Members): Scores {
  const count = new Map<number, number>();
  const totals: Scores = new Map();
  for (const one of found) {
    if (!one.needed) continue;
    for (const [no, score] of one.scores) {
      if (!members.has(no)) continue;
      count.set(no, (count.get(no) ?? 0) + 1);
      totals.set(no, (totals.get(no) ?? 0) + score * rarity(one, members.size));
    }
  }
  let most = 0;
  for (const number of count.values()) most = Math.max(most, number);
  return new Map([...totals].filter(([no]) => count.get(no) === most));
}

function answer(scores: Scores, found: readonly Found[], members: Members): Lookup {
  // A score and a place in one number: twenty thousand of them are sorted in the time of a few objects.
  const keys = new Float64Array(scores.size);
  const ids: string[] = [];
  let count = 0;
  for (const [no, score] of scores) {
    const member = members.get(no);
    if (!member) continue;
    ids[member.place] = member.id;
    keys[count++] = -Math.round(score * 1000) * places + member.place;
  }
  const sorted = keys.subarray(0, count).sort();
  const ranked: string[] = [];
  const worths: number[] = [];
  for (const key of sorted) {
    const rounded = Math.ceil(-key / places);
    ranked.push(ids[key + rounded * places] ?? '');
    worths.push(rounded / 1000);
  }
  return { ids: ranked, scores: worths, sought: found.map((one) => one.sought) };
}

/** More papers than any archive has; a score times this is still a whole number. */
const places = 2 ** 24;

/** One letter stands in every paper: only what a title or a sender begins with is worth showing. */
function byInitial(db: Database, letter: string, members: Members): Lookup {
  const numbers = numbersOf(db, `{title sender} : ${quoted(letter)} *`, 'heads');
  const hits = numbers.flatMap((no) => members.get(no) ?? []).sort((a, b) => a.place - b.place);
  return { ids: hits.map((hit) => hit.id), scores: hits.map(() => 1), sought: [] };
}

const quoted = (term: string) => `"${term.replaceAll('"', '')}"`;
const phrase = (parts: readonly string[]) => quoted(parts.join(' '));
