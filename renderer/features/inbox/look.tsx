// One paper that wants a look: its page, what the machine is not sure of, and two ways with each: it is right, or it is put right.
import { CheckIcon } from '@phosphor-icons/react/Check';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow, FactView } from '../../../shared/api/engine';
import type { Place } from '../../../shared/documents/understanding';
import { tellingFailure } from '../../acts';
import { Certainty } from '../../design/certainty';
import { PagePicture, useWidth } from '../../design/page-picture';
import { showToast } from '../../design/toast';
import { sayValue } from '../../fact-value';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { factName, useWords } from '../../words';

const margin = 24;

export function Look({ row }: { readonly row: DocumentRow }) {
  const words = useWords();
  const { say } = words;
  const { ref, width } = useWidth<HTMLDivElement>();
  const view = useLive('documents.get', { id: row.id }).value?.document;
  const [lit, setLit] = useState<Place>();
  const facts = view?.facts ?? [];
  const asked = facts.filter(wantsAnswer);
  const read = facts.filter((fact) => !wantsAnswer(fact) && fact.value !== null && !untold.has(fact.name)).slice(0, 6);
  const currency = String(facts.find(({ name }) => name === 'currency')?.value ?? 'NOK');
  const place = lit ?? asked.find((fact) => fact.place)?.place;
  const page = place?.page ?? 0;
  const measure = view?.pages[page];
  const title = row.title || row.fileName;
  const value = (fact: FactView) =>
    fact.value === null ? say('fact.none') : sayValue(words, fact.name, fact.value, currency);

  const confirm = (confirmed: readonly FactView[]) =>
    void tellingFailure(words, async () => {
      for (const { name, value } of confirmed) await engine.call('documents.correct', { id: row.id, name, value });
      showToast({
        text: say('inbox.confirmed', { title }),
        tone: 'ok',
        action: {
          label: say('common.undo'),
          run: () => {
            for (const { name } of confirmed) void engine.call('documents.uncorrect', { id: row.id, name });
          },
        },
      });
    });

  return (
    <>
      <div ref={ref} className="look-page scroll">
        {measure && (
          <div className="look-sheet" style={{ width: Math.max(120, width - 2 * margin) }}>
            <PagePicture
              id={row.id}
              index={page}
              ratio={measure.height / measure.width}
              width={width - 2 * margin}
              label={say('page.picture', { page: page + 1, title })}
              failedText={say('page.noPicture')}
              marks={(place?.boxes ?? []).map((box) => ({ box, as: 'fact' as const }))}
              eager
            />
          </div>
        )}
      </div>
      <section className="look-ask scroll" aria-label={title}>
        <h2 className="look-title">{title}</h2>
        <p className="quiet">{say('inbox.lookReason')}</p>
        <ul className="look-facts">
          {asked.map((fact) => (
            <li key={fact.name}>
              <Button className="look-fact" onPress={() => setLit(fact.place)} isDisabled={!fact.place}>
                <span className="quiet small">{factName(say, fact.name)}</span>
                <span className="look-value">
                  <span className="heading">{value(fact)}</span>
                  <Certainty of={fact.certainty} />
                </span>
              </Button>
              <p className="look-ways">
                <Button
                  className="button button-small"
                  onPress={() => confirm([fact])}
                  aria-label={`${say('inbox.right')}: ${factName(say, fact.name)}`}
                >
                  <CheckIcon size={14} aria-hidden />
                  {say('inbox.right')}
                </Button>
                <Button
                  className="button button-small"
                  onPress={() => goTo(documentRoute(row.id, { fact: fact.name }))}
                  aria-label={say('fact.edit', { fact: factName(say, fact.name) })}
                >
                  {say('inbox.correct')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
        {read.length > 0 && (
          <>
            <p className="quiet small look-rest">{say('inbox.rest')}</p>
            <dl className="look-read">
              {read.map((fact) => (
                <div key={fact.name}>
                  <dt>{factName(say, fact.name)}</dt>
                  <dd>
                    {value(fact)} <Certainty of={fact.certainty} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <div className="look-actions">
          {asked.length > 0 && (
            <Button className="button button-primary" onPress={() => confirm(asked)}>
              {say('inbox.allRight')}
            </Button>
          )}
          <Button className="button" onPress={() => goTo(documentRoute(row.id))}>
            {say('common.show')}
          </Button>
        </div>
        <p className="quiet small">{say('inbox.stands')}</p>
      </section>
    </>
  );
}

/** Follow from the kind, or stand over the list already. */
const untold = new Set(['title', 'category']);

const wantsAnswer = ({ certainty, name, value }: FactView) =>
  certainty === 'unsure' && !untold.has(name) && value !== null;
