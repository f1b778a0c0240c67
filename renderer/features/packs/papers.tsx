// The papers of a pack by divider, each with its reason, a way in and a way out; what is missed; and those no rule asks for.
import { CaretDownIcon } from '@phosphor-icons/react/CaretDown';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import type { PackPaperView, PackPreview } from '../../../shared/api/packs';
import { sayIfKnown } from '../../../shared/i18n/words';
import { Divider } from '../../design/divider';
import { Thumbnail } from '../../design/thumbnail';
import { documentRoute, goTo } from '../../route';
import { categoryName, kindName, useWords } from '../../words';
import type { PackActs } from './choices';

type Props = {
  readonly preview: PackPreview;
  readonly chosen: readonly PackPaperView[];
  readonly acts: PackActs;
  readonly isIn: (paper: PackPaperView) => boolean;
};

export function Papers({ preview, chosen, acts, isIn }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const suggested = preview.papers.filter((paper) => paper.isProposed || acts.choices.papers.get(paper.id));
  const others = preview.papers.filter((paper) => !suggested.includes(paper));
  const categories = [...new Set(suggested.map(({ category }) => category))];
  const pages = chosen.reduce((sum, { pageCount }) => sum + pageCount, 0);
  return (
    <>
      <p className="packs-sum" role="status">
        <strong className="heading">{say('packs.sum', { papers: chosen.length, pages })}</strong>
        {preview.checking.done < preview.checking.total && (
          <span className="quiet"> {say('packs.checking', preview.checking)}</span>
        )}
      </p>
      {preview.missing.length > 0 && (
        <section className="packs-missing" aria-labelledby="packs-missing">
          <h2 id="packs-missing" className="heading">
            {say('packs.missing')}
          </h2>
          <ul>
            {preview.missing.map(({ why, source }) => (
              <li key={why}>
                {sayIfKnown(say, `pack.want.${why}`, why)}{' '}
                <span className="quiet small">
                  {source.isWeak ? say('packs.weakSource', { title: source.title }) : source.title}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {categories.map((category) => (
        <section key={category} className="packs-section" aria-label={categoryName(say, category)}>
          <h2 className="packs-category">
            <Divider category={category} />
            {categoryName(say, category)}
          </h2>
          <ul>
            {suggested
              .filter((paper) => paper.category === category)
              .map((paper) => (
                <Line key={paper.id} paper={paper} acts={acts} isIn={isIn(paper)} />
              ))}
          </ul>
        </section>
      ))}
      {others.length > 0 && (
        <section className="packs-section">
          <Button className="packs-others" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <CaretDownIcon size={16} aria-hidden className={isOpen ? 'packs-caret-open' : ''} />
            {say('packs.others', { count: others.length })}
          </Button>
          {isOpen && (
            <ul>
              {others.map((paper) => (
                <Line key={paper.id} paper={paper} acts={acts} isIn={isIn(paper)} />
              ))}
            </ul>
          )}
        </section>
      )}
      {preview.more > 0 && <p className="quiet packs-more">{say('packs.more', { count: preview.more })}</p>}
    </>
  );
}

function Line({
  paper,
  acts,
  isIn,
}: {
  readonly paper: PackPaperView;
  readonly acts: PackActs;
  readonly isIn: boolean;
}) {
  const { say, formats } = useWords();
  const { choices } = acts;
  const hidden =
    paper.marks.filter(({ key }) => !choices.lifted.has(key)).length +
    choices.added.filter(({ id }) => id === paper.id).length;
  const about = [
    kindName(say, paper.kind),
    paper.title.includes(paper.sender) ? '' : paper.sender,
    paper.date ? formats.shortDay(paper.date) : '',
    say('packs.pages', { count: paper.pageCount }),
  ];
  const why = paper.isHeld ? say('packs.held') : paper.why === '' ? '' : sayIfKnown(say, `pack.why.${paper.why}`, '');
  return (
    <li className="packs-paper">
      <Checkbox
        className="packs-check"
        isSelected={isIn}
        isDisabled={paper.isHeld}
        onChange={(next) => acts.take(paper.id, next)}
        aria-label={paper.title}
      >
        <span className="packs-box" aria-hidden />
        <Thumbnail id={paper.id} pages={paper.pageCount} />
        <span className="packs-words">
          <span className="packs-title">{paper.title}</span>
          <span className="quiet small">{about.filter(Boolean).join(', ')}</span>
          {why && <span className="packs-why small">{why}</span>}
        </span>
      </Checkbox>
      <span className="packs-flags">
        {hidden > 0 && <span className="badge badge-fjord">{say('packs.hidden', { count: hidden })}</span>}
        {isIn && paper.unchecked.length > 0 && (
          <span className="badge badge-attention">
            {say('packs.uncheckedPages', { count: paper.unchecked.length })}
          </span>
        )}
        <Button
          className="link small"
          onPress={() => goTo(documentRoute(paper.id))}
          aria-label={say('packs.openPaper', { title: paper.title })}
        >
          {say('packs.open')}
        </Button>
      </span>
    </li>
  );
}
