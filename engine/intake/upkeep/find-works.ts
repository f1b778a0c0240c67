// Which work of upkeep a paper shows was done: the market's rules say in which papers, and by which words.
import type { ReadPage } from '../../../shared/documents/page';
import { pageText } from '../../../shared/documents/page';
import { phrases } from '../../../shared/documents/phrase';
import { mostWorks, type ShownWork } from '../../../shared/documents/understanding';
import { maintenanceOf } from '../../../shared/maintenance/market';
import { foldText } from '../../../shared/values/folded-text';

/** A bill says on its first pages what it is for. */
const mostPages = 4;
const mostLetters = 20_000;

export function findWorks(pages: readonly ReadPage[], kind: string): readonly ShownWork[] {
  const rules = maintenanceOf('no').rules.filter(({ shownBy }) => shownBy?.kinds.includes(kind));
  if (rules.length === 0) return [];
  const works: ShownWork[] = [];
  for (const page of pages.slice(0, mostPages)) {
    const text = pageText(page).slice(0, mostLetters);
    const folded = foldText(text);
    for (const rule of rules) {
      if (!rule.shownBy || works.some((work) => work.rule === rule.id)) continue;
      const match = phrases(rule.shownBy.phrases).exec(folded);
      if (match) works.push({ rule: rule.id, line: lineAround(text, match.index), page: page.index });
    }
  }
  return works.slice(0, mostWorks);
}

function lineAround(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  return text
    .slice(from, end < 0 ? undefined : end)
    .trim()
    .slice(0, 160);
}
