// Tells where the parts of a bundle begin: minutes and accounts scanned into one file. It only suggests; the person splits.
import type { ReadPage } from '../../../shared/documents/page';
import { isOrgNumber } from '../../../shared/markets/no/identifiers';
import { foldText } from '../../../shared/values/folded-text';
import { classify, titledAs } from './classify';
import { type Cell, layOut, type Sheet } from './sheet';
import { type UnderstandingContext, understand } from './understand';

export interface PartFound {
  /** Pages by index: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly title: string;
}

/** Looking through more would take seconds; nobody scans so many papers into one file. */
const mostPages = 600;
const enough = 2;
const sureAlone = 0.95;

/** What a page says of where it belongs. */
interface Signs {
  readonly kind: string | undefined;
  readonly titleStrength: number;
  /** What the page alone would be taken for, when that is quite sure. */
  readonly alone: string | undefined;
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly orgNumber: string | undefined;
  readonly invoiceNumber: string | undefined;
  readonly isEmpty: boolean;
  readonly shape: number;
}

/** The parts a paper seems to have, covering all its pages; none when it seems to be one paper. */
export function findParts(pages: readonly ReadPage[], context: UnderstandingContext): readonly PartFound[] {
  if (pages.length < 2 || pages.length > mostPages) return [];
  const signs = pages.map(signsOf);
  const starts = [0];
  let running = signs[0];
  signs.forEach((sign, index) => {
    const before = signs[index - 1];
    if (index === 0 || !before || !running) return;
    if (beginning(sign, before, running) >= enough) {
      starts.push(index);
      running = sign;
    } else {
      // What the part has not told yet, a later page of it may.
      running = {
        ...running,
        kind: running.kind ?? sign.kind,
        alone: running.alone ?? sign.alone,
        orgNumber: running.orgNumber ?? sign.orgNumber,
        invoiceNumber: running.invoiceNumber ?? sign.invoiceNumber,
      };
    }
  });
  if (starts.length < 2) return [];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? pages.length;
    const { kind, title } = understand(partOf(pages, from, to), context);
    return { from, to, kind, title };
  });
}

/** The pages of a part, counted from its own first. */
export const partOf = (pages: readonly ReadPage[], from: number, to: number): readonly ReadPage[] =>
  pages.slice(from, to).map((page, index) => ({ ...page, index }));

/** How much speaks for a new paper to begin on this page. */
function beginning(sign: Signs, before: Signs, running: Signs): number {
  if (sign.isEmpty) return 0;
  let score = 0;
  if (sign.number !== undefined) {
    if (sign.number > 1) score -= sign.of !== undefined || before.number === sign.number - 1 ? 6 : 1;
    else if (sign.of !== undefined) score += before.of !== undefined && before.number !== before.of ? 1 : 2.5;
    else if (before.number !== undefined && before.number > 1) score += 1.5;
  }
  if (sign.kind !== undefined) {
    if (running.kind === undefined || sign.kind !== running.kind) score += 2.2 * sign.titleStrength;
    else if (differ(sign.invoiceNumber, running.invoiceNumber)) score += 2.5;
    else score += 0.8;
  }
  if (differ(sign.alone, running.alone)) score += 2;
  if (differ(sign.orgNumber, running.orgNumber)) score += 1.3;
  if (before.isEmpty) score += 0.7;
  if (Math.abs(sign.shape - before.shape) > 0.08) score += 0.5;
  return score;
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

function signsOf(page: ReadPage): Signs {
  const sheet = layOut([{ ...page, index: 0 }]);
  const titled = titledAs(sheet);
  const numbering = numberOf(sheet);
  const alone = classify(sheet);
  return {
    kind: titled?.kind,
    titleStrength: titled?.strength ?? 0,
    alone: alone.confidence >= sureAlone ? alone.kind : undefined,
    number: numbering?.number,
    of: numbering?.of,
    orgNumber: headOrgNumber(sheet),
    invoiceNumber: invoiceNumberOf(sheet),
    isEmpty: page.words.length < 4,
    shape: page.height / page.width,
  };
}

/** "Side 2 av 7", "2/7", or a number alone at the foot. */
function numberOf({ cells }: Sheet): { readonly number: number; readonly of: number | undefined } | undefined {
  const margin = cells.filter((cell) => cell.depth < 0.12 || cell.depth > 0.85);
  for (const { folded } of margin) {
    const match =
      /(?:^|[^a-z])(?:side|page|seite|sida|pagina|sidenr|s)\W{0,3}(\d{1,3})\s*(?:av|of|von|af|\/|\()\s*(\d{1,3})(?!\d)/.exec(
        folded,
      ) ?? /^(\d{1,3})\s?(?:\/|av|of|von|af)\s?(\d{1,3})$/.exec(folded.trim());
    const number = Number(match?.[1]);
    const of = Number(match?.[2]);
    if (number >= 1 && number <= of) return { number, of };
  }
  const alone = (cell: Cell) =>
    /^(?:(?:side|page|seite|sida)\W{0,2})?[-–]?\s?(\d{1,3})\s?[-–]?$/.exec(cell.folded.trim());
  for (const cell of [...margin].reverse()) {
    if (cell.depth < 0.85 && !/side|page|seite|sida/.test(cell.folded)) continue;
    const number = Number(alone(cell)?.[1]);
    if (number >= 1) return { number, of: undefined };
  }
  return;
}

function headOrgNumber({ cells }: Sheet): string | undefined {
  for (const cell of cells) {
    if (cell.depth > 0.3) continue;
    for (const [run] of cell.text.matchAll(/(?<!\d)\d{3} ?\d{3} ?\d{3}(?!\d)/g)) {
      const digits = run.replace(/\D/g, '');
      if (isOrgNumber(digits)) return digits;
    }
  }
  return;
}

function invoiceNumberOf({ cells }: Sheet): string | undefined {
  const head = foldText(
    cells
      .filter(({ depth }) => depth < 0.5)
      .map(({ text }) => text)
      .join(' '),
  );
  return /(?:faktura|rekning|kreditnota|invoice|rechnungs?)\W{0,2}(?:nr|nummer|no|number)\W{0,4}([a-z]{0,4}-?\d[\d-]{2,})/.exec(
    head,
  )?.[1];
}
