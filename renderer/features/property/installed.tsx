// What is installed in a part of the home, or in none: with serial number, warranty and the paper that says so.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Home, Installation } from '../../../shared/property/home';
import { freeId } from '../../../shared/property/register-edit';
import { Chosen } from '../../design/chosen';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { editHome } from './edit';
import { ItemActions } from './item-actions';
import { knownDay, partName, typedPartialDay } from './item-words';
import { TextItem } from './text-item';

export const noInstallation: Installation = {
  id: '',
  partId: '',
  name: '',
  maker: '',
  model: '',
  serialNumber: '',
  installedOn: '',
  warrantyUntil: '',
  documentId: '',
};

/** What is installed in a part, or in none. */
export function Installed({ home, partId }: { readonly home: Home; readonly partId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const [editing, setEditing] = useState<string>();
  const installed = home.installations.filter((one) => one.partId === partId);
  const close = () => setEditing(undefined);
  const aboutOf = (one: Installation) =>
    [
      [one.maker, one.model].filter(Boolean).join(' '),
      one.serialNumber && say('register.serial', { number: one.serialNumber }),
      one.installedOn && say('register.installed', { when: knownDay(words, one.installedOn) }),
      one.warrantyUntil && say('register.warrantyUntil', { day: formats.shortDay(one.warrantyUntil) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className={partId === '' ? 'installed installed-loose' : 'installed'}>
      {partId !== '' && <h5 className="small quiet">{say('register.installations')}</h5>}
      {installed.map((one) =>
        editing === one.id ? (
          <InstallationEditor key={one.id} home={home} installation={one} onDone={close} />
        ) : (
          <div key={one.id} className="installation">
            <Button className="item item-small" onPress={() => setEditing(one.id)}>
              <span className="item-words">
                <span className="item-name">{one.name}</span>
                <span className="item-about">{aboutOf(one)}</span>
              </span>
            </Button>
            {one.documentId !== '' && (
              <Button className="link small" onPress={() => goTo(documentRoute(one.documentId))}>
                {say('register.paper')}
              </Button>
            )}
          </div>
        ),
      )}
      {editing === '' ? (
        <InstallationEditor
          home={home}
          installation={{ ...noInstallation, id: freeId('thing', home.installations), partId }}
          onDone={close}
        />
      ) : (
        <Button className="link register-more" onPress={() => setEditing('')}>
          {say('register.addInstallation')}
        </Button>
      )}
    </div>
  );
}

type InstallationProps = { readonly home: Home; readonly installation: Installation; readonly onDone: () => void };

function InstallationEditor({ home, installation, onDone }: InstallationProps) {
  const words = useWords();
  const { say } = words;
  const [draft, setDraft] = useState(installation);
  const [asked, setAsked] = useState(false);
  const isNew = !home.installations.some(({ id }) => id === installation.id);
  const installedOn = typedPartialDay(draft.installedOn);
  const until = typedPartialDay(draft.warrantyUntil);
  const untilFits = until !== null && (until === '' || until.length === 10);
  const set = (change: Partial<Installation>) => setDraft({ ...draft, ...change });
  const keep = async () => {
    setAsked(true);
    const name = draft.name.trim();
    if (name === '' || installedOn === null || !untilFits) return;
    const kept = { ...draft, name, installedOn, warrantyUntil: until };
    const done = say(isNew ? 'register.added' : 'register.changed', { field: name });
    if (await editHome(words, home.id, { put: { installations: [kept] } }, done)) onDone();
  };
  const remove = () => {
    onDone();
    const done = say('register.removed', { name: installation.name });
    void editHome(words, home.id, { remove: { installations: [installation.id] } }, done);
  };
  return (
    <form
      className="item-editor"
      aria-label={installation.name || say('register.addInstallation')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <div className="item-fields">
        <TextItem
          label={say('register.thing')}
          value={draft.name}
          onChange={(name) => set({ name })}
          wrong={asked && draft.name.trim() === '' && say('fact.invalid.empty')}
          maxLength={120}
          size="wide"
          autoFocus
        />
        <TextItem label={say('register.maker')} value={draft.maker} onChange={(maker) => set({ maker })} />
        <TextItem label={say('register.model')} value={draft.model} onChange={(model) => set({ model })} />
        <TextItem
          label={say('register.serialNumber')}
          value={draft.serialNumber}
          onChange={(serialNumber) => set({ serialNumber })}
        />
        <TextItem
          label={say('register.installedOn')}
          value={draft.installedOn}
          onChange={(text) => set({ installedOn: text })}
          placeholder={say('register.hint.partialDay')}
          wrong={asked && installedOn === null && say('register.wrong.partialDay')}
          maxLength={30}
        />
        <TextItem
          label={say('register.warranty')}
          value={draft.warrantyUntil}
          onChange={(warrantyUntil) => set({ warrantyUntil })}
          placeholder={say('fact.hint.day')}
          wrong={asked && !untilFits && say('fact.invalid.day')}
          maxLength={30}
        />
        <div className="item-field">
          <Chosen
            label={say('register.ofPart')}
            isLabelled
            value={draft.partId || 'none'}
            choices={[
              { id: 'none', name: say('register.noPart') },
              ...home.parts.map((part) => ({ id: part.id, name: partName(words, part) })),
            ]}
            onChoose={(id) => set({ partId: id === 'none' ? '' : id })}
          />
        </div>
      </div>
      <ItemActions onCancel={onDone} {...(isNew ? {} : { onRemove: remove })} />
    </form>
  );
}
