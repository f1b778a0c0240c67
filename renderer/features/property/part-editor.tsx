// One building part, opened: since when, of what, where; and what is installed in it.
import { useState } from 'react';
import type { BuildingPart, Home } from '../../../shared/property/home';
import { Chosen } from '../../design/chosen';
import { useWords } from '../../words';
import { editHome } from './edit';
import { useInView } from './in-view';
import { Installed } from './installed';
import { ItemActions } from './item-actions';
import { partName, roomName, typedNumber, typedPartialDay } from './item-words';
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
