// The default app put into the test runtime: like Electron's own, it runs the application folder named on the command line.

const packageJson = { name: 'boligperm-test-runtime', version: '0.0.0', main: 'main.js' };

// Runs as CommonJS in Electron's main process. The Linux app name also decides the user-data folder, hence setName first.
const mainJs = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve, join } = require('node:path');

process.env.BOLIGPERM_RUNTIME = 'test-runtime';
const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('usage: electron APPDIR\\n');
  app.exit(2);
} else {
  const folder = resolve(named);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name ?? 'electron');
  if (about.version) app.setVersion(about.version);
  if (about.desktopName) app.setDesktopName(about.desktopName);
  app.setAppPath(folder);
  require(join(folder, about.main ?? 'index.js'));
}
`;

export const defaultAppFiles = {
  'package.json': `${JSON.stringify(packageJson, null, 2)}\n`,
  'main.js': mainJs,
};
