// The top: where one is, the search (always to the right), and the one action.
import { ArrowLeftIcon } from '@phosphor-icons/react/ArrowLeft';
import { MagnifyingGlassIcon } from '@phosphor-icons/react/MagnifyingGlass';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { XIcon } from '@phosphor-icons/react/X';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { useLive } from '../../live';
import { usePapers } from '../../papers';
import { currentRoute, goTo, lastArchive, type Route, refine, useRoute } from '../../route';
import { useWords } from '../../words';

/** Rooms that bring what is done most in them, by `InBar`. */
const ownAction: ReadonlySet<Route['at']> = new Set([
  'document',
  'maintenance',
  'costs',
  'valuation',
  'packs',
  'sharing',
  'sale',
]);

export function Bar() {
  const { say } = useWords();
  const route = useRoute();
  const { choose } = usePapers();
  return (
    <header className="bar">
      {route.at === 'document' ? <Path id={route.id} /> : <h1 className="title">{titleOf(route, say)}</h1>}
      <div id="bar-ways" className="bar-actions" />
      <Search route={route} />
      {!ownAction.has(route.at) && (
        <Button className="button button-primary bar-add" onPress={choose} aria-label={say('bar.add')}>
          <PlusIcon size={18} aria-hidden />
          <span>{say('bar.add')}</span>
        </Button>
      )}
      <div id="bar-actions" className="bar-actions" />
    </header>
  );
}

function titleOf(route: Route, say: ReturnType<typeof useWords>['say']): string {
  switch (route.at) {
    case 'archive':
    case 'document':
      return say('archive.title');
    case 'home':
      return say('home.title');
    case 'maintenance':
      return say('maintenance.title');
    case 'valuation':
      return say('valuation.title');
    case 'costs':
      return say('costs.title');
    case 'property':
      return say('property.title');
    case 'packs':
      return say('packs.title');
    case 'sharing':
      return say('sharing.title');
    case 'sale':
      return say(`sale.tab.${route.tab}`);
    case 'inbox':
      return say('inbox.title');
    case 'trash':
      return say('trash.title');
    case 'settings':
      return say('settings.title');
    case 'machines':
      return say('machines.title');
    case 'diagnostics':
      return say('diagnostics.title');
    case 'new-home':
      return say('nav.addHome');
  }
}

function Path({ id }: { readonly id: string }) {
  const { say } = useWords();
  const row = useLive('documents.get', { id }).value?.document?.row;
  const back = row?.trashedAt ? say('nav.trash') : say('nav.archive');
  return (
    <div className="path">
      <Button
        className="path-back"
        aria-label={say('bar.back', { place: back })}
        onPress={() => goTo(row?.trashedAt ? { at: 'trash' } : lastArchive())}
      >
        <ArrowLeftIcon size={18} aria-hidden />
        {back}
      </Button>
      <span className="path-line" aria-hidden>
        /
      </span>
      <h1 className="title">{row ? row.title || row.fileName : '\u00a0'}</h1>
    </div>
  );
}

/** Waits this long after a keystroke: long enough to skip what is overtaken, too short to be felt. */
const pauseMs = 60;

function Search({ route }: { readonly route: Route }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const asked = route.at === 'archive' || route.at === 'document' ? route.query : '';
  const [text, setText] = useState(asked);
  const typed = useRef(asked);
  const timer = useRef(0);

  // The route may change under the field: Back, a cleared filter, another home.
  useEffect(() => {
    if (asked !== typed.current) {
      typed.current = asked;
      setText(asked);
    }
  }, [asked]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        input.current?.focus();
        input.current?.select();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const search = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const query = next.trim();
      typed.current = query;
      const here = currentRoute();
      if (here.at === 'archive') refine({ ...here, query, like: '', selected: '' });
      else if (query) goTo({ ...lastArchive(), query, like: '', selected: '' });
    }, pauseMs);
  };

  return (
    <SearchField
      className="search"
      aria-label={say('bar.search')}
      value={text}
      onChange={search}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter') {
          // The list under the field answers to these; the caret stays where it is.
          const said = new CustomEvent('boligperm:search-key', { detail: event.key, cancelable: true });
          window.dispatchEvent(said);
          if (said.defaultPrevented) event.preventDefault();
        }
      }}
    >
      <MagnifyingGlassIcon className="search-icon" size={18} aria-hidden />
      <Input ref={input} className="search-input" placeholder={say('bar.search')} maxLength={400} spellCheck="false" />
      {text === '' ? (
        <kbd className="key" aria-hidden>
          {say('bar.searchKey')}
        </kbd>
      ) : (
        <Button className="icon-button search-clear" aria-label={say('bar.clearSearch')}>
          <XIcon size={16} aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
