// The papers that are about to be shared, each with a way out, what is blacked out in it, and what nobody could look through.
import { Checkbox } from 'react-aria-components/Checkbox';
import type { OutputOf } from '../../../shared/api/contract';
import type { EngineContract } from '../../../shared/api/engine';
import type { SharePreviewPaper } from '../../../shared/api/shares';
import { sayIfKnown } from '../../../shared/i18n/words';
import type { Problem } from '../../../shared/problem';
import { Divider } from '../../design/divider';
import { Thumbnail } from '../../design/thumbnail';
import { kindName, problemWords, useWords } from '../../words';

type Props = {
  readonly preview: OutputOf<EngineContract['shares.preview']> | undefined;
  readonly problem: Problem | undefined;
  readonly isIn: (id: string) => boolean;
  readonly onTake: (id: string, isIn: boolean) => void;
};

export function PreviewPapers({ preview, problem, isIn, onTake }: Props) {
  const { say } = useWords();
  if (problem) return <p role="alert">{problemWords(say, problem).what}</p>;
  if (!preview) return null;
  const { papers, checking } = preview;
  const chosen = papers.filter(({ id }) => isIn(id));
  const hidden = chosen.reduce((sum, paper) => sum + paper.hidden, 0);
  const doubtful = chosen.filter(({ unchecked }) => unchecked.length > 0);
  if (papers.length === 0) return <p className="quiet seen-none">{say('sharing.preview.none')}</p>;
  return (
    <>
      <p className="preview-sum" role="status">
        <strong className="heading">{say('sharing.papers', { count: chosen.length })}</strong>
        <span className="quiet">
          {checking.done < checking.total
            ? ` ${say('packs.checking', checking)}`
            : ` ${say('sharing.preview.hidden', { count: hidden })}`}
        </span>
      </p>
      {doubtful.length > 0 && (
        <div className="share-fault share-doubt">
          <p className="heading">{say('packs.unchecked')}</p>
          <p className="small">{say('packs.uncheckedNote')}</p>
          <ul className="small">
            {doubtful.slice(0, 6).map(({ id, title, unchecked }) => (
              <li key={id}>
                {title}:{' '}
                {unchecked
                  .slice(0, 4)
                  .map(({ page, because }) =>
                    say('sharing.preview.page', { page: page + 1, why: say(`packs.because.${because}`) }),
                  )
                  .join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className="preview-papers">
        {papers.map((paper) => (
          <Line key={paper.id} paper={paper} isIn={isIn(paper.id)} onTake={onTake} />
        ))}
      </ul>
    </>
  );
}

type LineProps = {
  readonly paper: SharePreviewPaper;
  readonly isIn: boolean;
  readonly onTake: (id: string, isIn: boolean) => void;
};

function Line({ paper, isIn, onTake }: LineProps) {
  const { say, formats } = useWords();
  const about = [
    kindName(say, paper.kind),
    paper.date ? formats.shortDay(paper.date) : '',
    say('packs.pages', { count: paper.pageCount }),
  ];
  const why = paper.isHeld
    ? say('sharing.preview.held')
    : paper.why === ''
      ? ''
      : sayIfKnown(say, `pack.why.${paper.why}`, '');
  return (
    <li className="preview-paper">
      <Checkbox
        className="preview-check"
        isSelected={isIn}
        onChange={(next) => onTake(paper.id, next)}
        aria-label={paper.title}
      >
        <span className="preview-box" aria-hidden />
        <Thumbnail id={paper.id} pages={paper.pageCount} />
        <span className="preview-words">
          <span className="preview-title">
            <Divider category={paper.category} /> {paper.title}
          </span>
          <span className="quiet small">{about.filter(Boolean).join(', ')}</span>
          {why && <span className="small preview-why">{why}</span>}
        </span>
      </Checkbox>
      {isIn && paper.hidden > 0 && (
        <span className="badge badge-fjord">{say('packs.hidden', { count: paper.hidden })}</span>
      )}
    </li>
  );
}
