// Before the surveyor comes: which paper would lift a part's grade, whether it is here, and words to ask for it.
import { CheckCircleIcon } from '@phosphor-icons/react/CheckCircle';
import { Button } from 'react-aria-components/Button';
import type { LiftItem } from '../../../shared/api/maintenance';
import { sayIfKnown } from '../../../shared/i18n/words';
import { PaperLine } from '../../design/paper-line';
import { documentRoute, goTo } from '../../route';
import { kindName, useWords } from '../../words';
import { paperAbout } from './task-pane';

export function LiftCheck({ items }: { readonly items: readonly LiftItem[] }) {
  const words = useWords();
  const { say } = words;
  if (items.length === 0) return null;
  const missing = items.filter(({ state }) => state === 'missing').length;
  return (
    <section className="lift" aria-labelledby="lift-title">
      <header className="outlook-head">
        <h2 id="lift-title" className="heading">
          {say('lift.title')}
        </h2>
        <p className="quiet small">{say('lift.count', { missing, found: items.length - missing })}</p>
      </header>
      <ul>
        {items.map((item) => (
          <li key={item.id} className="lift-row">
            <p className="lift-grades">
              <span className="badge badge-attention">{item.grade}</span>
              <span aria-hidden>→</span>
              <span className="badge badge-ok">{item.couldBe}</span>
            </p>
            <div className="lift-words">
              <p className="heading">{item.partName || sayIfKnown(say, `part.${item.partKind}`, item.partKind)}</p>
              <p className="quiet">{sayIfKnown(say, `lift.${item.ruleId}`, '')}</p>
              {item.state === 'found' ? (
                <>
                  <p className="lift-found">
                    <CheckCircleIcon size={16} weight="fill" aria-hidden />
                    {say('lift.found')}
                  </p>
                  {item.papers.map((paper) => (
                    <PaperLine
                      key={paper.id}
                      paper={{ ...paper, fileName: '', pageCount: 1 }}
                      about={paperAbout(words, paper)}
                    />
                  ))}
                </>
              ) : (
                <p className="over-soft">
                  {say('lift.missing', {
                    kinds: item.kinds.map((kind) => inSentence(kindName(say, kind))).join(', '),
                  })}
                </p>
              )}
              {item.report && (
                <Button className="link" onPress={() => item.report && goTo(documentRoute(item.report.id))}>
                  {say('lift.report', { title: item.report.title })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** FDV-dokumentasjon keeps its capitals. */
const inSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
