import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { isAllowed } = await import('./window-guard');

describe('what a window may ask for', () => {
  it('is our own pages and what a page holds itself', () => {
    for (const address of [
      'app://ui/index.html',
      'app://engine/in/token',
      'blob:app://ui/1-2',
      'data:image/png;base64,',
    ])
      expect(`${address} ${isAllowed(address)}`).toBe(`${address} true`);
  });

  it('is nothing else, whatever the scheme is called', () => {
    const strange = [
      'https://example.com/',
      'HTTP://example.com/',
      'wss://example.com/',
      'ftp://example.com/',
      'file:///etc/passwd',
      'filesystem:app://ui/temporary/x',
      'chrome://settings',
      'chrome-extension://abc/x.js',
      'devtools://devtools/bundled/inspector.html',
      'view-source:app://ui/index.html',
      'application:x',
      'app',
      '',
    ];
    for (const address of strange) expect(`${address} ${isAllowed(address)}`).toBe(`${address} false`);
  });

  it('is also the developer tools, for who develops', () => {
    expect(isAllowed('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(isAllowed('https://example.com/', true)).toBe(false);
  });
});
