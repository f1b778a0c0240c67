// Settings for folders: the mirror of the archive on the disk, and the folder that papers are taken in from. Both are off until chosen.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { FoldersStatus } from '../../../shared/api/engine';
import type { ChosenFolders } from '../../../shared/api/shell';
import { problemOf } from '../../../shared/problem';
import { Chosen } from '../../design/chosen';
import { useHomes } from '../../homes';
import { useLive, useShellLive } from '../../live';
import { shell } from '../../ports';
import { problemWords, useWords, type Words } from '../../words';
import { Choice } from './choice';

export function Folders() {
  const chosen = useShellLive('folders.chosen');
  const { value: status } = useLive('exchange.folders', {});
  return (
    <>
      <Mirror chosen={chosen?.mirror ?? null} status={status?.mirror} />
      <Watched chosen={chosen?.watched ?? null} status={status?.watched} />
    </>
  );
}

/** What a press led to, when it led to nothing. */
function useTrying(): { readonly failed: string; readonly trying: (work: () => Promise<unknown>) => void } {
  const { say } = useWords();
  const [failed, setFailed] = useState('');
  return {
    failed,
    trying(work) {
      setFailed('');
      work().catch((error: unknown) => {
        const { what, hint } = problemWords(say, problemOf(error));
        setFailed(`${what} ${hint}`);
      });
    },
  };
}

type MirrorProps = { readonly chosen: ChosenFolders['mirror']; readonly status: FoldersStatus['mirror'] | undefined };

function Mirror({ chosen, status }: MirrorProps) {
  const words = useWords();
  const { say } = words;
  const { failed, trying } = useTrying();
  const choose = () => trying(() => shell.call('folders.choose', { for: 'mirror' }));
  return (
    <section className="setting">
      <h2 className="setting-label">{say('settings.mirror')}</h2>
      <div>
        <p className="quiet setting-note">{say('settings.mirror.note')}</p>
        {chosen && <Place folder={chosen.folder} />}
        <div className="setting-ways">
          <Button className="button" onPress={choose}>
            {say(chosen ? 'settings.folder.other' : 'settings.folder.choose')}
          </Button>
          {chosen && (
            <Button className="button" onPress={() => trying(() => shell.call('folders.stop', { for: 'mirror' }))}>
              {say('settings.folder.stop')}
            </Button>
          )}
        </div>
        <Told failed={failed} problem={status?.problem} words={words}>
          {chosen && status ? mirrorWords(words, status) : ''}
        </Told>
        {chosen && <p className="quiet small setting-after">{say('settings.mirror.stopNote')}</p>}
      </div>
    </section>
  );
}

function mirrorWords({ say }: Words, status: FoldersStatus['mirror']): string {
  switch (status.state) {
    case 'off':
      return say('settings.folder.starting');
    case 'working':
      return status.left > 0 ? say('settings.mirror.working', { left: status.left }) : say('settings.folder.starting');
    case 'done':
      return say('settings.mirror.done', { files: status.files });
    case 'waiting':
      return say('settings.folder.waiting');
  }
}

type WatchedProps = {
  readonly chosen: ChosenFolders['watched'];
  readonly status: FoldersStatus['watched'] | undefined;
};

function Watched({ chosen, status }: WatchedProps) {
  const words = useWords();
  const { say } = words;
  const { homes, homeId: shownHome } = useHomes();
  const [wanted, setWanted] = useState({ homeId: '', move: false });
  const { failed, trying } = useTrying();
  const homeId = chosen?.homeId || wanted.homeId || shownHome;
  const move = chosen ? chosen.done !== '' : wanted.move;
  const change = (next: { readonly homeId?: string; readonly move?: boolean }) => {
    const now = { homeId, move, ...next };
    setWanted(now);
    if (chosen) trying(() => shell.call('folders.change', now));
  };
  return (
    <section className="setting">
      <h2 className="setting-label">{say('settings.watched')}</h2>
      <div>
        <p className="quiet setting-note">{say('settings.watched.note')}</p>
        {chosen && <Place folder={chosen.folder} />}
        <div className="setting-inner">
          {homes.length > 1 && (
            <div className="setting">
              <span className="setting-label" aria-hidden>
                {say('settings.watched.home')}
              </span>
              <Chosen
                label={say('settings.watched.home')}
                value={homeId}
                choices={homes.map(({ id, address }) => ({ id, name: address.street }))}
                onChoose={(value) => change({ homeId: value })}
              />
            </div>
          )}
          <Choice
            label={say('settings.watched.after')}
            value={move ? 'move' : 'leave'}
            choices={[
              { value: 'leave', label: say('settings.watched.leave') },
              { value: 'move', label: say('settings.watched.move', { folder: chosen?.done || say('folders.done') }) },
            ]}
            onChoose={(value) => change({ move: value === 'move' })}
          />
        </div>
        <div className="setting-ways">
          <Button
            className="button"
            onPress={() => trying(() => shell.call('folders.choose', { for: 'watched', homeId, move }))}
          >
            {say(chosen ? 'settings.folder.other' : 'settings.folder.choose')}
          </Button>
          {chosen && (
            <Button className="button" onPress={() => trying(() => shell.call('folders.stop', { for: 'watched' }))}>
              {say('settings.folder.stop')}
            </Button>
          )}
        </div>
        <Told failed={failed} problem={status?.problem} words={words}>
          {chosen && status ? watchedWords(words, status) : ''}
        </Told>
        {chosen && status && status.refused.length > 0 && (
          <ul className="setting-refused">
            {status.refused.map(({ fileName, problem }) => (
              <li key={fileName}>
                <strong>{fileName}</strong> {problemWords(say, problem).what}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function watchedWords({ say }: Words, status: FoldersStatus['watched']): string {
  if (status.state === 'off') return say('settings.folder.starting');
  if (status.state === 'waiting') return say('settings.folder.waiting');
  return say('settings.watched.done', { received: status.received, duplicates: status.duplicates });
}

function Place({ folder }: { readonly folder: string }) {
  return <p className="setting-path setting-place">{folder}</p>;
}

function Told(props: {
  readonly failed: string;
  readonly problem: FoldersStatus['mirror']['problem'];
  readonly words: Words;
  readonly children: string;
}) {
  const { failed, problem, words, children } = props;
  const why = problem ? problemWords(words.say, problem) : undefined;
  const text = failed || (why ? `${why.what} ${why.hint}` : children);
  const tone = failed ? 'outcome outcome-danger' : why ? 'outcome outcome-attention' : 'outcome quiet';
  return (
    <p role="status" className={tone}>
      {text}
    </p>
  );
}
