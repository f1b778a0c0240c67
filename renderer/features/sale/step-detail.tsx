// One step in full: what it is and why, the rule behind it, what the archive has, and what one can do about it.
import { Button } from 'react-aria-components/Button';
import type { CaseView, GuideView } from '../../../shared/api/sale';
import { goTo, propertyRoute, type SaleRoute } from '../../route';
import { useWords } from '../../words';
import { editCase } from './acts';
import { Cited } from './cited';
import { Movables } from './movables';
import { PaperChip } from './paper-chip';
import { Price } from './price';
import { useSaleWords } from './sale-words';
import type { Step } from './step-row';
import { Told } from './told';

type Props = {
  readonly one: CaseView;
  readonly guide: GuideView;
  readonly step: Step;
  readonly route: SaleRoute;
};

export function StepDetail({ one, guide, step, route }: Props) {
  const say = useSaleWords();
  const key = step.id as 'ownership';
  return (
    <aside className="step-detail scroll" aria-labelledby="step-title">
      <h2 className="title" id="step-title">
        {say(`guide.${key}`)}
      </h2>
      <p>{say(`guide.${key}.what`)}</p>
      <h3 className="small quiet">{say('saleGuide.why')}</h3>
      <p>{say(`guide.${key}.why`)}</p>
      <Cited source={step.source} />
      {step.papers.length > 0 ? (
        <section>
          <h3>{say('saleGuide.papers')}</h3>
          <div className="paper-chips">
            {step.papers.map((paper) => (
              <PaperChip key={paper.id} paper={paper} />
            ))}
          </div>
        </section>
      ) : (
        step.proof === 'paper' && <p className="quiet">{say('saleGuide.noPaper')}</p>
      )}
      {step.proof === 'asking' && <Price one={one} sum={guide.sum} />}
      {step.proof === 'told' && <Told one={one} fields={step.fields} />}
      {step.proof === 'movables' && <Movables one={one} />}
      <Acts one={one} step={step} route={route} />
    </aside>
  );
}

/** The way to where a step is done, and the person's own tick where nothing else shows that it is. */
function Acts({ one, step, route }: Omit<Props, 'guide'>) {
  const words = useWords();
  const say = useSaleWords();
  const name = say(`guide.${step.id as 'ownership'}`);
  const place = placeOf(step, route);
  const tick = (done: boolean) =>
    void editCase(
      words,
      one.id,
      { steps: { [step.id]: done ? { done, at: Date.now(), note: '' } : null } },
      say(done ? 'saleGuide.ticked.one' : 'saleGuide.unticked', { name }),
    );
  return (
    <div className="step-acts">
      {place && (
        <Button className="button button-primary" onPress={() => goTo(place.to)}>
          {say(place.label)}
        </Button>
      )}
      {step.state !== 'done' && step.proof !== 'asking' && (
        <Button className="button" onPress={() => tick(true)}>
          {say('saleGuide.tick')}
        </Button>
      )}
      {step.isSaid && (
        <Button className="button" onPress={() => tick(false)}>
          {say('saleGuide.untick')}
        </Button>
      )}
    </div>
  );
}

function placeOf({ proof, paper }: Step, route: SaleRoute) {
  switch (proof) {
    case 'answers':
      return { to: { ...route, tab: 'papers', selected: 'egenerklaering' }, label: 'saleGuide.goDeclare' } as const;
    case 'made':
      return { to: { ...route, tab: 'papers', selected: paper }, label: 'saleGuide.goPaper' } as const;
    case 'register':
      return { to: propertyRoute, label: 'saleGuide.goRegister' } as const;
    case 'pictures':
    case 'plan':
      return { to: { ...route, tab: 'marketing', selected: '' }, label: 'saleGuide.goMarketing' } as const;
    default:
      return undefined;
  }
}
