// The text of the page one is looking at, as it was read.
import { useEffect, useState } from 'react';
import type { DocumentView } from '../../../shared/api/engine';
import { sayIfKnown } from '../../../shared/i18n/words';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function PaperText({ view, page }: { readonly view: DocumentView; readonly page: number }) {
  const { say } = useWords();
  const [read, setRead] = useState<{
    readonly page: number;
    readonly text: string;
    readonly look?: string | undefined;
  }>();
  const { id } = view.row;
  const has = view.pages.length > 0;
  useEffect(() => {
    if (!has) return;
    let over = false;
    engine.call('documents.pageText', { id, index: page }).then(
      ({ text, look }) => {
        if (!over) setRead({ page, text, look });
      },
      () => {
        if (!over) setRead({ page, text: '' });
      },
    );
    return () => {
      over = true;
    };
  }, [id, page, has]);
  return (
    <div className="paper-text">
      <p className="quiet small">{sayIfKnown(say, `document.textFrom.${view.textFrom}`, '')}</p>
      {read?.page === page && (
        <>
          <h3 className="small">{say('page.of', { page: page + 1, pages: view.pages.length })}</h3>
          {read.text.trim() === '' ? (
            <p className="quiet">{sayIfKnown(say, `document.look.${read.look ?? ''}`, say('document.noText'))}</p>
          ) : (
            <pre>{read.text}</pre>
          )}
        </>
      )}
    </div>
  );
}
