// ODT (LibreOffice): what one reads on its pages. Tracked deletions and remarks in the margin stay out.
import { ProblemError, problem } from '../../shared/problem';
import type { OpenedFile } from '../opened-file';
import type { Block, Cell } from '../text/block';
import { setAsPages } from '../text/set-as-pages';
import { textOf } from './docx';
import { attribute, childOf, openPackage } from './office-package';
import { ParagraphText } from './paragraph-text';

export const odtType = 'application/vnd.oasis.opendocument.text';

const mostDepth = 60;
const mostRepeated = 60;

export async function openOdt(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const parts = await openPackage(bytes);
  try {
    const manifest = await parts.xml('META-INF/manifest.xml').catch(() => undefined);
    // Only LibreOffice itself can open it; no password would help here.
    if (manifest?.getElementsByTagNameNS('*', 'encryption-data').length)
      throw new ProblemError(problem('unknown-format'));
    const content = await parts.xml('content.xml');
    const styles = await parts.xml('styles.xml').catch(() => undefined);
    const text = childOf(content, 'body', 'text');
    if (!content || !text) throw new ProblemError(problem('damaged-file'));
    const reading = new Reading([
      ...looksOf(childOf(content, 'automatic-styles')),
      ...looksOf(childOf(styles, 'styles')),
    ]);
    const page = childOf(styles, 'master-styles', 'master-page');
    const around = (name: 'header' | 'footer') => {
      const element = childOf(page, name);
      return element
        ? reading.blocksOf(element).map((block) => (block.type === 'paragraph' ? { ...block, muted: true } : block))
        : [];
    };
    return await setAsPages(odtType, [...around('header'), ...reading.blocksOf(text), ...around('footer')]);
  } finally {
    parts.close();
  }
}

type Look = { readonly strong: boolean; readonly breakBefore: boolean; readonly parent: string };

function looksOf(styles: Element | undefined): readonly (readonly [string, Look])[] {
  return [...(styles?.children ?? [])]
    .filter((style) => style.localName === 'style')
    .map((style) => [
      attribute(style, 'name') ?? '',
      {
        strong: /^(bold|[6-9]00)$/.test(attribute(childOf(style, 'text-properties'), 'font-weight') ?? ''),
        breakBefore: attribute(childOf(style, 'paragraph-properties'), 'break-before') === 'page',
        parent: attribute(style, 'parent-style-name') ?? '',
      },
    ]);
}

class Reading {
  private readonly looks: ReadonlyMap<string, Look>;

  constructor(looks: readonly (readonly [string, Look])[]) {
    this.looks = new Map(looks);
  }

  blocksOf(parent: Element, depth = 0, indent = -1): readonly Block[] {
    if (depth > mostDepth) return [];

    return [...parent.children].flatMap((element): readonly Block[] => {
      switch (element.localName) {
        case 'h':
        case 'p':
          return this.paragraph(element, depth, indent);
        case 'list':
          return this.blocksOf(element, depth + 1, indent + 1);
        case 'list-item':
        case 'list-header':
          return this.blocksOf(element, depth + 1, indent).map((block, at) =>
            at === 0 && block.type === 'paragraph' && !block.mark ? { ...block, mark: '•' } : block,
          );
        case 'table':
          return [{ type: 'table', rows: this.rows(element, depth) }];
        case 'tracked-changes':
        case 'forms':
        case 'sequence-decls':
        case 'variable-decls':
        case 'user-field-decls':
          return [];
        // Sections, indexes, frames with text, and what else only holds paragraphs.
        default:
          return this.blocksOf(element, depth + 1, indent);
      }
    });
  }

  private paragraph(element: Element, depth: number, indent: number): readonly Block[] {
    const style = attribute(element, 'style-name') ?? '';
    const look = this.looks.get(style);
    const said = new ParagraphText();
    const boxes: Element[] = [];
    this.runs(element, said, boxes, depth, look?.strong ?? false);
    const level =
      element.localName === 'h' ? Number(attribute(element, 'outline-level')) || 1 : isTitle(style, look) ? 1 : 0;
    const blocks = said.parts().map((part): Block => {
      if (part === 'page-break') return { type: 'page-break' };
      if (level > 0) return { type: 'heading', level: Math.min(3, level) as 1 | 2 | 3, text: part.text };
      return {
        type: 'paragraph',
        text: part.text,
        ...(part.strong ? { strong: true } : {}),
        ...(indent > 0 ? { indent } : {}),
      };
    });
    return [
      ...(look?.breakBefore ? [{ type: 'page-break' } as const] : []),
      ...blocks,
      ...boxes.flatMap((box) => [...this.blocksOf(box, depth + 1)]),
    ];
  }

  private runs(parent: Element, said: ParagraphText, boxes: Element[], depth: number, strong: boolean): void {
    if (depth > mostDepth) return;
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) said.add((node.nodeValue ?? '').replace(/\s+/g, ' '), strong);
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      switch (element.localName) {
        case 's':
          said.add(' '.repeat(Math.min(mostRepeated, Number(attribute(element, 'c')) || 1)), strong);
          break;
        case 'tab':
          said.add('\t', strong);
          break;
        case 'line-break':
          said.add('\n', strong);
          break;
        case 'text-box':
          boxes.push(element);
          break;
        case 'annotation':
        case 'note-citation':
        case 'tracked-changes':
        case 'desc':
        case 'title':
          break;
        case 'note-body':
          said.add(' (', strong);
          for (const child of element.children) this.runs(child, said, boxes, depth + 1, strong);
          said.add(')', strong);
          break;
        default: {
          const look = this.looks.get(attribute(element, 'style-name') ?? '');
          this.runs(element, said, boxes, depth + 1, element.localName === 'span' ? (look?.strong ?? strong) : strong);
        }
      }
    }
  }

  private rows(table: Element, depth: number): readonly (readonly Cell[])[] {
    const rows: Cell[][] = [];
    const collect = (parent: Element, level: number) => {
      if (level > 6) return;
      for (const element of parent.children) {
        if (element.localName === 'table-row') rows.push(this.cells(element, depth));
        else if (/^table-(header-rows|rows|row-group)$/.test(element.localName)) collect(element, level + 1);
      }
    };
    collect(table, 0);
    return rows;
  }

  private cells(row: Element, depth: number): Cell[] {
    return [...row.children].flatMap((element): Cell[] => {
      if (element.localName !== 'table-cell') return [];
      const blocks = this.blocksOf(element, depth + 1);
      const strong = blocks.length > 0 && blocks.every((block) => block.type === 'paragraph' && block.strong);
      const span = Math.min(mostRepeated, Number(attribute(element, 'number-columns-spanned')) || 1);
      const cell: Cell = { text: textOf(blocks), ...(strong ? { strong } : {}), ...(span > 1 ? { span } : {}) };
      const times = Math.min(mostRepeated, Number(attribute(element, 'number-columns-repeated')) || 1);
      return Array.from({ length: times }, () => cell);
    });
  }
}

const isTitle = (style: string, look: Look | undefined) => style === 'Title' || look?.parent === 'Title';
