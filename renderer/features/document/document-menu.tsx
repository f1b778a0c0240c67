// What can be done to the whole paper; stands in the bar.

import { ArrowSquareOutIcon } from '@phosphor-icons/react/ArrowSquareOut';
import { ArrowsClockwiseIcon } from '@phosphor-icons/react/ArrowsClockwise';
import { DotsThreeIcon } from '@phosphor-icons/react/DotsThree';
import { FileMagnifyingGlassIcon } from '@phosphor-icons/react/FileMagnifyingGlass';
import { FilesIcon } from '@phosphor-icons/react/Files';
import { FloppyDiskIcon } from '@phosphor-icons/react/FloppyDisk';
import { PaperPlaneTiltIcon } from '@phosphor-icons/react/PaperPlaneTilt';
import { PrinterIcon } from '@phosphor-icons/react/Printer';
import { SplitHorizontalIcon } from '@phosphor-icons/react/SplitHorizontal';
import { StackIcon } from '@phosphor-icons/react/Stack';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { UserIcon } from '@phosphor-icons/react/User';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { createPortal } from 'react-dom';
import type { DocumentView } from '../../../shared/api/engine';
import { tellingFailure, trashPapers } from '../../acts';
import { openOutside, printPaper, savePapers } from '../../outgoing';
import { engine } from '../../ports';
import { archiveRoute, goTo, lastArchive, sharingRoute } from '../../route';
import { useWords } from '../../words';
import { canSplit, joinParts } from './split';

export function DocumentMenu({ view, onSplit }: { readonly view: DocumentView; readonly onSplit: () => void }) {
  const words = useWords();
  const { say } = words;
  const { row } = view;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById('bar-actions')), []);
  if (!place) return null;
  const isScan = view.textFrom === 'ocr' || view.textFrom === 'mixed';
  const act = (key: string) => {
    if (key === 'open') void openOutside(words, row);
    if (key === 'print') void printPaper(words, row);
    if (key === 'save') void savePapers(words, [row], 'original');
    if (key === 'searchable') void savePapers(words, [row], 'searchable');
    if (key === 'again')
      void tellingFailure(words, async () => {
        await engine.call('reading.retry', { ids: [row.id] });
      });
    if (key === 'share') goTo({ ...sharingRoute, selected: 'new', ids: row.id });
    if (key === 'sender') goTo({ ...archiveRoute, sender: row.sender });
    if (key === 'like') goTo({ ...archiveRoute, like: row.id });
    if (key === 'split') onSplit();
    if (key === 'join') void joinParts(words, row.parentId);
    if (key === 'trash') {
      void trashPapers(words, [row]);
      goTo(lastArchive());
    }
  };
  return createPortal(
    <MenuTrigger>
      <Button className="icon-button" aria-label={say('bar.more')}>
        <DotsThreeIcon size={24} weight="bold" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={say('bar.more')} onAction={(key) => act(String(key))}>
          <MenuItem id="open" className="menu-item">
            <ArrowSquareOutIcon size={18} aria-hidden />
            {say('document.openOutside')}
          </MenuItem>
          {row.pageCount > 0 ? (
            <MenuItem id="print" className="menu-item">
              <PrinterIcon size={18} aria-hidden />
              {say('document.print')}
            </MenuItem>
          ) : null}
          <MenuItem id="save" className="menu-item">
            <FloppyDiskIcon size={18} aria-hidden />
            {say('document.saveOriginal')}
          </MenuItem>
          {isScan ? (
            <MenuItem id="searchable" className="menu-item">
              <FileMagnifyingGlassIcon size={18} aria-hidden />
              {say('document.saveSearchable')}
            </MenuItem>
          ) : null}
          {row.state === 'read' ? (
            <MenuItem id="share" className="menu-item">
              <PaperPlaneTiltIcon size={18} aria-hidden />
              {say('document.share')}
            </MenuItem>
          ) : null}
          {row.sender ? (
            <MenuItem id="sender" className="menu-item">
              <UserIcon size={18} aria-hidden />
              {say('archive.sameSender')}
            </MenuItem>
          ) : null}
          {row.state === 'read' ? (
            <MenuItem id="like" className="menu-item">
              <FilesIcon size={18} aria-hidden />
              {say('archive.moreLike')}
            </MenuItem>
          ) : null}
          {row.state === 'failed' || row.state === 'cancelled' ? (
            <MenuItem id="again" className="menu-item">
              <ArrowsClockwiseIcon size={18} aria-hidden />
              {say('document.readAgain')}
            </MenuItem>
          ) : null}
          {canSplit(view) ? (
            <MenuItem id="split" className="menu-item">
              <SplitHorizontalIcon size={18} aria-hidden />
              {say('split.title')}
            </MenuItem>
          ) : null}
          {view.part ? (
            <MenuItem id="join" className="menu-item">
              <StackIcon size={18} aria-hidden />
              {say('split.join')}
            </MenuItem>
          ) : null}
          {row.trashedAt === 0 ? (
            <MenuItem id="trash" className="menu-item menu-item-danger">
              <TrashIcon size={18} aria-hidden />
              {say('document.trash')}
            </MenuItem>
          ) : null}
        </Menu>
      </Popover>
    </MenuTrigger>,
    place,
  );
}
