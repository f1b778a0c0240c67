// `export`, `restore` and `verify`: everything out, everything back, everything checked; with a file, that file.
import { resolve } from 'node:path';
import { type Command, callersFolder, UsageError } from './options';
import type { Output } from './output';
import { verifyFile } from './verify-file';

export const exportVault: Command = {
  usage: 'export --out FILE',
  options: { out: { type: 'string' } },
  words: [0, 0],
  async run({ text, output, connect }) {
    const out = text('out');
    if (out === undefined) throw new UsageError(`usage: boligperm ${exportVault.usage}`);
    const { engine, shell } = await connect();
    const { token } = await shell.call('files.create', { path: resolve(callersFolder(), out) });
    counted(await engine.call('vault.export', { token }), output);
    return true;
  },
};

export const restoreVault: Command = {
  usage: 'restore FILE',
  options: {},
  words: [1, 1],
  async run({ words, output, connect }) {
    const { engine, shell } = await connect();
    const { token } = await shell.call('files.offer', { path: resolve(callersFolder(), words[0] ?? '') });
    const { faults, ...counts } = await engine.call('vault.restore', { token });
    for (const fault of faults) output.record({ fault });
    counted(counts, output);
    faulty(faults, output);
    return faults.length === 0;
  },
};

export const verifyVault: Command = {
  usage: 'verify [FILE]',
  options: {},
  words: [0, 1],
  async run({ words: [file], output, connect }) {
    const connection = await connect();
    if (file !== undefined) return verifyFile(file, connection, output);
    const { engine } = connection;
    const { faults, ...counts } = await engine.call('vault.verify', {});
    for (const fault of faults) output.record({ fault });
    counted(counts, output);
    faulty(faults, output);
    return faults.every((fault) => fault.healed);
  },
};

function counted(counts: Readonly<Record<string, number>>, output: Output): void {
  output.record(counts);
  output.table(Object.keys(counts), [Object.values(counts).map(String)]);
}

type Fault = { readonly what: string; readonly id: string; readonly code: string; readonly healed: boolean };

function faulty(faults: readonly Fault[], output: Output): void {
  const { say } = output;
  if (faults.length === 0) {
    output.data(say('cli.verify.whole'));
    return;
  }
  output.table(
    ['', say('cli.column.id'), '', ''],
    faults.map((fault) => [fault.what, fault.id, fault.code, fault.healed ? say('cli.verify.healed') : '']),
  );
}
