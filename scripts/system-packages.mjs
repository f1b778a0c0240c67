// The system libraries Electron needs on Linux: found missing, installed as root on Debian, otherwise named in one line.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop, say } from './say.mjs';

// Each entry lists the names a package has had: Debian 13 and Ubuntu 24.04 renamed some for 64-bit time (t64).
const libraryPackages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libdrm2'],
  ['libxss1'],
];
const displayPackages = [['xvfb'], ['xauth']];

/** True when programs can open a window somebody sees. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

export function ensureSystemPackages() {
  if (process.platform !== 'linux') return;
  const missing = onDebian() ? missingPackages() : [];
  if (missing.length === 0) {
    if (!onDebian() && !hasDisplay() && !onPath('Xvfb')) {
      throw new Stop(
        'There is no display and no Xvfb. Install Xvfb and xauth with your system’s package tool, then try again.',
      );
    }
    return;
  }
  if (process.getuid?.() !== 0) {
    const line = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${installable(missing).join(' ')}`;
    throw new Stop(`Some Debian packages are missing. Install them with this line, then try again:\n\n  ${line}\n`);
  }
  install(missing);
}

/** Poppler looks at the PDFs that the tests make; the app itself needs none of it. */
export function ensurePoppler() {
  if (onPath('pdftotext')) return;
  if (onDebian() && process.getuid?.() === 0) install([['poppler-utils']]);
  else throw new Stop('The tests look at PDFs with poppler. Install it (Debian: poppler-utils), then try again.');
}

/** The tests put a password into a real keyring, on a bus of their own. */
export function ensureKeyring() {
  if (process.platform !== 'linux' || (onPath('gnome-keyring-daemon') && onPath('dbus-daemon'))) return;
  if (onDebian() && process.getuid?.() === 0) install([['libsecret-1-0'], ['gnome-keyring'], ['dbus']]);
  else
    throw new Stop(
      'The tests use GNOME’s keyring. Install gnome-keyring, libsecret and dbus (Debian: gnome-keyring libsecret-1-0 dbus).',
    );
}

/** What is shared is opened in a browser that is none of ours. */
export function ensureBrowser() {
  if (process.platform !== 'linux' || ['chromium', 'chromium-browser', 'google-chrome'].some(onPath)) return;
  if (onDebian() && process.getuid?.() === 0) install([['chromium', 'chromium-browser']]);
  else throw new Stop('The tests open shared papers in a browser. Install chromium, then try again.');
}

function onDebian() {
  return existsSync('/usr/bin/dpkg-query') && existsSync('/usr/bin/apt-get');
}

function missingPackages() {
  const wanted =
    hasDisplay() || (onPath('Xvfb') && onPath('xauth')) ? libraryPackages : [...libraryPackages, ...displayPackages];
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders.
  const query = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}${Package}\n', ...wanted.flat()], {
    encoding: 'utf8',
  });
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.slice(3).trim()),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

function install(missing) {
  say('Debian packages: fetching the package lists (apt-get update)');
  apt(['update', '-qq']);
  const names = installable(missing);
  say(`Debian packages: installing ${names.join(' ')} (apt-get install)`);
  const result = apt(['install', '-y', '-qq', '--no-install-recommends', ...names]);
  if (result.status !== 0) {
    throw new Stop(`${result.stdout}${result.stderr}\napt-get could not install: ${names.join(' ')}`);
  }
}

/** Of the names a package has had, the one this system knows; by its version where the package lists are empty. */
function installable(missing) {
  const renamed = systemHasRenamed();
  return missing.map((names) => names.find(hasCandidate) ?? (renamed ? names.at(-1) : names[0]));
}

/** Purely virtual names (libasound2 on Debian 13) have no candidate and cannot be installed by that name. */
function hasCandidate(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return /Candidate: (?!\(none\))/.test(policy.stdout);
}

function systemHasRenamed() {
  const about = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const version = Number(/^VERSION_ID="?([\d.]+)/m.exec(about)?.[1] ?? 0);
  return /^ID="?ubuntu/m.test(about) ? version >= 24.04 : version >= 13;
}

/** Hundreds of lines about unpacking: kept back, and shown when it fails. */
function apt(args) {
  return spawnSync('apt-get', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
