// The server's password is kept where the system keeps passwords, and where there is no such place it is forgotten with the session.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keychainOf, openKeychain } from './keychain';

const account = 'kari https://perm.example.no bp-hjemme';
const prebuilt = resolve(
  import.meta.dirname,
  '../node_modules/keytar/prebuilds',
  `${process.platform}-${process.arch}`,
);

test('without a keychain the password is kept for the session, and said to be', async () => {
  const keychain = keychainOf(() => {
    throw new Error('libsecret-1.so.0: cannot open shared object file');
  });
  expect(await keychain.get(account)).toBeNull();
  expect(await keychain.set(account, 'hemmelig', true)).toBe('session');
  expect(await keychain.get(account)).toBe('hemmelig');
  await keychain.remove(account);
  expect(await keychain.get(account)).toBeNull();
});

describe.runIf(process.platform === 'linux')('with the keyring of GNOME', () => {
  let home: string;
  let bus: ChildProcess;
  let keyring: ChildProcess;
  const before = { ...process.env };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'boligperm-keyring-'));
    const own = { XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CURRENT_DESKTOP: 'GNOME', HOME: home };
    bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
      env: { ...process.env, ...own },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address] = (await once(bus.stdout ?? bus, 'data')) as [Buffer];
    Object.assign(process.env, own, { DBUS_SESSION_BUS_ADDRESS: String(address).trim() });
    keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keyring.stdin?.end('of the keyring');
    const names = ['--session', '--dest=org.freedesktop.DBus', '--print-reply', '/', 'org.freedesktop.DBus.ListNames'];
    while (!String(spawnSync('dbus-send', names).stdout).includes('org.freedesktop.secrets'))
      await new Promise((resolve) => setTimeout(resolve, 100));
  }, 30_000);
  afterAll(() => {
    keyring?.kill();
    bus?.kill();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(home, { recursive: true, force: true });
  });

  test('the password outlives the app, lies nowhere in the clear, and can be taken back', async () => {
    expect(await openKeychain(prebuilt).set(account, 'hemmelig æøå', true)).toBe('keychain');
    const next = openKeychain(prebuilt);
    expect(await next.get(account)).toBe('hemmelig æøå');
    expect(await next.get('ola https://perm.example.no bp-hjemme')).toBeNull();
    const files = readdirSync(join(home, 'keyrings'), { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const { name } of files)
      expect(readFileSync(join(home, 'keyrings', name), 'latin1')).not.toContain('hemmelig');

    expect(await next.set(account, 'en annen', false)).toBe('session');
    expect(await next.get(account)).toBe('en annen');
    expect(await openKeychain(prebuilt).get(account)).toBeNull();
    await next.set(account, 'igjen', true);
    await next.remove(account);
    expect(await openKeychain(prebuilt).get(account)).toBeNull();
  }, 30_000);
});
