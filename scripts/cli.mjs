// The command line in a checkout: makes ready what is missing (said on stderr), then runs the built command line in this process.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { electronEnvironment, electronEnvironmentWithoutDisplay } from './electron-environment.mjs';
import { outRoot } from './places.mjs';
import { runScript } from './say.mjs';
import { setUp } from './setup.mjs';
import { hasDisplay } from './system-packages.mjs';
import { openDisplay } from './with-display.mjs';

// The command line's own codes say what became of the inputs; what goes wrong before it runs is an internal fault.
const exitInternal = 5;

/** A benchmark times Electron itself, not the opening of the display that it draws on: it gets one that is open already. */
async function environmentFor(command, runtime) {
  if (hasDisplay()) return electronEnvironment(runtime);
  if (command !== 'bench') return electronEnvironmentWithoutDisplay(runtime);
  const display = await openDisplay();
  return { ...electronEnvironment(runtime, [...display.args, '--log-level=3']), ...display.env };
}

let ready = false;
await runScript(async () => {
  const runtime = await setUp({ quiet: true });
  await build(undefined, { quiet: true });
  Object.assign(process.env, await environmentFor(process.argv[2], runtime));
  ready = true;
});

if (!ready) {
  process.exitCode = exitInternal;
} else {
  const program = join(outRoot, 'cli', 'cli.mjs');
  process.argv.splice(1, 1, program);
  await import(pathToFileURL(program).href);
}
