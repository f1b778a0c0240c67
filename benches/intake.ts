// `bench intake`: pages recognised a minute against native Tesseract with the same models and as many processes as we use cores; pages with a text layer a second against pdftotext; memory.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type AppConnection, type AppStart, appFolder, connectToApp } from '../cli/app-connection';
import { alone, type Bench, compared, median } from './figure';
import { nativeTools, type PagePicture } from './native-reading';

/** As many as the app opens readers. */
const cores = Math.min(4, availableParallelism());
/** Alternating, so that a busy moment of the machine falls on both. */
const rounds = 3;
const target = { least: 0.85 };
const readable = /^\.(pdf|png|jpe?g|tiff?)$/i;
const megabyte = 1024 * 1024;

export const bench: Bench = async ({ app, option, print, say }) => {
  const native = nativeTools(say);
  const scratch = mkdtempSync(join(tmpdir(), 'boligperm-bench-'));
  try {
    const files = filesIn(option('folder') ?? join(appFolder, 'resources', 'sample-home', 'papers'));
    say(`reading ${files.length} papers once, to see which pages need recognition`);
    const all = await readAll(app, join(scratch, 'all'), files);
    const scans = all.papers.filter(({ pages }) => pages.some(({ textFrom }) => textFrom === 'ocr'));
    const layers = all.papers.filter(
      ({ pages }) => pages.length > 0 && pages.every(({ textFrom }) => textFrom === 'layer'),
    );
    const pictures: PagePicture[] = scans.flatMap(({ file, pages }) =>
      pages.flatMap(({ textFrom, index }) => (textFrom === 'ocr' ? native.pictureOf(file, index, scratch) : [])),
    );
    const models = native.models(scratch);
    const warmUp = native.warmUpPages(
      scans.map(({ file }) => file),
      scratch,
      cores,
    );

    const [ours, theirs]: [number[], number[]] = [[], []];
    let peaks: ReadonlyMap<string, number> = new Map();
    for (let round = 0; round < rounds; round += 1) {
      theirs.push(perMinute(pictures.length, await native.recognise(pictures, models, cores)));
      const run = await readAll(
        app,
        join(scratch, `scans-${round}`),
        scans.map(({ file }) => file),
        warmUp,
      );
      ours.push(perMinute(pictures.length, run.seconds));
      peaks = run.peaks;
      say(`round ${round + 1} of ${rounds}: ours ${show(ours.at(-1))}, native ${show(theirs.at(-1))} pages a minute`);
    }
    print(
      compared(
        {
          bench: 'intake',
          figure: `pages recognised by warm readers, of ${pictures.length} in ${scans.length} papers, median of ${rounds}`,
          value: round(median(ours)),
          unit: 'pages/min',
          peer: `tesseract --psm 1, nor+eng+deu, ${cores} processes`,
          peerValue: round(median(theirs)),
        },
        target,
      ),
    );

    const layerPages = layers.reduce((sum, { pages }) => sum + pages.length, 0);
    if (layerPages > 0) {
      const layerFiles = layers.map(({ file }) => file);
      const { seconds } = await readAll(app, join(scratch, 'layers'), layerFiles);
      print(
        compared(
          {
            bench: 'intake',
            figure: `pages with a text layer stored, read, understood, of ${layerPages}`,
            value: round(layerPages / seconds),
            unit: 'pages/s',
            peer: 'pdftotext, text alone',
            peerValue: round(layerPages / native.textSeconds(layerFiles)),
          },
          undefined,
        ),
      );
    }
    for (const [name, bytes] of peaks)
      print(
        alone({ bench: 'intake', figure: `peak memory, ${name}`, value: Math.round(bytes / megabyte), unit: 'MB' }),
      );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

type Paper = {
  readonly file: string;
  readonly pages: readonly { readonly index: number; readonly textFrom: string }[];
};

/** Imports into a vault of its own; the seconds are from the first file offered to the last one read, not the app's start. */
async function readAll(app: AppStart, vault: string, files: readonly string[], warmUp?: readonly string[]) {
  const connection = await connectToApp(vault, app);
  try {
    const home = await connection.engine.call('homes.add', {
      address: { street: 'Målegata 1', postalCode: '0001', place: 'Oslo' },
    });
    // Readers that are at work already, as in the middle of a batch; Tesseract has its models in the file cache too.
    if (warmUp) await Promise.all(warmUp.map((file) => readOne(connection, home.id, file)));
    const started = performance.now();
    const papers = await Promise.all(files.map((file) => readOne(connection, home.id, file)));
    const seconds = (performance.now() - started) / 1_000;
    const { processes } = await connection.shell.call('app.metrics', {});
    return { papers, seconds, peaks: new Map(processes.map(({ name, peakBytes }) => [name, peakBytes])) };
  } finally {
    await connection.leave();
  }
}

async function readOne({ engine, shell }: AppConnection, homeId: string, file: string): Promise<Paper> {
  const { token, fileName } = await shell.call('files.offer', { path: file });
  const { id, status } = await engine.call('documents.importOffered', {
    homeId,
    token,
    fileName: fileName.slice(-255),
  });
  if (status !== 'received') return { file, pages: [] };
  const { document } = await engine.call('documents.waitRead', { id });
  return { file, pages: document.pages };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => readable.test(extname(file)) && statSync(file).isFile())
    .sort();
}

const perMinute = (pages: number, seconds: number) => (pages / seconds) * 60;
const round = (value: number) => Math.round(value * 10) / 10;
const show = (value: number | undefined) => String(round(value ?? 0));
