// Lays what reading needs beside the reader page: OCR models and cores, pdf.js's worker and data. All out of npm packages.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from './places.mjs';

const modules = join(projectRoot, 'node_modules');

// best_int is the most accurate LSTM model in integer form. Orientation detection (osd) has only the old kind of model.
const models = { nor: '4.0.0_best_int', eng: '4.0.0_best_int', deu: '4.0.0_best_int', osd: '4.0.0' };

// The core with the older engine too, which orientation detection needs; every Chromium since 114 knows relaxed SIMD.
const core = 'tesseract-core-relaxedsimd.wasm';

/** Every package that ends up beside the reader page: a change of version means laying them out again. */
export const readingPackages = [
  'tesseract.js-core',
  'pdfjs-dist',
  'libheif-js',
  ...Object.keys(models).map((model) => `@tesseract.js-data/${model}`),
];

export function layReadingAssets(readerFolder) {
  const ocr = join(readerFolder, 'ocr');
  mkdirSync(ocr, { recursive: true });
  copy(`tesseract.js-core/${core}`, join(ocr, core));
  for (const [model, edition] of Object.entries(models)) {
    const packed = readFileSync(join(modules, '@tesseract.js-data', model, edition, `${model}.traineddata.gz`));
    // Unpacked once here rather than at every start of a reader window.
    writeFileSync(join(ocr, `${model}.traineddata`), gunzipSync(packed));
  }

  // LGPL: a file of its own, which whoever likes may replace.
  const heif = join(readerFolder, 'heif');
  mkdirSync(heif, { recursive: true });
  copy('libheif-js/libheif-wasm/libheif-bundle.mjs', join(heif, 'libheif.mjs'));

  const pdfjs = join(readerFolder, 'pdfjs');
  mkdirSync(pdfjs, { recursive: true });
  copy('pdfjs-dist/legacy/build/pdf.worker.min.mjs', join(pdfjs, 'pdf.worker.mjs'));
  for (const data of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) copy(`pdfjs-dist/${data}`, join(pdfjs, data));
}

function copy(from, to) {
  cpSync(join(modules, from), to, { recursive: true });
}
