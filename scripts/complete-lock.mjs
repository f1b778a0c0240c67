// Run by hand after a change of dependencies: names in package-lock.json the platform packages npm left out of it.
//
// npm writes an optional platform package (a compiler's Windows build, say) into the lock file only when the registry it
// asked has it. A mirror may lack some, and then `npm ci` calls the lock file incomplete on every machine. Their names say
// what they are for, and they are pinned by the version of the package that asks for them; only their hash is not known here.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './places.mjs';
import { runScript, say } from './say.mjs';

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = {
  ia32: 'ia32',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};

await runScript(() => {
  const path = join(projectRoot, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const missing = Object.entries(lock.packages).flatMap(([owner, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolves(lock.packages, owner, name))
      .map(([name, version]) => [`node_modules/${name}`, platformEntry(name, version, entry.dev === true)]),
  );
  const known = missing.filter(([, entry]) => entry !== undefined);
  if (known.length === 0) {
    say('package-lock.json: complete');
    return;
  }
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(known) });
  lock.packages = Object.fromEntries(packages.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  say(`package-lock.json: named ${known.length} platform packages the registry here does not have`);
});

/** Node's own search: beside the owner, then up through the folders above. */
function resolves(packages, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder}${folder === '' ? '' : '/'}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

/** Only exact versions of packages named after a platform can be written down without asking. */
function platformEntry(name, version, dev) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.map((word) => processors[word]).find((found) => found !== undefined);
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) return undefined;
  const libc = /musl/.test(name) ? ['musl'] : os === 'linux' && /gnu/.test(name) ? ['glibc'] : undefined;
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os: [os] };
}
