// The peer of `bench sync`: a window of the same Electron in which PouchDB replicates as it comes, from and to its own storage in that window.
const { app, BrowserWindow } = require('electron');

const { POUCHDB_WINDOW_DATA, POUCHDB_WINDOW_PAGE, POUCHDB_WINDOW_ASKED } = process.env;
app.setPath('userData', POUCHDB_WINDOW_DATA);
app.whenReady().then(async () => {
  // The hub answers no CORS, and the app's own window has main see to that.
  const window = new BrowserWindow({
    show: false,
    webPreferences: { webSecurity: false, backgroundThrottling: false },
  });
  await window.loadFile(POUCHDB_WINDOW_PAGE);
  const told = await window.webContents
    .executeJavaScript(`window.replicate(${POUCHDB_WINDOW_ASKED})`)
    .catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify({ told })}\n`, () => app.exit(0));
});
