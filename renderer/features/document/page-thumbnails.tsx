// Every page small, down the left side.
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentView } from '../../../shared/api/engine';
import { PagePicture } from '../../design/page-picture';
import { useWords } from '../../words';

type Props = { readonly view: DocumentView; readonly page: number; readonly onPage: (index: number) => void };

export function PageThumbnails({ view, page, onPage }: Props) {
  const { say } = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-page='${page}']`)?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return (
    <nav ref={list} className="page-thumbnails scroll" aria-label={say('document.pages')}>
      {view.pages.map(({ index, width, height }) => {
        const label = say('page.of', { page: index + 1, pages: view.pages.length });
        return (
          <Button
            key={index}
            className="page-thumbnail"
            data-page={index}
            aria-label={label}
            aria-current={index === page ? 'page' : false}
            onPress={() => onPage(index)}
          >
            <span className="page-thumbnail-sheet">
              <PagePicture id={view.row.id} index={index} ratio={height / width} width={64} label="" failedText="" />
            </span>
            <span aria-hidden>{index + 1}</span>
          </Button>
        );
      })}
    </nav>
  );
}
