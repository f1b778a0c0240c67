// A PDF with a text layer of what was typed: the column of a character is its place on the page.

const fontSize = 9;
const charWidth = fontSize * 0.6;
const lineHeight = 13;

/** A line beginning with "# " is set large, "## " somewhat large; "\f" begins a page. */
export function typedPdf(text: string): Buffer {
  const contents = text.split('\f').map(contentOf);
  const pageAt = (index: number) => 4 + 2 * index;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${contents.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(index) + 1} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const contentOf = (text: string): string =>
  text
    .split('\n')
    .map((typed, line) => {
      const scale = typed.startsWith('# ') ? 1.7 : typed.startsWith('## ') ? 1.3 : 1;
      const body = typed.replace(/^#+ /, '');
      const y = 800 - line * lineHeight;
      return [...body.matchAll(/\S+(?: \S+)*/g)]
        .map(
          (run) =>
            `BT /F ${fontSize * scale} Tf ${(40 + run.index * charWidth * scale).toFixed(1)} ${y} Td (${escaped(run[0])}) Tj ET`,
        )
        .join('\n');
    })
    .join('\n');

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
