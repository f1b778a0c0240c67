// npm run package: builds the installers of this system from the official Electron. Arguments go to electron-builder.
// --trial packs the test runtime into a plain folder, to see that packing works where Electron cannot be downloaded; never for users.

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { wrongFuses } from './fuses.mjs';
import { cacheRoot, projectRoot } from './places.mjs';
import { runScript, Stop, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { runProgram } from './with-display.mjs';

await runScript(async () => {
  const trial = process.argv.includes('--trial');
  const forBuilder = process.argv.slice(2).filter((argument) => argument !== '--trial');
  const runtime = await setUp();
  if (runtime.origin !== 'official' && !trial) {
    throw new Stop(
      'The official Electron could not be downloaded, and the test runtime is never packaged. See --trial.',
    );
  }
  await build();
  const builder = join(projectRoot, 'node_modules', 'electron-builder', 'out', 'cli', 'cli.js');
  const pack = (args) => runProgram(process.execPath, [builder, '--publish', 'never', ...args], { cwd: projectRoot });
  if (!trial) return pack(forBuilder);

  // Electron-builder wants the runtime without the app it would otherwise run.
  const bare = join(cacheRoot, 'runtime-to-pack');
  rmSync(bare, { recursive: true, force: true });
  cpSync(runtime.folder, bare, { recursive: true });
  rmSync(join(bare, 'resources', 'app'), { recursive: true });
  rmSync(join(bare, 'boligperm-runtime.json'));
  const output = join(projectRoot, 'dist', 'trial');
  const code = await pack([
    '--linux',
    'dir',
    `-c.electronVersion=${runtime.version}`,
    `-c.electronDist=${bare}`,
    `-c.directories.output=${output}`,
    ...forBuilder,
  ]);
  rmSync(bare, { recursive: true, force: true });
  const wrong = code === 0 ? await wrongFuses(join(output, 'linux-unpacked', 'boligperm')) : [];
  if (wrong.length > 0) throw new Stop(`Fuses are not as electron-builder.yml has them: ${wrong.join(', ')}`);
  if (code === 0) say(`\nA trial with the old test runtime lies in ${output}. It is not for anybody's use.`);
  return code;
});
