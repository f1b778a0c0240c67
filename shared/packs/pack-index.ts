// The index of a pack's ZIP, for machines: what is in it and what was done to it. Its schema goes along with it.
import { type Static, Type } from '@sinclair/typebox';

const PackedPaper = Type.Object({
  file: Type.String({ description: 'Path within the ZIP' }),
  title: Type.String(),
  kind: Type.String({ description: 'Kind of paper, e.g. tilstandsrapport, samsvarserklaering' }),
  category: Type.String(),
  date: Type.String({ description: 'ISO day, empty when the paper has none' }),
  sender: Type.String(),
  pages: Type.Integer(),
  mediaType: Type.String(),
  sha256: Type.String({ description: 'Of the file in the ZIP, lower-case hex' }),
  form: Type.Union([Type.Literal('original'), Type.Literal('redacted'), Type.Literal('pages')], {
    description:
      'original: as it came, byte for byte. redacted: a PDF of its pages with private numbers removed. pages: a PDF of its pages, because the file itself may carry more than is seen',
  }),
  redactions: Type.Integer({ description: 'Places blacked out' }),
  why: Type.String({ description: 'Why it is in the pack' }),
  facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()])),
});

export const PackIndex = Type.Object(
  {
    $schema: Type.String(),
    format: Type.Literal('boligperm-pack'),
    version: Type.Literal(1),
    kind: Type.String(),
    language: Type.String(),
    madeOn: Type.String(),
    home: Type.Object({
      street: Type.String(),
      postalCode: Type.String(),
      place: Type.String(),
      country: Type.String(),
    }),
    facts: Type.Array(
      Type.Object({ field: Type.String(), label: Type.String(), value: Type.String(), source: Type.String() }),
    ),
    papers: Type.Array(PackedPaper),
    missing: Type.Array(Type.Object({ kinds: Type.Array(Type.String()), why: Type.String() })),
  },
  { $id: 'boligperm-pack-1', title: 'Boligperm pack' },
);
export type PackIndex = Static<typeof PackIndex>;
export type PackedPaper = Static<typeof PackedPaper>;

const csvColumns = [
  'file',
  'title',
  'kind',
  'category',
  'date',
  'sender',
  'pages',
  'form',
  'redactions',
  'why',
  'sha256',
] as const;

/** RFC 4180 with a byte order mark, so that a spreadsheet sees UTF-8; nothing in it is taken for a formula. */
export function indexAsCsv(papers: readonly PackedPaper[]): string {
  const cell = (value: string | number) => {
    const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
    return /[",;\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const rows = [csvColumns, ...papers.map((paper) => csvColumns.map((name) => paper[name]))];
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
