// RTF as blocks: its text, its line and page ends, its table rows. Pictures, styles and hidden instructions are passed over.
import type { Block, Cell } from '../text/block';
import { ParagraphText } from './paragraph-text';

/** Groups that hold no text of the page. */
const unseen = new Set(
  'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst mmathPr filetbl revtbl nonshppict bkmkstart bkmkend'.split(
    ' ',
  ),
);
const mostDepth = 500;
const codePages: Readonly<Record<string, string>> = {
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '437': 'windows-1252',
  '850': 'windows-1252',
};
const spoken: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '-',
  emspace: ' ',
  enspace: ' ',
};

type State = { readonly skip: boolean; readonly bold: boolean; readonly fallback: number };

export function rtfBlocks(source: string): readonly Block[] {
  const blocks: Block[] = [];
  const stack: State[] = [];
  let state: State = { skip: false, bold: false, fallback: 1 };
  let decoder = new TextDecoder('windows-1252');
  let said = new ParagraphText();
  let row: Cell[] = [];
  let rows: Cell[][] = [];
  let inTable = false;
  let toSkip = 0;
  let pending: number[] = [];

  const settle = () => {
    if (pending.length > 0) said.add(decoder.decode(new Uint8Array(pending)), state.bold);
    pending = [];
  };
  const add = (text: string) => {
    settle();
    if (!state.skip) said.add(text, state.bold);
  };
  const takeParts = () => {
    settle();
    const parts = said.parts();
    said = new ParagraphText();
    return parts;
  };
  const closeTable = () => {
    if (rows.length > 0) blocks.push({ type: 'table', rows });
    rows = [];
  };
  const closeParagraph = () => {
    closeTable();
    for (const part of takeParts())
      blocks.push(
        part === 'page-break'
          ? { type: 'page-break' }
          : { type: 'paragraph', text: part.text, ...(part.strong ? { strong: true } : {}) },
      );
  };
  const closeCell = () => {
    const parts = takeParts().flatMap((part) => (part === 'page-break' ? [] : [part]));
    const strong = parts.length > 0 && parts.every((part) => part.strong);
    row.push({ text: parts.map(({ text }) => text).join('\n'), ...(strong ? { strong } : {}) });
  };

  const word = (name: string, value: number | undefined) => {
    if (unseen.has(name)) state = { ...state, skip: true };
    else if (name === 'uc') state = { ...state, fallback: Math.max(0, Math.min(10, value ?? 1)) };
    else if (name === 'ansicpg') decoder = new TextDecoder(codePages[String(value)] ?? 'windows-1252');
    else if (name === 'b') {
      settle();
      state = { ...state, bold: value !== 0 };
    } else if (name === 'plain') {
      settle();
      state = { ...state, bold: false };
    } else if (state.skip) return;
    else if (name === 'u') {
      add(String.fromCharCode(((value ?? 63) + 65_536) % 65_536));
      toSkip = state.fallback;
    } else if (name === 'trowd') inTable = true;
    else if (name === 'pard') inTable = false;
    else if (name === 'intbl') inTable = true;
    else if (name === 'cell' || name === 'nestcell') closeCell();
    else if (name === 'row' || name === 'nestrow') {
      if (row.length > 0) rows.push(row);
      row = [];
      inTable = false;
    } else if (name === 'par' || name === 'sect') {
      if (inTable) add('\n');
      else closeParagraph();
    } else if (name === 'page') {
      settle();
      said.breakPage();
    } else if (name in spoken) add(spoken[name] ?? '');
  };

  const token = /\\([a-zA-Z]{1,40})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/g;
  for (const [, name, number, hex, symbol, brace, text] of source.matchAll(token)) {
    if (name !== undefined) {
      if (name === 'bin') continue;
      word(name, number === undefined ? undefined : Number(number));
    } else if (hex !== undefined) {
      if (toSkip > 0) toSkip--;
      else if (!state.skip) pending.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (symbol === '*') state = { ...state, skip: true };
      else if (symbol === '~' || symbol === '_') add(spoken[symbol] ?? '');
      else if (symbol === '\n' || symbol === '\r') word('par', undefined);
      else if (symbol !== '-') add(symbol);
    } else if (brace === '{') {
      settle();
      if (stack.length < mostDepth) stack.push(state);
    } else if (brace === '}') {
      settle();
      state = stack.pop() ?? state;
    } else if (text !== undefined) {
      const shown = text.slice(toSkip);
      toSkip = Math.max(0, toSkip - text.length);
      if (shown !== '') add(shown);
    }
  }
  if (row.length > 0) rows.push(row);
  closeParagraph();
  return blocks;
}
