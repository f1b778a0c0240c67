// "More like this": the papers that share the words which tell most about one paper, those of its own kind first.
import type { Database } from '@sqlite.org/sqlite-wasm';
import type { Asked, Lookup } from './lookup';
import { pagesOfPaper } from './page-places';
import { isOfLetters } from './segment';
import type { WordStore } from './word-store';
import { wordsOf } from './words';

export type Alike = Pick<Lookup, 'numbers' | 'scores'>;

const most = { telling: 16, papers: 200, textLooked: 60_000, pagesLooked: 40 };
/** Beside a paper that is as like as can be, one this much less so is no longer called like it. */
const leastShare = 0.3;
/** The title is chosen by someone; its words count for so many in the text. */
const titleWorth = 3;
const shortestWord = 4;

export function alike({ db, words, members }: Asked, id: string): Alike {
  const paper = db.selectArray('SELECT no, title, kind FROM paper WHERE id = ?', [id]);
  if (!paper) return { numbers: new Int32Array(), scores: new Float64Array() };
  const no = Number(paper[0]);
  const telling = tellingWords(db, words, no, String(paper[1]), members.size);
  const scores = new Map<number, number>();
  for (const { term, worth } of telling)
    words.papersWith(term, (other) => {
      const place = members.places[other] ?? -1;
      if (other !== no && place >= 0) scores.set(place, (scores.get(place) ?? 0) + worth);
    });

  const sameKind = new Set(db.selectValues('SELECT no FROM paper WHERE kind = ?', [paper[2] ?? '']).map(Number));
  const best = Math.max(0, ...scores.values());
  const found = [...scores]
    .filter(([, score]) => score >= best * leastShare)
    .map(([place, score]) => {
      const other = members.numbers[place] ?? 0;
      return { place, other, score, same: sameKind.has(other) ? 1 : 0 };
    })
    .sort((a, b) => b.same - a.same || b.score - a.score || a.place - b.place)
    .slice(0, most.papers);
  return {
    numbers: Int32Array.from(found, ({ other }) => other),
    scores: Float64Array.from(found, ({ score }) => Math.round(score * 1000) / 1000),
  };
}

type Telling = { readonly term: string; readonly worth: number };

/** Often in this paper, and in few others; but in some. */
function tellingWords(db: Database, words: WordStore, no: number, title: string, papers: number): readonly Telling[] {
  const counts = new Map<string, number>();
  const count = (text: string, worth: number) => {
    for (const { term } of wordsOf(text))
      if (term.length >= shortestWord && isOfLetters(term)) counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  count(title, titleWorth);
  let looked = 0;
  const { textLooked, pagesLooked } = most;
  const pages = db.selectValues(
    `SELECT substr(text, 1, ${textLooked}) FROM page WHERE place BETWEEN ? AND ? ORDER BY place LIMIT ${pagesLooked}`,
    [...pagesOfPaper(no)],
  );
  for (const page of pages) {
    const text = String(page).slice(0, textLooked - looked);
    count(text, 1);
    looked += text.length;
    if (looked >= textLooked) break;
  }
  const mostPapers = Math.max(3, papers / 4);
  return [...counts]
    .flatMap(([term, count]) => {
      const df = words.df(term);
      return df > 1 && df <= mostPapers ? [{ term, worth: (1 + Math.log(count)) * Math.log(1 + papers / df) }] : [];
    })
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most.telling);
}
