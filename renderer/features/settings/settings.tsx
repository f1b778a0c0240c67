// Settings: language, appearance, copies of the vault, and what this app is.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { UiShellContract } from '../../../shared/api/shell';
import { languages } from '../../../shared/i18n/words';
import { problemOf } from '../../../shared/problem';
import { engine, shell } from '../../ports';
import { prefer, usePreferences } from '../../preferences';
import { sayReady } from '../../ready';
import { goTo } from '../../route';
import { problemWords, useWords, type Words } from '../../words';
import { Audit } from './audit';
import { Backups } from './backups';
import { Choice } from './choice';
import { Folders } from './folders';
import { Learning } from './learning';
import { Lock } from './lock';
import { Privacy } from './privacy';
import './settings.css';

const themes = ['system', 'light', 'dark'] as const;

export function Settings() {
  const { say } = useWords();
  const { language, theme, addressLookup = true, reminders = true } = usePreferences();
  useEffect(() => sayReady('settings'), []);
  return (
    <div className="settings scroll">
      <Choice
        label={say('settings.language')}
        value={language}
        choices={languages.map((each) => ({ value: each, label: say(`settings.language.${each}`) }))}
        onChoose={(value) => prefer({ language: value })}
      />
      <Choice
        label={say('settings.theme')}
        value={theme}
        choices={themes.map((each) => ({ value: each, label: say(`settings.theme.${each}`) }))}
        onChoose={(value) => prefer({ theme: value })}
      />
      <Choice
        label={say('settings.addressLookup')}
        value={addressLookup ? 'on' : 'off'}
        choices={(['on', 'off'] as const).map((value) => ({ value, label: say(`settings.addressLookup.${value}`) }))}
        note={say('settings.addressLookup.note')}
        onChoose={(value) => prefer({ addressLookup: value === 'on' })}
      />
      <Choice
        label={say('settings.reminders')}
        value={reminders ? 'on' : 'off'}
        choices={(['on', 'off'] as const).map((value) => ({ value, label: say(`settings.reminders.${value}`) }))}
        note={say('settings.reminders.note')}
        onChoose={(value) => prefer({ reminders: value === 'on' })}
      />
      <section className="setting">
        <h2 className="setting-label">{say('machines.title')}</h2>
        <div>
          <p className="quiet setting-note">{say('settings.machines.note')}</p>
          <Button className="button" onPress={() => goTo({ at: 'machines' })}>
            {say('settings.machines.open')}
          </Button>
        </div>
      </section>
      <Lock />
      <Backups />
      <Folders />
      <Learning />
      <Copies />
      <Privacy />
      <Audit />
      <About />
    </div>
  );
}

type Outcome = { readonly tone: 'ok' | 'attention' | 'danger'; readonly text: string };
type Work = 'export' | 'restore' | 'verify';

function Copies() {
  const words = useWords();
  const { say } = words;
  const [busy, setBusy] = useState<Work>();
  const [outcome, setOutcome] = useState<{ readonly of: Work; readonly is: Outcome }>();
  const run = (work: Work, act: () => Promise<Outcome | undefined>) => {
    setBusy(work);
    setOutcome(undefined);
    act()
      .catch((error: unknown): Outcome => {
        const { what, hint } = problemWords(say, problemOf(error));
        return { tone: 'danger', text: `${what} ${hint}` };
      })
      .then((is) => {
        setBusy(undefined);
        if (is) setOutcome({ of: work, is });
      });
  };
  const said = (of: Work, during: string) => (
    <p role="status" className={outcome?.of === of ? `outcome outcome-${outcome.is.tone}` : 'outcome'}>
      {busy === of ? `${during} …` : outcome?.of === of ? outcome.is.text : ''}
    </p>
  );
  return (
    <>
      <section className="setting">
        <h2 className="setting-label">{say('settings.backup')}</h2>
        <div>
          <p className="quiet setting-note">{say('settings.backup.note')}</p>
          <div className="setting-ways">
            <Button
              className="button"
              isDisabled={busy !== undefined}
              onPress={() => run('export', () => makeBackup(words))}
            >
              {say('settings.export')}
            </Button>
            <Button
              className="button"
              isDisabled={busy !== undefined}
              onPress={() => run('restore', () => bringBack(words))}
            >
              {say('settings.restore')}
            </Button>
          </div>
          {said('export', say('settings.exporting'))}
          {said('restore', say('settings.restoring'))}
        </div>
      </section>
      <section className="setting">
        <h2 className="setting-label">{say('settings.contents')}</h2>
        <div>
          <Contents />
          <p className="quiet setting-note">{say('settings.verify.note')}</p>
          <Button
            className="button"
            isDisabled={busy !== undefined}
            onPress={() => run('verify', () => lookForFaults(words))}
          >
            {say('settings.verify')}
          </Button>
          {said('verify', say('settings.verifying'))}
        </div>
      </section>
    </>
  );
}

async function makeBackup({ say, formats }: Words): Promise<Outcome | undefined> {
  const day = new Date().toISOString().slice(0, 10);
  const { token } = await shell.call('dialogs.saveFile', { suggestedName: `boligperm-${day}.zip` });
  if (!token) return;
  const { documents, bytes } = await engine.call('vault.export', { token });
  return { tone: 'ok', text: say('settings.exported', { documents, size: formats.size(bytes) }) };
}

async function bringBack({ say }: Words): Promise<Outcome | undefined> {
  const [file] = (await shell.call('dialogs.openFiles', { backup: true })).files;
  if (!file) return;
  const { documents, already, faults } = await engine.call('vault.restore', { token: file.token });
  const text = say('settings.restored', { documents, already });
  return faults.length === 0
    ? { tone: 'ok', text }
    : { tone: 'attention', text: `${text} ${say('settings.restoredFaults', { count: faults.length })}` };
}

async function lookForFaults({ say }: Words): Promise<Outcome> {
  const { documents, pages, faults } = await engine.call('vault.verify', {});
  if (faults.length === 0) return { tone: 'ok', text: say('settings.verified', { documents, pages }) };
  const healed = faults.filter((fault) => fault.healed).length;
  const left = faults.length - healed;
  return { tone: left > 0 ? 'danger' : 'attention', text: say('settings.verifiedFaults', { healed, left }) };
}

function Contents() {
  const { say, formats } = useWords();
  const [counts, setCounts] = useState<OutputOf<EngineContract['vault.counts']>>();
  useEffect(() => {
    engine.call('vault.counts', {}).then(setCounts, () => {});
  }, []);
  return (
    <p>
      {counts
        ? say('settings.counts', {
            homes: counts.homes,
            documents: counts.documents,
            pages: counts.pages,
            size: formats.size(counts.bytes),
          })
        : '\u00a0'}
    </p>
  );
}

function About() {
  const { say } = useWords();
  const [info, setInfo] = useState<OutputOf<UiShellContract['app.info']>>();
  useEffect(() => {
    shell.call('app.info', {}).then(setInfo, () => {});
  }, []);
  return (
    <section className="setting">
      <h2 className="setting-label">{say('settings.about')}</h2>
      <div>
        <p>{info ? say('settings.version', { version: info.version }) : '\u00a0'}</p>
        <p className="quiet setting-note">{say('settings.private')}</p>
        {info && (
          <p className="quiet">
            {say('settings.vault')} <span className="setting-path">{info.vault}</span>
          </p>
        )}
        {info?.testRuntime && <p className="outcome outcome-attention">{say('app.testRuntime')}</p>}
        <p className="quiet setting-note">{say('settings.diagnostics.note')}</p>
        <Button className="button" onPress={() => goTo({ at: 'diagnostics' })}>
          {say('settings.diagnostics.open')}
        </Button>
      </div>
    </section>
  );
}
