// Reads a command's options, strictly: an unknown one is wrong usage, never ignored.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { AppConnection } from './app-connection';
import type { Output } from './output';

/** Wrong usage, told in a sentence. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

export type Asked = {
  /** The vault's folder. */
  readonly vault: string;
  readonly words: readonly string[];
  text(name: string): string | undefined;
  flag(name: string): boolean;
  /** A whole number of at least 1. */
  number(name: string): number | undefined;
};

export type Command = {
  /** What stands after the name in the usage. */
  readonly usage: string;
  readonly options: Options;
  /** How many words it wants, besides options. */
  readonly words: readonly [least: number, most: number];
  /** False: something was refused. `connect` opens the vault that was named, unless told another. */
  run(asked: Asked & { readonly output: Output; connect(vault?: string): Promise<AppConnection> }): Promise<boolean>;
};

export function readOptions(command: Command, argv: readonly string[]): Asked {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...argv],
        options: { ...command.options, vault: { type: 'string' }, json: { type: 'boolean' } },
        allowPositionals: true,
        strict: true,
      });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  })();
  const values = parsed.values as Readonly<Record<string, string | boolean | undefined>>;
  const words = parsed.positionals;
  const [least, most] = command.words;
  if (words.length < least || words.length > most) throw new UsageError(`usage: boligperm ${command.usage}`);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    vault: resolve(callersFolder(), text('vault') ?? process.env.BOLIGPERM_VAULT ?? ownVault()),
    words,
    text,
    flag: (name) => values[name] === true,
    number(name) {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (!Number.isInteger(number) || number < 1)
        throw new UsageError(`--${name} wants a whole number, not ${value}.`);
      return number;
    },
  };
}

/** npm runs its scripts from the project's folder; paths are meant from where the person stands. */
export const callersFolder = () => process.env.INIT_CWD ?? process.cwd();

/** Where Electron puts the app's user data. */
function ownVault(): string {
  const home = homedir();
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'boligperm');
    case 'win32':
      return join(process.env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'boligperm');
    default:
      return join(process.env.XDG_CONFIG_HOME ?? join(home, '.config'), 'boligperm');
  }
}
