// `sync`: replicates the vault with a workspace on a server; makes the workspace or joins it when the vault has none yet.
import { hostname } from 'node:os';
import type { Client } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { SyncStatus } from '../shared/api/sync';
import { workspaceName } from '../shared/devices/workspace-name';
import { ProblemError, problem } from '../shared/problem';
import { once } from './homes';
import { type Command, UsageError } from './options';
import type { Output } from './output';

type Engine = Client<EngineContract>;
type Place = { readonly server: string; readonly name: string };
type Login = { readonly user: string; readonly password: string };

const usage = 'sync --server URL --workspace W [--once|--watch] [--sealed|--open]';

export const sync: Command = {
  usage,
  options: {
    server: { type: 'string' },
    workspace: { type: 'string' },
    once: { type: 'boolean' },
    watch: { type: 'boolean' },
    sealed: { type: 'boolean' },
    open: { type: 'boolean' },
  },
  words: [0, 0],
  async run({ text, flag, output, connect }) {
    const server = text('server');
    const name = text('workspace');
    if (
      server === undefined ||
      name === undefined ||
      (flag('once') && flag('watch')) ||
      (flag('sealed') && flag('open'))
    )
      throw new UsageError(`usage: boligperm ${usage}`);
    if (!workspaceName.test(name))
      throw new UsageError('A workspace is named in small letters, digits and hyphens, and begins with a letter.');
    const { engine } = await connect();
    const mode = flag('open') ? 'open' : 'sealed';
    const started = performance.now();
    const before = (await statusOf(engine)).went;
    await takePart(engine, { server: server.replace(/\/+$/, ''), name }, mode, output);
    // A first round may be under way since the workspace was entered; what it moved counts too.
    await engine.call('sync.now', {});
    const { went, conflicts } = await statusOf(engine);
    tell(output, before, went, conflicts, performance.now() - started);
    if (flag('watch')) await watch(engine, output);
    return true;
  },
};

/** Of the server; never an option, which every other user of the machine could read. */
function loginFromEnvironment(): Login | undefined {
  const { BOLIGPERM_SYNC_USER: user, BOLIGPERM_SYNC_PASSWORD: password } = process.env;
  return user && password ? { user, password } : undefined;
}

const statusOf = (engine: Engine): Promise<SyncStatus> =>
  once<SyncStatus>((onValue, onProblem) => engine.live('sync.status', {}, onValue, onProblem));

async function takePart(engine: Engine, place: Place, mode: 'sealed' | 'open', output: Output): Promise<void> {
  const login = loginFromEnvironment();
  const { workspace } = await statusOf(engine);
  if (workspace) {
    if (workspace.server !== place.server || workspace.name !== place.name)
      throw new ProblemError(problem('workspace-already'));
    if (login) await engine.call('sync.login', { ...login, remember: false });
    return;
  }
  if (!login) throw new UsageError('sync wants BOLIGPERM_SYNC_USER and BOLIGPERM_SYNC_PASSWORD.');
  const asked = { ...place, ...login, remember: false };
  const deviceName = hostname().slice(0, 60) || 'boligperm';
  const there = await engine.call('workspace.look', asked);
  if (there.exists) {
    // Nobody is to lay a home open who did not say so.
    if (there.mode === 'open' && mode !== 'open')
      throw new UsageError('The workspace is open: its server can read everything. Say --open if you mean it.');
    const recoveryPhrase = process.env.BOLIGPERM_RECOVERY_PHRASE ?? '';
    await engine.call('workspace.join', { ...asked, recoveryPhrase, deviceName });
    return;
  }
  const { recoveryPhrase } = await engine.call('workspace.create', { ...asked, mode, deviceName });
  if (recoveryPhrase === '') return;
  output.record({ recoveryPhrase });
  output.data(output.say('cli.recoveryPhrase', { phrase: recoveryPhrase }));
}

type Went = SyncStatus['went'];

function tell(output: Output, before: Went, went: Went, conflicts: number, ms: number): void {
  const pushed = went.sent - before.sent;
  const pulled = went.received - before.received;
  const originals = went.originalsSent + went.originalsReceived - before.originalsSent - before.originalsReceived;
  output.record({ pushed, pulled, conflicts, originals, seconds: Math.round(ms) / 1_000 });
  output.data(output.say('cli.synced', { sent: pushed, received: pulled, originals, conflicts }));
}

/** Until Ctrl-C: a line for each time that everything was the same here and there. */
async function watch(engine: Engine, output: Output): Promise<never> {
  let last: SyncStatus | undefined;
  return new Promise<never>((_, reject) => {
    engine.live(
      'sync.status',
      {},
      (status) => {
        if (status.state !== 'resting' || status.lastSuccess === last?.lastSuccess) return;
        if (last) tell(output, last.went, status.went, status.conflicts, status.lastSuccess - last.lastSuccess);
        last = status;
      },
      (failure) => reject(new ProblemError(failure)),
    );
  });
}
