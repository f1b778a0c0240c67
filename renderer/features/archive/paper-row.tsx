// One paper in the list: the top of its page, its title, where it belongs, and what is special about it.
import type { DocumentRow } from '../../../shared/api/engine';
import { Divider } from '../../design/divider';
import { MarkedText } from '../../design/marked-text';
import { Thumbnail } from '../../design/thumbnail';
import { useHomes } from '../../homes';
import { kindName, useWords, type Words } from '../../words';

type Props = { readonly row: DocumentRow; readonly searching: boolean; readonly onDragOut: () => void };

export function PaperRow({ row, searching, onDragOut }: Props) {
  const words = useWords();
  const { say } = words;
  const { hit } = row;
  const { homes, homeId } = useHomes();
  // Of another home only where papers of all homes are shown.
  const street = row.homeId === homeId ? '' : (homes.find(({ id }) => id === row.homeId)?.address.street ?? '');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way to what the menu offers.
    <div
      className={searching ? 'paper paper-hit' : 'paper'}
      draggable
      onDragStart={(event) => {
        // What the system drags is a file, which only the shell can hand it.
        event.preventDefault();
        onDragOut();
      }}
    >
      <Thumbnail id={row.id} pages={row.pageCount} page={Math.max(0, hit?.page ?? 0)} />
      <div className="paper-words">
        <p className="paper-title">{row.title || row.fileName}</p>
        <p className="paper-about">
          <Divider category={row.category} />
          <span>
            {[street, aboutPaper(words, row)].filter(Boolean).join(', ')}
            {hit && hit.page >= 0 && row.pageCount > 1 ? `, ${say('archive.rowPage', { page: hit.page + 1 })}` : ''}
          </span>
        </p>
        {hit && (
          <p className="paper-snippet">
            <MarkedText text={hit.snippet} marks={hit.marks} />
          </p>
        )}
      </div>
      <PaperState row={row} />
    </div>
  );
}

function PaperState({ row }: { readonly row: DocumentRow }) {
  const { say } = useWords();
  if (row.hit && row.hit.hits > 0)
    return <span className="paper-side">{say('archive.hits', { count: row.hit.hits })}</span>;
  switch (row.state) {
    case 'waiting':
    case 'reading':
    case 'cancelled':
      return <span className="paper-side">{say(`row.${row.state}`)}</span>;
    case 'needs-password':
      return <span className="badge badge-attention">{say('row.needs-password')}</span>;
    case 'failed':
      return <span className="badge badge-danger">{say('row.failed')}</span>;
    case 'read':
      return row.unsure ? <span className="badge badge-attention">{say('row.unsure')}</span> : null;
  }
}

/** Kind, sender and date, without saying twice what the title already says. */
export function aboutPaper({ say, formats }: Words, row: DocumentRow, length: 'short' | 'long' = 'short'): string {
  if (row.state !== 'read') return say('row.fromYou', { day: formats.dayOf(row.addedAt) });
  const kind = kindName(say, row.kind);
  const parts = [
    row.title.toLowerCase().startsWith(kind.toLowerCase()) ? '' : kind,
    row.title.includes(row.sender) ? '' : row.sender,
    row.date ? (length === 'long' ? formats.longDay(row.date) : formats.shortDay(row.date)) : say('row.noDate'),
  ];
  return parts.filter(Boolean).join(', ');
}

/** What a screen reader says of the row. */
export function paperWords(words: Words, row: DocumentRow): string {
  const { say } = words;
  const special = row.hit?.hits
    ? say('archive.hits', { count: row.hit.hits })
    : row.state !== 'read'
      ? say(`row.${row.state}`)
      : row.unsure
        ? say('row.unsure')
        : '';
  return [row.title || row.fileName, aboutPaper(words, row), special].filter(Boolean).join(', ');
}
