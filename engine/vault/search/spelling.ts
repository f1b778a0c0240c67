// How the papers spell a word that is kept folded: found out when it is shown, from a paper that has it.
import type { Database } from '@sqlite.org/sqlite-wasm';
import { elsewhere, type Members } from './members';
import { pagesOfPaper } from './page-places';
import type { WordStore } from './word-store';
import { eachWord, foldedWord, joinedWordsOf } from './words';

const mostLooked = 3;

export function spellingOf(db: Database, words: WordStore, { places }: Members, term: string): string {
  const papers: number[] = [];
  words.papersWith(term, (no) => {
    if (papers.length < mostLooked && (places[no] ?? -2) >= elsewhere) papers.push(no);
  });
  for (const no of papers) {
    const texts = db.selectValues(
      `SELECT title || char(10) || sender || char(10) || kind || char(10) || facts FROM paper WHERE no = ?1
       UNION ALL SELECT text FROM page WHERE place BETWEEN ?2 AND ?3`,
      [no, ...pagesOfPaper(no)],
    );
    for (const text of texts.map(String)) {
      const spelt = asItStands(text, term);
      if (spelt !== undefined) return spelt.replace(/[^\p{L}]/gu, '').toLowerCase();
    }
  }
  return term;
}

function asItStands(text: string, term: string): string | undefined {
  let found: string | undefined;
  eachWord(text, (word) => {
    if (found === undefined && foldedWord(word) === term) found = word;
  });
  if (found !== undefined) return found;
  const joined = joinedWordsOf(text).find((token) => token.term === term);
  return joined && text.slice(joined.start, joined.end);
}
