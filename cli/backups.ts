// `backup`: a folder of versions, made, checked and brought back from. The passphrase comes from the environment.
import { resolve } from 'node:path';
import { type Command, callersFolder, UsageError } from './options';

const acts = ['set', 'now', 'check', 'restore'] as const;
type Act = (typeof acts)[number];
const isAct = (word: string): word is Act => acts.includes(word as Act);

export const backup: Command = {
  usage: 'backup set|now|check|restore [VERSION] [--folder DIR]',
  options: { folder: { type: 'string' } },
  words: [1, 2],
  async run({ words, text, output, connect }) {
    const [act = '', version] = words;
    if (!isAct(act)) throw new UsageError(`usage: boligperm ${backup.usage}`);
    const { engine, shell } = await connect();
    const folder = text('folder');
    if (folder !== undefined) await shell.call('folders.backup', { path: resolve(callersFolder(), folder) });
    const counted = (counts: Readonly<Record<string, string | number>>) => {
      output.record(counts);
      output.table(Object.keys(counts), [Object.values(counts).map(String)]);
    };
    switch (act) {
      case 'set': {
        const { words: recovery } = await engine.call('backup.set', { passphrase: secret() });
        output.record({ recoveryPhrase: recovery });
        output.data(recovery);
        return true;
      }
      case 'now':
        counted(await engine.call('backup.now', {}));
        return true;
      case 'check': {
        const { faults, ...counts } = await engine.call('backup.check', {});
        for (const fault of faults) output.record({ fault });
        output.table(
          ['', output.say('cli.column.id'), ''],
          faults.map(({ what, name, healed }) => [what, name, healed ? output.say('cli.verify.healed') : '']),
        );
        counted(counts);
        return faults.every(({ healed }) => healed);
      }
      case 'restore': {
        if (version === undefined) throw new UsageError(`usage: boligperm ${backup.usage}`);
        const { faults, ...counts } = await engine.call('backup.restore', { version, secret: secret() });
        for (const fault of faults) output.record({ fault });
        counted(counts);
        return faults.length === 0;
      }
      default:
        act satisfies never;
        return false;
    }
  },
};

function secret(): string {
  const value = process.env.BOLIGPERM_BACKUP_PASSPHRASE;
  if (!value) throw new UsageError('set BOLIGPERM_BACKUP_PASSPHRASE in the environment.');
  return value;
}
