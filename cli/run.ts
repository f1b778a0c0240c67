// The command line: picks the command, gives it the app, and turns what became of it into an exit code.
import { ProblemError } from '../shared/problem';
import { type AppConnection, type AppStart, connectToApp, StartFailure } from './app-connection';
import { commands } from './commands';
import { lockState } from './lock';
import { readOptions, UsageError } from './options';
import { type Output, openOutput } from './output';
import { usage } from './usage';

/** What cli.md promises scripts. */
const exits = { done: 0, refused: 1, usage: 2, locked: 3, server: 4, fault: 5 } as const;

/** Runs a command to its end; answers the exit code. `start` is how the app is started when none runs. */
export async function runCommandLine(argv: readonly string[], start: AppStart): Promise<number> {
  listenForTheEnd();
  howToStart = start;
  const [name, ...rest] = argv;
  const output = openOutput({ json: rest.includes('--json') });
  if (name === undefined || name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    output.data(usage(name));
    return name === undefined ? exits.usage : exits.done;
  }
  try {
    const command = commands[name];
    if (!command) throw new UsageError(`There is no command ${name}.`);
    const asked = readOptions(command, rest);
    return (await command.run({ ...asked, output, connect: (vault = asked.vault) => connectTo(vault, output) }))
      ? exits.done
      : exits.refused;
  } catch (error) {
    return explain(error, output);
  } finally {
    await leaveAll();
  }
}

const connections = new Set<{ leave(): Promise<void> }>();
const leaveAll = () => Promise.all([...connections].map((connection) => connection.leave()));

let howToStart: AppStart;
/** After Ctrl-C nothing is connected any more: a lost engine must not be started anew on the way out. */
let interrupted = false;

async function connectTo(vault: string, output: Output) {
  if (interrupted) return new Promise<never>(() => undefined);
  output.log('cli.connecting');
  const patience = Number(process.env.BOLIGPERM_PATIENCE_MS);
  const connection = await connectToApp(vault, howToStart, patience > 0 ? { patience } : {});
  connections.add(connection);
  await openLock(connection);
  return connection;
}

/** A script says the passphrase in its environment; without it a closed vault answers `vault-locked` to whatever is asked. */
async function openLock({ engine }: AppConnection): Promise<void> {
  const passphrase = process.env.BOLIGPERM_PASSPHRASE;
  if (!passphrase) return;
  const { state } = await lockState(engine);
  if (state === 'locked') await engine.call('lock.unlock', { passphrase });
}

function explain(error: unknown, output: Output): number {
  if (error instanceof UsageError) {
    output.complain(error.message);
    return exits.usage;
  }
  if (error instanceof StartFailure) {
    output.complain(error.message);
    return error.exitCode === exits.locked ? exits.locked : exits.fault;
  }
  if (error instanceof ProblemError) {
    output.problem(error.problem);
    switch (error.problem.code) {
      case 'vault-locked':
      case 'wrong-passphrase':
      case 'lock-waits':
        return exits.locked;
      case 'internal':
      case 'unavailable':
        return exits.fault;
      case 'server-unreachable':
      case 'server-refused':
      case 'server-faulty':
      case 'server-insecure':
      case 'share-expired':
      case 'share-revoked':
      case 'share-unknown':
      case 'share-refused':
      case 'share-quota':
      case 'share-needs-hub':
        return exits.server;
      case 'needs-home':
      case 'invalid-input':
      case 'unknown-command':
        return exits.usage;
      default:
        return exits.refused;
    }
  }
  output.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exits.fault;
}

/** The first Ctrl-C leaves in good order: what was acknowledged stays, and is read on the next time. A second one does not wait. */
function listenForTheEnd(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupted) process.exit(130);
      interrupted = true;
      void leaveAll().then(() => process.exit(130));
    });
  }
  // A reader that has seen enough (`… | head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? exits.done : exits.fault),
  );
}
