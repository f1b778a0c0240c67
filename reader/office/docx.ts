// DOCX (Word): what one reads on its pages, in order: headers, headings, lists, tables, text boxes, notes. Deleted text stays deleted.
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import type { Block, Cell } from '../text/block';
import { setAsPages } from '../text/set-as-pages';
import { attribute, childOf, type OfficePackage, openPackage } from './office-package';
import { ParagraphText } from './paragraph-text';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const mostDepth = 60;

export async function openDocx(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const parts = await openPackage(bytes);
  try {
    return await setAsPages(docxType, await docxBlocks(parts));
  } finally {
    parts.close();
  }
}

async function docxBlocks(parts: OfficePackage): Promise<readonly Block[]> {
  const main = parts.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  const document = main === undefined ? undefined : await parts.xml(main);
  const body = childOf(document, 'body');
  if (!body) throw new ProblemError(problem('damaged-file'));
  const styles = stylesOf(await ifSound(parts, 'word/styles.xml'));
  const lists = listsOf(await ifSound(parts, 'word/numbering.xml'));
  const read = (element: Element | undefined) => (element ? new Reading(styles, lists).blocksOf(element) : []);
  const around = async (kind: 'header' | 'footer') => {
    const blocks: Block[] = [];
    const said = new Set<string>();
    for (const name of parts.names.filter((part) => part.startsWith(`word/${kind}`)).slice(0, 6))
      for (const block of read(await ifSound(parts, name))) {
        // First, even and odd pages mostly say the same.
        const key = JSON.stringify(block);
        if (said.has(key)) continue;
        said.add(key);
        blocks.push(block.type === 'paragraph' ? { ...block, muted: true } : block);
      }
    return blocks;
  };
  const notes = await ifSound(parts, 'word/footnotes.xml');
  return [...(await around('header')), ...read(body), ...read(notes), ...(await around('footer'))];
}

/** A paper whose styles are damaged still has its text. */
const ifSound = (parts: OfficePackage, name: string) => parts.xml(name).catch(() => undefined);

type Styles = ReadonlyMap<string, { readonly level?: 1 | 2 | 3; readonly strong: boolean }>;

function stylesOf(root: Element | undefined): Styles {
  const styles = new Map<string, { level?: 1 | 2 | 3; strong: boolean }>();
  const base = new Map<string, string>();
  for (const style of root?.children ?? []) {
    if (style.localName !== 'style') continue;
    const id = attribute(style, 'styleId') ?? '';
    const name = attribute(childOf(style, 'name'), 'val') ?? '';
    const outline = attribute(childOf(style, 'pPr', 'outlineLvl'), 'val');
    const named = /^(?:heading|overskrift|rubrik|überschrift) (\d)/i.exec(name)?.[1];
    const depth = /^title$/i.test(name) ? 1 : named ? Number(named) : outline ? Number(outline) + 1 : undefined;
    const parent = attribute(childOf(style, 'basedOn'), 'val');
    if (parent) base.set(id, parent);
    styles.set(id, {
      ...(depth !== undefined && depth >= 1 && depth <= 9 ? { level: Math.min(3, depth) as 1 | 2 | 3 } : {}),
      strong: isOn(childOf(style, 'rPr', 'b')),
    });
  }
  for (const [id, parent] of base) {
    const own = styles.get(id);
    const inherited = styles.get(parent);
    if (own && own.level === undefined && inherited?.level) own.level = inherited.level;
  }
  return styles;
}

const isOn = (element: Element | undefined) =>
  element !== undefined && !/^(0|false|none|off)$/.test(attribute(element, 'val') ?? '');

/** By list and level: undefined for a bullet, else how its number is written. */
type Lists = (list: string, level: number) => 'bullet' | 'number' | 'none';

function listsOf(root: Element | undefined): Lists {
  const abstract = new Map<string, Map<number, string>>();
  const lists = new Map<string, string>();
  for (const element of root?.children ?? []) {
    if (element.localName === 'abstractNum') {
      const levels = new Map<number, string>();
      for (const level of element.children)
        if (level.localName === 'lvl')
          levels.set(Number(attribute(level, 'ilvl')), attribute(childOf(level, 'numFmt'), 'val') ?? 'decimal');
      abstract.set(attribute(element, 'abstractNumId') ?? '', levels);
    } else if (element.localName === 'num')
      lists.set(attribute(element, 'numId') ?? '', attribute(childOf(element, 'abstractNumId'), 'val') ?? '');
  }
  return (list, level) => {
    const format = abstract.get(lists.get(list) ?? '')?.get(level);
    return format === 'bullet' ? 'bullet' : format === undefined || format === 'none' ? 'none' : 'number';
  };
}

class Reading {
  private readonly counts = new Map<string, number[]>();

  constructor(
    private readonly styles: Styles,
    private readonly lists: Lists,
  ) {}

  blocksOf(parent: Element, depth = 0): readonly Block[] {
    if (depth > mostDepth) return [];
    return [...parent.children].flatMap((element): readonly Block[] => {
      switch (element.localName) {
        case 'p':
          return this.paragraph(element, depth);
        case 'tbl':
          return [{ type: 'table', rows: this.rows(element, depth) }];
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
        case 'footnote':
        case 'hdr':
        case 'ftr':
          return this.blocksOf(element, depth + 1);
        default:
          return [];
      }
    });
  }

  private paragraph(element: Element, depth: number): readonly Block[] {
    const properties = childOf(element, 'pPr');
    const said = new ParagraphText();
    const boxes: Element[] = [];
    this.runs(element, said, boxes, depth);
    const before: Block[] = isOn(childOf(properties, 'pageBreakBefore')) ? [{ type: 'page-break' }] : [];
    const after: Block[] = boxes.flatMap((box) => [...this.blocksOf(box, depth + 1)]);
    const section = childOf(properties, 'sectPr');
    if (section && !/^(continuous|nextColumn)$/.test(attribute(childOf(section, 'type'), 'val') ?? ''))
      after.push({ type: 'page-break' });
    return [...before, ...said.parts().flatMap((part) => this.part(part, properties)), ...after];
  }

  private part(part: ReturnType<ParagraphText['parts']>[number], properties: Element | undefined): readonly Block[] {
    if (part === 'page-break') return [{ type: 'page-break' }];
    const style = this.styles.get(attribute(childOf(properties, 'pStyle'), 'val') ?? '');
    const own = attribute(childOf(properties, 'outlineLvl'), 'val');
    const level = own !== undefined && Number(own) < 9 ? (Math.min(3, Number(own) + 1) as 1 | 2 | 3) : style?.level;
    const number = childOf(properties, 'numPr');
    const mark = this.markOf(number);
    if (part.text === '') return [];
    if (level) return [{ type: 'heading', level, text: mark && mark !== '•' ? `${mark} ${part.text}` : part.text }];
    return [
      {
        type: 'paragraph',
        text: part.text,
        ...(part.strong || style?.strong ? { strong: true } : {}),
        ...(mark ? { mark, indent: Number(attribute(childOf(number, 'ilvl'), 'val') ?? 0) || 0 } : {}),
      },
    ];
  }

  private markOf(number: Element | undefined): string | undefined {
    const list = attribute(childOf(number, 'numId'), 'val');
    if (list === undefined || list === '0') return undefined;
    const level = Math.min(8, Math.max(0, Number(attribute(childOf(number, 'ilvl'), 'val') ?? 0) || 0));
    const kind = this.lists(list, level);
    if (kind !== 'number') return kind === 'bullet' ? '•' : undefined;
    const counts = this.counts.get(list) ?? [];
    counts[level] = (counts[level] ?? 0) + 1;
    counts.length = level + 1;
    this.counts.set(list, counts);
    return `${Array.from(counts, (count) => count ?? 1).join('.')}.`;
  }

  private runs(parent: Element, said: ParagraphText, boxes: Element[], depth: number, strong = false): void {
    if (depth > mostDepth) return;
    for (const element of parent.children) {
      switch (element.localName) {
        case 't':
          said.add(element.textContent ?? '', strong);
          break;
        case 'tab':
        case 'ptab':
          if (parent.localName === 'r') said.add('\t', strong);
          break;
        case 'br':
        case 'cr':
          if (attribute(element, 'type') === 'page') said.breakPage();
          else said.add('\n', strong);
          break;
        case 'noBreakHyphen':
          said.add('-', strong);
          break;
        case 'sym':
          // Checkboxes of the symbol typefaces.
          if (/^f0(a8|6f|71)$/i.test(attribute(element, 'char') ?? '')) said.add('☐', strong);
          if (/^f0(fe|52|54|78)$/i.test(attribute(element, 'char') ?? '')) said.add('☒', strong);
          break;
        case 'r':
          this.runs(element, said, boxes, depth + 1, isOn(childOf(element, 'rPr', 'b')));
          break;
        case 'txbxContent':
          boxes.push(element);
          break;
        case 'AlternateContent': {
          // The same box twice, for newer and older programs.
          const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
          if (chosen) this.runs(chosen, said, boxes, depth + 1, strong);
          break;
        }
        case 'pPr':
        case 'rPr':
        case 'del':
        case 'moveFrom':
        case 'delText':
        case 'instrText':
          break;
        default:
          this.runs(element, said, boxes, depth + 1, strong);
      }
    }
  }

  private rows(table: Element, depth: number): readonly (readonly Cell[])[] {
    const rows: Cell[][] = [];
    const collect = (parent: Element, level: number) => {
      if (level > 5) return;
      for (const element of parent.children) {
        if (element.localName === 'tr') rows.push(this.cells(element, depth));
        else if (/^(sdt|sdtContent|customXml|ins)$/.test(element.localName)) collect(element, level + 1);
      }
    };
    collect(table, 0);
    return rows;
  }

  private cells(row: Element, depth: number): Cell[] {
    const cells: Cell[] = [];
    const collect = (parent: Element, level: number) => {
      if (level > 5) return;
      for (const element of parent.children) {
        if (element.localName === 'tc') cells.push(this.cell(element, depth));
        else if (/^(sdt|sdtContent|customXml)$/.test(element.localName)) collect(element, level + 1);
      }
    };
    collect(row, 0);
    return cells;
  }

  private cell(element: Element, depth: number): Cell {
    const properties = childOf(element, 'tcPr');
    const span = Math.min(60, Math.max(1, Number(attribute(childOf(properties, 'gridSpan'), 'val')) || 1));
    const blocks = this.blocksOf(element, depth + 1);
    const strong = blocks.length > 0 && blocks.every((block) => block.type === 'paragraph' && block.strong);
    return { text: textOf(blocks), ...(strong ? { strong } : {}), ...(span > 1 ? { span } : {}) };
  }
}

/** Blocks within a cell, as its lines. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.type === 'paragraph') return [block.mark ? `${block.mark} ${block.text}` : block.text];
      if (block.type === 'heading') return [block.text];
      if (block.type === 'table') return block.rows.map((row) => row.map(({ text }) => text).join(' '));
      return [];
    })
    .join('\n');
}
