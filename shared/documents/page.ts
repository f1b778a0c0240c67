// A page as the reader hands it on: upright, with every word and where it stands.
import { type Static, Type } from '@sinclair/typebox';
import { oneOf } from '../schema/one-of';

/**
 * Page units: 10 000 to the page's width, the same unit downwards, origin at the top left of the upright page.
 * One isotropic unit makes a place on the page independent of resolution, and a rule about distances independent of paper size.
 */
export const pageUnitsPerWidth = 10_000;

export const Box = Type.Object(
  { x: Type.Number(), y: Type.Number(), w: Type.Number(), h: Type.Number() },
  { additionalProperties: false },
);
export type Box = Readonly<Static<typeof Box>>;

/** Beyond these a page is no paper of a home, and reading leaves the rest out. */
export const mostLettersOfWord = 400;
export const mostWordsOfPage = 40_000;
export const mostPagesOfPaper = 3_000;

/** One word, in reading order. `line` and `block` count from 0 within the page and never decrease. */
export const Word = Type.Object(
  {
    text: Type.String({ maxLength: mostLettersOfWord }),
    x: Type.Number(),
    y: Type.Number(),
    w: Type.Number(),
    h: Type.Number(),
    line: Type.Integer({ minimum: 0 }),
    block: Type.Integer({ minimum: 0 }),
    /** 0..1; 1 for a text layer. */
    confidence: Type.Number({ minimum: 0, maximum: 1 }),
  },
  { additionalProperties: false },
);
export type Word = Readonly<Static<typeof Word>>;

/** What a structured paper (an e-invoice, the head of a mail) states outright; `from` and `to` say which words of the page show it. */
export const Structured = Type.Object(
  {
    /** '' where it does not say, as in a mail. */
    kind: Type.String({ maxLength: 40 }),
    facts: Type.Array(
      Type.Object(
        {
          name: Type.String({ maxLength: 60 }),
          value: Type.Union([Type.String({ maxLength: 500 }), Type.Number()]),
          from: Type.Integer({ minimum: 0 }),
          to: Type.Integer({ minimum: 0 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 60 },
    ),
  },
  { additionalProperties: false },
);
export type Structured = Readonly<Static<typeof Structured>>;

/** A page without words, for a reason that can be told: nothing on it, or written by hand, which is left alone rather than guessed. */
export const looks = ['blank', 'handwritten'] as const;
export type Look = (typeof looks)[number];

export const ReadPage = Type.Object(
  {
    /** From 0. */
    index: Type.Integer({ minimum: 0 }),
    /** Of the upright page, in PostScript points for PDF, in pixels for pictures: only their ratio carries meaning. */
    width: Type.Number({ exclusiveMinimum: 0 }),
    height: Type.Number({ exclusiveMinimum: 0 }),
    /** How many degrees the stored page was turned clockwise to stand upright. */
    turned: Type.Union([Type.Literal(0), Type.Literal(90), Type.Literal(180), Type.Literal(270)]),
    textFrom: Type.Union([
      Type.Literal('layer'),
      Type.Literal('ocr'),
      Type.Literal('structured'),
      Type.Literal('none'),
    ]),
    look: Type.Optional(oneOf(looks)),
    words: Type.Array(Word, { maxItems: mostWordsOfPage }),
    structured: Type.Optional(Structured),
  },
  { additionalProperties: false },
);
export type ReadPage = Readonly<Omit<Static<typeof ReadPage>, 'words'>> & {
  readonly words: readonly Word[];
};

/** The words of a page as text: lines by newline, blocks by an empty line. */
export function pageText(page: Pick<ReadPage, 'words'>): string {
  let text = '';
  let previous: Word | undefined;
  for (const word of page.words) {
    if (previous) text += word.block !== previous.block ? '\n\n' : word.line !== previous.line ? '\n' : ' ';
    text += word.text;
    previous = word;
  }
  return text;
}
