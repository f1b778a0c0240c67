// The lock in the settings: set, closed, changed, taken off; when it closes by itself.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { LockState } from '../../../shared/api/lock';
import { tellingFailure } from '../../acts';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { Choice } from './choice';
import { LockDialog, type LockWish } from './lock-dialog';

/** As in shared/api/lock.ts, which a screen knows by its types alone. */
const idleMinutes = ['1', '5', '15', '60', '0'] as const;

export function Lock() {
  const words = useWords();
  const { say } = words;
  const { value } = useLive('lock.state', {});
  const [wish, setWish] = useState<LockWish>();
  const [noKeychain, setNoKeychain] = useState(false);
  const isSet = value?.state === 'open' && value.work?.what !== 'opening';
  const settle = (changes: { readonly minutes?: number; readonly keychain?: boolean }) =>
    void tellingFailure(words, async () => {
      if (!value) return;
      const { minutes, keychain } = { ...value, ...changes };
      await engine.call('lock.settings', { minutes, keychain });
      setNoKeychain(changes.keychain === true && !(await keychainNow()));
    });
  return (
    <section className="setting">
      <h2 className="setting-label">{say('lock.setting')}</h2>
      <div>
        <p className="quiet setting-note">{say(isSet ? 'lock.setting.on' : 'lock.setting.none')}</p>
        {value && isSet && (
          <div className="setting-inner">
            <Choice
              label={say('lock.setting.minutes')}
              value={idleMinutes.find((each) => each === String(value.minutes)) ?? '0'}
              choices={idleMinutes.map((each) => ({
                value: each,
                label:
                  each === '0'
                    ? say('lock.setting.minutes.never')
                    : say('lock.setting.minutes.after', { minutes: Number(each) }),
              }))}
              onChoose={(each) => settle({ minutes: Number(each) })}
            />
            <Choice
              label={say('lock.setting.keychain')}
              value={value.keychain ? 'on' : 'off'}
              choices={(['off', 'on'] as const).map((each) => ({
                value: each,
                label: say(`lock.setting.keychain.${each}`),
              }))}
              {...(noKeychain ? { note: say('lock.setting.keychain.none') } : {})}
              onChoose={(each) => settle({ keychain: each === 'on' })}
            />
          </div>
        )}
        <div className="setting-ways">
          {!isSet && (
            <Button className="button" isDisabled={!value} onPress={() => setWish('set')}>
              {say('lock.setting.set')}
            </Button>
          )}
          {isSet && (
            <>
              <Button
                className="button"
                onPress={() => void tellingFailure(words, () => engine.call('lock.close', {}).then(() => undefined))}
              >
                {say('lock.setting.close')}
              </Button>
              <Button className="button" onPress={() => setWish('change')}>
                {say('lock.setting.change')}
              </Button>
              <Button className="button" onPress={() => setWish('remove')}>
                {say('lock.setting.remove')}
              </Button>
            </>
          )}
        </div>
        <p role="status" className="outcome quiet">
          {value?.work ? say(`lock.setting.${value.work.what}`, value.work) : ''}
        </p>
        <p className="quiet small setting-after">{say('lock.setting.note')}</p>
      </div>
      {wish && <LockDialog wish={wish} onClose={() => setWish(undefined)} />}
    </section>
  );
}

/** What became of the wish: the system may have no keychain. */
function keychainNow(): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = engine.live(
      'lock.state',
      {},
      ({ keychain }: LockState) => {
        queueMicrotask(() => stop());
        resolve(keychain);
      },
      () => resolve(false),
    );
  });
}
