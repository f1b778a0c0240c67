// The rooms of the home, with floor and area as far as one wants to say.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Home, Room } from '../../../shared/property/home';
import { freeId } from '../../../shared/property/register-edit';
import { type RoomKind, roomKinds, roomsFor } from '../../../shared/property/rooms';
import { useWords } from '../../words';
import { AddMenu } from './add-menu';
import { editHome } from './edit';
import { ItemActions } from './item-actions';
import { roomName, typedNumber } from './item-words';
import { Section } from './section';
import { TextItem } from './text-item';

const newRoom = (kind: RoomKind, id: string): Room => ({ id, kind, name: '', floor: '' });

export function Rooms({ home }: { readonly home: Home }) {
  const words = useWords();
  const { say, formats } = words;
  const [editing, setEditing] = useState<string>();
  const usual = roomsFor(home.propertyType);
  const add = async (kind: RoomKind) => {
    const room = newRoom(kind, freeId(kind, home.rooms));
    const done = say('register.added', { field: say(`room.${kind}`) });
    if (await editHome(words, home.id, { put: { rooms: [room] } }, done)) setEditing(room.id);
  };
  const addUsual = () =>
    void editHome(
      words,
      home.id,
      { put: { rooms: usual.map((kind) => newRoom(kind, kind)) } },
      say('register.roomsAdded', { count: usual.length }),
    );
  const aboutOf = ({ floor, area }: Room) =>
    [floor && say('register.onFloor', { floor }), area !== undefined && `${formats.number(area)}\u00a0m²`]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section title={say('register.rooms')}>
      <ul className="items">
        {home.rooms.map((room) => (
          <li key={room.id}>
            {editing === room.id ? (
              <RoomEditor home={home} room={room} onDone={() => setEditing(undefined)} />
            ) : (
              <Button className="item" onPress={() => setEditing(room.id)}>
                <span className="item-words">
                  <span className="item-name">{roomName(words, room)}</span>
                  <span className="item-about">{aboutOf(room)}</span>
                </span>
                <CaretDownIcon className="item-caret" size={16} aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="register-ways">
        <AddMenu
          label={say('register.addRoom')}
          ids={[...usual, ...roomKinds.filter((kind) => !usual.includes(kind))]}
          nameOf={(kind) => say(`room.${kind}`)}
          onAdd={(kind) => void add(kind)}
        />
        {home.rooms.length === 0 && usual.length > 0 && (
          <Button className="link register-more" onPress={addUsual}>
            {say('register.addUsualRooms')}
          </Button>
        )}
      </div>
    </Section>
  );
}

function RoomEditor({ home, room, onDone }: { readonly home: Home; readonly room: Room; readonly onDone: () => void }) {
  const words = useWords();
  const { say, language } = words;
  const [draft, setDraft] = useState(() => ({
    name: room.name,
    floor: room.floor,
    area: room.area === undefined ? '' : String(room.area).replace('.', language === 'nb' ? ',' : '.'),
  }));
  const [asked, setAsked] = useState(false);
  const area = typedNumber(draft.area);
  const keep = async () => {
    setAsked(true);
    if (area === null) return;
    const { area: _, ...rest } = room;
    const kept = {
      ...rest,
      name: draft.name.trim(),
      floor: draft.floor.trim(),
      ...(area === undefined ? {} : { area }),
    };
    const done = say('register.changed', { field: roomName(words, kept) });
    if (await editHome(words, home.id, { put: { rooms: [kept] } }, done)) onDone();
  };
  const remove = () => {
    onDone();
    const there = home.parts.filter(({ roomId }) => roomId === room.id).map((part) => ({ ...part, roomId: '' }));
    void editHome(
      words,
      home.id,
      { remove: { rooms: [room.id] }, ...(there.length > 0 ? { put: { parts: there } } : {}) },
      say('register.removed', { name: roomName(words, room) }),
    );
  };
  return (
    <form
      className="item-editor item-open"
      aria-label={roomName(words, room)}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone();
      }}
    >
      <div className="item-fields">
        <TextItem
          label={say('register.partName')}
          value={draft.name}
          placeholder={say(`room.${room.kind}`)}
          onChange={(name) => setDraft({ ...draft, name })}
          size="wide"
          autoFocus
        />
        <TextItem
          label={say('register.floor')}
          value={draft.floor}
          onChange={(floor) => setDraft({ ...draft, floor })}
          maxLength={20}
          size="narrow"
        />
        <TextItem
          label={say('register.area')}
          value={draft.area}
          onChange={(text) => setDraft({ ...draft, area: text })}
          wrong={asked && area === null && say('fact.invalid.number')}
          size="narrow"
        />
      </div>
      <ItemActions onCancel={onDone} onRemove={remove} />
    </form>
  );
}
