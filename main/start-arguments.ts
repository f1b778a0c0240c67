// What the app was started with: which vault, and whether anyone is to see a window.
import { resolve } from 'node:path';

export type StartArguments = {
  /** The vault's folder; undefined means the app's own. */
  readonly vault: string | undefined;
  /** No window: the engine alone, for the command line, until its last client has gone. */
  readonly headless: boolean;
  /** Developer tools may be opened, and what pages say on their consoles is shown. */
  readonly developing: boolean;
  /** How long a reader may stand still; shorter only in tests. */
  readonly stuckAfterMs: number;
  /** Readers may be driven to misbehave, by files that say so. */
  readonly testing: boolean;
  /** Tests leave no passwords in the system's keychain, unless they brought one of their own. */
  readonly usesKeychain: boolean;
  /** A register of addresses on this machine, in the place of the real one. */
  readonly addressServer: string | undefined;
  /** For `bench open`. */
  readonly reportsUsable: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

const stuckAfterMs = 60_000;

/** A packaged app does not listen to what loosens it. */
export function startArguments(argv: readonly string[], environment: Environment, isPackaged: boolean): StartArguments {
  const vault = argumentAfter('--vault', argv) ?? environment.BOLIGPERM_VAULT;
  return {
    vault: vault ? resolve(vault) : undefined,
    headless: argv.includes('--headless-engine') || environment.BOLIGPERM_HEADLESS === '1',
    developing: !isPackaged && environment.BOLIGPERM_DEVELOPING === '1',
    testing: !isPackaged && environment.BOLIGPERM_TEST === '1',
    stuckAfterMs:
      (!isPackaged && environment.BOLIGPERM_TEST === '1' && Number(environment.BOLIGPERM_STUCK_MS)) || stuckAfterMs,
    usesKeychain: isPackaged || environment.BOLIGPERM_TEST !== '1' || environment.BOLIGPERM_TEST_KEYCHAIN === '1',
    addressServer: isPackaged ? undefined : environment.BOLIGPERM_ADDRESS_SERVER,
    reportsUsable: !isPackaged && environment.BOLIGPERM_REPORT_USABLE === '1',
  };
}

/** `--name value` or `--name=value`. */
function argumentAfter(name: string, argv: readonly string[]): string | undefined {
  const inline = argv.find((argument) => argument.startsWith(`${name}=`));
  if (inline) return inline.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at >= 0 ? argv[at + 1] : undefined;
}
