// The papers of the sample home's sale as people get them: tagged, fonts in them, words in order, the same bytes twice.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { salePaperKinds } from '../shared/sale/paper-kinds';
import { type EngineUnderTest, freshVault, projectRoot, startEngine } from './harness';

const place = freshVault();
const papers = join(projectRoot, 'resources', 'sample-home', 'papers');
let app: EngineUnderTest;
let homeId = '';
let id = '';
const ids = new Map<string, string>();

const write = async (
  kind: (typeof salePaperKinds)[number],
  language: 'nb' | 'en',
  name = `${kind}.${language}.pdf`,
) => {
  const file = join(place.folder, '..', name);
  const { token } = await app.shell.call('files.create', { path: file });
  await app.engine.call('sale.writePaper', { id, kind, language, token });
  return file;
};
const poppler = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });

beforeAll(async () => {
  app = await startEngine({ vault: place.folder });
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  homeId = (await app.engine.call('homes.add', { address, propertyType: 'house' })).id;
  for (const fileName of [
    'tilstandsrapport-2024.pdf',
    'samsvarserklæring sikringsskap.pdf',
    'energiattest.pdf',
    'faktura_20417.pdf',
    'kjøpekontrakt 2014.pdf',
    'IMG_1873.jpg',
  ]) {
    const { token } = await app.shell.call('files.offer', { path: join(papers, fileName) });
    const { id: paper } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
    await app.engine.call('documents.waitRead', { id: paper });
    ids.set(fileName, paper);
  }
  await app.engine.call('register.edit', {
    homeId,
    edit: {
      set: {
        matrikkel: '3099-52/118',
        tenure: 'selveier',
        buildYear: 1978,
        'areas.braI': 142,
        'areas.braE': 24,
        'areas.tba': 38,
        plotArea: 812,
        'energy.grade': 'D',
        'purchase.on': '2014-08-01',
      },
      put: {
        people: [
          { id: 'p-1', name: 'Ingrid Solheim', role: 'owner', share: '1/2' },
          { id: 'p-2', name: 'Jonas Solheim', role: 'owner', share: '1/2' },
        ],
        rooms: ['b1', 'b2', 'b3'].map((room) => ({ id: room, kind: 'bedroom' as const, name: '', floor: '' })),
      },
    },
  });
  id = (await app.engine.call('sale.open', { homeId })).id;
  await app.engine.call('sale.edit', {
    id,
    edit: {
      asking: 5_400_000_00,
      told: {
        best: 'Stille gate med kveldssol og skogen rett bak huset',
        heating: 'Varmepumpe fra 2022 og vedovn i stua.',
        parking: 'Garasje og plass til to biler på tunet.',
        access: 'Offentlig vei, vann og avløp.',
        settlement: 'Oppgjørshuset Solvang AS',
      },
      answers: {
        'wet-work': {
          answer: 'yes',
          text: 'Hele badet i 1. etasje i 2016, av Rørvik VVS AS.',
          documentIds: [ids.get('faktura_20417.pdf') ?? ''],
          at: 1,
        },
        radon: { answer: 'no', text: '', documentIds: [], at: 1 },
      },
      pictures: [
        {
          id: 'p-1',
          documentId: ids.get('IMG_1873.jpg') ?? '',
          page: 0,
          caption: 'Kvitteringen på kjøkkenbordet',
          isPlan: false,
        },
        { id: 'p-2', documentId: ids.get('IMG_1873.jpg') ?? '', page: 0, caption: '', isPlan: false },
      ],
      movables: [
        { id: 'm-1', what: 'Oppvaskmaskin', stays: true },
        { id: 'm-2', what: 'Lysekronen i stua', stays: false },
      ],
    },
  });
});
afterAll(async () => {
  await app?.leave();
  place.remove();
});

describe('every paper of a sale', () => {
  it.each(salePaperKinds.flatMap((kind) => [[kind, 'nb'] as const, [kind, 'en'] as const]))(
    '%s in %s is tagged, A4, has its fonts in it, and comes out the same twice',
    async (kind, language) => {
      const file = await write(kind, language);
      const info = poppler('pdfinfo', file);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
      expect(readFileSync(file, 'latin1')).toContain('pdfuaid:part');
      const fonts = poppler('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter((line) => !/ yes +yes +yes +\d+/.test(line))).toEqual([]);
      expect(readFileSync(await write(kind, language, 'again.pdf')).equals(readFileSync(file))).toBe(true);
    },
  );

  it('says what was answered, and never answers for the seller', async () => {
    const text = poppler('pdftotext', '-layout', await write('egenerklaering', 'nb'), '-');
    expect(text).toContain('Hele badet i 1. etasje i 2016, av Rørvik VVS AS.');
    expect(text).toMatch(/Ingrid Solheim/);
    expect(text).toContain('Ikke besvart');
    expect(text.indexOf('bad eller vaskerom')).toBeLessThan(text.indexOf('Er det målt radon'));
  });

  it('reckons what the home costs in all, and says by which rate', async () => {
    const text = poppler('pdftotext', '-layout', await write('nokkelopplysninger', 'nb'), '-').replace(/\s+/g, ' ');
    // 2.5 % of 5 400 000, 545 twice, 260.
    expect(text).toContain('135 000 kr');
    expect(text).toContain('5 536 350 kr');
    expect(text).toContain('Kartverket');
  });

  it('tells a buyer what the seller told, and says where nothing was', async () => {
    const text = poppler('pdftotext', await write('salgsoppgave', 'nb'), '-').replace(/\s+/g, ' ');
    for (const words of [
      'Stille gate med kveldssol',
      'Varmepumpe fra 2022',
      '3099-52/118',
      'Oppvaskmaskin',
      'Ikke opplyst',
    ])
      expect(text).toContain(words);
    const order = ['Om boligen', 'Pris og omkostninger', 'Rettigheter og plikter', 'Egenerklæring'];
    const places = order.map((words) => text.indexOf(words, text.indexOf('Om boligen', text.indexOf('Innhold') + 40)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('goes into the archive once, and as a newer version when something in it has changed', async () => {
    const first = await app.engine.call('sale.keepPaper', { id, kind: 'losoreliste', language: 'nb' });
    expect(await app.engine.call('sale.keepPaper', { id, kind: 'losoreliste', language: 'nb' })).toEqual({
      documentId: first.documentId,
      isNew: false,
    });
    await app.engine.call('sale.edit', { id, edit: { movables: [{ id: 'm-1', what: 'Komfyr', stays: true }] } });
    const second = await app.engine.call('sale.keepPaper', { id, kind: 'losoreliste', language: 'nb' });
    await app.engine.call('documents.waitRead', { id: second.documentId });
    const { document } = await app.engine.call('documents.show', { id: second.documentId });
    expect(document.row).toMatchObject({ title: 'Løsøre og tilbehør', category: 'salg' });
    expect(document.versions.map((one) => one.id)).toEqual([second.documentId, first.documentId]);
  });
});
