import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openShellState } from './preferences';

const folder = mkdtempSync(join(tmpdir(), 'boligperm-preferences-'));
const path = join(folder, 'shell.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what is kept between two starts', () => {
  it('begins in Norwegian for neighbours and in English for the rest', () => {
    expect(openShellState(path, ['sv-SE']).preferences.language).toBe('nb');
    expect(openShellState(path, ['de-DE']).preferences.language).toBe('en');
  });

  it('is the window, the theme, the language and the home last looked at', async () => {
    const state = openShellState(path, ['nb-NO']);
    const heard: string[] = [];
    state.watch(({ theme }) => heard.push(theme));
    state.setPreferences({ theme: 'dark', homeId: 'h-1' });
    state.keepWindow({ x: 10, y: 20, width: 900, height: 700, maximised: true });
    await state.settled();
    expect(heard).toEqual(['dark']);
    const again = openShellState(path, ['nb-NO']);
    expect(again.preferences).toEqual({ theme: 'dark', language: 'nb', homeId: 'h-1' });
    expect(again.window).toEqual({ x: 10, y: 20, width: 900, height: 700, maximised: true });
  });

  it('is begun afresh when the file is damaged, and never half written', async () => {
    writeFileSync(path, '{"window": {');
    const state = openShellState(path, ['nb-NO']);
    expect(state.preferences.theme).toBe('system');
    state.setPreferences({ theme: 'light' });
    await state.settled();
    expect(JSON.parse(readFileSync(path, 'utf8')).preferences.theme).toBe('light');
  });
});
