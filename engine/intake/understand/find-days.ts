// Finds the days a paper states: its own date, and those by which something is due, taken over, valid or held.
import type { FactName } from '../../../shared/documents/facts';
import { addDays, findDays } from '../../../shared/values/day';
import type { Claim } from './decide';
import { type LabelledSheet, type Parser, type Reading, readLabelled } from './labelled';
import { type Cell, cellAbove, cellsLeftOf, placeOf } from './sheet';

export type DayFact = Extract<
  FactName,
  'date' | 'dueDate' | 'meetingDate' | 'takeoverDate' | 'validUntil' | 'nextServiceDate' | 'deadline'
>;

/** Some facts look ahead by nature; a paper's own date cannot lie in the future. */
const mayLieAhead: ReadonlySet<FactName> = new Set<FactName>([
  'dueDate',
  'meetingDate',
  'takeoverDate',
  'validUntil',
  'nextServiceDate',
  'deadline',
]);

const adopted: ReadonlySet<string> = new Set(['vedtekter', 'husordensregler']);

export function findDayClaims(labelled: LabelledSheet, fact: DayFact, kindId: string, today: string): readonly Claim[] {
  const claims: Claim[] = readLabelled(labelled, fact, parserFor(fact, today)).map((reading) =>
    asClaim(reading, fact, kindId),
  );
  // Statutes are as they were last changed, whenever they were first adopted.
  if (fact === 'date' && adopted.has(kindId)) {
    const latest = claims.reduce(
      (last, { value }) => (String(value) > last && String(value) <= today ? String(value) : last),
      '',
    );
    return claims.map((claim) => (claim.value === latest ? claim : { ...claim, confidence: claim.confidence * 0.8 }));
  }
  if (fact === 'dueDate') claims.push(...paidByClaims(labelled, today));
  if (fact === 'date') claims.push(...ownDateClaims(labelled, kindId, today));
  if (fact === 'meetingDate') claims.push(...meetingClaims(labelled, today));
  if (fact === 'deadline') claims.push(...answerByClaims(labelled, today));
  return claims.filter((claim) => mayLieAhead.has(fact) || String(claim.value) <= addDays(today, 3));
}

function parserFor(fact: DayFact, today: string): Parser<string> {
  const parse: Parser<string> = (text) =>
    findDays(text, today).map(({ day, start, end, whole }) => ({ value: day, start, end, quality: whole ? 1 : 0.95 }));
  if (fact !== 'validUntil') return (text) => parse(text).slice(0, 1);
  // Of a period it is the end that counts.
  return (text) => {
    const days = parse(text);
    const [first, second] = days;
    if (!first) return [];
    const between = second ? text.slice(first.end, second.start) : '';
    return second &&
      /^[^\p{L}\d]*(?:kl\.?\s?[\d.:]+)?\s*(?:[-–—]|til|t\.?o\.?m\.?|to|bis|og)?(?:\s+og\s+med)?[^\p{L}\d]*$/iu.test(
        between,
      )
      ? [{ ...second, start: second.start }]
      : [first];
  };
}

function asClaim(reading: Reading<string>, fact: DayFact, kindId: string): Claim {
  let confidence = reading.confidence;
  if (fact === 'date') {
    // On a page of its own far from the first, "dato" is more often that of something told about.
    if (reading.cell.page > 1) confidence *= 0.93;
    if (ownerOfDate(reading) || isDayOfSomething(reading)) confidence *= 0.5;
  }
  if (fact === 'validUntil' && reading.strength < 1 && !/til|t\.?o\.?m|[-–]/i.test(reading.cell.text))
    confidence *= 0.45;
  // A reminder repeats the days of the bill it reminds of.
  if (kindId === 'purring') {
    const said = reading.cell.folded.slice(Math.max(0, reading.start - 70), reading.start);
    const earlier = /(?:viser til|opprinnelig|opphavleg|tidligere|tidlegare|skulle v(?:ae|a)rt betalt|gjelder)/.test(
      said,
    );
    if (fact === 'date' && (earlier || /faktura|rekning|invoice|rechnung/.test(reading.label))) confidence *= 0.55;
    if (
      fact === 'dueDate' &&
      (earlier || /^(?:forfall|forfalls ?dato|forfallsdag|forfell|due date)$/.test(reading.label))
    )
      confidence *= earlier ? 0.5 : 0.85;
  }
  // What is told of the meeting before, or promised for the one after, is not this one's.
  if (
    fact === 'meetingDate' &&
    /(?:forrige|fyrre|forre|fjorarets|neste|sist[ea]?)\b[^.]{0,50}$/.test(reading.cell.folded.slice(0, reading.start))
  )
    confidence *= 0.4;
  if (fact === 'deadline' && kindId === 'nabovarsel' && /merknad/.test(reading.label)) confidence *= 1.02;
  return { value: reading.value, confidence, place: reading.place, checks: [] };
}

/** "dato" right behind another word belongs to that word: "Tilbud av dato", "avlest dato". */
function ownerOfDate(reading: Reading<string>): boolean {
  if (!/^(?:dato|den|date|datum)$/.test(reading.label)) return false;
  const before = reading.cell.folded
    .slice(0, Math.max(0, reading.start))
    .replace(/[\s:.]*(?:dato|den|date|datum)[\s:.]*$/, '');
  return /(?:tilbud|tilbod|avtale|brev|faktura nr \d+|bestilt|levert|avlest|fodt|betalt|vedtatt|gjelder|kjopt|overtakelse|overtas|overtar)[a-z ]{0,12}$/.test(
    before,
  );
}

const happening =
  /^\W*(?:for |of |av )?(?:slutt)?(?:kontroll|befaring|montering|montert|levering|oppstart|ferdigstil|installasjon|arbeid|bestilling|skade|maling|tilsyn|besiktigelse|synfaring|mottatt|motteke|avlesning|avlesing|oppmaling|prove)[a-z]*\W*$/;

/** "Dato sluttkontroll 14.2.", "Dato for befaring": what stands between the word and the day says what happened on it. */
function isDayOfSomething({ label, cell, start }: Reading<string>): boolean {
  const before = cell.folded.slice(0, start);
  // "… er fremlagt (datert 10.06.2022)": in a sentence it is another paper that is dated.
  if (label === 'datert') return before.trim().split(/\s+/).length > 5;
  if (!/^(?:dato|date|datum)$/.test(label)) return false;
  return happening.test(before.slice(before.lastIndexOf(label) + label.length));
}

/** "Rechnung Nr. 5 vom 3.7.", "Protokoll fra årsmøte": headings that carry the paper's own date. */
const headed = /(?:rechnung|facture|faktura|invoice|kreditnota|gutschrift|rechnungskorrektur|vedtak|rapport|tilbud)/;

const weekday =
  '(?:man|tirs|tys|ons|tors|fre|lør|lau|søn|sun)dag(?:en)?|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** Dates that need no label: after a place on a line of their own, alone at the head, or with the time of a sale. */
function ownDateClaims(labelled: LabelledSheet, kindId: string, today: string): readonly Claim[] {
  const claims: Claim[] = [];
  const lastPage = labelled.sheet.cells[labelled.sheet.cells.length - 1]?.page ?? 0;
  for (const cell of labelled.sheet.cells) {
    const days = findDays(cell.text, today);
    const [first] = days;
    if (!first || days.length > 1) continue;
    const before = cell.text.slice(0, first.start).trim();
    const after = cell.text.slice(first.end).trim();
    const read = 0.8 + 0.2 * cell.confidence;
    const add = (confidence: number) =>
      claims.push({ value: first.day, confidence: confidence * read, place: placeOf(cell, first.start, first.end) });
    const afterPlace =
      /^(?:St[ae]d og dato:?\s*)?\p{Lu}[\p{L}.-]{1,28}(?:\s(?:\p{Lu}[\p{L}.-]*|i|på|og)){0,3}(?:,| den| the|, den)$/u.test(
        before,
      ) || /^\p{Lu}[\p{L}-]{2,20}$/u.test(before);
    const placeBefore = before.split(' ').length <= 4 && !labelledAway(labelled, cell, first.start);
    if (afterPlace && placeBefore && /^[.,]?(?:\s*(?:kl\.?.*|side.*))?$/i.test(after)) {
      add(before.endsWith(',') || / den$/.test(before) ? 0.88 : 0.6);
    } else if (before === '' && after === '' && !claimedByNeighbour(labelled, cell)) {
      if (cell.page === 0 && cell.depth < 0.4) add(0.66);
      else if (cell.depth > 0.5 && cell.page === lastPage) add(0.4);
    } else if (
      cell.page === 0 &&
      cell.depth < 0.5 &&
      cell.words.length <= 12 &&
      /(?:vom|du|dated|datert|av|of)\s*$/i.test(before) &&
      headed.test(cell.folded)
    ) {
      add(0.85);
    } else if (/^(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?/i.test(after) && kindId === 'kvittering') {
      add(0.8);
    } else if (kindId === 'kvittering' && !labelledAway(labelled, cell, first.start)) {
      add(0.55);
    } else if (
      cell.page === 0 &&
      cell.depth < 0.3 &&
      cell.words.length <= 6 &&
      !labelledAway(labelled, cell, first.start) &&
      !/[\p{L}]{3}/u.test(after) &&
      !/\b(?:fra|til|i|av|og|pr|per|before)$/i.test(before)
    ) {
      add(0.5);
    }
  }
  return claims;
}

const labelledAway = (labelled: LabelledSheet, cell: Cell, start: number): boolean =>
  labelled
    .labelsOf(cell)
    .some(
      (spot) =>
        spot.end <= start + 1 && spot.meaning.date === undefined && cell.folded.slice(spot.start, spot.end) !== 'den',
    );

/** Whether the cell to the left or above is a label of something else. */
function claimedByNeighbour(labelled: LabelledSheet, cell: Cell): boolean {
  const near = [cellsLeftOf(labelled.sheet, cell)[0], cellAbove(labelled.sheet, cell)];
  return near.some((other) => {
    if (!other) return false;
    const spot = labelled.labelsOf(other).at(-1);
    return spot !== undefined && spot.meaning.date === undefined && spot.end >= other.text.length - 3;
  });
}

/** A meeting is called for a weekday at an hour. */
function meetingClaims(labelled: LabelledSheet, today: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cell of labelled.sheet.cells) {
    if (cell.page > 2) break;
    for (const found of findDays(cell.text, today)) {
      const before = cell.text.slice(Math.max(0, found.start - 24), found.start);
      const after = cell.text.slice(found.end, found.end + 16);
      const named = new RegExp(`(?:${weekday})\\s*,?\\s*(?:den)?\\s*$`, 'i').test(before);
      const timed = /^[\s,]*(?:kl|klokken|klokka|fra kl|at)\b/i.test(after);
      const frist = /frist|senest|innen|seinast/i.test(cell.text.slice(Math.max(0, found.start - 60), found.start));
      if ((named || timed) && !frist) {
        claims.push({
          value: found.day,
          confidence: named && timed ? 0.92 : 0.78,
          place: placeOf(cell, found.start, found.end),
        });
      }
    }
  }
  return claims;
}

/** "Beløpet bes betalt til konto … innen 5. juli". */
function paidByClaims(labelled: LabelledSheet, today: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cell of labelled.sheet.cells) {
    if (!/betal/.test(cell.folded)) continue;
    for (const found of findDays(cell.text, today)) {
      const before = cell.folded.slice(0, found.start);
      if (/betal[^.]*(?:\.\d[^.]*)*\b(?:innen|innan|senest|seinast)(?: den)?\s*$/.test(before)) {
        claims.push({ value: found.day, confidence: 0.8, place: placeOf(cell, found.start, found.end) });
      }
    }
  }
  return claims;
}

const answer =
  /(?:frist|merknad|merknader|svar|mottatt|motteke|i hende|innkom|sendes|sendast|rettes|rettet|retta|utbedr|utbetr|behandl|klage|innspill|uttal|meldes|meldast|tilbakemelding)/;

/** "Merknader må være mottatt …, dvs. senest 06.05.2024"; the sentence may have begun on the line above. */
function answerByClaims(labelled: LabelledSheet, today: string): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cell of labelled.sheet.cells) {
    if (!/innen|innan|senest|seinast|frist/.test(cell.folded)) continue;
    for (const found of findDays(cell.text, today)) {
      const before = cell.folded.slice(0, found.start);
      if (!/(?:innen|innan|senest|seinast)(?: den)?(?: \w+dag)?\W*$/.test(before)) continue;
      const sentence =
        before
          .replace(/\b(dvs|d\.v\.s|pr|ca)\. /g, '$1 ')
          .split(/[.!?] (?=\p{L})/u)
          .at(-1) ?? before;
      const line = !/[.!?] /.test(before) ? cellAbove(labelled.sheet, cell)?.folded : undefined;
      const context = `${line?.split(/[.!?] /).at(-1) ?? ''} ${sentence}`;
      if (!answer.test(context) || /fullmakt|betal|overta|garanti|forfall/.test(context)) continue;
      claims.push({ value: found.day, confidence: 0.78, place: placeOf(cell, found.start, found.end) });
    }
  }
  return claims;
}

/** "Netto 14 dager" with a date makes a due date, where none is printed. */
export function dueFromTerms(labelled: LabelledSheet, date: string): readonly Claim[] {
  for (const cell of labelled.sheet.cells) {
    const match =
      /(?:betalings ?(?:betingelser|betingelse|frist|vilkar)|netto|per|pr\.?|payment terms|terms|zahlbar innerhalb|innerhalb von|zahlungsziel)\D{0,16}?(\d{1,2}) (?:dager|dagar|dg|days|tagen|tage)(?: netto)?/.exec(
        cell.folded,
      );
    if (match?.[1] && !/skonto|rabatt/.test(cell.folded)) {
      return [
        {
          value: addDays(date, Number(match[1])),
          confidence: 0.58,
          place: placeOf(cell, match.index, match.index + match[0].length),
          checks: ['date-plus-terms'],
        },
      ];
    }
  }
  return [];
}
