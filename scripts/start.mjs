// npm start: makes ready what is missing, builds, opens the app; where nothing can be seen, runs the demo instead and shows what it did.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { outRoot, projectRoot } from './places.mjs';
import { runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { hasDisplay } from './system-packages.mjs';
import { runProgram } from './with-display.mjs';

await runScript(async () => {
  const runtime = await setUp();
  await build();
  if (hasDisplay()) {
    const args = [...runtime.args, projectRoot, ...process.argv.slice(2)];
    return runProgram(runtime.executable, args, { env: electronEnvironment(runtime) });
  }
  say('\nThere is no display here, so the app cannot be opened. Running the demo on a virtual one instead.\n');
  const exitCode = await runProgram(process.execPath, [join(projectRoot, 'scripts', 'cli.mjs'), 'demo']);
  const folder = join(outRoot, 'demo');
  const pictures = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.png')) : [];
  if (pictures.length > 0) say(`\nScreenshots in ${folder}:\n${pictures.map((name) => `  ${name}`).join('\n')}`);
  return exitCode;
});
