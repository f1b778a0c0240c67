// The papers that came last.
import { Button } from 'react-aria-components/Button';
import type { DocumentList, DocumentRow } from '../../../shared/api/engine';
import { PaperLine } from '../../design/paper-line';
import { archiveRoute, goTo } from '../../route';
import { kindName, useWords, type Words } from '../../words';

export function Latest({ list }: { readonly list: DocumentList }) {
  const words = useWords();
  const { say, formats } = words;
  return (
    <section className="home-latest" aria-labelledby="home-latest">
      <header className="home-section">
        <h2 id="home-latest" className="heading">
          {say('home.latest')}
        </h2>
        <Button className="link" onPress={() => goTo(archiveRoute)}>
          {say('home.showAll', { count: formats.number(list.count) })}
        </Button>
      </header>
      <ul>
        {list.rows.map((row) => (
          <li key={row.id}>
            <PaperLine
              paper={row}
              about={aboutPaper(words, row)}
              side={row.date ? formats.nearDay(Date.parse(row.date)) : say('row.noDate')}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutPaper({ say }: Words, row: DocumentRow): string {
  if (row.state !== 'read') return say(`row.${row.state}`);
  const kind = kindName(say, row.kind);
  const parts = [
    row.title.toLowerCase().startsWith(kind.toLowerCase()) ? '' : kind,
    row.title.toLowerCase().includes(row.sender.toLowerCase()) ? '' : row.sender,
  ];
  return parts.filter(Boolean).join(', ') || kind;
}
