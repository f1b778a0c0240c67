// Makes a fresh machine ready: Node's version, node_modules, system packages, an Electron runtime. Harmless to run again.

import { fileURLToPath } from 'node:url';
import { ensureModules } from './modules.mjs';
import { resolveRuntime } from './runtime.mjs';
import { beQuiet, runScript, Stop } from './say.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const oldestNode = [20, 19];

/** Everything that running the app needs. @returns the runtime, see runtime.mjs */
export async function setUp({ quiet = false, retryOfficial = false } = {}) {
  beQuiet(quiet);
  checkNode();
  await ensureModules();
  ensureSystemPackages();
  return resolveRuntime({ retryOfficial });
}

/** What checking and building need: no runtime, no system packages. */
export async function setUpTools({ quiet = false } = {}) {
  beQuiet(quiet);
  checkNode();
  await ensureModules();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Stop(`Boligperm needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}.`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const runtime = await setUp({ retryOfficial: process.argv.includes('--retry-official') });
    if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(runtime)}\n`);
  });
}
