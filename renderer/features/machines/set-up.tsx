// The beginning: make a workspace for this home, or join the one that another machine has made.
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { workspaceName } from '../../../shared/devices/workspace-name';
import { type Problem, problemOf } from '../../../shared/problem';
import { engine } from '../../ports';
import { problemWords, useWords } from '../../words';
import { Field } from './field';

const ways = ['create', 'code', 'phrase'] as const;
type Way = (typeof ways)[number];
const modes = ['sealed', 'open'] as const;

export function SetUp({ onPhrase }: { readonly onPhrase: (phrase: string) => void }) {
  const { say } = useWords();
  const [way, setWay] = useState<Way>('create');
  const [mode, setMode] = useState<(typeof modes)[number]>('sealed');
  const [server, setServer] = useState('https://');
  const [name, setName] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [deviceName, setDeviceName] = useState('');
  const [code, setCode] = useState('');
  const [phrase, setPhrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isNamed = way === 'code' ? code.trim() !== '' : server.length > 8 && workspaceName.test(name);
  const canGo = isNamed && user !== '' && password !== '' && deviceName.trim() !== '' && !busy;

  const join = async () => {
    const login = { user, password, deviceName: deviceName.trim() };
    switch (way) {
      case 'create': {
        const { recoveryPhrase } = await engine.call('workspace.create', {
          server: server.trim(),
          name,
          mode,
          ...login,
        });
        return onPhrase(recoveryPhrase);
      }
      case 'code':
        return void (await engine.call('pairing.accept', { code: code.trim(), ...login }));
      case 'phrase':
        return void (await engine.call('workspace.join', {
          server: server.trim(),
          name,
          recoveryPhrase: phrase.trim(),
          ...login,
        }));
      default:
        return way satisfies never;
    }
  };
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (!canGo) return;
    setBusy(true);
    setProblem(undefined);
    await join().catch((error: unknown) => setProblem(problemOf(error)));
    setBusy(false);
  };
  const told = problem && problemWords(say, problem);
  return (
    <section className="machines-part">
      <p className="machines-lead">{say('machines.lead')}</p>
      <RadioGroup
        className="machines-choice"
        aria-label={say('machines.way')}
        orientation="horizontal"
        value={way}
        onChange={(next) => setWay(next as Way)}
      >
        <div className="segments">
          {ways.map((each) => (
            <Radio key={each} value={each} className="segment">
              {say(`machines.way.${each}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <form className="machines-form" onSubmit={(event) => void go(event)}>
        {way === 'create' && (
          <RadioGroup
            className="machines-modes"
            aria-label={say('machines.mode')}
            value={mode}
            onChange={(next) => setMode(next as 'sealed' | 'open')}
          >
            {modes.map((each) => (
              <Radio key={each} value={each} className="machines-mode">
                <span className="machines-mode-name">{say(`machines.mode.${each}`)}</span>
                <span className="quiet">{say(`machines.mode.${each}.note`)}</span>
              </Radio>
            ))}
          </RadioGroup>
        )}
        {way === 'code' ? (
          <Field
            label={say('machines.code')}
            value={code}
            onChange={setCode}
            help={say('machines.code.help')}
            lines={3}
          />
        ) : (
          <>
            <Field
              label={say('machines.server')}
              value={server}
              onChange={setServer}
              help={say('machines.server.help')}
            />
            <Field
              label={say('machines.workspace')}
              value={name}
              onChange={setName}
              help={say('machines.workspace.help')}
            />
          </>
        )}
        {way === 'phrase' && (
          <Field
            label={say('machines.phrase')}
            value={phrase}
            onChange={setPhrase}
            help={say('machines.phrase.help')}
            lines={2}
          />
        )}
        <div className="machines-pair">
          <Field label={say('machines.user')} value={user} onChange={setUser} />
          <Field label={say('machines.password')} value={password} onChange={setPassword} secret />
        </div>
        <p className="quiet small machines-note">{say('machines.password.note')}</p>
        <Field
          label={say('machines.device')}
          value={deviceName}
          onChange={setDeviceName}
          help={say('machines.device.help')}
        />
        {told && (
          <p role="alert" className="outcome outcome-danger">
            {told.what} {told.hint}
          </p>
        )}
        <div className="machines-ways">
          <Button type="submit" className="button button-primary" isDisabled={!canGo}>
            {say(busy ? 'machines.connecting' : way === 'create' ? 'machines.create' : 'machines.join')}
          </Button>
        </div>
      </form>
    </section>
  );
}
