// Finds what a paper says about the home itself: its numbers in the land register, year of building, area and energy grade.
import type { Place } from '../../../shared/documents/understanding';
import { foldText } from '../../../shared/values/folded-text';
import type { Claim } from './decide';
import { type LabelledSheet, type Parser, readLabelled } from './labelled';
import { type Cell, cellAbove, cellsBelow, cellsLeftOf, cellsRightOf, pageOf, placeOf, type Sheet } from './sheet';

/** Farm and holding number, however they are set: "gnr. 88, bnr. 142", "422/19/37", in boxes, or with the municipality before. */
export function findHoldings(sheet: Sheet): { readonly gnr: readonly Claim[]; readonly bnr: readonly Claim[] } {
  const holdings: Holding[] = [];
  const add: AddHolding = (cell, g, b, confidence, place) => {
    const farm = Number(g);
    const holding = Number(b);
    if (!(farm >= 1 && farm <= 99_999 && holding >= 1 && holding <= 9_999)) return;
    const neighbours = isNeighbours(sheet, cell, place);
    holdings.push({ farm, holding, place, cell, confidence: neighbours ? confidence * 0.45 : confidence, neighbours });
  };
  for (const cell of sheet.cells) {
    const read = 0.85 + 0.15 * cell.confidence;
    const far = cell.page > 2 ? 0.92 : 1;
    for (const match of cell.folded.matchAll(
      /(?<![a-z])[gq](?:ards?|\.)?[\s-]?(?:nr|nummer)[.,:;]{0,2}\s?[-.]?(\d{1,5})[\s,;.og/]{0,6}(?:og\s)?[bh](?:ruks|\.)?[\s-]?(?:nr|nummer)[.,:;]{0,2}\s?[-.]?(\d{1,4})(?!\d)/g,
    )) {
      add(cell, match[1], match[2], 0.95 * read * far, placeOf(cell, match.index, match.index + match[0].length));
    }
    for (const match of cell.folded.matchAll(
      /(?<![a-z])g(?:ards?|\.)?[\s-]?(?:nr|nummer)?\.?\s?[/,&]?(?:\s?og\s)?\s?b(?:ruks|\.)?[\s-]?(?:nr|nummer)\.?(?:\s?[/,]?\s?(?:f(?:este)?|s(?:eksjons)?|u|and)\.?(?:nr|nummer)\.?)*[\s):]*(?:\d{4}\s?-\s?)?(\d{1,5})\s?\/\s?(\d{1,4})/g,
    )) {
      add(cell, match[1], match[2], 0.95 * read * far, placeOf(cell, match.index, match.index + match[0].length));
    }
    // "5001-410/22", "Matrikkel 410/22".
    for (const match of cell.folded.matchAll(
      /(?<![\d/.-])(?:(\d{4})\s?-\s?)(\d{1,5})\s?\/\s?(\d{1,4})(?:\s?\/\s?\d{1,4}){0,2}(?![\d/.-]\d|\d)/g,
    )) {
      if (/sak|ref|dok|faktura|ordre/.test(cell.folded.slice(0, match.index))) continue;
      const municipality = Number(match[1]);
      const former = /(?:for|tidlegare|tidligere|fyrr)[^.]{0,40}$/.test(cell.folded.slice(0, match.index)) ? 0.8 : 1;
      if (municipality >= 101 && municipality <= 5636)
        add(cell, match[2], match[3], 0.8 * read * former, placeOf(cell, match.index, match.index + match[0].length));
    }
    for (const match of cell.folded.matchAll(
      /(?:matrikkel(?:nr|nummer|enhet|adresse)?|eiendom|eigedom|registerbetegnelse)\.?:?\s{0,3}(\d{1,5})\s?\/\s?(\d{1,4})(?![\d.])/g,
    )) {
      add(cell, match[1], match[2], 0.85 * read, placeOf(cell, match.index, match.index + match[0].length));
    }
    // "3411 RINGSAKER  57/903": the head of an extract from the register.
    const head = /^(\d{4})\W+[a-z -]{3,24}\W+(\d{1,5})\/(\d{1,4})(?:\/\d{1,4}){0,2}(?![\d.])/.exec(
      withRight(sheet, cell),
    );
    if (head && Number(head[1]) >= 101 && Number(head[1]) <= 5636)
      add(cell, head[2], head[3], 0.8 * read, placeOf(cell));
    boxed(sheet, cell, add, read);
  }
  return ofOneProperty(holdings);
}

/** The cell with the one to its right: name and number may stand in columns. */
const withRight = (sheet: Sheet, cell: Cell): string => `${cell.folded} ${cellsRightOf(sheet, cell)[0]?.folded ?? ''}`;

interface Holding {
  readonly farm: number;
  readonly holding: number;
  readonly confidence: number;
  readonly place: Place;
  readonly cell: Cell;
  readonly neighbours: boolean;
}

type AddHolding = (cell: Cell, g: string | undefined, b: string | undefined, confidence: number, place: Place) => void;

/** The first property a paper names is the one it is about; both numbers are read of the same one. */
function ofOneProperty(holdings: readonly Holding[]): {
  readonly gnr: readonly Claim[];
  readonly bnr: readonly Claim[];
} {
  const depth = ({ cell }: Holding) => cell.page * 100_000 + cell.box.y;
  const [first] = [...holdings]
    .filter(({ confidence, neighbours }) => !neighbours && confidence > 0.6)
    .sort((a, b) => depth(a) - depth(b) || a.cell.box.x - b.cell.box.x);
  const claims = holdings.map((one) => ({
    ...one,
    confidence: first && isSame(first, one) ? one.confidence : one.confidence * 0.82,
  }));
  const [best] = [...claims].sort((a, b) => b.confidence - a.confidence);
  return {
    gnr: claims.map(({ farm, confidence, place }) => ({ value: farm, confidence, place, checks: [] })),
    bnr: claims.map(({ farm, holding, confidence, place }) => ({
      value: holding,
      confidence: farm === best?.farm ? confidence : confidence * 0.5,
      place,
      checks: [],
    })),
  };
}

const isSame = (a: Holding, b: Holding): boolean => a.farm === b.farm && a.holding === b.holding;

const another =
  /(?:(?:^|[^a-z])(?:(?:til|nabo)?(?:eier|eigar|hjemmelshaver|heimelshavar)[a-z]* (?:av|til|pa)|nabo(?!vars)[a-z]*|granne(?!vars)[a-z]*|gjenboer[a-z]*|mottaker av varsel[a-z]*|rettighetshaver|rettshavar|opprettet fra|oppretta fra|fradelt|fradelt fra|utskilt fra|skilt ut fra|grenser til|grenser mot)\b.{0,40}|(?:^|[^a-z])(?:mot|fra|til|tidligere|tidlegare|for)\W+(?:knr\W*\d*\W*)?)$/;

/** "Dispensasjon mot gnr. 41 bnr. 734", or numbers on a row or under a heading that speaks of the neighbour. */
function isNeighbours(sheet: Sheet, cell: Cell, place: Place): boolean {
  const start = place.boxes[0]?.x ?? cell.box.x;
  const lead = cell.words
    .filter((_, index) => (cell.seen[index]?.x ?? 0) < start)
    .map(({ text }) => text)
    .join(' ');
  if (another.test(foldText(lead).slice(-60))) return true;
  if (cellsLeftOf(sheet, cell).some((left) => left.words.length <= 8 && /^(?:nabo|granne|gjenboer)/.test(left.folded)))
    return true;
  const above = cellAbove(sheet, cell, 3);
  return (
    above !== undefined &&
    above.words.length <= 6 &&
    /^(?:nabo(?!varsel)|granne(?!varsel)|gjenboer|mottaker av)/.test(above.folded)
  );
}

/** Labels and numbers in boxes of their own: the number to the right of its label or beneath it. */
function boxed(sheet: Sheet, cell: Cell, add: AddHolding, read: number): void {
  const both =
    /^(?:kommunenr\.?\s?[/-]?\s?)?g(?:ards?)?\.?\s?(?:nr|nummer)?\.?\s?\/?\s?(?:og\s)?b(?:ruks)?\.?\s?(?:nr|nummer)\.?(?:\s?\/?\s?(?:f(?:este)?|s(?:eksjons)?)\.?\s?(?:nr|nummer)\.?)*:?$/.exec(
      cell.folded,
    );
  if (both || /^(?:matrikkel(?:nr|nummer|enhet)?|registerbetegnelse|matrikkelnr\.)\.?:?$/.test(cell.folded)) {
    for (const near of [...cellsRightOf(sheet, cell).slice(0, 2), ...cellsBelow(sheet, cell).slice(0, 2)]) {
      const pair = /^(?:\d{4}\s?-\s?)?(\d{1,5})\s?\/\s?(\d{1,4})(?!\d)/.exec(near.folded);
      if (pair) {
        add(cell, pair[1], pair[2], 0.93 * read, placeOf(near, pair.index, pair.index + pair[0].length));
        return;
      }
    }
    return;
  }
  const label = /(?:^|\s)(g(?:ards?)?[\s.-]?(?:nr|nummer)\.?:?)(?=$|\s)/.exec(cell.folded);
  if (!label || /(?:^|\s)g[a-z]*\W*n[a-z]*\W*\d+\W*(?:og )?b[a-z]*\W*n[a-z]*\W*\d/.test(cell.folded)) return;
  const farm = numberAt(sheet, cell, 'g');
  if (!farm) return;
  const holding = pageOf(sheet, cell)
    .filter(
      (other) =>
        /(?:^|\s)b(?:ruks)?[\s.-]?(?:nr|nummer)\.?:?(?=$|\s)/.test(other.folded) &&
        Math.abs(other.box.y - cell.box.y) < 500,
    )
    .sort((one, other) => Math.abs(one.box.y - cell.box.y) - Math.abs(other.box.y - cell.box.y))
    .map((other) => numberAt(sheet, other, 'b'))
    .find((found) => found !== undefined);
  if (holding)
    add(cell, farm.digits, holding.digits, 0.9 * read, {
      page: cell.page,
      boxes: [...farm.place.boxes, ...holding.place.boxes],
    });
}

function numberAt(sheet: Sheet, cell: Cell, letter: 'g' | 'b') {
  const pattern =
    letter === 'g' ? /(?:^|\s)g(?:ards?)?[\s.-]?(?:nr|nummer)\.?:?/ : /(?:^|\s)b(?:ruks)?[\s.-]?(?:nr|nummer)\.?:?/;
  const match = pattern.exec(cell.folded);
  if (!match) return;
  const behind = /^\s*(\d{1,5})(?!\d)/.exec(cell.folded.slice(match.index + match[0].length));
  if (behind?.[1])
    return { digits: behind[1], place: placeOf(cell, match.index, match.index + match[0].length + behind[0].length) };
  const words = cell.words.filter(
    (_, index) =>
      (cell.starts[index] ?? 0) + 1 >= match.index && (cell.starts[index] ?? 0) < match.index + match[0].length,
  );
  const box = words[0] ?? cell.box;
  const behindLabel = cell.folded.slice(match.index + match[0].length).trim();
  const right = behindLabel === '' ? cellsRightOf(sheet, cell).slice(0, 1) : [];
  for (const near of [...right, ...cellsBelow(sheet, cell, box).slice(0, 3)]) {
    for (const found of near.folded.matchAll(/(?<![\d/.,])(\d{1,5})(?![\d/.,])/g)) {
      const at =
        near.words[
          near.starts.findIndex(
            (start, index) => start <= found.index && found.index < start + (near.words[index]?.text.length ?? 0),
          )
        ];
      const under = at !== undefined && at.x < box.x + box.w + 350 && at.x + at.w > box.x - 250;
      if (right.includes(near) || under)
        return { digits: found[1] ?? '', place: placeOf(near, found.index, found.index + found[0].length) };
    }
  }
  return;
}

export function findBuildYears(labelled: LabelledSheet, today: string): readonly Claim[] {
  const thisYear = Number(today.slice(0, 4));
  const parse: Parser<number> = (text) =>
    [...text.matchAll(/(?<![\d.,/-])(1[5-9]\d{2}|20\d{2})(?![\d/-]|[.,]\d)/g)]
      .map((match) => ({ value: Number(match[1]), start: match.index, end: match.index + 4, quality: 1 }))
      .filter(({ value, start }) => value <= thisYear + 2 && start < 22)
      .slice(0, 1);
  return readLabelled(labelled, 'buildYear', parse).map((reading, index) => ({
    value: reading.value,
    // The first building named is the dwelling; sheds and garages follow.
    confidence:
      reading.confidence *
      (index === 0 ? 1 : 0.88) *
      (reading.label.startsWith('bygge') || reading.label.startsWith('byggj') ? 1 : 0.82) *
      (/garasje|anneks|uthus|bod|naust/.test(reading.cell.folded.slice(0, reading.start)) ? 0.6 : 1),
    place: reading.place,
  }));
}

export function findAreas(labelled: LabelledSheet): readonly Claim[] {
  const parse: Parser<number> = (text) =>
    [
      ...text.matchAll(
        /(?<![\d.,/-])(?<!\d\s(?=\d{3}(?!\d)))(\d{1,4}(?:[.,]\d)?)\s?(m²|m2|kvm|m\?|m°|m\*|kvadratmeter|nv)?(?![\d/]|[.,]\d|\s?%)/gi,
      ),
    ]
      .map((match) => ({
        value: Number((match[1] ?? '').replace(',', '.')),
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        quality: match[2] ? 1 : 0.72,
      }))
      .filter(({ value, start }) => value >= 8 && value <= 2_000 && start < 16)
      .slice(0, 1);
  const claims: Claim[] = readLabelled(labelled, 'bra', parse).map((reading) => ({
    value: reading.value,
    confidence:
      reading.confidence *
      (/tot|sum|samlet|samla|med bod|i alt/.test(reading.label)
        ? 1.02
        : /bruksareal/.test(reading.label)
          ? 0.97
          : 0.94) *
      (/garasje|anneks|uthus|bod:|naust/.test(reading.cell.folded.slice(0, reading.start)) ? 0.6 : 1) *
      (reading.cell.page > 2 ? 0.9 : 1),
    place: reading.place,
  }));
  return [...claims, ...sumsUnder(labelled.sheet)];
}

/** A table of floors: the column headed BRA, on the row that sums up. */
function sumsUnder(sheet: Sheet): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cell of sheet.cells) {
    const at = cell.words.findIndex(
      (word) => /^BRA$/i.test(word.text.replace(/[^\p{L}]/gu, '')) && !/BRA-/i.test(word.text),
    );
    const head = cell.words[at];
    if (!head || /^m/i.test(cell.words[at + 1]?.text ?? '') || cell.words.length > 9) continue;
    const page = pageOf(sheet, cell);
    const row = page
      .filter(
        (other) =>
          /^(?:sum|totalt|i alt|total|samlet)\b/.test(other.folded) &&
          other.box.y > cell.box.y &&
          other.box.y - cell.box.y < 3_000,
      )
      .sort((a, b) => a.box.y - b.box.y)[0];
    if (!row) continue;
    for (const other of [row, ...cellsRightOf(sheet, row)]) {
      other.words.forEach((word, index) => {
        const shown = other.seen[index] ?? word;
        const middle = word.x + word.w / 2;
        if (/^\d{1,4}$/.test(word.text) && Math.abs(middle - (head.x + head.w / 2)) < Math.max(220, head.w)) {
          const value = Number(word.text);
          if (value >= 8 && value <= 2_000)
            claims.push({
              value,
              confidence: 0.82,
              place: { page: other.page, boxes: [{ x: shown.x, y: shown.y, w: shown.w, h: shown.h }] },
            });
        }
      });
    }
  }
  return claims;
}

export function findEnergyGrades(labelled: LabelledSheet): readonly Claim[] {
  const ladder = gradeLadder(labelled.sheet);
  const parse: Parser<string> = (text) => {
    const match =
      /^[\s:.=-]*(?:er\s|bokstav\s)?["'«(]?([A-G])["'»)]?(?![\p{L}\d.'’])(?!\s*[-–/,]?\s*[A-G](?!\p{L}))(?!\s+(?:er|is|til)\s)/u.exec(
        text,
      );
    return match?.[1]
      ? [{ value: match[1], start: match[0].indexOf(match[1]), end: match[0].indexOf(match[1]) + 1, quality: 1 }]
      : [];
  };
  const claims: Claim[] = readLabelled(labelled, 'energyGrade', parse)
    .filter(({ cell }) => !ladder.has(cell))
    .map((reading) => ({
      value: reading.value,
      confidence: reading.confidence * (reading.label === 'energiattest' ? 0.8 : 1),
      place: reading.place,
    }));
  for (const cell of labelled.sheet.cells) {
    if (ladder.has(cell) || cell.size < 1.5 || cell.page > 0 || !/^[A-G]$/.test(cell.text)) continue;
    const near = pageOf(labelled.sheet, cell).some(
      (other) =>
        labelled.labelsOf(other).some((spot) => spot.meaning.energyGrade !== undefined) &&
        Math.abs(other.box.y - cell.box.y) < 1_400 &&
        other.box.x < cell.box.x + cell.box.w + 900 &&
        cell.box.x < other.box.x + other.box.w + 900,
    );
    if (near) claims.push({ value: cell.text, confidence: 0.8 * (0.8 + 0.2 * cell.confidence), place: placeOf(cell) });
  }
  return claims;
}

/** The scale from A to G printed beside the grade: letters alone, of one height, one beneath or beside the other. */
function gradeLadder(sheet: Sheet): ReadonlySet<Cell> {
  const ladder = new Set<Cell>();
  const letters = sheet.cells.filter(({ text }) => /^[A-G]$/.test(text));
  for (const one of letters) {
    const alike = letters.filter(
      (other) =>
        other.page === one.page &&
        Math.abs(other.box.h - one.box.h) < one.box.h * 0.35 &&
        (Math.abs(other.box.x - one.box.x) < one.box.h * 1.5 || Math.abs(other.box.y - one.box.y) < one.box.h * 0.6),
    );
    if (new Set(alike.map(({ text }) => text)).size >= 4) ladder.add(one);
  }
  return ladder;
}
