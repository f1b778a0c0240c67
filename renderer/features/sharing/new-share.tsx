// A new share: for whom, which papers, for how long and on what terms; and what is blacked out before anything leaves.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Input, Label, TextField } from 'react-aria-components/TextField';
import { type Audience, audiences, packFor, usuallyLeavesPapers } from '../../../shared/sharing/audience';
import { type SharedContents, shareDays, usualShareDays } from '../../../shared/sharing/share';
import { tellingFailure } from '../../acts';
import { Chosen } from '../../design/chosen';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { goTo, sharingRoute } from '../../route';
import { useWords } from '../../words';
import { copyLink } from './acts';
import { PreviewPapers } from './preview-papers';
import { Toggle } from './toggle';

/** `ids`: papers that were chosen elsewhere; empty: the audience's own view. */
export function NewShare({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { say, language } = words;
  const { homeId } = useHomes();
  const [audience, setAudience] = useState<Audience>(ids.length > 0 ? 'anyone' : 'surveyor');
  const [recipient, setRecipient] = useState('');
  const [days, setDays] = useState<number>(usualShareDays);
  const [password, setPassword] = useState('');
  const [hasPassword, setHasPassword] = useState(false);
  const [viewOnly, setViewOnly] = useState(false);
  const [takes, setTakes] = useState<boolean>();
  const [follows, setFollows] = useState(true);
  const [showsNumbers, setShowsNumbers] = useState(false);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [isMaking, setMaking] = useState(false);

  const pack = packFor(audience);
  const isView = ids.length === 0 && pack !== '';
  // For nobody in particular everything is offered, and nothing taken along before it is chosen.
  const all = ids.length === 0 && pack === '';
  const whole: SharedContents = {
    ...(isView ? { pack } : {}),
    ...(all ? { filter: {} } : {}),
    ids: [...ids],
    without: [],
  };
  const preview = useLive('shares.preview', {
    homeId,
    contents: whole,
    showsNumbers,
    ...(all ? { lookAt: [...taken] } : {}),
  });
  const isIn = (id: string) => (all ? taken.includes(id) : !without.includes(id));
  const shown = preview.value;
  const takesPapers = takes ?? usuallyLeavesPapers(audience);
  const sent = (shown?.papers ?? []).filter(({ id }) => isIn(id));
  const mayMake = preview.fresh && sent.length > 0 && !isMaking && (!hasPassword || password.length > 0);

  const make = async () => {
    setMaking(true);
    await tellingFailure(words, async () => {
      const made = await engine.call('shares.create', {
        homeId,
        title: say(`audience.${audience}`),
        audience,
        recipient: recipient.trim(),
        contents: all ? { ids: [...taken], without: [] } : { ...whole, without: [...without] },
        follows: follows && isView,
        viewOnly,
        takesPapers,
        showsNumbers,
        days,
        language,
        ...(hasPassword ? { password } : {}),
      });
      goTo({ ...sharingRoute, selected: made.id });
      await copyLink(words, made.id, hasPassword);
    });
    setMaking(false);
  };

  return (
    <section className="share-detail" aria-label={say('sharing.new')}>
      <header className="share-head">
        <div className="share-head-words">
          <h2 className="share-title">{say('sharing.new')}</h2>
          <p className="quiet">{say('sharing.new.body')}</p>
        </div>
        <div className="share-acts">
          <Button className="button" onPress={() => goTo(sharingRoute)}>
            {say('common.cancel')}
          </Button>
          <Button className="button button-primary" isDisabled={!mayMake} onPress={() => void make()}>
            {say(isMaking ? 'sharing.making' : 'sharing.make', { count: sent.length })}
          </Button>
        </div>
      </header>
      <div className="share-body">
        <div className="share-main scroll">
          <RadioGroup
            className="audiences"
            aria-label={say('sharing.audience')}
            orientation="horizontal"
            value={audience}
            onChange={(next) => {
              const picked = audiences.find((each) => each === next);
              if (picked) setAudience(picked);
              setWithout([]);
            }}
          >
            {audiences.map((each) => (
              <Radio key={each} value={each} className="audience">
                {say(`audience.${each}`)}
              </Radio>
            ))}
          </RadioGroup>
          <TextField className="share-recipient" value={recipient} onChange={setRecipient}>
            <Label className="small">{say('sharing.recipient')}</Label>
            <Input className="input" maxLength={160} placeholder={say('sharing.recipient.example')} />
          </TextField>
          <PreviewPapers
            preview={shown}
            problem={preview.problem}
            isIn={isIn}
            onTake={(id, next) => {
              const set = all ? setTaken : setWithout;
              set((before) => (next === all ? [...before, id] : before.filter((one) => one !== id)));
            }}
          />
        </div>
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
              choices={shareDays.map((each) => ({ id: String(each), name: say('sharing.days', { count: each }) }))}
              onChoose={(next) => setDays(Number(next))}
            />
          </div>
          <Toggle
            name={say('sharing.password')}
            note={say('sharing.password.note')}
            isOn={hasPassword}
            onChange={setHasPassword}
          >
            {hasPassword && (
              <TextField
                className="share-password"
                aria-label={say('sharing.password')}
                value={password}
                onChange={setPassword}
                autoFocus
              >
                <Input className="input" autoComplete="off" maxLength={200} />
              </TextField>
            )}
          </Toggle>
          <Toggle
            name={say('sharing.viewOnly')}
            note={say('sharing.viewOnly.note')}
            isOn={viewOnly}
            onChange={setViewOnly}
          />
          <Toggle
            name={say('sharing.takesPapers')}
            note={say('sharing.takesPapers.note')}
            isOn={takesPapers}
            onChange={setTakes}
          />
          {isView && (
            <Toggle
              name={say('sharing.follows')}
              note={say('sharing.follows.note')}
              isOn={follows}
              onChange={setFollows}
            />
          )}
          <Toggle
            name={say('sharing.hides')}
            note={say('sharing.hides.note')}
            isOn={!showsNumbers}
            onChange={(hides) => setShowsNumbers(!hides)}
          />
        </aside>
      </div>
    </section>
  );
}
