// Makes the file: asks where, tells how far it is, can be stopped, and says what became of it.
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PackEvent, PackForm, PackPaperView } from '../../../shared/api/packs';
import type { PackKind } from '../../../shared/markets/pack-rules';
import { type Problem, problemOf } from '../../../shared/problem';
import { engine, shell } from '../../ports';
import { problemWords, useWords } from '../../words';
import type { PackChoices } from './choices';

type Props = {
  readonly homeId: string;
  readonly kind: PackKind;
  readonly chosen: readonly PackPaperView[];
  readonly choices: PackChoices;
};
type Done = Extract<PackEvent, { type: 'done' }> & { readonly fileName: string };
type Stand =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly event?: Extract<PackEvent, { type: 'progress' }> }
  | { readonly is: 'done'; readonly done: Done }
  | { readonly is: 'failed'; readonly problem: Problem };

export function Making({ homeId, kind, chosen, choices }: Props) {
  const { say, formats, language } = useWords();
  const [stand, setStand] = useState<Stand>({ is: 'idle' });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const make = async (form: PackForm) => {
    try {
      const { fileName } = await engine.call('packs.name', { homeId, kind, form, language });
      const { token } = await shell.call('dialogs.saveFile', { suggestedName: fileName });
      if (!token) return;
      setStand({ is: 'making' });
      stop.current = engine.live(
        'packs.write',
        {
          homeId,
          kind,
          form,
          language,
          ids: chosen.map(({ id }) => id),
          lifted: [...choices.lifted],
          added: choices.added.map(({ id, page, box }) => ({ id, page, box })),
          token,
        },
        (event) =>
          setStand(event.type === 'done' ? { is: 'done', done: { ...event, fileName } } : { is: 'making', event }),
        (problem) => setStand({ is: 'failed', problem }),
      );
    } catch (error) {
      setStand({ is: 'failed', problem: problemOf(error) });
    }
  };

  if (stand.is === 'making') {
    const { event } = stand;
    const part = event && event.total > 0 ? event.done / event.total : 0;
    return (
      <div className="packs-make">
        <p role="status">{say(event ? `pack.step.${event.step}` : 'pack.step.checking')}</p>
        <progress className="packs-progress" value={part} max={1} aria-label={say('packs.progress')} />
        <Button
          className="button"
          onPress={() => {
            stop.current?.();
            setStand({ is: 'idle' });
          }}
        >
          {say('packs.stop')}
        </Button>
      </div>
    );
  }
  return (
    <div className="packs-make">
      {stand.is === 'done' && (
        <div role="status" className="packs-made">
          <p className="heading">{say('packs.made', { name: stand.done.fileName })}</p>
          <p className="quiet small">
            {say('packs.madeOf', {
              papers: stand.done.files.length,
              pages: stand.done.pages,
              size: formats.size(stand.done.bytes),
            })}{' '}
            {say('packs.madeHidden', { count: stand.done.marks })}
          </p>
          {stand.done.left.map(({ id, title, problem }) => (
            <p key={id} className="small packs-left">
              {say('pack.leftOut', { title, why: problemWords(say, problem).what })}
            </p>
          ))}
        </div>
      )}
      {stand.is === 'failed' && (
        <div role="alert" className="packs-made">
          <p className="heading">{problemWords(say, stand.problem).what}</p>
          <p className="quiet small">{problemWords(say, stand.problem).hint}</p>
        </div>
      )}
      <div className="packs-buttons">
        <Button className="button button-primary" isDisabled={chosen.length === 0} onPress={() => void make('pdf')}>
          {say('packs.makePdf')}
        </Button>
        <Button className="button" isDisabled={chosen.length === 0} onPress={() => void make('zip')}>
          {say('packs.makeZip')}
        </Button>
      </div>
      <p className="quiet small">{say('packs.forms')}</p>
    </div>
  );
}
