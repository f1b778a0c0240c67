// One paper that wants a look: its page, and one question after the other about what the machine doubted.
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { DocumentRow, DocumentView, FactView } from '../../../shared/api/engine';
import type { FactValue, Place } from '../../../shared/documents/understanding';
import { tellingFailure } from '../../acts';
import { Certainty } from '../../design/certainty';
import { PagePicture, useWidth } from '../../design/page-picture';
import { showToast } from '../../design/toast';
import { sayValue } from '../../fact-value';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { documentRoute, goTo } from '../../route';
import { factName, useWords } from '../../words';
import { useInboxKeys } from './keys';
import { LeftBy } from './left-by';
import { answersTo, Question } from './question';

type Props = {
  readonly row: DocumentRow;
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
  readonly onGoTo: (id: string) => void;
};

type Given = { readonly id: string; readonly before: readonly FactView[] };
/** Answers given, so that each can be taken back, also when the next paper is shown already. */
const given: Given[] = [];
const mostGiven = 50;

export function Look({ row, place, count, onStep, onGoTo }: Props) {
  const words = useWords();
  const { say } = words;
  const view = useLive('documents.get', { id: row.id }).value?.document ?? undefined;
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState(false);
  const [lit, setLit] = useState<Place>();
  const facts = view?.facts ?? [];
  const asked = facts.filter((fact) => wantsAnswer(fact) && !answered.includes(fact.name));
  const fact = asked.find(({ name }) => !skipped.includes(name)) ?? asked[0];
  const read = facts.filter((one) => !asked.includes(one) && one.value !== null && !untold.has(one.name)).slice(0, 6);
  const currency = String(facts.find(({ name }) => name === 'currency')?.value ?? 'NOK');
  const title = row.title || row.fileName;

  const answer = (answers: readonly (readonly [FactView, FactValue | null])[]) => {
    setEditing(false);
    setLit(undefined);
    const names = answers.map(([{ name }]) => name);
    setAnswered((before) => [...before, ...names]);
    given.push({ id: row.id, before: answers.map(([before]) => before) });
    if (given.length > mostGiven) given.shift();
    void tellingFailure(words, async () => {
      try {
        for (const [{ name }, value] of answers) await engine.call('documents.correct', { id: row.id, name, value });
      } catch (error) {
        given.pop();
        setAnswered((before) => before.filter((name) => !names.includes(name)));
        throw error;
      }
      if (asked.length > answers.length) return;
      showToast({
        text: say('inbox.settled', { title }),
        tone: 'ok',
        action: { label: say('common.undo'), run: undo },
      });
    });
  };
  const undo = () => {
    const last = given.pop();
    if (!last) return;
    setAnswered([]);
    void tellingFailure(words, async () => {
      for (const { name } of last.before) await engine.call('documents.uncorrect', { id: last.id, name });
      onGoTo(last.id);
    });
  };
  const skip = () => {
    setEditing(false);
    setLit(undefined);
    const rest = asked.filter(({ name }) => name !== fact?.name && !skipped.includes(name));
    if (rest.length > 0 && fact) setSkipped([...skipped, fact.name]);
    else {
      setSkipped([]);
      onStep(1);
    }
  };
  const all = () => answer(asked.map((one) => [one, one.value]));
  const choices = fact ? answersTo(fact) : [];

  useInboxKeys({
    choose: (index) => {
      const choice = choices[index];
      if (fact && choice) answer([[fact, choice.value]]);
    },
    none: () => {
      if (fact && canBeMissing(fact)) answer([[fact, null]]);
    },
    edit: () => setEditing(true),
    skip,
    all,
    undo,
    step: onStep,
  });

  return (
    <>
      <PageOf view={view} row={row} place={lit ?? fact?.place} />
      <section className="look-ask scroll" aria-label={title}>
        <p className="quiet small look-place" role="status">
          {say('inbox.place', { at: place, of: count })}
          {asked.length > 0 && `, ${say('inbox.questions', { count: asked.length })}`}
        </p>
        <p className="heading look-paper">{title}</p>
        {view?.leftBy && !view.leftBy.kept && <LeftBy view={view} leftBy={view.leftBy} />}
        {view && fact && (
          <Question
            key={`${row.id} ${fact.name}`}
            view={view}
            fact={fact}
            currency={currency}
            editing={editing}
            onEdit={setEditing}
            onAnswer={(value) => answer([[fact, value]])}
            onLight={setLit}
          />
        )}
        {!editing && (
          <div className="look-actions">
            <Button className="button" onPress={skip}>
              {say('inbox.skip')} <kbd className="key">{say('inbox.key.skip')}</kbd>
            </Button>
            {asked.length > 1 && (
              <Button className="button" onPress={all}>
                {say('inbox.allRight')} <kbd className="key">{say('inbox.key.all')}</kbd>
              </Button>
            )}
          </div>
        )}
        {read.length > 0 && (
          <>
            <p className="quiet small look-rest">{say('inbox.rest')}</p>
            <dl className="look-read">
              {read.map((one) => (
                <div key={one.name}>
                  <dt>{factName(say, one.name)}</dt>
                  <dd>
                    {one.value === null ? '' : sayValue(words, one.name, one.value, currency)}{' '}
                    <Certainty of={one.certainty} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <p className="look-ways">
          <Button className="link" onPress={() => onStep(-1)}>
            {say('inbox.previous')} <kbd className="key">{say('inbox.key.previous')}</kbd>
          </Button>
          <Button className="link" onPress={() => onStep(1)}>
            {say('inbox.next')} <kbd className="key">{say('inbox.key.next')}</kbd>
          </Button>
          <Button className="link" onPress={() => goTo(documentRoute(row.id))}>
            {say('common.show')}
          </Button>
          {given.length > 0 && (
            <Button className="link" onPress={undo}>
              {say('inbox.undo')} <kbd className="key">Ctrl Z</kbd>
            </Button>
          )}
        </p>
        <p className="quiet small">{say('inbox.teaches')}</p>
      </section>
    </>
  );
}

const margin = 24;

/** The page that the question is about, moved so that its place is in sight. */
function PageOf({
  view,
  row,
  place,
}: {
  readonly view: DocumentView | undefined;
  readonly row: DocumentRow;
  readonly place: Place | undefined;
}) {
  const { say } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>();
  const page = place?.page ?? 0;
  const measure = view?.pages[page];
  const shown = Math.max(120, width - 2 * margin);
  const box = place?.boxes[0];
  const middle = box ? margin + ((box.y + box.h / 2) / 10_000) * shown : 0;
  const before = useRef('');
  useEffect(() => {
    const target = ref.current;
    if (!target || width === 0) return;
    const calm = before.current !== row.id || matchMedia('(prefers-reduced-motion: reduce)').matches;
    before.current = row.id;
    target.scrollTo({ top: middle - target.clientHeight / 2, behavior: calm ? 'instant' : 'smooth' });
  }, [ref, width, middle, row.id]);
  return (
    <div ref={ref} className="look-page scroll">
      {measure && (
        <div className="look-sheet" style={{ width: shown }}>
          <PagePicture
            id={row.id}
            index={page}
            ratio={measure.height / measure.width}
            width={shown}
            label={say('page.picture', { page: page + 1, title: row.title || row.fileName })}
            failedText={say('page.noPicture')}
            marks={(place?.boxes ?? []).map((one) => ({ box: one, as: 'fact' as const }))}
            eager
          />
        </div>
      )}
    </div>
  );
}

/** Follow from the kind, or stand over the list already. */
const untold = new Set(['title', 'category']);

const wantsAnswer = ({ certainty, name, value }: FactView) =>
  certainty === 'unsure' && !untold.has(name) && value !== null;

const canBeMissing = ({ name }: FactView) => name !== 'kind';
