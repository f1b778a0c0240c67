// Papers of every make come in: typed, scanned, photographed, lying on their side; each is read, and its pages can be looked at.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const vault = freshVault();
let app: EngineUnderTest;
let homeId = '';

beforeAll(async () => {
  app = await startEngine({ vault: vault.folder });
  const home = await app.engine.call('homes.add', {
    address: { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' },
  });
  homeId = home.id;
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
});

const paper = (name: string) => join(projectRoot, 'resources', 'sample-home', 'papers', name);
const fixture = (name: string) => join(projectRoot, 'tests', 'fixtures', name);

async function add(path: string) {
  const { token, fileName } = await app.shell.call('files.offer', { path });
  return app.engine.call('documents.importOffered', { homeId, token, fileName });
}
async function read(path: string) {
  const { id } = await add(path);
  const { document, text = '' } = await app.engine.call('documents.waitRead', { id, text: true });
  return { id, document, text };
}

describe('a paper that comes in', () => {
  it('is read from its text layer when it has one', async () => {
    const { document, text } = await read(paper('faktura_20417.pdf'));
    expect(document).toMatchObject({
      textFrom: 'layer',
      mediaType: 'application/pdf',
      row: { state: 'read', kind: 'faktura' },
    });
    expect(text).toContain('Rørvik VVS');
  });

  it('is recognised when it is a scan', async () => {
    const { document, text } = await read(paper('Scan_0031.pdf'));
    expect(document.textFrom).toBe('ocr');
    expect(text.toLowerCase()).toContain('ferdigattest');
  });

  it('is recognised, not believed, when its text layer is nonsense', async () => {
    const { document } = await read(fixture('junk-layer.pdf'));
    expect(document.textFrom).toBe('ocr');
  });

  it('is known by what it is, not by its name', async () => {
    expect((await read(fixture('wrong-extension.jpg'))).document.mediaType).toBe('application/pdf');
  });

  it('is stored once: the same bytes again point at the first', async () => {
    const first = await add(paper('energiattest.pdf'));
    const again = await add(paper('energiattest.pdf'));
    expect(again).toMatchObject({ status: 'duplicate', id: first.id, sha256: first.sha256 });
  });

  it('comes out again byte for byte', async () => {
    const { id } = await add(paper('energiattest.pdf'));
    const { bytes } = await app.engine.call('documents.original', { id });
    expect(Buffer.compare(Buffer.from(bytes), readFileSync(paper('energiattest.pdf')))).toBe(0);
  });
});

describe('a page that lies on its side', () => {
  it('is turned upright, and a page that stands is left alone', async () => {
    const { id, document, text } = await read(fixture('turned.pdf'));
    expect(document.pages).toHaveLength(4);
    // Four times the same kind of text: a page that was not righted would read as rubbish.
    expect(document.pages.every(({ width, height, textFrom }) => textFrom === 'ocr' && height > width)).toBe(true);
    expect(text.length).toBeGreaterThan(800);
    const pictures = await Promise.all(
      document.pages.map(({ index }) => app.engine.call('documents.pagePicture', { id, index, width: 320 })),
    );
    expect(pictures.every(({ width, height }) => height > width)).toBe(true);
  });

  it('is righted by the mark that a camera leaves', async () => {
    expect((await read(fixture('photo.jpg'))).document.textFrom).toBe('ocr');
  });

  it('may be one of several in a fax', async () => {
    const { document, text } = await read(fixture('two-page.tiff'));
    expect(document).toMatchObject({ mediaType: 'image/tiff', textFrom: 'ocr' });
    expect(document.pages).toHaveLength(2);
    expect(text.length).toBeGreaterThan(400);
  });
});

describe('a page that is looked at', () => {
  it('is drawn as wide as asked, to the next step', async () => {
    const { id } = await add(paper('faktura_20417.pdf'));
    const picture = await app.engine.call('documents.pagePicture', { id, index: 0, width: 640 });
    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 640 });
    expect([...Buffer.from(picture.bytes).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});

describe('reading that is stopped', () => {
  it('leaves the paper in the archive, to be read when its owner says so', async () => {
    const { id } = await add(paper('kjøpekontrakt 2014.pdf'));
    await app.engine.call('reading.cancel', { ids: [id] });
    const stopped = (await app.engine.call('documents.waitRead', { id })).document;
    expect(stopped.row.state).toBe('cancelled');
    await app.engine.call('reading.retry', { ids: [id] });
    const after = (await app.engine.call('documents.waitRead', { id })).document;
    expect(after.row.state).toBe('read');
    expect(after.pages).toHaveLength(3);
  });

  it('is taken up again after a power cut', async () => {
    const { id } = await add(paper('vedtekter.tif'));
    await app.kill();
    app = await startEngine({ vault: vault.folder });
    const after = (await app.engine.call('documents.waitRead', { id })).document;
    expect(after.row).toMatchObject({ state: 'read', pageCount: 2 });
  });

  it('is taken up again after the app was closed in the midst of it', async () => {
    const { id } = await add(paper('Scan_0012.pdf'));
    const isReading = async () => (await app.engine.call('documents.show', { id })).document.row.state;
    await expect.poll(isReading, { timeout: 10_000, interval: 20 }).toBe('reading');
    await app.leave();
    app = await startEngine({ vault: vault.folder });
    const after = (await app.engine.call('documents.waitRead', { id })).document;
    expect(after.row).toMatchObject({ state: 'read' });
    expect(after.row.problem).toBeUndefined();
  });
});
