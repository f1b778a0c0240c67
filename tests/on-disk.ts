// Looks for words in everything that a server has on its disk, in whatever spelling they may have come there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** Where any of the words stands, also in small or capital letters, in UTF-16 or in base64. */
export function foundOnDisk(folder: string, words: readonly string[]): readonly string[] {
  return filesUnder(folder).flatMap((path) => foundIn(readFileSync(path), words).map((word) => `${path}: ${word}`));
}

/** What is shorter stands in any long row of random bytes. */
const shortest = 6;

export function foundIn(bytes: Buffer, words: readonly string[]): readonly string[] {
  const forms = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()].flatMap(spellings));
  return forms.filter((form) => form.length >= shortest && bytes.includes(form)).map(String);
}

/** As it is, in UTF-16, and the part of its base64 that is the same wherever it begins. */
function spellings(word: string): readonly Buffer[] {
  const bytes = Buffer.from(word, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '');
    return Buffer.from(text.slice(Math.ceil((shift * 4) / 3) + (shift > 0 ? 1 : 0), -2));
  });
  return [bytes, Buffer.from(word, 'utf16le'), ...base64];
}
