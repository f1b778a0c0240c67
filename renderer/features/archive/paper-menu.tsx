// What the right button offers for the chosen papers.
import { AppWindowIcon } from '@phosphor-icons/react/AppWindow';
import { ArrowSquareOutIcon } from '@phosphor-icons/react/ArrowSquareOut';
import { FilesIcon } from '@phosphor-icons/react/Files';
import { FloppyDiskIcon } from '@phosphor-icons/react/FloppyDisk';
import { PrinterIcon } from '@phosphor-icons/react/Printer';
import { TrashIcon } from '@phosphor-icons/react/Trash';
import { UserIcon } from '@phosphor-icons/react/User';
import { useRef } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components/Menu';
import type { DocumentRow } from '../../../shared/api/engine';
import { openOutside, printPaper, savePapers } from '../../outgoing';
import { archiveRoute, goTo } from '../../route';
import { useWords } from '../../words';

type Props = {
  readonly at: { readonly x: number; readonly y: number };
  readonly rows: readonly DocumentRow[];
  readonly onOpen: (row: DocumentRow) => void;
  readonly onTrash: () => void;
  readonly onClose: () => void;
};

export function PaperMenu({ at, rows, onOpen, onTrash, onClose }: Props) {
  const words = useWords();
  const { say } = words;
  const anchor = useRef<HTMLSpanElement>(null);
  const [first] = rows;
  const alone = rows.length === 1 ? first : undefined;
  const act = (key: string) => {
    onClose();
    if (key === 'trash') onTrash();
    if (key === 'save') void savePapers(words, rows, 'original');
    if (!alone) return;
    if (key === 'open') onOpen(alone);
    if (key === 'outside') void openOutside(words, alone);
    if (key === 'print') void printPaper(words, alone);
    if (key === 'sender') goTo({ ...archiveRoute, sender: alone.sender });
    if (key === 'like') goTo({ ...archiveRoute, like: alone.id });
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        className="popover"
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu aria-label={say('archive.menu')} autoFocus="first" onAction={(key) => act(String(key))}>
          {alone ? (
            <>
              <MenuItem id="open" className="menu-item">
                <ArrowSquareOutIcon size={18} aria-hidden />
                {say('common.open')}
              </MenuItem>
              <MenuItem id="outside" className="menu-item">
                <AppWindowIcon size={18} aria-hidden />
                {say('document.openOutside')}
              </MenuItem>
              <MenuItem id="print" className="menu-item">
                <PrinterIcon size={18} aria-hidden />
                {say('document.print')}
              </MenuItem>
            </>
          ) : null}
          <MenuItem id="save" className="menu-item">
            <FloppyDiskIcon size={18} aria-hidden />
            {alone ? say('document.saveOriginal') : say('archive.saveSelected', { count: rows.length })}
          </MenuItem>
          <Separator className="menu-line" />
          {alone ? (
            <>
              {alone.sender ? (
                <MenuItem id="sender" className="menu-item">
                  <UserIcon size={18} aria-hidden />
                  {say('archive.sameSender')}
                </MenuItem>
              ) : null}
              <MenuItem id="like" className="menu-item">
                <FilesIcon size={18} aria-hidden />
                {say('archive.moreLike')}
              </MenuItem>
              <Separator className="menu-line" />
            </>
          ) : null}
          <MenuItem id="trash" className="menu-item menu-item-danger">
            <TrashIcon size={18} aria-hidden />
            {say('archive.trashSelected', { count: rows.length })}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
