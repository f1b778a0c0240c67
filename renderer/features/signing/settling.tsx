// The settlement, step by step: what is done, what may be done next, and what waits for what.
import { Button } from 'react-aria-components/Button';
import type { Settlement, SettlementEdit } from '../../../shared/sale/settlement';
import { tellingFailure } from '../../acts';
import { todayHere } from '../../fact-value';
import { KeptLine } from '../../kept-line';
import { useLive } from '../../live';
import { engine } from '../../ports';
import { useWords } from '../../words';

export function Settling({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say, formats } = words;
  const view = useLive('settlement.get', { id: caseId }).value?.settlement;
  if (!view) return null;
  const edit = (change: SettlementEdit) =>
    tellingFailure(words, async () => void (await engine.call('settlement.edit', { id: caseId, edit: change })));
  const { said } = view;
  const money = (ore: number) => formats.money(ore / 100);
  const mark = (id: string, isDone: boolean) => {
    const done = { [id]: isDone ? { on: todayHere(), note: '' } : null };
    return edit({ done, ...(id === 'takeover' ? { takenOverOn: isDone ? view.takeoverOn || todayHere() : '' } : {}) });
  };
  return (
    <section aria-labelledby="settling">
      <h2 className="heading" id="settling">
        {say('completion.settlement')}
      </h2>
      <ol className="completion-list">
        {view.steps.map(({ id, state, waitsFor, done, isEarly }) => (
          <li key={id}>
            <label className="completion-step">
              <input
                type="checkbox"
                checked={state === 'done'}
                onChange={(event) => void mark(id, event.currentTarget.checked)}
              />
              <span>{say(`settlement.step.${id}` as 'settlement.step.contract')}</span>
            </label>
            <span className="small quiet">
              {done
                ? formats.shortDay(done.on)
                : state === 'waiting'
                  ? say('completion.waitsFor', {
                      what: formats.list(
                        waitsFor.map((step) =>
                          say(`settlement.step.${step}` as 'settlement.step.contract').toLocaleLowerCase(),
                        ),
                      ),
                    })
                  : say('completion.next')}
            </span>
            {isEarly && <span className="badge badge-attention">{say('completion.early')}</span>}
          </li>
        ))}
      </ol>
      <div className="completion-fields">
        <KeptLine
          label={say('completion.takenOverOn')}
          sort="day"
          value={said.takenOverOn}
          onKeep={(takenOverOn) => void edit({ takenOverOn })}
        />
        <KeptLine
          label={say('settlement.sum.loans')}
          sort="money"
          value={said.loans === 0 ? '' : String(said.loans)}
          onKeep={(loans) => void edit({ loans: Number(loans) })}
        />
      </div>
      {view.sums && (
        <dl className="completion-facts">
          <dt>{say('settlement.sum.paidIn')}</dt>
          <dd>{money(view.sums.paidIn)}</dd>
          <dt>{say('settlement.sum.payout')}</dt>
          <dd>{money(view.sums.payout)}</dd>
        </dl>
      )}
      <ReadingsOf caseId={caseId} />
    </section>
  );
}

function ReadingsOf({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const { say } = words;
  const said = useLive('settlement.get', { id: caseId }).value?.settlement?.said;
  if (!said) return null;
  const keep = (readings: Settlement['readings']) =>
    tellingFailure(words, async () => void (await engine.call('settlement.edit', { id: caseId, edit: { readings } })));
  return (
    <>
      {said.readings.map((one) => (
        <div className="completion-fields" key={one.id}>
          <KeptLine
            label={say('completion.meter')}
            value={one.meter}
            most={60}
            onKeep={(meter) => void keep(said.readings.map((each) => (each.id === one.id ? { ...each, meter } : each)))}
          />
          <KeptLine
            label={say('completion.reading')}
            value={one.reading}
            most={40}
            onKeep={(reading) =>
              void keep(said.readings.map((each) => (each.id === one.id ? { ...each, reading } : each)))
            }
          />
        </div>
      ))}
      <Button
        className="button button-small"
        onPress={() =>
          void keep([...said.readings, { id: `m${Date.now()}`, what: 'electricity', meter: '', reading: '' }])
        }
      >
        {say('completion.addMeter')}
      </Button>
    </>
  );
}
