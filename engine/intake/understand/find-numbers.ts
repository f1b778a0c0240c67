// Finds numbers that name things: invoice, KID, account, organisation, policy, serial and case numbers, each held against its check digits.

import { isAccountNumber, isOrgNumber, kidCheck } from '../../../shared/markets/no/identifiers';
import { findDays } from '../../../shared/values/day';
import { findIbans } from '../../../shared/values/iban';
import type { Claim } from './decide';
import { type Found, type LabelledSheet, type Parser, type Reading, readLabelled } from './labelled';
import { cellsBelow, cellsRightOf, placeOf } from './sheet';

/** Letters that recognition puts for digits, mended only where digits are all that can stand. */
const mend = (text: string): string =>
  text.replace(/[OoQ]/g, '0').replace(/[Il|]/g, '1').replace(/S/g, '5').replace(/B/g, '8');

const digitRun = (least: number, most: number, separators: string): Parser<string> => {
  const pattern = new RegExp(
    `(?<![\\w.,/-])[\\dOoIlSB](?:[${separators}]{0,2}[\\dOoIlSB]){${least - 1},${most - 1}}-?(?![\\w]|[.,/-]\\d)`,
    'g',
  );
  return (text) =>
    [...text.matchAll(pattern)]
      .filter(([run]) => (run.match(/\d/g)?.length ?? 0) >= Math.max(2, least * 0.6))
      .map((match) => {
        const digits = mend(match[0])
          .replace(/[^\d-]/g, '')
          .replace(/-(?!$)/g, '');
        return {
          value: digits,
          start: match.index,
          end: match.index + match[0].length,
          quality: /[A-Za-z]/.test(match[0]) ? 0.9 : 1,
        };
      });
};

export function findKids(labelled: LabelledSheet): readonly Claim[] {
  return readLabelled(labelled, 'kid', digitRun(4, 25, ' '))
    .filter(({ value }) => value.replace('-', '').length >= 4)
    .map((reading) => {
      const check = kidCheck(reading.value);
      return claimOf(reading, reading.value, check ? 1 : 0.42, check ? [check] : []);
    });
}

export function findAccounts(labelled: LabelledSheet): readonly Claim[] {
  const parse: Parser<string> = (text) => accountRuns(text).filter(({ value }) => isAccountNumber(value));
  const claims = readLabelled(labelled, 'accountNumber', parse).map((reading) =>
    claimOf(reading, reading.value, 1, ['mod11']),
  );
  // Written with its full stops and proven by its check digit, it needs no label; only so does it differ from a birth number.
  for (const cell of labelled.sheet.cells) {
    for (const found of parse(cell.text)) {
      if (/^\d{4}[. ]\d{2}[. ]\d{5}$/.test(cell.text.slice(found.start, found.end))) {
        claims.push({
          value: found.value,
          confidence: 0.72,
          place: placeOf(cell, found.start, found.end),
          checks: ['mod11'],
        });
      }
    }
  }
  return claims;
}

const accountRuns = (text: string): readonly Found<string>[] =>
  [...text.matchAll(/(?<![\w.,/-])([\dOoIl]{4})[. ]{0,2}([\dOoIl]{2})[. ]{0,2}([\dOoIl]{5})(?![\w]|[.,/-]\d)/g)].map(
    (match) => ({
      value: mend(match.slice(1).join('')),
      start: match.index,
      end: match.index + match[0].length,
      quality: 1,
    }),
  );

export function findIbanClaims(labelled: LabelledSheet): readonly Claim[] {
  const claims: Claim[] = [];
  for (const cell of labelled.sheet.cells) {
    const named = /iban/i.test(cell.text);
    for (const { iban, start, end, valid } of findIbans(cell.text)) {
      if (!valid && !named) continue;
      claims.push({
        value: iban,
        confidence: valid ? 0.95 : 0.6,
        place: placeOf(cell, start, end),
        checks: valid ? ['mod97'] : [],
      });
    }
  }
  return claims;
}

/** Organisation numbers; `distance` tells how far each stands from the sender (0 near, 1 far). */
export function findOrgNumbers(
  labelled: LabelledSheet,
  nearSender: (page: number, y: number) => boolean,
): readonly Claim[] {
  const parse: Parser<string> = (text) =>
    [
      ...text.matchAll(
        /(?<![\d.,/-])(?:NO\s?)?([\dOoIlSB]{3}[ .]{0,2}[\dOoIlSB]{3}[ .]{0,2}[\dOoIlSB]{3})(?![\d]|[.,/-]\d)/g,
      ),
    ]
      .map((match) => ({
        value: mend(match[1] ?? '').replace(/\D/g, ''),
        start: match.index,
        end: match.index + match[0].length,
        quality: 1,
      }))
      .filter(({ value }) => isOrgNumber(value));
  const claims: Claim[] = [];
  const add = (
    value: string,
    base: number,
    page: number,
    y: number,
    depth: number,
    text: string,
    place: Claim['place'],
  ) => {
    const near = nearSender(page, y) ? 1 : 0.8;
    const margin = page === 0 && (depth < 0.25 || depth > 0.85) ? 1 : 0.88;
    const registered = /mva|foretaksreg/i.test(text) ? 1.05 : 1;
    claims.push({ value, confidence: Math.min(0.98, base * near * margin * registered), place, checks: ['mod11'] });
  };
  for (const reading of readLabelled(labelled, 'orgNumber', parse)) {
    const { cell } = reading;
    const others = /borettslag|sameie|deres org|kundens/i.test(cell.text.slice(0, reading.start)) ? 0.8 : 1;
    add(reading.value, reading.confidence * others, cell.page, cell.box.y, cell.depth, cell.text, reading.place);
  }
  for (const cell of labelled.sheet.cells) {
    for (const found of parse(cell.text)) {
      const around = cell.text.slice(Math.max(0, found.start - 4), found.end + 6);
      if (/NO\s?\d|MVA/i.test(around)) {
        add(found.value, 0.85, cell.page, cell.box.y, cell.depth, cell.text, placeOf(cell, found.start, found.end));
      }
    }
  }
  return claims;
}

const codePattern = /#?[\p{L}\d][\p{L}\d_/.-]*/gu;

/** A code: one run with a digit in it; digit groups parted by spaces belong together where `grouped`. */
function codeParser(today: string, grouped: boolean): Parser<string> {
  return (text) => {
    // "Handelsrechnung (380) Nr. 4711": what leads to the number is passed over.
    const lead =
      (/^[^\d\n]{0,30}?(?:\(\d{1,4}\)\s*)?(?<!\p{L})(?:nr|no|n|nummer|number)\s?[.:°º]+\s?/iu.exec(text) ??
        /^[\s:.#=)№º°-]*(?:nr\.?|no\.?|number|nummer)?[\s:.=)-]*/iu.exec(text))?.[0].length ?? 0;
    const rest = text.slice(lead > 0 && text[lead - 1] === '#' ? lead - 1 : lead);
    const offset = text.length - rest.length;
    // "VP 24 0098 1177 K": letters that stand apart belong to it, where nothing else does.
    const apart = grouped
      ? /^(?:\p{Lu}{1,4} \d[\d./-]*|\p{Lu}{0,4}\d[\d./-]*)(?: \d{2,})*(?: \p{Lu}{1,2})?(?=\s*$)/u.exec(rest)
      : undefined;
    if (
      apart &&
      /\p{L}/u.test(apart[0]) &&
      (apart[0].match(/\d/g)?.length ?? 0) >= 4 &&
      !/^(?:NR|NO|KR|NOK|FRA|TIL|MVA) /.test(rest)
    )
      return [{ value: apart[0], start: offset, end: offset + apart[0].length, quality: 1 }];
    for (const match of rest.matchAll(codePattern)) {
      // Two words into the text it is no longer what the label announced.
      if (rest.slice(0, match.index).trim().split(/\s+/).filter(Boolean).length > 1) break;
      // "NH-4471-" at the end of a line goes on with the next.
      const on = /-$/.test(match[0]) ? /^ \d[\d-]*/.exec(rest.slice(match.index + match[0].length))?.[0] : undefined;
      let run = on ? `${match[0]}${on.trim()}` : match[0].replace(/[.\-/_]+$/, '');
      if (!/\d/.test(run) || run.length > 40) continue;
      const days = findDays(rest.slice(match.index), today);
      if (days[0]?.start === 0) break;
      if (/^\d+[.,]\d{2}$/.test(run) || /^\d+%/.test(rest.slice(match.index))) break;
      if (grouped) {
        const more = /^(?:[ ]\d{2,}(?![.,/]\d|\w))*/.exec(rest.slice(match.index + run.length))?.[0] ?? '';
        if (/^\p{L}{0,3}\d+$/u.test(run)) run += more;
      }
      if ((run.match(/\d/g)?.length ?? 0) < 2 && run.length < 4) break;
      return [{ value: run, start: offset + match.index, end: offset + match.index + run.length, quality: 1 }];
    }
    return [];
  };
}

export function findCodes(
  labelled: LabelledSheet,
  fact: 'invoiceNumber' | 'policyNumber' | 'serialNumber' | 'caseNumber',
  today: string,
  kindId = '',
): readonly Claim[] {
  const grouped = fact === 'policyNumber' || fact === 'serialNumber';
  const stamped = fact === 'caseNumber' ? findStampedNumbers(labelled, today) : [];
  const labelledOnes = readLabelled(labelled, fact, codeParser(today, grouped)).map((reading) => {
    const doubtful = fact === 'invoiceNumber' && reading.value.length < 3 ? 0.7 : 1;
    const far = reading.cell.page > 0 ? 0.9 : 1;
    // A reminder names its invoice in a sentence.
    const sentence = reading.cell.words.length > 12 ? (kindId === 'purring' ? 0.95 : 0.72) : 1;
    const vague = fact === 'caseNumber' && !namesCase(reading) ? 0.5 : 1;
    // A letter's reference goes on with the number of the letter.
    const letters = fact === 'caseNumber' && /^(?:var|our)\W?ref/.test(reading.label) ? 0.95 : 1;
    const decided = fact === 'caseNumber' && namesDecision(reading, today) ? 0.45 : 1;
    const read = recognised(reading) ? mendCode(reading.value) : reading.value;
    return claimOf(reading, read, doubtful * far * sentence * vague * decided * letters, []);
  });
  return [...labelledOnes, ...stamped];
}

/** The stamp of the land register on an old deed: "Dagbokført", the day, and its number of that day. */
function findStampedNumbers({ sheet }: LabelledSheet, today: string): readonly Claim[] {
  return sheet.cells
    .filter((cell) => /^dagbokfort\b|^dagbok\b/.test(cell.folded))
    .flatMap((cell) => [cell, ...cellsBelow(sheet, cell).slice(0, 2)])
    .flatMap((cell) => {
      const [day] = findDays(cell.text, today);
      if (!day) return [];
      const behind = { cell, from: day.end };
      const beside = cellsRightOf(sheet, cell)
        .slice(0, 1)
        .map((right) => ({ cell: right, from: 0 }));
      return [behind, ...beside].flatMap(({ cell: at, from }) => {
        const number = /^\W*(?:nr\.?\s?)?(\d{3,7})\W*$/.exec(at.text.slice(from))?.[1];
        if (number === undefined) return [];
        const start = at.text.indexOf(number, from);
        return [
          {
            value: number,
            confidence: 0.75 * (0.8 + 0.2 * at.confidence),
            place: placeOf(at, start, start + number.length),
          },
        ];
      });
    });
}

/** "Ref. 5512" may be anybody's number; "Vår ref. 2024/118-3" is that of an archive. */
const namesCase = ({ label, value }: Reading<string>): boolean =>
  !/^(?:sak|var ref|var referanse|var sak|referanse|saksref|arkivref)$/.test(label.replace(/[^a-z ]/g, '').trim()) ||
  /^(?:\d{2,4}\/\d+|\d{5,})/.test(value);

/** "Rammetillatelse gitt 12.4.2016, sak 88/16": the number of a council's decision on the way, not of the case. */
function namesDecision({ cell, start, value, label }: Reading<string>, today: string): boolean {
  if (!/^\d{1,4}\/\d{2}$/.test(value) || !/^(?:sak|vedtak)/.test(label)) return false;
  if (label.startsWith('vedtak')) return true;
  const before = cell.text.slice(0, start);
  return (
    findDays(before, today).length > 0 ||
    /(?:gitt|gjeve|godkjent|godkjend|tillatelse|loyve|delegert|utvalg)/.test(cell.folded)
  );
}

const recognised = (reading: Reading<string>): boolean => reading.cell.confidence < 1;

/** Among digits a letter that looks like one is one; a code's own letters stand at its ends. */
const mendCode = (code: string): string =>
  code
    .replace(/(?<=\d)[OoQ](?=[\dOolI/.-]|$)/g, '0')
    .replace(/(?<=\d|\d[/.-])[lI|](?=[\d/.-]|$)/g, '1')
    .replace(/(?<=\d)B(?=\d)/g, '8')
    .replace(/(?<=\d)S(?=\d)/g, '5');

const claimOf = (reading: Reading<string>, value: string, factor: number, checks: readonly string[]): Claim => ({
  value,
  confidence: Math.min(0.98, reading.confidence * factor),
  place: reading.place,
  checks,
});
