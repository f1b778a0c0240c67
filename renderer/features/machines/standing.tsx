// How it stands with the other machines, and what can be done about it: at once, later, not at all.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SyncStatus, Workspace } from '../../../shared/api/sync';
import { tellingFailure } from '../../acts';
import { engine } from '../../ports';
import { syncTold, timeOfDay } from '../../sync-words';
import { useWords } from '../../words';
import { Field } from './field';

export function Standing({ status, workspace }: { readonly status: SyncStatus; readonly workspace: Workspace }) {
  const words = useWords();
  const { say, formats } = words;
  const { tone, text, hint } = syncTold(words, status);
  const [trying, setTrying] = useState(false);
  const isPaused = status.state === 'paused';
  const tryNow = async () => {
    setTrying(true);
    await tellingFailure(words, async () => void (await engine.call('sync.now', {})));
    setTrying(false);
  };
  const pause = (paused: boolean) =>
    void tellingFailure(words, async () => void (await engine.call('sync.pause', { paused })));
  const originals = (wanted: 'all' | 'asked') =>
    void tellingFailure(words, async () => void (await engine.call('sync.originals', { wanted })));
  const { sent, received, originalsSent, originalsReceived } = status.went;
  return (
    <section className="machines-part">
      <p className="machines-state" data-tone={tone} role="status">
        {text}
      </p>
      {hint && <p className="machines-note">{hint}</p>}
      <p className="quiet machines-note">
        {status.lastSuccess > 0
          ? say('machines.last', {
              day: formats.nearDay(status.lastSuccess),
              time: timeOfDay(words, status.lastSuccess),
            })
          : say('machines.never')}{' '}
        {sent + received > 0 &&
          say('machines.went', { sent: formats.number(sent), received: formats.number(received) })}{' '}
        {originalsSent + originalsReceived > 0 &&
          say('machines.went.originals', {
            sent: formats.number(originalsSent),
            received: formats.number(originalsReceived),
          })}
      </p>
      {status.problem?.code === 'server-refused' && <Login />}
      <div className="machines-ways">
        <Button className="button button-primary" isDisabled={trying} onPress={() => void tryNow()}>
          {say(trying ? 'machines.trying' : 'machines.now')}
        </Button>
        <Button className="button" onPress={() => pause(!isPaused)}>
          {say(isPaused ? 'machines.resume' : 'machines.pause')}
        </Button>
      </div>
      <dl className="machines-facts">
        <dt>{say('machines.server')}</dt>
        <dd>{workspace.server}</dd>
        <dt>{say('machines.workspace')}</dt>
        <dd>
          {workspace.name} · {say(workspace.mode === 'sealed' ? 'machines.mode.sealed' : 'machines.mode.open')}
        </dd>
        <dt>{say('machines.originals')}</dt>
        <dd>
          <div className="segments">
            {(['asked', 'all'] as const).map((wanted) => (
              <Button
                key={wanted}
                className="segment"
                aria-pressed={workspace.originals === wanted}
                data-selected={workspace.originals === wanted || undefined}
                onPress={() => originals(wanted)}
              >
                {say(`machines.originals.${wanted}`)}
              </Button>
            ))}
          </div>
          <p className="quiet small machines-after">{say('machines.originals.note')}</p>
        </dd>
      </dl>
    </section>
  );
}

/** After the server has said no. */
function Login() {
  const words = useWords();
  const { say } = words;
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const login = (event: FormEvent) => {
    event.preventDefault();
    void tellingFailure(words, async () => void (await engine.call('sync.login', { user, password })));
  };
  return (
    <form className="machines-form machines-login" onSubmit={login}>
      <Field label={say('machines.user')} value={user} onChange={setUser} />
      <Field label={say('machines.password')} value={password} onChange={setPassword} secret />
      <Button type="submit" className="button" isDisabled={user === '' || password === ''}>
        {say('machines.login')}
      </Button>
    </form>
  );
}
