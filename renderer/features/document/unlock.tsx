// The pages of a locked paper: they can be looked at for as long as its password is remembered, and asked for again after that.
import { LockKeyIcon } from '@phosphor-icons/react/LockKey';
import type { DocumentRow } from '../../../shared/api/engine';
import { tellingFailure } from '../../acts';
import { drawAgain } from '../../pictures';
import { engine } from '../../ports';
import { PasswordForm } from '../../remedy';
import { useWords } from '../../words';

export function Unlock({ paper }: { readonly paper: DocumentRow }) {
  const words = useWords();
  const { say } = words;
  return (
    <div className="unlock">
      <LockKeyIcon size={24} aria-hidden />
      <p>{say('page.locked')}</p>
      <PasswordForm
        name={paper.fileName}
        note={say('page.lockedNote')}
        onPassword={(password) =>
          void tellingFailure(words, async () => {
            await engine.call('documents.unlock', { id: paper.id, password });
            drawAgain(paper.id);
          })
        }
      />
    </div>
  );
}
