// npm run check: form and lint (Biome), types of each process (tsc), who imports whom (dependency-cruiser), dead code (knip), licences.
// As a program it takes names to run only some: node scripts/check.mjs form engine

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { runScript, Stop } from './say.mjs';
import { setUpTools } from './setup.mjs';

const inParallel = 2;
const rooms = [
  'shared',
  'engine',
  'reader',
  'main',
  'preload',
  'renderer',
  'server',
  'cli',
  'benches',
  'tests',
  'scripts',
];

await runScript(async () => {
  await setUpTools({ quiet: true });
  const asked = process.argv.slice(2);
  const all = checks();
  const unknown = asked.filter((name) => !all.some((check) => check.name === name));
  if (unknown.length > 0) {
    throw new Stop(`No such check: ${unknown.join(', ')}. There are: ${all.map((check) => check.name).join(', ')}`, 2);
  }
  const queue = asked.length > 0 ? all.filter((check) => asked.includes(check.name)) : all;
  const results = [];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const result = await run(next);
      if (!result.ok) process.stdout.write(`\n── ${result.what}\n${result.output.trimEnd()}\n`);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: inParallel }, work));

  process.stdout.write('\n');
  for (const { ok, what, seconds } of results) {
    process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${what} (${seconds.toFixed(1)} s)\n`);
  }
  return results.every((result) => result.ok) ? 0 : 1;
});

/** Longest first, so that two at a time end together. */
function checks() {
  return [
    { name: 'dead', what: 'dead code (knip)', program: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
    {
      name: 'arrows',
      what: 'who imports whom (dependency-cruiser)',
      program: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...rooms.filter(existsInProject)],
    },
    ...typeProjects().map((name) => ({
      name,
      what: `types of ${name} (tsc)`,
      program: 'node_modules/typescript-native/bin/tsc',
      args: ['-p', `tsconfig.${name}.json`, '--pretty', 'false'],
    })),
    {
      name: 'form',
      what: 'form and lint (biome)',
      program: 'node_modules/@biomejs/biome/bin/biome',
      args: ['ci', '--error-on-warnings', '--diagnostic-level=warn', '--max-diagnostics=50', '.'],
    },
    {
      name: 'shipped',
      what: 'licences and install scripts of what we ship',
      program: 'scripts/dependencies.mjs',
      args: [],
    },
  ];
}

function typeProjects() {
  return readdirSync(projectRoot)
    .map((name) => /^tsconfig\.(\w+)\.json$/.exec(name)?.[1])
    .filter((name) => name !== undefined && name !== 'base');
}

function existsInProject(folder) {
  return existsSync(join(projectRoot, folder));
}

function run({ what, program, args }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(projectRoot, program), ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (bytes) => {
      output += bytes;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('close', (code) =>
      resolve({ what, output, ok: code === 0, seconds: (performance.now() - started) / 1000 }),
    );
  });
}
