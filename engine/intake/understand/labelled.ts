// Reads what stands at a label: behind it, to its right, or beneath it.
import type { FactName } from '../../../shared/documents/facts';
import type { Kind } from '../../../shared/documents/kind';
import { type LabelRow, labels, otherLabels } from '../../../shared/documents/labels';
import type { Box } from '../../../shared/documents/page';
import { phrasesOf } from '../../../shared/documents/phrase';
import type { Place } from '../../../shared/documents/understanding';
import { findDays } from '../../../shared/values/day';
import { boxAround, type Cell, cellsBelow, cellsRightOf, placeOf, type Sheet, wordsWithin } from './sheet';
import { longestOf, type Spotted, type Spotter, spotterOf } from './spot';

/** What a label speaks of: facts with the strength of the claim, or, being empty, something else. */
type Meaning = Partial<Readonly<Record<FactName, number>>>;

export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  /** How well formed it is, 0..1. */
  readonly quality: number;
}

export interface Reading<T> {
  readonly value: T;
  readonly confidence: number;
  readonly place: Place;
  readonly cell: Cell;
  readonly start: number;
  readonly end: number;
  readonly strength: number;
  readonly label: string;
  readonly checks: readonly string[];
}

export type Parser<T> = (text: string) => readonly Found<T>[];

export interface LabelledSheet {
  readonly sheet: Sheet;
  readonly labelsOf: (cell: Cell) => readonly Spotted<Meaning>[];
}

const spotters = new Map<string, Spotter<Meaning>>();

export function labelSheet(sheet: Sheet, kind: Kind): LabelledSheet {
  let spotter = spotters.get(kind.id);
  if (!spotter) {
    spotter = spotterFor(kind);
    spotters.set(kind.id, spotter);
  }
  const spot = spotter;
  const seen = new Map<Cell, readonly Spotted<Meaning>[]>();
  return {
    sheet,
    labelsOf: (cell) => {
      let found = seen.get(cell);
      if (!found) {
        found = mergeSame(longestOf(spot(cell.folded)));
        seen.set(cell, found);
      }
      return found;
    },
  };
}

function spotterFor(kind: Kind): Spotter<Meaning> {
  const meanings = new Map<string, Record<string, number>>();
  const add = (fact: FactName | undefined, rows: readonly LabelRow[]) => {
    for (const [strength, list] of rows) {
      for (const phrase of phrasesOf(list)) {
        const meaning = meanings.get(phrase) ?? {};
        if (fact) meaning[fact] = Math.max(meaning[fact] ?? 0, strength);
        meanings.set(phrase, meaning);
      }
    }
  };
  add(undefined, [[0, otherLabels]]);
  for (const fact of Object.keys(labels) as FactName[]) {
    // What this kind does not state is spotted all the same, so that it is not taken for something else.
    add(fact, kind.labels?.[fact] ?? labels[fact] ?? []);
  }
  for (const fact of Object.keys(kind.labels ?? {}) as FactName[]) add(fact, kind.labels?.[fact] ?? []);
  return spotterOf(meanings as Iterable<[string, Meaning]>);
}

/** Phrases that overlap exactly speak for the same words: their meanings join. */
function mergeSame(found: readonly Spotted<Meaning>[]): readonly Spotted<Meaning>[] {
  const merged: Spotted<Meaning>[] = [];
  for (const one of found) {
    const same = merged.findIndex((other) => other.start === one.start && other.end === one.end);
    const other = merged[same];
    if (other) merged[same] = { ...other, meaning: { ...one.meaning, ...other.meaning } };
    else merged.push(one);
  }
  return merged;
}

/** Words that lead from a label to its value, though elsewhere they are labels of their own. */
const leading = /^(?:fra|fom|den|ca|no|til|org|dato|kr)$/;

/** How far behind a label its value may begin, in characters. */
const inlineReach = 28;

/** `column`: beneath a label every value of its column is read, the last most surely, for a column sums up at its foot. */
export function readLabelled<T>(
  labelled: LabelledSheet,
  fact: FactName,
  parse: Parser<T>,
  beneath: 'first' | 'column' = 'first',
): readonly Reading<T>[] {
  const readings: Reading<T>[] = [];
  for (const cell of labelled.sheet.cells) {
    const spots = labelled.labelsOf(cell);
    spots.forEach((spot, index) => {
      const strength = spot.meaning[fact];
      if (strength === undefined) return;
      const previous = spots[index - 1];
      const own = cell.folded.slice(spot.start, spot.end);
      // "Overtakelse den 1.10.": the day belongs to the first of the two.
      if (previous && leading.test(own) && spot.start - previous.end < 14) return;
      const next = spots.slice(index + 1).find((other) => !leadsOn(cell, spot, other));
      readings.push(...readAt(labelled, cell, spot, next, strength, parse, beneath));
    });
  }
  return readings;
}

/** "Total due on 3 August": neither a day nor what stands in brackets makes a label a sentence. */
function withoutAsides(text: string): string {
  let rest = text.replace(/\([^)]*\)/g, '');
  for (const { start, end } of [...findDays(rest, '2026-01-01')].reverse())
    rest = rest.slice(0, start) + rest.slice(end);
  return rest;
}

/** "Sum inkl. mva": what is said to be included is no label of its own. */
function leadsOn(cell: Cell, spot: Spotted<Meaning>, other: Spotted<Meaning>): boolean {
  if (leading.test(cell.folded.slice(other.start, other.end))) return true;
  return /^\W*(?:\d\d ?%)?\W*$/.test(cell.folded.slice(spot.end, other.start)) &&
    /^(?:grunnlag|av|mva grunnlag)$/.test(cell.folded.slice(other.start, other.end))
    ? true
    : /^\W*(?:inkl|incl|inklusive|inkludert|inclusive|including|inc|med)\W*(?:\d\d ?%)?\W*$/.test(
        cell.folded.slice(spot.end, other.start),
      );
}

function readAt<T>(
  labelled: LabelledSheet,
  cell: Cell,
  spot: Spotted<Meaning>,
  next: Spotted<Meaning> | undefined,
  strength: number,
  parse: Parser<T>,
  beneath: 'first' | 'column',
): readonly Reading<T>[] {
  const label = cell.folded.slice(spot.start, spot.end);
  const lead = cell.text.slice(0, spot.start).trim();
  // Deep inside a sentence a word is less of a label; "2,5 % av kjøpesummen" least of all.
  const standing = /(?:^|\s)(?:av|of|von)$/i.test(lead)
    ? 0.55
    : lead.length === 0 || /[:.,;)–-]$/.test(lead) || lead.length < 22
      ? 1
      : 0.86;
  const until = next && next.start >= spot.end ? next.start : cell.text.length;
  const behind = cell.text.slice(spot.end, until);
  const inline = parse(behind).filter(({ start }) => behind.slice(0, start).trim().length <= inlineReach);
  const box = boxAround(wordsWithin(cell, spot.start, spot.end));
  if (inline.length > 0) {
    const read = inline.map((found) => readingOf(cell, found, spot.end, strength * standing * 0.97, label, strength));
    // A row of amounts goes on in the cells to the right.
    return beneath === 'first'
      ? read
      : [...read, ...readRight(labelled, cell, box, strength * standing * 0.95, label, strength, parse)];
  }
  // Words follow that are no value: this was a word in a sentence, or a heading.
  if (/[\p{L}\d]{3}/u.test(withoutAsides(behind)) && withoutAsides(behind).trim().length > 14) return [];
  if (!next || (beneath === 'column' && cell.words.length <= 5)) {
    const right = readRight(labelled, cell, box, strength * standing * 0.95, label, strength, parse);
    if (right.length > 0) return right;
  }
  // A lesser label heads a column only when it stands there alone.
  if (strength < 0.85 && spot.end - spot.start < cell.text.trimEnd().length - 2) return [];
  const below: Reading<T>[] = [];
  // A box of a form is headed by the whole line that ends in the label.
  const head = beneath === 'first' && behind.trim() === '' && opensCell(labelled, cell, spot) ? cell.box : box;
  const reach = beneath === 'column' ? 14 : 3.2;
  for (const other of cellsBelow(labelled.sheet, cell, head, reach).slice(0, beneath === 'column' ? 10 : 4)) {
    const across = other.box.x < head.x + head.w && other.box.x + other.box.w > head.x;
    if (beginsWithLabel(labelled, other) && !startsWithValue(other, parse)) {
      if (across) break;
      continue;
    }
    const found = parse(other.text).filter((one) => overlaps(other, one, head))[0];
    if (found) {
      const gap = other.box.y - Math.max(head.y + head.h, ...below.map((one) => one.cell.box.y + one.cell.box.h));
      if (gap > Math.min(head.h, 260) * 3.2) break;
      below.push(readingOf(other, found, 0, strength * standing * 0.9, label, strength));
      if (beneath === 'first') break;
    } else if (across && other.box.x + other.box.w > head.x + head.w * 0.3 && other.text.length > 3) break;
  }
  return below.map((one, index) => (index === below.length - 1 ? one : { ...one, confidence: one.confidence * 0.8 }));
}

const opensCell = (labelled: LabelledSheet, cell: Cell, spot: Spotted<Meaning>): boolean =>
  labelled.labelsOf(cell).every((other) => other.start >= spot.start) && cell.words.length <= 7;

function readRight<T>(
  labelled: LabelledSheet,
  cell: Cell,
  box: Box,
  confidence: number,
  label: string,
  strength: number,
  parse: Parser<T>,
): readonly Reading<T>[] {
  const right: Reading<T>[] = [];
  for (const other of cellsRightOf(labelled.sheet, cell, box).slice(0, 6)) {
    if (beginsWithLabel(labelled, other) && !startsWithValue(other, parse)) break;
    const found = parse(other.text);
    right.push(...found.map((one) => readingOf(other, one, 0, confidence, label, strength)));
    if (found.length === 0 && other.text.length > 12) break;
  }
  return right;
}

function beginsWithLabel(labelled: LabelledSheet, cell: Cell): boolean {
  const own = labelled.labelsOf(cell)[0];
  return own !== undefined && own.start < 4 && !leading.test(cell.folded.slice(own.start, own.end));
}

const startsWithValue = <T>(cell: Cell, parse: Parser<T>): boolean => (parse(cell.text)[0]?.start ?? 99) <= 4;

function overlaps(cell: Cell, found: Found<unknown>, box: { x: number; w: number; h: number }): boolean {
  const own = boxAround(wordsWithin(cell, found.start, found.end));
  return own.x < box.x + box.w + box.h * 1.5 && own.x + own.w > box.x - box.h;
}

function readingOf<T>(
  cell: Cell,
  found: Found<T>,
  offset: number,
  confidence: number,
  label: string,
  strength: number,
): Reading<T> {
  const start = found.start + offset;
  const end = found.end + offset;
  const read = wordsWithin(cell, start, end).reduce((least, word) => Math.min(least, word.confidence), 1);
  return {
    value: found.value,
    // What recognition itself all but guessed is not stated as a fact.
    confidence: confidence * found.quality * (read < 0.5 ? 0.65 : 0.8 + 0.2 * read),
    place: placeOf(cell, start, end),
    cell,
    start,
    end,
    strength,
    label,
    checks: [],
  };
}
