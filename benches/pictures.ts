// `bench pictures`: how well words are read off poor copies of papers of our own, each against the words that the paper has.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AppConnection, appFolder, connectToApp } from '../cli/app-connection';
import { alone, type Bench, type Figure } from './figure';
import { nativeTools } from './native-reading';
import { pictureOf, pngOf, poorCopies } from './poor-copies';

/** Papers with a text layer, so that the truth is known: a letter, invoices with tables, a certificate, prose. */
const papers = [
  'Brev fra kommunen - overvann',
  'Faktura maling',
  'RE-2025-10457',
  'Forsikringsbevis_64118203',
  'energiattest',
];
/** As offices scan. */
const dotsPerInch = 200;
const leastOfAll = 0.93;

export const bench: Bench = async ({ app, option, print, say }) => {
  nativeTools(say);
  const scratch = mkdtempSync(join(tmpdir(), 'boligperm-bench-'));
  const folder = option('folder') ?? join(appFolder, 'resources', 'sample-home', 'papers');
  const connection = await connectToApp(join(scratch, 'vault'), app);
  try {
    const home = await connection.engine.call('homes.add', {
      address: { street: 'Målegata 1', postalCode: '0001', place: 'Oslo' },
    });
    const all: number[] = [];
    for (const [at, [name, worsen]] of Object.entries(poorCopies).entries()) {
      const into = join(scratch, String(at));
      mkdirSync(into);
      const scores = await Promise.all(
        papers.map(async (paper, seed) => {
          const pdf = join(folder, `${paper}.pdf`);
          const good = pictureOf(run('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-l', '1', '-singlefile', pdf]));
          const copy = join(into, `${basename(paper)}.png`);
          writeFileSync(copy, pngOf(worsen(good, seed + 1)));
          const truth = run('pdftotext', ['-l', '1', pdf, '-']).toString('utf8');
          return agreement(truth, await textOf(connection, home.id, copy));
        }),
      );
      all.push(...scores);
      print(figureOf(`word F1, ${name}, of ${scores.length} pages`, mean(scores), undefined));
    }
    print(figureOf(`word F1 of all ${all.length} poor copies`, mean(all), leastOfAll));
  } finally {
    await connection.leave();
    rmSync(scratch, { recursive: true, force: true });
  }
};

function figureOf(figure: string, value: number, least: number | undefined): Figure {
  const told = alone({ bench: 'pictures', figure, value: Math.round(value * 1_000) / 1_000, unit: 'F1' });
  return least === undefined ? told : { ...told, target: `>= ${least}`, holds: value >= least };
}

async function textOf({ engine, shell }: AppConnection, homeId: string, file: string): Promise<string> {
  const { token, fileName } = await shell.call('files.offer', { path: file });
  const { id, status } = await engine.call('documents.importOffered', { homeId, token, fileName });
  if (status !== 'received') return '';
  await engine.call('documents.waitRead', { id });
  const { text } = await engine.call('documents.pageText', { id, index: 0 });
  return text;
}

function run(program: string, options: readonly string[]): Buffer {
  const { status, stdout, error } = spawnSync(program, options, { maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? `exit code ${status}`}`);
  return stdout;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** F1 over the words of both, each counted as often as it stands there. */
function agreement(truth: string, read: string): number {
  const wanted = counted(truth);
  const got = counted(read);
  let both = 0;
  for (const [word, count] of wanted) both += Math.min(count, got.get(word) ?? 0);
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (2 * both) / Math.max(1, total(wanted) + total(got));
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
