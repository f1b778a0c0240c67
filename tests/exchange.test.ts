// Papers out of the real app: copies that are opened and dragged, files that are saved, and scans that can be searched elsewhere.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../shared/api/engine';
import {
  type EngineUnderTest,
  freshVault,
  projectRoot,
  type ScreenUnderTest,
  startEngine,
  startScreen,
} from './harness';

const vault = freshVault();
const outside = join(dirname(vault.folder), 'outside');
const samples = join(projectRoot, 'resources', 'sample-home', 'papers');
const papers = ['faktura_20417.pdf', 'IMG_1873.jpg', 'Scan_0012.pdf', 'vedtekter.tif'];
const ids = new Map<string, string>();
const views = new Map<string, DocumentView>();
let app: EngineUnderTest;

beforeAll(async () => {
  mkdirSync(outside);
  app = await startEngine({ vault: vault.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  for (const fileName of papers) {
    const { token } = await app.shell.call('files.offer', { path: join(samples, fileName) });
    const { id } = await app.engine.call('documents.importOffered', { homeId: home.id, token, fileName });
    ids.set(fileName, id);
  }
  for (const [fileName, id] of ids)
    views.set(fileName, (await app.engine.call('documents.waitRead', { id, text: true })).document);
});
afterAll(async () => {
  await app?.leave();
  vault.remove();
});

const idOf = (fileName: string) => ids.get(fileName) ?? '';

async function written(fileNames: readonly string[], as: 'original' | 'searchable') {
  const asked = { ids: fileNames.map(idOf), as };
  const { fileName } = await app.engine.call('exchange.name', asked);
  const path = join(outside, fileName);
  const { token } = await app.shell.call('files.create', { path });
  await app.engine.call('exchange.write', { ...asked, token });
  return { fileName, path, bytes: readFileSync(path) };
}

/** The same paper read once more, by its own text this time. */
async function readAgain(path: string) {
  const again = freshVault();
  const other = await startEngine({ vault: again.folder });
  try {
    const home = await other.engine.call('homes.add', {
      address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
    });
    const { token } = await other.shell.call('files.offer', { path });
    const { id } = await other.engine.call('documents.importOffered', {
      homeId: home.id,
      token,
      fileName: 'again.pdf',
    });
    return await other.engine.call('documents.waitRead', { id, text: true });
  } finally {
    await other.kill();
    again.remove();
  }
}

const wordsOf = (text = '') => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

describe('papers that leave the archive', () => {
  it('are called after their day and title, and end as what they are', async () => {
    const { fileName, bytes } = await written(['faktura_20417.pdf'], 'original');
    const row = views.get('faktura_20417.pdf')?.row;
    expect(fileName).toBe(`${row?.date} ${row?.title}.pdf`);
    expect(bytes.equals(readFileSync(join(samples, 'faktura_20417.pdf')))).toBe(true);
  });

  it('go out several at once, each under its own name', async () => {
    const { fileName, bytes } = await written(papers, 'original');
    expect(fileName).toBe('boligperm.zip');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    for (const ending of ['.pdf', '.jpg', '.tif']) expect(bytes.includes(ending)).toBe(true);
  });

  it('stay as they came when they can be searched already', async () => {
    const { bytes } = await written(['faktura_20417.pdf'], 'searchable');
    expect(bytes.equals(readFileSync(join(samples, 'faktura_20417.pdf')))).toBe(true);
  });

  for (const name of ['IMG_1873.jpg', 'Scan_0012.pdf', 'vedtekter.tif'])
    it(`become PDFs that can be searched: ${name}`, async () => {
      const before = await app.engine.call('documents.show', { id: idOf(name), text: true });
      expect(before.document.textFrom).toMatch(/ocr|mixed/);
      const { fileName, path } = await written([name], 'searchable');
      expect(fileName).toMatch(/\.pdf$/);
      const after = await readAgain(path);
      expect(after.document.textFrom).toBe('layer');
      expect(after.document.pages.length).toBe(before.document.pages.length);
      const wanted = wordsOf(before.text);
      const missing = [...wanted].filter((word) => !wordsOf(after.text).has(word));
      expect(missing.length, missing.join(' ')).toBeLessThanOrEqual(wanted.size * 0.02);
      expect(after.document.row.kind).toBe(before.document.row.kind);
    });

  it('keep a photograph byte for byte inside its PDF', async () => {
    const { bytes } = await written(['IMG_1873.jpg'], 'searchable');
    const photograph = readFileSync(join(samples, 'IMG_1873.jpg'));
    const pdf = await PDFDocument.load(bytes);
    const streams = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(object.contents)] : []));
    expect(streams.some((stream) => stream.equals(photograph))).toBe(true);
  });
});

describe('copies that pass', () => {
  const passing = join(vault.folder, 'passing');
  const files = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
          entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
        )
      : [];

  it('are read-only, named as a person would, and written once', async () => {
    const asked = { ids: [idOf('faktura_20417.pdf')], as: 'original' as const };
    const first = await app.engine.call('exchange.copies', asked);
    const second = await app.engine.call('exchange.copies', asked);
    expect(second).toEqual(first);
    const [copy, ...others] = files(passing);
    expect(others).toEqual([]);
    expect(copy).toMatch(/\d{4}-\d\d-\d\d .+\.pdf$/);
    expect(statSync(copy ?? '').mode & 0o777).toBe(0o400);
  });

  it('are gone when the app is, also after it was killed', async () => {
    await app.kill();
    expect(files(passing).length).toBe(1);
    writeFileSync(join(passing, 'left'), 'x');
    app = await startEngine({ vault: vault.folder });
    await expect.poll(() => files(passing), { timeout: 15_000 }).toEqual([]);
  });
});

describe('the window that papers leave', () => {
  let screen: ScreenUnderTest;
  beforeAll(async () => {
    await app.leave();
    screen = await startScreen({ vault: vault.folder, env: { BOLIGPERM_LANGUAGE: 'nb' } });
    await screen.page.locator('.paper-title').first().waitFor();
  });
  afterAll(async () => {
    await screen?.close();
  });

  type Heard = { opened: string[]; dragged: string[][]; printed: { pages: number; text: string }[] };
  /** Stands in for what the system would do, and notes what it was asked. */
  const listen = () =>
    screen.app.evaluate(({ shell, app: electron, BrowserWindow }) => {
      const heard: Heard = { opened: [], dragged: [], printed: [] };
      (globalThis as unknown as { heard: Heard }).heard = heard;
      shell.openPath = async (path) => {
        heard.opened.push(path);
        return '';
      };
      for (const window of BrowserWindow.getAllWindows())
        window.webContents.startDrag = ({ files, file }) => {
          heard.dragged.push(files ?? [file]);
        };
      electron.on('web-contents-created', (_event, contents) => {
        contents.print = async (_options, done) => {
          const pdf = await contents.printToPDF({ printBackground: true });
          heard.printed.push({
            pages: pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0,
            text: contents.getTitle(),
          });
          done?.(true, '');
        };
      });
    });
  const heard = () => screen.app.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);

  it('opens them in another program, prints them, and lets them be dragged away', async () => {
    await listen();
    const { page } = screen;
    const row = page.locator('[role="row"]', { hasText: views.get('faktura_20417.pdf')?.row.title ?? '' }).first();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Åpne i et annet program' }).click();
    await expect.poll(async () => (await heard()).opened.length, { timeout: 10_000 }).toBe(1);
    expect((await heard()).opened[0]).toMatch(/\d{4}-\d\d-\d\d .+\.pdf$/);

    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Skriv ut' }).click();
    await expect.poll(async () => (await heard()).printed.length, { timeout: 30_000 }).toBe(1);
    expect((await heard()).printed[0]?.pages).toBe(views.get('faktura_20417.pdf')?.pages.length);

    const box = await row.locator('.paper').boundingBox();
    if (!box) throw new Error('no row');
    await page.mouse.move(box.x + 90, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 120, box.y + 40, { steps: 8 });
    await expect.poll(async () => (await heard()).dragged.length, { timeout: 10_000 }).toBe(1);
    await page.mouse.up();
    expect((await heard()).dragged[0]?.[0]).toMatch(/\d{4}-\d\d-\d\d .+\.pdf$/);
  });
});
