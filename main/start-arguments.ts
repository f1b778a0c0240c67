// What the app was started with: which vault, and whether anyone is to see a window.
import { resolve } from 'node:path';

export type StartArguments = {
  /** The vault's folder; undefined means the app's own. */
  readonly vault: string | undefined;
  /** No window: the engine alone, for the command line, until its last client has gone. */
  readonly headless: boolean;
  /** Developer tools may be opened. */
  readonly developing: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

export function startArguments(argv: readonly string[], environment: Environment): StartArguments {
  const vault = argumentAfter('--vault', argv) ?? environment.BOLIGPERM_VAULT;
  return {
    vault: vault ? resolve(vault) : undefined,
    headless: argv.includes('--headless-engine') || environment.BOLIGPERM_HEADLESS === '1',
    developing: environment.BOLIGPERM_DEVELOPING === '1',
  };
}

/** `--name value` or `--name=value`. */
function argumentAfter(name: string, argv: readonly string[]): string | undefined {
  const inline = argv.find((argument) => argument.startsWith(`${name}=`));
  if (inline) return inline.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at >= 0 ? argv[at + 1] : undefined;
}
