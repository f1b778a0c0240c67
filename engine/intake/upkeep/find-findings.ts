// What a condition report finds: each building part once, with its grade, cause, consequence, measure and cost, whichever way it is laid out.
import { costWords, findingLabels } from '../../../shared/documents/kinds/valuation/condition-words';
import type { ReadPage } from '../../../shared/documents/page';
import { phraseSource, phrases, phrasesOf } from '../../../shared/documents/phrase';
import { type Finding, mostFindings } from '../../../shared/documents/understanding';
import { maintenanceOf } from '../../../shared/maintenance/market';
import { foldText } from '../../../shared/values/folded-text';
import { findMoney } from '../../../shared/values/money';
import { placeOf } from '../understand/sheet';
import { type Graded, gradedRows } from './finding-rows';
import { type Row, rowsOf, textOf } from './rows';

/** Of a section: longer ones run on into what is no longer about the part. */
const mostRows = 70;
const chapterSize = 1.14;

export function findFindings(pages: readonly ReadPage[], kind: string): readonly Finding[] {
  if (kind !== 'tilstandsrapport') return [];
  const rows = rowsOf(pages);
  const graded = gradedRows(rows);
  const sections = graded.map((each, index): Section => {
    const to = Math.min(graded[index + 1]?.from ?? rows.length, each.row + mostRows);
    return sectionOf(each, rows, to);
  });
  return merged(withBodies(sections, rows))
    .filter(isPlausible)
    .slice(0, mostFindings)
    .map(({ finding }) => finding);
}

interface Section {
  readonly finding: Finding;
  /** It says more than its heading and a cost. */
  readonly isFull: boolean;
  readonly listed: boolean;
}

function sectionOf(graded: Graded, rows: readonly Row[], to: number): Section {
  const own = rows[graded.row];
  const beside = own ? own.cells.filter((cell) => cell !== graded.cell).map(({ text }) => text) : [];
  const costBeside = costIn(beside.join(' '));
  // In a table the cost stands in the row, and what follows is about the next part.
  const isRow = graded.listed || costBeside !== undefined;
  const last = isRow ? graded.row + 1 : to;
  const texts = bodyOf(rows.slice(graded.row + 1, last), graded);
  const cost = costBeside ?? costIn(texts.cost);
  const heading = graded.heading.slice(0, 160);
  const finding: Finding = {
    grade: graded.grade,
    heading,
    part: partOf(heading),
    reason: (texts.reason || texts.plain).slice(0, 1_200),
    consequence: texts.consequence.slice(0, 600),
    measure: texts.measure.slice(0, 600),
    ...cost,
    place: placeOf(graded.cell),
  };
  return {
    finding,
    isFull: finding.reason.length + finding.consequence.length + finding.measure.length > 12,
    listed: graded.listed,
  };
}

type Label = (typeof findingLabels)[number][0];
type Texts = Record<Label, string>;

const labelPatterns = findingLabels.map(
  ([label, list]) =>
    [
      label,
      new RegExp(
        `^(?:${[...phrasesOf(list)]
          .sort((a, b) => b.length - a.length)
          .map(phraseSource)
          .join('|')})`,
      ),
    ] as const,
);

function bodyOf(rows: readonly Row[], graded: Pick<Graded, 'cell'>): Texts {
  const texts: Texts = { reason: '', consequence: '', measure: '', cost: '', plain: '' };
  let current: Label = 'plain';
  const add = (label: Label, text: string) => {
    const tidied = text.replace(/^[\s•·*\u25cf:–-]+/, '').trim();
    if (tidied !== '') texts[label] += `${texts[label] === '' ? '' : ' '}${tidied}`;
  };
  for (const row of rows) {
    const [first] = row.cells;
    if (first && isChapter(row, graded)) break;
    const text = textOf(row);
    const label = labelAt(text);
    if (label) {
      current = label.name;
      add(current, text.slice(label.length));
      // A cost is one line; what follows is about something else again.
      if (label.name === 'cost' && costIn(texts.cost)) current = 'plain';
    } else if (current === 'cost' && costIn(texts.cost)) current = 'plain';
    else add(current, text);
  }
  return texts;
}

function labelAt(text: string): { readonly name: Label; readonly length: number } | undefined {
  const folded = foldText(text);
  const lead = folded.length - folded.replace(/^[\s•·*\u25cf–-]+/, '').length;
  for (const [name, pattern] of labelPatterns) {
    const match = pattern.exec(folded.slice(lead));
    if (!match) continue;
    const length = lead + match[0].length;
    const rest = folded.slice(length);
    // "Tiltak:" and "TILTAK" are labels, "Tiltaket bør" is a sentence; a cost may follow its label bare.
    if (/^\s*[:–-]/.test(rest) || rest.trim() === '' || (name === 'cost' && /\d/.test(rest) && rest.length < 60))
      return { name, length };
  }
  return undefined;
}

/** A heading larger than the text, short and without a full stop: the next chapter. */
function isChapter(row: Row, graded: Pick<Graded, 'cell'>): boolean {
  const text = textOf(row);
  const [first] = row.cells;
  if (!first || row.cells.length > 1 || text.length > 60 || /[.:;,]$/.test(text)) return false;
  return first.size >= chapterSize && first.size > graded.cell.size * 1.05 && !labelAt(text);
}

function costIn(text: string): Pick<Finding, 'costLow' | 'costHigh'> | undefined {
  if (!/\d/.test(text)) return undefined;
  const folded = foldText(text).slice(0, 200);
  if (phrases(costWords.none).test(folded)) return undefined;
  const amounts = findMoney(text.slice(0, 200))
    .map(({ amount }) => Math.abs(amount))
    .filter((amount) => amount > 0 && amount <= 1e8);
  const [first, second] = amounts;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    // "20–100 000": the thousands are said once.
    const low = first < 1_000 && first * 1_000 <= second ? first * 1_000 : first;
    return low <= second ? { costLow: low, costHigh: second } : { costLow: second, costHigh: low };
  }
  if (first < 500) return undefined;
  if (phrases(costWords.under).test(folded)) return { costHigh: first };
  if (phrases(costWords.over).test(folded)) return { costLow: first };
  return { costLow: first, costHigh: first };
}

const partPatterns = maintenanceOf('no').partWords.flatMap(([kind, list]) =>
  phrasesOf(list).map((phrase) => ({
    kind,
    pattern: new RegExp(phraseSource(phrase)),
    weight: phrase.replace('*', '').length,
  })),
);

/** The kind whose longest phrase stands in the words; the earlier of two alike. */
export function partOf(words: string): string {
  const folded = foldText(words);
  let best: { readonly kind: string; readonly weight: number; readonly at: number } | undefined;
  for (const { kind, pattern, weight } of partPatterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    // What stands first is what it is about: "Bad 2. etasje, membran og sluk".
    const at = match.index;
    if (!best || at < best.at - 2 || (Math.abs(at - best.at) <= 2 && weight > best.weight)) best = { kind, weight, at };
  }
  return best?.kind ?? '';
}

/** Reports whose grades are pictures list them in a summary alone: the section is found by its heading. */
function withBodies(sections: readonly Section[], rows: readonly Row[]): readonly Section[] {
  return sections.map((section) => {
    if (!section.listed || section.isFull) return section;
    const wanted = lastPiece(section.finding.heading);
    const at = rows.findIndex(
      (row, index) =>
        foldText(textOf(row)).trim() === wanted &&
        rows.slice(index + 1, index + 14).some((next) => labelAt(textOf(next))),
    );
    const cell = rows[at]?.cells[0];
    if (!cell) return section;
    const end = rows.findIndex((row, index) => index > at + 2 && isNextSection(row, rows, index));
    const texts = bodyOf(rows.slice(at + 1, Math.min(end < 0 ? rows.length : end, at + mostRows)), { cell });
    const cost = costIn(texts.cost);
    const finding: Finding = {
      ...section.finding,
      reason: (texts.reason || texts.plain).slice(0, 1_200),
      consequence: texts.consequence.slice(0, 600),
      measure: texts.measure.slice(0, 600),
      ...cost,
      place: placeOf(cell),
    };
    return { ...section, finding, isFull: true };
  });
}

const lastPiece = (heading: string): string => foldText(heading.split(', ').at(-1) ?? heading).trim();

const isNextSection = (row: Row, rows: readonly Row[], index: number): boolean => {
  const text = textOf(row);
  if (text.length > 60 || /[.:;,]$/.test(text) || labelAt(text) || partOf(text) === '') return false;
  const next = rows[index + 1];
  return next !== undefined && labelAt(textOf(next)) !== undefined;
};

/** The summary's entry and the section about it are one finding, and so is what an appendix repeats. */
function merged(sections: readonly Section[]): readonly Section[] {
  const kept: Section[] = [];
  // Sections first: each entry of a summary then finds the one it speaks of, and no two the same.
  const byFullness = [...sections.filter(({ isFull }) => isFull), ...sections.filter(({ isFull }) => !isFull)];
  const taken = new Set<number>();
  for (const section of byFullness) {
    const same = kept.findIndex(({ finding }) => sameWords(finding, section.finding));
    const likely = same >= 0 ? same : section.isFull ? -1 : mostLike(kept, section, taken);
    const known = kept[likely];
    if (!known) kept.push(section);
    else {
      if (same < 0) taken.add(likely);
      kept[likely] = { ...known, finding: joined(known.finding, section.finding) };
    }
  }
  return kept;
}

const sameWords = (a: Finding, b: Finding): boolean =>
  a.grade === b.grade && wordsOf(a.heading).join(' ') === wordsOf(b.heading).join(' ');

function mostLike(kept: readonly Section[], entry: Section, taken: ReadonlySet<number>): number {
  let best = -1;
  let bestScore = 1;
  for (const [index, { finding, isFull }] of kept.entries()) {
    if (!isFull || taken.has(index) || finding.grade !== entry.finding.grade) continue;
    const score = likeness(finding, entry.finding);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return best;
}

function likeness(a: Finding, b: Finding): number {
  if (!sameFloor(a.heading, b.heading)) return 0;
  const [words, others] = [wordsOf(a.heading), wordsOf(b.heading)];
  const within = words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  const sameCost = a.costLow === b.costLow && a.costHigh === b.costHigh && (a.costLow ?? a.costHigh) !== undefined;
  const samePart = a.part !== '' && a.part === b.part;
  const costUnsaid = (b.costLow ?? b.costHigh) === undefined;
  return (
    (within ? 3 : 0) +
    (samePart && sameCost ? 3 : 0) +
    (samePart && costUnsaid ? 1.5 : 0) +
    (samePart && within ? 1 : 0)
  );
}

const floorWord = /\b(\d\s?\.?\s?etasje|u\.?\s?etasje|underetasje|kjeller|loft|hovedetasje|sokkel)/;
function sameFloor(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => floorWord.exec(foldText(text))?.[1]?.replace(/[\s.]/g, ''));
  return first === undefined || second === undefined || first === second;
}

const wordsOf = (heading: string): readonly string[] =>
  foldText(heading)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

function joined(full: Finding, entry: Finding): Finding {
  const heading = entry.heading.length > full.heading.length ? entry.heading : full.heading;
  const cost =
    (full.costLow ?? full.costHigh) === undefined ? { costLow: entry.costLow, costHigh: entry.costHigh } : {};
  const finding = {
    ...full,
    heading,
    part: full.part || entry.part,
    reason: full.reason || entry.reason,
    consequence: full.consequence || entry.consequence,
    measure: full.measure || entry.measure,
  };
  return {
    ...finding,
    ...(cost.costLow === undefined ? {} : { costLow: cost.costLow }),
    ...(cost.costHigh === undefined ? {} : { costHigh: cost.costHigh }),
  };
}

/** A part that no word names is one all the same when the report says something of it, or what it costs. */
const isPlausible = ({ finding, isFull, listed }: Section): boolean =>
  finding.part !== '' ||
  listed ||
  (isFull && finding.measure + finding.consequence !== '') ||
  finding.costHigh !== undefined;
