// `hub`: the server for those who share, run as the program of its own that it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from './app-connection';
import { type Command, UsageError } from './options';

const program = join(appFolder, 'out', 'hub', 'hub.mjs');
const verbs = ['serve', 'invite', 'remove'];
const values = ['data', 'host', 'port', 'cert', 'key', 'workspace'] as const;
const flags = ['behind-proxy', 'new-password', 'json'] as const;

export const hub: Command = {
  usage:
    'hub serve [--data DIR] [--host H] [--port N] [--cert F --key F] | hub invite NAME --workspace W | hub remove NAME --workspace W',
  options: {
    ...Object.fromEntries(values.map((name) => [name, { type: 'string' as const }])),
    'behind-proxy': { type: 'boolean' },
    'new-password': { type: 'boolean' },
  },
  words: [1, 2],
  async run({ words, text, flag }) {
    if (!verbs.includes(words[0] ?? '')) throw new UsageError(`usage: boligperm ${hub.usage}`);
    if (!existsSync(program))
      throw new UsageError('The hub is not part of this installation: it runs on Node, from a checkout.');
    const told = values.flatMap((name) => {
      const value = text(name);
      return value === undefined ? [] : [`--${name}`, value];
    });
    const switched = flags.filter((name) => flag(name)).map((name) => `--${name}`);
    const child = spawn(process.execPath, [program, ...words, ...told, ...switched], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return (await new Promise<number | null>((resolve) => child.on('exit', resolve))) === 0;
  },
};
