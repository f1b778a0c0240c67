// The peer of `bench open`: the least that this Electron can put on screen, a window with a line of text and a field.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.BARE_WINDOW_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 800 });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('usable\n');
  });
  window.loadFile(join(__dirname, 'index.html'));
});
process.on('SIGTERM', () => app.exit(0));
