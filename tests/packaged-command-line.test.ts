// The command line inside the app, as a packaged app has it: the app is started with a command, and is a client and nothing else.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, type ScreenUnderTest, startScreen } from './harness';

const vault = freshVault();
let screen: ScreenUnderTest | undefined;
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

async function boligperm(...args: readonly string[]) {
  const before = JSON.parse(process.env.BOLIGPERM_ELECTRON_ARGS ?? '[]') as string[];
  const child = spawn(process.env.BOLIGPERM_ELECTRON ?? '', [...before, projectRoot, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, stdout, stderr };
}

const paper = join(projectRoot, 'resources', 'sample-home', 'papers', 'energiattest.pdf');

describe('the command line of the packaged app', () => {
  it('takes papers in, and ends with what became of them', async () => {
    const taken = await boligperm(
      'import',
      '--json',
      '--vault',
      vault.folder,
      '--create-home',
      'Storgata 1, 0155 Oslo',
      paper,
    );
    expect(taken.exitCode, taken.stderr).toBe(0);
    expect(JSON.parse(taken.stdout.split('\n')[0] ?? '')).toMatchObject({ status: 'archived', kind: 'energiattest' });
    expect((await boligperm('import', '--json', '--vault', vault.folder, '/nowhere.pdf')).exitCode).not.toBe(0);
  });

  it('explains itself, and says what it does not know', async () => {
    const help = await boligperm('help');
    expect(help).toMatchObject({ exitCode: 0 });
    expect(help.stdout).toContain('boligperm import');
    expect((await boligperm('frobnicate')).exitCode).toBe(2);
  });

  it('speaks to the app that runs already', async () => {
    screen = await startScreen({ vault: vault.folder });
    const listed = await boligperm('list', 'documents', '--json', '--vault', vault.folder);
    expect(listed.exitCode, listed.stderr).toBe(0);
    expect(listed.stdout.trim().split('\n')).toHaveLength(1);
    expect(await screen.page.evaluate(() => location.origin)).toBe('app://ui');
  });
});
