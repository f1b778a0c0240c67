// A bundle that was scanned into one file: offered as its parts, split as the person says, and put together again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineUnderTest, freshVault, startEngine } from './harness';
import { typedPdf } from './typed-pdf';

const bundle = `# Protokoll fra årsmøte i Sameiet Lyngtoppen
Møtedato: 14.03.2024 kl. 18.00
Til stede: 14 seksjonseiere. Møteleder: Eva Strand
1. Konstituering. Vedtak: Enstemmig vedtatt.
2. Valg av styre. Styreleder: Eva Strand, enstemmig valgt.
Møtet ble hevet kl. 19.40.\f# Årsregnskap 2023
Sameiet Lyngtoppen
Resultatregnskap                 Note      2023        2022
Felleskostnader                     1   812 000     790 000
Sum driftsinntekter                     812 000     790 000
Sum driftskostnader                     701 400     688 120
Årsresultat                             110 600     101 880`;

const vault = freshVault();
const folder = mkdtempSync(join(tmpdir(), 'boligperm-bundle-'));
let app: EngineUnderTest;
let id = '';

beforeAll(async () => {
  const path = join(folder, 'skann.pdf');
  writeFileSync(path, typedPdf(bundle));
  app = await startEngine({ vault: vault.folder });
  const address = { street: 'Bjørkelia 14', postalCode: '2999', place: 'Solvang' };
  const homeId = (await app.engine.call('homes.add', { address })).id;
  const { token, fileName } = await app.shell.call('files.offer', { path });
  ({ id } = await app.engine.call('documents.importOffered', { homeId, token, fileName }));
  await app.engine.call('documents.waitRead', { id });
});
afterAll(async () => {
  await app?.kill();
  vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

const listed = () =>
  new Promise<readonly string[]>((resolve, reject) => {
    const stop = app.engine.live(
      'documents.list',
      { filter: {} },
      ({ rows }) => {
        stop();
        resolve(rows.map((row) => row.id));
      },
      reject,
    );
  });

describe('minutes and accounts in one file', () => {
  it('are offered as two papers, become two when the person says so, and one again', async () => {
    const { parts } = await app.engine.call('documents.findParts', { id });
    expect(parts.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      [0, 1, 'protokoll'],
      [1, 2, 'arsregnskap'],
    ]);

    const { ids } = await app.engine.call('documents.split', {
      id,
      parts: parts.map(({ from, to }) => ({ from, to })),
    });
    const read = await Promise.all(ids.map((part) => app.engine.call('documents.waitRead', { id: part, text: true })));
    expect(read.map(({ document }) => [document.row.kind, document.row.pageCount, document.part])).toEqual([
      ['protokoll', 1, { from: 0, to: 1 }],
      ['arsregnskap', 1, { from: 1, to: 2 }],
    ]);
    expect(read[1]?.text).toContain('Årsresultat');
    expect(read[1]?.text).not.toContain('Møteleder');
    expect([...(await listed())].sort()).toEqual([...ids].sort());
    const picture = await app.engine.call('documents.pagePicture', { id: ids[1] ?? '', index: 0, width: 200 });
    expect(picture.mediaType).toBe('image/jpeg');

    await app.engine.call('documents.join', { id });
    expect(await listed()).toEqual([id]);
  });

  it('cannot be split so that a page is lost or told twice', async () => {
    for (const parts of [
      [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      [
        { from: 0, to: 1 },
        { from: 1, to: 3 },
      ],
    ])
      await expect(app.engine.call('documents.split', { id, parts })).rejects.toMatchObject({
        problem: { code: 'invalid-input' },
      });
  });

  it('go to the trash by the part that the person had put right', async () => {
    const parts = [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ];
    const { ids } = await app.engine.call('documents.split', { id, parts });
    await Promise.all(ids.map((part) => app.engine.call('documents.waitRead', { id: part })));
    const [told = ''] = ids;
    await app.engine.call('documents.correct', { id: told, name: 'title', value: 'Møtet i mars' });
    await app.engine.call('documents.join', { id });
    expect(await listed()).toEqual([id]);
    const kept = await app.engine.call('documents.show', { id: told });
    expect(kept.document.row).toMatchObject({ title: 'Møtet i mars' });
    expect(kept.document.row.trashedAt).toBeGreaterThan(0);
  });
});
