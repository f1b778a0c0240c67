// Gives a program a display: the person's own when there is one, else a virtual one that lives as long as the program.
//
// Electron cannot do without, not even for the engine alone: on Electron 25 --ozone-platform=headless segfaults and
// --headless aborts in GTK. Xvfb picks its own free number (-displayfd) and is up in 90 ms; xvfb-run takes 500 ms.
// As a program: node scripts/with-display.mjs COMMAND …

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { virtualDisplayArgs } from './electron-environment.mjs';
import { runScript, Stop } from './say.mjs';
import { hasDisplay } from './system-packages.mjs';

const screen = '1600x1000x24';

// The shell waits for its stdin to end, which happens however this process ends, SIGKILL included: no display is left behind.
const guardian = `
Xvfb -displayfd 3 -screen 0 "$1" -nolisten tcp -noreset -auth "$0/Xauthority" &
exec 3>&-
read -r _
kill $!
wait $!
rm -rf "$0"`;

/**
 * @param {{alwaysVirtual?: boolean}} options tests draw on a virtual display also where there is a real one
 * @returns {Promise<{env: Record<string, string>, args: string[], isVirtual: boolean, close: () => void}>}
 * `env` is to be added to the environment, `args` to Electron's own arguments.
 */
export async function openDisplay({ alwaysVirtual = false } = {}) {
  if (hasDisplay() && !(alwaysVirtual && process.platform === 'linux')) {
    return { env: {}, args: [], isVirtual: false, close: () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), 'boligperm-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, xauthority(randomBytes(16)), { mode: 0o600 });
  const server = spawn('/bin/sh', ['-c', guardian, folder, screen], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C reaches the program first, which still needs the display to end cleanly.
    detached: true,
  });
  server.stdin.on('error', () => {});
  const close = () => server.stdin.destroy();
  try {
    const number = await displayNumber(server);
    for (const handle of [server, ...server.stdio.filter((stream) => stream !== null)]) handle.unref();
    return {
      env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
      args: virtualDisplayArgs,
      isVirtual: true,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Runs a program with inherited stdio, passing on signals; its exit code, or 128 + the signal, is the answer. */
export function runProgram(command, args, { env = {}, cwd } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } });
    // A terminal sends Ctrl-C to the whole group: the child has it already, and decides when to end.
    const onInterrupt = () => {
      if (!process.stdin.isTTY) child.kill('SIGINT');
    };
    const onTerminate = () => child.kill('SIGTERM');
    const onHangUp = () => child.kill('SIGHUP');
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onHangUp);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onHangUp);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.stdio[2].on('data', (bytes) => {
      complaint += bytes;
    });
    server.stdio[3].once('data', (bytes) => resolve(String(bytes).trim()));
    server.stdio[3].once('end', () => {
      reject(
        new Stop(
          `There is no display, and the virtual one (Xvfb) did not start. Run node scripts/setup.mjs\n${complaint.trim()}`,
        ),
      );
    });
  });
}

/** One record of Xau(3): family wild (matches any host and display), no address, no number, name, cookie. */
function xauthority(cookie) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  const length = (size) => Buffer.from([size >> 8, size & 255]);
  return Buffer.concat([
    Buffer.from([255, 255]),
    length(0),
    length(0),
    length(name.length),
    name,
    length(cookie.length),
    cookie,
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const [command, ...args] = process.argv.slice(2);
    if (command === undefined) throw new Stop('usage: node scripts/with-display.mjs COMMAND …', 2);
    const display = await openDisplay();
    try {
      return await runProgram(command, args, { env: display.env });
    } finally {
      display.close();
    }
  });
}
