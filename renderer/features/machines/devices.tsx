// The machines that share the home: a code for a new one, and taking one that is lost out of it.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DeviceView, Workspace } from '../../../shared/api/sync';
import { tellingFailure } from '../../acts';
import { AskFirst } from '../../design/ask-first';
import { showToast } from '../../design/toast';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Devices({ workspace }: { readonly workspace: Workspace }) {
  const words = useWords();
  const { say, formats } = words;
  const devices = useLive('devices.list', {}).value?.devices ?? [];
  const [asked, setAsked] = useState<DeviceView>();
  const remove = ({ id, name }: DeviceView) =>
    void tellingFailure(words, async () => {
      await engine.call('devices.remove', { id });
      showToast({ text: say('machines.removed', { name }), tone: 'ok' });
    });
  return (
    <section className="machines-part">
      <h2>{say('machines.devices')}</h2>
      <ul className="machines-list" aria-label={say('machines.devices')}>
        {devices.map((device) => (
          <li key={device.id}>
            <div>
              <strong>{device.name}</strong>
              <span className="quiet">
                {device.isThis
                  ? say('machines.thisOne')
                  : device.addedAt > 0
                    ? say('machines.since', { day: formats.nearDay(device.addedAt) })
                    : ''}
              </span>
            </div>
            {!device.isThis && workspace.mode === 'sealed' && (
              <Button
                className="button button-small"
                aria-label={say('machines.remove.label', { name: device.name })}
                onPress={() => setAsked(device)}
              >
                {say('machines.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {workspace.mode === 'sealed' && <Pairing />}
      <AskFirst
        open={asked !== undefined}
        title={say('machines.remove.title', { name: asked?.name ?? '' })}
        body={say('machines.remove.body')}
        confirm={say('machines.remove.confirm', { name: asked?.name ?? '' })}
        onConfirm={() => asked && remove(asked)}
        onClose={() => setAsked(undefined)}
      />
    </section>
  );
}

/** A code to type on the other machine, as long as it can be used. */
function Pairing() {
  const words = useWords();
  const { say } = words;
  const [pairing, setPairing] = useState<{ readonly code: string; readonly expiresAt: number }>();
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!pairing) return;
    const look = () => {
      const minutes = Math.ceil((pairing.expiresAt - Date.now()) / 60_000);
      setLeft(minutes);
      if (minutes <= 0) setPairing(undefined);
    };
    look();
    const timer = setInterval(look, 5_000);
    return () => clearInterval(timer);
  }, [pairing]);
  // Whoever leaves the screen takes the code along.
  useEffect(() => () => void engine.call('pairing.stop', {}).catch(() => undefined), []);
  const start = () => void tellingFailure(words, async () => setPairing(await engine.call('pairing.start', {})));
  if (!pairing)
    return (
      <Button className="button" onPress={start}>
        {say('machines.add')}
      </Button>
    );
  return (
    <div className="machines-code">
      <p className="machines-note">{say('machines.add.how')}</p>
      <code>{pairing.code}</code>
      <div className="machines-ways">
        <Button className="button" onPress={() => void navigator.clipboard.writeText(pairing.code)}>
          {say('machines.add.copy')}
        </Button>
        <span className="quiet" role="status">
          {say('machines.add.left', { minutes: left })}
        </span>
      </div>
    </div>
  );
}
