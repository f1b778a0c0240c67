// Automatic backups in the settings: the folder, the passphrase, when the newest was read back whole, and whether all of them are.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { problemOf } from '../../../shared/problem';
import { useLive, useShellLive } from '../../live';
import { engine, shell } from '../../ports';
import { problemWords, useWords, type Words } from '../../words';
import { BackupDialog } from './backup-dialog';

type Said = { readonly tone: 'ok' | 'attention' | 'danger'; readonly text: string };

export function Backups() {
  const words = useWords();
  const { say } = words;
  const folder = useShellLive('folders.chosen')?.backup?.folder ?? '';
  const { value } = useLive('backup.state', {});
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<Said>();
  const isOn = folder !== '' && value !== undefined && value.state !== 'off';
  const isBusy = value?.state === 'working';
  const trying = (work: () => Promise<Said | undefined>) => {
    setSaid(undefined);
    work().then(setSaid, (error: unknown) => {
      const { what, hint } = problemWords(say, problemOf(error));
      setSaid({ tone: 'danger', text: `${what} ${hint}` });
    });
  };
  const choose = () =>
    trying(async () => {
      const { chosen } = await shell.call('folders.choose', { for: 'backup' });
      if (chosen) setAsking(true);
      return undefined;
    });
  return (
    <section className="setting">
      <h2 className="setting-label">{say('backup.setting')}</h2>
      <div>
        <p className="quiet setting-note">{say('backup.setting.note')}</p>
        {folder && <p className="setting-path setting-place">{folder}</p>}
        {isOn && <p className="setting-standing">{standing(words, value.checkedAt, value.versions.length)}</p>}
        <div className="setting-ways">
          {folder && !isOn && (
            <Button className="button" onPress={() => setAsking(true)}>
              {say('backup.setting.passphrase')}
            </Button>
          )}
          {isOn && (
            <>
              <Button
                className="button"
                isDisabled={isBusy}
                onPress={() => trying(async () => made(words, await engine.call('backup.now', {})))}
              >
                {say('backup.setting.now')}
              </Button>
              <Button
                className="button"
                isDisabled={isBusy}
                onPress={() => trying(async () => checked(words, await engine.call('backup.check', {})))}
              >
                {say('backup.setting.check')}
              </Button>
            </>
          )}
          <Button className="button" isDisabled={isBusy} onPress={choose}>
            {say(folder ? 'settings.folder.other' : 'settings.folder.choose')}
          </Button>
          {folder && (
            <Button
              className="button"
              isDisabled={isBusy}
              onPress={() =>
                trying(async () => {
                  await shell.call('folders.stop', { for: 'backup' });
                  return undefined;
                })
              }
            >
              {say('settings.folder.stop')}
            </Button>
          )}
        </div>
        <Outcome
          said={said}
          busy={isBusy ? say('backup.setting.working') : ''}
          problem={value?.problem}
          words={words}
        />
      </div>
      {asking && <BackupDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

function Outcome(props: {
  readonly said: Said | undefined;
  readonly busy: string;
  readonly problem: Parameters<typeof problemWords>[1] | undefined;
  readonly words: Words;
}) {
  const { said, busy, problem, words } = props;
  const why = problem && !said && !busy ? problemWords(words.say, problem) : undefined;
  const tone = why ? 'attention' : said?.tone;
  return (
    <p role="status" className={tone && !busy ? `outcome outcome-${tone}` : 'outcome quiet'}>
      {busy || (why ? `${why.what} ${why.hint}` : (said?.text ?? ''))}
    </p>
  );
}

const standing = ({ say, formats }: Words, checkedAt: number, count: number): string =>
  checkedAt === 0
    ? say('backup.setting.never')
    : say('backup.setting.standing', { when: formats.moment(checkedAt), count });

const made = (
  { say }: Words,
  { records, originals }: { readonly records: number; readonly originals: number },
): Said => ({
  tone: 'ok',
  text: say('backup.setting.made', { records, originals }),
});

function checked(
  { say }: Words,
  { versions, faults }: { readonly versions: number; readonly faults: readonly { readonly healed: boolean }[] },
): Said {
  if (faults.length === 0) return { tone: 'ok', text: say('backup.setting.whole', { count: versions }) };
  const healed = faults.filter((fault) => fault.healed).length;
  const left = faults.length - healed;
  return { tone: left > 0 ? 'danger' : 'attention', text: say('settings.verifiedFaults', { healed, left }) };
}
