// How the papers spell a word that is kept folded: found out when it is shown, from a paper that has it.
import type { Database } from '@sqlite.org/sqlite-wasm';
import { elsewhere, type Members } from './members';
import { pagesOfPaper } from './page-places';
import type { WordStore } from './word-store';
import { joinedWordsOf, wordsOf } from './words';

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
    for (const text of texts.map(String))
      for (const token of [...wordsOf(text), ...joinedWordsOf(text)])
        if (token.term === term)
          return text
            .slice(token.start, token.end)
            .replace(/[^\p{L}]/gu, '')
            .toLowerCase();
  }
  return term;
}
