// How the commands are used, for `help` and for those who typed none.
import { commands } from './commands';

export function usage(name: string | undefined): string {
  const command = name === undefined ? undefined : commands[name];
  if (command) return `boligperm ${command.usage} [--vault DIR] [--json]`;
  const lines = Object.values(commands).map((each) => `  boligperm ${each.usage}`);
  return ['usage: boligperm COMMAND … [--vault DIR] [--json]', '', ...lines].join('\n');
}
