// npm test: makes ready what is missing, checks the code, builds, and runs the tests; the last line counts them.
// With --soak: the long ones of tests/soak instead. Other arguments go to vitest, and then the check is left out.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { outRoot, projectRoot } from './places.mjs';
import { runScript, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { ensureBrowser, ensureKeyring, ensurePoppler } from './system-packages.mjs';
import { runProgram } from './with-display.mjs';

await runScript(async () => {
  const soak = process.argv.includes('--soak');
  const forVitest = process.argv.slice(2).filter((argument) => argument !== '--soak');
  await setUp();
  ensurePoppler();
  ensureBrowser();
  ensureKeyring();
  const checked =
    soak || forVitest.length > 0 ? 0 : await runProgram(process.execPath, [join(projectRoot, 'scripts', 'check.mjs')]);
  await build();

  const results = join(outRoot, 'test', 'results.json');
  mkdirSync(join(outRoot, 'test'), { recursive: true });
  rmSync(results, { force: true });
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const tested = await runProgram(
    process.execPath,
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...forVitest],
    { cwd: projectRoot, env: soak ? { BOLIGPERM_SOAK: '1' } : {} },
  );
  const { passed, failed } = countTests(results);
  if (checked !== 0) say('\nThe check of the code failed; see above the tests.');
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return checked || tested || (failed > 0 ? 1 : 0);
});

/** A file that could not be loaded has no tests to count, and counts as one that failed. */
function countTests(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return { passed: numPassedTests, failed: numFailedTests + unloaded };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
