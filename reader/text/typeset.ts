// Sets blocks of text on A4 pages: every word with its place, and the marks to draw it by.
import {
  mostLettersOfWord,
  mostPagesOfPaper,
  mostWordsOfPage,
  pageUnitsPerWidth,
  type Word,
} from '../../shared/documents/page';
import { ProblemError, problem } from '../../shared/problem';
import type { Block, Cell } from './block';

export type Style = {
  readonly size: number;
  readonly weight: 400 | 650;
  readonly ink: 'text' | 'muted';
  readonly face: 'text' | 'typewriter';
};
export type SetWord = Word & { readonly style: Style };
export type Rule = { readonly x: number; readonly y: number; readonly w: number };
export type SetPage = { readonly words: readonly SetWord[]; readonly rules: readonly Rule[] };

/** Width of a text in units of its size. */
export type Measure = (text: string, style: Style) => number;

/** A4. */
export const pageHeight = Math.round(pageUnitsPerWidth * Math.SQRT2);
/** Where letters stand within the box of their word. */
export const baseline = 0.8;

const left = 1_150;
const top = 1_250;
const width = pageUnitsPerWidth - 2 * left;
const bottom = pageHeight - 1_250;
const leading = 1.5;
const tabStop = 900;
const indentStep = 420;
const padding = 160;
/** A row with more columns is no table that one reads. */
const mostColumns = 40;
/** So small may the letters of a wide table become before its words are broken. */
const smallestShare = 0.62;
const typedColumns = 90;

const body: Style = { size: 178, weight: 400, ink: 'text', face: 'text' };
const strong: Style = { ...body, weight: 650 };
const muted: Style = { ...body, ink: 'muted' };
const headings: Readonly<Record<1 | 2 | 3, Style>> = {
  1: { ...strong, size: 320 },
  2: { ...strong, size: 240 },
  3: { ...strong, size: 198 },
};
const typewriter: Style = { ...body, size: 140, face: 'typewriter' };

/** @throws ProblemError `too-many-pages` */
export function typeset(blocks: readonly Block[], measure: Measure): readonly SetPage[] {
  const setter = new Setter(measure);
  for (const block of blocks) setter.add(block);
  return setter.pages;
}

/** A piece of a line, from its own left edge. */
type Placed = { readonly text: string; readonly x: number; readonly w: number };
type Line = readonly Placed[];

class Setter {
  readonly pages: { words: SetWord[]; rules: Rule[] }[] = [{ words: [], rules: [] }];
  private y = top;
  private line = 0;
  private block = 0;
  private previous: Block['type'] | undefined;

  constructor(private readonly measure: Measure) {}

  add(block: Block): void {
    switch (block.type) {
      case 'heading':
        this.space(block.level === 1 ? 300 : 240);
        // A heading never stands alone at the foot of a page.
        this.room(headings[block.level].size * leading + body.size * leading * 2);
        this.lines(block.text, left, width, headings[block.level]);
        this.space(90);
        break;
      case 'paragraph':
        this.paragraph(block);
        break;
      case 'typed':
        if (this.previous !== undefined && this.previous !== 'typed') this.space(120);
        for (const line of block.lines) this.typed(line);
        break;
      case 'table':
        this.table(block.rows);
        break;
      case 'fields':
        this.fields(block.rows);
        break;
      case 'rule':
        this.space(80);
        this.page.rules.push({ x: left, y: this.y, w: width });
        this.space(160);
        break;
      case 'page-break':
        if (this.page.words.length > 0) this.newPage();
        break;
      default:
        block satisfies never;
    }
    this.previous = block.type;
  }

  private get page() {
    return this.pages[this.pages.length - 1] as (typeof this.pages)[number];
  }

  private newPage(): void {
    if (this.pages.length >= mostPagesOfPaper)
      throw new ProblemError(problem('too-many-pages', { limit: mostPagesOfPaper }));
    this.pages.push({ words: [], rules: [] });
    this.y = top;
    this.line = 0;
    this.block = 0;
  }

  /** Leaves so much free, and parts what comes from what was; not at the top of a page. */
  private space(height: number): void {
    if (this.y > top) this.y += height;
    this.block++;
  }

  private room(height: number): void {
    if (this.y + height > bottom && this.y > top) this.newPage();
  }

  private paragraph({ text, indent = 0, mark, ...look }: Extract<Block, { type: 'paragraph' }>): void {
    const style = look.strong ? strong : look.muted ? muted : body;
    const x = left + Math.min(indent, 8) * indentStep + (mark ? indentStep : 0);
    if (mark && this.previous === 'paragraph') this.y += this.y > top ? 40 : 0;
    else this.space(110);
    if (mark) {
      this.room(style.size * leading);
      const w = this.measure(mark, style) * style.size;
      this.put(mark, Math.max(left, x - w - 110), w, this.y, style);
    }
    this.lines(text, x, pageUnitsPerWidth - left - x, style);
  }

  private lines(text: string, x: number, available: number, style: Style): void {
    for (const line of this.broken(text, available, style)) {
      this.room(style.size * leading);
      for (const { text: word, x: from, w } of line) this.put(word, x + from, w, this.y, style);
      this.nextLine(style);
    }
  }

  private nextLine(style: Style): void {
    this.y += style.size * leading;
    this.line++;
  }

  private put(text: string, x: number, w: number, y: number, style: Style): void {
    if (this.page.words.length >= mostWordsOfPage) return;
    this.page.words.push({
      text: text.slice(0, mostLettersOfWord),
      x: Math.round(x),
      y: Math.round(y),
      w: Math.max(1, Math.round(w)),
      h: style.size,
      line: this.line,
      block: this.block,
      confidence: 1,
      style,
    });
  }

  /** The lines of a text in a column so wide. */
  private *broken(text: string, available: number, style: Style): Generator<Line> {
    const space = this.measure(' ', style) * style.size;
    for (const whole of text.split('\n')) {
      let line: Placed[] = [];
      let x = 0;
      for (const part of whole.split(/(\t| +)/)) {
        if (part === '') continue;
        if (part === '\t') {
          const next = (Math.floor(x / tabStop) + 1) * tabStop;
          // What a tab parts is to be seen as parted.
          x = next - x < style.size * 2 && x > 0 ? next + tabStop : next;
        } else if (part.startsWith(' ')) x += line.length > 0 ? space : 0;
        else
          for (const word of this.fitting(part, available, style)) {
            const w = this.measure(word, style) * style.size;
            if (x > 0 && x + w > available) {
              yield line;
              line = [];
              x = 0;
            }
            line.push({ text: word, x, w });
            x += w;
          }
      }
      yield line;
    }
  }

  /** A word wider than its column, in parts that fit. */
  private *fitting(word: string, available: number, style: Style): Generator<string> {
    let rest = word;
    while (rest.length > mostLettersOfWord || this.measure(rest, style) * style.size > available) {
      let letters = Math.min(rest.length - 1, mostLettersOfWord);
      while (letters > 1 && this.measure(rest.slice(0, letters), style) * style.size > available)
        letters = Math.floor(letters * 0.75);
      if (letters < 1) break;
      yield rest.slice(0, letters);
      rest = rest.slice(letters);
    }
    yield rest;
  }

  /** Each word over the columns of letters where it was typed, whatever the typeface. */
  private typed(line: string): void {
    const letterWidth = width / typedColumns;
    const typed = line.replace(/\t/g, '        ');
    for (let from = 0; from === 0 || from < typed.length; from += typedColumns) {
      this.room(typewriter.size * leading);
      for (const { 0: word, index } of typed.slice(from, from + typedColumns).matchAll(/\S+/g))
        this.put(word, left + index * letterWidth, word.length * letterWidth, this.y, typewriter);
      this.nextLine(typewriter);
    }
    if (line.trim() === '') this.block++;
  }

  private fields(rows: readonly (readonly [string, string])[]): void {
    this.space(100);
    const column = Math.min(
      width / 3,
      Math.max(0, ...rows.map(([label]) => this.measure(label, muted) * muted.size)) + padding * 2,
    );
    for (const [label, value] of rows) {
      this.room(body.size * leading);
      const w = this.measure(label, muted) * muted.size;
      let x = left;
      for (const word of label.split(/\s+/)) {
        const share = word.length / Math.max(1, label.length);
        this.put(word, x, w * share, this.y, muted);
        x += w * share + this.measure(' ', muted) * muted.size;
      }
      this.lines(value, left + column, width - column, body);
    }
    this.space(100);
  }

  private table(rows: readonly (readonly Cell[])[]): void {
    const kept = rows.filter((row) => row.some((cell) => cell.text.trim() !== ''));
    if (kept.length === 0) return;
    if (kept.some((row) => columnsOf(row) > mostColumns)) {
      for (const row of kept) this.add({ type: 'paragraph', text: row.map((cell) => cell.text).join('\t') });
      return;
    }
    this.space(140);
    const columns = this.columnsFor(kept);
    const numbers = columns.widths.map((_, at) => isNumbers(kept, at));
    for (const row of kept) this.row(row, columns, numbers);
    this.space(160);
  }

  private columnsFor(rows: readonly (readonly Cell[])[]): {
    readonly widths: readonly number[];
    readonly share: number;
  } {
    const count = Math.max(...rows.map(columnsOf));
    const least = new Array<number>(count).fill(200);
    const most = new Array<number>(count).fill(200);
    for (const row of rows) {
      let at = 0;
      for (const cell of row) {
        const { span = 1 } = cell;
        if (span <= 1) {
          const style = cell.strong ? strong : body;
          const widest = (texts: readonly string[]) =>
            Math.max(0, ...texts.slice(0, 200).map((text) => this.measure(text, style) * style.size)) + padding;
          least[at] = Math.max(least[at] ?? 0, widest(cell.text.split(/\s+/)));
          most[at] = Math.max(most[at] ?? 0, widest(cell.text.split('\n')));
        }
        at += Math.max(1, span);
      }
    }
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    if (sum(most) <= width) {
      // A little air between columns, so that what stands apart is seen to.
      const air = Math.min(400, (width - sum(most)) / count);
      return { widths: most.map((value) => value + air), share: 1 };
    }
    const share = Math.max(smallestShare, Math.min(1, width / sum(least)));
    const free = Math.max(0, width - sum(least) * share);
    const wishes = most.map((value, at) => Math.max(0, value - (least[at] ?? 0)));
    const scale = width / Math.max(width, sum(least) * share);
    return {
      widths: least.map((value, at) => value * share * scale + (free * (wishes[at] ?? 0)) / Math.max(1, sum(wishes))),
      share,
    };
  }

  private row(
    row: readonly Cell[],
    { widths, share }: { readonly widths: readonly number[]; readonly share: number },
    numbers: readonly boolean[],
  ): void {
    let at = 0;
    let x = left;
    const cells = row.map((cell) => {
      const { span = 1 } = cell;
      const first = at;
      const w = widths.slice(at, at + Math.max(1, span)).reduce((all, value) => all + value, 0);
      at += Math.max(1, span);
      const look = cell.strong ? strong : body;
      const style = share === 1 ? look : { ...look, size: Math.round(look.size * share) };
      const available = Math.max(style.size, w - padding);
      const from = x;
      x += w;
      return {
        x: from,
        style,
        available,
        lines: [...this.broken(cell.text, available, style)],
        right: span <= 1 && numbers[first],
      };
    });
    const height = Math.max(...cells.map(({ lines, style }) => lines.length * style.size * leading));
    if (height > (bottom - top) * 0.6) {
      // Taller than a page: read as prose, cell by cell.
      for (const cell of row) this.lines(cell.text, left, width, cell.strong ? strong : body);
      return;
    }
    this.room(height + 60);
    const oneLine = cells.every(({ lines }) => lines.length === 1);
    for (const { x: from, style, available, lines, right } of cells) {
      if (!oneLine && lines.every((line) => line.length === 0)) continue;
      for (const [down, line] of lines.entries()) {
        const last = line[line.length - 1];
        const shift = right && last ? available - (last.x + last.w) : 0;
        for (const word of line)
          this.put(word.text, from + word.x + shift, word.w, this.y + down * style.size * leading, style);
        if (!oneLine) this.line++;
      }
    }
    if (oneLine) this.line++;
    this.y += height + 40;
    this.page.rules.push({ x: left, y: this.y - 34, w: Math.min(width, x - left) });
    this.y += 20;
  }
}

const columnsOf = (row: readonly Cell[]) => row.reduce((sum, { span = 1 }) => sum + Math.max(1, span), 0);

/** A column of amounts is set to the right, as one adds them up. */
function isNumbers(rows: readonly (readonly Cell[])[], column: number): boolean {
  const texts = rows.map((row) => row[column]?.text.trim() ?? '').filter(Boolean);
  const numeric = texts.filter((text) =>
    /^[-–+(]?\s?(kr|NOK|€|\$)?\s?\d[\d\s.,]*(,-|,–|%|\s?kr\.?|\s?m²)?\)?$/i.test(text),
  );
  return column > 0 && rows.some((row) => row.length > 2) && numeric.length >= 2 && numeric.length >= texts.length - 1;
}
