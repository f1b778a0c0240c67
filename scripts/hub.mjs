// npm run hub: makes ready what is missing (said on stderr), then runs the built hub in this process. It needs Node alone, no Electron.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { outRoot } from './places.mjs';
import { runScript } from './say.mjs';
import { setUpTools } from './setup.mjs';

const exitInternal = 5;

/** What stands after `hub` on the command line must already be in process.argv. */
export async function runHub() {
  let ready = false;
  await runScript(async () => {
    await setUpTools({ quiet: true });
    await build(['hub'], { quiet: true });
    ready = true;
  });
  if (ready) await import(pathToFileURL(join(outRoot, 'hub', 'hub.mjs')).href);
  else process.exitCode = exitInternal;
}

if (import.meta.filename === process.argv[1]) await runHub();
