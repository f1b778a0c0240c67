// Papers in whatever form they lie in the drawer: each is read, and each has a page to look at.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const vault = freshVault();
let app: EngineUnderTest;
let homeId = '';

beforeAll(async () => {
  app = await startEngine({ vault: vault.folder });
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  homeId = (await app.engine.call('homes.add', { address })).id;
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
});

async function read(name: string) {
  const { token, fileName } = await app.shell.call('files.offer', {
    path: join(projectRoot, 'tests', 'fixtures', name),
  });
  const { id, problem } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
  if (problem) throw new Error(problem.code);
  const { document, text = '' } = await app.engine.call('documents.waitRead', { id, text: true });
  const picture = await app.engine.call('documents.pagePicture', { id, index: document.row.pageCount - 1, width: 400 });
  return { ...document.row, facts: document.facts, text, picture };
}

describe('a word-processor paper', () => {
  it('is read as one reads its pages: header, headings, lists, tables, and nothing that was struck out (DOCX)', async () => {
    const { text, pageCount, kind, picture } = await read('leiekontrakt.docx');
    expect(text).toContain('Leiekontrakt for Bjørkelia 14 B');
    expect(text).toContain('1. Leien betales den første i måneden.');
    expect(text).toContain('Depositum 36 000,00');
    expect(text.match(/Vedlegg: inventarliste/g)).toHaveLength(1);
    expect(text).toContain('Solvang Utleie');
    expect(text).not.toContain('strøket');
    expect(pageCount).toBe(2);
    expect(kind).not.toBe('');
    expect(picture).toMatchObject({ mediaType: 'image/jpeg' });
    expect(picture.height).toBeGreaterThan(picture.width);
  });

  it('is read when LibreOffice wrote it (ODT)', async () => {
    const { text, kind } = await read('husordensregler.odt');
    expect(kind).toBe('husordensregler');
    expect(text).toContain('• Det skal være ro mellom klokken 23 og 7.');
    expect(text).toContain('Mandag til fredag 7–21');
    expect(text).not.toContain('Strøket');
  });

  it('is read in rich text (RTF)', async () => {
    const { text } = await read('befaring.rtf');
    expect(text).toContain('Takstøren fant fukt i kjelleren mot nord. Det anbefales å drenere.');
    expect(text).toContain('Drenering 82 000,00');
  });
});

describe('plain text', () => {
  it('keeps its æ, ø and å, whichever program wrote it', async () => {
    const receipt = await read('kvittering.txt');
    expect(receipt).toMatchObject({ kind: 'kvittering', date: '2024-05-02' });
    expect(receipt.text).toContain('Takk for besøket, og hils på båten');
    expect((await read('notat-utf16.txt')).text).toContain('knekt og bør byttes før vinteren');
  });
});

describe('a saved web page', () => {
  it('is read without running or fetching anything, its tables as tables', async () => {
    const { text } = await read('ordrebekreftelse.html');
    expect(text).toContain('Ordrebekreftelse 7731');
    expect(text).toContain('Dør med karm 2 3 980,00');
    expect(text).not.toMatch(/kjørt|Skjult|color/);
  });
});

describe('a telephone’s picture', () => {
  it.each(['photo.heic', 'photo.webp'])('is decoded and recognised: %s', async (name) => {
    const { text, picture } = await read(name);
    expect(text).toMatch(/MALINGSKROKEN|Terrasseolje/);
    expect(picture.width).toBeGreaterThan(200);
  });
});

describe('an invoice that carries its XML', () => {
  it('is understood by the XML, and shows where the page says the same', async () => {
    const { facts, kind } = await read('faktura-med-xml.pdf');
    expect(kind).toBe('faktura');
    const fact = (name: string) => facts.find((found) => found.name === name);
    expect(fact('total')).toMatchObject({ value: 3_000, confidence: 1, checks: ['structured'] });
    expect(fact('dueDate')).toMatchObject({ value: '2024-05-16' });
    expect(fact('kid')).toMatchObject({ value: '0006011206' });
    expect(fact('invoiceNumber')?.place?.boxes).toHaveLength(1);
    expect(fact('total')?.place).toBeUndefined();
  });
});
