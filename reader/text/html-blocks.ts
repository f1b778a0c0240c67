// A web page or a mail's HTML as blocks: parsed without running or fetching anything, its tables as tables, its layout left behind.
import type { Block, Cell } from './block';

/** Deeper nesting is no text that anybody wrote. */
const mostDepth = 200;
const mostBlocks = 100_000;
const mostSpan = 40;

const unseen = new Set(
  'script style template noscript head title iframe object embed svg math canvas audio video select datalist'.split(
    ' ',
  ),
);
const parting = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form header html li main nav ol p pre section summary tbody td tfoot th thead tr ul table'.split(
    ' ',
  ),
);

export function htmlBlocks(html: string): readonly Block[] {
  // A document that DOMParser made has no window: no script runs in it and nothing it refers to is loaded.
  const page = new DOMParser().parseFromString(html, 'text/html');
  return blocksOf(page.body);
}

function blocksOf(root: Element): readonly Block[] {
  const blocks: Block[] = [];
  let run = '';
  let heavy = 0;
  let light = 0;
  let look: { readonly indent?: number; readonly mark?: string } = {};

  const close = () => {
    const text = tidy(run);
    if (text !== '' && blocks.length < mostBlocks) {
      blocks.push({ type: 'paragraph', text, ...look, ...(heavy > light * 4 ? { strong: true } : {}) });
      const { mark: _once, ...rest } = look;
      look = rest;
    }
    run = '';
    heavy = 0;
    light = 0;
  };

  const walk = (node: Node, depth: number, bold: boolean): void => {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
      run += text;
      if (bold) heavy += text.trim().length;
      else light += text.trim().length;
      return;
    }
    if (node.nodeType !== 1 || depth > mostDepth || blocks.length >= mostBlocks) return;
    const element = node as Element;
    const name = element.localName;
    if (unseen.has(name) || isHidden(element)) return;
    const inside = (isBold = bold) => {
      for (const child of element.childNodes) walk(child, depth + 1, isBold);
    };
    if (/^h[1-6]$/.test(name)) {
      close();
      const text = tidy(textOf(element));
      if (text !== '') blocks.push({ type: 'heading', level: Math.min(3, Number(name[1])) as 1 | 2 | 3, text });
    } else if (name === 'br') run += '\n';
    else if (name === 'hr') {
      close();
      blocks.push({ type: 'rule' });
    } else if (name === 'pre') {
      close();
      blocks.push({ type: 'typed', lines: (element.textContent ?? '').split('\n').slice(0, 50_000) });
    } else if (name === 'table' && isData(element)) {
      close();
      blocks.push({ type: 'table', rows: rowsOf(element) });
    } else if (name === 'li') {
      close();
      const before = look;
      look = { indent: Math.max(0, (before.indent ?? 0) - 1), mark: markOf(element) };
      inside();
      close();
      look = before;
    } else if (name === 'ul' || name === 'ol' || name === 'blockquote' || name === 'dd') {
      close();
      const before = look;
      look = { indent: (before.indent ?? 0) + 1 };
      inside();
      close();
      look = before;
    } else if (name === 'input') run += ` ${element.getAttribute('value') ?? ''} `;
    else if (parting.has(name)) {
      close();
      inside();
      close();
    } else inside(bold || name === 'b' || name === 'strong' || name === 'th');
  };
  walk(root, 0, false);
  close();
  return blocks;
}

function markOf(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '•';
  const at = [...list.children].filter((child) => child.localName === 'li').indexOf(item);
  return `${at + (Number(list.getAttribute('start')) || 1)}.`;
}

const isHidden = (element: Element) =>
  element.hasAttribute('hidden') ||
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '');

/** Mails are laid out in tables; one that holds values has short cells, several to the row, and no tables within. */
function isData(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, ul, ol')) return false;
  const rows = [...table.querySelectorAll('tr')].slice(0, 200);
  const wide = rows.filter((row) => [...row.children].filter((cell) => tidy(cell.textContent ?? '') !== '').length > 1);
  return wide.length > 0 && wide.length * 2 >= rows.filter((row) => tidy(row.textContent ?? '') !== '').length;
}

function rowsOf(table: Element): readonly (readonly Cell[])[] {
  return [...table.querySelectorAll('tr')]
    .filter((row) => !isHidden(row))
    .map((row) =>
      [...row.children]
        .filter((cell) => /^t[dh]$/.test(cell.localName) && !isHidden(cell))
        .slice(0, mostSpan)
        .map((cell): Cell => {
          const span = Math.min(mostSpan, Number(cell.getAttribute('colspan')) || 1);
          return {
            text: tidy(textOf(cell)),
            ...(cell.localName === 'th' ? { strong: true } : {}),
            ...(span > 1 ? { span } : {}),
          };
        }),
    )
    .filter((row) => row.length > 0);
}

function textOf(element: Element, depth = 0): string {
  if (depth > mostDepth) return '';
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
    else if (child.nodeType === 1) {
      const { localName } = child as Element;
      if (unseen.has(localName) || isHidden(child as Element)) continue;
      if (localName === 'br') text += '\n';
      else if (parting.has(localName)) text += `\n${textOf(child as Element, depth + 1)}\n`;
      else text += textOf(child as Element, depth + 1);
    }
  }
  return text;
}

/** Spaces once, no empty lines, none at the ends; preview text of mails is padded with letters that nobody sees. */
const tidy = (text: string) =>
  text
    .replace(/[\u034f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
