// Over the list: how many, for what words, and in which order.

import { BookmarkSimpleIcon } from '@phosphor-icons/react/BookmarkSimple';
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/PaperPlaneTilt';
import { lazy, type ReactNode, Suspense } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { ShownList } from '../../document-list';
import { useLive } from '../../live';
import { type ArchiveRoute, archiveRoute, goTo, refine, type Sort } from '../../route';
import { useWords } from '../../words';

const SaveSearch = lazy(() => import('./save-search').then((piece) => ({ default: piece.SaveSearch })));

type Props = { readonly list: ShownList; readonly route: ArchiveRoute; readonly filter: ReactNode };

export function ListHead({ list, route, filter }: Props) {
  const { say, formats } = useWords();
  const query = list.ask.query ?? '';
  const isSought = route.query !== '' || route.like !== '';
  const sort = route.sort || (isSought ? 'best' : 'date');
  const orders: readonly Sort[] = isSought ? ['best', 'date', 'title'] : ['date', 'title'];
  return (
    <>
      <div className="list-head">
        {filter}
        <p className="list-count" role="status">
          {list.pending ? (
            <span className="unseen">{say('archive.loading')}</span>
          ) : (
            <>
              <strong className="heading">
                {say('archive.count', { count: list.count, shown: formats.number(list.count) })}
              </strong>{' '}
              {query && (
                <span className="quiet">
                  {list.corrected
                    ? say('archive.corrected', { query, corrected: list.corrected })
                    : say('archive.countWith', { query })}
                </span>
              )}
              {query === '' && route.like && <Like id={route.like} />}
              {route.homes === 'all' && <span className="quiet"> {say('archive.allHomes')}</span>}
            </>
          )}
        </p>
        <SaveButton route={route} />
        <Button
          className="icon-button"
          aria-label={say('packs.title')}
          onPress={() => goTo({ at: 'packs', kind: 'insurer' })}
        >
          <PaperPlaneTiltIcon size={18} aria-hidden />
        </Button>
        <MenuTrigger>
          <Button className="sort" aria-label={`${say('archive.sort')}: ${say(`archive.sort.${sort}`)}`}>
            {say(`archive.sort.${sort}`)}
            <CaretDownIcon size={14} aria-hidden />
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu
              aria-label={say('archive.sort')}
              selectionMode="single"
              selectedKeys={[sort]}
              onAction={(key) => refine({ ...route, sort: key as Sort })}
            >
              {orders.map((order) => (
                <MenuItem key={order} id={order} className="menu-item" textValue={say(`archive.sort.${order}`)}>
                  <span className="menu-home">{say(`archive.sort.${order}`)}</span>
                  {order === sort && <CheckIcon size={16} aria-hidden />}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {query && list.indexing && (
        <p className="list-indexing quiet small" role="status">
          {say('archive.indexing')}
        </p>
      )}
    </>
  );
}

function Like({ id }: { readonly id: string }) {
  const { say } = useWords();
  const row = useLive('documents.get', { id }).value?.document?.row;
  return (
    <>
      <span className="quiet">{say('archive.countLike', { title: row?.title || row?.fileName || '' })}</span>{' '}
      <Button className="link" onPress={() => goTo(archiveRoute)}>
        {say('archive.clearLike')}
      </Button>
    </>
  );
}

/** What is worth asking again: words or a filter. */
function SaveButton({ route }: { readonly route: ArchiveRoute }) {
  const { say } = useWords();
  const { query, category, kind, year, sender, amount } = route;
  if (![query, category, kind, year, sender, amount].some(Boolean)) return null;
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label={say('archive.save')}>
        <BookmarkSimpleIcon size={18} aria-hidden />
      </Button>
      <Popover className="popover save-popover" placement="bottom end">
        <Dialog aria-label={say('archive.save')}>
          {({ close }) => (
            <Suspense>
              <SaveSearch route={route} onDone={close} />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
