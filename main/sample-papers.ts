// The papers of the sample home, as papers.json lists them, offered like files that a person chose.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { App } from 'electron';
import { ProblemError, problem } from '../shared/problem';
import type { Files, OfferedFile } from './files';

export async function offerSamplePapers(app: App, files: Files): Promise<OfferedFile[]> {
  const folder = join(app.getAppPath(), 'resources', 'sample-home');
  let list: readonly { readonly file: string }[];
  try {
    list = JSON.parse(await readFile(join(folder, 'papers.json'), 'utf8'));
  } catch {
    throw new ProblemError(problem('unavailable'));
  }
  return Promise.all(list.map(({ file }) => files.offer(join(folder, 'papers', basename(file)))));
}
