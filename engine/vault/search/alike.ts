// "More like this": the papers that share the words which tell most about one paper, those of its own kind first.
import type { Database } from '@sqlite.org/sqlite-wasm';
import type { Members } from './lookup';
import { wordsOf } from './words';

export type Alike = { readonly ids: readonly string[]; readonly scores: readonly number[] };

const most = { telling: 16, papers: 200, textLooked: 60_000 };
/** Beside a paper that is as like as can be, one this much less so is no longer called like it. */
const leastShare = 0.3;
/** The title is chosen by someone; its words count for so many in the text. */
const titleWorth = 3;
const shortestWord = 4;

export function alike(db: Database, id: string, members: Members): Alike {
  const paper = db.selectArray('SELECT no, title, kind FROM paper WHERE id = ?', [id]);
  if (!paper) return { ids: [], scores: [] };
  const no = Number(paper[0]);
  const telling = tellingWords(db, no, String(paper[1]), members.size);
  const scores = new Map<number, number>();
  for (const { term, worth } of telling)
    for (const other of JSON.parse(
      String(
        db.selectValue('SELECT json_group_array(rowid) FROM words WHERE words MATCH ?', [`{title body} : "${term}"`]) ??
          '[]',
      ),
    ) as readonly number[])
      if (other !== no && members.has(other)) scores.set(other, (scores.get(other) ?? 0) + worth);

  const sameKind = new Set(db.selectValues('SELECT no FROM paper WHERE kind = ?', [paper[2] ?? '']).map(Number));
  const best = Math.max(0, ...scores.values());
  const found = [...scores]
    .filter(([, score]) => score >= best * leastShare)
    .flatMap(([other, score]) => {
      const member = members.get(other);
      return member ? [{ ...member, score, same: sameKind.has(other) ? 1 : 0 }] : [];
    })
    .sort((a, b) => b.same - a.same || b.score - a.score || a.place - b.place)
    .slice(0, most.papers);
  return { ids: found.map((one) => one.id), scores: found.map(({ score }) => Math.round(score * 1000) / 1000) };
}

type Telling = { readonly term: string; readonly worth: number };

/** Often in this paper, and in few others; but in some. */
function tellingWords(db: Database, no: number, title: string, papers: number): readonly Telling[] {
  const counts = new Map<string, number>();
  const count = (text: string, worth: number) => {
    for (const { term } of wordsOf(text))
      if (term.length >= shortestWord && !/\d/.test(term)) counts.set(term, (counts.get(term) ?? 0) + worth);
  };
  count(title, titleWorth);
  let looked = 0;
  for (const index of db.selectValues('SELECT idx FROM page WHERE paper = ? ORDER BY idx LIMIT 40', [no])) {
    const text = String(
      db.selectValue('SELECT text FROM page WHERE paper = ? AND idx = ?', [no, Number(index)]) ?? '',
    ).slice(0, most.textLooked - looked);
    count(text, 1);
    looked += text.length;
    if (looked >= most.textLooked) break;
  }
  const known = db.selectArrays(
    'SELECT term, df FROM term WHERE df > 1 AND df <= ? AND term IN (SELECT value FROM json_each(?))',
    [Math.max(3, papers / 4), JSON.stringify([...counts.keys()])],
  );
  return known
    .map(([term, df]) => ({
      term: String(term),
      worth: (1 + Math.log(counts.get(String(term)) ?? 1)) * Math.log(1 + papers / Number(df)),
    }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most.telling);
}
