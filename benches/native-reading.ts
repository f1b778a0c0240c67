// The peers of `bench intake`: Tesseract and pdftotext as they come with the system, fed with the models that we use.
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { appFolder } from '../cli/app-connection';

/** A page as Tesseract gets it; making it out of a PDF is not counted. */
export type PagePicture = { readonly file: string; readonly options: readonly string[] };

const run = promisify(execFile);
const dotsPerInch = 300;
const languages = ['nor', 'eng', 'deu'];
/** Full layout analysis with orientation: it rights turned pages, as we do. */
const segmentation = '1';
/** The edition of each model that the app carries; see scripts/reading-assets.mjs. */
const editions = { nor: '4.0.0_best_int', eng: '4.0.0_best_int', deu: '4.0.0_best_int', osd: '4.0.0' };
const programs = [
  ['tesseract', 'tesseract-ocr'],
  ['pdftotext', 'poppler-utils'],
  ['pdftoppm', 'poppler-utils'],
] as const;

export function nativeTools(say: (text: string) => void) {
  const missing = new Set(programs.filter(([name]) => !isThere(name)).map(([, debian]) => debian));
  if (missing.size > 0) install([...missing], say);
  return {
    /** One page of a file; of a PDF as a picture of its own. */
    pictureOf(file: string, index: number, folder: string): PagePicture {
      const extension = extname(file).toLowerCase();
      if (/^\.tiff?$/.test(extension)) return { file, options: ['-c', `tessedit_page_number=${index}`] };
      if (extension !== '.pdf') return { file, options: [] };
      const to = join(folder, `page-${readdirSync(folder).length}`);
      const page = String(index + 1);
      const options = ['-r', String(dotsPerInch), '-gray', '-png', '-f', page, '-l', page, '-singlefile'];
      mustRun('pdftoppm', [...options, file, to]);
      return { file: `${to}.png`, options: [] };
    },

    /** So many pictures of a page, each of other bytes than any file that is measured. */
    warmUpPages(scans: readonly string[], folder: string, count: number): readonly string[] {
      const scan = scans.find((file) => extname(file).toLowerCase() === '.pdf');
      if (!scan) return [];
      return Array.from({ length: count }, (_, at) => {
        const to = join(folder, `warm-up-${at}`);
        mustRun('pdftoppm', ['-r', String(200 + at), '-gray', '-png', '-l', '1', '-singlefile', scan, to]);
        return `${to}.png`;
      });
    },

    models(folder: string): string {
      const to = join(folder, 'tessdata');
      mkdirSync(to);
      for (const [language, edition] of Object.entries(editions)) {
        const folderOfModel = join(appFolder, 'node_modules', '@tesseract.js-data', language, edition);
        const packed = join(folderOfModel, `${language}.traineddata.gz`);
        writeFileSync(join(to, `${language}.traineddata`), gunzipSync(readFileSync(packed)));
      }
      return to;
    },

    /** Seconds for all, so many processes at once, each on one thread as is fastest for many pages. */
    async recognise(pictures: readonly PagePicture[], models: string, processes: number): Promise<number> {
      const started = performance.now();
      let next = 0;
      const go = async () => {
        for (let picture = pictures[next++]; picture; picture = pictures[next++])
          await run(
            'tesseract',
            [
              picture.file,
              'stdout',
              '-l',
              languages.join('+'),
              '--psm',
              segmentation,
              ...picture.options,
              '-c',
              'tessedit_create_tsv=1',
            ],
            {
              env: { ...process.env, OMP_THREAD_LIMIT: '1', TESSDATA_PREFIX: models },
              maxBuffer: 64 * 1024 * 1024,
            },
          );
      };
      await Promise.all(Array.from({ length: processes }, go));
      return (performance.now() - started) / 1_000;
    },

    textSeconds(files: readonly string[]): number {
      const started = performance.now();
      for (const file of files) mustRun('pdftotext', ['-bbox-layout', file, '-']);
      return (performance.now() - started) / 1_000;
    },
  };
}

const isThere = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

function mustRun(program: string, options: readonly string[]): void {
  const { status, error } = spawnSync(program, options, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? `exit code ${status}`}`);
}

function install(packages: readonly string[], say: (text: string) => void): void {
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const isRootOnDebian = process.getuid?.() === 0 && isThere('apt-get');
  if (!isRootOnDebian)
    throw new Error(`bench intake measures against native programs. Install them first:\n  sudo ${line}`);
  say(`installing ${packages.join(', ')}`);
  mustRun('sh', ['-c', `apt-get update -qq && DEBIAN_FRONTEND=noninteractive ${line}`]);
}
