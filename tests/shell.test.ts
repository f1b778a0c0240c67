// What the shell promises about its windows: nothing leaves the machine, no page leaves its place, nobody else gets a port.
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, type ScreenUnderTest, startScreen } from './harness';

const vault = freshVault();
let screen: ScreenUnderTest;

beforeAll(async () => {
  screen = await startScreen({ vault: vault.folder });
});
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

const inScreen = <T>(work: () => T | Promise<T>) => screen.page.evaluate(work);
/** The hidden windows are pages to Playwright too. */
async function pageOf(name: 'engine' | 'ui') {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = screen.app.windows().find((window) => window.url().startsWith(`app://${name}/`));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`there is no ${name} window`);
}

describe('the windows of a home’s archive', () => {
  it('stand each on their own origin', async () => {
    expect(await inScreen(() => location.origin)).toBe('app://ui');
    expect(await (await pageOf('engine')).evaluate(() => location.origin)).toBe('app://engine');
  });

  it('know nothing of Node or Electron', async () => {
    for (const page of [await pageOf('ui'), await pageOf('engine')]) {
      const known = await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
          (name) => name in window,
        ),
      );
      expect(known).toEqual([]);
    }
  });

  it('run in the sandbox, isolated from their preloads', async () => {
    const preferences = await screen.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (
          contents as unknown as { getLastWebPreferences(): Record<string, boolean> }
        ).getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
      }),
    );
    expect(preferences.length).toBeGreaterThanOrEqual(2);
    for (const found of preferences) {
      expect(found).toEqual({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      });
    }
  });

  it('reach no network, not even this machine', async () => {
    for (const page of [await pageOf('ui'), await pageOf('engine')]) {
      for (const address of [
        'https://example.com/',
        'http://127.0.0.1:1/',
        'file:///etc/passwd',
        'chrome://version/',
        'filesystem:app://ui/temporary/x',
      ]) {
        const answer = await page.evaluate(
          (url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
          address,
        );
        expect(`${address} ${answer}`).toBe(`${address} refused`);
      }
    }
  });

  it('cannot fetch another window’s pages', async () => {
    const answer = await inScreen(() =>
      fetch('app://engine/index.html').then(
        () => 'answered',
        () => 'refused',
      ),
    );
    expect(answer).toBe('refused');
  });

  it('run no text as code', async () => {
    for (const page of [await pageOf('ui'), await pageOf('engine')]) {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.__ran = true';
        document.head.append(script);
        // In a turn of its own: what Playwright itself runs is exempt from the policy.
        return new Promise((resolve) => {
          setTimeout(() => {
            let evaluated = false;
            try {
              evaluated = Boolean(new Function('return true')());
            } catch {
              evaluated = false;
            }
            resolve({ inline: '__ran' in window, evaluated });
          });
        });
      });
      expect(ran).toEqual({ inline: false, evaluated: false });
    }
  });

  it('stay where they are, and open no others', async () => {
    const before = await screen.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    await inScreen(() => {
      window.open('https://example.com/');
      window.open('app://engine/index.html');
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      setTimeout(() => {
        location.href = 'app://engine/index.html';
      });
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await inScreen(() => location.origin)).toBe('app://ui');
    expect(await screen.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
  });

  it('get no permission they do not need', async () => {
    const states = await inScreen(async () => {
      const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi'] as const;
      return Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
    expect(await (await pageOf('engine')).evaluate(() => navigator.storage.persist())).toBe(true);
  });

  it('are served nothing from outside their folder', async () => {
    const answers = await (await pageOf('engine')).evaluate(() =>
      Promise.all(
        [
          '/../main/main.cjs',
          '/..%2fmain%2fmain.cjs',
          '/%2e%2e/main/main.cjs',
          '/in/guess',
          '/nothing.js',
          '/..%5cmain%5cmain.cjs',
        ].map((path) =>
          fetch(`app://engine${path}`).then(
            (response) => `${response.status}`,
            () => 'refused',
          ),
        ),
      ),
    );
    expect(answers).toEqual(Array(6).fill('refused'));
  });

  it('reach nothing by WebRTC either, which asks no policy', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const page of [await pageOf('ui'), await pageOf('engine')]) {
      await page.evaluate(async (to) => {
        const turn = { urls: `turn:127.0.0.1:${to}?transport=tcp`, username: 'a', credential: 'b' };
        const connection = new RTCPeerConnection({ iceServers: [turn], iceTransportPolicy: 'relay' });
        connection.createDataChannel('out');
        await connection.setLocalDescription(await connection.createOffer());
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        connection.close();
      }, port);
    }
    server.close();
    expect(connections).toBe(0);
  });
});
