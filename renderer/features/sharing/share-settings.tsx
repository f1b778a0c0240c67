// What can be changed while a share is open: how long, a password, looking only, leaving papers, and whether new papers come along.
import { ShieldCheckIcon } from '@phosphor-icons/react/ShieldCheck';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, TextField } from 'react-aria-components/TextField';
import type { ShareView } from '../../../shared/api/shares';
import { shareDays } from '../../../shared/sharing/share';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { engine } from '../../ports';
import { useWords } from '../../words';
import { Toggle } from './toggle';

export function ShareSettings({ share }: { readonly share: ShareView }) {
  const words = useWords();
  const { say } = words;
  const { id, hasPassword, createdAt, expiresAt } = share.row;
  const change = (what: Partial<Pick<ShareView, 'viewOnly' | 'takesPapers' | 'follows'>>) =>
    void tellingFailure(words, async () => void (await engine.call('shares.change', { id, ...what })));
  const days = Math.round((expiresAt - createdAt) / 86_400_000);
  const choices = [...new Set([...shareDays, days])].filter((each) => each > 0).sort((a, b) => a - b);
  const hidden = share.papers.reduce((sum, paper) => sum + paper.hidden, 0);
  const isView = share.contents.pack !== undefined || share.contents.filter !== undefined;
  return (
    <aside className="share-settings scroll" aria-label={say('sharing.settings')}>
      <h3 className="heading">{say('sharing.settings')}</h3>
      <div className="share-setting">
        <span className="share-setting-words">
          <span className="share-setting-name">{say('sharing.openFor')}</span>
          <span className="quiet small">{say('sharing.openFor.note')}</span>
        </span>
        <Chosen
          label={say('sharing.openFor')}
          value={String(days)}
          choices={choices.map((each) => ({ id: String(each), name: say('sharing.days', { count: each }) }))}
          onChoose={(next) => {
            // Counted from the day it was made, as it is told.
            const left = (createdAt + Number(next) * 86_400_000 - Date.now()) / 86_400_000;
            void tellingFailure(
              words,
              async () => void (await engine.call('shares.change', { id, days: left > 0.01 ? left : Number(next) })),
            );
          }}
        />
      </div>
      <Password id={id} hasPassword={hasPassword} />
      <Toggle
        name={say('sharing.viewOnly')}
        note={say('sharing.viewOnly.note')}
        isOn={share.viewOnly}
        onChange={(viewOnly) => change({ viewOnly })}
      />
      <Toggle
        name={say('sharing.takesPapers')}
        note={say('sharing.takesPapers.note')}
        isOn={share.takesPapers}
        onChange={(takesPapers) => change({ takesPapers })}
      />
      {isView && (
        <Toggle
          name={say('sharing.follows')}
          note={say('sharing.follows.note')}
          isOn={share.follows}
          onChange={(follows) => change({ follows })}
        />
      )}
      {share.showsNumbers ? (
        <p className="share-hidden share-hidden-not small">{say('sharing.numbersShown')}</p>
      ) : (
        <p className="share-hidden">
          <ShieldCheckIcon size={20} aria-hidden />
          <span>
            <span className="heading">{say('sharing.hidden', { count: hidden })}</span>
            <span className="small quiet">{say('sharing.hidden.note')}</span>
          </span>
        </p>
      )}
    </aside>
  );
}

function Password({ id, hasPassword }: { readonly id: string; readonly hasPassword: boolean }) {
  const words = useWords();
  const { say } = words;
  const [isTyping, setTyping] = useState(false);
  const [password, setPassword] = useState('');
  const set = (next: string) => {
    setTyping(false);
    setPassword('');
    void tellingFailure(words, async () => void (await engine.call('shares.change', { id, password: next })));
  };
  return (
    <Toggle
      name={say('sharing.password')}
      note={say(hasPassword ? 'sharing.password.is' : 'sharing.password.note')}
      isOn={hasPassword || isTyping}
      onChange={(on) => {
        if (on) setTyping(true);
        else if (isTyping) setTyping(false);
        else set('');
      }}
    >
      {isTyping && (
        <form
          className="share-password"
          onSubmit={(event) => {
            event.preventDefault();
            if (password) set(password);
          }}
        >
          <TextField aria-label={say('sharing.password')} value={password} onChange={setPassword} autoFocus>
            <Input className="input" autoComplete="off" maxLength={200} />
          </TextField>
          <Button type="submit" className="button" isDisabled={password === ''}>
            {say('common.save')}
          </Button>
        </form>
      )}
    </Toggle>
  );
}
