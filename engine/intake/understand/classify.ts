// Tells the kind of a paper: weighs the cues of the catalogue against what stands in its titles and its text.
import { kinds } from '../../../shared/documents/catalogue';
import { phrasesOf } from '../../../shared/documents/phrase';
import { foldText } from '../../../shared/values/folded-text';
import type { Cell, Sheet } from './sheet';
import { spotterOf } from './spot';

export interface Classified {
  readonly kind: string;
  readonly confidence: number;
  readonly others: readonly string[];
}

interface CueRef {
  readonly kind: number;
  readonly cue: number;
  readonly phrase: string;
}

const spotCues = spotterOf(
  kinds.flatMap((kind, kindIndex) =>
    kind.cues.flatMap(([, , list], cueIndex) =>
      phrasesOf(list).map((phrase) => [phrase, { kind: kindIndex, cue: cueIndex, phrase }] as const),
    ),
  ),
);

/** Pages past these are not asked what the paper is: appendices would answer. */
const pagesAsked = 6;
const leastScore = 5;
/** A file's name is a hint by whoever named it: worth less than a line near the top. */
const fileNameProminence = 0.45;

export function classify(sheet: Sheet, fileName?: string): Classified {
  const scores = scoreKinds(sheet, fileName);
  const ranked = kinds
    .map((kind, index) => ({ id: kind.id, score: scores[index] ?? 0 }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best || best.score < leastScore)
    return unknown(
      sheet,
      ranked.slice(0, 3).map(({ id }) => id),
    );
  return {
    kind: best.id,
    confidence: confidenceOf(best.score, second?.score ?? 0),
    others: ranked
      .slice(1, 4)
      .filter(({ score }) => score > best.score * 0.35)
      .map(({ id }) => id),
  };
}

/** From which prominence on a line is a title, and no word in passing. */
const titleFrom = 0.8;

/** The kind that the first page of a sheet bears as its title, and how strongly, 0..1; nothing when it has no such title. */
export function titledAs(sheet: Sheet): { readonly kind: string; readonly strength: number } | undefined {
  let best: { readonly kind: string; readonly strength: number; readonly score: number } | undefined;
  for (const cell of sheet.pages[0] ?? []) {
    if (cell.depth > 0.3) break;
    for (const { start, end, meaning } of spotCues(cell.folded)) {
      const kind = kinds[meaning.kind];
      const cue = kind?.cues[meaning.cue];
      if (!kind || cue?.[0] !== 'title' || cue[1] <= 0) continue;
      const strength = prominence(cell, start, end);
      const score = strength * cue[1];
      if (strength >= titleFrom && score > (best?.score ?? 0)) best = { kind: kind.id, strength, score };
    }
  }
  return best && { kind: best.kind, strength: best.strength };
}

function unknown(sheet: Sheet, others: readonly string[]): Classified {
  const words = sheet.cells.reduce((count, cell) => count + cell.words.length, 0);
  if (words < 3) return { kind: 'bilde', confidence: 0.5, others };
  // A page or two of running text that claims to be nothing else is most often a letter; said as the guess it is.
  const prose = words >= 25 && words / sheet.cells.length >= 4.5 && sheet.pageCount <= 2;
  return { kind: prose ? 'brev' : 'annet', confidence: 0.3, others };
}

/** Half of it is how much speaks for the kind at all, half how clearly it leads. */
function confidenceOf(best: number, second: number): number {
  const strength = 1 / (1 + Math.exp(-(best - 7) / 2.5));
  const lead = 1 / (1 + Math.exp(-(best - second - 0.8) / 1.6));
  return Math.round(Math.min(0.99, strength * (0.35 + 0.65 * lead)) * 100) / 100;
}

function scoreKinds(sheet: Sheet, fileName: string | undefined): readonly number[] {
  /** The most prominent sight of each title cue, and the phrases seen of each text cue, by "kind:cue". */
  const titles = new Map<string, number>();
  const texts = new Map<string, Map<string, number>>();
  const see = (ref: CueRef, prominence: number, reach: number) => {
    const key = `${ref.kind}:${ref.cue}`;
    const cue = kinds[ref.kind]?.cues[ref.cue];
    if (!cue) return;
    if (cue[0] === 'title') {
      if (prominence > 0) titles.set(key, Math.max(titles.get(key) ?? 0, prominence));
    } else {
      const seen = texts.get(key) ?? new Map<string, number>();
      seen.set(ref.phrase, Math.max(seen.get(ref.phrase) ?? 0, reach));
      texts.set(key, seen);
    }
  };
  for (const cell of sheet.cells) {
    if (cell.page >= pagesAsked) break;
    const reach = cell.page < 2 ? 1 : 0.6;
    for (const { start, end, meaning } of spotCues(cell.folded)) see(meaning, prominence(cell, start, end), reach);
  }
  if (fileName !== undefined) {
    const name = foldText(
      fileName
        .replace(/\.[a-z0-9]{2,5}$/i, '')
        .replace(/([a-zæøå])([A-ZÆØÅ0-9])/g, '$1 $2')
        .replace(/[_\-.]+/g, ' '),
    );
    for (const { meaning } of spotCues(name)) {
      if (kinds[meaning.kind]?.cues[meaning.cue]?.[0] === 'title') see(meaning, fileNameProminence, 0);
    }
  }
  return kinds.map((kind, kindIndex) => {
    // A paper has one title: of several cues that see it, the strongest speaks.
    let title = 0;
    let rest = 0;
    kind.cues.forEach(([where, weight], cueIndex) => {
      const key = `${kindIndex}:${cueIndex}`;
      if (where === 'title') {
        const seen = weight * (titles.get(key) ?? 0);
        if (weight > 0) title = Math.max(title, seen);
        else rest += seen;
        return;
      }
      const reaches = [...(texts.get(key)?.values() ?? [])];
      // Several phrases of one cue say it more surely, but not as many times over.
      if (reaches.length > 0) rest += weight * Math.max(...reaches) * (1 + 0.2 * Math.min(3, reaches.length - 1));
    });
    return title + rest;
  });
}

/** How much a phrase in a cell looks like the paper's title, 0..1. */
function prominence(cell: Cell, start: number, end: number): number {
  if (cell.page > 1 || cell.words.length > 12) return 0;
  const lead = cell.folded.slice(0, start).replace(/[^a-z]/g, '').length;
  const share = (end - start) / Math.max(1, cell.folded.length);
  if (lead > 14 && share < 0.4) return 0;
  const begins = lead === 0 ? 1 : share > 0.5 ? 0.85 : 0.6;
  const large = cell.size >= 1.7 ? 1 : cell.size >= 1.3 ? 0.9 : cell.size >= 1.12 ? 0.75 : 0.55;
  const capitals = cell.text === cell.text.toUpperCase() && /[A-ZÆØÅ]{4}/.test(cell.text) ? 0.15 : 0;
  const high = cell.depth < 0.18 ? 0.2 : cell.depth < 0.38 ? 0.12 : cell.size >= 1.6 ? 0 : -0.25;
  // A title is a line of its own, not the beginning of a sentence.
  const sentence = cell.words.length > 7 || /[.,;]$/.test(cell.text) ? -0.25 : 0;
  const followed = share < 0.34 && cell.words.length > 4 ? -0.12 : 0;
  const page = cell.page === 0 ? 1 : 0.5;
  return Math.max(0, Math.min(1, large + high + capitals + sentence + followed)) * begins * page;
}
