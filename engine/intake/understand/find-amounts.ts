// Finds amounts: what is to be paid and the tax in it, premium and price; and lets arithmetic decide between rivals.
import { vatRates } from '../../../shared/markets/no/vat-rates';
import { findDays } from '../../../shared/values/day';
import { findMoney, sameAmount } from '../../../shared/values/money';
import type { Claim } from './decide';
import { type LabelledSheet, type Parser, type Reading, readLabelled } from './labelled';
import { cellsLeftOf, cellsRightOf, pageOf, placeOf } from './sheet';

export const parseMoney: Parser<number> = (text) =>
  findMoney(withoutDays(text))
    .filter(({ start, end, exact }) => exact || start > 0 || !headsBox.test(text.slice(end)))
    .map(({ amount, start, end, exact, currency }) => ({
      value: amount,
      start,
      end,
      quality: exact ? 1 : currency ? 0.96 : Math.abs(amount) >= 100 ? 0.85 : 0.55,
    }));

/** "3. Salgsverdi": the number of a form's next box is no amount. */
const headsBox = /^\.\s*\p{Lu}/u;

/** The year of a date is no amount. */
function withoutDays(text: string): string {
  let rest = text;
  // Any day will do for `today`: only where dates stand is asked.
  for (const { start, end } of findDays(text, '2026-01-01')) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest;
}

/** Amounts of an invoice or a receipt. */
export function findTotals(labelled: LabelledSheet): {
  readonly total: readonly Claim[];
  readonly vat: readonly Claim[];
} {
  const pool = amountPool(labelled);
  const handed = cashLessChange(labelled);
  const exactOnes = pool.filter((amount) => !Number.isInteger(amount)).length;
  const totals = lastOfRow(readLabelled(labelled, 'total', parseMoney, 'column'))
    .filter((reading) => reading.value !== 0)
    .map((reading) => ({ reading, claim: amountClaim(reading) }));
  const vats = vatOfRow(readLabelled(labelled, 'vat', parseMoney, 'column'))
    .filter((reading) => reading.value !== 0 && !/nr|reg/.test(reading.label) && !isRate(reading, pool))
    .map((reading) => ({ reading, claim: amountClaim(reading) }));
  const proven = (total: number, vat: number): boolean =>
    Math.sign(total) === Math.sign(vat) &&
    Math.abs(vat) < Math.abs(total) * 0.35 &&
    Math.abs(vat) > Math.abs(total) * 0.02 &&
    (pool.some((amount) => sameAmount(amount, total - vat)) || isVatOf(vat, total - vat));
  const row = rowWithVat(labelled);
  const largest = Math.max(0, ...totals.map(({ reading }) => Math.abs(reading.value)));
  const proofOf = (total: number) => vats.some((vat) => proven(total, vat.reading.value));
  const lines = sumsOfLines(labelled);
  const isSumOfLines = (total: number) =>
    lines.some((sum) => sameAmount(sum, total) || vats.some((vat) => sameAmount(sum, total - vat.reading.value)));
  const largestProven = Math.max(0, ...totals.map(({ reading }) => (proofOf(reading.value) ? reading.value : 0)));
  return {
    total: [
      ...(row && totals.length === 0 ? [{ ...row.gross, confidence: 0.7 }] : []),
      ...totals.map(({ reading, claim }) => {
        const sums = proofOf(reading.value) && Math.abs(reading.value) >= largestProven;
        const giro = girosSayIt(pool, reading.value) || (handed !== undefined && sameAmount(handed, reading.value));
        // Where nothing is proven, a smaller sum beside a larger one is more likely a part of it.
        const part = Math.abs(reading.value) < largest * 0.999 && reading.strength < 1 ? 0.85 : 1;
        // Among amounts with decimals one without has probably lost its mark.
        const blunt = !exactOf(reading) && exactOnes >= 3 ? 0.6 : 1;
        const again = pool.filter((amount) => sameAmount(amount, reading.value)).length > 1 ? 0.2 : 0;
        const confidence = claim.confidence * blunt * (sums || giro ? 1 : part);
        const doubt = 1 - confidence;
        const checks = [
          ...(sums ? ['sum-with-vat'] : giro ? ['stated-twice'] : []),
          ...(isSumOfLines(reading.value) ? ['sum-of-lines'] : []),
        ];
        if (sums || giro) return { ...claim, confidence: confidence + doubt * 0.6, checks };
        return { ...claim, confidence: confidence + doubt * (checks.length > 0 ? 0.4 : again), checks };
      }),
    ],
    vat: [
      ...(row ? [row.vat] : []),
      ...vats.map(({ reading, claim }) => {
        const sums = totals.some((total) => proven(total.reading.value, reading.value));
        const share = pool.some((amount) => amount > reading.value && isVatOf(reading.value, amount));
        if (sums) {
          const checks = ['sum-with-vat', ...(share ? ['vat-rate'] : [])];
          return { ...claim, confidence: claim.confidence + (1 - claim.confidence) * 0.6, checks };
        }
        if (share) return { ...claim, confidence: claim.confidence * (row ? 0.7 : 0.92), checks: ['vat-rate'] };
        return { ...claim, confidence: claim.confidence * 0.5 };
      }),
    ],
  };
}

/** A row that states base, tax and sum needs no label; of several rates it must be the row that sums them up. */
function rowWithVat({ sheet }: LabelledSheet): { readonly vat: Claim; readonly gross: Claim } | undefined {
  const rows: { readonly vat: Claim; readonly gross: Claim }[] = [];
  for (const cell of sheet.cells) {
    if (!/\d[.,]\d\d/.test(cell.text)) continue;
    const amounts = [cell, ...cellsRightOf(sheet, cell).slice(0, 5)].flatMap((one) =>
      findMoney(one.text)
        .filter(({ exact }) => exact)
        .map(({ amount, start, end }) => ({ amount, place: placeOf(one, start, end) })),
    );
    if (amounts.length < 3 || amounts.length > 8) continue;
    for (const vat of amounts) {
      for (const gross of amounts) {
        const net = gross.amount - vat.amount;
        if (vat.amount <= 0 || !isVatOf(vat.amount, net) || !amounts.some(({ amount }) => sameAmount(amount, net)))
          continue;
        rows.push({
          vat: { value: vat.amount, confidence: 0.82, place: vat.place, checks: ['sum-with-vat'] },
          gross: { value: gross.amount, confidence: 0.8, place: gross.place, checks: ['sum-with-vat'] },
        });
      }
    }
  }
  const byGross = [...new Map(rows.map((one) => [one.gross.value, one])).values()];
  return byGross.length === 1 ? byGross[0] : undefined;
}

/** Amounts that are the sum of those straight above them in their column: the foot of a table of lines. */
function sumsOfLines({ sheet }: LabelledSheet): readonly number[] {
  const amounts = sheet.cells
    .filter((cell) => cell.page < 4 && /^(?:kr\.?|nok|€|£)?\s?-?\d[\d .,']*(?:,-|kr|€)?$/i.test(cell.text.trim()))
    .flatMap((cell) => {
      const [found] = findMoney(cell.text);
      return found?.exact
        ? [{ page: cell.page, y: cell.box.y, right: cell.box.x + cell.box.w, amount: found.amount }]
        : [];
    })
    .slice(0, 300);
  return amounts.flatMap((foot) => {
    const above = amounts
      .filter((other) => other.page === foot.page && other.y < foot.y - 60 && Math.abs(other.right - foot.right) < 160)
      .sort((a, b) => b.y - a.y)
      .slice(0, 30);
    let sum = 0;
    return above.some(({ amount }, index) => {
      sum += amount;
      return index > 0 && Math.abs(sum - foot.amount) < 0.011 * (index + 1);
    })
      ? [foot.amount]
      : [];
  });
}

/** A single amount behind its label: premium, price, an insurer's payment. */
export function findLabelledAmount(
  labelled: LabelledSheet,
  fact: 'premium' | 'price' | 'total',
  least: number,
): readonly Claim[] {
  const readings = lastOfRow(readLabelled(labelled, fact, parseMoney)).filter((reading) => reading.value >= least);
  const summed = fact === 'premium' ? sumsOfColumns(labelled).filter((claim) => Number(claim.value) >= least) : [];
  const single = readings.map((reading) => {
    const claim = amountClaim(reading);
    const between = reading.cell.folded.slice(0, reading.start);
    // A part paid now, or so much per month, is not the price.
    const partial = /(?:betales|innbetales|betalast|forskudd|10 ?%|rest[a-z]*|depositum)[^.]{0,24}$/.test(between);
    const rate = /^\W{0,3}(?:pr|per)\b/.test(reading.cell.folded.slice(reading.end));
    const doubt = fact === 'price' && (partial || rate || isFinancing(labelled, reading));
    // One cover of several is not the premium.
    const part =
      summed.some(({ value }) => Number(value) > reading.value) && summed.every(({ value }) => value !== reading.value);
    return doubt || part ? { ...claim, confidence: claim.confidence * 0.5 } : claim;
  });
  return [...single, ...summed];
}

/** Amounts that are the sum of those above them in their column, on a row that says so. */
function sumsOfColumns({ sheet }: LabelledSheet): readonly Claim[] {
  const amounts = sheet.cells
    .filter((cell) => cell.page < 4 && /^(?:kr\.?\s?)?\d[\d .,]*(?:,-|kr)?$/i.test(cell.text.trim()))
    .flatMap((cell) => {
      const [found] = findMoney(cell.text);
      return found ? [{ cell, amount: found.amount }] : [];
    })
    .slice(0, 400);
  return amounts.flatMap(({ cell, amount }) => {
    if (
      !cellsLeftOf(sheet, cell).some((left) =>
        /^(?:sum|total|i alt|samlet|samla|til saman|a betale|arspremie|arspris|premie)/.test(left.folded),
      )
    )
      return [];
    const above = amounts
      .filter(
        (other) =>
          other.cell.page === cell.page &&
          other.cell.box.y < cell.box.y - cell.box.h * 0.5 &&
          Math.abs(other.cell.box.x + other.cell.box.w - cell.box.x - cell.box.w) < 160,
      )
      .sort((a, b) => b.cell.box.y - a.cell.box.y)
      .slice(0, 14);
    let sum = 0;
    for (const [index, other] of above.entries()) {
      sum += other.amount;
      if (index > 0 && Math.abs(sum - amount) <= 1.01)
        return [
          {
            value: amount,
            confidence: 0.85 * (0.8 + 0.2 * cell.confidence),
            place: placeOf(cell),
            checks: ['sum-of-parts'],
          },
        ];
    }
    return [];
  });
}

const financing =
  /(?:finansier|langiv|egenkapital|eigenkapital|egne midler|\blan i\b|lanebelop|\blan(?:et)? kr|innskudd|gebyr|avgift(?!sgrunnlag)|omkostning|depositum|forskot|fellesgjeld)/;

/** How a bid is to be paid, and what comes on top of it, is no part of its price. */
function isFinancing({ sheet }: LabelledSheet, reading: Reading<number>): boolean {
  const place = reading.place.boxes[0];
  if (!place) return false;
  const before = reading.cell.folded.slice(0, reading.start);
  if (financing.test(before.slice(-40))) return true;
  const page = pageOf(sheet, reading.cell);
  const row = page.filter(
    (other) =>
      other !== reading.cell &&
      other.box.x < place.x &&
      Math.abs(other.box.y + other.box.h / 2 - place.y - place.h / 2) < Math.max(other.box.h, place.h) * 0.6,
  );
  if (row.some((other) => other.words.length <= 8 && financing.test(other.folded))) return true;
  // A word as plain as "beløp" means what the heading above it says.
  if (!/^(?:belop|sum|total|totalt|pris)/.test(reading.label)) return false;
  return page.some(
    (other) =>
      other.words.length <= 8 &&
      place.y - other.box.y > -60 &&
      place.y - other.box.y < 1_500 &&
      /finansier|langiv|egenkapital|eigenkapital/.test(other.folded),
  );
}

const exactOf = (reading: Reading<number>): boolean =>
  findMoney(reading.cell.text).some(({ amount, exact }) => exact && amount === reading.value);

const amountClaim = (reading: Reading<number>): Claim => ({
  value: reading.value,
  confidence: reading.confidence * (1 - 0.02 * Math.min(3, reading.cell.page)),
  place: reading.place,
  checks: [],
});

/** On a row of several amounts it is the last that sums up. */
function lastOfRow(readings: readonly Reading<number>[]): readonly Reading<number>[] {
  const rows = new Map<string, Reading<number>[]>();
  for (const reading of readings) {
    const box = reading.place.boxes[0];
    const key = `${reading.label}:${reading.cell.page}:${Math.round((box?.y ?? 0) / 90)}`;
    rows.set(key, [...(rows.get(key) ?? []), reading]);
  }
  return [...rows.values()].map((row) =>
    row.reduce((last, one) => ((one.place.boxes[0]?.x ?? 0) >= (last.place.boxes[0]?.x ?? 0) ? one : last)),
  );
}

/** On a row with its base the tax is the one that is a rate of the other; failing that, the last. */
function vatOfRow(readings: readonly Reading<number>[]): readonly Reading<number>[] {
  const last = new Set(lastOfRow(readings));
  return readings.filter((reading) => {
    const sameRow = readings.filter(
      (other) =>
        other !== reading &&
        other.label === reading.label &&
        other.cell.page === reading.cell.page &&
        Math.abs((other.place.boxes[0]?.y ?? 0) - (reading.place.boxes[0]?.y ?? 0)) < 80,
    );
    if (sameRow.some((other) => isVatOf(reading.value, other.value))) return true;
    return !sameRow.some((other) => isVatOf(other.value, reading.value)) && last.has(reading);
  });
}

function amountPool(labelled: LabelledSheet): readonly number[] {
  const pool: number[] = [];
  for (const cell of labelled.sheet.cells) {
    for (const { amount } of findMoney(cell.text)) pool.push(amount);
    if (pool.length > 3_000) break;
  }
  return pool;
}

/** At a till, what was handed over less what came back. */
function cashLessChange(labelled: LabelledSheet): number | undefined {
  const amountOn = (label: RegExp): number | undefined => {
    const cell = labelled.sheet.cells.find((one) => label.test(one.folded));
    if (!cell) return;
    const texts = [cell.text, cellsRightOf(labelled.sheet, cell)[0]?.text ?? ''];
    return texts.map((text) => findMoney(text).at(-1)?.amount).find((amount) => amount !== undefined);
  };
  const cash = amountOn(/^(?:cash|kontant|mottatt|bar gegeben|bar)\b/);
  const change = amountOn(/^(?:change|veksel|vekslepenger|tilbake|ruckgeld|wechselgeld)\b/);
  return cash !== undefined && change !== undefined && cash > change
    ? Math.round((cash - change) * 100) / 100
    : undefined;
}

/** A giro slip splits kroner and øre into two boxes. */
function girosSayIt(pool: readonly number[], total: number): boolean {
  const kroner = Math.trunc(total);
  const ore = Math.round((total - kroner) * 100);
  return kroner > 99 && ore > 0 && pool.includes(kroner) && pool.includes(ore);
}

/** "25,00" beneath "Mva" with an amount of which it is no quarter is the rate, not the tax. */
const isRate = ({ value }: Reading<number>, pool: readonly number[]): boolean =>
  [6, 11.11, 12, 15, 25].includes(value) && !pool.some((amount) => amount > value && isVatOf(value, amount));

const isVatOf = (vat: number, net: number): boolean =>
  net !== 0 && vatRates.some((rate) => Math.abs(vat - net * rate) < Math.max(0.06, Math.abs(net) * 0.00002));

const crowns: Readonly<Record<string, string>> = { nb: 'NOK', nn: 'NOK', da: 'DKK', sv: 'SEK' };

/** ISO 4217 code of the amounts, by their signs; Norwegian papers leave it out. */
export function tellCurrency(labelled: LabelledSheet, language: string): Claim | undefined {
  const counts = new Map<string, number>();
  const krone = crowns[language] ?? 'NOK';
  for (const cell of labelled.sheet.cells) {
    for (const { currency } of findMoney(cell.text)) {
      // A krone is written alike in three countries.
      const code = currency === 'NOK' ? krone : currency;
      if (code) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    for (const [code] of cell.text.matchAll(/\b(?:NOK|EUR|USD|GBP|SEK|DKK|CHF|INR|MYR)\b|€/g)) {
      const iso = code === '€' ? 'EUR' : code;
      counts.set(iso, (counts.get(iso) ?? 0) + 1);
    }
  }
  const norwegian = language === 'nb' || language === 'nn';
  // On a Norwegian paper a dollar sign is more often a misread section sign, and kroner go without saying.
  const ranked = [...counts].filter(
    ([code, count]) => !norwegian || code === 'NOK' || count > (counts.get('NOK') ?? 0) + 1,
  );
  const [best] = ranked
    .filter(([code]) => !norwegian || !['USD', 'GBP', 'MYR', 'INR'].includes(code))
    .sort((a, b) => b[1] - a[1]);
  if (best) return { value: best[0], confidence: 0.95 };
  if (crowns[language]) return { value: krone, confidence: 0.85 };
  return;
}
