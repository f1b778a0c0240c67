// The hub as a program: `serve`, `invite`, `remove`. Data on stdout, the log and what goes wrong on stderr.
import { mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type MessageKey, type MessageValues, wordsIn } from '../shared/i18n/words';
import { openMembers } from './access/members';
import { act, askRunning, type Deed, openDoor } from './admin';
import { openHub, openStore } from './hub';
import { openLog } from './log';
import { serve } from './serve';
import { type Settings, usualLimits } from './settings';
import { openOwnRecords } from './store/own-records';

/** As the command line of the app has them. */
const exits = { done: 0, refused: 1, usage: 2, fault: 5 } as const;
const defaultPort = 8460;
const GiB = 1024 ** 3;

const env = process.env;
const say = wordsIn(/^(nb|nn|no)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'nb' : 'en');
const complain = (key: MessageKey, values?: MessageValues) => process.stderr.write(`${say(key, values)}\n`);

class UsageError extends Error {}

process.exitCode = await run(process.argv.slice(2));

async function run(argv: readonly string[]): Promise<number> {
  try {
    const asked = readOptions(argv);
    const settings = await settingsOf(asked.values);
    await mkdir(settings.folder, { recursive: true, mode: 0o700 });
    if (asked.command === 'serve') return await serveUntilTold(settings, asked.values.json === true);
    return await administer(settings, deedOf(asked), asked.values.json === true);
  } catch (error) {
    if (error instanceof UsageError) {
      complain('hub.usage');
      return exits.usage;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return exits.fault;
  }
}

type Values = ReturnType<typeof readOptions>['values'];

function readOptions(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
        cert: { type: 'string' },
        key: { type: 'string' },
        'behind-proxy': { type: 'boolean' },
        workspace: { type: 'string' },
        'new-password': { type: 'boolean' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
      strict: true,
    });
    const [command, ...words] = positionals;
    return { command, words, values };
  } catch {
    throw new UsageError();
  }
}

async function settingsOf(values: Values): Promise<Settings> {
  const port = Number(values.port ?? env.BOLIGPERM_HUB_PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError();
  if ((values.cert === undefined) !== (values.key === undefined)) throw new UsageError();
  const stand = env.INIT_CWD ?? process.cwd();
  const read = (path: string) => readFile(resolve(stand, path), 'utf8');
  const tls =
    values.cert !== undefined && values.key !== undefined
      ? { tls: { cert: await read(values.cert), key: await read(values.key) } }
      : {};
  const couchdb = env.COUCHDB_URL === undefined || env.COUCHDB_URL === '' ? {} : { couchdb: env.COUCHDB_URL };
  const metricsToken = env.BOLIGPERM_HUB_METRICS_TOKEN;
  const gigabytes = Number(env.BOLIGPERM_HUB_WORKSPACE_GB);
  return {
    host: values.host ?? env.BOLIGPERM_HUB_HOST ?? '127.0.0.1',
    port,
    folder: resolve(stand, values.data ?? env.BOLIGPERM_HUB_DATA ?? join(homedir(), '.boligperm-hub')),
    ...couchdb,
    ...tls,
    behindProxy: values['behind-proxy'] === true || env.BOLIGPERM_HUB_BEHIND_PROXY === '1',
    ...(metricsToken ? { metricsToken } : {}),
    viewer: fileURLToPath(new URL('../server/viewer/', import.meta.url)),
    limits: gigabytes > 0 ? { ...usualLimits, workspaceBytes: gigabytes * GiB } : usualLimits,
  };
}

async function serveUntilTold(settings: Settings, json: boolean): Promise<number> {
  const log = openLog('info');
  const hub = await openHub(settings, log);
  const closeDoor = await openDoor(settings.folder, hub.members);
  const served = await serve(hub);
  process.stdout.write(
    json ? `${JSON.stringify({ address: served.address })}\n` : `${say('hub.serves', { address: served.address })}\n`,
  );
  // A bug in one request must not take the others along; what can be told of it is told.
  process.on('uncaughtException', (error) => log.fault('process', error));
  process.on('unhandledRejection', (error) => log.fault('process', error));
  await new Promise<void>((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told());
  });
  await closeDoor();
  await served.close();
  return exits.done;
}

function deedOf({ command, words, values }: ReturnType<typeof readOptions>): Deed {
  const [name, ...more] = words;
  const { workspace } = values;
  if (name === undefined || more.length > 0) throw new UsageError();
  if (command === 'invite') {
    if (workspace === undefined) throw new UsageError();
    return { deed: 'invite', name, workspace, newPassword: values['new-password'] === true };
  }
  if (command === 'remove') return { deed: 'remove', name, ...(workspace === undefined ? {} : { workspace }) };
  throw new UsageError();
}

async function administer(settings: Settings, deed: Deed, json: boolean): Promise<number> {
  const done = (await askRunning(settings.folder, deed)) ?? (await actAlone(settings, deed));
  if (!done.done) {
    complain(`hub.refused.${done.why}`, { name: deed.name });
    return exits.refused;
  }
  const { name, workspace, password } = done;
  if (json) process.stdout.write(`${JSON.stringify({ name, workspace, password })}\n`);
  else if (deed.deed === 'remove') process.stdout.write(`${say('hub.removed', { name })}\n`);
  else if (password === undefined) process.stdout.write(`${say('hub.letIn', { name, workspace: workspace ?? '' })}\n`);
  else process.stdout.write(`${say('hub.invited', { name, workspace: workspace ?? '', password })}\n`);
  return exits.done;
}

async function actAlone(settings: Settings, deed: Deed) {
  const store = await openStore(settings);
  try {
    return await act(
      openMembers(openOwnRecords(store), () => new Date()),
      deed,
    );
  } finally {
    await store.close();
  }
}
