// A paper as one line among a few: the top of its page, its title, where it belongs, and a word to the right.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow } from '../../shared/api/engine';
import { documentRoute, goTo } from '../route';
import { Divider } from './divider';
import { Thumbnail } from './thumbnail';

type Props = {
  readonly paper: Pick<DocumentRow, 'id' | 'title' | 'fileName' | 'category' | 'pageCount'>;
  readonly about: string;
  readonly side?: string;
  /** What can be done with it, after the line. */
  readonly children?: ReactNode;
};

export function PaperLine({ paper, about, side, children }: Props) {
  return (
    <div className="paper-line">
      <Button className="paper-line-open" onPress={() => goTo(documentRoute(paper.id))}>
        <Thumbnail id={paper.id} pages={paper.pageCount} />
        <span className="paper-line-words">
          <span className="paper-line-title">{paper.title || paper.fileName}</span>
          <span className="paper-line-about">
            <Divider category={paper.category} />
            <span>{about}</span>
          </span>
        </span>
        {side && <span className="paper-line-side">{side}</span>}
      </Button>
      {children}
    </div>
  );
}
