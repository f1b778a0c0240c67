// What is blacked out in a pack, place by place, with a way to let one be read and a way to black out more; and the pages nobody could look through.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { PackPaperView, PackPreview } from '../../../shared/api/packs';
import { PlaceCrop } from '../../place-crop';
import { useWords } from '../../words';
import type { PackActs } from './choices';
import { RedactDialog } from './redact-dialog';

type Props = {
  readonly preview: PackPreview;
  readonly chosen: readonly PackPaperView[];
  readonly acts: PackActs;
};
type Opened = { readonly id: string; readonly page: number };

export function Redactions({ preview, chosen, acts }: Props) {
  const { say } = useWords();
  const { choices } = acts;
  const [opened, setOpened] = useState<Opened>();
  const paper = chosen.find(({ id }) => id === opened?.id);
  const withMarks = chosen.filter(({ id, marks }) => marks.length > 0 || choices.added.some((box) => box.id === id));
  const withUnchecked = chosen.filter(({ unchecked }) => unchecked.length > 0);
  const isChecking = preview.checking.done < preview.checking.total;
  return (
    <div className="packs-redactions scroll">
      <h2 className="heading">{say('packs.redacted')}</h2>
      <p className="quiet small">{say('packs.redactedNote')}</p>
      {withMarks.length === 0 && (
        <p className="packs-none">{isChecking ? say('packs.stillLooking') : say('packs.noneFound')}</p>
      )}
      {withMarks.map((each) => (
        <section key={each.id} className="packs-marked" aria-label={each.title}>
          <Button
            className="link packs-marked-title"
            onPress={() => setOpened({ id: each.id, page: each.marks[0]?.page ?? 0 })}
          >
            {each.title}
          </Button>
          <ul>
            {each.marks.map((mark) => {
              const isLifted = choices.lifted.has(mark.key);
              const label = say(`packs.what.${mark.what}`, { page: mark.page + 1 });
              return (
                <li key={mark.key} className={isLifted ? 'packs-mark packs-mark-lifted' : 'packs-mark'}>
                  <PlaceCrop view={{ row: each }} place={{ page: mark.page, boxes: [mark.box] }} label={label} />
                  <span className="packs-mark-words">
                    <span className="small">
                      {isLifted ? say('packs.isRead', { what: label }) : label}
                      {!mark.certain && !isLifted && <span className="quiet"> {say('packs.looksLike')}</span>}
                    </span>
                    <Button
                      className="link small"
                      onPress={() => acts.lift(mark.key, !isLifted)}
                      aria-label={`${isLifted ? say('packs.cover') : say('packs.lift')}: ${label}, ${each.title}`}
                    >
                      {isLifted ? say('packs.cover') : say('packs.lift')}
                    </Button>
                  </span>
                </li>
              );
            })}
            {choices.added
              .filter(({ id }) => id === each.id)
              .map((box) => (
                <li key={`${box.page} ${box.box.x} ${box.box.y}`} className="packs-mark">
                  <PlaceCrop
                    view={{ row: each }}
                    place={{ page: box.page, boxes: [box.box] }}
                    label={say('packs.own', { page: box.page + 1 })}
                  />
                  <span className="packs-mark-words">
                    <span className="small">{say('packs.own', { page: box.page + 1 })}</span>
                    <Button
                      className="link small"
                      onPress={() => acts.remove(box)}
                      aria-label={`${say('packs.remove')}: ${say('packs.own', { page: box.page + 1 })}, ${each.title}`}
                    >
                      {say('packs.remove')}
                    </Button>
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {withUnchecked.length > 0 && (
        <section className="packs-unchecked">
          <h3 className="heading small">{say('packs.unchecked')}</h3>
          <p className="quiet small">{say('packs.uncheckedNote')}</p>
          <ul>
            {withUnchecked.map((each) =>
              each.unchecked.map(({ page, because }) => (
                <li key={`${each.id} ${page} ${because}`} className="packs-unchecked-page">
                  <Button className="link small" onPress={() => setOpened({ id: each.id, page })}>
                    {say('packs.pageOf', { title: each.title, page: page + 1 })}
                  </Button>
                  <span className="quiet small">{say(`packs.because.${because}`)}</span>
                </li>
              )),
            )}
          </ul>
        </section>
      )}
      <MorePicker chosen={chosen} onPick={(id) => setOpened({ id, page: 0 })} />
      {paper && opened && (
        <RedactDialog
          paper={paper}
          page={opened.page}
          acts={acts}
          onPage={(page) => setOpened({ id: paper.id, page })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}

/** Any paper may hold something else that is nobody's business. */
function MorePicker({
  chosen,
  onPick,
}: {
  readonly chosen: readonly PackPaperView[];
  readonly onPick: (id: string) => void;
}) {
  const { say } = useWords();
  if (chosen.length === 0) return null;
  return (
    <label className="packs-add">
      <span className="small">{say('packs.blackOutMore')}</span>
      <select
        className="input"
        value=""
        onChange={(event) => {
          if (event.target.value) onPick(event.target.value);
        }}
      >
        <option value="">{say('packs.pickPaper')}</option>
        {chosen.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
