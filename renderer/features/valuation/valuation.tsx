// What the home is worth by lists of sales: the figure and its span, the sales that carry it, and what would change it.
import { FilePdfIcon } from '@phosphor-icons/react/FilePdf';
import { PlusIcon } from '@phosphor-icons/react/Plus';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SalesSet } from '../../../shared/api/value';
import { Failed } from '../../design/failed';
import { InBar } from '../../design/in-bar';
import { useHomes } from '../../homes';
import { useLive } from '../../live';
import { sayReady } from '../../ready';
import { problemWords, useWords } from '../../words';
import { importSales, saveValuePaper } from './acts';
import { Carriers, Doubts, Figure, PriceChart } from './answer';
import { ListColumns } from './list-columns';
import { AskingRule, CrossCheck, Moved, TrialFigures, WhatIf } from './side';
import './valuation.css';

export function Valuation() {
  const words = useWords();
  const { say } = words;
  const { homeId } = useHomes();
  const { value, problem } = useLive('valuation.sets', { homeId });
  const [chosen, setChosen] = useState('');
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isReady = value !== undefined || problem !== undefined;
  useEffect(() => {
    if (isReady) sayReady('valuation');
  }, [isReady]);

  const take = async (file: File | undefined) => {
    if (!file) return;
    setReading(true);
    await importSales(words, homeId, file, setChosen);
    setReading(false);
  };
  const choose = () => input.current?.click();
  // Before the window takes it for a paper.
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file || !/\.(csv|tsv|txt)$/i.test(file.name)) return;
    event.preventDefault();
    event.nativeEvent.stopPropagation();
    void take(file);
  };
  const set = value?.sets.find(({ id }) => id === chosen) ?? value?.sets[0];

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same.
    <div className="valuation scroll" onDrop={drop}>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={say('valuation.choose')}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {problem && (
        <Failed title={say('valuation.failed.title')} problem={problem} safe={say('valuation.failed.body')} />
      )}
      {value && !set && (
        <div className="empty">
          <h2>{say('valuation.empty.title')}</h2>
          <p>{say('valuation.empty.body')}</p>
          <Button className="button button-primary" isDisabled={isReading} onPress={choose}>
            {isReading ? say('valuation.reading') : say('valuation.choose')}
          </Button>
          <p className="small">{say('valuation.drop')}</p>
        </div>
      )}
      {value && set && (
        <>
          <InBar at="actions">
            {value.sets.length > 1 && (
              <select
                className="input valuation-list"
                aria-label={say('valuation.list')}
                value={set.id}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                {value.sets.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
            <Button className="button" isDisabled={isReading} onPress={choose}>
              <PlusIcon size={18} aria-hidden />
              <span>{isReading ? say('valuation.reading') : say('valuation.another')}</span>
            </Button>
          </InBar>
          <BySet key={set.id} set={set} homeId={homeId} />
        </>
      )}
    </div>
  );
}

function BySet({ set, homeId }: { readonly set: SalesSet; readonly homeId: string }) {
  const words = useWords();
  const { say } = words;
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const { value: told, problem } = useLive('valuation.estimate', { homeId, setId: set.id, said: { ...said } });
  const [value, setValue] = useState(told?.type === 'done' ? told : undefined);
  useEffect(() => {
    if (told?.type === 'done') setValue(told);
  }, [told]);
  const wrong = problem && problemWords(say, problem);
  const isLearning = !problem && (value === undefined || told?.type === 'learning');
  return (
    <div className="valuation-page">
      <div className="valuation-main">
        {wrong && (
          <p className="valuation-wrong" role="alert">
            {wrong.what} {wrong.hint}
          </p>
        )}
        <p className="quiet valuation-learning" role="status" data-over={value !== undefined}>
          {!isLearning
            ? ''
            : told?.type === 'learning' && told.total > 0
              ? say('valuation.learningOf', { done: told.done, total: told.total })
              : say('valuation.learning')}
        </p>
        {value && !problem && (
          <>
            <InBar at="actions">
              <Button className="button" onPress={() => void saveValuePaper(words, { homeId, setId: set.id, said })}>
                <FilePdfIcon size={18} aria-hidden />
                <span>{say('valuation.pdf')}</span>
              </Button>
            </InBar>
            <Figure value={value} />
            <Doubts value={value} />
            <Carriers value={value} />
            <PriceChart value={value} />
          </>
        )}
        <ListColumns set={set} homeId={homeId} />
      </div>
      {value && !problem && (
        <aside className="valuation-side" aria-label={say('valuation.whatIf')}>
          <WhatIf value={value} said={said} onSay={setSaid} />
          <Moved value={value} />
          <TrialFigures value={value} />
          <CrossCheck value={value} />
          <AskingRule />
        </aside>
      )}
    </div>
  );
}
