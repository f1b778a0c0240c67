// How the app is doing can be looked at and passed on: it is true, it is read before it is saved, and it says nothing of homes and papers.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../shared/api/diagnostics';
import { freshVault, projectRoot, runCommandLine, type ScreenUnderTest, startEngine, startScreen } from './harness';

const vault = freshVault();
const secrets = ['Hemmelighaugen', 'faktura_20417', 'Varmepumpe', vault.folder, '4417'];
let screen: ScreenUnderTest;

beforeAll(async () => {
  screen = await startScreen({ vault: vault.folder, env: { BOLIGPERM_LANGUAGE: 'en' } });
  const app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Hemmelighaugen 4417', postalCode: '0001', place: 'Oslo' },
  });
  const path = join(projectRoot, 'resources', 'sample-home', 'papers', 'faktura_20417.pdf');
  const { token, fileName } = await app.shell.call('files.offer', { path });
  const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
  await app.engine.call('documents.waitRead', { id });
  await app.engine.call('documents.correct', { id, name: 'title', value: 'Varmepumpe' });
  await app.leave();
});
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

const mentioned = (text: string) => secrets.filter((secret) => text.includes(secret));

describe('how the app is doing', () => {
  it('is told by the command line: programs, sizes, counts, what took long', async () => {
    const { exitCode, lines } = await runCommandLine(['diagnose', '--json', '--vault', vault.folder]);
    expect(exitCode).toBe(0);
    const [report] = lines() as unknown as Report[];
    expect(report?.records).toMatchObject({ homes: { count: 1 }, documents: { count: 1 } });
    expect(report?.papers).toEqual({ read: 1 });
    expect(report?.queues.reading.total).toBe(report?.queues.reading.done);
    expect(report?.machine.processes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['main', 'engine', 'screen']),
    );
    expect(report?.machine.disk.journal).toBeGreaterThan(1_000);
    expect(report?.machine.disk.freeBytes).toBeGreaterThan(0);
    expect(report?.calls.map(({ name }) => name)).toContain('documents.importOffered');
    expect(report?.marks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database', 'recovered', 'capabilities']),
    );
    expect(report?.machine.marks.map(({ name }) => name)).toEqual(['ready', 'windows']);
    expect(mentioned(JSON.stringify(report))).toEqual([]);
  });

  it('stands on a screen, and is saved just as the person left it', async () => {
    const { page, app } = screen;
    await page.evaluate(() => {
      location.hash = '#/diagnostics';
    });
    await page.getByRole('heading', { name: 'Just now' }).waitFor();
    expect(mentioned(await page.getByRole('main').innerText())).toEqual([]);
    await page.getByRole('button', { name: 'Make a report' }).click();
    const text = page.getByRole('textbox', { name: 'The report' });
    const shown = await text.inputValue();
    expect(mentioned(shown)).toEqual([]);
    const shortened = shown.replace(/"release": "[^"]*"/, '"release": ""');
    await text.fill(shortened);
    const saved = join(vault.folder, '..', 'rapport.json');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, saved);
    await page.getByRole('button', { name: 'Save the report' }).click();
    await page.getByText('The report is saved.').waitFor();
    expect(readFileSync(saved, 'utf8')).toBe(shortened);
    expect(JSON.parse(shortened).screenMarks).toEqual(expect.any(Array));
  });

  it('knows of a crash, which is told to nobody else and leaves no picture of the memory', async () => {
    const app = await startEngine({ vault: vault.folder });
    const { processes } = await app.shell.call('app.metrics', {});
    process.kill(processes.find(({ name }) => name === 'engine')?.pid ?? 0, 'SIGKILL');
    const { page } = screen;
    await page.getByText('engine window: killed').waitFor();
    expect(await screen.app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
    const dumps = join(vault.folder, 'Crashpad');
    expect(
      existsSync(dumps) ? readdirSync(dumps, { recursive: true }).filter((name) => /[.]dmp$/.test(String(name))) : [],
    ).toEqual([]);
    expect(screen.refusals()).toEqual([]);
  });
});
