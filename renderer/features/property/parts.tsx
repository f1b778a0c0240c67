// Rooms, building parts and what is installed in them: a list to read, each line opening where it stands.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { Button } from 'react-aria-components/Button';
import { type BuildingPart, type Home, type Installation, newPart } from '../../../shared/property/home';
import { type PartKind, partKinds, partsFor } from '../../../shared/property/parts';
import { freeId } from '../../../shared/property/register-edit';
import { type PropertyRoute, propertyRoute, refine } from '../../route';
import { useWords, type Words } from '../../words';
import { AddMenu } from './add-menu';
import { editHome } from './edit';
import { knownDay, partName, roomName } from './item-words';
import { PartEditor } from './part-editor';
import { Rooms } from './rooms';
import { Section } from './section';
import { Things } from './things';

export function Parts({ home, route }: { readonly home: Home; readonly route: PropertyRoute }) {
  const words = useWords();
  const { say } = words;
  const open = (selected: string) => refine({ ...propertyRoute, tab: 'parts', selected });
  const add = async (kind: PartKind) => {
    const part = newPart(kind, freeId(kind, home.parts));
    if (
      await editHome(words, home.id, { put: { parts: [part] } }, say('register.added', { field: say(`part.${kind}`) }))
    )
      open(part.id);
  };
  const missing = [...partsFor(home.propertyType), ...partKinds].filter(
    (kind, index, all) => all.indexOf(kind) === index && !home.parts.some((part) => part.kind === kind),
  );
  const again = partKinds.filter((kind) => home.parts.some((part) => part.kind === kind));
  return (
    <>
      <Section title={say('register.parts')} note={say('register.parts.note')}>
        <ul className="items">
          {home.parts.map((part) => (
            <li key={part.id}>
              {route.selected === part.id ? (
                <PartEditor key={part.id} home={home} part={part} onDone={() => open('')} />
              ) : (
                <PartLine home={home} part={part} onOpen={() => open(part.id)} />
              )}
            </li>
          ))}
        </ul>
        <AddMenu
          label={say('register.addPart')}
          ids={[...missing, ...again]}
          nameOf={(kind) => say(`part.${kind}`)}
          onAdd={(kind) => void add(kind)}
        />
      </Section>
      <Things home={home} />
      <Rooms home={home} />
    </>
  );
}

type LineProps = {
  readonly home: Home;
  readonly part: BuildingPart;
  readonly onOpen: () => void;
};

function PartLine({ home, part, onOpen }: LineProps) {
  const words = useWords();
  const installed = home.installations.filter(({ partId }) => partId === part.id);
  return (
    <Button className="item" onPress={onOpen}>
      <span className="item-words">
        <span className="item-name">{partName(words, part)}</span>
        <span className="item-about">{aboutPart(words, home, part, installed)}</span>
      </span>
      <CaretDownIcon className="item-caret" size={16} aria-hidden />
    </Button>
  );
}

/** In one line: when, of what, where, with what. */
function aboutPart(words: Words, home: Home, part: BuildingPart, installed: readonly Installation[]): string {
  const { say } = words;
  const room = home.rooms.find(({ id }) => id === part.roomId);
  const since =
    part.renewedOn !== ''
      ? say('register.renewed', { when: knownDay(words, part.renewedOn) })
      : part.builtYear !== undefined
        ? say('register.built', { year: String(part.builtYear) })
        : '';
  const all = [since, part.material, room ? roomName(words, room) : '', ...installed.map(({ name }) => name)];
  return all.filter((each) => each !== '').join(' · ');
}
