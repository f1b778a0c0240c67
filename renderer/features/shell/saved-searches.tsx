// The searches one saved, under the rooms of the binder: asked again with a press, renamed and taken away with a way back.
import { BookmarkSimpleIcon } from '@phosphor-icons/react/BookmarkSimple';
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree';
import { PencilSimpleIcon } from '@phosphor-icons/react/PencilSimple';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { SavedSearch } from '../../../shared/documents/saved-search';
import { tellingFailure } from '../../acts';
import { showToast } from '../../design/toast';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { type ArchiveRoute, formatRoute, goTo, useRoute } from '../../route';
import { routeOf, searchOf } from '../../saved-searches';
import { useWords } from '../../words';

type Props = {
  /** Whether one is at one of them. */
  readonly onHere: (isHere: boolean) => void;
};

export function SavedSearches({ onHere }: Props) {
  const { say } = useWords();
  const { homeId } = useHomes();
  const route = useRoute();
  const [renaming, setRenaming] = useState('');
  const all = useLive('searches.list', {}).value?.searches ?? [];
  const searches = all.filter((search) => search.homeId === '' || search.homeId === homeId);
  const here = route.at === 'archive' ? placeOf(route, homeId) : '';
  const isHere = searches.some((search) => placeOf(routeOf(search), search.homeId) === here);
  useEffect(() => {
    onHere(isHere);
    return () => onHere(false);
  }, [isHere, onHere]);
  if (searches.length === 0) return null;
  return (
    <section className="saved" aria-label={say('searches.label')}>
      <h2 className="saved-title">{say('searches.label')}</h2>
      <ul>
        {searches.map((search) =>
          search.id === renaming ? (
            <li key={search.id}>
              <Rename search={search} onDone={() => setRenaming('')} />
            </li>
          ) : (
            <li key={search.id} className="saved-row">
              <Button
                className="place saved-place"
                aria-current={placeOf(routeOf(search), search.homeId) === here ? 'page' : false}
                onPress={() => goTo(routeOf(search))}
              >
                <BookmarkSimpleIcon size={18} aria-hidden />
                <span className="place-label">{search.name}</span>
              </Button>
              <Choices search={search} onRename={() => setRenaming(search.id)} />
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** What is asked, whichever paper is chosen. */
function placeOf(route: ArchiveRoute, homeId: string): string {
  return formatRoute(routeOf(searchOf({ ...route, sort: '' }, homeId)));
}

function Choices({ search, onRename }: { readonly search: SavedSearch; readonly onRename: () => void }) {
  const words = useWords();
  const { say } = words;
  const remove = () =>
    void tellingFailure(words, async () => {
      await engine.call('searches.remove', { id: search.id });
      showToast({
        text: say('searches.removed', { name: search.name }),
        tone: 'ok',
        action: { label: say('common.undo'), run: () => keep(search) },
      });
    });
  const keep = (before: SavedSearch) => void tellingFailure(words, () => save(before, before.name));
  return (
    <MenuTrigger>
      <Button className="icon-button saved-more" aria-label={say('searches.more', { name: search.name })}>
        <DotsThreeIcon size={18} weight="bold" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          aria-label={say('searches.more', { name: search.name })}
          onAction={(key) => (key === 'rename' ? onRename() : remove())}
        >
          <MenuItem id="rename" className="menu-item">
            <PencilSimpleIcon size={18} aria-hidden />
            {say('searches.rename')}
          </MenuItem>
          <MenuItem id="remove" className="menu-item menu-item-danger">
            <TrashIcon size={18} aria-hidden />
            {say('searches.remove')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Rename({ search, onDone }: { readonly search: SavedSearch; readonly onDone: () => void }) {
  const words = useWords();
  const { say } = words;
  const [name, setName] = useState(search.name);
  const rename = () => {
    onDone();
    const next = name.trim();
    if (next === '' || next === search.name) return;
    void tellingFailure(words, async () => {
      await save(search, next);
      showToast({
        text: say('searches.renamed', { before: search.name, name: next }),
        tone: 'ok',
        action: { label: say('common.undo'), run: () => void tellingFailure(words, () => save(search, search.name)) },
      });
    });
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: one has just asked to write here.
      autoFocus
      className="input saved-name"
      aria-label={say('archive.save.name')}
      value={name}
      maxLength={80}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={rename}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rename();
        else if (event.key === 'Escape') onDone();
      }}
    />
  );
}

async function save({ rev, createdAt, updatedAt, ...search }: SavedSearch, name: string): Promise<void> {
  await engine.call('searches.save', { ...search, name });
}
