// Over the list: how many, for what words, and in which order.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { CheckIcon } from '@phosphor-icons/react/Check';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { ShownList } from '../../document-list';
import { type ArchiveRoute, refine, type Sort } from '../../route';
import { useWords } from '../../words';

type Props = { readonly list: ShownList; readonly route: ArchiveRoute; readonly filter: ReactNode };

export function ListHead({ list, route, filter }: Props) {
  const { say, formats } = useWords();
  const query = list.ask.query ?? '';
  const sort = route.sort || (route.query ? 'best' : 'date');
  const orders: readonly Sort[] = route.query ? ['best', 'date', 'title'] : ['date', 'title'];
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
            </>
          )}
        </p>
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
