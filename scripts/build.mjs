// Builds out/ from the sources; what has not changed since last time is left alone.
// As a program: node scripts/build.mjs [TARGET …]   (the targets stand in build-targets.mjs; none named means all)

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTargets } from './build-targets.mjs';
import { keychainPackages, layKeychain } from './keychain-assets.mjs';
import { withLock } from './lock.mjs';
import { outRoot, projectRoot } from './places.mjs';
import { layReadingAssets, readingPackages } from './reading-assets.mjs';
import { beQuiet, murmur, runScript, Stop, say } from './say.mjs';
import { setUpTools } from './setup.mjs';
import { layTypesettingAssets, typesettingPackages } from './typesetting-assets.mjs';

const inParallel = 2;
const allTargets = Object.keys(buildTargets);

/**
 * Builds the named targets, or all, in a process of its own: the bundler's half gigabyte must not stay as long as the app
 * that is started next. Nothing is started when nothing changed.
 */
export async function build(names = allTargets, { quiet = false } = {}) {
  beQuiet(quiet);
  if (changedTargets(names).length === 0) {
    murmur('build: up to date');
    return;
  }
  const script = fileURLToPath(import.meta.url);
  const result = spawnSync(process.execPath, [script, ...names], { stdio: ['ignore', process.stderr, process.stderr] });
  if (result.status !== 0) throw new Stop('The app could not be built; the reason stands above.');
}

/** Two at a time; a target that fails does not keep the others from being built. */
async function buildChanged(names) {
  const changed = changedTargets(names);
  const queue = [...changed];
  const failed = [];
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      try {
        await buildTarget(next);
      } catch (error) {
        failed.push(next.name);
        say(`build: ${next.name} failed\n${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: inParallel }, work));
  if (failed.length > 0) throw new Stop(`build: ${failed.join(', ')} could not be built; the reason stands above.`);
}

async function buildTarget({ name, fingerprint }) {
  const target = buildTargets[name];
  const started = performance.now();
  if (!existsSync(join(projectRoot, target.entry))) throw new Error(`${target.entry} is missing`);
  const next = join(outRoot, '.next', name);
  const vite = await import('vite');
  const config = target.config(next);
  await vite.build({
    ...config,
    customLogger: ownWarnings(vite),
    plugins: [
      ...(config.plugins ?? []),
      ...(target.usesReact ? [(await import('@vitejs/plugin-react')).default()] : []),
    ],
  });
  if (target.carriesReadingAssets) layReadingAssets(next);
  if (target.carriesTypesettingAssets) layTypesettingAssets(next);
  if (target.carriesKeychain) layKeychain(next);

  // Swapped in whole, so that a running app never loads half of the old and half of the new.
  const place = join(outRoot, target.folder);
  const isFile = place.endsWith('.cjs');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  renameSync(isFile ? join(next, place.slice(dirname(place).length + 1)) : next, place);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(outRoot, '.built'), { recursive: true });
  writeFileSync(stampPath(name), fingerprint);
  say(`build: ${name} (${Math.round(performance.now() - started)} ms)`);
}

/** Nobody here can act on what the bundler has to say about other people's packages. */
function ownWarnings(vite) {
  const logger = vite.createLogger('warn', { allowClearScreen: false });
  const warn = logger.warn;
  logger.warn = (message, options) => {
    if (!message.includes('/node_modules/')) warn(message, options);
  };
  return logger;
}

function changedTargets(names) {
  const hashes = new Map();
  const shared = toolsFingerprint();
  return names
    .map((name) => ({ name, fingerprint: fingerprintOf(name, shared, hashes) }))
    .filter(
      ({ name, fingerprint }) =>
        !existsSync(join(outRoot, buildTargets[name].folder)) || readStamp(name) !== fingerprint,
    );
}

function fingerprintOf(name, shared, hashes) {
  const target = buildTargets[name];
  const hash = createHash('sha256').update(shared);
  const laid = [
    ...(target.carriesReadingAssets ? readingPackages : []),
    ...(target.carriesTypesettingAssets ? typesettingPackages : []),
    ...(target.carriesKeychain ? keychainPackages : []),
  ];
  hash.update(laid.map((name) => `${name}@${packageVersion(name)}`).join(' '));
  for (const folder of target.inputs) {
    if (!hashes.has(folder)) hashes.set(folder, hashFolder(join(projectRoot, folder)));
    hash.update(hashes.get(folder));
  }
  return hash.digest('hex');
}

/** The build itself and every installed package: either may change what comes out. */
function toolsFingerprint() {
  const scripts = [
    'build.mjs',
    'build-targets.mjs',
    'reading-assets.mjs',
    'typesetting-assets.mjs',
    'keychain-assets.mjs',
  ].map((name) => readFileSync(join(projectRoot, 'scripts', name)));
  const hash = createHash('sha256')
    .update(process.versions.node)
    .update(readFileSync(join(projectRoot, 'package-lock.json')));
  for (const script of scripts) hash.update(script);
  return hash.digest('hex');
}

function hashFolder(folder) {
  const hash = createHash('sha256');
  const visit = (path, relative) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inside = `${relative}/${entry.name}`;
      if (entry.isDirectory()) visit(join(path, entry.name), inside);
      else if (isInput(entry.name)) hash.update(inside).update(fileMark(join(path, entry.name)));
    }
  };
  if (existsSync(folder)) visit(folder, '');
  return hash.digest('hex');
}

function isInput(name) {
  return !name.endsWith('.test.ts') && !name.endsWith('.test.tsx') && !name.startsWith('.');
}

/** Content for source text; size and time for large binary files (fonts, the sample home), which are never edited by hand. */
function fileMark(path) {
  const { size, mtimeMs } = statSync(path);
  return size > 256 * 1024 ? `${size} ${mtimeMs}` : readFileSync(path);
}

function packageVersion(name) {
  return JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')).version;
}

function stampPath(name) {
  return join(outRoot, '.built', name);
}

function readStamp(name) {
  return existsSync(stampPath(name)) ? readFileSync(stampPath(name), 'utf8') : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    await setUpTools({ quiet: true });
    beQuiet(false);
    const asked = process.argv.slice(2);
    const unknown = asked.filter((name) => !allTargets.includes(name));
    if (unknown.length > 0) {
      throw new Stop(`No such target: ${unknown.join(', ')}. There are: ${allTargets.join(', ')}`, 2);
    }
    const names = asked.length > 0 ? asked : allTargets;
    if (changedTargets(names).length === 0) {
      say('build: up to date');
      return;
    }
    await withLock(
      join(outRoot, '.build.lock'),
      () => buildChanged(names),
      () => say('build: waiting for another build to end'),
    );
  });
}
