// What no window of ours may do, whatever is shown in it: leave its page, open another, ask for a permission, download, reach the network.
import type { App, Session, WebContents, WebPreferences } from 'electron';
import { type Network, readableByEngine, withoutTraces } from './network';
import { type PageName, pageAddress } from './pages';

/** The preferences of every window. */
export function safePreferences(preload: string, session: Session): WebPreferences {
  return {
    preload,
    session,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // Chromium fetches its dictionaries from the network.
    spellcheck: false,
    // A code cache from the first start on, not from the third.
    v8CacheOptions: 'bypassHeatCheck',
  };
}

const ours = new WeakMap<WebContents, PageName>();

/** Marks contents as made by us for this page; anything else that appears is closed. */
export function guard(contents: WebContents, page: PageName, developing: boolean): void {
  ours.set(contents, page);
  const stay = (event: { preventDefault(): void }, url?: string) => {
    if (!url || url.split(/[?#]/)[0] !== pageAddress(page)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (!developing) contents.on('devtools-opened', () => contents.closeDevTools());
}

/** Whether these are the contents of the engine's window. */
export const isEngine = (contents: WebContents): boolean => ours.get(contents) === 'engine';

export function closeStrangers(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    // Marked right after its creation, within the same turn of the event loop.
    setImmediate(() => {
      if (!contents.isDestroyed() && !ours.has(contents) && contents.getType() !== 'remote') contents.close();
    });
  });
}

/** What a page of ours may ask for: our own pages, and what a page holds in its own memory. Whatever else there is, or will be, is refused. */
export const allowedSchemes = ['app:', 'blob:', 'data:'] as const;

export function isAllowed(address: string, developing = false): boolean {
  const colon = address.indexOf(':');
  const scheme = address.slice(0, colon + 1).toLowerCase();
  return (allowedSchemes as readonly string[]).includes(scheme) || (developing && scheme === 'devtools:');
}

/** `network`: the way out that the session's engine has, if any. */
export function closeOff(session: Session, developing = false, network?: Network): void {
  const everything = { urls: ['<all_urls>'] };
  session.webRequest.onBeforeRequest(everything, ({ url, webContents }, answer) =>
    answer({ cancel: !isAllowed(url, developing) && !network?.isOpen(url, webContents) }),
  );
  if (network) {
    session.webRequest.onBeforeSendHeaders(everything, ({ url, webContents, requestHeaders }, answer) =>
      answer(network.isOpen(url, webContents) ? { requestHeaders: withoutTraces(requestHeaders) } : {}),
    );
    session.webRequest.onHeadersReceived(everything, ({ url, webContents, method, responseHeaders }, answer) =>
      answer(network.isOpen(url, webContents) ? readableByEngine(method, responseHeaders) : {}),
    );
  }
  // WebRTC asks neither the content policy nor webRequest; a proxy that is not there stops it too. app:// does not use it.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://127.0.0.1:1', proxyBypassRules: '<-loopback>' });
  session.on('will-download', (event) => event.preventDefault());
  const allowed = (contents: WebContents | null, permission: string) => {
    const page = contents ? ours.get(contents) : undefined;
    // Without it Chromium may throw the vault away when the disk runs full.
    if (page === 'engine') return permission === 'persistent-storage';
    return page === 'ui' && permission === 'clipboard-sanitized-write';
  };
  session.setPermissionRequestHandler((contents, permission, answer) => answer(allowed(contents, permission)));
  session.setPermissionCheckHandler((contents, permission) => allowed(contents, permission));
  session.setDevicePermissionHandler(() => false);
}
