// Shows an empty page on the engine's origin and nothing else, on the vault that is named, for tests that change what lies in its database by hand.
const { app, BrowserWindow, protocol } = require('electron');

app.setPath('userData', process.env.VAULT_FOLDER);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
void app.whenReady().then(() => {
  protocol.registerStringProtocol('app', (_request, answer) =>
    answer({ data: '<!doctype html>', mimeType: 'text/html' }),
  );
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } });
  void window.loadURL('app://engine/index.html');
});
