// The command line against the real engine: what a script that keeps a home's archive can rely on.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, runCommandLine, type ScreenUnderTest, startEngine, startScreen } from './harness';

const vault = freshVault();
const inVault = ['--vault', vault.folder];
const paper = join(projectRoot, 'resources', 'sample-home', 'papers', 'faktura_20417.pdf');
const run = (...args: string[]) => runCommandLine([...args, ...inVault]);

afterAll(() => vault.remove());

describe('a home kept from the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = join(vault.folder, '..', 'papers');
    mkdirSync(join(folder, 'older'), { recursive: true });
    writeFileSync(join(folder, 'older', 'faktura.pdf'), readFileSync(paper));
    writeFileSync(join(folder, 'same again.pdf'), readFileSync(paper));
    writeFileSync(join(folder, 'nothing.pdf'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made from an address, and its papers are read, told apart and refused with a reason', async () => {
    const { exitCode, lines } = await run(
      'import',
      '--json',
      '--text',
      '--create-home',
      'Storgata 1, 0155 Oslo',
      folder,
    );
    expect(exitCode).toBe(1);
    const told = lines();
    const byName = (name: string) => told.find((line) => String(line.file).endsWith(name));
    expect([byName('faktura.pdf')?.status, byName('same again.pdf')?.status].sort()).toEqual(['archived', 'duplicate']);
    expect(byName('faktura.pdf')?.id).toBe(byName('same again.pdf')?.id);
    expect(byName('nothing.pdf')).toMatchObject({
      status: 'refused',
      problem: { code: 'empty-file', message: expect.any(String), hint: expect.any(String) },
    });
    expect(told.find((line) => line.status === 'archived')).toMatchObject({
      textFrom: 'layer',
      language: 'nb',
      kind: 'faktura',
      pages: 2,
      facts: { total: { value: 48750, confidence: expect.any(Number), page: 1 } },
      text: expect.stringContaining('Rørvik VVS'),
    });
    expect(told.at(-1)).toMatchObject({ summary: { archived: 1, duplicate: 1, refused: 1, pages: 2, ocrPages: 0 } });
  });

  it('is listed, searched and shown', async () => {
    const [home] = (await run('list', 'homes', '--json')).lines();
    expect(home).toMatchObject({ address: { street: 'Storgata 1', postalCode: '0155', place: 'Oslo' } });
    const [hit] = (await run('search', 'rørvik', '--json', '--home', 'storgata 1, 0155 oslo')).lines();
    expect(hit).toMatchObject({ kind: 'faktura', page: 1, score: expect.any(Number), snippet: expect.any(String) });
    const [shown] = (await run('show', String(hit?.id), '--json', '--text')).lines();
    expect(shown).toMatchObject({ id: hit?.id, kind: 'faktura', text: expect.stringContaining('48 750') });
    const [row] = (await run('list', 'documents', '--json')).lines();
    expect(row).toMatchObject({ id: hit?.id, date: '2016-10-14' });
  });

  it('belongs to a home that is added with what is known of it, and its usual parts', async () => {
    const wrong = await run('home', 'add', 'Fjellveien 2', '--matrikkel', '31/333');
    expect(wrong).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('31/333') });
    const [cabin] = (
      await run('home', 'add', 'Fjellveien 2, 3580 Geilo', '--matrikkel', '3330-31/333', '--type', 'cabin', '--json')
    ).lines();
    expect(cabin).toMatchObject({ matrikkel: { knr: '3330', gnr: 31, bnr: 333 }, propertyType: 'cabin' });
    expect(cabin?.parts).toContainEqual(expect.objectContaining({ kind: 'roof' }));
  });

  it('goes out whole and comes back whole', async () => {
    const backup = join(vault.folder, '..', 'backup.zip');
    expect((await run('export', '--out', backup, '--json')).lines()[0]).toMatchObject({ homes: 2, documents: 1 });
    const other = join(vault.folder, '..', 'other');
    const back = await runCommandLine(['restore', backup, '--json', '--vault', other]);
    expect(back.exitCode).toBe(0);
    expect(back.lines().at(-1)).toMatchObject({ homes: 2, documents: 1 });
    expect((await runCommandLine(['verify', '--json', '--vault', other])).exitCode).toBe(0);
  });

  it('answers wrong usage with 2', async () => {
    expect((await run('import', paper)).exitCode).toBe(2);
    expect((await run('list', 'documents', '--nonsense')).exitCode).toBe(2);
    expect((await run('nonsense')).exitCode).toBe(2);
    const deedless = await run('bid', '--case', 'x');
    expect(deedless.exitCode).toBe(2);
    expect(deedless.stderr).toContain('usage: boligperm bid');
  });

  it('says what became of a file that is not there', async () => {
    const { exitCode, lines } = await run('import', '--json', '--home', 'Storgata 1, 0155 Oslo', '/nowhere/paper.pdf');
    expect(exitCode).toBe(1);
    expect(lines()[0]).toMatchObject({
      file: '/nowhere/paper.pdf',
      status: 'refused',
      problem: { code: 'cannot-read-file' },
    });
  });
});

describe('a vault that somebody has open', () => {
  let screen: ScreenUnderTest;
  beforeAll(async () => {
    screen = await startScreen({ vault: vault.folder });
  });
  afterAll(() => screen?.close());

  it('takes commands through the running app', async () => {
    const { exitCode, lines } = await run('list', 'homes', '--json');
    expect(exitCode).toBe(0);
    expect(lines()).toHaveLength(2);
  });

  it('keeps its socket’s secret to the person’s own account, and hangs up on who does not know it', async () => {
    const path = join(vault.folder, 'control.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { address } = JSON.parse(readFileSync(path, 'utf8')) as { address: string };
    const hungUp = await new Promise<string>((resolve) => {
      const socket = connect(address, () =>
        socket.write(
          '{"hello":"guess"}\n{"to":"shell","message":{"t":"call","id":1,"name":"app.metrics","input":{}}}\n',
        ),
      );
      let heard = '';
      socket.on('data', (bytes) => {
        heard += bytes;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(`closed ${heard}`));
    });
    expect(hungUp).toBe('closed ');
  });

  it('is served on by a new engine when the old one dies', async () => {
    await screen.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents())
        if (contents.getURL().startsWith('app://engine/')) contents.forcefullyCrashRenderer();
    });
    const { exitCode, lines } = await run('list', 'documents', '--json');
    expect(exitCode).toBe(0);
    expect(lines()).toHaveLength(1);
    // The screen has a port to the new one, too.
    await screen.page.getByText('Rørvik VVS').first().waitFor();
  });
});

describe('a vault whose holder does not answer', () => {
  it('ends with 3, not in a hang', async () => {
    const engine = await startEngine({ vault: vault.folder });
    process.kill(engine.pid, 'SIGSTOP');
    try {
      const started = Date.now();
      const { exitCode, lines } = await runCommandLine(['list', 'homes', '--json', ...inVault], {
        BOLIGPERM_PATIENCE_MS: '4000',
      });
      expect(exitCode).toBe(3);
      expect(lines()[0]).toMatchObject({ problem: { code: 'vault-locked' } });
      expect(Date.now() - started).toBeLessThan(30_000);
    } finally {
      process.kill(engine.pid, 'SIGCONT');
      await engine.leave();
    }
  });
});
