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
    'IMG_1873.jpg',
  ]) {
    const { token } = await app.shell.call('files.offer', { path: join(papers, fileName) });
    const { id: paper } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
    await app.engine.call('documents.waitRead', { id: paper });
  }
  id = (await app.engine.call('sale.open', { homeId })).id;
  await app.engine.call('sale.edit', {
    id,
    edit: {
      asking: 5_400_000_00,
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
});
