// Files that did not get in, each with its reason and what to do; nothing of them is kept.
import { Button } from 'react-aria-components/Button';
import { usePapers } from '../../papers';
import { problemWords, useWords } from '../../words';

export function Refused() {
  const { say } = useWords();
  const { refused, forgetRefused } = usePapers();
  return (
    <section className="reading" aria-label={say('inbox.refused')}>
      <header className="reading-head">
        <h2 className="heading">{say('inbox.refused')}</h2>
        <Button className="link" onPress={forgetRefused}>
          {say('notice.dismiss')}
        </Button>
      </header>
      <ul>
        {refused.map(({ fileName, problem }, index) => {
          const why = problem && problemWords(say, problem);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be tried twice.
            <li key={index} className="refused">
              <p className="reading-name">{fileName}</p>
              {why && (
                <p className="small">
                  <span className="reading-danger">{why.what}</span> <span className="quiet">{why.hint}</span>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
