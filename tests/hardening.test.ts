// Electron's security checklist, point by point, against the running app; what shell.test.ts shows of the windows is not said again here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshVault, projectRoot, type ScreenUnderTest, startEngine, startScreen } from './harness';

const vault = freshVault();
let screen: ScreenUnderTest;

beforeAll(async () => {
  screen = await startScreen({ vault: vault.folder });
  const app = await startEngine({ vault: vault.folder });
  const { id: homeId } = await app.engine.call('homes.add', {
    address: { street: 'Prøveveien 1', postalCode: '0001', place: 'Oslo' },
  });
  // So that a reader's window is among those looked at.
  const path = join(projectRoot, 'resources', 'sample-home', 'papers', 'energiattest.pdf');
  const { token, fileName } = await app.shell.call('files.offer', { path });
  const { id } = await app.engine.call('documents.importOffered', { homeId, token, fileName });
  await app.engine.call('documents.waitRead', { id });
  await app.leave();
});
afterAll(async () => {
  await screen?.close();
  vault.remove();
});

/** The code that runs with Electron's own powers. */
function shellSource(): string {
  const below = (folder: string): readonly string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return below(path);
      return /(?<!\.test)\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
    });
  return ['main', 'preload'].flatMap((room) => below(join(projectRoot, room))).join('\n');
}

const pageNamed = (name: string) => screen.app.windows().find((window) => window.url().startsWith(`app://${name}/`));

describe('Electron’s checklist', () => {
  it('1, 18: every window shows a page of ours at app://, none of the web or of a file', async () => {
    const addresses = await screen.app.evaluate(({ webContents }) =>
      // One that has no address yet is being opened.
      webContents.getAllWebContents().flatMap((contents) => contents.getURL() || []),
    );
    expect(addresses.map((address) => /^app:\/\/(ui|engine|reader)\/index\.html/.test(address))).not.toContain(false);
    expect(addresses.some((address) => address.startsWith('app://reader/'))).toBe(true);
    expect(shellSource()).not.toMatch(/loadFile\(|loadURL\((?!pageAddress|`\$\{pageAddress)/);
  });

  it('2, 3, 4, 6, 8, 9, 10, 11: no window has a power it does not need, readers neither', async () => {
    const preferences = await screen.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().flatMap((contents) => {
        if (contents.getURL() === '') return [];
        const all = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        return {
          page: new URL(contents.getURL()).host,
          nodeIntegration: all.nodeIntegration,
          nodeIntegrationInWorker: all.nodeIntegrationInWorker ?? false,
          nodeIntegrationInSubFrames: all.nodeIntegrationInSubFrames ?? false,
          contextIsolation: all.contextIsolation,
          sandbox: all.sandbox,
          webSecurity: all.webSecurity,
          allowRunningInsecureContent: all.allowRunningInsecureContent,
          experimentalFeatures: all.experimentalFeatures ?? false,
          webviewTag: all.webviewTag,
          enableBlinkFeatures: all.enableBlinkFeatures ?? '',
        };
      }),
    );
    for (const { page, ...powers } of preferences)
      expect({ page, ...powers }).toEqual({
        page,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        // Shipped in Chromium since; the engine keeps its originals in a bucket of their own.
        enableBlinkFeatures: page === 'engine' ? 'StorageBuckets' : '',
      });
  });

  it('5: whatever a page asks for is refused, but that the vault is not thrown away', async () => {
    const names = [
      'geolocation',
      'notifications',
      'midi',
      'camera',
      'microphone',
      'clipboard-read',
      'persistent-storage',
    ];
    const asked = async (page: 'ui' | 'engine') =>
      pageNamed(page)?.evaluate(
        (all) =>
          Promise.all(
            all.map(async (name) => [
              name,
              (await navigator.permissions.query({ name: name as PermissionName })).state,
            ]),
          ),
        names,
      );
    const refused = names.map((name) => [name, 'denied']);
    expect(await asked('ui')).toEqual(refused);
    expect(await asked('engine')).toEqual([...refused.slice(0, -1), ['persistent-storage', 'granted']]);
    const devices = await pageNamed('ui')?.evaluate(() =>
      Promise.all([
        navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: Error) => error.name),
        navigator.mediaDevices.getDisplayMedia().catch((error: Error) => error.name),
        Notification.requestPermission(),
      ]),
    );
    expect(devices?.slice(0, 2).map((name) => /Error$/.test(String(name)))).toEqual([true, true]);
    expect(devices?.[2]).toBe('denied');
  });

  it('7: every page comes with a policy that runs no text as code and names no server it does not need', async () => {
    const policies = await screen.app.evaluate(async ({ session }) => {
      const of = async (page: string) => {
        const answer = await session.defaultSession.fetch(`app://${page}/index.html`);
        return answer.headers.get('content-security-policy') ?? '';
      };
      return { ui: await of('ui'), engine: await of('engine') };
    });
    for (const policy of Object.values(policies)) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    }
    expect(policies.ui).toContain("connect-src 'none'");
  });

  it('15, 17: nothing is handed to the system’s browser, and one place alone answers pages', () => {
    expect(shellSource()).not.toMatch(/openExternal/);
    expect(shellSource().match(/ipcMain\.(on|handle|once)\b/g)).toHaveLength(1);
    expect(shellSource()).not.toMatch(/\bremote\b.*require|enableRemoteModule/);
  });

  it('20: a page is given ports and nothing of Electron’s', async () => {
    for (const name of ['ui', 'engine', 'reader']) {
      const page = pageNamed(name);
      if (!page) continue;
      // What a bare page of this Chromium does not have: the names that our preloads put there.
      expect(
        await page.evaluate(() => Object.keys(window).filter((key) => /electron|ipc|boligperm|bridge|api/i.test(key))),
      ).toEqual([]);
    }
    expect(shellSource()).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/);
  });

  it('is refused nothing by its own policies while all screens are gone through', async () => {
    const { page } = screen;
    for (const place of [
      'archive',
      'home',
      'inbox',
      'maintenance',
      'costs',
      'property',
      'packs',
      'sharing',
      'trash',
      'settings',
      'machines',
      'diagnostics',
    ]) {
      await page.evaluate((at) => {
        location.hash = `#/${at}`;
      }, place);
      await page.waitForFunction((at) => document.documentElement.dataset.ready === at, place);
    }
    expect(screen.refusals()).toEqual([]);
  });
});
