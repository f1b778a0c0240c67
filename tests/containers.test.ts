// Papers that carry papers: mails with attachments, ZIPs and folders; what is in them becomes papers, and hostile ones do no harm.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList } from '../shared/api/engine';
import { type EngineUnderTest, freshVault, projectRoot, runCommandLine, startEngine } from './harness';
import { emlOf, msgOf, nestedMail, nestedZip, saved, zipBomb, zipOf, zipOfMany } from './made-containers';

const vault = freshVault();
const folder = join(vault.folder, '..');
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

const invoice = readFileSync(join(projectRoot, 'resources/sample-home/papers/faktura_20417.pdf'));
const encrypted = readFileSync(join(projectRoot, 'tests/fixtures/encrypted.pdf'));
const read = async (id: string) => (await app.engine.call('documents.waitRead', { id, text: true })) as Read;
type Read = Awaited<ReturnType<typeof app.engine.call<'documents.waitRead'>>>;

async function add(name: string, bytes: Uint8Array, passwords: string[] = []) {
  const path = saved(folder, name, bytes);
  const { token, fileName } = await app.shell.call('files.offer', { path });
  const answer = await app.engine.call('documents.importOffered', { homeId, token, fileName, passwords });
  return { ...(await read(answer.id)), answer };
}
const listed = (filter = {}) =>
  new Promise<DocumentList>((resolve, reject) => {
    const stop = app.engine.live(
      'documents.list',
      { filter },
      (list) => {
        stop();
        resolve(list);
      },
      reject,
    );
  });

describe('a mail', () => {
  it('is read as a paper, and its attachments are papers of their own', async () => {
    const { document, text } = await add(
      'tilbud.eml',
      emlOf({
        subject: 'Tilbud på nytt tak – Bjørkelia 14',
        html: '<p>Hei, her er <b>tilbudet</b> på taket.</p><script>document.title="x"</script><img src="https://example.no/x.png">',
        attachments: [
          { type: 'application/pdf', name: 'faktura.pdf', content: invoice },
          { type: 'application/octet-stream', name: 'program.exe', content: 'MZ' },
        ],
      }),
    );
    expect(document).toMatchObject({ mediaType: 'message/rfc822', row: { state: 'read', pageCount: 1 } });
    expect(text).toContain('Tilbud på nytt tak – Bjørkelia 14');
    expect(text).toMatch(/Fra\s+Kari Nordmann <kari@example.no>/);
    // The day where the sender was.
    expect(text).toContain('14.03.2024 23:40');
    expect(text).toContain('Hei, her er tilbudet på taket.');
    expect(text).not.toContain('document.title');
    expect(document.children).toMatchObject([
      { fileName: 'faktura.pdf', wasHere: false },
      { title: 'program.exe', id: '', problem: { code: 'unknown-format' } },
    ]);
    const child = await read(document.children[0]?.id ?? '');
    expect(child.document.row).toMatchObject({ kind: 'faktura', parentId: document.row.id });
    expect(child.document.parent).toMatchObject({ id: document.row.id });
  });

  it('of Outlook is read as well', async () => {
    const { document, text } = await add(
      'befaring.msg',
      msgOf({
        subject: 'Befaring av badet',
        text: 'Vi kommer på befaring tirsdag klokka ti.',
        attachments: [{ name: 'notat.txt', content: Buffer.from('Husk nøkkel til kjelleren.') }],
      }),
    );
    expect(document).toMatchObject({ mediaType: 'application/vnd.ms-outlook', row: { state: 'read' } });
    expect(text).toContain('Vi kommer på befaring tirsdag klokka ti.');
    expect(text).toMatch(/Fra\s+Kari Nordmann <kari@example.no>/);
    expect(text).toContain('14.03.2024');
    const child = await read(document.children[0]?.id ?? '');
    expect(child.text).toContain('Husk nøkkel til kjelleren.');
  });

  it('goes to the trash with what came in it, comes back with it, and is erased with it', async () => {
    const { document } = await add(
      'varsel.eml',
      emlOf({
        subject: 'Nabovarsel',
        text: 'Se vedlegg.',
        attachments: [{ type: 'text/plain', name: 'varsel.txt', content: 'Garasjen skal rives.' }],
      }),
    );
    const { id } = document.row;
    const child = document.children[0]?.id ?? '';
    const state = async () => (await read(child)).document.row.trashedAt > 0;
    await app.engine.call('documents.trash', { ids: [id] });
    expect(await state()).toBe(true);
    await app.engine.call('documents.untrash', { ids: [id] });
    expect(await state()).toBe(false);
    await app.engine.call('documents.trash', { ids: [id] });
    await app.engine.call('documents.untrash', { ids: [child] });
    await app.engine.call('documents.erase', { ids: [id] });
    // Taken out of the trash by itself, it is nobody's child any more.
    expect((await read(child)).document.row.parentId).toBe('');
  });

  it('in mails in mails is read as deep as anybody goes, and the rest is told of', async () => {
    const { document } = await add('videresendt.eml', nestedMail(12));
    let last = document;
    for (let depth = 0; depth < 20 && last.children[0]?.id; depth += 1)
      last = (await read(last.children[0].id)).document;
    expect(last.children).toMatchObject([{ id: '', problem: { code: 'too-deep' } }]);
  });
});

describe('a ZIP', () => {
  it('is an envelope: its papers are in the list, filed by the folders that the owner made', async () => {
    const { document } = await add(
      'Boligmappa.zip',
      await zipOf([
        ['Bjørkelia 14/Forsikring/vilkår.txt', 'Vilkår for boligen.'],
        ['Bjørkelia 14/Rørlegger/kvittering bad.txt', 'Kvittering for bad, kr 1 200,00'],
        ['Bjørkelia 14/Rørlegger/faktura.pdf', invoice],
        ['__MACOSX/Bjørkelia 14/._vilkår.txt', 'x'],
        ['.DS_Store', 'x'],
      ]),
    );
    expect(document.children.map(({ fileName, folder: where }) => [fileName, where])).toEqual([
      ['vilkår.txt', 'Bjørkelia 14/Forsikring'],
      ['kvittering bad.txt', 'Bjørkelia 14/Rørlegger'],
      ['faktura.pdf', 'Bjørkelia 14/Rørlegger'],
    ]);
    expect(document.children[2]).toMatchObject({ wasHere: true });
    const [terms] = document.children;
    const child = await read(terms?.id ?? '');
    expect(child.document.row.category).toBe('forsikring');
    await app.engine.call('documents.correct', { id: terms?.id ?? '', name: 'category', value: 'eierskap' });
    expect((await read(terms?.id ?? '')).document.row.category).toBe('eierskap');
    const { rows } = await listed();
    const ids = rows.map(({ id }) => id);
    expect(ids).toContain(terms?.id);
    expect(ids).not.toContain(document.row.id);
  });

  it('with a word-processor paper in it, stored as it is, is still a ZIP', async () => {
    const wordPaper = await zipOf([
      ['[Content_Types].xml', '<Types/>'],
      ['word/document.xml', '<w:document/>'],
    ]);
    const { document } = await add(
      'brev og mer.zip',
      await zipOf([
        ['brev.docx', wordPaper, { level: 0 }],
        ['notat.txt', 'Et notat om brevet.'],
      ]),
    );
    expect(document).toMatchObject({ mediaType: 'application/zip' });
    expect(document.children.map(({ fileName }) => fileName)).toEqual(['brev.docx', 'notat.txt']);
  });

  it('with ZIPs in it is read through, as far as people nest them', async () => {
    const { document } = await add('lag.zip', await nestedZip(3));
    expect(document.children.map(({ fileName }) => fileName)).toEqual(['brev 1.txt', 'brev 2.txt', 'innerst.txt']);
    const deep = await add('dypt.zip', await nestedZip(8));
    expect(deep.document.children.at(-1)).toMatchObject({ id: '', problem: { code: 'too-deep' } });
    // Something in it was left out, so it stays where it is seen.
    expect((await listed()).rows.map(({ id }) => id)).toContain(deep.document.row.id);
  });

  it('does not keep what is erased out of it, and its other papers stay', async () => {
    const { document } = await add(
      'gammelt.zip',
      await zipOf([
        ['bort.txt', 'Dette skal bort for godt.'],
        ['bli.txt', 'Dette skal bli her.'],
      ]),
    );
    const [away = '', stays = ''] = document.children.map(({ id }) => id);
    await app.engine.call('documents.trash', { ids: [away] });
    await app.engine.call('documents.erase', { ids: [away] });
    await expect(app.engine.call('documents.show', { id: document.row.id })).rejects.toThrow('not-found');
    expect((await read(stays)).document.row).toMatchObject({ state: 'read', parentId: '', trashedAt: 0 });
  });

  it('never writes where a name points, nor shows what a name hides', async () => {
    const { document } = await add(
      'sleip.zip',
      await zipOf([
        ['../../../../etc/passwd.txt', 'rot ved roten'],
        ['C:\\Windows\\system32\\note.txt', 'et notat fra vinduene'],
        ['mappe/regning\u202efdp.txt', 'en regning, sier den'],
      ]),
    );
    expect(document.children.map(({ fileName, folder: where }) => [where, fileName])).toEqual([
      ['etc', 'passwd.txt'],
      ['Windows/system32', 'note.txt'],
      ['mappe', 'regningfdp.txt'],
    ]);
  });

  it('asks for its password, and keeps what is open meanwhile', async () => {
    const { document } = await add(
      'last.zip',
      await zipOf([
        ['apent.txt', 'Dette er åpent for alle.'],
        ['hemmelig.txt', 'Dette er hemmelig for de fleste.', { password: 'granskog' }],
      ]),
    );
    expect(document).toMatchObject({ row: { state: 'needs-password', problem: { code: 'needs-password' } } });
    expect(document.children.map(({ id, problem }) => [id !== '', problem?.code])).toEqual([
      [true, undefined],
      [false, 'needs-password'],
    ]);
    await app.engine.call('reading.retry', { ids: [document.row.id], password: 'granskog' });
    const after = await read(document.row.id);
    expect(after.document.row.state).toBe('read');
    expect((await read(after.document.children[1]?.id ?? '')).text).toContain('hemmelig for de fleste');
  });

  it.each([
    ['bombe.zip', () => zipBomb(), 'unpacks-too-large'],
    ['mange.zip', () => zipOfMany(10_000), 'too-many-files'],
    ['halv.zip', async () => (await zipOf([['a.txt', 'x'.repeat(5_000)]])).subarray(0, 80), 'damaged-file'],
    ['tom.zip', () => zipOf([]), 'empty-file'],
  ])('that would do harm is refused with its reason: %s', async (name, make, code) => {
    const { document } = await add(name, new Uint8Array(await make()));
    expect(document.row).toMatchObject({ state: 'failed', problem: { code } });
    expect(document.children).toEqual([]);
  });

  it('that lies about what is in it gives what is whole', async () => {
    const bytes = await zipOf([
      ['hel.txt', 'Denne er hel.'],
      ['brutt.txt', 'Denne blir brutt. '.repeat(400)],
    ]);
    const broken = bytes.slice();
    const at = Buffer.from(broken).indexOf('brutt.txt') + 14;
    broken.fill(0x55, at, at + 20);
    const { document } = await add('brutt.zip', broken);
    expect(document.children.map(({ id, problem }) => [id !== '', problem?.code])).toEqual([
      [true, undefined],
      [false, 'damaged-file'],
    ]);
  });
});

describe('the command line', () => {
  it('tells of every paper that came in another, of the first of two alike, and of what was left out', async () => {
    const own = freshVault();
    const path = saved(
      folder,
      'alt.zip',
      await zipOf([
        [
          'post/tilbud.eml',
          emlOf({
            subject: 'Tilbud',
            text: 'Se her.',
            attachments: [{ type: 'application/pdf', name: 'f.pdf', content: invoice }],
          }),
        ],
        ['post/samme.pdf', invoice],
        ['låst.txt', 'Et hemmelig notat.', { password: 'granskog' }],
        ['program.exe', 'MZ'],
      ]),
    );
    const passwords = saved(folder, 'passord.txt', Buffer.from('feil\ngranskog\n'));
    const args = ['--vault', own.folder, '--create-home', 'Storgata 1, 0155 Oslo', '--password-file', passwords, path];
    const { exitCode, lines } = await runCommandLine(['import', '--json', '--text', ...args]);
    const told = lines();
    own.remove();
    const byName = (name: string) => told.find((line) => String(line.file).endsWith(name));
    const zip = byName('alt.zip');
    expect(exitCode).toBe(1);
    expect(zip).toMatchObject({ status: 'archived', pages: 0 });
    expect(zip).not.toHaveProperty('parent');
    expect(byName('alt.zip/post/tilbud.eml')).toMatchObject({ status: 'archived', parent: zip?.id });
    const attached = byName('tilbud.eml/f.pdf');
    const same = byName('alt.zip/post/samme.pdf');
    expect(attached?.parent).toBe(byName('tilbud.eml')?.id);
    expect(attached?.id).toBe(same?.id);
    expect([attached?.status, same?.status].sort()).toEqual(['archived', 'duplicate']);
    expect(byName('låst.txt')).toMatchObject({ status: 'archived', text: expect.stringContaining('hemmelig notat') });
    expect(byName('program.exe')).toMatchObject({
      status: 'refused',
      parent: zip?.id,
      problem: { code: 'unknown-format' },
    });
    expect(told.at(-1)).toMatchObject({ summary: { archived: 4, duplicate: 1, refused: 1 } });
  });
});

describe('a backup', () => {
  it('brings mails and ZIPs back with what came in them', async () => {
    const mail = emlOf({
      subject: 'Referat fra befaringen',
      text: 'Se vedlegg.',
      attachments: [{ type: 'text/plain', name: 'referat.txt', content: 'Pipa er tett.' }],
    });
    const { document } = await add('referat.eml', mail);
    const { token } = await app.shell.call('files.create', { path: join(folder, 'kopi.zip') });
    await app.engine.call('vault.export', { token });
    const other = freshVault();
    const into = await startEngine({ vault: other.folder });
    try {
      const offered = await into.shell.call('files.offer', { path: join(folder, 'kopi.zip') });
      const outcome = await into.engine.call('vault.restore', { token: offered.token });
      expect(outcome.faults).toEqual([]);
      const { document: back } = await into.engine.call('documents.show', { id: document.row.id });
      expect(back.children).toMatchObject([{ fileName: 'referat.txt', wasHere: false }]);
      const id = back.children[0]?.id ?? '';
      expect((await into.engine.call('documents.show', { id })).document.parent).toMatchObject({ id: back.row.id });
    } finally {
      await into.kill();
      other.remove();
    }
  });
});

describe('a password', () => {
  it('opens the other locked papers of the batch, and their pages can be looked at', async () => {
    const first = await add('a.pdf', encrypted);
    expect(first.document.row.state).toBe('needs-password');
    const zip = await add(
      'b.zip',
      await zipOf([['papir.txt', 'Låst med det samme passordet.', { password: 'hemmelig' }]]),
    );
    expect(zip.document.row.state).toBe('needs-password');
    await app.engine.call('reading.retry', { ids: [first.document.row.id], password: 'hemmelig' });
    expect((await read(first.document.row.id)).document.row.state).toBe('read');
    await expect.poll(async () => (await read(zip.document.row.id)).document.row.state).toBe('read');
    const picture = await app.engine.call('documents.pagePicture', { id: first.document.row.id, index: 0, width: 200 });
    expect(picture.width).toBeGreaterThan(100);
  });
});
