// Costs as a table for a spreadsheet. Pure.
//
// Norwegian Excel, like most of Europe's, wants semicolons between the columns and commas in the numbers, and takes a file for UTF-8 only when
// it begins with a byte order mark; other programs ask, or guess right. So it is the same file whatever language the app speaks: what
// decides is the spreadsheet's country, not ours.
import { unparse } from 'papaparse';
import type { CostRow } from '../../shared/costs/derive';
import { type Say, sayIfKnown } from '../../shared/i18n/words';

const byteOrderMark = '\uFEFF';
/** Text from a paper that a spreadsheet would take for a formula gets an apostrophe before it; a number below zero stays a number. */
const formulas = /^(?:[=+@\t\r]|-(?!\d+(?:,\d+)?$))/;

export function costsAsCsv(rows: readonly CostRow[], say: Say, partName: (partId: string) => string): string {
  const fields = [
    say('costs.csv.date'),
    say('costs.csv.title'),
    say('costs.csv.payee'),
    say('costs.csv.kind'),
    say('costs.csv.amount'),
    say('costs.csv.vat'),
    say('costs.csv.currency'),
    say('costs.csv.part'),
    say('costs.csv.nature'),
    say('costs.csv.stands'),
    say('costs.csv.counted'),
    say('costs.csv.note'),
    say('costs.csv.id'),
  ];
  const data = rows.map((row) => [
    row.date,
    row.title,
    row.payee,
    row.kind === '' ? say('costs.csv.typed') : sayIfKnown(say, `kind.${row.kind}`, row.kind),
    decimal(row.amount),
    decimal(row.vat),
    row.currency,
    row.partId === '' ? '' : partName(row.partId),
    row.nature === '' ? '' : say(`nature.${row.nature}`),
    say(`costs.stands.${row.natureStands}`),
    row.counted ? say('costs.csv.yes') : say(`costs.uncounted.${row.uncountedWhy || 'person'}`),
    row.note,
    row.id,
  ]);
  return byteOrderMark + unparse({ fields, data }, { delimiter: ';', newline: '\r\n', escapeFormulae: formulas });
}

/** Hundredths as a number with a comma: exact, without floating point. */
function decimal(hundredths: number | undefined): string {
  if (hundredths === undefined) return '';
  const whole = Math.trunc(Math.abs(hundredths) / 100);
  return `${hundredths < 0 ? '-' : ''}${whole},${String(Math.abs(hundredths) % 100).padStart(2, '0')}`;
}
