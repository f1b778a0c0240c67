// Papers dropped or pasted anywhere in the window are taken in; a calm overlay says where they go.
import { TrayArrowDownIcon } from '@phosphor-icons/react/TrayArrowDown';
import { useEffect, useRef, useState } from 'react';
import { useHomes } from '../../homes';
import { usePapers } from '../../papers';
import { useWords } from '../../words';

export function DropAnywhere() {
  const { say } = useWords();
  const { home } = useHomes();
  const papers = usePapers();
  const [over, setOver] = useState(false);
  const taking = useRef(papers);
  taking.current = papers;

  useEffect(() => {
    // Entering a child leaves its parent: only when both are counted is the window really left.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const move = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = hasFiles(event) ? 'copy' : 'none';
    };
    // Also when a part of the screen takes the files for itself.
    const land = () => {
      depth = 0;
      setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
      const files = [...(event.dataTransfer?.files ?? [])];
      void filesOf(entries, files).then((all) => taking.current.take(all));
    };
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      taking.current.take(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', move);
    window.addEventListener('drop', land, { capture: true });
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', move);
      window.removeEventListener('drop', land, { capture: true });
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);

  if (!over) return null;
  return (
    <div className="drop-overlay">
      <div>
        <TrayArrowDownIcon size={32} aria-hidden />
        <h2>{say('intake.drop')}</h2>
        <p className="quiet">
          {home ? say('intake.drop.body', { street: home.address.street }) : say('intake.dropFirst.body')}
        </p>
      </div>
    </div>
  );
}

/** Dropped folders are opened, all the way down. */
async function filesOf(entries: readonly (FileSystemEntry | null)[], files: readonly File[]): Promise<readonly File[]> {
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  const found: File[] = [];
  const visit = async (entry: FileSystemEntry): Promise<void> => {
    if (entry.isFile)
      found.push(await new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    else if (entry.isDirectory) {
      const reader = (entry as FileSystemDirectoryEntry).createReader();
      // A reader hands out a hundred at a time until it has no more.
      for (;;) {
        const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
        if (some.length === 0) break;
        for (const child of some) await visit(child);
      }
    }
  };
  for (const entry of entries) if (entry) await visit(entry);
  return found.filter((file) => !file.name.startsWith('.'));
}
