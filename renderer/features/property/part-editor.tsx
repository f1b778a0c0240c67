// One building part, opened: since when, of what, where; and what is installed in it.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { BuildingPart, Home, Installation } from '../../../shared/property/home';
import { freeId } from '../../../shared/property/register-edit';
import { Chosen } from '../../design/chosen';
import { documentRoute, goTo } from '../../route';
import { useWords } from '../../words';
import { editHome } from './edit';
import { useInView } from './in-view';
import { ItemActions } from './item-actions';
import { knownDay, partName, roomName, typedNumber, typedPartialDay } from './item-words';
import { TextItem } from './text-item';

type Props = { readonly home: Home; readonly part: BuildingPart; readonly onDone: () => void };

export function PartEditor({ home, part, onDone }: Props) {
  const words = useWords();
  const { say } = words;
  const place = useInView<HTMLDivElement>();
  const [draft, setDraft] = useState(() => ({
    name: part.name,
    built: part.builtYear === undefined ? '' : String(part.builtYear),
    renewed: part.renewedOn,
    material: part.material,
    roomId: part.roomId,
    note: part.note,
  }));
  const [asked, setAsked] = useState(false);
  const built = typedNumber(draft.built);
  const builtFits =
    built === undefined || (built !== null && Number.isInteger(built) && built >= 1000 && built <= 2199);
  const renewed = typedPartialDay(draft.renewed);
  const name = partName(words, part);
  const keep = async () => {
    setAsked(true);
    if (!builtFits || renewed === null) return;
    const { builtYear: _, ...rest } = part;
    const kept: BuildingPart = {
      ...rest,
      name: draft.name.trim(),
      renewedOn: renewed,
      material: draft.material.trim(),
      roomId: draft.roomId,
      note: draft.note.trim(),
      ...(built === undefined || built === null ? {} : { builtYear: built }),
    };
    if (await editHome(words, home.id, { put: { parts: [kept] } }, say('register.changed', { field: name }))) onDone();
  };
  const remove = () => {
    onDone();
    const installed = home.installations.filter(({ partId }) => partId === part.id);
    // They stay in the home, without a part, until someone takes them away.
    const loose = installed.map((one) => ({ ...one, partId: '' }));
    void editHome(
      words,
      home.id,
      { remove: { parts: [part.id] }, ...(loose.length > 0 ? { put: { installations: loose } } : {}) },
      say('register.removed', { name }),
    );
  };
  const rooms = [
    { id: 'none', name: say('register.noRoom') },
    ...home.rooms.map((room) => ({ id: room.id, name: roomName(words, room) })),
  ];
  return (
    <div className="item-open" ref={place}>
      <form
        className="item-editor"
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onDone();
        }}
      >
        <h4 className="item-title">{name}</h4>
        <div className="item-fields">
          <TextItem
            label={say('register.partName')}
            value={draft.name}
            placeholder={say(`part.${part.kind}`)}
            onChange={(text) => setDraft({ ...draft, name: text })}
            size="wide"
          />
          <TextItem
            label={say('register.builtYear')}
            value={draft.built}
            onChange={(text) => setDraft({ ...draft, built: text })}
            placeholder={home.buildYear === undefined ? '' : String(home.buildYear)}
            wrong={asked && !builtFits && say('register.wrong.year')}
            maxLength={4}
            size="narrow"
          />
          <TextItem
            label={say('register.renewedOn')}
            value={draft.renewed}
            onChange={(text) => setDraft({ ...draft, renewed: text })}
            placeholder={say('register.hint.partialDay')}
            wrong={asked && renewed === null && say('register.wrong.partialDay')}
            maxLength={30}
          />
          <TextItem
            label={say('register.material')}
            value={draft.material}
            onChange={(text) => setDraft({ ...draft, material: text })}
          />
          {home.rooms.length > 0 && (
            <div className="item-field">
              <Chosen
                label={say('register.room')}
                isLabelled
                value={draft.roomId || 'none'}
                choices={rooms}
                onChoose={(id) => setDraft({ ...draft, roomId: id === 'none' ? '' : id })}
              />
            </div>
          )}
          <TextItem
            label={say('register.note')}
            value={draft.note}
            onChange={(text) => setDraft({ ...draft, note: text })}
            maxLength={2_000}
            size="whole"
            isLong
          />
        </div>
        <ItemActions onCancel={onDone} onRemove={remove} />
      </form>
      <Installed home={home} partId={part.id} />
    </div>
  );
}

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
    <div className="installed">
      <h5 className="small quiet">{say('register.installations')}</h5>
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
          installation={{
            id: freeId('thing', home.installations),
            partId,
            name: '',
            maker: '',
            model: '',
            serialNumber: '',
            installedOn: '',
            warrantyUntil: '',
            documentId: '',
          }}
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
      </div>
      <ItemActions onCancel={onDone} {...(isNew ? {} : { onRemove: remove })} />
    </form>
  );
}
