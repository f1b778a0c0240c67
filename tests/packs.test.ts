// Binders handed over by the real app: what is in them, and that no identity number is, in words, in pictures, or anywhere in the file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Value } from '@sinclair/typebox/value';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackEvent, PackForm, PackPreview } from '../shared/api/packs';
import { findPersonNumbers } from '../shared/markets/no/person-numbers';
import { PackIndex } from '../shared/packs/pack-index';
import { type Problem, ProblemError } from '../shared/problem';
import {
  type EngineUnderTest,
  freshVault,
  projectRoot,
  runCommandLine,
  type ScreenUnderTest,
  startEngine,
  startScreen,
} from './harness';
import { typedPdf } from './typed-pdf';

const vault = freshVault();
const outside = join(dirname(vault.folder), 'outside');
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const address = 'Bjørkelia 14, 2999 Solvang';

/** Skatteetaten's example, and one more by the same rule. Nobody has them. */
const numbers = ['15076500565', '01017000027'] as const;
const [one, other] = numbers;

const letter = (about: string, number: string) => `# Erklæring om samsvar

Lysne Elektro AS                       Org.nr. 974 760 673
Anleggsadresse: Bjørkelia 14, 2999 Solvang
Anleggseier: Kari Nordmann             Fødselsnr: ${number}
Arbeid: ${about}
NEK 400:2022 er fulgt. Kurs 7 og 8 er nye.
Solvang, 14. mars 2023`;

async function pdfWithPicture(picture: Buffer): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let line = 0; line < 14; line += 1)
    page.drawText(`Varmepumpen ble satt inn etter planen, punkt ${line + 1} i listen over arbeid.`, {
      x: 50,
      y: 780 - line * 16,
      size: 11,
      font,
    });
  const image = await pdf.embedPng(picture);
  page.drawImage(image, { x: 50, y: 260, width: 480, height: (480 * image.height) / image.width });
  return pdf.save();
}

/** The number in the description alone, and in words that nobody sees. */
async function pdfWithSecrets(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(
    typedPdf('# Servicerapport\n\nVarmepumpen er kontrollert og virker som den skal.\nNeste service om to år.'),
  );
  pdf.setSubject(`Kunde ${one}`);
  return pdf.save();
}

const drawn = (pdf: Buffer, name: string, options: readonly string[]): Buffer => {
  const path = join(outside, `${name}.pdf`);
  writeFileSync(path, pdf);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-gray', ...options, path, join(outside, name)]);
  return readFileSync(join(outside, `${name}.png`));
};

let app: EngineUnderTest;
let homeId = '';
const ids = new Map<string, string>();

beforeAll(async () => {
  mkdirSync(outside);
  app = await startEngine({ vault: vault.folder });
  const [street = '', place = ''] = address.split(', ');
  const home = await app.engine.call('homes.add', {
    address: { street, postalCode: place.slice(0, 4), place: place.slice(5) },
  });
  homeId = home.id;
  const papers: Readonly<Record<string, Buffer | Uint8Array>> = {
    'tekst.pdf': typedPdf(letter('Ny kurs til bad', `${one.slice(0, 6)} ${one.slice(6)}`)),
    'skannet.png': drawn(typedPdf(letter('Ny kurs til kjøkken', other)), 'skannet-kilde', ['-r', '200']),
    'bilde-i.pdf': await pdfWithPicture(
      drawn(typedPdf(`\n\n## Fødselsnummer ${other}`), 'bit', [
        '-r',
        '150',
        '-x',
        '0',
        '-y',
        '0',
        '-W',
        '1000',
        '-H',
        '220',
      ]),
    ),
    'beskrivelse.pdf': await pdfWithSecrets(),
    [`notat ${one}.txt`]: Buffer.from(
      `Kari Nordmann, f. ${one.slice(0, 6)}-${one.slice(6)}, eier halvparten av boligen.\n`,
    ),
    'ren.pdf': readFileSync(join(samples, 'tilstandsrapport-2024.pdf')),
  };
  for (const [fileName, bytes] of Object.entries(papers)) {
    const path = join(outside, fileName);
    writeFileSync(path, bytes);
    const { token } = await app.shell.call('files.offer', { path });
    const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
    ids.set(fileName, id);
  }
  for (const id of ids.values()) await app.engine.call('documents.waitRead', { id });
}, 240_000);
afterAll(async () => {
  await app?.leave();
  vault.remove();
});

const idOf = (fileName: string) => ids.get(fileName) ?? '';
const allIds = () => [...ids.values()];

type Asked = { readonly lifted?: readonly string[]; readonly wanted?: readonly string[]; readonly to?: string };
function pack(form: PackForm, { lifted = [], wanted = allIds(), to = `pakke.${form}` }: Asked = {}) {
  const path = join(outside, to);
  return new Promise<Extract<PackEvent, { type: 'done' }> & { readonly path: string }>((resolve, reject) => {
    app.shell.call('files.create', { path }).then(({ token }) => {
      app.engine.live(
        'packs.write',
        { homeId, kind: 'surveyor', form, language: 'nb', ids: [...wanted], lifted: [...lifted], added: [], token },
        (event) => {
          if (event.type === 'done') resolve({ ...event, path });
        },
        (problem: Problem) => reject(new ProblemError(problem)),
      );
    }, reject);
  });
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] });

/** However it is spaced. */
const holdsNumber = (text: string): boolean => {
  const digits = text.replace(/\D/g, '');
  return numbers.some((number) => digits.includes(number)) || findPersonNumbers(text, { read: true }).length > 0;
};

/** Nothing in its words, its description, its bytes as they lie or unpacked. */
function expectNoNumberIn(path: string) {
  expect(holdsNumber(run('pdftotext', '-layout', path, '-'))).toBe(false);
  expect(holdsNumber(run('pdftotext', '-raw', path, '-'))).toBe(false);
  expect(
    holdsNumber(run('pdfinfo', '-meta', path) + run('pdfinfo', path).replace(/^(?:Creation|Mod)Date.*$/gm, '')),
  ).toBe(false);
  const raw = readFileSync(path).toString('latin1');
  for (const number of numbers) expect(raw.includes(number)).toBe(false);
}

/** Every page and every picture in it, read by the app itself as if somebody had sent them. */
async function wordsInPictures(path: string): Promise<string> {
  const name = `sider-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
  const folder = join(outside, name);
  mkdirSync(folder, { recursive: true });
  run('pdfimages', '-png', path, join(folder, 'bilde'));
  run('pdftoppm', '-r', '150', '-gray', '-png', path, join(folder, 'side'));
  const again = freshVault();
  const files = readdirSync(folder).map((file) => join(folder, file));
  const { lines } = await runCommandLine([
    'import',
    '--json',
    '--text',
    '--vault',
    again.folder,
    '--create-home',
    address,
    ...files,
  ]);
  again.remove();
  const texts = lines().map(({ text }) => String(text ?? ''));
  expect(texts.join('')).toContain('samsvar');
  return texts.join('\n');
}

async function unzipped(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = new ZipReader(new Uint8ArrayReader(new Uint8Array(readFileSync(path))));
  const files = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  await zip.close();
  return files;
}

describe('a binder to hand over', () => {
  it('shows beforehand what is blacked out, and where', async () => {
    const preview = await new Promise<PackPreview>((resolve, reject) => {
      const stop = app.engine.live(
        'packs.preview',
        { homeId, kind: 'heirs' },
        (value) => {
          if (value.checking.total === 0 || value.checking.done < value.checking.total) return;
          stop();
          resolve(value);
        },
        (problem: Problem) => reject(new ProblemError(problem)),
      );
    });
    const marks = (fileName: string) => preview.papers.find(({ id }) => id === idOf(fileName))?.marks ?? [];
    expect(marks('tekst.pdf')).toMatchObject([{ page: 0, what: 'person-number', certain: true }]);
    expect(marks('skannet.png')).toHaveLength(1);
    expect(marks('bilde-i.pdf')).toHaveLength(1);
    expect(marks('ren.pdf')).toEqual([]);
  });

  it('is a tagged PDF with bookmarks that holds no identity number, in words or pictures', async () => {
    const done = await pack('pdf', { wanted: allIds().filter((id) => id !== idOf('ren.pdf')) });
    expect(done.left).toEqual([]);
    expect(done.marks).toBeGreaterThanOrEqual(4);
    const facts = run('pdfinfo', done.path);
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/Page size:.*A4/);
    const words = run('pdftotext', '-layout', done.path, '-');
    expect(words).toContain('Perm til takstmannen');
    expect(words).toContain('Innhold');
    expect(words).toContain('Kari Nordmann');
    const structure = run('pdfinfo', '-struct-text', done.path);
    expect(structure).toContain('Figure');
    expect(structure).toContain('TOC');
    const outline = await PDFDocument.load(readFileSync(done.path));
    expect(String(outline.catalog)).toContain('/Outlines');
    expectNoNumberIn(done.path);
    expect(holdsNumber(await wordsInPictures(done.path))).toBe(false);
  }, 240_000);

  it('is the same file when it is made again on the same day', async () => {
    const [first, second] = [await pack('pdf', { to: 'en.pdf' }), await pack('pdf', { to: 'to.pdf' })];
    expect(readFileSync(first.path).equals(readFileSync(second.path))).toBe(true);
  }, 240_000);

  it('goes as an open ZIP whose index is true, and whose files hold no identity number', async () => {
    const done = await pack('zip');
    const files = await unzipped(done.path);
    const index: unknown = JSON.parse(Buffer.from(files.get('innhold.json') ?? []).toString('utf8'));
    expect([...Value.Errors(PackIndex, index)]).toEqual([]);
    const { papers } = index as PackIndex;
    expect(papers).toHaveLength(ids.size);
    for (const paper of papers) {
      const bytes = files.get(paper.file);
      expect(bytes, paper.file).toBeDefined();
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(paper.sha256);
      expect(holdsNumber(paper.file.replace(/\d{4}-\d\d-\d\d/, ''))).toBe(false);
      if (!paper.file.endsWith('.pdf')) continue;
      const path = join(outside, 'fra-zip.pdf');
      writeFileSync(path, bytes ?? '');
      expectNoNumberIn(path);
      if (paper.form === 'redacted') expect(run('pdfinfo', path)).toMatch(/Tagged:\s+yes/);
    }
    const forms = papers.map(({ form }) => form).sort();
    // The scan, the text, the picture within and the note are blacked out; the one with a telling description goes as its pages.
    expect(forms).toEqual(['original', 'pages', 'redacted', 'redacted', 'redacted', 'redacted']);
    expect(holdsNumber(JSON.stringify(papers.map(({ title, facts }) => ({ title, facts }))))).toBe(false);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['innhold.csv', 'LES MEG.txt', 'boligperm-pack.schema.json']),
    );
    expect(
      Buffer.from(files.get('innhold.csv') ?? [])
        .toString('utf8')
        .split('\r\n'),
    ).toHaveLength(papers.length + 2);
  }, 240_000);

  it('lets a number be read when the person says so', async () => {
    const first = await pack('pdf', { wanted: [idOf('tekst.pdf')], to: 'sladdet.pdf' });
    expect(first.marks).toBe(1);
    const preview = await new Promise<PackPreview>((resolve) => {
      const stop = app.engine.live('packs.preview', { homeId, kind: 'surveyor' }, (value) => {
        if (!value.papers.some(({ id, marks }) => id === idOf('tekst.pdf') && marks.length > 0)) return;
        stop();
        resolve(value);
      });
    });
    const keys = preview.papers.flatMap(({ marks }) => marks.map(({ key }) => key));
    const lifted = await pack('pdf', { wanted: [idOf('tekst.pdf')], lifted: keys, to: 'lest.pdf' });
    expect(lifted.marks).toBe(0);
    expect(holdsNumber(run('pdftotext', lifted.path, '-'))).toBe(true);
  }, 120_000);

  it('leaves no file behind when it is stopped', async () => {
    const path = join(outside, 'stoppet.pdf');
    const { token } = await app.shell.call('files.create', { path });
    await new Promise<void>((resolve) => {
      const stop = app.engine.live(
        'packs.write',
        { homeId, kind: 'heirs', form: 'pdf', language: 'nb', lifted: [], added: [], token },
        () => {
          stop();
          resolve();
        },
      );
    });
    await expect
      .poll(() => readdirSync(outside).filter((name) => name.includes('stoppet')), { timeout: 20_000 })
      .toEqual([]);
  });

  it('is made on the command line, which prints what is in it', async () => {
    await app.leave();
    const out = join(outside, 'fra-linjen.zip');
    const { exitCode, lines } = await runCommandLine([
      'pack',
      'heirs',
      '--json',
      '--vault',
      vault.folder,
      '--home',
      address,
      '--out',
      out,
    ]);
    expect(exitCode).toBe(0);
    expect(lines().at(-1)).toMatchObject({ summary: { files: ids.size, left: 0 } });
    const wrong = await runCommandLine(['pack', 'neighbour', '--vault', vault.folder, '--home', address, '--out', out]);
    expect(wrong.exitCode).toBe(2);
    app = await startEngine({ vault: vault.folder });
  }, 120_000);
});

describe('a binder for the insurer, from the window', () => {
  let screen: ScreenUnderTest;
  beforeAll(async () => {
    await app.leave();
    screen = await startScreen({ vault: vault.folder, env: { BOLIGPERM_LANGUAGE: 'nb' } });
  });
  afterAll(async () => {
    await screen?.close();
  });

  it('is chosen, looked at, and saved where the person says', async () => {
    const { page, app: electron } = screen;
    const path = join(outside, 'til forsikringen.pdf');
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await page.evaluate(() => {
      location.hash = '#/home';
    });
    await page.getByRole('button', { name: 'Lag en perm til noen' }).click();
    await page.getByRole('radio', { name: /Til forsikringsselskapet/ }).waitFor();
    const paper = page.getByRole('checkbox', { name: /samsvar/i }).first();
    await paper.waitFor();
    expect(await paper.isChecked()).toBe(true);
    await page.getByText('Fødselsnummer, side 1').first().waitFor();
    await page.getByRole('button', { name: 'Lag PDF' }).click();
    await page.getByText(/er laget$/).waitFor({ timeout: 90_000 });
    expectNoNumberIn(path);
    expect(run('pdftotext', path, '-')).toContain('Perm til forsikringsselskapet');
  }, 180_000);
});
