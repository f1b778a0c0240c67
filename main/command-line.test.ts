import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({}));
const { commandAsked } = await import('./command-line');

describe('how the app was started', () => {
  it('is a command when a word stands where a command would', () => {
    expect(commandAsked(['boligperm', 'import', '--json', 'a.pdf'], true)).toEqual({
      command: ['import', '--json', 'a.pdf'],
      before: [],
    });
    expect(commandAsked(['electron', '--no-sandbox', '/app', 'list', 'homes'], false)).toEqual({
      command: ['list', 'homes'],
      before: ['--no-sandbox', '/app'],
    });
    expect(commandAsked(['boligperm', '--help'], true)).toEqual({ command: ['help'], before: [] });
  });

  it('is the app itself otherwise', () => {
    for (const argv of [
      ['boligperm'],
      ['boligperm', '--no-sandbox'],
      ['boligperm', '--headless-engine', '--vault=/home/kari/perm'],
      ['boligperm', '--vault', '/home/kari/perm'],
      ['boligperm', '--vault', 'perm'],
      ['boligperm', '/home/kari/faktura.pdf'],
      ['boligperm', 'faktura.pdf'],
    ])
      expect(commandAsked(argv, true), argv.join(' ')).toBeUndefined();
    expect(commandAsked(['electron', '/app'], false)).toBeUndefined();
    expect(commandAsked(['electron', '--no-sandbox', '/app', '--headless-engine', '--vault=x'], false)).toBeUndefined();
  });
});
