// Looks through what we ship and what may run while it is installed: licences against a list, install scripts against another.
// With --audit: also what the registry knows of holes in it, where it answers; that is told, and never fails by itself.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { runScript, Stop, say } from './say.mjs';

/** They ask for their notice to be kept, and for nothing else. */
const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);
/** Allowed one by one, each with its reason. */
const allowedPackages = {
  'libheif-js': 'LGPL-3.0: a file of its own beside the reader, which anyone may exchange for another build of it',
};
/** Installing runs none of them (`--ignore-scripts`); each is known all the same, so that a new one is noticed. */
const knownScripts = {
  keytar: 'builds what its package brings ready-made for each system',
  leveldown: 'builds what its package brings ready-made; the hub alone uses it',
  'electron-winstaller': 'picks an unpacker for Windows installers; on the developers’ machines alone',
};
const auditWithinMs = 30_000;

await runScript(() => {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  const all = Object.entries(packages).flatMap(([path, entry]) =>
    path === '' ? [] : [{ path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), entry }],
  );
  const shipped = all.filter(({ entry }) => !entry.dev);
  const faults = [
    ...shipped.flatMap((one) => licenceFault(one, packages)),
    ...all.flatMap(({ name, entry }) =>
      entry.hasInstallScript && !(name in knownScripts) ? [`${name}: has an install script that nobody looked at`] : [],
    ),
    ...Object.keys(allowedPackages).flatMap((name) =>
      shipped.some((one) => one.name === name) ? [] : [`${name}: is allowed by itself, and not there any more`],
    ),
  ];
  if (process.argv.includes('--audit')) tellAdvisories();
  if (faults.length > 0) throw new Stop(faults.join('\n'));
  say(`${shipped.length} packages are shipped, each under a licence that is allowed`);
});

function licenceFault({ path, name, entry }, packages) {
  if (name in allowedPackages) return [];
  const licence = entry.license ?? licenceOnDisk(path) ?? licenceOfAsker(name, packages);
  return licence !== undefined && isAllowed(licence) ? [] : [`${name}: ${licence ?? 'no licence is known'}`];
}

/** Old packages name it in a list, which the lock file does not copy. */
function licenceOnDisk(path) {
  const file = join(projectRoot, path, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return license ?? licenses?.map(({ type }) => type).join(' OR ');
}

/** A build for another system, which the registry did not name here, is of the package that asks for it. */
function licenceOfAsker(name, packages) {
  const asker = Object.values(packages).find((entry) => entry.optionalDependencies?.[name] !== undefined);
  return asker?.license;
}

/** `(MIT AND Zlib)`, `(WTFPL OR MIT)`. */
function isAllowed(expression) {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowedLicences.has(licence.trim())));
}

function tellAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: auditWithinMs,
  });
  const { metadata, vulnerabilities = {}, message } = parsed(stdout);
  if (!metadata) return say(`The registry says nothing of holes: ${message ?? 'no answer'}`);
  const known = Object.values(vulnerabilities);
  say(`${known.length} packages that are shipped have known holes`);
  for (const { name, severity, range } of known) say(`  ${name} ${range}: ${severity}`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
