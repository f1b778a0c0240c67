// Shows the built reader page and nothing else, sandboxed and offline as the app has it, for tests that drive it by hand.
const { join } = require('node:path');
const { app, BrowserWindow, protocol, session } = require('electron');

const folder = process.env.READER_FOLDER;
const types = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);
void app.whenReady().then(() => {
  const own = session.fromPartition('reader', { cache: false });
  own.enableNetworkEmulation({ offline: true });
  own.protocol.registerFileProtocol('app', ({ url }, answer) => {
    const { pathname } = new URL(url);
    const mimeType = types[pathname.split('.').pop() ?? ''] ?? 'application/octet-stream';
    answer({ path: join(folder, decodeURIComponent(pathname)), mimeType });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  void window.loadURL('app://reader/index.html');
});
