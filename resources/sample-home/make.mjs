// Makes the papers of the sample home: typesets src/*.typ with Typst, and turns some of them into scans and phone photos.
// Needs poppler-utils (pdftoppm) and imagemagick; run `node resources/sample-home/make.mjs [part of a file name …]`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPapers } from './src/check.mjs';
import { imagePdf } from './src/image-pdf.mjs';
import { papers } from './src/papers.mjs';
import { pagesOf, photograph, scan, screenshot, tiff } from './src/scanner.mjs';
import { source, typeset } from './src/typesetter.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const out = join(here, 'papers');
const work = mkdtempSync(join(tmpdir(), 'sample-home-'));

const typesetPaper = (paper, inputs = {}) =>
  typeset({ mainFilePath: join(source, paper.source), inputs }, paper.truth.facts.date);

function make(paper) {
  const target = join(out, paper.file);
  const made = typesetPaper(paper);
  const form = paper.form;
  if (form.as === 'text') return writeFileSync(target, made);
  const pdf = join(work, `${paper.source}.pdf`);
  writeFileSync(pdf, made);
  const pages = pagesOf(pdf, form.dpi ?? 200, work);
  switch (form.as) {
    case 'scan':
      return writeFileSync(target, imagePdf(pages.map((page, i) => scan(page, { ...form, page: i }))));
    case 'mixed': {
      // the pages named in `form.scanned` become pictures; Typst sets the rest again around them
      for (const n of form.scanned) writeFileSync(join(source, `.scanned-${n}.jpg`), scan(pages[n - 1], form).data);
      try {
        return writeFileSync(target, typesetPaper(paper, { scanned: form.scanned.join(',') }));
      } finally {
        for (const n of form.scanned) rmSync(join(source, `.scanned-${n}.jpg`), { force: true });
      }
    }
    case 'photo':
      return photograph(pages[0], target, form);
    case 'screenshot':
      return screenshot(pages[0], target);
    case 'tiff':
      return tiff(pages, target, form, work);
    default:
      throw new Error(`unknown form ${form.as}`);
  }
}

const wanted = process.argv.slice(2);
mkdirSync(out, { recursive: true });
try {
  for (const paper of papers) {
    if (wanted.length > 0 && !wanted.some((w) => paper.file.includes(w) || paper.source.includes(w))) continue;
    make(paper);
    console.log(paper.file);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
checkPapers(papers);
writeFileSync(
  join(here, 'papers.json'),
  `${JSON.stringify(
    papers.map(({ file, truth }) => ({ file, truth })),
    null,
    2,
  )}\n`,
);
