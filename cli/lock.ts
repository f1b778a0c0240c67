// `lock`: puts a lock on the vault, opens and closes it, takes it off. Passphrases come from the environment, never from the command's words.

import type { OutputOf } from '../shared/api/contract';
import type { EngineContract } from '../shared/api/engine';
import type { LockState } from '../shared/api/lock';
import type { AppConnection } from './app-connection';
import { type Command, UsageError } from './options';

const acts = ['state', 'set', 'open', 'close', 'change', 'recover', 'remove'] as const;
type Act = (typeof acts)[number];
const isAct = (word: string): word is Act => acts.includes(word as Act);

export const lock: Command = {
  usage: 'lock state|set|open|close|change|recover|remove [--minutes N] [--keychain]',
  options: { minutes: { type: 'string' }, keychain: { type: 'boolean' } },
  words: [1, 1],
  async run({ words, number, flag, output, connect }) {
    const act = words[0] ?? '';
    if (!isAct(act)) throw new UsageError(`usage: boligperm ${lock.usage}`);
    const { engine } = await connect();
    switch (act) {
      case 'state':
        break;
      case 'set': {
        const { phrase } = await engine.call('lock.set', {
          passphrase: secret('BOLIGPERM_PASSPHRASE'),
          minutes: number('minutes') ?? 0,
          keychain: flag('keychain'),
        });
        output.record({ recoveryPhrase: phrase });
        output.data(phrase);
        await atRest(engine);
        break;
      }
      case 'open':
        await engine.call('lock.unlock', { passphrase: secret('BOLIGPERM_PASSPHRASE') });
        break;
      case 'close':
        await engine.call('lock.close', {});
        return true;
      case 'change':
        await engine.call('lock.change', {
          passphrase: secret('BOLIGPERM_PASSPHRASE'),
          next: secret('BOLIGPERM_NEW_PASSPHRASE'),
        });
        break;
      case 'recover':
        await engine.call('lock.recover', {
          phrase: secret('BOLIGPERM_RECOVERY_PHRASE'),
          passphrase: secret('BOLIGPERM_NEW_PASSPHRASE'),
        });
        break;
      case 'remove':
        await engine.call('lock.remove', { passphrase: secret('BOLIGPERM_PASSPHRASE') });
        await atRest(engine);
        break;
      default:
        act satisfies never;
    }
    const { work: _, ...state } = await lockState(engine);
    output.record(state);
    output.table(Object.keys(state), [Object.values(state).map(String)]);
    return true;
  },
};

type Engine = AppConnection['engine'];

export function lockState(
  engine: Engine,
  until: (state: OutputOf<EngineContract['lock.state']>) => boolean = () => true,
): Promise<LockState> {
  return new Promise((resolve, reject) => {
    const stop = engine.live(
      'lock.state',
      {},
      (state) => {
        if (!until(state)) return;
        // Once `stop` is known.
        queueMicrotask(() => stop());
        resolve(state);
      },
      (problem) => reject(new Error(problem.code)),
    );
  });
}

/** What lay on the disk before is now as it shall be. */
const atRest = (engine: Engine) => lockState(engine, ({ work }) => work === null);

function secret(name: string): string {
  const value = process.env[name];
  if (!value) throw new UsageError(`set ${name} in the environment.`);
  return value;
}
