// A paper that somebody outside left in a drop-box: from whom, with what words, and whether it is wanted.
import { TrayArrowDownIcon } from '@phosphor-icons/react/TrayArrowDown';
import { Button } from 'react-aria-components/Button';
import type { DocumentView } from '../../../shared/api/engine';
import { tellingFailure, trashPapers } from '../../acts';
import { showToast } from '../../design/toast';
import { engine } from '../../ports';
import { useWords } from '../../words';

type Props = { readonly view: DocumentView; readonly leftBy: NonNullable<DocumentView['leftBy']> };

export function LeftBy({ view, leftBy }: Props) {
  const words = useWords();
  const { say, formats } = words;
  const { id, title, fileName } = view.row;
  const keep = (kept: boolean) =>
    tellingFailure(words, async () => {
      await engine.call('documents.keep', { id, kept });
      if (kept)
        showToast({
          text: say('inbox.left.kept', { title: title || fileName }),
          tone: 'ok',
          action: { label: say('common.undo'), run: () => void keep(false) },
        });
    });
  return (
    <div className="look-left">
      <TrayArrowDownIcon size={20} aria-hidden />
      <div>
        <p className="heading">
          {say(leftBy.from ? 'inbox.left.from' : 'inbox.left.fromSomebody', { name: leftBy.from, share: leftBy.share })}
        </p>
        <p className="quiet small">{formats.nearDay(leftBy.at)}</p>
        {leftBy.note && <p className="small look-left-note">{leftBy.note}</p>}
        <p className="look-actions">
          <Button className="button button-primary" onPress={() => void keep(true)}>
            {say('inbox.left.keep')}
          </Button>
          <Button className="button" onPress={() => void trashPapers(words, [view.row])}>
            {say('inbox.left.throw')}
          </Button>
        </p>
      </div>
    </div>
  );
}
