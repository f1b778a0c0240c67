// Typst with the sample papers' own fonts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { sfntFromWoff } from './woff.mjs';

export const source = fileURLToPath(new URL('.', import.meta.url));

const fonts = readdirSync(join(source, 'fonts'))
  .filter((name) => name.endsWith('.woff'))
  .map((name) => sfntFromWoff(readFileSync(join(source, 'fonts', name))));
const compiler = NodeCompiler.create({ workspace: source, fontArgs: [{ fontBlobs: fonts }] });

/** main: { mainFilePath } or { mainFileContent }; the day becomes the PDF's creation time, so the same sources make the same bytes. */
export function typeset(main, day) {
  const pdf = compiler.pdf(main, { creationTimestamp: Math.max(0, Date.parse(`${day}T10:00:00Z`) / 1000) });
  compiler.evictCache(10);
  return pdf;
}
