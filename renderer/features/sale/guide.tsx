// The guide: the stages across the top, what is left to do at the one looked at, one step of it in full, and the way on.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { CaseView, GuideView } from '../../../shared/api/sale';
import { type Stage, stages } from '../../../shared/sale/stages';
import { Failed } from '../../design/failed';
import { useLive } from '../../live';
import { currentRoute, refine, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { moveCase } from './acts';
import { useSaleWords } from './sale-words';
import { StageBar } from './stage-bar';
import { StepDetail } from './step-detail';
import { StepRow } from './step-row';

type Props = { readonly one: CaseView; readonly route: SaleRoute };

export function Guide({ one, route }: Props) {
  const say = useSaleWords();
  const { value, problem } = useLive('sale.guide', { id: one.id });
  const [looked, setLooked] = useState<Stage | ''>('');
  if (problem) return <Failed title={say('sale.failed.title')} problem={problem} safe={say('sale.failed.body')} />;
  const guide = value?.guide;
  if (!guide) return null;
  const named = guide.steps.find(({ id }) => id === route.selected);
  const stage = named?.stage ?? (looked || one.stage);
  const steps = guide.steps.filter((step) => step.stage === stage);
  const shown = named ?? steps.find(({ state }) => state !== 'done') ?? steps[0];
  const lookAt = (next: Stage | '') => {
    setLooked(next);
    refine({ ...route, selected: '' });
  };
  const lookHere = () => {
    setLooked('');
    // Who went elsewhere meanwhile is not called back.
    const now = currentRoute();
    if (now.at === 'sale' && now.tab === 'guide') refine({ ...now, selected: '' });
  };
  return (
    <div className="sale-guide">
      <StageBar at={one.stage} looked={stage} onLook={lookAt} />
      <div className="sale-guide-columns">
        <div className="sale-guide-main scroll">
          <Steps
            stage={stage}
            steps={steps}
            shown={shown?.id ?? ''}
            onShow={(selected) => refine({ ...route, selected })}
          />
        </div>
        {shown && <StepDetail key={shown.id} one={one} guide={guide} step={shown} route={route} />}
      </div>
      <Onward one={one} onMoved={lookHere} />
    </div>
  );
}

type StepsProps = {
  readonly stage: Stage;
  readonly steps: GuideView['steps'];
  readonly shown: string;
  readonly onShow: (id: string) => void;
};

function Steps({ stage, steps, shown, onShow }: StepsProps) {
  const say = useSaleWords();
  const left = steps.filter(({ state }) => state !== 'done');
  const ticked = steps.filter(({ state }) => state === 'done');
  const list = (name: string, title: string, of: GuideView['steps']) => (
    <section aria-labelledby={name}>
      <div className="steps-head">
        <h2 id={name}>{title}</h2>
        <span className="quiet">{say('saleGuide.count', { done: of.length, of: steps.length })}</span>
      </div>
      <ul>
        {of.map((step) => (
          <StepRow key={step.id} step={step} isShown={step.id === shown} onShow={() => onShow(step.id)} />
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <p className="quiet">{say(`sale.stage.${stage}.about`)}</p>
      {left.length > 0 ? (
        list('steps-left', say('saleGuide.left'), left)
      ) : (
        <p className="steps-none">{say('saleGuide.allDone')}</p>
      )}
      {ticked.length > 0 && list('steps-ticked', say('saleGuide.ticked'), ticked)}
    </>
  );
}

/** Named one by one; the others only counted, for the bar has two lines. */
const mostNamed = 2;

/** Which way on, and what one would go on without. */
function Onward({ one, onMoved }: { readonly one: CaseView; readonly onMoved: () => void }) {
  const words = useWords();
  const say = useSaleWords();
  const here = stages.indexOf(one.stage);
  const next = one.ways.find(({ to }) => stages.indexOf(to) === here + 1);
  if (!next) return null;
  const name = say(`sale.stage.${next.to}`);
  return (
    <div className="sale-onward">
      <p>
        <strong>{say('sale.next', { name })}</strong> <Lacking lacks={next.lacks} />
      </p>
      <Button
        className="button"
        isDisabled={!next.isOpen}
        onPress={() => void moveCase(words, one, next.to).then(onMoved)}
      >
        {say('sale.goTo', { name })}
      </Button>
    </div>
  );
}

function Lacking({ lacks }: { readonly lacks: CaseView['ways'][number]['lacks'] }) {
  const say = useSaleWords();
  const { formats } = useWords();
  const barred = lacks.find(({ bars }) => bars);
  if (barred) return say(`sale.guard.${barred.id as 'asking'}.why`);
  if (lacks.length === 0) return say('sale.goOnNow');
  const names = lacks.slice(0, mostNamed).map(({ id }) => say(`guide.${id as 'ownership'}`));
  const count = lacks.length - names.length;
  const what = count > 0 ? say('saleGuide.andMore', { what: names.join(', '), count }) : formats.list(names);
  return say('saleGuide.lacks', { what });
}
